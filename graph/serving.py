"""Serving: the embedded database of a workspace hosted by this process for as long as others want to use it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph.connection import Address
from graph.embedded import FOLDER, HOST, address_of
from graph.errors import FinsamError
from graph.process_lock import ProcessLock
from graph.workspace import Workspace

PATIENCE = 5.0
"""Seconds to let a command that has the database open end by itself."""


@contextmanager
def served(workspace: Workspace) -> Iterator[Address]:
    """Host the embedded database, caught up with the archive; yields where it answers.

    FinsamError where another process hosts it: that one decides how long it answers.
    """
    _await_other(workspace)
    _ = workspace.bolt
    yield address_of(workspace.folder)


def _await_other(workspace: Workspace) -> None:
    home = workspace.folder / FOLDER
    if not home.is_dir():
        return
    host = ProcessLock(home / HOST)
    try:
        if not host.exclusive(wait=PATIENCE):
            raise FinsamError(
                f"Another finsam serves the graph in {workspace.folder} at {address_of(workspace.folder).uri}: use that, or end it first."
            )
    finally:
        host.release()
