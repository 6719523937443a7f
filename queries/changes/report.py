"""What runs changed: a report with the sentences of the minutes behind each line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.batches import batches
from graph.entities import Document, Entity, Mandate
from graph.history import Run
from graph.rdf_store import RdfStore
from queries.changes.difference import SECTIONS, Difference, Differences, Happened
from queries.changes.reasons import reason
from queries.changes.sentences import FILE, Teller
from queries.changes.summary import counted
from queries.collation import alphabetical
from queries.evidence import places
from queries.reporting.report import Column, Line, Report, Table
from queries.reporting.wording import Language, Words, words
from queries.rows import Source

LONGEST_SORTED = 2_000
"""New facts of one section, at most, that are all looked up to be sorted; of more than these, where not all are asked for, some are shown."""
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """The differences of a section that are told, and how many there are."""

    differences: Sequence[Difference]
    all: int


def report(
    found: Differences, store: RdfStore, language: Language, *, limit: int | None, only: str | None = None
) -> Report:
    """What a span changed. limit: lines of a table at most; only: the name of the one section that is told."""
    tongue = words(language, FILE)
    shown = {section: _shown(found, section, limit) for section in SECTIONS if only in (None, section)}
    shown = {section: one for section, one in shown.items() if one.all}
    teller = Teller(found.span, language, [d for one in shown.values() for d in one.differences])
    told = {section: _told(one.differences, found, teller)[:limit] for section, one in shown.items()}
    sources = _Sources(found, store, [d for one in told.values() for d, _ in one])
    columns = tuple(Column(name, tongue.text("columns", name)) for name in ("change", "statement"))
    tables = []
    notes = []
    for section, one in shown.items():
        lines = [
            Line((tongue.text("change", difference.happened), statement), sources.of(difference))
            for difference, statement in told[section]
        ]
        heading = tongue.text("tables", section)
        tables.append(Table(section, heading, columns, tuple(lines), ""))
        if one.all > len(lines):
            notes.append(tongue.text("summary", "left_out", left=one.all - len(lines), table=heading))
    if any(happened is Happened.GONE for _, happened in found.counts):
        notes.append(tongue.text("summary", "undone"))
    return Report(
        language,
        _heading(found, tongue),
        tuple(_summary(found, tongue)),
        tuple(tables),
        tuple(notes),
        dict(words(language).parts["labels"]),
    )


def _heading(found: Differences, tongue: Words) -> str:
    first, last = found.span.first.id, found.span.last.id
    return tongue.text("summary", "run" if first == last else "runs", first=first, last=last)


def _summary(found: Differences, tongue: Words) -> Iterator[str]:
    for run in dict.fromkeys((found.span.first, found.span.last)):
        yield _command(run, tongue)
    yield counted(found.counts, tongue) or tongue.text("summary", "nothing")


def _command(run: Run, tongue: Words) -> str:
    """Which command a run was, and when."""
    started = f"{run.started[:16].replace('T', ' ')} UTC"
    return tongue.text("summary", "command", run=run.id, started=started, command=run.command)


def _shown(found: Differences, section: str, limit: int | None) -> Shown:
    """The differences of a section; of very many new facts, where not all are asked for, those of the smallest ids."""
    new = found.new[section]
    number = sum(map(len, new.values()))
    most = limit if limit is not None and number > LONGEST_SORTED else None
    ids = [id for kind in new.values() for id in kind][:most]
    added = [Difference(Happened.NEW, None, one) for one in found.span.after(ids).values()]
    return Shown([*found.old[section], *added], len(found.old[section]) + number)


def _told(differences: Sequence[Difference], found: Differences, teller: Teller) -> list[tuple[Difference, str]]:
    """Differences with their sentences, by what happened, then in the order of the alphabet."""
    statements = [
        (one, teller.statement(one, reason(found.span.archive, one) if one.others else "")) for one in differences
    ]
    return sorted(statements, key=lambda told: (list(Happened).index(told[0].happened), alphabetical(told[1])))


class _Sources:
    """Where differences are stated: each sentence of what there is; of what is gone, the files that stated it."""

    def __init__(self, found: Differences, store: RdfStore, differences: Sequence[Difference]) -> None:
        facts = sorted({one.id for d in differences for one in (d.after, *d.others) if one})
        self._stated: dict[str, list[Source]] = {}
        for batch in batches(facts, _BATCH):
            for (fact,), told in places(store, "sources", {"facts": list(batch)}, "fact").items():
                self._stated[str(fact)] = [Source(*place) for place in told]
        was = [*found.span.before.values(), *(one.before for one in found.old["documents"])]
        now = found.span.after(found.span.new[Document]).values()
        documents = [one for one in (*was, *now) if isinstance(one, Document)]
        self._files = {one.id: one.file for one in documents}
        self._of_meeting: defaultdict[str, list[str]] = defaultdict(list)
        for one in documents:
            self._of_meeting[one.meeting].append(one.file)

    def of(self, difference: Difference) -> tuple[Source, ...]:
        stated = [s for one in (difference.after, *difference.others) if one for s in self._stated.get(one.id, ())]
        if stated:
            return tuple(sorted(dict.fromkeys(stated), key=lambda s: (str(s.file), s.page or 0, s.line or 0)))
        return tuple(Source(file, None, None, None) for file in sorted(set(self._stating(difference.fact))))

    def _stating(self, entity: Entity) -> Iterator[str]:
        if isinstance(entity, Document):
            yield entity.file
        if isinstance(entity, Mandate):
            yield from (file for meeting in entity.seen_at for file in self._of_meeting[meeting])
        documents = getattr(entity, "documents", ()) or (getattr(entity, "document", ""),)
        yield from (self._files[id] for id in documents if id in self._files)
