"""What an operator installs: units, image, dashboard and alerts name only what there is."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import make_url

from bot.observability.metrics import PrometheusMetrics

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / "deploy"
OPERATIONS = (ROOT / "docs" / "OPERATIONS.md").read_text()
RULES = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"][0]["rules"]
COMPOSE = [DEPLOY / "compose.yaml", DEPLOY / "compose.postgres.yaml"]
SERVICES = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
UNITS = sorted(DEPLOY.glob("*.service")) + sorted(DEPLOY.glob("*.timer"))
PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
VARIABLE = re.compile(r"\$\{(\w+):([-?])([^}]*)\}")
METRIC = re.compile(r"peaceops_\w+")


def told() -> set[str]:
    """Return the names that /metrics has once something was counted."""
    metrics = PrometheusMetrics()
    metrics.count_update("message", 0.1)
    metrics.count_answer("answer")
    metrics.count_error("ValueError")
    return set(METRIC.findall(metrics.render(0, 0.0, None).decode()))


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
    """Run a program of the system's or of this Python's, where there is one; returns what it says."""
    if not shutil.which(command[0], path=PROGRAMS):
        pytest.skip(f"{command[0]} isn't installed here")
    command = (shutil.which(command[0], path=PROGRAMS) or "", *command[1:])
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=DEPLOY)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_prometheus_takes_the_rules_and_they_fire_when_they_should() -> None:
    run("promtool", "check", "config", "prometheus.yaml")
    run("promtool", "test", "rules", "alerts_test.yaml")


def test_prometheus_takes_what_the_dashboard_asks(tmp_path: Path) -> None:
    """Each expression as a rule of its own, since a dashboard has no checker."""
    panels = json.loads((DEPLOY / "dashboard.json").read_text())["panels"]
    asked = [target["expr"] for panel in panels for target in panel["targets"]]
    rules = [{"record": f"asked:{number}", "expr": expr} for number, expr in enumerate(asked)]
    (tmp_path / "rules.yaml").write_text(yaml.safe_dump({"groups": [{"name": "asked", "rules": rules}]}))
    assert f"{len(asked)} rules found" in run("promtool", "check", "rules", str(tmp_path / "rules.yaml"))


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_systemd_takes_the_units(path: Path, tmp_path: Path) -> None:
    """Their program is put where this machine has one."""
    text = path.read_text().replace("/opt/peaceops-bot/.venv/bin/python", "/usr/bin/env")
    (tmp_path / path.name).write_text(text)
    if path.suffix == ".timer":
        shutil.copy(DEPLOY / f"{path.stem}.service", tmp_path)
    said = run("systemd-analyze", "verify", "--man=no", str(tmp_path / path.name))
    assert path.name not in said, said


@pytest.mark.parametrize("path", sorted(DEPLOY.glob("*.service")), ids=lambda path: path.name)
def test_the_services_are_hardened(path: Path) -> None:
    said = run("systemd-analyze", "security", "--offline=true", str(path))
    level = re.search(r"exposure level for \S+: ([0-9.]+)", said)
    assert level and float(level[1]) < 2


def directives(path: Path) -> set[str]:
    """Return the lines of a unit that take something away from its service, and its user."""
    lines = path.read_text().splitlines()
    begin = lines.index("NoNewPrivileges=yes")
    own = [line for line in lines if line.startswith(("User=", "Group=", "UMask=", "StateDirectoryMode="))]
    return {line for line in [*lines[begin:], *own] if "=" in line and not line.startswith("WantedBy=")}


@pytest.mark.parametrize("kind", ["", "-postgres"])
def test_a_backup_is_as_hardened_as_the_bot(kind: str) -> None:
    """The one of SQLite reaches no network either."""
    bot, backup = (directives(DEPLOY / f"peaceops-{name}.service") for name in ("bot", f"backup{kind}"))
    network = "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX"
    more = {"RestrictAddressFamilies=AF_UNIX", "PrivateNetwork=yes"}
    assert network in bot
    assert backup == (bot if kind else bot - {network} | more)


@pytest.mark.parametrize("kind", ["", "-postgres"])
def test_a_backup_that_hangs_is_ended_and_the_next_one_begins(kind: str) -> None:
    unit = (DEPLOY / f"peaceops-backup{kind}.service").read_text()
    assert "\nType=oneshot\n" in unit and "\nTimeoutStartSec=1h\n" in unit


def test_a_log_file_is_rotated_under_the_bot_which_writes_on(tmp_path: Path) -> None:
    """With a process that has its log open for appending, as the unit's `append:` opens it."""
    log, told = tmp_path / "peaceops-bot.log", (DEPLOY / "logrotate").read_text()
    (tmp_path / "config").write_text(told.replace("/var/log/peaceops-bot.log", str(log)))
    with log.open("a") as end:
        writes = "import sys\nfor line in sys.stdin: print(line, end='', file=sys.stderr)"
        with subprocess.Popen([sys.executable, "-uc", writes], stdin=subprocess.PIPE, stderr=end) as process:
            assert process.stdin
            for line in ("before", "after"):
                process.stdin.write(f"{line}\n".encode())
                process.stdin.flush()
                while not log.read_text().endswith(f"{line}\n"):
                    time.sleep(0.01)
                if line == "before":
                    run("logrotate", "-f", "-s", str(tmp_path / "state"), str(tmp_path / "config"))
            process.stdin.close()
    assert log.read_text() == "after\n"
    assert gzip.decompress((tmp_path / "peaceops-bot.log.1.gz").read_bytes()) == b"before\n"


