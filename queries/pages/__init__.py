"""Pages of HTML from templates, in which whatever is filled in is text and never markup."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from queries.reports import text

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent


def render(template: str, **values: object) -> str:
    """A template of `templates`, filled. Values are shown as `reports.text` shows them, on one line, and escaped; but for `Markup`, which is ours."""
    return _environment().get_template(template).render(**values)


@cache
def asset(name: str) -> str:
    """A file of this folder: a style sheet or a script."""
    return (FOLDER / name).read_text(encoding="utf-8")


def style() -> str:
    """The style sheet of pages of text: the colours that pictures have too, light and dark, and how text and tables stand."""
    from queries.pictures.parts import asset as of_pictures

    return of_pictures("theme.css") + asset("page.css")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from queries.pages.table import Link, cited, numeric, written

    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters |= {"cited": cited, "written": written}
    environment.tests |= {
        "link": lambda value: isinstance(value, Link),
        "links": lambda value: isinstance(value, tuple),
        "numeric": numeric,
    }
    return environment


def _shown(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return _escaped(value) if isinstance(value, str) else escape(text(value))  # type: ignore[arg-type]  # templates are given values of rows


@lru_cache(maxsize=65536)
def _escaped(value: str) -> Markup:
    """Text as it stands in a page: names and sentences stand in many."""
    return escape(text(value))
