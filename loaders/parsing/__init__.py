"""Source text in, protocol record out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import structs

from graph.cleaning import cleaned
from graph.record import Evidence, Evidences, Item, Record, Remark, Signature, Source
from loaders.collecting import uncollected
from loaders.parsing.agents.context import context
from loaders.parsing.agents.names import find_names
from loaders.parsing.agents.people import people
from loaders.parsing.agents.seats_elsewhere import seats_elsewhere
from loaders.parsing.appointments.appointments import appointments
from loaders.parsing.assignments.assignments import assignments
from loaders.parsing.attendance.attendance import participants
from loaders.parsing.attendance.listed import Lists
from loaders.parsing.attendance.lists import read_lists
from loaders.parsing.attendance.presence import presence
from loaders.parsing.attendance.presented import presented
from loaders.parsing.attendance.ranges import numbers_attended
from loaders.parsing.confidence import confidence
from loaders.parsing.decisions.decisions import decisions
from loaders.parsing.decisions.dissents import dissents
from loaders.parsing.head.genre import other_paper
from loaders.parsing.head.head import read_head
from loaders.parsing.head.next_meeting import next_meeting
from loaders.parsing.head.own_organ import deciding
from loaders.parsing.head.whose import is_network
from loaders.parsing.items.items import Section, sections
from loaders.parsing.items.numbering import numbering, span_of
from loaders.parsing.items.tense import in_past_tense
from loaders.parsing.remarks import missing_remarks, numbering_remarks, written_remarks
from loaders.parsing.remarks_on_people import people_remarks
from loaders.parsing.signatures.bare_signers import bare_signers, officers
from loaders.parsing.signatures.esignatures import electronic_signatures
from loaders.parsing.signatures.signatures import signatures
from loaders.parsing.signatures.signed import all_signatures, verified
from loaders.parsing.signatures.signing_sentences import signing_sentences
from loaders.parsing.text import cues
from loaders.parsing.text.minutes import Passage, TextLine, passage, text_lines
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.organs import OF_OFFICIALS
from loaders.reading.source import SourceText

PARSER = "1"
"""The version of the parser; raised whenever the same file may give another record."""

NOT_MINUTES = "not-minutes"
"""The code of the remark on a paper that calls itself something else."""

_OPENING_SECTIONS = 3
_OTHER_PAPER = 0.2
"""What is left of the confidence in a paper that calls itself something else than minutes."""


def parse(source: SourceText) -> Record:
    """Parse one file's text into its protocol record. Pure: the same text gives the same record; raises nothing."""
    with uncollected():
        return _parsed(source)


