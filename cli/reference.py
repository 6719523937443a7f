"""The page of the command line: every command's help, as docs/cli.md has it. Run as `make reference`, which writes the page."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

WIDTH = 100

TOP = """\
# Command line

What every command prints with `--help`. This page is made from it by `make reference`.

## Completion in the shell

| shell | once |
| --- | --- |
| bash | `echo 'eval "$(finsam completion bash)"' >> ~/.bashrc` |
| zsh | `echo 'eval "$(finsam completion zsh)"' >> ~/.zshrc` |
| fish | `finsam completion fish > ~/.config/fish/completions/finsam.fish` |

Then TAB completes commands, questions, reports, options and formats, and the names of people, boards and organisations in the data folder, also
when typed without å, ä and ö: `finsam ask who-represents --person ingrid` TAB.

## Commands
"""


def page(application: click.Command) -> str:
    """The page as Markdown."""
    found = list(_commands(application, ("finsam",)))
    contents = "\n".join(f"- [`{' '.join(words)}`](#{'-'.join(words)})" for words, _ in found)
    sections = "\n".join(f"## {' '.join(words)}\n\n```\n{text}\n```\n" for words, text in found)
    return f"{TOP}\n{contents}\n\n{sections}"


def _commands(
    command: click.Command, words: tuple[str, ...], above: click.Context | None = None
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every command with the words that call it and its help."""
    context = click.Context(
        command, info_name=words[-1], parent=above, terminal_width=WIDTH, help_option_names=["-h", "--help"]
    )
    yield words, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            if found := command.get_command(context, name):
                yield from _commands(found, (*words, name), context)


if __name__ == "__main__":
    from cli.main import application as finsam

    sys.stdout.write(page(finsam))
