"""Backups that only the holder of a private key can read, and the way back."""

import stat
from pathlib import Path

import pytest
from pyrage import x25519
from typer.testing import CliRunner

from bot.cli.backup_check import check_backups
from bot.cli.main import cli
from data.db.backups.encryption import decrypt, encrypt, is_encrypted, restore_any
from data.db.backups.making import make_backup, make_backup_into
from data.db.backups.sqlite_backup import BackupError
from data.db.database import Database
from data.people.store import ensure_person
from tests.builders import telegram_ids


@pytest.fixture
def keys(tmp_path: Path) -> tuple[str, Path]:
    """A public key, and the file with its private key, as age-keygen writes it."""
    identity = x25519.Identity.generate()
    path = tmp_path / "key.txt"
    path.write_text(f"# created: today\n# public key: {identity.to_public()}\n{identity}\n")
    return str(identity.to_public()), path


@pytest.mark.sqlite
def test_the_drill_with_the_command_line(
    db: Database, keys: tuple[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Backed up encrypted into a folder, recognised by `check`, restored with the key, not without."""
    folder, database = tmp_path / "backups", tmp_path / "peaceops.db"
    folder.mkdir()
    (folder / "peaceops-20200101-000000.db").write_text("old")
    db.run_here(ensure_person, 4200042, "fr", False)
    monkeypatch.setenv("DATABASE_URL", db.url)
    monkeypatch.setenv("BACKUP_RECIPIENTS", keys[0])
    run = CliRunner()
    made = run.invoke(cli, ["backup", str(folder), "--keep", "1"])
    assert made.exit_code == 0 and "encrypted" in made.output
    [backup] = folder.glob("*.age")
    assert backup.name.endswith(".db.age") and is_encrypted(backup)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert b"SQLite format" not in backup.read_bytes()
    finding = check_backups(folder, must_be_encrypted=True)
    assert finding.passed and "encrypted" in finding.detail
    db.run_here(ensure_person, 43, "fr", False)
    db.close()
    assert run.invoke(cli, ["restore", str(backup)]).exit_code == 2
    assert sorted(telegram_ids(database)) == [43, 4200042]
    assert run.invoke(cli, ["restore", str(backup), "--identity", str(keys[1])]).exit_code == 0
    assert telegram_ids(database) == [4200042]
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    assert not list(tmp_path.glob("*.plain")) and not list(tmp_path.glob("*.part"))


@pytest.mark.sqlite
def test_another_key_or_a_damaged_file_changes_nothing(
    db: Database, keys: tuple[str, Path], tmp_path: Path
) -> None:
    backup, other = tmp_path / "copy.db.age", tmp_path / "other.txt"
    other.write_text(f"{x25519.Identity.generate()}\n")
    make_backup(db.url, backup, [keys[0]])
    db.close()
    before = (tmp_path / "peaceops.db").read_bytes()
    with pytest.raises(BackupError, match="another key"):
        restore_any(db.url, backup, other)
    with pytest.raises(BackupError, match="--identity"):
        restore_any(db.url, backup, None)
    backup.write_bytes(backup.read_bytes()[:-100])
    with pytest.raises(BackupError, match="can't be decrypted"):
        restore_any(db.url, backup, keys[1])
    other.write_text("no key")
    with pytest.raises(BackupError, match="no private key"):
        restore_any(db.url, backup, other)
    assert (tmp_path / "peaceops.db").read_bytes() == before
    assert not list(tmp_path.glob("*.plain*"))


def test_a_dump_is_encrypted_for_several_keys_and_never_overwrites(
    keys: tuple[str, Path], tmp_path: Path
) -> None:
    """As the unit for PostgreSQL does it with what pg_dump wrote."""
    dump, target = tmp_path / "a.dump", tmp_path / "peaceops-20260101-000000.dump.age"
    dump.write_bytes(b"PGDMP" + bytes(range(256)) * 1000)
    second = x25519.Identity.generate()
    encrypt(dump, target, [str(second.to_public()), keys[0]])
    decrypt(target, tmp_path / "back.dump", keys[1])
    assert (tmp_path / "back.dump").read_bytes() == dump.read_bytes()
    with pytest.raises(BackupError, match="already"):
        encrypt(dump, target, [keys[0]])
    with pytest.raises(BackupError, match="already"):
        decrypt(target, dump, keys[1])
    with pytest.raises(BackupError, match="BACKUP_RECIPIENTS"):
        encrypt(dump, tmp_path / "none.age", [])


@pytest.mark.sqlite
def test_a_plain_backup_is_reported_where_it_should_be_encrypted(db: Database, tmp_path: Path) -> None:
    make_backup_into(db.url, tmp_path, 2, [])
    assert check_backups(tmp_path).passed
    finding = check_backups(tmp_path, must_be_encrypted=True)
    assert not finding.passed and "BACKUP_RECIPIENTS" in finding.fix


def test_a_wrong_key_stops_with_its_place_and_not_the_key(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    keys: tuple[str, Path],
    tmp_path: Path,
) -> None:
    """A private key put there by mistake isn't printed."""
    private = keys[1].read_text().splitlines()[-1]
    monkeypatch.setenv("BACKUP_RECIPIENTS", f"{keys[0]}, {private}")
    result = CliRunner().invoke(cli, ["backup", str(tmp_path)])
    said = result.output + capsys.readouterr().err
    assert result.exit_code == 2 and "key 2" in said and private not in said
