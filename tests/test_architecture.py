"""The rooms and their order, the sizes, and that words, settings and buttons are complete."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest
from grimp import ImportGraph
from pydantic import SecretStr

from bot import commands
from bot.app import build_application
from bot.callbacks import base
from bot.callbacks.forms import SendUnseen
from bot.cli.main import cli
from bot.routing import TapHandler
from bot.settings import Settings
from bot.startup import open_services
from bot.texts.catalogue import LANGUAGES, read_catalogue, typeset
from data.entries.source_files import read_topics
from data.forms.model import CHOICES

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


ORDER = (
    {"entries"},
    {"forms"},
    {"interests"},
    {"openings"},
    {"browse"},
    {"menu"},
    {"answers"},
    {"editing"},
    {"unanswered"},
    {"letters"},
    {"ams", "announcements", "safety"},
    {"cases", "courses"},
    {"team", "desk", "reports"},
    {"privacy"},
)
"""The rooms from the lowest: a room imports itself and what stands before it. Buttons may lead anywhere."""
RANKS = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
AGAINST_THE_ORDER = {
    ("data/entries", "data/openings"),
    ("data/forms", "data/announcements"),
    ("data/forms", "data/interests"),
    ("data/forms", "data/openings"),
    ("data/forms", "data/unanswered"),
    ("data/interests", "data/ams"),
    ("data/outbox", "data/cases"),
    ("data/outbox", "data/interests"),
    ("data/outbox", "data/letters"),
    ("data/outbox", "data/openings"),
    ("data/outbox", "data/unanswered"),
    ("handlers/forms", "data/interests"),
    ("handlers/forms", "handlers/openings"),
    ("handlers/interests", "handlers/browse"),
}
"""Imports that still stand against the order; docs/ARCHITECTURE.md says how each is to be cut."""
COMPOSITION = {"bot.app", "bot.cli.ask"}
"""The modules of bot/ that may import rooms."""
TELEGRAM = ("actions", "screens", "delivery", "show", "routing")
"""The ends of names of modules in handlers/ that import telegram; others are named below."""
ALSO_TELEGRAM = {
    "handlers.ams.quiz.poll",
    "handlers.answers.consent",
    "handlers.answers.feedback",
    "handlers.browse.inline",
    "handlers.interests.lookup",
    "handlers.interests.my_interests",
    "handlers.letters.reply_target",
    "handlers.menu.fallback",
    "handlers.menu.language",
    "handlers.menu.start",
}
VOCABULARY = set("__init__ jobs actions pages screens show delivery store forms views routing server".split())
MIRRORS = {"bot/callbacks", "bot/demo", "data/models"}
"""Folders whose files are named after rooms, or after what they imitate."""
MOST_MODULES = 15


@pytest.fixture(scope="session")
def graph() -> ImportGraph:
    """The imports of the three packages, those for types alone left out."""
    return grimp.build_graph(
        "bot", "handlers", "data", include_external_packages=True, exclude_type_checking_imports=True
    )


def arrows(graph: ImportGraph) -> set[tuple[str, str]]:
    """Every import of one module by another."""
    return {(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one)}


def room_of(module: str) -> str:
    """'handlers/cases' of handlers.cases.actions; 'bot' of all of bot."""
    parts = module.split(".")
    return "bot" if parts[0] == "bot" else "/".join(parts[:2])


def test_packages_import_each_other_one_way(graph: ImportGraph) -> None:
    for one, other in arrows(graph):
        here, there = one.split(".")[0], other.split(".")[0]
        if here == "data":
            assert there not in ("bot", "handlers", "telegram"), (one, other)
        if there == "handlers":
            assert here == "handlers" or one in COMPOSITION, (one, other)
        if there in ("sqlmodel", "sqlalchemy"):
            assert here == "data", (one, other)
        if there == "telegram" and here == "handlers":
            assert one.endswith(TELEGRAM) or one in ALSO_TELEGRAM, one


def test_rooms_import_downwards(graph: ImportGraph) -> None:
    against = set()
    for one, other in arrows(graph):
        here, there = room_of(one), room_of(other)
        rank = RANKS.get(there.partition("/")[2])
        if "." not in one or rank is None or here == "bot" or here.split("/")[-1] == there.split("/")[-1]:
            continue
        if "migrations" not in one and RANKS.get(here.partition("/")[2], -1) < rank:
            against.add((here, there))
    assert against == AGAINST_THE_ORDER


def needed_at_import(path: Path, modules: set[str]) -> set[str]:
    """The modules of ours that loading a file loads: imports outside functions and TYPE_CHECKING."""
    needed, waiting = set(), list(ast.parse(path.read_text()).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom) and node.module:
            needed |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.ClassDef | ast.Try | ast.With):
            waiting += node.body
    return needed & modules


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {module_of(path): path for path in CODE}
    needs = {name: needed_at_import(path, set(names)) - {name} for name, path in names.items()}
    TopologicalSorter(needs).prepare()


def module_of(path: Path) -> str:
    """The dotted name of a file; a package's is its folder's."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_folders_stay_small() -> None:
    for folder in {path.parent for path in CODE}:
        assert len(list(folder.glob("*.py"))) <= MOST_MODULES, folder


def test_a_file_name_says_one_thing() -> None:
    """A name is in one folder, unless it is of the vocabulary, or names the same thing in both layers."""
    homes: dict[str, set[str]] = {}
    for path in CODE:
        if (folder := str(path.parent.relative_to(ROOT))) not in MIRRORS:
            homes.setdefault(path.stem, set()).add(folder)
    assert {name for name, folders in homes.items() if len(folders) > 1} - VOCABULARY == set()


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_written_twice(language: str) -> None:
    files = sorted((ROOT / "bot" / "texts" / language).glob("*.ftl"))
    keys = [key for path in files for key in re.findall(r"^([a-z][\w-]*) =", path.read_text(), re.MULTILINE)]
    assert len(keys) == len(set(keys)), {key for key in keys if keys.count(key) > 1}


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
    templates = (ROOT / "bot" / "web" / "templates").rglob("*.html")
    code = "\n".join(path.read_text() for path in [*CODE, *templates])
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
    services = open_services(settings)
    app = build_application(settings, services)
    services.db.close()
    handlers = [handler for group in app.handlers.values() for handler in group]
    tables = [handler.table.values() for handler in handlers if isinstance(handler, TapHandler)]
    return {tap for table in tables for tap, _ in table}


RETIRED = {SendUnseen}
"""Buttons that stand in chats of earlier versions: answered, made no more."""


def test_every_button_is_made_somewhere_and_answered(tmp_path: Path) -> None:
    handled = handled_taps(tmp_path)
    kinds = set(base.Tap.__subclasses__())
    assert handled == kinds
    makers = [ROOT / "bot" / "ui" / "keyboards.py", *(ROOT / "handlers").rglob("*screens.py")]
    made = re.sub(r"^from .*$", "", "".join(path.read_text() for path in makers), flags=re.MULTILINE)
    for kind in kinds - RETIRED:
        assert re.search(rf"\b{kind.__name__}\b", made), kind.__name__


def test_every_button_has_its_own_prefix() -> None:
    kinds = base.Tap.__subclasses__()
    assert len({kind.prefix for kind in kinds}) == len(kinds)


def test_every_guarantee_names_tests_that_exist() -> None:
    told = (ROOT / "docs" / "GUARANTEES.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_/]+\.py)::(test_\w+)`", told)
    assert len(named) > 30
    for file, test in named:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), test
