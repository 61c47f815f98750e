"""Every command block of OPERATIONS.md: run in a Debian root in a folder, or listed with what it needs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from sqlalchemy import make_url

from data.answers.engine import Answers
from tests.docs.debian_root import DebianRoot, can_be_had
from tests.postgres import Server, client_programs

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
PACKAGES, LEARNED = Path(sys.prefix), ROOT / "var"
LINKED = ("bin", "pyvenv.cfg", f"lib/python{sys.version_info.major}.{sys.version_info.minor}")
"""What a virtual environment needs of another one. The compiler doesn't follow a link below a folder, so that
the packages that only tests need aren't compiled.
"""
DOCKER = "a Docker daemon; what it names is compared with deploy/ below"
NOT_RUN = {
    ("Install", "dc run --rm --entrypoint ls"): DOCKER,
    ("Install", "dc up -d --build"): DOCKER,
    ("Pinned images", "docker buildx"): "a registry; deploy/test_release.py runs the check of the digest",
}
DATABASE, BACKUPS = "/var/lib/peaceops-bot/peaceops.db", "/var/lib/peaceops-backups"
UNIT = "/etc/systemd/system/peaceops-bot@.service"
JOURNAL = "/run/peaceops-bot.journal"
SERVES = (
    f"for _ in $(seq 1200); do grep -q 'content: ' {JOURNAL} && break; sleep 0.1; done; cat {JOURNAL} >&2\n"
)
"""Wait until the start has the content in the database; then it asks Telegram, in vain here."""
STRICT = "umask 077\n"
"""What many machines have for root: what it makes is nobody else's to read."""
CONTENT = "bot handlers data deploy requirements docs Makefile .env.example pyproject.toml".split()


def blocks() -> dict[tuple[str, int], str]:
    """Return the command blocks by their heading and number below it."""
    found, heading, number, lines = dict[tuple[str, int], str](), "", 0, list[str]()
    for line in [*TEXT.splitlines(), "#"]:
        if re.match(r" {4,}\S", line):
            lines.append(line.strip())
            continue
        if lines:
            found[heading, number] = "\n".join(lines) + "\n"
            number, lines = number + 1, []
        if line.startswith("#"):
            heading, number = line.lstrip("# "), 0
    return found


def block(heading: str, has: str) -> str:
    """Return the block below a heading that has some text in it."""
    [one] = [text for (where, _), text in blocks().items() if where == heading and has in text]
    return one


RUN = [
    ("Install", "apt-get install"),
    ("Install", "bot() {"),
    ("Upgrade", "git pull"),
    ("Roll back", "git checkout"),
    ("Roll back", "createdb"),
    ("Backups and restore", "bot restore"),
    ("Move to another machine", "install -d"),
    ("Several processes", "sed"),
    ("PostgreSQL", "copy-database"),
]


def test_every_block_is_run_or_says_why_not() -> None:
    told = [block(*where) for where in [*RUN, *NOT_RUN]]
    assert sorted(told) == sorted(blocks().values())


def test_containers_volumes_and_folders_of_docker_blocks_are_there() -> None:
    """What `dc` names: services, and of `exec` and `run` a program that the image has."""
    files = [
        yaml.safe_load((ROOT / "deploy" / name).read_text())
        for name in ("compose.yaml", "compose.postgres.yaml")
    ]
    services = {name: service for file in files for name, service in file["services"].items()}
    for text in (block("Install", "--entrypoint ls"), block("Install", "pg_restore")):
        for line in re.findall(r"^dc (.+)$", text.replace("\\\n", ""), re.MULTILINE):
            verb, *words = line.split()
            names = [word for word in words if not word.startswith("-")]
            if "--entrypoint" in words:
                names.remove(words[words.index("--entrypoint") + 1])
            used = names[:1] if verb in ("run", "exec") else names
            assert verb in ("run", "exec", "stop", "start", "up") and set(used) <= set(services), line
            for folder in re.findall(r"/var/lib/[\w-]+", line):
                assert any(
                    volume.endswith(f":{folder}") for volume in files[0]["services"]["backup"]["volumes"]
                ), line
        for path in re.findall(r"-f ([\w./-]+)", text):
            assert (ROOT / path).exists()


