"""Folders, modules and functions stay small, and a file name says one thing."""

import ast

from grimp import ImportGraph

from tests.architecture.sources import BESIDE, CODE, ROOT, module_of

VOCABULARY = set("__init__ jobs actions pages screens show delivery store forms views routing server".split())
MIRRORS = {"bot/callbacks", "bot/callbacks/desk", "bot/demo", "data/models"}
"""Folders whose files are named after rooms, or after what they imitate."""
MAX_MODULES = 15
MAX_IMPORTS = 15
MAX_PARAMETERS = 6
MAX_WORDS = 58
"""Words of a docstring; what has many fields says below each what it is."""
OVERRIDES = {"bot.transport.http.do_request"}
"""Their parameters are those of a library's method."""
COMPOSING = {"bot.app", "bot.cli.main", "bot.startup"}
"""They put the bot together, from all rooms and services, or list every command, and do little else."""


def test_folders_stay_small() -> None:
    for folder in {path.parent for path in [*CODE, *(ROOT / "tests").rglob("*.py")]}:
        assert len(list(folder.glob("*.py"))) <= MAX_MODULES, folder


def test_a_folder_is_no_module_in_disguise() -> None:
    """A folder with `__init__.py` alone would be a module that the limit on modules doesn't count."""
    for folder in {path.parent for path in CODE}:
        beside = [one for one in folder.rglob("*.py") if one != folder / "__init__.py"]
        assert beside, folder


def test_a_file_name_says_one_thing() -> None:
    """A name is in one folder, unless it is of the vocabulary, or names the same thing in both layers."""
    homes: dict[str, set[str]] = {}
    for path in CODE:
        if (folder := str(path.parent.relative_to(ROOT))) not in MIRRORS:
            homes.setdefault(path.stem, set()).add(folder)
    assert {name for name, folders in homes.items() if len(folders) > 1} - VOCABULARY == set()


def test_a_class_name_means_one_thing() -> None:
    """A name is of one class, so that a search finds it; `bot/demo` has Telegram's names."""
    homes: dict[str, set[str]] = {}
    for path in CODE:
        if not path.is_relative_to(ROOT / "bot" / "demo"):
            for node in ast.parse(path.read_text()).body:
                if isinstance(node, ast.ClassDef):
                    homes.setdefault(node.name, set()).add(module_of(path))
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}


def test_modules_use_few_others(graph: ImportGraph) -> None:
    """At most MAX_IMPORTS modules of ours, types aside."""
    counts = {one: len(graph.find_modules_directly_imported_by(one) & ours(graph)) for one in ours(graph)}
    large = {one for one, count in counts.items() if count > MAX_IMPORTS}
    assert large == COMPOSING


def ours(graph: ImportGraph) -> set[str]:
    """Return the modules of our packages."""
    return {one for one in graph.modules if one.partition(".")[0] in ("bot", "handlers", "data")}


def test_functions_take_few_parameters() -> None:
    """At most MAX_PARAMETERS, besides self and cls."""
    large = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                if len([one for one in taken if one.arg not in ("self", "cls")]) > MAX_PARAMETERS:
                    large.add(f"{module_of(path)}.{node.name}")
    assert large == OVERRIDES


def test_no_action_only_forwards() -> None:
    """A route names the action itself, not one that passes all it gets to another."""
    for path in (ROOT / "handlers").rglob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.AsyncFunctionDef):
                assert not only_forwards(node), f"{module_of(path)}.{node.name}"


def only_forwards(action: ast.AsyncFunctionDef) -> bool:
    """Return whether a function only awaits another with its own parameters, in their order."""
    match action.body:
        case [ast.Expr(ast.Await(ast.Call(args=args, keywords=[])))]:
            given = [one.id for one in args if isinstance(one, ast.Name)]
            return len(given) == len(args) and given == [one.arg for one in action.args.args]
    return False


def test_modules_and_functions_stay_small() -> None:
    """One test for all: each by itself would take longer to collect than to run."""
    large = set()
    for path in (*CODE, *BESIDE):
        text = path.read_text()
        if len(text.splitlines()) > 300:
            large.add(str(path.relative_to(ROOT)))
        large |= {f"{path.relative_to(ROOT)}: {name}" for name in long_functions(text)}
    assert large == set()


def test_docstrings_stay_short() -> None:
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    for path in (*CODE, *BESIDE):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, documented):
                words = (ast.get_docstring(node) or "").split()
                name = getattr(node, "name", "its beginning")
                assert len(words) <= MAX_WORDS, f"{path.relative_to(ROOT)}: {name}"


def long_functions(text: str) -> set[str]:
    """Return the functions of a module that have more than 40 lines."""
    return {
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 40
    }
