"""`finsam completion`: commands, options and names completed by the shell."""

from __future__ import annotations

import click

from cli.completion import SHELLS, script


@click.command(
    name="completion",
    short_help="Print what lets a shell complete commands and names.",
    epilog="Example: finsam completion bash",
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that lets a shell complete commands, options, and the names of people, boards and organisations.

    \b
    bash, in ~/.bashrc:   eval "$(finsam completion bash)"
    zsh, in ~/.zshrc:     eval "$(finsam completion zsh)"
    fish:                 finsam completion fish > ~/.config/fish/completions/finsam.fish
    """
    click.echo(script(click.get_current_context().find_root().command, shell))
