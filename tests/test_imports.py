"""How many modules of ours one module imports."""

import grimp
import pytest

ROOMS = ("handlers.letters", "handlers.cases", "handlers.safety", "data.letters", "data.cases")
"""Rooms that hold the bound."""
OURS = ("bot", "handlers", "data")
MOST_IMPORTS = 15


@pytest.mark.parametrize("room", ROOMS)
def test_modules_import_few_others(room: str) -> None:
    graph = grimp.build_graph(*OURS, exclude_type_checking_imports=True, cache_dir=None)
    for module in {room, *graph.find_descendants(room)}:
        targets = graph.find_modules_directly_imported_by(module)
        assert len(targets) <= MOST_IMPORTS, (module, sorted(targets))
