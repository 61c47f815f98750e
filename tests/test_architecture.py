"""The import arrows, the sizes, and that words, settings and buttons are complete."""

import ast
import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import callbacks, commands
from bot.app import build_application, open_parts
from bot.cli import cli
from bot.routes import TapHandler
from bot.settings import Settings
from bot.texts import LANGUAGES, read_catalogue, typeset
from data.content_files import read_topics
from data.forms import CHOICES

ROOT = Path(__file__).parent.parent
SOURCES = [p for folder in ("bot", "handlers", "data") for p in sorted((ROOT / folder).rglob("*.py"))]
CODE = [path for path in SOURCES if "versions" not in path.parts]
BESIDE = [p for folder in ("tests", "bench", "evaluation") for p in sorted((ROOT / folder).rglob("*.py"))]


def imports_of(path: Path) -> set[str]:
    """The modules a file imports, as dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def touches(path: Path, *roots: str) -> set[str]:
    """What a file imports from under these roots."""
    return {name for name in imports_of(path) if any(name == r or name.startswith(f"{r}.") for r in roots)}


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_arrows(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    if layer == "data":
        assert not touches(path, "bot", "handlers", "telegram")
    else:
        assert not touches(path, "sqlmodel", "sqlalchemy")
    if layer == "handlers":
        assert not touches(path, "handlers")
    if layer == "bot" and path.stem not in ("app", "cli"):
        assert not touches(path, "handlers")


def room_of(name: str, rooms: set[str]) -> str | None:
    """The folder in which a module stands, as far as it is drawn."""
    parts = name.split(".")
    while parts and not (folder := ROOT.joinpath(*parts)).is_dir() and not folder.with_suffix(".py").exists():
        parts = parts[:-1]
    place = Path(*parts) if ROOT.joinpath(*parts).is_dir() else Path(*parts).parent
    return next((str(folder) for folder in (place, *place.parents) if str(folder) in rooms), None)


def test_the_drawn_arrows_are_the_imports() -> None:
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = set(re.findall(r"^  ([a-z/]+) --> ([a-z/]+)$", page, re.MULTILINE))
    rooms = {room for arrow in drawn for room in arrow}
    found = {
        (room_of(".".join(path.relative_to(ROOT).parent.parts), rooms), room_of(name, rooms))
        for path in SOURCES
        for name in imports_of(path)
    }
    assert {(here, there) for here, there in found if here and there and here != there} == drawn


@pytest.mark.parametrize("path", [*CODE, *BESIDE], ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, node.name


def keys_of(language: str) -> dict[str, set[str]]:
    """Each text key of a language with the variables it uses."""
    found = {}
    for path in (ROOT / "bot" / "texts" / language).glob("*.ftl"):
        for block in re.split(r"\n(?=[a-z_])", "\n" + path.read_text()):
            if match := re.match(r"\s*([a-z][\w-]*) =", block):
                found[match[1]] = set(re.findall(r"\$(\w+)", block))
    return found


def test_both_languages_have_the_same_texts_with_the_same_variables() -> None:
    assert keys_of("en") == keys_of("fr")


def french_of_content() -> list[str]:
    """Every French text of the entries that officers read, and what their sources are called in French."""
    entries = [entry for topic in read_topics() for entry in topic.entries]
    parts = [(text.title, text.answer, text.detail, text.caution) for text in (entry.fr for entry in entries)]
    sources = [source.read_in("fr").title for entry in entries for source in entry.sources]
    return [part for four in parts for part in four if part] + sources


def test_french_is_set_as_in_canada() -> None:
    """No space before ; ! ?, straight quotes only in code, and no line begins with a colon."""
    catalogues = [path.read_text(encoding="utf-8") for path in (ROOT / "bot/texts/fr").glob("*.ftl")]
    for text in (*catalogues, *french_of_content()):
        assert not re.search(r"\w [;!?]|[«»]\w|\w[«»]", text), text
        assert not re.search(r"[^\W\d_]: ", text), text
        assert not re.search(" :|« | »| %", typeset(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_parses(language: str) -> None:
    bundle = read_catalogue(language)
    for key in keys_of(language):
        assert bundle.get_message(key).value is not None, key


def test_every_text_is_used() -> None:
    code = "\n".join(path.read_text() for path in CODE)
    stems = {match.split("{")[0] for match in re.findall(r"""f["']([a-z_-]+-\{[^"']*)["']""", code)}
    stems |= {f"{choices}-" for choices in CHOICES}
    for key in keys_of("en"):
        assert re.search(rf"[\"']{key}[\"']", code) or any(key.startswith(stem) for stem in stems if stem), (
            key
        )


def test_every_setting_is_explained() -> None:
    example = (ROOT / ".env.example").read_text()
    for name in Settings.model_fields:
        assert f"{name.upper()}=" in example


@pytest.mark.parametrize("page", ["README.md", "LISEZMOI.md"])
def test_every_command_is_documented(page: str) -> None:
    text = (ROOT / page).read_text()
    for name in (*commands.OFFICER, *commands.COORDINATOR):
        assert f"`/{name}`" in text
    for command in cli.registered_commands:
        assert f"python -m bot {command.name or (command.callback and command.callback.__name__)}" in text


def handled_taps(tmp_path: Path) -> set[type]:
    """The kinds of button that some handler answers to."""
    settings = Settings(telegram_bot_token=SecretStr("1:x"), database_url=f"sqlite:///{tmp_path}/a.db")
    parts = open_parts(settings)
    app = build_application(settings, parts)
    parts.db.close()
    handlers = [handler for group in app.handlers.values() for handler in group]
    tables = [handler.table.values() for handler in handlers if isinstance(handler, TapHandler)]
    return {tap for table in tables for tap, _ in table}


def test_every_button_is_made_somewhere_and_answered(tmp_path: Path) -> None:
    kinds = set(callbacks.Tap.__subclasses__())
    assert handled_taps(tmp_path) == kinds
    makers = "".join(path.read_text() for path in (ROOT / "bot").glob("*keyboards.py"))
    for kind in kinds:
        assert re.search(rf"taps\.{kind.__name__}\b", makers), kind.__name__


def test_every_button_has_its_own_prefix() -> None:
    kinds = callbacks.Tap.__subclasses__()
    assert len({kind.prefix for kind in kinds}) == len(kinds)


def test_every_guarantee_names_tests_that_exist() -> None:
    told = (ROOT / "docs" / "GUARANTEES.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_/]+\.py)::(test_\w+)`", told)
    assert len(named) > 30
    for file, test in named:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), test
