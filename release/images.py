"""`python -m release.images`: refuse a release build whose base image isn't pinned by its digest."""

import os
import re
import sys
from pathlib import Path

DOCKERFILE = Path(__file__).parent.parent / "deploy" / "Dockerfile"
PINNED = re.compile(r"^\S+@sha256:[0-9a-f]{64}$")
VARIABLE = "PYTHON_IMAGE"


def default_image(dockerfile: Path) -> str:
    """Return the image that the Dockerfile builds from if PYTHON_IMAGE isn't given."""
    found = re.search(rf"^ARG {VARIABLE}=(\S+)$", dockerfile.read_text(), re.MULTILINE)
    return found[1] if found else ""


def check_image(image: str, *, allow_unpinned: bool) -> str | None:
    """Return in one line why this image may not be built from; None if it may."""
    if PINNED.match(image) or allow_unpinned:
        return None
    return (
        f"{image or 'no image'} isn't pinned by a digest: set {VARIABLE}=NAME@sha256:… "
        "(docs/OPERATIONS.md, “Pinned images”), or ALLOW_UNPINNED=1 for a build that isn't a release."
    )


def main() -> int:
    """Check the image of the environment, else the Dockerfile's default. Returns the exit code."""
    image = os.environ.get(VARIABLE) or default_image(DOCKERFILE)
    refused = check_image(image, allow_unpinned=os.environ.get("ALLOW_UNPINNED") == "1")
    if refused:
        print(refused, file=sys.stderr)
        return 2
    print(f"base image: {image}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
