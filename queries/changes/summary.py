"""What runs changed, in one sentence each: for the end of a load, and for the list of the runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.archive import Archive
from queries.changes.difference import SECTIONS, Differences, Happened
from queries.changes.sentences import FILE
from queries.changes.span import Span
from queries.reporting.wording import Language, Words, words
from queries.rows import Row

Counts = Mapping[tuple[str, Happened], int]


def counted(counts: Counts, tongue: Words) -> str:
    """How much was new, gone and so on, in a sentence; empty where nothing was."""
    parts = []
    for happened in Happened:
        said = [tongue.count(section, number) for section in SECTIONS if (number := counts.get((section, happened), 0))]
        if said:
            parts.append(f"{tongue.text('happened', happened)}: {', '.join(said)}")
    whole = "; ".join(parts)
    return f"{whole[0].upper()}{whole[1:]}." if whole else ""


def short(archive: Archive, run: int, language: Language = "en") -> str:
    """What a run changed, in a sentence; empty where it changed nothing."""
    return counted(Differences(Span(archive, run, run)).counts, words(language, FILE))


def runs(archive: Archive, language: Language, limit: int | None = None) -> list[Row]:
    """The runs, the last one first, at most `limit`: number, time, command and what each changed."""
    return list(_runs(archive, words(language, FILE), limit))


def _runs(archive: Archive, tongue: Words, limit: int | None) -> Iterator[Row]:
    known = list(archive.history.runs())[::-1]
    for run in known[:limit]:
        if run.kept:
            counts = Differences(Span(archive, run.id, run.id)).counts
            changed = counted(counts, tongue) or tongue.text("summary", "nothing")
        else:
            changed = tongue.text("summary", "unknown")
        yield Row(("run", "started", "command", "changed"), (run.id, run.started, run.command, changed))
