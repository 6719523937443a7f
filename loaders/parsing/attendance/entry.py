"""One person on a list, and what the words after the name say: party, organisation, office, part attended, whom they stand in for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from loaders.parsing import vocabulary
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.listed_names import is_initials_of
from loaders.parsing.attendance.parties import PARTY_NAMES, party_and_place, party_of
from loaders.parsing.attendance.ranges import Attended, find_attended
from loaders.parsing.text.prose import is_prose

Presence = Literal["present", "absent", "serving", "idle"]

_PRESENCE: dict[str, str] = {
    phrase: kind for kind, phrases in vocabulary.table("attendance")["presence"].items() for phrase in phrases
}
_REGRETS = tuple(phrase for key in ("absent_after", "absent_at_first") for phrase in vocabulary.table("presence")[key])
_ABSENT = ("frånvarande ", "förhindrad ", "återbud ", "förhinder ")
"""How more than one word on somebody absent begin: `frånvarande utan ersättare`."""
_REMOTE = re.compile(
    r"\s+(?:"
    + "|".join(re.escape(phrase) for phrase, kind in _PRESENCE.items() if kind == "remote" and " " in phrase)
    + r")\Z",
    re.IGNORECASE,
)
_ORGANISATIONS = frozenset({"FK", "AF", "VGR", "NNS", "SKR", "SKL", "SCÖ", "RAR"})
_PREPOSITION = re.compile(
    r"(?:(?:samtliga|alla|båda|bägge)(?: (?:två|tre|fyra|fem))?(?: från)?|på uppdrag av|från|vid|på|i|representerar|representerande|företrädande|repr?\.?|för|hos|inom|av|företräder|företrädare för|representant för|(?:ut|in)?vald av|utsedd av|nominerad av)\s+(?=\S)"
)
_LONG_LETTERS = 3
"""Letters without brackets, so many and more, are a party only in capitals."""

_SHORTEST = 4
"""As many letters are no party any more."""

_WRITING = frozenset({"vid protokollet", "vid anteckningarna", "vid pennan", "för protokollet", "vid prot", "prot"})
"""After the name of one who has no other office."""
_NOTING = _WRITING | vocabulary.words("attendance", "noting")

_TOLD = re.compile(
    r"(?:som|där|då|när|lämna|gick|går|kom|anlän|deltog|deltar|ansl)\w*\b|(?:höll|ledde|leder|skrev|skriver|kunde|kan|förde|fick|var|är|hade|har|tog)\b"
)
"""How a clause on a person begins that names no organisation."""

_ALSO = re.compile(r"(?:tillika|samtidigt|även|också|såsom|som|den senare|den förre|båda)\s+")
"""Before another office of somebody's."""

SERVES = re.compile(
    r"\b(?:tjänstgör(?:ande)?|tjg|tjg\.|inträder)\b|\bersättare[\s,(]{1,3}(?:fr|from|efter|till|t\.?\s?o|under)",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?i:tidigare|f\.?\s?d\.?|född|f\.|ogift)\s+[A-ZÅÄÖ]")
"""The name that somebody, or whom they stand for, had before: it says nothing of whom they stand for now."""
_DITTO = frozenset(('"', "”", "“", "''", "〃", "do", "d:o", "dito"))
_ALONE = frozenset(("n", "t", "f"))
"""Letters in brackets that are no party: `Eva Ek (n)`."""

_LETTERED = {"t": "serving", "f": "absent"}
"""Letters behind a name, as `N` for those who were there."""
_BOARD = frozenset(vocabulary.table("roles")["board"]["words"] + vocabulary.table("roles")["board"]["substitutes"])
_PARTIES_TO = ("kommun", "region", "landsting", " stad", "kassan", "förmedlingen")
_SERVED = re.compile(
    r"(?P<not>(?:ej|icke|inte)\s)?(?:tj\.?\s?g|tj(?!m)|tjänst(?!e))[\w.]{0,10}(?:\s(?:ers|ersättare|suppl|suppleant|led|ledamot|då)\.?)?"
)
_NUMBERS = re.compile(r"\d{1,4}(?:\s?[-–,]\s?\d{1,4}){0,20}")
"""Paragraphs whose sign was lost: `tjänstgörande ersättare 36-40`."""
_LONGEST_INITIALS = 6
_LONGEST_SAID = 120
_OTHERS = ("samt ", "och ", "jämte ")
"""How a fragment begins that goes on to others, whom it does not name: `samt två elever`."""


