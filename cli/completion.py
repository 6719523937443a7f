"""Completion in the shells: the script of each, and how bash is told a name of several words."""

from __future__ import annotations

import os

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class, get_completion_class

from cli.settings import COMPLETION

SHELLS = ("bash", "zsh", "fish")
QUOTES = ('"', "'")


class QuotingBash(BashComplete):
    """Completion for bash that keeps a name of several words one word: a backslash before each space, doubled, as `read` takes one away."""

    name = "bash"

    def format_completion(self, item: CompletionItem) -> str:
        begun = os.environ.get("COMP_WORDS", "").split("\n")[int(os.environ.get("COMP_CWORD", "0")) :]
        if item.type == "plain" and not (begun and begun[0].startswith(QUOTES)):
            item = CompletionItem("".join(f"\\\\{c}" if c in " ()&;'\"\\$`<>|*?[]!#~" else c for c in item.value))
        return super().format_completion(item)


add_completion_class(QuotingBash)


def script(command: click.Command, shell: str) -> str:
    """The script by which a shell asks the command for completions."""
    completer = get_completion_class(shell)
    assert completer
    return completer(command, {}, "finsam", COMPLETION).source()
