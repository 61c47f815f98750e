"""The files that the tests of the architecture read."""

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SOURCES = [p for folder in ("bot", "handlers", "data") for p in sorted((ROOT / folder).rglob("*.py"))]
CODE = [path for path in SOURCES if "versions" not in path.parts]
BESIDE = [p for folder in ("tests", "bench", "evaluation") for p in sorted((ROOT / folder).rglob("*.py"))]


def module_of(path: Path) -> str:
    """Return the dotted name of a file; a package's is its folder's."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
