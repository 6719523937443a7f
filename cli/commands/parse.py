"""`finsam parse`: one file of minutes as a protocol record."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    name="parse",
    short_help="Print the protocol record of one file as JSON.",
    epilog="Example: finsam parse tests/protocols/blekinge-2024-1.txt",
)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--text", is_flag=True, help="Print the text that was read instead: the lines that evidence counts.")
@click.option("--leftovers", is_flag=True, help="Print the lines that should have been understood and were not.")
def command(file: Path, text: bool, leftovers: bool) -> None:
    """Read FILE and print its protocol record as JSON; needs no data folder."""
    from graph.cleaning import clean
    from graph.record import to_json
    from loaders.parsing import parse
    from loaders.reading import printed, read_file

    if text and leftovers:
        raise click.UsageError("--text and --leftovers exclude each other.")
    source = read_file(file)
    if text:
        click.echo(printed(source), nl=False)
        return
    record = parse(source)
    if leftovers:
        for line in record.leftovers:
            click.echo(f"{clean(file.name)}:{line.line}: {line.quote}")
        return
    click.echo(to_json(record, indent=1))
