"""Both languages have every text, set as in Canada."""

import re

import pytest

from bot.texts.catalogue import LANGUAGES, read_catalogue, typeset
from data.entries.source_files import read_topics
from data.forms.model import CHOICES
from tests.architecture.sources import CODE, ROOT


def keys_of(language: str) -> dict[str, set[str]]:
    """Return each text key of a language with the variables it uses."""
    found = {}
    for path in (ROOT / "bot" / "texts" / language).glob("*.ftl"):
        for block in re.split(r"\n(?=[a-z_])", "\n" + path.read_text()):
            if match := re.match(r"\s*([a-z][\w-]*) =", block):
                found[match[1]] = set(re.findall(r"\$(\w+)", block))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_written_twice(language: str) -> None:
    files = sorted((ROOT / "bot" / "texts" / language).glob("*.ftl"))
    keys = [key for path in files for key in re.findall(r"^([a-z][\w-]*) =", path.read_text(), re.MULTILINE)]
    assert len(keys) == len(set(keys)), {key for key in keys if keys.count(key) > 1}


def test_both_languages_have_the_same_texts_with_the_same_variables() -> None:
    assert keys_of("en") == keys_of("fr")


def french_of_content() -> list[str]:
    """Return every French text of the entries that officers read, and the French names of their sources."""
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
        assert not re.search(r" :|« | »| %|\d \d{3}\b", typeset(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_parses(language: str) -> None:
    bundle = read_catalogue(language)
    for key in keys_of(language):
        assert bundle.get_message(key).value is not None, key


def test_every_text_is_used() -> None:
    templates = (ROOT / "bot" / "web" / "templates").rglob("*.html")
    code = "\n".join(path.read_text() for path in [*CODE, *templates])
    stems = {match.split("{")[0] for match in re.findall(r"""f["']([a-z_-]+-\{[^"']*)["']""", code)}
    stems |= {f"{choices}-" for choices in CHOICES}
    quoted = set(re.findall(r"""(?<=["'])[a-z][\w-]*(?=["'])""", code))
    for key in keys_of("en"):
        assert key in quoted or any(key.startswith(stem) for stem in stems if stem), key
