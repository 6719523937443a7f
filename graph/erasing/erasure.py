"""The suppression list: who was erased, in `forgotten.list` in the data folder, one line a person, without the name.

Names stand there as keyed hashes (HMAC-SHA-256) of their forms; the key, `forgotten.key`, is random, a data folder's own, and readable by its
owner alone. Without the key a line says that somebody was erased, when, why, and which seats remain without a name.
"""

from __future__ import annotations

import datetime as dt
import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

import msgspec

from graph.erasing.name_forms import Form
from graph.errors import FinsamError

FILE = "forgotten.list"
KEY_FILE = "forgotten.key"
NAME = "Raderad person"
"""What somebody erased is called, before the tag that tells one from another."""
ANYWHERE = "*"
"""In place of a body: file names and commands say nothing of one."""
_KEY_BYTES = 32
_HASH_BYTES = 10
_TAG_LENGTH = 6
_TAG_LETTERS = "bcdfghjkmnpqrstvwxz23456789"


class Seat(msgspec.Struct, frozen=True):
    """What somebody erased was in minutes, as far as the rules of identity need it: ids of the body that met and of those represented, the
    party, the first and the last day of the meetings.
    """

    body: str
    organisations: tuple[str, ...] = ()
    party: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None


class Erasure(msgspec.Struct, frozen=True):
    """tag: random, tells this one from others. at: ISO time. names: hashes of the name's forms at each place. documents: ids of those that named the person. spared: hashes of like
    names of other people in documents where the rules alone would take them for this one.
    """

    tag: str
    at: str
    reason: str
    seats: tuple[Seat, ...]
    names: tuple[str, ...]
    documents: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the person is called now."""
        return f"{NAME} {self.tag}"


class Key:
    """The key of a data folder's suppression list."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def hash(self, place: str, form: Form) -> str:
        """What stands for a form of a name at a place: a body, an organisation, a document (all by id), or ANYWHERE."""
        return hmac.digest(self._secret, "\x1f".join((place, *form)).encode(), "sha256")[:_HASH_BYTES].hex()


def is_erased(name: str) -> bool:
    """Whether a name (or a name key) is what somebody erased is called."""
    return name.casefold().startswith(f"{NAME.casefold()} ")


def new_tag() -> str:
    return "".join(secrets.choice(_TAG_LETTERS) for _ in range(_TAG_LENGTH))


def throwaway_key() -> Key:
    """A key for hashes that nobody keeps."""
    return Key(secrets.token_bytes(_KEY_BYTES))


def read(folder: Path) -> tuple[Erasure, ...]:
    """The suppression list of a data folder, oldest first; FinsamError names the first line that cannot stand."""
    path = folder / FILE
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise FinsamError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None
    decoder = msgspec.json.Decoder(Erasure)
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(decoder.decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise FinsamError(
                f"{path}:{number}: no line of the suppression list ({error}); restore the file."
            ) from None
    return tuple(found)


def write(folder: Path, erasures: Iterable[Erasure]) -> None:
    """Replace the suppression list, whole or not at all."""
    _write_private(folder / FILE, b"".join(msgspec.json.encode(one) + b"\n" for one in erasures))


def key_of(folder: Path, *, make: bool = False) -> Key:
    """The key of a data folder's list; `make` it where there is none. FinsamError where the list has lost its key."""
    path = folder / KEY_FILE
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        if not make or read(folder):
            raise FinsamError(
                f"{path} is missing: without it nobody on the list {FILE} would be known again; restore it from a backup."
            ) from None
        secret = secrets.token_bytes(_KEY_BYTES)
        _write_private(path, secret.hex().encode())
    except (OSError, ValueError) as error:
        raise FinsamError(f"{path} cannot be read ({error}): restore it from a backup.") from None
    return Key(secret)


def keep(folder: Path, staged: Path) -> None:
    """Add the list of a data folder to that of a backup which is to take its place, so that nobody erased since comes back.

    FinsamError where the backup is of another data folder, which knows its people by another key.
    """
    own = read(folder)
    if not own:
        return
    others = read(staged)
    if others and (folder / KEY_FILE).read_bytes() != (staged / KEY_FILE).read_bytes():
        raise FinsamError(
            f"The backup is of another data folder than {folder}, and both have erased people: restore it into an empty folder."
        )
    _write_private(staged / KEY_FILE, (folder / KEY_FILE).read_bytes())
    tags = {one.tag for one in others}
    write(staged, (*others, *(one for one in own if one.tag not in tags)))


def _write_private(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all, that only its owner reads."""
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        raise FinsamError(
            f"{path} cannot be written ({error.strerror}); check the folder's permissions and space."
        ) from None
