"""Groups of commands: imported only when used, each with the global options."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from cli.failures import told
from cli.settings import global_options


class LazyGroup(click.Group):
    """A group whose commands are named by a table: command → module, which holds it as `command`."""

    def __init__(self, *, table: Mapping[str, str], **attributes: object) -> None:
        super().__init__(**attributes)  # type: ignore[arg-type]  # click's own keywords, passed on
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.table:
            return None
        command = import_module(self.table[cmd_name]).command
        assert isinstance(command, click.Command)
        return with_global_options(command)


class Application(LazyGroup):
    """The outermost group: whatever goes wrong inside becomes one sentence and an exit code."""

    def make_context(self, *args: object, **attributes: object) -> click.Context:
        with told():
            return super().make_context(*args, **attributes)  # type: ignore[arg-type]  # click's own, passed on

    def invoke(self, ctx: click.Context) -> object:
        with told():
            return super().invoke(ctx)


def with_global_options(command: click.Command) -> click.Command:
    """The command, which now takes the global options too."""
    names = {parameter.name for parameter in command.params}
    command.params.extend(option for option in global_options() if option.name not in names)
    return command
