"""Rows on stdout, in the format asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from cli.failures import close_pipe

if TYPE_CHECKING:
    from queries.reports import Format
    from queries.rows import Row

_PIPED_WIDTH = 120
_F = TypeVar("_F", bound=Callable[..., object])


def format_option(command: _F) -> _F:
    """`--format` for a command that prints rows; it gets the parameter `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "csv", "json", "md"]),
        default="table",
        help="How to print the rows.",
    )(command)


def print_rows(rows: Sequence[Row], form: Format) -> None:
    """Print rows; where there are none, a table says so on stderr."""
    from queries.reports import render

    click.echo(render(rows, form, width=width(), styled=styled()), nl=False)
    if not rows and form == "table":
        click.echo("No rows.", err=True)


def open_streams() -> None:
    """Let streams that the caller has closed lead nowhere: else the next file opened would get their number, and what is printed."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def tell(line: str) -> None:
    """Print a line of a long work's progress. Whoever closes the pipe has read enough; the work goes on to its end."""
    try:
        click.echo(line)
    except BrokenPipeError:
        close_pipe()


def width() -> int:
    """Columns of the terminal, as $COLUMNS says or as it is; for a pipe or a file a fixed number, so that output is stable."""
    piped = _PIPED_WIDTH if not sys.stdout.isatty() else 80
    return (
        max(20, shutil.get_terminal_size((piped, 24)).columns)
        if sys.stdout.isatty() or "COLUMNS" in os.environ
        else piped
    )


def styled() -> bool:
    """Whether stdout is a terminal that shows colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