_TWO_CROSSES = re.compile(r"(?:\A|\s)x\s+x\Z")


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
    substituted_organisation: str | None = None
    substituted_ordinary: bool = False
    """The one whose place it is is called an ordinary member: `tjänstgör för ordinarie Bo Ek`."""
    replaced_by: str | None = None
    deputy: bool = False
    letters: str | None = None
    marked: bool = False
    marked_twice: bool = False
    """Two crosses stand behind the name: one for being there, one for serving, where a substitute has them."""
    writes: bool = False
    notes: bool = False
    """It is said who took the notes, in whatever words."""
    sender: str | None = None
    """The organisation that stands before the name, set apart: `Region Halland: Eva Ek, verksamhetschef psykiatrin`."""
    struck: bool = False
    """A dash stands where others have a cross."""
    ditto: bool = False
    """A sign says that the organisation is that of whoever stands above."""
    remote: bool = False
    """It is told how the person was there: `via Teams`."""
    before: str | None = None
    """The mark, in small letters, in a cell of its own before the name: `n`, `-`."""


def is_ditto(cell: str) -> bool:
    """Whether a cell says that the same stands in it as in the one above: `"`, `-"-`, `d:o`."""
    return cell.strip(" -–.").lower() in _DITTO


def is_presence(text: str) -> bool:
    """Whether a text says how somebody took part: `via Teams`, `tjg ers för Ulf Gran`, `ej § 12`."""
    return text.lower() in _PRESENCE or bool(find_attended(text)) or SERVES.match(text) is not None


def read_letters(entry: Entry, letters: str) -> bool:
    """Letters in parentheses: a party, an organisation or the person's initials."""
    if letters.upper().strip(".") in _ORGANISATIONS:
        entry.organisation = entry.organisation or letters
        return True
    if is_initials_of(letters, entry.name):
        entry.letters = letters
        return True
    if letters in _ALONE:
        read_fragment(entry, letters)
        return True
    party = party_of(letters)
    if party:
        entry.party = party
        return True
    return False


