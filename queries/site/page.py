"""A page of a site: what it says, before it is written as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from queries.pages.table import Cell, Link, Table
from queries.rows import Source


@dataclass(frozen=True, slots=True)
class Note:
    """A remark above the facts: text around a link."""

    before: str
    link: Link | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something decided or told under a paragraph of an agenda. label: what it is; who: whom it names; verbatim: whether the text is the very
    sentence of the first source; id: of the element.
    """

    label: str
    who: tuple[Link, ...]
    text: str
    sources: tuple[Source, ...]
    id: str = ""
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of an agenda with what was said under it."""

    id: str
    title: str
    depth: int
    sources: tuple[Source, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """address: of its file, from the site's folder; kind: what it is about, in a word; lead: sentences; details: facts in a word or two, each
    with its label; sources: of what the page is about;
    named: further sentences that name it; charts: of seats, as `timeline.page.drawn` makes them; picture: the address of a picture and its title; above: tables before the
    agenda; pager: pages of one
    list, of which the one without an address is this.
    """

    address: str
    title: str
    kind: str = ""
    lead: tuple[str, ...] = ()
    details: tuple[tuple[str, Cell], ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    charts: Sequence[dict[str, Any]] = ()
    picture: Link | None = None
    above: tuple[Table, ...] = ()
    agenda: tuple[Item, ...] = ()
    tables: tuple[Table, ...] = ()
    gaps: tuple[str, ...] = ()
    named: tuple[Source, ...] = ()
    pager: tuple[Link, ...] = ()
    template: str = "site_page.html"
    more: dict[str, Any] = field(default_factory=dict)

    def with_sources(self, sources: Iterable[Source]) -> Page:
        """The page with those sentences that none of its tables shows."""
        tables = (*(chart["table"] for chart in self.charts), *self.above, *self.tables)
        shown = {source for table in tables for line in table.lines for source in line.sources}
        return replace(self, named=tuple(source for source in sources if source not in shown))

    @property
    def root(self) -> str:
        """The way from the page to the site's folder."""
        return "../" * self.address.count("/")
