"""`finsam site`: the whole graph as pages."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from cli.language import language_option
from cli.progress import progress
from cli.settings import answering, open_workspace
from cli.written import note_written


@click.command(
    name="site",
    short_help="Write the whole graph as a site of static pages.",
    epilog="Example: finsam site --out site --lang sv",
)
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The folder of the site.")
@language_option("site")
def command(out: Path, lang: Literal["sv", "en"]) -> None:
    """Write a page for each person, board, organisation and meeting, with timelines, search and the sentence behind every fact.

    Open index.html by a double click, or let any web server serve the folder. Written again, only what changed is replaced; a site whose writing
    fails stays as it was.
    """
    from queries.exports.facts import all_facts
    from queries.site import files, size
    from queries.site.folder import check, write

    check(out)
    with open_workspace() as workspace:
        facts = all_facts(workspace.archive)
        with progress("Writing pages", size(facts)) as step:
            written = write(out, files(facts, answering(workspace), lang, step))
        note_written(workspace.archive, out, "site")
    gone = f", {written.gone} removed" if written.gone else ""
    click.echo(
        f"Wrote {out}: {written.files} files, {written.bytes / 1e6:.1f} MB; {written.changed} new or changed{gone}. Open {out / 'index.html'}."
    )
