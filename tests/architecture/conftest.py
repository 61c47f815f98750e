"""The graph of imports, built once."""

import grimp
import pytest
from grimp import ImportGraph


@pytest.fixture(scope="session")
def graph() -> ImportGraph:
    """Return the imports of the three packages, without those for types alone."""
    return grimp.build_graph(
        "bot", "handlers", "data", include_external_packages=True, exclude_type_checking_imports=True
    )
