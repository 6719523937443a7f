"""The folder of a site: written beside what is there, and put in its place only when all of it is ready."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import FinsamError

MANIFEST = "finsam-site.json"
"""The file that marks a folder as a site, and names every file of it with its digest."""
STAGE = ".finsam-site.new"
"""Where a new site is written, inside its folder, so that moving it into place is a matter of names."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a site has, and how many bytes; of these how many files are new or changed, and how many files of the last one are gone."""

    files: int
    bytes: int
    changed: int
    gone: int


def write(folder: Path, files: Iterable[tuple[str, str]]) -> Written:
    """Write a site. files: addresses, relative to the folder, with texts.

    Until every file is written, the site that stands there is untouched. Then those that differ are put in place, one by one, and those that are
    no longer named are removed; files that the site never had stay. FinsamError where the folder holds something that is no site, or cannot be
    written.
    """
    before = _held(folder)
    stage = folder / STAGE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir()
        try:
            digests, size = _staged(folder, stage, files)
            changed = _placed(folder, stage, digests)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
        gone = sorted(before.keys() - digests.keys())
        for name in gone:
            (folder / name).unlink(missing_ok=True)
            _emptied(folder, (folder / name).parent)
    except OSError as error:
        raise FinsamError(
            f"The site cannot be written to {folder} ({error.strerror}): name another folder with --out."
        ) from None
    return Written(len(digests), size, changed, len(gone))


def check(folder: Path) -> None:
    """FinsamError where a folder holds something that is no site, before any work is done for it."""
    _held(folder)


def _held(folder: Path) -> dict[str, str]:
    """The files of the site that stands in a folder, with their digests; none where there is nothing yet."""
    if folder.exists() and not folder.is_dir():
        raise FinsamError(f"{folder} is a file: name a folder for the site with --out.")
    marker = folder / MANIFEST
    if marker.is_file():
        try:
            names = json.loads(marker.read_text(encoding="utf-8"))["files"]
            return {str(name): str(digest) for name, digest in names.items() if _inside(str(name))}
        except (ValueError, KeyError, AttributeError, TypeError):
            raise FinsamError(
                f"{marker} cannot be read as the list of a site's files: remove the folder, or name another with --out."
            ) from None
    if folder.is_dir() and any(one.name != STAGE for one in folder.iterdir()):
        raise FinsamError(f"{folder} holds files that are no site of finsam: name an empty or a new folder with --out.")
    return {}


def _inside(name: str) -> bool:
    """Whether a name from a manifest stays within the site's folder."""
    return not Path(name).is_absolute() and ".." not in Path(name).parts


def _staged(folder: Path, stage: Path, files: Iterable[tuple[str, str]]) -> tuple[dict[str, str], int]:
    """Write what differs from what stands in the folder beside it; returns every file's digest, and the size of all."""
    digests: dict[str, str] = {}
    size = 0
    for name, text in files:
        content = text.encode("utf-8")
        digests[name] = hashlib.sha256(content).hexdigest()
        size += len(content)
        if not _same(folder / name, content):
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_bytes(content)
    manifest = json.dumps({"files": dict(sorted(digests.items()))}, indent=0) + "\n"
    if not _same(folder / MANIFEST, manifest.encode()):
        (stage / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
    return digests, size


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _placed(folder: Path, stage: Path, digests: dict[str, str]) -> int:
    """Move what was written into place, the manifest last; returns how many pages that were."""
    names = [name for name in digests if (stage / name).is_file()]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(stage / name, folder / name)
    if (stage / MANIFEST).is_file():
        os.replace(stage / MANIFEST, folder / MANIFEST)
    return len(names)


def _emptied(folder: Path, place: Path) -> None:
    """Remove a folder of the site in which nothing is left."""
    while place != folder and place.is_dir() and not any(place.iterdir()):
        place.rmdir()
        place = place.parent
