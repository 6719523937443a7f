"""Everybody on a line of a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.parsing import vocabulary
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.attendance.entry import Entry, is_party
from loaders.parsing.attendance.listed_names import listed_names
from loaders.parsing.attendance.offices_before import after_sender, next_prefix, role_before
from loaders.parsing.attendance.parties import party_and_place, party_of
from loaders.parsing.attendance.ranges import Attended, find_attended
from loaders.parsing.attendance.senders import sent_by
from loaders.parsing.attendance.shared import share
from loaders.parsing.attendance.tails import REPLACED_BY, is_other, read_more, read_tail
from loaders.parsing.text.signs import has_any_within

_PLURAL = re.compile(r"\b(?:" + "|".join(vocabulary.table("roles")["board"]["plural"]) + r")\s*:?\s*\Z", re.IGNORECASE)
_BOARD = frozenset(vocabulary.table("roles")["board"]["words"])
_LEADING = re.compile(
    r"(?:,\s?|\b)(?:(?:och|samt|även)\s)*(?:under|vid|på)\s(?:§+|punkt(?:en|erna)?|ärende(?:t)?)\s?\d[\d ,–-]*(?:\s(?:även|också))?(?:\s[a-zåäö-]{4,30}){0,2}\s?\Z",
    re.IGNORECASE,
)
_CROSSES = frozenset(("x", "X", "[x]", "[X]", "✓", "✔", "☒", "☑"))
"""Before a name: was there."""

_EMPTY = frozenset(("[ ]", "❌", "✘", "☐"))
"""Before a name: was not."""

LETTERED = {"n": "närvarande", "t": "tjänstgörande", "tj": "tjänstgörande", "f": "frånvarande", "fr": "frånvarande"}
"""In a cell before a name."""

_STRUCK = "~~"
"""Begins what is struck out: whoever stands in it was not there."""

_CLAUSES = (" då ", " när ", " sedan ")
"""Before somebody of whom a clause on another tells: `Eva Ek (tjänstgjorde från § 3 då Bo Al gått)`."""

SEVERAL = frozenset(("kommunerna", "kommuner", "regionerna", "regioner", "landstingen"))
"""Senders of several kinds, behind each of whom it is told which."""
_REGRETS = re.compile(r"[ –—-]*\((?:förhinder|återbud|frånvarande)(?: för| från)?:?\s\Z", re.IGNORECASE)
"""Before the one who did not come: `Ås kommun: - (förhinder Eva Ek)`."""
_SERVING = re.compile(
    r"(?<!ej )(?<!icke )(?<!inte )\b(?:tjänstgörande|tjänstg\.?|tjg\.?|tj\.?)\s(?:ersättaren?|ers\.?|suppleant(?:en)?)\s\Z",
    re.IGNORECASE,
)
_LONGEST_SEAT = 40
"""Before a name: `samt såsom tjänstgörande ersättare Bo Al`."""
_BEFORE_CLAUSES = (" då ", " när ", " sedan ")
_THEN = re.compile(r"\b(?:därefter|därpå)\s\Z", re.IGNORECASE)


def entries(text: str, start: int = 0, known: frozenset[str] = frozenset()) -> list[Entry]:
    """Everybody on a line from `start` on; `known` are people named elsewhere in the same minutes."""
    parts = sent_by(text, start)
    if not parts:
        return _entries(text, start, known)
    found: list[Entry] = []
    for part in parts:
        people = _entries(text[: part.end].rstrip(" ,;"), part.start, known)
        for entry in people:
            _send(entry, part.organisation)
        if people and part.organisation:
            people[0].start = min(people[0].start, part.mark)
        found += people
    return found


def _entries(text: str, start: int, known: frozenset[str]) -> list[Entry]:
    """Everybody on a line, or on a part of it, from `start` on."""
    names = listed_names(text, start, known)
    if not names:
        return []
    others = [span for span in names if is_other(text, span, start)]
    persons = [span for span in names if span not in others] if others else names
    if has_any_within(text, _BEFORE_CLAUSES, start):
        persons = [span for span in persons if not text.endswith(_CLAUSES, start, span.start)]
    if not persons:
        return []
    found: list[Entry] = []
    regrets = _REGRETS.search(text, start, persons[0].start) if "(" in text[start : persons[0].start] else None
    prefix = role_before(text, start, regrets.start() if regrets else persons[0].start)
    roles_first = prefix is not None and bool(prefix[0])
    carried: list[str] = []
    heading = prefix[1] if prefix and not prefix[0] else None
    mark = text[start : persons[0].start].strip()
    before_name = mark.rpartition("\t")[2].lower() if text[persons[0].start - 1] == "\t" else ""
    lettered = LETTERED.get(before_name)
    crossed = mark in _CROSSES
    if lettered is not None:
        prefix, heading = None, mark.rpartition("\t")[0].strip(" \t:") or None
    elif crossed or mark in _EMPTY:
        prefix = heading = None
    party = party_of(heading) if heading and heading not in ("FK", "AF") else None
    if party:
        heading = None
    elif heading:
        party, heading = party_and_place(heading)
        heading = heading or None
    senders_first = heading is not None
    for index, span in enumerate(persons):
        following = persons[index + 1].start if index + 1 < len(persons) else len(text)
        tail_end, following_office, following_sender = following, None, None
        if index + 1 < len(persons):
            following_office, tail_end = next_prefix(text, span.end, following, roles_first=roles_first)
            if following_office is not None and not following_office[0]:
                following_sender, following_office = following_office[1], None
            elif senders_first and following_office is None:
                following_office, following_sender, tail_end = after_sender(
                    text, span.end, following, led=mark.endswith(",")
                )
        entry = Entry(
            proper_case(span.name),
            span.start if prefix is None else start if index == 0 else span.start,
            max(tail_end, span.end),
        )
        before = _attended_before(text, persons[index - 1].end if index else start, span.start)
        after = _attended_before(text, span.end, following) if index + 1 < len(persons) else None
        if after is not None:
            tail_end = min(tail_end, after.start)
        if prefix is not None:
            entry.roles.extend(prefix[0])
            entry.organisation = prefix[1] if prefix[0] else None
            entry.attended = find_attended(text[persons[index - 1].end if index else start : span.start])
        if prefix is None:
            entry.roles.extend(carried)
        elif not _PLURAL.search(text, max(0, span.start - 30), span.start):
            carried = []
        else:
            carried = list(prefix[0])
        replaced = others[bisect_left(others, span.end, key=_start) : bisect_left(others, tail_end, key=_start)]
        read_tail(entry, text, span.end, tail_end, replaced)
        if "tj" in text[max(start, span.start - _LONGEST_SEAT) : span.start] and _SERVING.search(
            text, max(start, span.start - _LONGEST_SEAT), span.start
        ):
            entry.presence = entry.presence or "serving"
        entry.marked = entry.marked or (crossed and not index)
        if regrets is not None and not index:
            entry.presence = "absent"
        if mark in _EMPTY and not index:
            entry.presence = entry.presence or "absent"
        if text.endswith(_STRUCK, start, span.start):
            entry.presence = entry.presence or "absent"
        if lettered is not None and not index:
            read_more(entry, lettered)
        if before_name and not index:
            entry.before = before_name
        entry.party = entry.party or party
        _send(entry, heading)
        if before is not None:
            entry.attended = entry.attended or [before]
        if found and "där" in (gap := text[found[-1].start + len(found[-1].name) : span.start]) and _THEN.search(gap):
            _follow(found[-1], entry)
        found.append(entry)
        for deputy in _deputies(text, entry, replaced, tail_end):
            deputy.organisation, deputy.sender = deputy.organisation or heading, heading
            found.append(deputy)
        own = [role for role in entry.roles if role not in carried]
        if carried and own:
            entry.roles = own
            carried = carried if _BOARD.issuperset(own) else []
        prefix = following_office
        if following_sender is not None:
            heading, carried = following_sender, []
    share(found, text, start)
    return found


def _send(entry: Entry, sender: str | None) -> None:
    """Note who sent somebody, by what stands before the name: also where the office names a department of it, `Ås kommun/Eva Ek, chef Arbete och Försörjning`."""
    own = entry.organisation or ""
    department = bool(entry.roles) and own and sender and sender.lower() not in SEVERAL
    if department and sender and is_party(sender) and not is_party(own):
        entry.organisation = None
    entry.organisation, entry.sender = entry.organisation or sender, sender


def _follow(first: Entry, then: Entry) -> None:
    """Let one take another's office after the paragraphs that the other held it: `sekreterare Eva Ek t.o.m. § 6, därefter Bo Al`."""
    if then.attended or not first.attended or first.attended[-1].way not in ("", "until"):
        return
    then.attended = [replace(first.attended[-1], way="after")]
    then.roles = then.roles or list(first.roles)
    if not then.roles and then.organisation is None:  # a member goes, and the substitute takes the place
        then.organisation, then.presence, then.deputy = first.organisation, "serving", True


def _attended_before(text: str, start: int, end: int) -> Attended | None:
    """The paragraphs that stand right before a name, which attended them: `samt under punkt 5 Eva Ek`; placed in the line."""
    if not any(char.isdigit() for char in text[start:end]):
        return None
    led = _LEADING.search(text[:end], start)
    said = find_attended(text[led.start() : end]) if led else []
    return replace(said[0], start=led.start(), end=end) if led and said else None


def _deputies(text: str, member: Entry, others: Sequence[NameSpan], end: int) -> Iterator[Entry]:
    """Who stands in for an absent member on the member's line: `Ove Ek (V) landstinget (ersätts av Beda Lang (S) landstinget)`."""
    for index, span in enumerate(others):
        if REPLACED_BY.search(text, max(0, span.start - 40), span.start) is None:
            continue
        deputy = Entry(proper_case(span.name), span.start, end, deputy=True)
        until = others[index + 1].start if index + 1 < len(others) else end
        read_tail(deputy, text, span.end, until, ())
        deputy.presence, deputy.substitutes_for = "serving", member.name
        yield deputy


def _start(span: NameSpan) -> int:
    return span.start