def _parsed(source: SourceText) -> Record:
    lines = text_lines(source.lines)
    noise = text_lines([line for line in source.lines if line.noise], noise=True)
    electronic, electronic_lines = electronic_signatures(lines)
    body = [line for line in lines if line.number not in electronic_lines]
    parts = sections(body)
    starts = _starts(parts)
    first = min(starts, default=None)
    lists = read_lists(body, starts)
    names = frozenset(listed.entry.name for listed in lists.people)
    said = [*lists.people]
    there = any(one.group in ("beslutande", "närvarande") for one in said)
    taken = lists.lines - lists.behind
    for index, section in enumerate(parts):
        if index and not section.cues & cues.PRESENCE:
            continue
        spoken = [s for s in section.sentences if (not index or s.cues & cues.PRESENCE) and not _begins_in(s, taken)]
        said += presence(spoken, names, opening=index < _OPENING_SECTIONS, head=not index, listed=there)
    items = tuple(section.item for section in parts if section.item)
    until = first or _first_number(body)
    cover = [line for line in body if line.number < until]
    opening, ending = parts[min(1, len(parts) - 1)], parts[-1]
    head = read_head(body, cover, lists.lines, noise, _with_heading(opening, body), _with_heading(ending, body))
    listed = participants(
        said,
        _meeting(items, lists),
        officials=head.whose.organ in OF_OFFICIALS,
        network=is_network(head.whose.organisation),
    )
    if is_network(head.whose.organisation):
        listed = presented(listed, parts)
    typed = _signatures(body, lists.lines | starts, starts, names)
    chairs = frozenset(one.name for one in listed if {"ordförande", "mötesordförande"} & set(one.roles))
    secretaries = frozenset(one.name for one in listed if "sekreterare" in one.roles and one.attendance == "övrig")
    if not electronic:
        typed = (*typed, *_told(signing_sentences(parts[-1].sentences, names), typed))
    signed = all_signatures(
        typed, electronic, chairs, head.whose.organisation, names | {one.name for one in listed}, secretaries
    )
    everyone = {
        *names,
        *(one.name for one in signed),
        *(span.name for s in _naming(parts) for span in find_names(s.text, names)),
    }
    known = context(
        head.whose.organisation,
        head.whose.organ,
        head.date.isoformat() if head.date else None,
        head.year,
        everyone,
        listed,
        {one.entry.name: one.entry.letters for one in lists.people if one.entry.letters},
    )
    past = in_past_tense(parts)
    decided = decisions(parts, known, past=past)
    signing = frozenset(quote.line for one in typed for quote in one.quotes)
    appointed = appointments(parts, decided, known, signing | lists.lines)
    if not signed:
        present = frozenset(one.name for one in listed if one.attendance != "frånvarande")
        signed = bare_signers(body, officers(appointed, chairs, secretaries), present)
    assigned = assignments(parts, decided, known, past=past)
    dissenting = dissents(parts, known)
    verifiers = {one.person: one.quotes for one in appointed if one.kind == "justerare"}
    elected = frozenset(
        one.person for one in appointed if one.kind in ("ordförande", "mötesordförande") and one.outcome != "föreslagen"
    )
    leading = frozenset(one.name for one in listed if any(role.endswith("ordförande") for role in one.roles))
    signed = verified(signed, frozenset(verifiers), elected | leading)
    other = other_paper(cover, noise)
    skip = lists.lines | signing
    shown, mentioned, otherwise = people(parts, listed, signed, known, verifiers, skip)
    mentioned = tuple(one for one in mentioned if one.name not in (head.place or ""))  # `Elite Hotel Carolina Tower`
    everybody = (*listed, *shown)
    following, following_quotes = next_meeting(parts, head.date, head.year, head.whose.organ)
    remarks = (
        *written_remarks(
            (
                *(passage([line]) for line in body if line.number in starts),
                *_with_numbers(parts),
            ),
            head,
            date.fromisoformat(following[:10]) if following else None,
        ),
        *missing_remarks(head, everybody, lists.labelled),
        *people_remarks(everybody, (*mentioned, *otherwise), signed, appointed),
        *numbering_remarks(items),
    )
    evidence: dict[str, Evidence | Evidences] = dict(head.evidence)
    if following:
        evidence["next_meeting"] = following_quotes
    if other is not None:
        remarks = (
            *remarks,
            Remark(code=NOT_MINUTES, detail=f"Rubriken säger {other[0]}", evidence=other[1].evidence()),
        )
    organ = head.whose.organ
    if organ is None and head.whose.organisation and other is None and (organ := deciding(listed, decided)):
        evidence["organ"] = evidence["organisation"]
    leftovers = tuple(quote for quotes in lists.leftovers for quote in quotes)
    record = Record(
        source=Source(source.file, source.sha256, source.format, source.pages, PARSER),
        organisation=head.whose.organisation,
        organ=organ,
        date=head.date.isoformat() if head.date else None,
        start_time=head.start_time,
        end_time=head.end_time,
        place=head.place,
        number=head.number,
        items=items,
        participants=everybody,
        decisions=decided,
        appointments=appointed,
        assignments=assigned,
        signatures=signed,
        people_mentioned=(*mentioned, *seats_elsewhere(parts, frozenset(one.name for one in everybody), known)),
        next_meeting=following,
        remarks=remarks,
        dissents=dissenting,
        confidence=confidence(head, everybody, items, decided, signed, len(leftovers)),
        leftovers=leftovers,
        head_evidence=evidence,
    )
    return cleaned(record if other is None else _nothing_told(record))


