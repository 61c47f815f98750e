"""Packages and rooms import each other one way."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

from grimp import ImportGraph

from tests.architecture.sources import BESIDE, CODE, ROOT, module_of

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

OF_THE_WHOLE = {"architecture", "browser", "deploy", "docs", "examples", "fixtures", "operations"}
"""The folders of tests that are of no room."""


def arrows(graph: ImportGraph) -> set[tuple[str, str]]:
    """Return every import of one module by another."""
    return {(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one)}


def room_of(module: str) -> str:
    """Return 'handlers/cases' for handlers.cases.actions; 'bot' for all of bot."""
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
    assert against == set()


def test_intents_and_search_share_only_vectors(graph: ImportGraph) -> None:
    """Neither classifying a message nor finding an entry needs the other; both use data.answers.vectors."""
    parts = {"intents", "search", "vectors"}
    between = set()
    for one, other in arrows(graph):
        here, there = (name.removeprefix("data.answers.").partition(".")[0] for name in (one, other))
        if {here, there} <= parts and here != there:
            between.add((here, there))
    assert between == {("intents", "vectors"), ("search", "vectors")}


def needed_at_import(path: Path, modules: set[str]) -> set[str]:
    """Return our modules that loading a file loads: imports outside functions and TYPE_CHECKING."""
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


def test_tests_lie_in_the_rooms_of_the_code() -> None:
    rooms = {path.parent.name for path in CODE}
    tested = {path.name for path in (ROOT / "tests").iterdir() if (path / "__init__.py").exists()}
    assert tested - rooms == OF_THE_WHOLE


def test_no_test_imports_another() -> None:
    tests = {module_of(path): path for path in BESIDE if path.name.startswith("test_")}
    for name, path in tests.items():
        assert not needed_at_import(path, set(tests)) - {name}, name
