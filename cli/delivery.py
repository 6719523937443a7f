"""Reports delivered: in the language and format asked for, to the terminal or a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from cli.language import language_option
from cli.output import styled, width
from cli.written import note_written

if TYPE_CHECKING:
    from graph.workspace import Workspace
    from queries.reporting.report import Report

Form = Literal["table", "md", "html", "csv", "xlsx", "json"]
SUFFIXES: dict[str, Form] = {
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".json": "json",
}
"""How a file's name tells the format of a report."""

_F = TypeVar("_F", bound=Callable[..., object])


def report_options(command: _F) -> _F:
    """`--lang`, `--format` and `--out` for a command that makes a report; it gets `lang`, `form` and `out`."""
    language = language_option("report")
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["table", *dict.fromkeys(SUFFIXES.values())]),
        help="Default: as --out ends, else a table for the terminal.",
    )
    out = click.option(
        "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file instead of the terminal."
    )
    return language(form(out(command)))


def chosen_format(form: Form | None, out: Path | None) -> Form:
    """The format that was asked for, or that the file's name tells; FinsamError where a workbook would go to a terminal."""
    from graph.errors import FinsamError

    chosen = form or (SUFFIXES.get(out.suffix.lower()) if out else "table")
    if chosen is None:
        known = ", ".join(SUFFIXES)
        raise FinsamError(f"The name {out} tells no format: let it end in one of {known}, or give --format.")
    if chosen == "xlsx" and out is None:
        raise FinsamError("A workbook is no text: name a file for it with --out.")
    return chosen


def deliver(workspace: Workspace, report: Report, form: Form, out: Path | None, what: str) -> None:
    """Print a report, or write it to a file, which is noted; what: the command."""
    content = _rendered(report, form, to_file=out is not None)
    if out is None:
        click.echo(content, nl=False)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content if isinstance(content, bytes) else content.encode())
    note_written(workspace.archive, out, f"{what} {form}")
    click.echo(f"Wrote {out}.")


def _rendered(report: Report, form: Form, *, to_file: bool) -> str | bytes:
    match form:
        case "table":
            from queries.reporting.terminal import as_terminal

            return as_terminal(report, width=width(), styled=styled() and not to_file)
        case "md":
            from queries.reporting.markdown import as_markdown

            return as_markdown(report)
        case "html":
            from queries.reporting.page import as_page

            return as_page(report)
        case "csv":
            from queries.reporting.flat import as_csv

            return as_csv(report)
        case "json":
            from queries.reporting.flat import as_json

            return as_json(report)
        case "xlsx":
            from queries.reporting.workbook import as_workbook

            return as_workbook(report)
