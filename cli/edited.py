"""What commands on a file that people edit (corrections, judgements) have in common: opening, taking in, taking back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from cli.group import with_global_options
from cli.settings import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from graph.archive import Archive
    from graph.workspace import Workspace

Line = TypeVar("Line")


class Editing(click.Group):
    """The commands on such a file, each with the global options."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = super().get_command(ctx, cmd_name)
        return with_global_options(found) if found else None


@contextmanager
def editing() -> Iterator[Workspace]:
    """The workspace, open for writing, where there is one; both graphs are caught up before and after."""
    open_workspace().close()  # refused where there are no data, which opening for writing would make
    with open_workspace(write=True) as workspace:
        workspace.catch_up()  # first: a Neo4j that does not answer is told before anything changes
        yield workspace
        workspace.catch_up()


def take_in(pending: Callable[[Archive, Path], object | None]) -> None:
    """Take in the file where somebody changed it. pending: its new lines, None where it is as it was taken in."""
    with open_workspace() as workspace:
        changed = pending(workspace.archive, workspace.folder) is not None
    if changed:
        with open_workspace(write=True) as workspace:
            workspace.catch_up()


def take_back(lines: list[Line], number: int | None, kind: str, listing: str) -> tuple[int, Line] | None:
    """Take the line of a number (from 1), or the last, out of the list, and give it with its number; None, and said so, where there is none.

    kind: what a line is (`correction`); listing: the command that lists them. FinsamError where no line has the number.
    """
    from graph.errors import FinsamError

    if number is None and not lines:
        click.echo(f"There is nothing to take back: there is no {kind}.")
        return None
    place = number or len(lines)
    if place > len(lines):
        raise FinsamError(f"There is no {kind} {place}: {listing} lists {len(lines)}.")
    return place, lines.pop(place - 1)


def say(text: str) -> None:
    """Print a line that may hold words of minutes or of people."""
    from queries.escape import one_line

    click.echo(one_line(text))
