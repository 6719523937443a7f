"""`finsam forget`: a person erased, and kept out of whatever is loaded later."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from cli.settings import open_workspace, settings
from cli.texts import Name

if TYPE_CHECKING:
    from graph.holdings import Holdings
    from graph.workspace import Workspace


@click.command(
    name="forget",
    short_help="Erase a person, for good.",
    epilog='Example: finsam forget "Ingrid Hermansson" --reason "request of 3 March" --yes',
)
@click.argument("person", type=Name("person"), metavar="NAME|ID")
@click.option(
    "--reason", required=True, help="Why, without the name: it is kept, to show that the erasure was rightly made."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(person: str, reason: str, yes: bool) -> None:
    """Erase a person: the name, every mention, judgement and sentence with the name leave the archive, both graphs and their files' bytes.

    Seats and decisions stay, with “Raderad person” and a random tag in place of the name. The same minutes loaded again, or others that name
    the person on the same board or for the same organisation, do not bring the person back. It cannot be undone.
    """
    from graph.cleaning import clean
    from graph.dossier import Dossiers
    from graph.erasing import erasure, forgetting, sweeping
    from graph.holdings import holdings
    from queries.identities import mention_meant

    open_workspace().close()  # refused where there are no data, which opening for writing would make
    with open_workspace(write=True) as workspace:
        archive, folder = workspace.archive, workspace.folder
        who = Dossiers(archive).seen(mention_meant(archive, person)).person
        held = holdings(archive, who)
        _check(held, reason)
        sweeping.check_embedded(folder)
        if settings().neo4j:
            _ = workspace.bolt.run  # first: a Neo4j that does not answer is told before anything changes
        _preview(held, workspace)
        if not yes:
            click.confirm("Erase this person? It cannot be undone", abort=True, err=True)
        one = forgetting.erasure_of(
            archive,
            who,
            key=erasure.key_of(folder, make=True),
            tag=erasure.new_tag(),
            reason=clean(reason),
            at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        )
        erasure.write(folder, (*erasure.read(folder), one))
    click.echo("Erasing; both graphs are made anew, which takes its time.", err=True)
    with open_workspace(write=True) as workspace:  # takes in the list, and overwrites what is freed
        workspace.catch_up()
    click.echo(f"Erased. The seats remain with {one.name}.")


def _check(held: Holdings, reason: str) -> None:
    """FinsamError where the reason says whom it is about, or is none."""
    from graph.erasing.erasure import is_erased
    from graph.erasing.name_forms import words_of
    from graph.erasing.names_in_text import split
    from graph.errors import FinsamError

    if any(map(is_erased, held.names)):
        raise FinsamError("This person is erased already; there is no name left to take out.")
    if not reason.strip():
        raise FinsamError("An erasure needs a reason: say on what ground it is made, as “request of 3 March”.")
    own = {word for name in held.names for word in words_of(name) if len(word) > 1}
    said = {form for word in split(reason) for form in (word.text.casefold(), word.text.casefold().removesuffix("s"))}
    if own & said:
        raise FinsamError(
            "The reason holds a word of the name; it is kept, so write it without: “request of 3 March”, or a case number."
        )


def _preview(held: Holdings, workspace: Workspace) -> None:
    """Say what will go, and what is not reached."""
    from graph.written import every
    from queries.escape import one_line

    counted = {
        "mentions": sum(map(len, held.dossier.personas)),
        "facts that name the person": len(held.facts),
        "sentences and other texts": len(held.sentences) + len(held.texts),
        "judgements on who it is": sum(map(len, (held.dossier.joined, held.dossier.doubts, held.dossier.apart))),
        "file names and commands": len(held.traces),
    }
    click.echo(f"About {one_line(' / '.join(held.names))} ({held.person}), in documents: {len(held.documents)}")
    for what, count in counted.items():
        click.echo(f"  {what}: {count}")
    click.echo("finsam person NAME --all lists them. Not reached by this:")
    click.echo("  the minutes themselves, backups, and whatever was printed or copied")
    for one in every(workspace.archive):
        click.echo(f"  {one_line(one.path)} ({one.what}, {one.at})")
    if not settings().neo4j:
        click.echo("  a Neo4j of your own: name it with --neo4j now, or the next time you use it")