def test_every_container_has_a_log_that_ends_somewhere() -> None:
    services = [yaml.safe_load(path.read_text())["services"] for path in COMPOSE]
    for name, service in [*services[0].items(), ("postgres", services[1]["postgres"])]:
        assert service["logging"]["driver"] == "local" and service["logging"]["options"]["max-size"], name


def test_commands_run_in_the_folder_of_the_service() -> None:
    """So that a relative path means the same file to both."""
    unit = (DEPLOY / "peaceops-bot.service").read_text()
    [served] = re.findall(r"^WorkingDirectory=(\S+)$", unit, re.MULTILINE)
    assert re.findall(r"-p WorkingDirectory=(\S+)", OPERATIONS) == [served]


def test_the_image_copies_what_there_is_and_starts_what_is_installed() -> None:
    lines = DOCKERFILE.splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert copied and all((ROOT / name).exists() for name in copied)
    left_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().split() if line[0] == "!"}
    assert {name.split("/")[0] for name in copied} <= left_in
    assert (DEPLOY / SERVICES["bot"]["build"]["context"]).resolve() == ROOT


def interpolated(path: Path, given: Mapping[str, str]) -> str:
    """Return a compose file with its variables, by the specification: `:-` a default, `:?` required."""

    def value(found: re.Match[str]) -> str:
        name, sign, rest = found.groups()
        assert name in given or sign == "-", rest
        return given.get(name, rest)

    return VARIABLE.sub(value, path.read_text())


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_a_parser_of_the_compose_specification_takes_the_files(path: Path) -> None:
    parser = pytest.importorskip("compose_spec.compose_spec")
    options = parser.PyOptions(apply_merge=True)
    text = interpolated(path, {"POSTGRES_PASSWORD": "secret"})
    taken = options.from_yaml(text)
    taken.validate()
    assert set(taken.service_names()) == set(yaml.safe_load(text)["services"])
    with pytest.raises(ValueError, match="reed_only"):
        options.from_yaml(text.replace("read_only", "reed_only"))


def test_a_linter_finds_nothing_in_the_dockerfile(tmp_path: Path) -> None:
    wrong = tmp_path / "Dockerfile"
    wrong.write_text(DOCKERFILE.replace("USER 10001", "USER root"))
    assert not run("hadolint", "--no-color", "Dockerfile")
    with pytest.raises(AssertionError, match="DL3002"):
        run("hadolint", "--no-color", str(wrong))


def merged(*paths: Path) -> dict[str, dict[str, Any]]:
    """Return the services of compose files one after the other, as far as their first level goes."""
    services: dict[str, dict[str, Any]] = {}
    for path in paths:
        for name, told in yaml.safe_load(interpolated(path, {"POSTGRES_PASSWORD": "secret"}))[
            "services"
        ].items():
            before = services.setdefault(name, {})
            both = before.get("environment", {}) | told.get("environment", {})
            services[name] = before | told | ({"environment": both} if both else {})
    return services


