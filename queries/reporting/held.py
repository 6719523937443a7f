"""The report of all that is held about one person: made from the archive itself, so that nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph import entities as e
from graph.correcting.corrections import Correction
from graph.dossier import Link
from graph.holdings import Fact, Holdings, Stated
from graph.table import Value
from queries.identities import SEEN
from queries.reporting.report import Column, Line, Report, Table
from queries.reporting.wording import Language, Words, words
from queries.rows import Source

PART = "held"
"""The words of this report."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A table of facts of some kinds. fields: what is shown of each; one that holds ids shows what these name."""

    name: str
    kinds: tuple[type[e.Entity], ...]
    fields: tuple[str, ...]


_FACTS = (
    _Shown("seats", (e.Mandate,), ("id", "role", "board", "organisation", "start", "end", "first_seen", "last_seen")),
    _Shown("posts", (e.Post,), ("id", "role", "organisation", "first_seen", "last_seen")),
    _Shown(
        "participations",
        (e.Participation,),
        ("id", "meeting", "attendance", "roles", "party", "organisation", "items", "person", "substitutes_for"),
    ),
    _Shown(
        "appointments",
        (e.Appointment,),
        ("id", "meeting", "kind", "outcome", "body", "represents", "start", "end", "person", "replaces", "decision"),
    ),
    _Shown("nominations", (e.Nomination,), ("id", "meeting", "body", "organisation", "outcome", "decision")),
    _Shown("assignments", (e.Assignment,), ("id", "meeting", "item", "task", "to", "decision")),
    _Shown("signatures", (e.Signature,), ("id", "meeting", "role", "organisation", "signed_at", "method")),
    _Shown("dissents", (e.Dissent,), ("id", "meeting", "kind", "item", "text")),
)


def held_report(held: Holdings, language: Language) -> Report:
    """All that is held about a person, every line with its sources."""
    tongue = words(language)
    tables = [
        _mentions(held, tongue),
        _table("former_ids", ("id",), [((id,), ()) for id in held.former], tongue),
        _judgements("one_because", held.dossier.joined, tongue),
        _judgements("perhaps", held.dossier.doubts, tongue),
        _judgements("not_the_same", held.dossier.apart, tongue),
        *(_facts(shown, held, tongue) for shown in _FACTS),
        _sentences(held, tongue),
        _table("texts", ("part", "text"), [((one.part, one.text), (one.stated,)) for one in held.texts], tongue),
        _table("corrections", _CORRECTION, [(_corrected(one), ()) for one in held.corrections], tongue),
        _documents(held, tongue),
        _table(
            "traces",
            ("what", "text", "at"),
            [((one.what, one.text, one.at or None), ()) for one in held.traces],
            tongue,
        ),
    ]
    name = held.names[0] if len(held.names) == 1 else f"{held.names[0]} ({', '.join(held.names[1:])})"
    count = sum(len(table.lines) for table in tables)
    summary = tongue.text(PART, "says", name=name, lines=count, documents=tongue.count("minutes", len(held.documents)))
    return Report(
        language,
        tongue.text(PART, "heading", name=held.names[0]),
        (summary, tongue.text(PART, "where", person=held.person)),
        tuple(table for table in tables if table.lines),
        (tongue.text(PART, "doubtful"), tongue.text(PART, "elsewhere")),
        dict(tongue.parts["labels"]),
    )


Given = Iterable[tuple[Sequence[Value], Iterable[Stated]]]


def _table(name: str, columns: Sequence[str], rows: Given, tongue: Words) -> Table:
    """A table without the columns in which nothing stands."""
    lines = [Line(tuple(cells), tuple(map(_source, stated))) for cells, stated in rows]
    kept = [place for place in range(len(columns)) if any(line.cells[place] is not None for line in lines)]
    return Table(
        name,
        tongue.text(PART, name),
        tuple(Column(columns[place], tongue.text("held_columns", columns[place])) for place in kept),
        tuple(Line(tuple(line.cells[place] for place in kept), line.sources) for line in lines),
        tongue.text(PART, "none"),
    )


def _source(stated: Stated) -> Source:
    return Source(stated.file, stated.page, stated.line, stated.quote)


_CORRECTION = ("document", "fact", "line", "of", "field", "was", "now", "reason", "by", "at")


def _corrected(one: Correction) -> tuple[Value, ...]:
    return tuple(getattr(one, column) or None for column in _CORRECTION)


def _mentions(held: Holdings, tongue: Words) -> Table:
    rows: list[tuple[tuple[Value, ...], tuple[Stated, ...]]] = []
    for seen in (one for persona in held.dossier.personas for one in persona):
        mention = seen.mention
        stated = Stated(seen.file, mention.page, mention.line or None, mention.quote)
        whom = ", ".join(seen.organisations) or None
        values = (mention.id, mention.name, seen.body, whom, mention.party, mention.earliest, mention.latest)
        rows.append((values, (stated,)))
    return _table("mentions", SEEN, rows, tongue)


def _judgements(name: str, links: Iterable[Link], tongue: Words) -> Table:
    columns = ("verdict", "name", "other_id", "other_name", "score", "reason", "by", "at")
    return _table(name, columns, [(_judged(link), ()) for link in links], tongue)


def _judged(link: Link) -> tuple[Value, ...]:
    judgement, other = link.judgement, link.other.mention
    said = (judgement.score, judgement.reason, judgement.by, judgement.at or None)
    return (judgement.verdict, link.one.mention.name, other.id, other.name, *said)


def _facts(shown: _Shown, held: Holdings, tongue: Words) -> Table:
    facts = [fact for fact in held.facts if isinstance(fact.entity, shown.kinds)]
    return _table(
        shown.name, shown.fields, [(_values(fact, shown.fields, held, tongue), fact.stated) for fact in facts], tongue
    )


def _values(fact: Fact, fields: Sequence[str], held: Holdings, tongue: Words) -> tuple[Value, ...]:
    return tuple(_value(name, getattr(fact.entity, name), held, tongue) for name in fields)


def _value(name: str, value: object, held: Holdings, tongue: Words) -> Value:
    if name == "id":
        return str(value)
    if isinstance(value, tuple):
        return ", ".join(str(_value(name, one, held, tongue)) for one in value) or None
    if isinstance(value, str):
        return tongue.value(name, held.named.get(value, value))
    return value  # type: ignore[return-value]  # the other values of entities are numbers, days and None


def _sentences(held: Holdings, tongue: Words) -> Table:
    rows = [((one.text, one.stated.file, one.stated.page, one.stated.line), ()) for one in held.sentences]
    return _table("sentences", ("sentence", "file", "page", "line"), rows, tongue)


def _documents(held: Holdings, tongue: Words) -> Table:
    rows = [((one.id, one.file, one.date, one.number, one.sha256), ()) for one in held.documents]
    return _table("documents", ("id", "file", "date", "number", "sha256"), rows, tongue)
