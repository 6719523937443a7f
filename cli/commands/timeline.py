"""`finsam view timeline`: who held which seat when."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from cli.language import language_option
from cli.settings import answering, open_workspace
from cli.texts import Name
from cli.written import note_written


@click.command(
    name="timeline",
    short_help="Draw who held which seat when, board by board.",
    epilog="Example: finsam view timeline --board Skaraborg --out timeline.html",
)
@click.option(
    "--board", type=Name("board"), metavar="NAME", help="Only this board, or the styrelse of this organisation."
)
@click.option(
    "--organisation", type=Name("organisation"), metavar="NAME", help="Only those who represent this organisation."
)
@click.option("--person", type=Name("person"), metavar="NAME", help="Only this person.")
@click.option("--from", "first", metavar="DATE", help="Only seats stated or seen from then on.")
@click.option("--to", "last", metavar="DATE", help="Only seats stated or seen until then.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The page to write.")
@language_option("page")
def command(out: Path, lang: Literal["sv", "en"], **asked: str | None) -> None:
    """Draw who held which seat when, board by board: what is stated, what meetings show, and what is only possible.

    A bar leads to the sentences of the minutes behind it; the same stands in a table beside the chart.
    """
    from queries.timeline import timeline
    from queries.timeline.page import as_page

    with open_workspace() as workspace:
        found = timeline(answering(workspace), **asked)
        about = ", ".join(asked[name] or "" for name in ("board", "organisation", "person") if asked[name])
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(as_page(found, lang, about), encoding="utf-8", newline="\n")
        note_written(workspace.archive, out, "view timeline")
    click.echo(f"Wrote {out}: open it in a browser.")
