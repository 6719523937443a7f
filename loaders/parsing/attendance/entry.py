"""One person on a list, and what the words after the name say: party, organisation, office, part attended, whom they stand in for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from loaders.parsing import vocabulary
from loaders.parsing.agents.names import UPPER, NameSpan, proper_case
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.listed_names import LETTERS, is_initials_of, listed_names
from loaders.parsing.attendance.ranges import Attended, find_attended
from loaders.parsing.text.prose import is_prose

Presence = Literal["present", "absent", "serving", "idle"]

_PRESENCE: dict[str, str] = {
    phrase: kind for kind, phrases in vocabulary.table("attendance")["presence"].items() for phrase in phrases
}
_PARTIES = vocabulary.parties()
_ORGANISATIONS = frozenset({"FK", "AF", "VGR", "NNS", "SKR", "SKL", "SCÖ", "RAR"})
_FOR = re.compile(
    r"(?:\bvice\s|\(ers\.?\s|(?<!\w)f\.\s|\b(?:för|ersätter|ersatte|ersättare för|i stället för|istället för|i ställe för|i st f|vikarie för)\s(?:ordf(?:\.|örande)\s)?)\Z"
)
REPLACED_BY = re.compile(r"(?:\bersätt(?:s|es|s under mötet) (?:av|med)|\(ersättare:)\s\Z")
"""What stands before the name of a substitute, after the member's."""

_BEFORE_OTHERS = frozenset(
    {
        "för",
        "f",
        "f.",
        "ersätter",
        "ersatte",
        "vice",
        "av",
        "med",
        "ersättare:",
        "ers",
        "ers.",
        "ordf.",
        "ordförande",
    }
)
"""The last words of those two patterns."""
_CHAIRED = re.compile(r"ordf(?:\.|örande)?\s*\Z")
_MARKED = re.compile(r"(?:^|\s)[xX](?=[\s,;]|\Z)")
_LAST_AND = re.compile(r"(?:^|\s)(?:och|samt)\s*\Z")
_SPLIT = re.compile(r"[,;\t()\[\]·|]|\s[-–—]\s|\.\s(?=[A-ZÅÄÖ]{2}|X)")
_PREPOSITION = re.compile(
    r"(?:från|vid|på|i|representerar|repr\.?|för|hos|inom|av|företräder|företrädare för|representant för|(?:ut|in)?vald av|utsedd av|nominerad av)\s+(?=\S)"
)
_SHORTEST = 4
"""As many letters are no party any more."""

_WRITING = frozenset({"vid protokollet", "vid anteckningarna", "vid pennan", "för protokollet"})
"""After the name of one who has no other office."""

_TOLD = re.compile(
    r"(?:som|där|då|när|lämna|gick|går|kom|anlän|deltog|deltar|ansl)\w*\b|(?:höll|ledde|leder|skrev|skriver|kunde|kan|förde|fick|var|är|hade|har|tog)\b"
)
"""How a clause on a person begins that names no organisation."""

_ALSO = re.compile(r"(?:tillika|samtidigt|även|också|såsom|som)\s+")
"""Before another office of somebody's."""

_SERVES = re.compile(
    r"\b(?:tjänstgör(?:ande)?|tjg|tjg\.|inträder)\b|\bersättare[\s,(]{1,3}(?:fr|from|efter|till|t\.?\s?o|under)",
    re.IGNORECASE,
)
_IDLE = re.compile(r"\b(?:ej|icke|inte|utan)\s(?:tj|beslut)", re.IGNORECASE)


_FORMER = re.compile(r"(?i:tidigare|f\.?\s?d\.?|född|f\.|ogift)\s+[A-ZÅÄÖ]")
"""The name that somebody, or whom they stand for, had before: it says nothing of whom they stand for now."""
_SEATS = frozenset(("ers", "ersättare", "suppl", "suppleant", "ordf", "ordförande", "ledamot"))
"""Behind an organisation with no comma between: `Region Halland ers.`"""

_LONGEST_INITIALS = 6
_SERVES_FOR = re.compile(
    rf"\b(?:tjg|tj|tjänstg(?:ör|jorde|örande)?|ers|ersättare|suppl|inträder)\.?(?:\s(?:ers|ersättare|suppl)\b\.?)?\s(?:för|vice|i stället för|istället för)\s(?P<short>[{UPPER}][\w-]*(?:\s[{UPPER}][\w-]*)?)(?=\s?(?:[,;.(\t]|$))"
)
"""A substitute and the surname, given name or initials of the one whose place it is."""


