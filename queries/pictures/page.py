"""A picture as one page of HTML: the same bytes for the same picture."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from queries.collation import alphabetical
from queries.pictures.drawing import drawn
from queries.pictures.looks import LOOKS
from queries.pictures.parts import FOLDER, asset, embedded, filled, library, policy
from queries.pictures.picture import Fact, Picture
from queries.pictures.wording import words
from queries.reporting.wording import Words
from queries.reports import text


def as_page(
    picture: Picture, pages: Mapping[str, str] | None = None, *, library_at: str = "", script_at: str = ""
) -> str:
    """The page. pages: where there is more about a node, by its id; library_at, script_at: where the drawing library, and what makes the page
    answer, are, empty to put them into the page. All are addresses relative to the page.
    """
    parts = ((library(), library_at), (script(), script_at))
    inside = [code for code, file in parts if not file]
    vis, own = (
        f'<script src="{html.escape(file)}"></script>' if file else f"<script>{code}</script>" for code, file in parts
    )
    tongue = words(picture.language)
    told = {key: html.escape(text) for key, text in tongue.parts["markup"].items()}
    return filled(
        asset("page.html"),
        {
            **told,
            "role": html.escape(tongue.text("columns", picture.role_column).capitalize()),
            "language": picture.language,
            "policy": policy(inside, ["'self'"] if len(inside) < len(parts) else []),
            "title": html.escape(picture.title),
            "headline": html.escape(picture.headline),
            "style": asset("theme.css") + asset("page.css"),
            "data": embedded(page_data(picture, pages or {})),
            "library": vis,
            "script": own,
        },
    )


@cache
def script() -> str:
    """What makes the page answer: the files of `script` in order, with names of their own."""
    files = sorted((FOLDER / "script").glob("*.js"))
    return "\n".join(['"use strict";', "(() => {", *(file.read_text(encoding="utf-8") for file in files), "})();"])


def page_data(picture: Picture, pages: Mapping[str, str]) -> dict[str, Any]:
    """What the script of the page needs to know."""
    tongue = words(picture.language)
    nodes, edges = drawn(picture)
    return {
        "nodes": nodes,
        "edges": edges,
        "facts": [_fact(fact, tongue) for fact in picture.facts],
        "legend": _legend(picture, tongue),
        "roles": _roles(picture, tongue),
        "owners": _owners(picture),
        "opening_title": picture.opening_title,
        "from_top": picture.from_top,
        "notes": list(picture.notes),
        "opening": list(picture.opening),
        "pages": dict(pages),
        "words": {part: dict(tongue.parts[part]) for part in ("kinds", "relations", "page")},
    }


def _fact(fact: Fact, tongue: Words) -> dict[str, Any]:
    """A fact; what it lacks is left out."""
    told: dict[str, Any] = {
        "says": [[piece.text, piece.node] if piece.node else piece.text for piece in fact.says],
        "when": fact.when,
        "role": fact.role,
        "owner": fact.owner,
        "item": fact.item,
        "sources": [
            {
                "place": ", ".join(
                    [text(source.file)]
                    + [tongue.text("labels", key, **{key: text(value)}) for key, value in (("page", source.page), ("line", source.line)) if value is not None]
                ),
                "quote": text(source.quote),
            }
            for source in fact.sources
        ],
    }  # fmt: skip
    told = {key: value for key, value in told.items() if value}
    if fact.spans is not None:
        told["spans"] = [[span.first, span.last, span.certainty] for span in fact.spans]
    return told


def _legend(picture: Picture, tongue: Words) -> list[dict[str, Any]]:
    counts = Counter(node.kind for node in picture.nodes)
    return [
        {
            "kind": kind.value,
            "label": tongue.text("legend", kind.value),
            "shape": look.shape,
            "colour": look.colour,
            "dark": look.dark,
            "count": counts[kind],
        }
        for kind, look in LOOKS.items()
        if counts[kind]
    ]


def _roles(picture: Picture, tongue: Words) -> list[dict[str, Any]]:
    """Roles that the facts have, the most frequent first."""
    counts = Counter(fact.role for fact in picture.facts if fact.role)
    ordered = sorted(counts, key=lambda role: (-counts[role], alphabetical(role)))
    return [{"role": role, "label": tongue.value("role", role), "count": counts[role]} for role in ordered]


def _owners(picture: Picture) -> list[dict[str, str]]:
    """Organisations whose boards or minutes the facts are from."""
    ordered = sorted(picture.owners.items(), key=lambda owner: (alphabetical(owner[1]), owner[0]))
    return [{"id": id, "label": name} for id, name in ordered]
