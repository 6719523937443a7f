"""The `finsam` command: entry point and table of commands."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from cli.group import Application
from cli.output import open_streams
from cli.settings import COMPLETION, global_options

COMMANDS = {
    "load": "cli.commands.load",
    "parse": "cli.commands.parse",
    "ask": "cli.commands.ask",
    "find": "cli.commands.find",
    "report": "cli.commands.report",
    "person": "cli.commands.person",
    "view": "cli.commands.view",
    "site": "cli.commands.site",
    "cypher": "cli.commands.cypher",
    "sparql": "cli.commands.sparql",
    "status": "cli.commands.status",
    "diff": "cli.commands.diff",
    "identities": "cli.commands.identities",
    "correct": "cli.commands.correct",
    "remove": "cli.commands.remove",
    "forget": "cli.commands.forget",
    "rebuild": "cli.commands.rebuild",
    "backup": "cli.commands.backup",
    "restore": "cli.commands.restore",
    "verify": "cli.commands.verify",
    "serve": "cli.commands.serve",
    "analyse": "cli.commands.analyse",
    "check": "cli.commands.check",
    "model": "cli.commands.model",
    "export": "cli.commands.export",
    "completion": "cli.commands.completion",
}
"""Command → the module that holds it as `command`, in the order of the help."""

application = Application(
    name="finsam",
    table=COMMANDS,
    params=global_options(from_environment=True),
    help="A knowledge graph of Finsam: who sits on which board of which samordningsförbund, for whom, and the sentence that says so.",
    epilog="Example: finsam load protokoll/ && finsam ask cross-board",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
click.version_option(package_name="finsam-graph", message="%(prog)s %(version)s")(application)


def main() -> None:
    """Run the command line; ends the process with 0 (done), 1 (something went wrong) or 2 (wrong command line)."""
    open_streams()
    for stream in (sys.stdout, sys.stderr):
        # Names and quotes are UTF-8 in whatever locale; a file name that is not must not stop the listing of the others.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if COMPLETION in os.environ:
        import_module("cli.completion")  # what the shells ask with
    application(prog_name="finsam", complete_var=COMPLETION)


if __name__ == "__main__":
    main()
