"""Checks: what is wrong, against the law, undecidable, remarkable or missing, each in a sentence with its sources."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.vocabulary import PREFIXES, identifier
from queries import engine
from queries.checks import wording
from queries.checks.findings import finding, in_order
from queries.checks.law import slices
from queries.checks.portions import portions
from queries.checks.shapes import Language, Theme, properties, results
from queries.checks.snapshot import Snapshot, snapshot
from queries.checks.texts import texts_of
from queries.checks.wording import Kind
from queries.gaps import Sitting, gaps, paragraph
from queries.rows import Row, Source

if TYPE_CHECKING:
    from graph.rdf_store import RdfStore

FOLDER = Path(__file__).parent
_INSTANCE = re.compile(rf"{re.escape(PREFIXES['fid'])}[\w-]+")


def size(rdf: RdfStore) -> int:
    """How many steps the check has: one a board, and one for what stands with none."""
    return len(rdf.query("SELECT ?b WHERE { ?b a fin:Board }")) + 1


def check(
    rdf: RdfStore, on: dt.date | None = None, language: Language = "sv", *, step: Callable[[], None] = lambda: None
) -> list[Row]:
    """All findings, by kind, board and day.

    step: called after each of the steps that `size` counts. on: the day on which the boards are held to the law; None for each on the day of its last known meeting. Columns: kind, board, day,
    finding (a sentence in the language; what a remark quotes is Swedish), node_id, and the source. Personal data found are not repeated.
    """
    whole = snapshot(rdf)
    rows = [
        *_integrity(whole, language, step),
        *_privacy(whole, language),
        *_law(rdf, whole, on, language),
        *_remarks(rdf, whole, language),
        *_gaps(rdf, whole, language),
    ]
    return in_order(rows, language)


def _integrity(whole: Snapshot, language: Language, step: Callable[[], None]) -> Iterator[Row]:
    for portion in portions(whole):
        for result in results(portion.graph, Theme.INTEGRITY, language):
            if result.focus in portion.things:
                thing = f"{whole.kind(result.focus)} {whole.name(result.focus)}"
                sentence = f"{thing}: {_with_names(whole, result.message)}"
                sources = whole.sources([result.focus], newest=True)
                yield finding(Kind.FAULT, sentence, language, node=identifier(result.focus), sources=sources)
        step()


def _privacy(whole: Snapshot, language: Language) -> Iterator[Row]:
    for texts in texts_of(whole, properties(Theme.PRIVACY)):
        for result in results(texts.graph, Theme.PRIVACY, language):
            for thing in texts.subjects[result.focus]:
                evidence = [*whole.subjects("oa:hasSelector", thing), *whole.subjects("fin:evidenceOf", thing)]
                sources = [whole.source(one, quoted=False) for one in sorted(evidence)]
                yield finding(Kind.PERSONAL_DATA, result.message, language, node=identifier(thing), sources=sources)


def _law(rdf: RdfStore, whole: Snapshot, on: dt.date | None, language: Language) -> Iterator[Row]:
    for part in slices(rdf, whole, on):
        for result in results(part.graph, Theme.LAW, language):
            yield finding(
                Kind.LAW if result.decided else Kind.UNDECIDABLE,
                _with_names(whole, result.message),
                language,
                board=whole.name(part.board),
                day=part.day,
                node=identifier(result.focus),
                sources=whole.sources(part.bearing_on(result.focus, whole), newest=True),
            )


def _remarks(rdf: RdfStore, whole: Snapshot, language: Language) -> Iterator[Row]:
    for row in engine.run(rdf, FOLDER / "remarks", {}):
        code, remark = str(row["code"]), str(row["remark"])
        meaning = (whole.meaning("fin:RemarkCodes", code, language) or code).rstrip(".")
        yield finding(
            Kind.REMARK,
            meaning if meaning == row["text"] else f"{meaning}: {row['text']}",
            language,
            board=str(row["board"]),
            day=str(row["day"]) if row["day"] else None,
            node=identifier(remark),
            sources=whole.sources([remark]) or [Source(row["file"], None, None, None)],
        )


def _gaps(rdf: RdfStore, whole: Snapshot, language: Language) -> Iterator[Row]:
    items: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for row in engine.run(rdf, FOLDER / "paragraphs", {}):
        items[str(row["board"]), str(row["meeting"]), str(row["day"])][str(row["number"])] = str(row["item"])
    sittings = [Sitting(board, meeting, day, tuple(found)) for (board, meeting, day), found in items.items()]
    for gap in gaps(sittings):
        sitting = gap.before
        told = items[sitting.board, sitting.meeting, sitting.day]
        begin = [item for number, item in told.items() if paragraph(number) == gap.last + 1]
        yield finding(
            Kind.GAP,
            wording.gap(gap, language),
            language,
            board=whole.name(sitting.board),
            day=sitting.day,
            node=identifier(sitting.meeting),
            sources=whole.sources(begin),
        )


def _with_names(whole: Snapshot, message: str) -> str:
    """A message with names in place of IRIs."""
    return _INSTANCE.sub(lambda match: whole.name(match[0]), message)
