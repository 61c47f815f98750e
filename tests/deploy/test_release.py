"""What a release is made with: parts list, dependency audit, pinned base image."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from release.audit import audit
from release.images import DOCKERFILE, default_image

ROOT = Path(__file__).parent.parent.parent
DIGEST = "python:3.13-slim@sha256:" + "0123456789abcdef" * 4


@pytest.mark.slow
def test_the_parts_list_is_valid_and_holds_every_locked_package(tmp_path: Path) -> None:
    """As `make sbom` makes it, with the hashes of the lock."""
    # Importing the validator takes seconds.
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    [line] = re.findall(r"cyclonedx_py (.+)", (ROOT / "Makefile").read_text())
    target = tmp_path / "sbom.json"
    arguments = line.replace("$(SBOM)", str(target)).split()
    subprocess.run([sys.executable, "-m", "cyclonedx_py", *arguments], cwd=ROOT, check=True, timeout=120)
    text = target.read_text()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    parts = {part["name"]: part for part in json.loads(text)["components"]}
    locked = re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / "requirements/large.txt").read_text(), re.M)
    assert len(locked) > 40 and set(locked) <= set(parts)
    assert "make sbom" in (ROOT / ".ci/run").read_text()


def test_an_audit_says_so_and_passes_where_the_service_cant_be_reached(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """At a port that was free a moment ago, nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
    assert audit(address, [sys.executable, "-c", "raise SystemExit(9)"]) == 0
    assert "not done: 127.0.0.1 can't be reached" in capsys.readouterr().out


@pytest.mark.slow
def test_an_audit_doesnt_hang_and_fails_on_what_it_finds(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        assert audit(address, [sys.executable, "-c", "import time; time.sleep(600)"], seconds=0.5) == 0
        assert "no answer within" in capsys.readouterr().out
        assert audit(address, [sys.executable, "-c", "raise SystemExit(1)"]) == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, 2),
        ({"PYTHON_IMAGE": "python:3.13-slim"}, 2),
        ({"PYTHON_IMAGE": "python@sha256:0123"}, 2),
        ({"PYTHON_IMAGE": DIGEST}, 0),
        ({"ALLOW_UNPINNED": "1"}, 0),
    ],
)
def test_a_release_is_built_from_a_pinned_image_only(given: dict[str, str], code: int) -> None:
    """The default names no digest: it is resolved where a registry can be asked."""
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHON_IMAGE", "ALLOW_UNPINNED")}
    done = subprocess.run(
        [sys.executable, "-m", "release.images"],
        cwd=ROOT,
        env=clean | given,
        capture_output=True,
        check=False,
    )
    assert done.returncode == code


def test_every_stage_and_compose_take_the_image_that_was_checked() -> None:
    text = DOCKERFILE.read_text()
    bases = re.findall(r"^FROM (\S+)", text, re.M)
    assert default_image(DOCKERFILE) and set(bases) == {"${PYTHON_IMAGE}"}
    assert "PYTHON_IMAGE" in (ROOT / "deploy/compose.yaml").read_text()
