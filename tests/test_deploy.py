"""What an operator installs: units, image, dashboard and alerts name only what there is."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.observability.metrics import PrometheusMetrics

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
OPERATIONS = (ROOT / "docs" / "OPERATIONS.md").read_text()
RULES = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"][0]["rules"]
SERVICES = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
UNITS = sorted(DEPLOY.glob("*.service")) + sorted(DEPLOY.glob("*.timer"))
METRIC = re.compile(r"peaceops_\w+")


def told() -> set[str]:
    """The names that /metrics has once something was counted."""
    metrics = PrometheusMetrics()
    metrics.count_update("message", 0.1)
    metrics.count_answer("answer")
    metrics.count_error("ValueError")
    return set(METRIC.findall(metrics.tell(0, 0.0, None).decode()))


def test_dashboard_and_alerts_ask_only_for_what_is_measured() -> None:
    panels = json.loads((DEPLOY / "dashboard.json").read_text())["panels"]
    asked = [target["expr"] for panel in panels for target in panel["targets"]]
    asked += [rule["expr"] for rule in RULES]
    names = set(METRIC.findall(" ".join(asked)))
    assert names and names <= told()


@pytest.mark.parametrize("alert", [rule["alert"] for rule in RULES])
def test_every_alert_says_what_to_do(alert: str) -> None:
    assert f"`{alert}`" in OPERATIONS


@pytest.mark.parametrize("path", sorted(DEPLOY.iterdir()), ids=lambda path: path.name)
def test_every_file_is_spoken_of(path: Path) -> None:
    assert f"deploy/{path.name}" in OPERATIONS or f"`{path.name}`" in OPERATIONS


def run(*command: str) -> str:
    """Run a program of the system's, where there is one; returns what it says."""
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} isn't installed here")
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=DEPLOY)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_prometheus_takes_the_rules_and_they_fire_when_they_should() -> None:
    run("promtool", "check", "config", "prometheus.yaml")
    run("promtool", "test", "rules", "alerts_test.yaml")


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_systemd_takes_the_units(path: Path, tmp_path: Path) -> None:
    """Their program is put where this machine has one."""
    text = path.read_text().replace("/opt/peaceops-bot/.venv/bin/python", "/usr/bin/env")
    (tmp_path / path.name).write_text(text)
    if path.suffix == ".timer":
        shutil.copy(DEPLOY / f"{path.stem}.service", tmp_path)
    said = run("systemd-analyze", "verify", "--man=no", str(tmp_path / path.name))
    assert path.name not in said, said


def test_the_service_is_hardened() -> None:
    said = run("systemd-analyze", "security", "--offline=true", "peaceops-bot.service")
    level = re.search(r"exposure level for \S+: ([0-9.]+)", said)
    assert level and float(level[1]) < 2


def test_commands_run_in_the_folder_of_the_service() -> None:
    """So that a relative path means the same file to both."""
    unit = (DEPLOY / "peaceops-bot.service").read_text()
    [served] = re.findall(r"^WorkingDirectory=(\S+)$", unit, re.MULTILINE)
    assert re.findall(r"-p WorkingDirectory=(\S+)", OPERATIONS) == [served]


def test_the_image_copies_what_there_is_and_starts_what_is_installed() -> None:
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert copied and all((ROOT / name).exists() for name in copied)
    left_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().split() if line[0] == "!"}
    assert {name.split("/")[0] for name in copied} <= left_in
    assert (DEPLOY / SERVICES["bot"]["build"]["context"]).resolve() == ROOT
    assert SERVICES["bot"]["read_only"] and "USER peaceops" in lines


def test_what_docker_restores_is_where_its_backups_are() -> None:
    [folder] = re.findall(r"run --rm bot restore (\S+)/", OPERATIONS)
    assert all(f"backups:{folder}" in service["volumes"] for service in SERVICES.values())
    assert f"bot backup {folder} " in SERVICES["backup"]["entrypoint"][-1]


def test_docker_starts_the_bot_again_after_the_machine() -> None:
    assert {service["restart"] for service in SERVICES.values()} == {"unless-stopped"}


@pytest.mark.parametrize(("ends_with", "seconds"), [(0, 86400), (2, 60)])
def test_docker_makes_a_backup_before_it_waits(tmp_path: Path, ends_with: int, seconds: int) -> None:
    """The container's own line, with a bot and a sleep that write down what they were asked."""
    stands_for(tmp_path / ".venv/bin/python", f"exit {ends_with}")
    stands_for(tmp_path / "sleep", "kill $PPID")
    path = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run(
        SERVICES["backup"]["entrypoint"], cwd=tmp_path, env={"PATH": path}, check=False, timeout=20
    )
    first, then = (tmp_path / "asked").read_text().splitlines()
    assert first.startswith("python -m bot backup ") and then == f"sleep {seconds}"


def stands_for(program: Path, does: str) -> None:
    """A program that writes down what it was asked, and then does something simple."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f'#!/bin/sh\necho "{program.name} $*" >> asked\n{does}\n')
    program.chmod(0o700)
