"""`finsam view`: pictures of the graph."""

from __future__ import annotations

import click


@click.group(name="view", epilog="Example: finsam view network --out network.html")
def command() -> None:
    """Draw a picture of the graph, as one page that any browser opens."""
