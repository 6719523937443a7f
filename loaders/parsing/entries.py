"""The people on one line of a list, each with party, organisation, offices, part attended, and whom a substitute stands in for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from loaders.parsing import vocabulary
from loaders.parsing.listed_names import LETTERS, is_initials_of, listed_names
from loaders.parsing.names import NameSpan, proper_case
from loaders.parsing.ranges import Attended, find_attended
from loaders.parsing.roles import role_and_organisation

Presence = Literal["present", "absent", "serving", "idle"]

_PRESENCE: dict[str, str] = {
    phrase: kind for kind, phrases in vocabulary.table("attendance")["presence"].items() for phrase in phrases
}
_PARTIES = vocabulary.parties()
_ORGANISATIONS = frozenset({"FK", "AF", "VGR", "NNS", "SKR", "SKL", "SCÖ", "RAR"})
_FOR = re.compile(
    r"(?:\b(?:för|ersätter|ersatte|ersättare för|i stället för|istället för|i ställe för|vice|vikarie för))\s(?:ordf(?:\.|örande)\s)?\Z"
)
_REPLACED_BY = re.compile(r"\bersätt(?:s|es|s under mötet) (?:av|med)\s\Z")
_CHAIRED = re.compile(r"ordf(?:\.|örande)?\s*\Z")
_MARKED = re.compile(r"(?:^|\s)[xX](?=[\s,;]|\Z)")
_LAST_AND = re.compile(r"(?:^|\s)(?:och|samt)\s*\Z")
_AND = re.compile(r"\s(?:och|samt)\b(?!\s\d)")
_SPLIT = re.compile(r"[,;\t()\[\]]|\s[-–—]\s|\.\s(?=[A-ZÅÄÖ]{2}|X)")
_PREPOSITION = re.compile(r"(?:från|vid|på|i|representerar|repr\.?|för|hos|inom|av)\s+(?=\S)")
_SERVES = re.compile(r"\b(?:tjänstgör(?:ande)?|tjg|tjg\.|inträder|ersättare)\b", re.IGNORECASE)
_IDLE = re.compile(r"\b(?:ej|icke|inte|utan)\s(?:tj|beslut)", re.IGNORECASE)
_BEFORE_NAME = re.compile(r"(?:.*(?:[,;:\t]|\boch\b|\bsamt\b))?\s*([^,;:\t]{2,60}?)\s*\Z", re.DOTALL)
_PLURAL = re.compile(r"\b(?:" + "|".join(vocabulary.table("roles")["board"]["plural"]) + r")\s*:?\s*\Z", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """One person on a list as the line says it. start, end: where the name and all that belongs to it stand in the line."""

    name: str
    start: int
    end: int
    party: str | None = None
    organisation: str | None = None
    roles: list[str] = field(default_factory=list)
    attended: list[Attended] = field(default_factory=list)
    presence: Presence | None = None
    substitutes_for: str | None = None
    substituted_party: str | None = None
    replaced_by: str | None = None
    letters: str | None = None
    marked: bool = False


def entries(text: str, start: int = 0, known: frozenset[str] = frozenset()) -> list[Entry]:
    """Everybody on a line from `start` on; `known` are people named elsewhere in the same minutes."""
    names = listed_names(text, start, known)
    if not names:
        return []
    persons = [span for span in names if not _is_other(text, span)]
    others = [span for span in names if _is_other(text, span)]
    if not persons:
        return []
    found: list[Entry] = []
    prefix = _role_before(text, start, persons[0].start)
    roles_first = prefix is not None and bool(prefix[0])
    carried: list[str] = []
    heading = prefix[1] if prefix and not prefix[0] else None
    for index, span in enumerate(persons):
        following = persons[index + 1].start if index + 1 < len(persons) else len(text)
        tail_end, next_prefix = following, None
        if index + 1 < len(persons):
            next_prefix, tail_end = _next_prefix(text, span.end, following, roles_first=roles_first)
        entry = Entry(
            proper_case(span.name),
            span.start if prefix is None else start if index == 0 else span.start,
            max(tail_end, span.end),
        )
        if prefix is not None:
            entry.roles.extend(prefix[0])
            entry.organisation = prefix[1]
            if index:
                entry.attended = find_attended(text[persons[index - 1].end : span.start])
        if prefix is None and carried:
            entry.roles.extend(carried)
        replaced = others[bisect_left(others, span.end, key=_start) : bisect_left(others, tail_end, key=_start)]
        _read_tail(entry, text, span.end, tail_end, replaced)
        entry.organisation = entry.organisation or heading
        found.append(entry)
        if prefix is not None or entry.roles:
            carried = (
                list(prefix[0])
                if prefix and _PLURAL.search(text, max(0, span.start - 30), span.start)
                else carried
                if entry.roles == carried
                else []
            )
        prefix = next_prefix
    return found


def _start(span: NameSpan) -> int:
    return span.start


def is_presence(text: str) -> bool:
    """Whether a text says how somebody took part: `via Teams`, `tjg ers för Ulf Gran`, `ej § 12`."""
    return text.lower() in _PRESENCE or bool(find_attended(text)) or _SERVES.match(text) is not None


def read_more(entry: Entry, text: str) -> None:
    """Read a line or cell that goes on about a person: organisation, office, part attended, whom they stand in for, presence."""
    _read_tail(
        entry, text, 0, len(text), [span for span in listed_names(text, 0, frozenset()) if _is_other(text, span)]
    )


def _is_other(text: str, span: NameSpan) -> bool:
    """Whether a name is that of the one whom another stands in for, or who stands in: `för Ulf Gran`, `ersätts av Ulf Gran`."""
    begin = max(0, span.start - 40)
    return _FOR.search(text, begin, span.start) is not None or _REPLACED_BY.search(text, begin, span.start) is not None


def _role_before(text: str, start: int, end: int) -> tuple[tuple[str, ...], str | None] | None:
    """What stands before the first name of a line: an office (`Ordförande: Eva Ek`), or an organisation set apart (`Region Halland: Eva Ek`)."""
    said = text[start:end].strip(" \t:;,.-–•*")
    if not said:
        return None
    role = role_and_organisation(said)
    if role is None and text[start:end].rstrip(" ")[-1] in ":\t" and not any(char.isdigit() for char in said):
        return (), said
    return role


def _next_prefix(
    text: str, start: int, end: int, *, roles_first: bool
) -> tuple[tuple[tuple[str, ...], str | None] | None, int]:
    """The office in text[start:end] that belongs to the name at `end`, and where the words on the person before end."""
    gap = text[start:end]
    conjunction = _AND.search(gap)
    cut = conjunction.start() if conjunction else 0
    match = _BEFORE_NAME.search(gap)
    if match and (roles_first or conjunction):
        said, at = match[1], match.start(1)
    else:
        said, at = (gap, 0) if roles_first else ("", 0)
    role = role_and_organisation(said.strip(" ,;:")) if said.strip(" ,;:") else None
    if role is None or (role[1] is not None and not conjunction):
        return None, end
    return role, start + (cut if conjunction and cut <= at else at)


def _read_tail(entry: Entry, text: str, start: int, end: int, replaced: Sequence[NameSpan]) -> None:
    """Read what stands after a name into the entry."""
    tail = text[start:end]
    for span in replaced:
        by = _REPLACED_BY.search(text, max(0, span.start - 40), span.start)
        if by is not None:
            entry.replaced_by, entry.presence = proper_case(span.name), "absent"
            tail = tail[: by.start() - start] + "," + " " * (span.end - by.start() - 1) + text[span.end : end]
            continue
        entry.substitutes_for = proper_case(span.name)
        lead = _FOR.search(text, max(0, span.start - 40), span.start)
        cut = lead.start() if lead else span.start
        before = text[start:cut]
        if _IDLE.search(before[-30:]) is None:
            entry.presence = "serving"
        after = LETTERS.match(text[span.end : end].lstrip())
        skip = span.end + (len(text[span.end : end]) - len(text[span.end : end].lstrip()) + after.end() if after else 0)
        if after:
            entry.substituted_party = _party(after[1])
        tail = tail[: cut - start] + "," + " " * (skip - cut - 1) + text[skip:end]
    said = find_attended(tail)
    entry.attended = _not_chaired(tail, said) or entry.attended
    if entry.attended and entry.attended[0].way in ("from", "until", "after") and _SERVES.search(tail):
        entry.presence = entry.presence or "serving"
    for one in reversed(said):
        tail = tail[: one.start] + "," + tail[one.end :]
    letters = LETTERS.search(tail)
    if letters and not _read_letters(entry, letters[1]):
        letters = None
    if letters:
        tail = tail[: letters.start()] + "," + tail[letters.end() :]
    for fragment in _SPLIT.split(tail):
        _read_fragment(entry, _LAST_AND.sub("", fragment).strip(" \xa0.:•*"))


def _not_chaired(tail: str, said: list[Attended]) -> list[Attended]:
    """What was attended, without the paragraphs chaired where attendance is stated beside them: `X, ordf. § 74-88`, `§ 1-9, ordf. § 3`."""
    chaired = [one for one in said if _CHAIRED.search(tail[: one.start])]
    if len(chaired) == len(said) and not _MARKED.search(tail[: said[0].start] if said else ""):
        return said
    return [one for one in said if one not in chaired]


def _read_letters(entry: Entry, letters: str) -> bool:
    """Letters in parentheses: a party, an organisation or the person's initials."""
    if letters.upper().strip(".") in _ORGANISATIONS:
        entry.organisation = entry.organisation or letters
        return True
    if is_initials_of(letters, entry.name):
        entry.letters = letters
        return True
    party = _party(letters)
    if party:
        entry.party = party
        return True
    return False


