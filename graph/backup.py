"""Backups: one file with the archive, and what people wrote beside it, as both were at one moment.

A backup is a ZIP file of the archive, those files, and a manifest with their digests. It holds neither graph (both follow from the archive) and
no clock, so that the same data folder gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from graph.archive import Archive
from graph.errors import FinsamError
from graph.folder import ARCHIVE, is_written, written
from graph.migration import VERSION, layout_of

FORMAT = "finsam backup 1"
MANIFEST = "manifest.json"
DATA = "data/"
"""Where in the ZIP file the data folder's files stand."""

_LARGEST_MANIFEST = 1_000_000
_CHUNK = 1_000_000
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can give, for each of its files."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: how many documents, and the names of the files beside the archive."""

    documents: int
    files: tuple[str, ...]

    def __str__(self) -> str:
        many = f"{self.documents} document{'' if self.documents == 1 else 's'}"
        return " and ".join(part for part in (many, ", ".join(self.files)) if part)


def back_up(archive: Archive, folder: Path, file: Path) -> Contents:
    """Write a backup of a data folder, whole or not at all, that only its owner reads; others may read and write meanwhile.

    FinsamError where `file` stands in the data folder or cannot be written, or where the archive is damaged.
    """
    if folder.resolve() in file.resolve().parents:
        raise FinsamError(f"{file} stands in the data folder that it would back up: name a file elsewhere.")
    if file.is_dir():
        raise FinsamError(f"{file} is a folder: name the file to write, as in {file / 'finsam.backup'}.")
    try:
        with tempfile.TemporaryDirectory(prefix=".finsam-", dir=file.parent) as place:
            copy, packed = Path(place, ARCHIVE), Path(place, "packed")
            archive.db.execute("VACUUM INTO ?", (str(copy),))  # in one reading, without the remains on free pages
            names = tuple(written(folder))
            _pack(packed, [copy, *(folder / name for name in names)])
            packed.replace(file)
    except sqlite3.Error as error:
        raise FinsamError(
            f"The archive {archive.path} could not be backed up to {file} ({error}): make room there, or see what finsam verify says."
        ) from None
    return Contents(_documents(archive.db), names)


def unpack(file: Path, place: Path) -> Contents:
    """Unpack a backup into an empty folder and see that it is whole. FinsamError where it is not, or is no backup."""
    try:
        with zipfile.ZipFile(file) as package:
            digests = _manifest(file, package)
            size = sum(package.getinfo(DATA + name).file_size for name in digests)
            if size > shutil.disk_usage(place).free:
                raise FinsamError(
                    f"There is no room for the {size:,} bytes that {file} unpacks to in {place.parent}: make room."
                )
            for name, digest in digests.items():
                with package.open(DATA + name) as source, _private(place / name) as target:
                    if _copied(source, target) != digest:
                        raise _damaged(file, f"{name} is not as it was written")
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        KeyError,
        ValueError,
        EOFError,
        RuntimeError,
    ) as error:
        raise _damaged(file, str(error).strip("'\"")) from None
    except OSError as error:
        if error.filename is None and error.errno is None:
            raise _damaged(file, str(error)) from None
        raise
    names = tuple(sorted(name for name in digests if name != ARCHIVE))
    return Contents(_checked(file, place / ARCHIVE), names)


def _pack(packed: Path, files: Iterable[Path]) -> None:
    digests = {}
    with _private(packed) as stream, zipfile.ZipFile(stream, "w") as package:
        for file in files:
            with file.open("rb") as source, package.open(_entry(DATA + file.name), "w", force_zip64=True) as target:
                digests[file.name] = _copied(source, target)
        manifest = {"format": FORMAT, "layout": VERSION, "sha256": digests}
        package.writestr(_entry(MANIFEST), json.dumps(manifest, indent=1, ensure_ascii=False))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _private(file: Path) -> IO[bytes]:
    """A new file that only its owner reads."""
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _copied(source: IO[bytes], target: IO[bytes]) -> str:
    """Copy a stream and return the sha256 of what it held; it is on the disk then."""
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        target.write(chunk)
    target.flush()
    return digest.hexdigest()


def _manifest(file: Path, package: zipfile.ZipFile) -> dict[str, str]:
    """The digests of the files in a backup, by name."""
    if package.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise _damaged(file, "its manifest is too long")
    manifest: Any = json.loads(package.read(MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise _damaged(file, f"it does not say {FORMAT!r}")
    if isinstance(layout := manifest.get("layout"), int) and layout > VERSION:
        raise FinsamError(
            f"{file} is a backup of layout {layout}, this finsam reads layout {VERSION}: use the newer finsam that made it."
        )
    digests = manifest.get("sha256")
    if not isinstance(digests, dict) or ARCHIVE not in digests:
        raise _damaged(file, "it holds no archive")
    names = sorted(package.namelist())
    if names != sorted([*(DATA + name for name in digests), MANIFEST]) or not all(
        name == ARCHIVE or is_written(name) for name in digests
    ):
        raise _damaged(file, "it holds other files than its manifest says")
    return digests


def _checked(file: Path, archive: Path) -> int:
    """The number of documents in an unpacked archive, which is whole."""
    try:
        with closing(sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            if not 0 < layout_of(db) <= VERSION:
                raise _damaged(file, "its archive has no layout that this finsam reads")
            (found,) = db.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok":
                raise _damaged(file, f"its archive is broken ({found})")
            return _documents(db)
    except sqlite3.Error as error:
        raise _damaged(file, f"its archive cannot be read ({error})") from None


def _documents(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM document").fetchone()[0])


def _damaged(file: Path, why: str) -> FinsamError:
    return FinsamError(f"{file} is damaged or no backup of finsam ({why}); nothing was changed: name another file.")
