"""Encrypt backups with age (https://age-encryption.org) for public keys; the private key stays elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.db.backups.restoring import restore
from data.db.backups.sqlite_backup import BackupError, beside, sqlite_of
from data.db.disk import explain_os_error

SUFFIX = ".age"
HEADER = b"age-encryption.org/v1"
"""How every encrypted file begins."""
SSH_PUBLIC, SSH_PRIVATE = "ssh-", "-----BEGIN"


def check_recipients(recipients: Sequence[str]) -> None:
    """Raise ValueError for the first that is neither an age nor an SSH public key, named by its place."""
    for place, recipient in enumerate(recipients, 1):
        try:
            read_recipient(recipient)
        except Exception as error:
            raise ValueError(f"key {place} is no public key of age (age1…) or SSH (ssh-…)") from error


def read_recipient(recipient: str) -> Any:
    """Return a public key of age or SSH, as the library takes it."""
    from pyrage import ssh, x25519

    kind = ssh if recipient.startswith(SSH_PUBLIC) else x25519
    return kind.Recipient.from_str(recipient)


def read_identities(path: Path) -> list[Any]:
    """Return the private keys of an identity file (age-keygen's), or of an SSH key file without a passphrase.
    Raises BackupError if the file holds none.
    """
    from pyrage import ssh, x25519

    try:
        text = path.read_text()
        if text.startswith(SSH_PRIVATE):
            return [ssh.Identity.from_buffer(text.encode())]
        lines = [line.strip() for line in text.splitlines()]
        found = [x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except Exception:
        raise BackupError(f"{path} holds no private key of age or SSH that can be read.") from None
    if not found:
        raise BackupError(f"{path} holds no private key.")
    return found


def is_encrypted(path: Path) -> bool:
    """Return whether a file is age's, by its first bytes, whatever its name."""
    with path.open("rb") as opened:
        return opened.read(len(HEADER)) == HEADER


def encrypt(source: Path, target: Path, recipients: Sequence[str]) -> None:
    """Write `source` encrypted to `target`, which must not exist. Raises BackupError."""
    from pyrage import EncryptError, encrypt_io

    if target.exists():
        raise BackupError(f"{target} is there already; a backup never overwrites.")
    if not recipients:
        raise BackupError("BACKUP_RECIPIENTS isn't set: there is no key to encrypt for.")
    keys = [read_recipient(recipient) for recipient in recipients]
    try:
        with beside(target) as unfinished:
            with source.open("rb") as plain, unfinished.open("wb") as encrypted:
                encrypt_io(plain, encrypted, keys)
            unfinished.rename(target)
    except OSError as error:
        raise BackupError(f"{source} can't be encrypted: {explain_os_error(error, target)}.") from None
    except EncryptError:
        raise BackupError(f"{source} can't be encrypted for these keys.") from None


def decrypt(source: Path, target: Path, identity: Path) -> None:
    """Write `source` decrypted to `target`, which must not exist, for its owner only. Raises BackupError."""
    from pyrage import DecryptError, decrypt_io

    if target.exists():
        raise BackupError(f"{target} is there already and isn't overwritten.")
    keys = read_identities(identity)
    try:
        with beside(target) as unfinished:
            with source.open("rb") as encrypted, unfinished.open("wb") as plain:
                decrypt_io(encrypted, plain, keys)
            unfinished.rename(target)
    except OSError as error:
        raise BackupError(f"{source} can't be decrypted: {error.strerror or 'damaged'}.") from None
    except DecryptError:
        raise BackupError(f"{source} can't be decrypted: another key, or it is damaged.") from None


@contextmanager
def plain_copy_of(database: Path) -> Iterator[Path]:
    """Yield a path for a copy that isn't encrypted, in the database's own folder; it is always removed."""
    path = database.with_name(f"{database.name}.plain")
    path.unlink(missing_ok=True)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def restore_any(
    url: str, source: Path, identity: Path | None, prepare: Callable[[Path], object] | None = None
) -> Path | None:
    """Restore a backup that may be encrypted, as `restore` does; `identity` is the private key's file. Raises
    BackupError.
    """
    if not is_encrypted(source):
        return restore(url, source, prepare)
    if identity is None:
        raise BackupError(f"{source} is encrypted: name the file with the private key with --identity.")
    with plain_copy_of(sqlite_of(url)) as plain:
        decrypt(source, plain, identity)
        return restore(url, plain, prepare)
