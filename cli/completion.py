"""Names completed in the shell, from the data folder: while somebody types, nothing fails and nothing is said."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class, get_completion_class

from cli.settings import COMPLETION, settings

SHELLS = ("bash", "zsh", "fish")
OFFERED = 100
"""How many names are offered at most."""
QUOTES = ('"', "'")


class QuotingBash(BashComplete):
    """Completion for bash that keeps a name of several words one word: a backslash before each space, doubled, as `read` takes one away."""

    name = "bash"

    def format_completion(self, item: CompletionItem) -> str:
        begun = os.environ.get("COMP_WORDS", "").split("\n")[int(os.environ.get("COMP_CWORD", "0")) :]
        if item.type == "plain" and not (begun and begun[0].startswith(QUOTES)):
            item = CompletionItem("".join(f"\\\\{c}" if c in " ()&;'\"\\$`<>|*?[]!#~" else c for c in item.value))
        return super().format_completion(item)


class Name(click.types.StringParamType):
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


add_completion_class(QuotingBash)


def script(command: click.Command, shell: str) -> str:
    """The script by which a shell asks the command for completions."""
    completer = get_completion_class(shell)
    assert completer
    return completer(command, {}, "finsam", COMPLETION).source()
