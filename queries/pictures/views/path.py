"""A path: the shortest chain between two, with the sentences behind each step."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import FinsamError
from queries import catalogue
from queries.chain import TOLD
from queries.chain import Kind as Tie
from queries.pictures.asked import PERIOD, Asked
from queries.pictures.layouts.turned import turned
from queries.pictures.picture import Fact, Kind, Picture, Piece, Place, Relation
from queries.pictures.sketch import Sketch
from queries.pictures.wording import listed
from queries.reports import text
from queries.rows import Row

STEP, RISE = 230.0, 60.0
"""From one to the next across, and how much every second one is lower: names stand beside each other; pixels at a scale of one."""
RELATIONS = {
    TOLD[Tie.SITS_ON]: Relation.SITS_ON,
    TOLD[Tie.ORGAN_OF]: Relation.ORGAN_OF,
    TOLD[Tie.REPRESENTS]: Relation.REPRESENTS,
}


def path(sketch: Sketch, asked: Asked) -> Picture:
    """The chain from the first to the other. FinsamError where nothing ties them."""
    one, other = asked.about
    rows = catalogue.ask(sketch.store, "path", one=one.id, other=other.id, **asked.given(PERIOD))
    if not rows:
        raise FinsamError(
            f"Nothing ties {one.name} to {other.name} in the minutes that are loaded: load more (finsam load PATH), or ask for another time."
        )
    mandates = {
        str(row["mandate_id"]): row for row in catalogue.ask(sketch.store, "who_represents", **asked.given(PERIOD))
    }
    sketch.tell_time([mandates[str(row["fact_id"])] for row in rows if row["fact_id"] in mandates])
    numbers = [_step(sketch, row, mandates.get(str(row["fact_id"]))) for row in rows]
    chain = _chain(one.id, rows)
    for id in (one.id, other.id):
        sketch.change(id, strong=True)
    between = [sketch.nodes[id].name for id in chain[1:-1] if sketch.nodes[id].kind is Kind.PERSON]
    words = sketch.words
    places = {
        id: Place(
            round((number - (len(chain) - 1) / 2) * STEP, 1),
            RISE * (number % 2),
            "above" if number % 2 == 0 else "below",
        )
        for number, id in enumerate(chain)
    }
    return sketch.picture(
        "path",
        words.text(
            "headlines",
            "path_through" if between else "path",
            one=one.name,
            other=other.name,
            steps=words.count("steps", len(chain) - 1),
            people=listed(between, words),
        ),
        places,
        tall=turned(places, names=True),
        opening=numbers,
        opening_title="steps",
        one=one.name,
        other=other.name,
    )  # fmt: skip


def _step(sketch: Sketch, row: Row, mandate: Row | None) -> int:
    relation = RELATIONS[str(row["tie"])]
    source = _node(sketch, row["one_id"], row["one"], Kind.BOARD if relation is Relation.ORGAN_OF else Kind.PERSON)
    target = _node(sketch, row["other_id"], row["other"], Kind.BOARD if relation is Relation.SITS_ON else None)
    role = sketch.role(row) if row["role"] else ""
    owner = sketch.owner(mandate["organisation_id"]) if mandate else sketch.owner(row["other_id"])
    spans = sketch.spans.get(str(row["fact_id"])) if mandate else None
    fact = Fact((), row.sources, sketch.when(row) if mandate else "", spans, text(row["role"]), owner)
    template = {Relation.SITS_ON: "mandate", Relation.ORGAN_OF: "organ", Relation.REPRESENTS: "represents"}[relation]
    number = sketch.fact(
        template,
        fact,
        person=source,
        role=role,
        board=source if relation is Relation.ORGAN_OF else target,
        organisation=target,
    )
    told = role or sketch.words.text("relations", relation)
    sketch.line(source, target, relation, number, width=3.0, strong=True, label=told)
    return number


def _node(sketch: Sketch, id: object, name: object, kind: Kind | None) -> Piece:
    return sketch.node(str(id), kind, str(name)) if kind else sketch.organisation(str(id))


def _chain(start: str, rows: Sequence[Row]) -> list[str]:
    """The ids along the chain, from its beginning."""
    chain = [start]
    for step in range(1, max(int(str(row["step"])) for row in rows) + 1):
        ends = next({str(row["one_id"]), str(row["other_id"])} for row in rows if row["step"] == step)
        chain += ends - {chain[-1]}
    return chain