def git(folder: Path, *words: str) -> None:
    who = [
        "-c",
        "user.name=Operator",
        "-c",
        "user.email=operator@example.ca",
        "-c",
        "init.defaultBranch=main",
    ]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def commit(folder: Path) -> None:
    """Commit a new version."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "a version")


def repository(folder: Path) -> None:
    """The project as a repository to clone from; its version is v1."""
    folder.mkdir()
    for name in CONTENT:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "pictures")
            )
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / ".gitignore").write_text(".venv\n__pycache__\n")
    git(folder, "init", "-q")
    commit(folder)
    git(folder, "tag", "v1")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a repository to clone from."""
    folder = tmp_path_factory.mktemp("origin") / "repository"
    repository(folder)
    return folder


@pytest.fixture
def machine(installed: DebianRoot) -> Iterator[DebianRoot]:
    """A machine with the bot, as "Install" leaves it."""
    with installed.copied() as root:
        yield root


@pytest.fixture(scope="module")
def installed(origin: Path, shipped_answers: Answers) -> Iterator[DebianRoot]:
    """An empty machine on which it is installed; programs that would need the network or a service manager
    have stand-ins.
    """
    if not can_be_had(Path(sys.executable), ROOT, origin) or not shutil.which("git"):
        pytest.skip("needs root, a Debian, git, and leave to mount")
    compile_for_the_service()
    with DebianRoot() as root:
        manager = (ROOT / "tests" / "docs/service_manager.py").read_text()
        for name in ("systemctl", "systemd-run"):
            root.put_program(name, f"#!{sys.executable}\n{manager}")
        root.put_program("apt-get", "#!/bin/sh\n")
        # The packages of `make install` are there already, and compiled; the vectors of the content too.
        ready = "mkdir -p .venv/lib; touch .venv/installed-run .venv/installed-large\n"
        ready += "".join(f"ln -sfn {PACKAGES / name} .venv/{name}\n" for name in LINKED)
        root.put_program("make", f'#!/bin/sh\n{ready}\nexec /usr/bin/make "$@"\n')
        root.put("/etc/systemd/system/.keep", "")
        install(root, origin)
        yield root


def compile_for_the_service() -> None:
    """Compile the packages as `make install` does, those that the service imports alone."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, "-OO", "-c", "import bot.cli.main, bot.server"],
        cwd=ROOT,
        env=environment,
        check=True,
    )


def install(root: DebianRoot, origin: Path) -> None:
    """Follow "Install" as it stands, with settings that lead to no Telegram, and start the bot."""
    settings = (
        "TELEGRAM_BOT_TOKEN=1:test TELEGRAM_API_URL=http://127.0.0.1:9 INDEX_FOLDER=/var/lib/peaceops-bot"
    )
    settings += f" DATABASE_URL=sqlite:///{DATABASE} BACKUP_FOLDER={BACKUPS}"
    done = root.run(
        STRICT
        + block("Install", "apt-get install").replace("ADDRESS-OF-THIS-REPOSITORY", f"file://{origin}")
        + "".join(
            f"sed -i 's|^{one.split('=')[0]}=.*|{one}|' /etc/peaceops-bot.env\n" for one in settings.split()
        )
        # What is this machine's own: Python may be root's, and the content was read before.
        + "chmod a+x /root\ninstall -d -o peaceops -g peaceops -m 700 /var/lib/peaceops-bot\n"
        + f"install -o peaceops -g peaceops -m 600 {LEARNED}/*.npz /var/lib/peaceops-bot\n"
        + block("Install", "bot() {")
        + "systemctl daemon-reload; systemctl enable --now peaceops-bot peaceops-backup.timer\n"
        + SERVES
    )
    assert done.returncode == 0, done.stderr


def owners(root: DebianRoot) -> set[str]:
    """Return the owners of the files that the service works with."""
    done = root.run("find /var/lib/peaceops-bot /var/lib/peaceops-backups -printf '%u\\n'")
    return set(done.stdout.splitlines())


def test_install_back_up_restore_upgrade_and_roll_back(machine: DebianRoot, origin: Path) -> None:
    """The copy that is rolled back to stands for an upgrade's; cli/test_upgrade.py has real ones."""
    (origin / "CHANGELOG.md").write_text("New.\n")
    commit(origin)
    newest = f"$(ls {BACKUPS}/peaceops-*.db | tail -1)"
    done = machine.run(
        f"{STRICT}cd /root\n"
        + block("Install", "bot() {")
        + "systemctl start peaceops-bot; systemctl start peaceops-backup; bot check || true\n"
        + block("Backups and restore", "bot restore").replace(f"{BACKUPS}/FILE.db", newest)
        + block("Upgrade", "git pull")
        + SERVES
        + f"cat CHANGELOG.md\ninstall -o peaceops -g peaceops -m 600 {newest} {DATABASE}.before-NNNN-TIME\n"
        + block("Roll back", "git checkout").replace("VERSION-BEFORE", "v1")
        + SERVES
        + "! ls CHANGELOG.md 2>/dev/null\n"
        + block("Several processes", "sed")
        + f"cat {UNIT}\n"
    )
    assert done.returncode == 0, done.stderr
    assert "OK    backups: newest is peaceops-" in done.stdout and "New.\n" in done.stdout
    assert done.stdout.count("is the database now") == 2
    assert "ExecStart=/usr/bin/env LISTEN_PORT=%i /opt/peaceops-bot/" in done.stdout
    assert owners(machine) == {"peaceops"}


