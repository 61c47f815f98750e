"""The languages come from one table: no other code lists them."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from bot.texts.catalogue import FOLDER, Texts
from data.announcements.forms import ANNOUNCEMENT
from data.entries.source_files import EntryFile
from data.forms.model import CHOICES, Form
from data.text.locales import LANGUAGES, TABLE, known, other_language, row_of
from data.text.word_lists import read_yaml
from data.unanswered.forms import ENTRY, REPLY

ROOT = Path(__file__).parents[2]
GRAMMAR = {
    "data/answers/intents/languages.py",
    "data/entries/publisher.py",
    "data/text/locales.py",
    "data/text/number_words.py",
    "data/forms/model.py",
    "data/entries/source_files.py",
}
"""The table; words, numbers and examples of each language; what officers speak and missions work in."""
CODE = [
    path
    for folder in ("bot", "data", "handlers")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "versions" not in path.parts and "demo" not in path.parts
]


def listed(node: ast.AST) -> list[ast.expr | None]:
    """Return the items of a tuple, list or set, or the keys of a mapping."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return list(node.elts)
    return list(node.keys) if isinstance(node, ast.Dict) else []


@pytest.mark.slow
def test_no_code_lists_the_languages_by_itself() -> None:
    for path in CODE:
        if str(path.relative_to(ROOT)) in GRAMMAR:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            items = {item.value for item in listed(node) if isinstance(item, ast.Constant)}
            assert not items >= set(LANGUAGES), f"{path}:{getattr(node, 'lineno', 0)}"


FRENCH = re.compile(
    r"[àâçéèêëîïôûùœÀÉÈ]|\[cç\]|\b(?:mois|une|dans|jours?|semaines?|heures?|mon|mes|la|les|du|et|est|ou|poste|choix)\b"
    r"|\bservice de police\b|^de $|\bfr\b|^french$",
    re.IGNORECASE,
)
"""Letters and words of French in a text of the code, and the names of the language."""
WITHOUT_TYPED_WORDS = {"callbacks", "cli"}
"""Folders without such words: data of buttons, commands in English."""


def speaks_french(path: Path) -> bool:
    """Return whether code holds a word of French, or speaks of one language by its name; docstrings don't
    count.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in told]
    names = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    attributes = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return bool({"fr", "french"} & {*names, *attributes}) or any(
        isinstance(text.value, str) and FRENCH.search(text.value) for text in texts
    )


@pytest.mark.slow
def test_contributing_names_all_code_that_a_third_language_touches() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = told.split("### Add a language")[1].split("\n## ")[0]
    named = {path for path in re.findall(r"`([\w/]+\.py)`", section) if not path.startswith("tests/")}
    speaking = {
        str(path.relative_to(ROOT))
        for path in CODE
        if not WITHOUT_TYPED_WORDS & set(path.parts) and speaks_french(path)
    }
    assert speaking == named


WITHOUT_WORDS = {"examples.yaml", "out_of_scope.yaml", "near_distress.yaml", "helplines.yaml"}
"""Messages and subjects, which come with their language; codes of entries; telephone numbers."""


def list_yaml_files() -> list[Path]:
    """Return the files of words that the code reads, without those of the content and the exercises."""
    files = [path for folder in ("bot", "data", "handlers") for path in (ROOT / folder).rglob("*.yaml")]
    return sorted(
        path
        for path in files
        if not {"content", "practice"} & set(path.parts) and path.name not in WITHOUT_WORDS
    )


def list_word_files() -> list[Path]:
    """Return the files of words that have one list for each language under each name."""
    return [path for path in list_yaml_files() if has_lists_of_lists(read_yaml(path))]


def has_lists_of_lists(read: Any) -> bool:
    """Return whether all values of a file are lists of nothing but lists."""
    lists = [*read.values()] if isinstance(read, dict) else [None]
    return all(isinstance(one, list) and all(isinstance(words, list) for words in one) for one in lists)


def test_contributing_names_the_other_files_of_words() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w/]+\.yaml)`", told.split("### Add a language")[1].split("\n5. ")[0])
    others = set(list_yaml_files()) - set(list_word_files())
    assert set(named) == {str(path.relative_to(ROOT)) for path in others}


@pytest.mark.parametrize("path", list_word_files(), ids=lambda path: path.stem)
def test_every_list_of_words_stands_once_for_each_language(path: Path) -> None:
    for name, lists in read_yaml(path).items():
        assert len(lists) == len(LANGUAGES), name


def test_every_language_of_the_table_has_its_catalogue_its_content_and_its_name() -> None:
    for one in TABLE:
        assert list((FOLDER / one.code).glob("*.ftl"))
        assert one.code in EntryFile.model_fields
        assert one.code in CHOICES["languages"]
        assert Texts("UTC").of(one.code).plain("language-name") == one.name


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        (ANNOUNCEMENT, ("announce_{}",)),
        (REPLY, ("reply_{}",)),
        (ENTRY, ("teach_title_{}", "teach_text_{}", "teach_asked_{}")),
    ],
)
def test_steps_in_every_language_are_made_from_the_table(form: Form, keys: tuple[str, ...]) -> None:
    made = [key.format(language) for language in LANGUAGES for key in keys]
    assert [step.key for step in form.steps if step.key in made] == made


def test_what_isnt_in_the_table_is_the_default() -> None:
    assert [known(code) for code in ("en", "fr", "es", None)] == ["en", "fr", "en", "en"]
    assert row_of("fr").date_order == "DMY"
    assert [other_language(code) for code in LANGUAGES] == [*LANGUAGES[1:], LANGUAGES[0]]
