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
    """Read FILE and print its protocol record as JSON; needs no data folder. A record (.json) is checked and printed whole."""
    from graph.cleaning import clean
    from graph.record import to_json
    from loaders.load import RECORD_SUFFIXES, read_bytes, read_record
    from loaders.reader import Reader
    from loaders.reading import printed

    if text and leftovers:
        raise click.UsageError("--text and --leftovers exclude each other.")
    if file.suffix.lower() in RECORD_SUFFIXES:
        if text or leftovers:
            raise click.UsageError("A record has no text: --text and --leftovers go with minutes.")
        click.echo(to_json(read_record(str(file)), indent=1))
        return
    data = read_bytes(str(file))
    with Reader() as reader:
        if text:
            click.echo(printed(reader.source(data, file.name)), nl=False)
            return
        record = reader.record(data, file.name)
    if leftovers:
        for line in record.leftovers:
            click.echo(f"{clean(file.name)}:{line.line}: {line.quote}")
        return
    click.echo(to_json(record, indent=1))