@lru_cache(maxsize=512)
def _party(letters: str) -> str | None:
    short = letters.upper().strip(".")
    return short if short in _PARTIES and (len(short) < 4 or letters.isupper()) else None


def _read_fragment(entry: Entry, fragment: str) -> None:
    if not fragment or fragment in "-–—|/":
        return
    lower = fragment.lower()
    kind = _PRESENCE.get(lower)
    if kind is None and lower[-2:] in (" x", "\xa0x"):
        entry.marked = True
        fragment, lower = fragment[:-2].rstrip(), lower[:-2].rstrip()
        kind = _PRESENCE.get(lower)
    if kind is not None:
        if kind == "present":
            entry.marked = True
        if kind != "nothing":
            entry.presence = entry.presence if kind == "present" and entry.presence else kind  # type: ignore[assignment]
        return
    if len(fragment) < 4 and (party := _party(fragment)) and fragment not in _ORGANISATIONS:
        entry.party = entry.party or party
        return
    role = role_and_organisation(fragment)
    if role is not None:
        entry.roles.extend(one for one in role[0] if one not in entry.roles)
        if role[1] and role[1].lower() in _PRESENCE:
            _read_fragment(entry, role[1])
        else:
            entry.organisation = entry.organisation or role[1]
        return
    prefix = _PREPOSITION.match(fragment)
    said = fragment[prefix.end() :] if prefix else fragment
    if entry.organisation is None and any(char.isalpha() for char in said) and len(said) > 1:
        entry.organisation = said.strip(" ,;.")
