"""`finsam correct`: what minutes got wrong, or what was read wrongly, set right by people."""

from __future__ import annotations

import datetime as dt
import getpass
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from cli.edited import Editing, editing, say, take_back, take_in
from cli.output import format_option, print_rows
from cli.settings import open_workspace, settings
from cli.texts import Name

if TYPE_CHECKING:
    from graph.correcting.corrections import Correction
    from graph.document_table import StoredDocument
    from graph.workspace import Workspace
    from queries.reports import Format

SOUGHT = ("participant", "mentioned", "signature", "appointment")
"""Kinds of fact about a person, in the order in which a field is looked for."""


@click.group(
    name="correct",
    short_help="Set right what minutes got wrong.",
    cls=Editing,
    epilog="Example: finsam correct set skaraborg-2024-02-20.txt date 2024-02-21 --reason 'the notice says so'",
)
def command() -> None:
    """Set right what minutes, or the reading of them, got wrong; the original stays beside it, in the record and in every answer's sources.

    What people correct is kept in corrections.csv in the data folder, which can be kept in git and edited; it holds for the same minutes loaded
    again, in any order.
    """


@command.command(
    name="set",
    epilog='Example: finsam correct set skaraborg-2024-02-20.txt organisation "Götene kommun" --person "Tina Song" --reason "her own word"',
)
@click.argument("document", metavar="FILE|ID")
@click.argument("field")
@click.argument("value")
@click.option("--person", metavar="NAME", type=Name("person"), help="Whose fact it is, as the minutes write the name.")
@click.option("--item", metavar="NUMBER", help="The agenda item whose title or decision it is.")
@click.option("--fact", type=click.Choice(SOUGHT), help="Which fact of the person (default: the first that there is).")
@click.option("--line", type=click.IntRange(min=1), help="On which line, where there are several.")
@click.option("--reason", default="", help="Why, in words.")
@click.option("--by", help="Who corrects (default: the login name).")
def set_right(
    document: str,
    field: str,
    value: str,
    person: str | None,
    item: str | None,
    fact: str | None,
    line: int | None,
    reason: str,
    by: str | None,
) -> None:
    """Let FIELD be VALUE in the minutes FILE; an empty VALUE (“”) means not known.

    \b
    Of the meeting:         date, number, organisation, organ, place, start_time, end_time, next_meeting
    With --person:          name, organisation, party, attendance, roles, items, substitutes_for; role (of whom
                            the text mentions), kind, body, represents, outcome, start, end, replaces (of an
                            appointment), signed_at, method (of a signature)
    With --item:            title; text, type, amount_sek, number (of its decision)
    """
    from graph.cleaning import clean
    from graph.correcting.applying import check, told
    from graph.correcting.corrections import FILE, read
    from graph.correcting.store import record

    with editing() as workspace:
        archive, folder = workspace.archive, workspace.folder
        stored = _meant(workspace, document)
        known = archive.corrected(stored)
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        target = _target(replace(stored, record=known), field, person, item, fact, line)
        one = replace(
            target,
            document=stored.id,
            now=clean(value.strip()),
            reason=clean(reason),
            by=clean(by or getpass.getuser()),
            at=now,
        )
        check(known, one)
        before = read(folder / FILE)
        record(archive, folder, (*before, one))
    say(f"Correction {len(before) + 1}, {stored.file}: {told(one)}")


@command.command(name="list", epilog="Example: finsam correct list --format json")
@format_option
def list_all(form: Format) -> None:
    """List the corrections with their numbers, and whether each holds: one whose minutes are not loaded, or that fits nothing, is kept."""
    from graph.correcting.store import pending, standing
    from queries.rows import Row

    take_in(pending)
    columns = ("number", "file", "document", "fact", "line", "of", "field", "was", "now", "reason", "by", "at", "holds")
    with open_workspace() as workspace:
        rows = [
            Row(columns, (number, file or None, *(getattr(one, name) or None for name in columns[2:-1]), holds))
            for number, (one, file, holds) in enumerate(standing(workspace.archive), start=1)
        ]
    print_rows(rows, form)


@command.command(name="undo", epilog="Example: finsam correct undo")
@click.argument("number", type=click.IntRange(min=1), required=False)
def undo(number: int | None) -> None:
    """Take back the last correction, or the one of that NUMBER (finsam correct list)."""
    from graph.correcting.applying import told
    from graph.correcting.corrections import FILE, read
    from graph.correcting.store import record

    with editing() as workspace:
        said = list(read(workspace.folder / FILE))
        taken = take_back(said, number, "correction", "finsam correct list")
        if taken is None:
            return
        record(workspace.archive, workspace.folder, said)
    say(f"Taken back: {taken[0]}, {told(taken[1])}")


def _meant(workspace: Workspace, name: str) -> StoredDocument:
    """The document that a name means; FinsamError where there is none, or several."""
    from graph.documents import alike, called
    from graph.errors import FinsamError

    found = called(workspace.archive, name)
    if not found:
        near = ", ".join(alike(workspace.archive, name))
        hint = f"the names most like it are {near}" if near else "no file there has a name like that"
        raise FinsamError(f"There is no document {name} in {settings().data}: {hint}.")
    if len(found) > 1:
        raise FinsamError(f"{name} fits several documents: give the id of one: {'; '.join(map(str, found))}.")
    stored = workspace.archive.document(found[0].id)
    assert stored is not None
    return stored


def _target(
    stored: StoredDocument, field: str, person: str | None, item: str | None, fact: str | None, line: int | None
) -> Correction:
    """What is to be corrected; FinsamError where there is no such fact, or more than one."""
    from graph.correcting.applying import found
    from graph.correcting.corrections import FIELDS
    from graph.errors import FinsamError

    kinds = [kind for kind in _kinds(field, person, item, fact) if field in FIELDS[kind]]
    if not kinds:
        raise FinsamError(f"There is no field {field!r} to correct there: see finsam correct set --help.")
    of = person or item or ""
    fitting = next((facts for kind in kinds if (facts := found(stored.record, kind, of, field))), [])
    if line:
        fitting = [one for one in fitting if one.line == line]
    if not fitting:
        whose = f" of {of}" if of else ""
        raise FinsamError(
            f"{stored.file} gives no {field}{whose}{f' on line {line}' if line else ''}: see finsam parse {stored.file}."
        )
    if len({(one.fact, one.line) for one in fitting}) > 1:
        lines = ", ".join(str(one.line) for one in fitting)
        raise FinsamError(f"{stored.file} gives {field} of {of} on several lines ({lines}): name one with --line.")
    return fitting[0]


def _kinds(field: str, person: str | None, item: str | None, fact: str | None) -> tuple[str, ...]:
    if person:
        return (fact,) if fact else ("person", *SOUGHT)
    if item:
        return ("item", "decision")
    return ("head",)
