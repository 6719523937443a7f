"""`finsam identities`: who is who, and people's judgements on it."""

from __future__ import annotations

import datetime as dt
import getpass
from typing import TYPE_CHECKING

import click

from cli.edited import Editing, editing, say, take_back, take_in
from cli.output import format_option, print_rows
from cli.settings import open_workspace
from cli.texts import Name

if TYPE_CHECKING:
    from graph.judgement import Verdict
    from graph.workspace import Workspace
    from queries.reports import Format

LISTED = 25


@click.group(
    name="identities",
    short_help="List who may be one person; judge it.",
    cls=Editing,
    invoke_without_command=True,
    epilog='Example: finsam identities same "Lotta Kardell" "Charlotte Kardell" --reason "her own e-signature"',
)
@click.option(
    "--limit", type=click.IntRange(min=0), default=LISTED, show_default=True, help="How many pairs; 0 for all."
)
@click.option("--judged", "of_people", is_flag=True, help="List instead what people have judged, with its numbers.")
@format_option
@click.pass_context
def command(context: click.Context, limit: int, of_people: bool, form: Format) -> None:
    """List the pairs that may be one person, best first, with the reason and a quote of either side.

    What people judge is kept in identities.csv in the data folder, which can be kept in git and edited; it overrules the rules.
    """
    if context.invoked_subcommand is not None:
        return
    from graph.judging import pending
    from queries.identities import doubtful, judged

    take_in(pending)
    with open_workspace() as workspace:
        archive = workspace.archive
        rows = judged(archive) if of_people else doubtful(archive, limit=limit or None, flat=form == "csv")
        all_of_them = archive.counts().get("PossibleIdentity", 0)
    print_rows(rows, form)
    if not of_people and len(rows) == limit < all_of_them:
        click.echo(f"The first {limit} of {all_of_them} pairs; --limit 0 lists all.", err=True)


def _verdict(verdict: Verdict, says: str, example: str) -> click.Command:
    """The command that records one verdict."""

    def judge(a: str, b: str, reason: str, by: str | None) -> None:
        with editing() as workspace:
            _judge(workspace, verdict, (a, b), reason, by)

    return click.Command(
        verdict,
        callback=judge,
        params=[
            click.Argument(["a"], type=Name("person")),
            click.Argument(["b"], type=Name("person")),
            click.Option(["--reason"], default="", help="Why, in words."),
            click.Option(["--by"], help="Who judges (default: the login name)."),
        ],
        help=f"Judge that A and B {says}. Each is an id (finsam identities and explain show them) or a name; the rules are overruled.",
        epilog=f"Example: finsam identities {verdict} {example}",
    )


for _named in (
    _verdict("same", "are one person", '"Lotta Kardell" "Charlotte Kardell" --reason "her own e-signature"'),
    _verdict("different", "are two people", '"Amanda Hermansson" "Ingrid Hermansson"'),
    _verdict("unsure", "may be one person, but are not to be joined", '"Lotta Kardell" "Charlotte Kardell"'),
):
    command.add_command(_named)


def _judge(workspace: Workspace, verdict: Verdict, names: tuple[str, str], reason: str, by: str | None) -> None:
    """Record a verdict, unless what was judged before stands against it; say so where it overrules what was judged before."""
    from graph.cleaning import clean
    from graph.dossier import Dossiers
    from graph.errors import FinsamError
    from graph.judging import record
    from graph.verdicts import FILE, Said, read
    from queries.identities import judged, mention_meant

    archive, folder = workspace.archive, workspace.folder
    a, b = (mention_meant(archive, name) for name in names)
    if a == b:
        raise FinsamError(
            f"{names[0]!r} and {names[1]!r} both mean mention {a}: write two ids (finsam identities explain {a})."
        )
    a_name, b_name = (Dossiers(archive).seen(mention).mention.name for mention in (a, b))
    before = read(folder / FILE)
    held = {row["number"] for row in judged(archive) if row["holds"] == "yes"}
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    said = Said(verdict, a, b, clean(reason), clean(by or getpass.getuser()), now, a_name, b_name)
    record(archive, folder, (*before, said))
    *others, own = judged(archive)
    if own["holds"] != "yes":
        record(archive, folder, before)
        raise FinsamError(
            f"{a_name} ({a}) and {b_name} ({b}) cannot be one person beside what was judged before: "
            "take that back first (finsam identities --judged, undo NUMBER)."
        )
    say(f"Judgement {own['number']}, {verdict}: {a_name} ({a}), {b_name} ({b})")
    for number in [row["number"] for row in others if row["holds"] == "no" and row["number"] in held]:
        click.echo(f"Judgement {number} cannot be followed beside it.", err=True)


@command.command(name="undo", epilog="Example: finsam identities undo")
@click.argument("number", type=click.IntRange(min=1), required=False)
def undo(number: int | None) -> None:
    """Take back the last judgement, or the one of that NUMBER (finsam identities --judged), and all that followed from it."""
    from graph.judging import record
    from graph.verdicts import FILE, read

    with editing() as workspace:
        said = list(read(workspace.folder / FILE))
        taken = take_back(said, number, "judgement", "finsam identities --judged")
        if taken is None:
            return
        record(workspace.archive, workspace.folder, said)
    place, one = taken
    say(f"Taken back: {place}, {one.verdict}: {one.a_name} ({one.a}), {one.b_name} ({one.b})")


@command.command(name="explain", epilog='Example: finsam identities explain "Ingrid Hermansson"')
@click.argument("person", type=Name("person"))
@format_option
def explain(person: str, form: Format) -> None:
    """Say which mentions are PERSON (a name, or any id ever given), by which judgements, and which doubts remain."""
    from queries.identities import dossier, mention_meant, together

    with open_workspace() as workspace:
        sections = dossier(workspace.archive, mention_meant(workspace.archive, person))
    if form in ("csv", "json"):
        print_rows(together(sections), form)
        return
    for heading, rows in sections.items():
        if rows:
            click.echo(f"## {heading}\n" if form == "md" else heading)
            print_rows(rows, form)
            click.echo()