@dataclass(slots=True)
class Entry:
    """One person on a list as the line says it. start, end: where the name and all that belongs to it stand in the line. deputy: named beside the absent member."""

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
    deputy: bool = False
    letters: str | None = None
    marked: bool = False
    writes: bool = False
    sender: str | None = None
    """The organisation that stands before the name, set apart: `Region Halland: Eva Ek, verksamhetschef psykiatrin`."""
    struck: bool = False
    """A dash stands where others have a cross."""


def is_presence(text: str) -> bool:
    """Whether a text says how somebody took part: `via Teams`, `tjg ers för Ulf Gran`, `ej § 12`."""
    return text.lower() in _PRESENCE or bool(find_attended(text)) or _SERVES.match(text) is not None


def read_more(entry: Entry, text: str) -> None:
    """Read a line or cell that goes on about a person: organisation, office, part attended, whom they stand in for, presence."""
    read_tail(entry, text, 0, len(text), [span for span in listed_names(text, 0, frozenset()) if is_other(text, span)])


def is_other(text: str, span: NameSpan) -> bool:
    """Whether a name is that of the one whom another stands in for, or who stands in: `för Ulf Gran`, `ersätts av Ulf Gran`."""
    begin = max(0, span.start - 40)
    if text[begin : span.start].rstrip().rpartition(" ")[2].lower().lstrip("(") not in _BEFORE_OTHERS:
        return False
    return _FOR.search(text, begin, span.start) is not None or REPLACED_BY.search(text, begin, span.start) is not None


def read_tail(entry: Entry, text: str, start: int, end: int, replaced: Sequence[NameSpan]) -> None:
    """Read what stands after a name into the entry."""
    tail = text[start:end]
    for span in replaced:
        by = REPLACED_BY.search(text, max(0, span.start - 40), span.start)
        if by is not None:
            entry.replaced_by, entry.presence = proper_case(span.name), "absent"
            tail = tail[: by.start() - start]
            break
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
    short = _SERVES_FOR.search(tail) if "för" in tail or "vice" in tail else None
    if short is not None:
        entry.presence = entry.presence or ("idle" if _IDLE.search(tail[: short.end()]) else "serving")
        if not is_organisation(short["short"]):
            entry.substitutes_for = entry.substitutes_for or short["short"]
        tail = tail[: short.start()] + "," + tail[short.end() :]
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
    if entry.writes and not entry.roles:
        entry.roles.append("sekreterare")


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
        entry.struck = entry.struck or bool(fragment.strip("|/"))
        return
    lower = fragment.lower()
    if fragment[0] in "tTfFoO" and _FORMER.match(fragment):
        return
    kind = _PRESENCE.get(lower)
    entry.writes = entry.writes or lower in _WRITING
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
    if len(fragment) < _SHORTEST and (party := _party(fragment)) and fragment not in _ORGANISATIONS:
        entry.party = entry.party or party
        return
    letters, _, place = fragment.partition(" ")
    if (
        len(letters) < _SHORTEST
        and letters.isupper()
        and place[:1].isupper()
        and entry.party is None
        and _party(letters)
    ):
        entry.party, fragment = _party(letters), place
    also = _ALSO.match(fragment)
    role = role_and_organisation(fragment[also.end() :] if also else fragment)
    if role is not None:
        entry.roles.extend(one for one in role[0] if one not in entry.roles)
        if role[1] and role[1].lower() in _PRESENCE:
            _read_fragment(entry, role[1])
        else:
            entry.organisation = entry.organisation or (role[1] if role[1] and _names(role[1]) else None)
        return
    if (
        fragment.isupper()
        and len(fragment) < _LONGEST_INITIALS
        and fragment not in _ORGANISATIONS
        and is_initials_of(fragment, entry.name)
    ):
        entry.letters = fragment
        return
    prefix = _PREPOSITION.match(fragment)
    said = fragment[prefix.end() :] if prefix else fragment
    if entry.organisation is None and any(char.isalpha() for char in said) and len(said) > 1 and _names(said):
        whose, _, last = said.strip(" ,;.").rpartition(" ")
        if last.lower() in _SEATS and is_organisation(whose):
            entry.roles.extend((role_and_organisation(last) or ((),))[0])
            said = whose
        entry.organisation = said.strip(" ,;.")


def _names(said: str) -> bool:
    """Whether a clause on a person may name an organisation: it begins with a capital, has one further on (`insatsen Steget`), or says so itself."""
    if not said[0].islower() or is_organisation(said):
        return True
    return said.lower() != said and not (_TOLD.match(said) or is_prose(said))