def _naming(parts: Iterable[Section]) -> Iterator[Sentence]:
    """The sentences that may name somebody in full."""
    for part in parts:
        if part.cues & cues.NAMED:
            yield from (sentence for sentence in part.sentences if sentence.cues & cues.NAMED)


def _with_numbers(parts: Iterable[Section]) -> Iterator[Passage]:
    """The paragraphs that hold a digit."""
    for part in parts:
        if part.cues & cues.NUMBER:
            for paragraph, told in zip(part.passages, part.told, strict=True):
                if told & cues.NUMBER:
                    yield paragraph


def _begins_in(sentence: Sentence, lines: set[int]) -> bool:
    """Whether a sentence begins with one of the lines."""
    passage = sentence.passage
    return sentence.start in passage.starts and passage.line_at(sentence.start).number in lines


def _starts(parts: Sequence[Section]) -> frozenset[int]:
    """The numbers of the lines on which items begin."""
    return frozenset(part.item.quotes[0].line for part in parts if part.item and part.item.quotes)


def _with_heading(part: Section, body: Sequence[TextLine]) -> tuple[Passage, ...]:
    """The paragraphs of a section behind the line on which its item begins: `Mötet avslutas 19.40`."""
    number = part.item.quotes[0].line if part.item and part.item.quotes else None
    return (*(passage([line]) for line in body if line.number == number), *part.passages)


def _signatures(
    body: Sequence[TextLine], skip: set[int], starts: frozenset[int], names: frozenset[str]
) -> tuple[Signature, ...]:
    """The typed signatures, looked for on the cover and from the last items on, and elsewhere only where those have none."""
    ordered = sorted(starts)
    if len(ordered) < 3:
        return signatures(body, skip, ordered[0] if ordered else None, names, ordered[-1] if ordered else None)
    likely = [line for line in body if not ordered[0] <= line.number < ordered[-2]]
    return signatures(likely, skip, ordered[0], names, ordered[-1]) or signatures(
        body, skip, ordered[0], names, ordered[-1]
    )


def _nothing_told(record: Record) -> Record:
    """The record of a paper that tells of no meeting: what it is about, and that it is no minutes."""
    return structs.replace(
        record,
        participants=(),
        decisions=(),
        appointments=(),
        assignments=(),
        signatures=(),
        people_mentioned=(),
        dissents=(),
        next_meeting=None,
        head_evidence={key: quotes for key, quotes in record.head_evidence.items() if key != "next_meeting"},
        confidence=round((record.confidence or 0.0) * _OTHER_PAPER, 2),
    )


def _told(signed: Sequence[Signature], typed: Sequence[Signature]) -> Sequence[Signature]:
    """Those of whom sentences tell that they signed, in roles in which nobody's typed signature stands."""
    names, roles = {one.name for one in typed}, {one.role for one in typed}
    return [one for one in signed if one.name not in names and one.role not in roles]


def _first_number(lines: Sequence[TextLine]) -> int:
    """Where the cover of minutes without items ends: at the first line that looks like an item, or else after all lines."""
    numbered = (line.number for line in lines if line.text and numbering(line.text) is not None)
    return next(numbered, lines[-1].number + 1 if lines else 1)


def _meeting(items: Sequence[Item], lists: Lists) -> tuple[int, int] | None:
    """The first and last whole number of the meeting's items, those included that only the lists of people name."""
    numbers = [number for item in items for number in span_of(item.number) or ()]
    if not numbers:
        return None
    said = [number for listed in lists.people for number in numbers_attended(listed.entry.attended)]
    return min(numbers), max([*numbers, *(number for number in said if number > min(numbers))])