def test_moving_to_another_machine(machine: DebianRoot) -> None:
    """The other one is this machine, with nothing in the service's folders."""
    begin = "cd /root\n" + block("Install", "bot() {")
    leave = (
        f"systemctl start peaceops-backup\ncp {BACKUPS}/peaceops-*.db FILE.db\ncp {BACKUPS}/peaceops.erased"
    )
    leave += f" peaceops.db.erased\nrm -r /var/lib/peaceops-bot {BACKUPS}\n"
    move = block("Move to another machine", "install -d")
    done = machine.run(begin + leave + move + SERVES)
    assert done.returncode == 0 and f"is the database now: {DATABASE}" in done.stdout, done.stderr
    assert owners(machine) == {"peaceops"}


@pytest.mark.postgres
def test_moving_to_postgres(machine: DebianRoot) -> None:
    """On a real server that asks for a password; `createdb` runs as its first role, the bot as one that owns
    its database alone. Then a dump is made, and put back as a roll back does.
    """
    with Server() as server:
        server.set_rules("host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
        server.stop()
        server.start()
        parts = make_url(server.url).set(username="peaceops", password="a-word")
        new, before = (
            parts.set(database=name).render_as_string(hide_password=False)
            for name in ("peaceops", "peaceops_before")
        )
        done = machine.run(
            f"export PATH={client_programs()}:$PATH PGHOST={parts.host} PGPORT={parts.port} PGUSER=postgres\n"
            + f"{STRICT}cd /root\necho '{new}' > new-url\n"
            + block("Install", "bot() {")
            + block("PostgreSQL", "copy-database").replace("createuser", TYPED.format(words="a-word"))
            + "! ls new-url /var/lib/peaceops-bot/new-url 2>/dev/null\n"
            + serve_with(new)
            + "cd /opt/peaceops-bot/deploy\n"
            + "cp peaceops-backup-postgres.service /etc/systemd/system/peaceops-backup.service\n"
            + "systemctl start peaceops-backup; systemctl stop peaceops-bot\n"
            + block("Roll back", "createdb").replace(
                "/var/lib/peaceops-bot/peaceops.before-NNNN-TIME.dump", f"{BACKUPS}/peaceops-*.dump"
            )
            + serve_with(before)
        )
        assert done.returncode == 0 and "the same on both sides" in done.stdout, done.stderr
        assert done.stdout.count("OK    database: postgresql") == 2, done.stdout
        assert "OK    backups: newest is peaceops-" in done.stdout


TYPED = "printf '{words}\\n{words}\\n' | setsid --wait createuser"
"""A password typed twice where it is asked for, also where the tests have a terminal."""


def serve_with(url: str) -> str:
    """Return the lines that set a DATABASE_URL, start the bot and check it."""
    told = f"sed -i 's|^DATABASE_URL=.*|DATABASE_URL={url}|' /etc/peaceops-bot.env\n"
    return f"{told}systemctl start peaceops-bot\n{SERVES}bot check || true\n"
