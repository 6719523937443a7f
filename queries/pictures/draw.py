"""Views by name, and a picture drawn by asking for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import FinsamError
from queries import names
from queries.pictures.asked import PERIOD, TIME, Asked
from queries.pictures.known import Known
from queries.pictures.picture import Picture
from queries.pictures.sketch import Sketch
from queries.pictures.views.boards import boards
from queries.pictures.views.decisions import decisions
from queries.pictures.views.network import network
from queries.pictures.views.nns import nns
from queries.pictures.views.path import path
from queries.pictures.views.seats import board, organisation, person
from queries.pictures.wording import words
from queries.reporting.wording import Language

if TYPE_CHECKING:
    from queries.engine import Store


@dataclass(frozen=True, slots=True)
class View:
    """A view. build: makes the picture; about: the kind of entity of each name that it is about; options: parameters that it takes."""

    build: Callable[[Sketch, Asked], Picture]
    about: tuple[str, ...] = ()
    options: tuple[str, ...] = TIME


VIEWS = {
    "network": View(network),
    "boards": View(boards),
    "person": View(person, ("person",)),
    "board": View(board, ("board",)),
    "organisation": View(organisation, ("organisation",)),
    "path": View(path, ("anyone", "anyone"), PERIOD),
    "nns": View(nns),
    "decisions": View(decisions, (), ("board", *PERIOD, "type", "word", "amount")),
}
"""The views by name."""


def draw(store: Store, name: str, language: Language, about: Sequence[str] = (), **options: str | None) -> Picture:
    """A picture by the name of its view. about: whom or what it is about, by name or id; options: parameters of the view.

    FinsamError where there is no such view or option, for what a question does not take, and where there is nothing to draw.
    """
    view = VIEWS.get(name)
    if view is None:
        raise FinsamError(f"There is no picture {name!r}: there are {', '.join(VIEWS)}.")
    if unknown := sorted(options.keys() - {*view.options}):
        raise FinsamError(
            f"The picture {name} has no option {unknown[0]!r}: it has {', '.join(view.options) or 'none'}."
        )
    if len(about) != len(view.about):
        raise FinsamError(f"The picture {name} is about {len(view.about)} names ({len(about)} given).")
    named = tuple(names.entity(store, kind, text) for kind, text in zip(view.about, about, strict=True))
    picture = view.build(Sketch(Known(store), words(language)), Asked(named, options))
    if not picture.edges and len(picture.nodes) < 2:
        raise FinsamError(
            "There is nothing to draw, since the minutes tell nothing of it: load minutes first (finsam load PATH), or ask for another time."
        )
    return picture
