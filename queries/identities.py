"""Who is who, as rows: the pairs in doubt, what people judged, and the dossier of a person; and whom a name or id means."""

from __future__ import annotations

from collections.abc import Sequence

from graph.archive import Archive
from graph.dossier import Dossier, Dossiers, Link, Seen
from graph.errors import FinsamError
from graph.table import Value
from graph.verdict_store import VerdictStore
from queries.engine import Id
from queries.names import OFFERED, Named, matches, nearest
from queries.rows import SOURCE, Row, Source

_DOUBT = ("score", "a", "a_name", "b", "b_name", "reason")
_OTHER_SOURCE = tuple(f"b_{column}" for column in SOURCE)
SEEN = ("id", "name", "body", "organisation", "party", "first_seen", "last_seen")
_JUDGED = ("verdict", "a", "a_name", "b", "b_name", "score", "reason", "by", "at")


def mention_meant(archive: Archive, text: str) -> str:
    """The mention that a text means: an id that was ever given, or a name that one person goes by.

    FinsamError where a name fits several people (it offers them), and where it fits none (it gives the nearest).
    """
    dossiers = Dossiers(archive)
    if mention := dossiers.mention(text.strip()):
        return mention
    names = dossiers.names()
    known = [Named(Id(person), min(written), frozenset(written)) for person, written in names.items()]
    found = matches(known, text)
    if len(found) == 1:
        person = found[0].id
        return names[person].get(text.strip(), person)
    if found:
        offered = "; ".join(_introduced(dossiers.seen(named.id)) for named in found[:OFFERED])
        more = f" and {len(found) - OFFERED} more" if len(found) > OFFERED else ""
        raise FinsamError(f"{text!r} could be {len(found)} people: {offered}{more}. Write the id of the one meant.")
    near = nearest(known, text)
    hint = f"Nearest: {'; '.join(near)}." if near else "Nothing is near it."
    raise FinsamError(f"There is no person called {text!r}. {hint}")


def _introduced(seen: Seen) -> str:
    whom = f", for {' and '.join(seen.organisations)}" if seen.organisations else ""
    return f"{seen.mention.name} ({seen.person}, {seen.body}{whom})"


def doubtful(archive: Archive, *, limit: int | None = None, flat: bool = False) -> list[Row]:
    """The pairs in doubt, best first, with the reason and a quote of either side; flat: both quotes in columns of their own."""
    return [_pair(link, flat) for link in Dossiers(archive).doubtful(limit)]


def _pair(link: Link, flat: bool) -> Row:
    one, other = link.one, link.other
    values = (link.judgement.score, *_named(one), *_named(other), link.judgement.reason)
    first, second = _source(one), _source(other)
    if flat:
        return Row((*_DOUBT, *SOURCE, *_OTHER_SOURCE), (*values, *_values(first), *_values(second)))
    return Row((*_DOUBT, *SOURCE), (*values, *_values(first)), (second,))


def _named(seen: Seen) -> tuple[str, str]:
    return seen.person, seen.mention.name


def judged(archive: Archive) -> list[Row]:
    """What people judged, in the order of the file, numbered from 1; holds: whether identities agree with it now."""
    dossiers = Dossiers(archive)
    rows = []
    for number, said in enumerate(VerdictStore(archive.db).said(), start=1):
        a, b = dossiers.mention(said.a), dossiers.mention(said.b)
        one = bool(a and b) and dossiers.seen(str(a)).person == dossiers.seen(str(b)).person
        holds = "not loaded" if not (a and b) else "yes" if one == (said.verdict == "same") else "no"
        columns = ("number", "verdict", "a", "a_name", "b", "b_name", "reason", "by", "at", "holds")
        values = (number, said.verdict, said.a, said.a_name, said.b, said.b_name, said.reason, said.by, said.at, holds)
        rows.append(Row(columns, values))
    return rows


def dossier(archive: Archive, mention: str) -> dict[str, list[Row]]:
    """The dossier of the person whom a mention is, by heading: the mentions, why they are one, who may be the same, who is not."""
    dossiers = Dossiers(archive)
    found: Dossier = dossiers.dossier(dossiers.seen(mention).person)
    return {
        "Mentions": [_persona(seen) for seen in found.personas],
        "One person, because": _judgements(found.joined),
        "Perhaps the same": _judgements(found.doubts),
        "Not the same": _judgements(found.apart),
    }


def _persona(seen: Sequence[Seen]) -> Row:
    first, last = seen[0], seen[-1]
    values: tuple[Value, ...] = (
        first.mention.id,
        first.mention.name,
        first.body,
        ", ".join(first.organisations) or None,
        first.mention.party,
        first.mention.earliest,
        last.mention.latest,
    )
    source, *more = (_source(one) for one in seen)
    return Row((*SEEN, *SOURCE), (*values, *_values(source)), tuple(more))


def _judgements(links: Sequence[Link]) -> list[Row]:
    return [
        Row(
            _JUDGED,
            (
                link.judgement.verdict,
                link.one.mention.id,
                link.one.mention.name,
                link.other.mention.id,
                link.other.mention.name,
                link.judgement.score,
                link.judgement.reason,
                link.judgement.by,
                link.judgement.at or None,
            ),
        )
        for link in links
    ]


def _source(seen: Seen) -> Source:
    return Source(seen.file, seen.mention.page, seen.mention.line or None, seen.mention.quote)


def _values(source: Source) -> tuple[Value, ...]:
    return source.file, source.page, source.line, source.quote


def together(sections: dict[str, list[Row]]) -> list[Row]:
    """Sections as one list of rows, for programs: the heading in the column `what`, then every column that any section has."""
    rows = [(heading, row) for heading, found in sections.items() for row in found]
    columns = tuple(dict.fromkeys(column for _, row in rows for column in row.columns if column not in SOURCE))
    return [
        Row(
            ("what", *columns, *SOURCE),
            (
                heading,
                *(row[column] if column in row.columns else None for column in (*columns, *SOURCE)),
            ),
            row.more,
        )
        for heading, row in rows
    ]