def read_fragment(entry: Entry, fragment: str) -> None:
    if not fragment or fragment in "-–—|/":
        entry.struck = entry.struck or bool(fragment.strip("|/"))
        return
    lower = fragment.lower()
    if is_ditto(lower):
        entry.ditto = True
        return
    if lower.startswith(_OTHERS) and not is_organisation(fragment.split()[1]):
        return
    if fragment[0] in "tTfFoO" and _FORMER.match(fragment):
        return
    if fragment.startswith(f"{entry.name.split(' ', 1)[0]} "):
        return  # a sentence on the same person: `Eva Ek. Eva för anteckningar`
    kind = (
        _PRESENCE.get(lower)
        or _LETTERED.get(lower)
        or _served(lower)
        or ("absent" if lower.startswith(_REGRETS) or lower.startswith(_ABSENT) else None)
    )
    entry.writes = entry.writes or lower in _WRITING
    entry.notes = entry.notes or lower.removeprefix("som ") in _NOTING
    if lower[-1:] == "x" and _TWO_CROSSES.search(lower):
        entry.marked_twice = True
        fragment = fragment[:-1].rstrip()
        lower = fragment.lower()
        kind = _PRESENCE.get(lower)
    if kind is None and lower[-2:] in (" x", "\xa0x"):
        entry.marked = True
        fragment, lower = fragment[:-2].rstrip(), lower[:-2].rstrip()
        kind = _PRESENCE.get(lower)
    if kind is not None:
        if kind == "present" or lower.startswith("x "):
            entry.marked_twice = entry.marked_twice or (entry.marked and lower == "x")
            entry.marked = True
        entry.remote = entry.remote or kind == "remote"
        if kind not in ("nothing", "remote"):
            entry.presence = entry.presence if kind == "present" and entry.presence else kind  # type: ignore[assignment]
        return
    if lower in PARTY_NAMES:
        entry.party = entry.party or PARTY_NAMES[lower]
        return
    bare = len(fragment) < _LONG_LETTERS or (len(fragment) < _SHORTEST and fragment.isupper())
    if bare and (party := party_of(fragment)) and fragment not in _ORGANISATIONS:
        entry.party = entry.party or party
        return
    party, fragment = party_and_place(fragment)
    entry.party = entry.party or party
    also = _ALSO.match(fragment)
    role = role_and_organisation(fragment[also.end() :] if also else fragment)
    if role is not None:
        entry.roles.extend(one for one in role[0] if one not in entry.roles)
        if role[1] and role[1].lower() in _PRESENCE:
            read_fragment(entry, role[1])
        elif role[1] and _NUMBERS.fullmatch(role[1]):
            entry.attended = [Attended(0, 0, "", role[1])]
            entry.presence = "serving" if lower.startswith("tj") else entry.presence
        else:
            party, whose = party_and_place(role[1] or "")
            entry.party = entry.party or party
            entry.organisation = entry.organisation or (whose if whose and _names(whose) else None)
        return
    if (
        fragment.isupper()
        and len(fragment) < _LONGEST_INITIALS
        and fragment not in _ORGANISATIONS
        and is_initials_of(fragment, entry.name)
    ):
        entry.letters = fragment
        return
    if (remote := _REMOTE.search(fragment)) is not None:
        entry.remote = True
        fragment = fragment[: remote.start()]
    prefix = _PREPOSITION.match(fragment)
    said = fragment[prefix.end() :] if prefix else fragment
    if entry.organisation and entry.organisation[0].islower() and said[:1].isupper() and is_party(said):
        entry.organisation = None  # `vuxenpsykiatrin, Region Halland`: the department is not whom somebody represents
    if entry.organisation is None and any(char.isalpha() for char in said) and len(said) > 1 and _names(said):
        entry.organisation = _with_office_behind(entry, said.strip(" ,;."))


def _with_office_behind(entry: Entry, said: str) -> str:
    """The organisation in words behind which an office, or how somebody took part, stands with no comma between, which is read:
    `Region Halland ers.`, `FK 1:e vice ordförande`, `Ås kommun frånvarande`."""
    words = said.split(" ") if len(said) <= _LONGEST_SAID else []
    for at in range(1, len(words)):
        whose, behind = " ".join(words[:at]), " ".join(words[at:])
        office = role_and_organisation(behind) if at == 1 or is_organisation(whose) else None
        if office is not None and office[1] is None and (is_organisation(whose) or _is_seat(whose, office[0])):
            entry.roles.extend(role for role in office[0] if role not in entry.roles)
            return whose
        if behind.lower() in _PRESENCE and len(behind) > _SHORTEST and is_organisation(whose):
            read_fragment(entry, behind)
            return whose
    return said


def _is_seat(place: str, office: tuple[str, ...]) -> bool:
    """Whether an office behind one capitalised word is one of the board's, so that the word is a place: `Skövde ordförande`."""
    return place[:1].isupper() and place[1:].islower() and _BOARD.issuperset(office)


def is_party(said: str) -> bool:
    """Whether an organisation is one that is a party to a förbund."""
    lower = said.lower()
    return any(kind in lower for kind in _PARTIES_TO) and is_organisation(said)


def _served(lower: str) -> str | None:
    """Whether an abbreviation says that a substitute served, or did not: `ej tj.gör. ers.`"""
    found = _SERVED.fullmatch(lower) if "tj" in lower[:8] else None
    return None if found is None else "idle" if found["not"] else "serving"


def _names(said: str) -> bool:
    """Whether a clause on a person may name an organisation: it begins with a capital, has one further on (`insatsen Steget`), or says so itself."""
    if not said[0].islower() or is_organisation(said):
        return True
    return said.lower() != said and not (_TOLD.match(said) or is_prose(said))