@pytest.mark.parametrize("files", [COMPOSE[:1], COMPOSE], ids=["sqlite", "postgres"])
def test_every_container_is_read_only_and_an_ordinary_user(files: list[Path]) -> None:
    [user] = re.findall(r"^USER (\d+)$", DOCKERFILE, re.MULTILINE)
    assert int(user) > 0 and f"--uid {user} " in DOCKERFILE
    for name, service in merged(*files).items():
        assert service["read_only"] and service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert ("build" in service and "user" not in service) or service["user"] == "postgres"


def test_the_port_of_the_container_is_published_on_this_machine_alone() -> None:
    """In the container it is open to its network, or nothing could be published."""
    image = dict(re.findall(r"\b([A-Z_]+)=(\S+)", DOCKERFILE[DOCKERFILE.index("\nENV ") :]))
    told = merged(DEPLOY / "compose.yaml")["bot"]
    for name in ("LISTEN_HOST", "LISTEN_PORT", "INDEX_FOLDER", "BACKUP_FOLDER"):
        assert told["environment"][name] == image[name]
    assert image["LISTEN_HOST"] == "0.0.0.0"
    assert told["ports"] == [f"127.0.0.1:8081:{image['LISTEN_PORT']}"]
    assert merged(DEPLOY / "compose.yaml")["backup"]["ports"] == []


def test_on_postgres_bot_and_backup_have_the_same_database_and_the_program_for_dumps() -> None:
    services = merged(*COMPOSE)
    bot, backup = services["bot"], services["backup"]
    assert bot["environment"] == backup["environment"]
    url = make_url(bot["environment"]["DATABASE_URL"])
    assert (url.host, url.username, url.password) == ("postgres", "peaceops", None)
    assert url.username == services["postgres"]["environment"]["POSTGRES_USER"]
    assert bot["environment"]["PGPASSWORD"] == services["postgres"]["environment"]["POSTGRES_PASSWORD"]
    assert (
        backup["build"]["args"]["POSTGRES_CLIENT"] == "postgresql-client"
        and "ARG POSTGRES_CLIENT" in DOCKERFILE
    )
    assert backup["entrypoint"] == SERVICES["backup"]["entrypoint"]


def test_what_docker_restores_is_where_its_backups_are() -> None:
    """A nightly backup, and the copy of an upgrade, which is beside the database."""
    nightly, upgraded = re.findall(r"run --rm bot restore (\S+)/", OPERATIONS)
    for service in SERVICES.values():
        assert {f"backups:{nightly}", f"data:{upgraded}"} <= set(service["volumes"])
    assert f"bot backup {nightly} " in SERVICES["backup"]["entrypoint"][-1]
    assert f"DATABASE_URL=sqlite:///{upgraded}/" in DOCKERFILE


def test_docker_starts_the_bot_again_after_the_machine() -> None:
    assert {service["restart"] for service in merged(*COMPOSE).values()} == {"unless-stopped"}


@pytest.mark.parametrize(("ends_with", "seconds"), [(0, 86400), (2, 60)])
def test_docker_makes_a_backup_before_it_waits(tmp_path: Path, ends_with: int, seconds: int) -> None:
    """The container's own line, with a bot and a sleep that write down what they were asked."""
    stands_for(tmp_path / ".venv/bin/python", f"exit {ends_with}")
    stands_for(tmp_path / "sleep", "kill $PPID")
    path = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run(
        SERVICES["backup"]["entrypoint"], cwd=tmp_path, env={"PATH": path}, check=False, timeout=60
    )
    first, then = (tmp_path / "asked").read_text().splitlines()
    assert first.startswith("python -m bot backup ") and then == f"sleep {seconds}"


def stands_for(program: Path, does: str) -> None:
    """Write a program that records what it was asked, and then does something simple."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f'#!/bin/sh\necho "{program.name} $*" >> asked\n{does}\n')
    program.chmod(0o700)


def test_the_proxy_leads_to_what_is_served_and_keeps_the_rest_inside() -> None:
    """`web/test_behind_caddy.py` runs it, if CADDY names the program."""
    text = (DEPLOY / "Caddyfile").read_text()
    matched = re.findall(r"handle (\S+) {", text)
    assert matched == ["/telegram", "@desk"] and "@desk path /desk /desk/*\n" in text
    assert re.search(r"handle {\s+respond 404\s+}", text)
    served = (ROOT / "bot" / "transport" / "webhook.py").read_text()
    for path in {"/telegram", *re.findall(r"health_uri (\S+)", text)}:
        assert f'Route("{path}"' in served
    assert 'Mount("/desk"' in (ROOT / "bot" / "web" / "site.py").read_text()
