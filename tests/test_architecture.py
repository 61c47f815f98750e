"""The import arrows, the sizes, and that words, settings and buttons are complete."""

import ast
import re
from pathlib import Path

import pytest

from bot import callbacks
from bot.settings import Settings
from bot.texts import LANGUAGES, read_catalogue
from data.forms import CHOICES

ROOT = Path(__file__).parent.parent
SOURCES = [p for folder in ("bot", "handlers", "data") for p in sorted((ROOT / folder).rglob("*.py"))]
CODE = [path for path in SOURCES if "versions" not in path.parts]


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


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_parses(language: str) -> None:
    bundle = read_catalogue(language)
    for key in keys_of(language):
        assert bundle.has_message(key), key


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


def test_every_button_has_its_own_prefix() -> None:
    kinds = callbacks.Tap.__subclasses__()
    assert len({kind.prefix for kind in kinds}) == len(kinds)
