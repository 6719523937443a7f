"""`finsam export`: the graph in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

import click

from cli.settings import answering, open_workspace
from cli.written import note_written
from queries.exports import FORMATS


@click.command(
    name="export",
    short_help="Write the graph in another program's format.",
    help="Write the graph in the FORMAT of another program; the same graph gives the same bytes.\n\n\b\n"
    + "\n".join(f"{name:15} {form.meaning}" for name, form in FORMATS.items()),
    epilog="Example: finsam export turtle --out finsam.ttl",
)
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="PATH", help="The file, or the folder, to write."
)
@click.option(
    "--on", metavar="DATE", help="Only the mandates that hold on that day, surely or possibly, with what they name."
)
def command(form: str, out: Path, on: str | None) -> None:
    from queries.catalogue import facts as told
    from queries.exports import write
    from queries.exports.facts import all_facts, on_day

    with open_workspace() as workspace:
        facts = all_facts(workspace.archive)
        if on is not None:
            rows = told(answering(workspace), "board_on", on=on)
            facts = on_day(facts, {str(row["mandate_id"]): str(row["certainty"]) for row in rows})
        files = write(facts, form, out)
        note_written(workspace.archive, out, f"export {form}")
    click.echo(f"Wrote {out}: {len(facts.entities)} facts" + (f" in {len(files)} files." if len(files) > 1 else "."))
