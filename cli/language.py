"""The language that people read: as they say, else the locale's."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., object])


def language_option(what: str) -> Callable[[_F], _F]:
    """`--lang` for a command that writes a report, page …; it gets the parameter `lang`, always filled."""
    return click.option(
        "--lang",
        type=click.Choice(["sv", "en"]),
        callback=lambda _context, _parameter, given: given or locale(),
        help=f"Language of the {what} (default: the locale's, else English).",
    )


def locale() -> Literal["sv", "en"]:
    """Swedish where the environment's locale is."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "sv" if named.lower().startswith("sv") else "en"
