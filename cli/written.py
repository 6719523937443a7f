"""Files that commands write of the graph are noted in the archive."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graph.archive import Archive


def note_written(archive: Archive, out: Path, what: str) -> None:
    """Note a file or folder that a command (`what`, with its format) has written, so that finsam forget can say that it is not reached."""
    from graph.written import note

    if not note(archive, out, what, dt.datetime.now(dt.UTC).isoformat(timespec="seconds")):
        click.echo(f"{out} is not noted in the archive, which cannot be written.", err=True)
