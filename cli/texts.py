"""Texts and names on the command line: names are completed from the data folder, and while somebody types nothing fails or is said."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from cli.settings import settings

OFFERED = 100
"""How many names are offered at most."""


class Text(click.types.StringParamType):
    """A text from the command line, also where the locale has no letters for it."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = super().convert(value, param, ctx)
        if text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text):
            return text
        written = text.encode(errors="surrogateescape")
        try:
            return written.decode()
        except UnicodeDecodeError:
            return written.decode("latin-1")


class Name(Text):
    """A text that is the name of something in the data folder; kind: `person`, `board`, `organisation`, `meeting` or `anyone`."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in _named(settings(ctx).data, self.kind, incomplete)]


def _named(folder: Path, kind: str, begun: str) -> list[str]:
    """The names that begin as written, else those with a word that does, by plain letters; nothing where no archive can be read."""
    from graph.archive import Archive
    from graph.directory import NAMES
    from graph.errors import FinsamError
    from graph.folder import ARCHIVE
    from queries.collation import alphabetical, fold

    try:
        archive = Archive(folder / ARCHIVE, read_only=True)
    except FinsamError:
        return []
    try:
        known = sorted(set(NAMES[kind](archive)), key=alphabetical)
    finally:
        archive.close()
    text = fold(begun)
    first = [name for name in known if fold(name).startswith(text)]
    return (first or [name for name in known if f" {text}" in fold(name)])[:OFFERED]
