"""What stands behind a name on a line of a list, cut into what each part says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.agents.variants import without_genitive
from loaders.parsing.attendance.entry import SERVES, Entry, is_presence, read_fragment, read_letters
from loaders.parsing.attendance.listed_names import LETTERS, listed_names
from loaders.parsing.attendance.parties import party_of
from loaders.parsing.attendance.ranges import Attended, find_attended
from loaders.parsing.attendance.several_places import several_places

_FOR = re.compile(
    r"(?:\bvice\s|\(ers\.?\s|\(ord(?:inarie|\.)\s(?:ledamot(?:en)?\s)?|(?<!\w)f\.\s|\b(?:för|ersätter|ersatte|ersättare för|i stället för|istället för|i ställe för|i st f|vikarie för|(?:röstar|tjänstgör|tjänstgjorde|sitter|går in|inträder)\s(?:i|på))\s(?:(?:ordf(?:\.|örande)|ordinarie|(?:ordinarie\s)?ledamot(?:en)?)\s)?)\Z"
)
REPLACED_BY = re.compile(
    r"(?:\bersätt(?:s|es|s under mötet) (?:av|med)|\bersatt(?:e?s)? av|\bers\.? av|\(ersättare:)\s\Z", re.IGNORECASE
)
"""What stands before the name of a substitute, after the member's."""

_IN_PLACE_OF = re.compile(r"s?(?:\s\([^()]{1,30}\))?\sställe\b")
"""What stands after the name of a member, behind `i`, whose place somebody took."""

_WHOSE = re.compile(r",\s(?P<of>[^,;()\t]{2,60})(?=\))")
"""The organisation of the member whom brackets name: `Bo Al, Finsam Ås (i stället för Eva Ek, Finsam Dal)`."""

_BEHIND = re.compile(r",\s(?P<of>[^,;()\t]{2,60})(?=[,;(]|\Z)")
"""The organisation of the member, where that of the substitute stands before: `Bo Al, FK, ersättare för Eva Ek, FK`."""

_LONGEST_PARTY = 4
_AWAY = frozenset(("", "frånvarande", "förhindrad", "förhinder", "återbud", "frånv", "frånv."))
_BEFORE_OTHERS = frozenset(
    {
        "för",
        "i",
        "på",
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
        "ordinarie",
        "ledamot",
        "ledamoten",
    }
)
"""The last words of those two patterns."""
_CHAIRED = re.compile(r"(?:ordf(?:\.|örande)?|tjänstgör(?:ande)?|tjg\.?)\s*\Z")
_ACTING = re.compile(r"\b(?:t\.?\s?f\.?|tjf\.?|tillförordnad|mötes)\s?ordf", re.IGNORECASE)
"""Whoever leads only some paragraphs is there for the others too."""
_MARKED = re.compile(r"(?:^|\s)[xX](?=[\s,;]|\Z)")
_LAST_AND = re.compile(r"(?:^|\s)(?:och|samt)\s*\Z")
_SPLIT = re.compile(
    r"[,;\t()\[\]·|]|\s(?:[-–—]|--)\s|\.\s(?=[A-ZÅÄÖ]{2}|X|(?:Lämna|Kom|Anlän|Anslöt|Delt|Gick|Går)\w*\b)"
)
_VICE_CHAIRED = re.compile(
    r"\bv(?:ice|\.)\s?ordf(?:\.|örande)?(?P<chaired>,\s(?:mötes)?ordf(?:\.|örande)?\s(?:under\s|vid\s)?§+\s?\d[\d ,–-]*)"
)
"""A vice chair who chaired during some paragraphs."""

_FOOTMARK = re.compile(r"(?<=\s)(?<!\(\s)[a-h]\)(?=[\s,;]|$)")
"""A letter that a footnote explains: `Eva Ek b)`."""

_TICKS = re.compile("[✅✔✓☑☒❌☐✘]")
_IDLE = re.compile(r"\b(?:ej|icke|inte|utan)\s(?:tj|beslut)", re.IGNORECASE)
_VACANT = re.compile(
    r"\s(?:på|för|i|vice)\s(?:den\s|en\s)?(?:vakant|vakans)\w*(?:\s(?:ordinarie\s)?(?:plats|post|ledamot|ledamotsplats|ledamotspost)\w*)?"
)
"""In a place that nobody has, a substitute serves: `ersättare för vakant ledamot`."""
_SERVES_FOR = re.compile(
    rf"\b(?:tjg|tj\.?\s?g|tj|tjänstg(?:ör|jorde|örande)?|ers|ersättare|suppl|inträder)\.?(?:\s(?:ers|ersättare|suppl)\b\.?)?\s(?:för|vice|i stället för|istället för)\s(?P<short>(?:[{UPPER}]\.[ -]?){{0,2}}[{UPPER}][\w-]*(?:\s[{UPPER}][\w-]*)?)(?=\s?(?:[,;.()\t§]|$))"
)
"""A substitute and the surname, given name or initials of the one whose place it is."""


def read_more(entry: Entry, text: str) -> None:
    """Read a line or cell that goes on about a person: organisation, office, part attended, whom they stand in for, presence."""
    read_tail(entry, text, 0, len(text), [span for span in listed_names(text, 0, frozenset()) if is_other(text, span)])


def is_other(text: str, span: NameSpan, start: int = 0) -> bool:
    """Whether, from text[start] on, a name is that of the one whom another stands in for, or who stands in: `för Ulf Gran`, `ersätts av Ulf Gran`."""
    begin = max(start, span.start - 40)
    if _IN_PLACE_OF.match(text, span.end) and text.endswith(("i ", " i "), begin, span.start):
        return True
    before = text[begin : span.start].split()
    if not before or before[-1].lower().lstrip("(") not in _BEFORE_OTHERS:
        return False
    return _FOR.search(text, begin, span.start) is not None or REPLACED_BY.search(text, begin, span.start) is not None


def read_tail(entry: Entry, text: str, start: int, end: int, replaced: Sequence[NameSpan]) -> None:
    """Read what stands after a name into the entry."""
    tail = text[start:end]
    if ")" in tail:
        tail = _FOOTMARK.sub(",", tail)
    if tail.startswith(("/", " /")):
        tail = tail.replace("/", ",", 1)
    for span in replaced:
        by = REPLACED_BY.search(text, max(0, span.start - 40), span.start)
        if by is not None:
            entry.replaced_by, entry.presence = proper_case(span.name), "absent"
            tail = tail[: by.start() - start]
            break
        entry.substitutes_for = proper_case(span.name)
        lead = _FOR.search(text, max(0, span.start - 40), span.start)
        entry.substituted_ordinary = lead is not None and "ordinarie" in lead[0]
        cut = lead.start() if lead else span.start
        place = _IN_PLACE_OF.match(text, span.end)
        if lead is None and place is not None:
            cut = span.start - 2
        before = text[start:cut]
        if _IDLE.search(before[-30:]) is None:
            entry.presence = "serving"
        after = LETTERS.match(text[span.end : end].lstrip())
        skip = span.end + (len(text[span.end : end]) - len(text[span.end : end].lstrip()) + after.end() if after else 0)
        if after:
            entry.substituted_party = party_of(after[1])
        if lead is None and place is not None:
            entry.substitutes_for = proper_case(without_genitive(span.name))
        skip = max(skip, place.end() if lead is None and place is not None else skip)
        whose = _WHOSE.match(text, skip, end) if text.rfind("(", start, cut) > text.rfind(")", start, cut) else None
        if whose is not None and is_organisation(whose["of"]):
            entry.substituted_organisation, skip = whose["of"].strip(), whose.end()
        if whose is None and text.rfind("(", start, span.start) > text.rfind(")", start, span.start):
            skip = _of_replaced(entry, text, skip, end)
        own = entry.organisation is not None or any(map(is_organisation, filter(None, _SPLIT.split(before))))
        behind = _BEHIND.match(text, skip, end) if own and whose is None else None
        if behind is not None and is_organisation(behind["of"]):
            entry.substituted_organisation, skip = behind["of"].strip(), behind.end()
        tail = tail[: cut - start] + "," + " " * (skip - cut - 1) + text[skip:end]
    short = _SERVES_FOR.search(tail) if "för" in tail or "vice" in tail else None
    if short is not None and is_organisation(short["short"]):
        short = None  # `ersättare för Region Halland`
    if short is not None:
        entry.presence = entry.presence or ("idle" if _IDLE.search(tail[: short.end()]) else "serving")
        entry.substitutes_for = entry.substitutes_for or proper_case(short["short"])
        tail = tail[: short.start()] + "," + tail[short.end() :]
    vacant = _VACANT.search(tail) if "vaka" in tail else None
    if vacant is not None:
        entry.presence = entry.presence or "serving"
        tail = tail[: vacant.start()] + tail[vacant.end() :]
    chaired = _VICE_CHAIRED.search(tail) if "rdf" in tail else None
    if chaired is not None:
        tail = tail[: chaired.start("chaired")] + tail[chaired.end("chaired") :]
    said = find_attended(tail)
    entry.attended = _not_chaired(tail, said) or entry.attended
    if entry.attended and entry.attended[0].way in ("from", "until", "after") and SERVES.search(tail):
        entry.presence = entry.presence or "serving"
    for one in reversed(said):
        tail = tail[: one.start] + "," + tail[one.end :]
    letters = LETTERS.search(tail)
    if letters and not read_letters(entry, letters[1]):
        if _is_local_party(tail, letters):
            entry.party = entry.party or letters[1].upper()
        else:
            letters = None
    if letters:
        tail = tail[: letters.start()] + "," + tail[letters.end() :]
    for sign in _TICKS.findall(tail):
        read_fragment(entry, sign)
    tail = _TICKS.sub(",", tail)
    several = several_places(tail)
    if several is not None:
        entry.organisation = entry.organisation or several["places"]
        tail = tail[: several.start()] + "," + tail[several.end() :]
    for fragment in _SPLIT.split(tail):
        read_fragment(entry, _LAST_AND.sub("", fragment).strip(" \xa0.:•*§=>→~"))
    if entry.writes and not entry.roles:
        entry.roles.append("sekreterare")


def _is_local_party(tail: str, letters: re.Match[str]) -> bool:
    """Whether letters in brackets right behind a name, of which nothing is known, are a party: for whom the person is there stands behind them: `Eva Ek (Fil), Ås`."""
    whose = _BEHIND.match(tail, letters.end())
    if whose is None or tail[: letters.start()].strip() or not letters[1][0].isupper() or letters[1].isupper():
        return False
    said = whose["of"].strip()
    return (
        len(letters[1]) <= _LONGEST_PARTY
        and not is_organisation(letters[1])
        and said[0].isupper()
        and role_and_organisation(letters[1]) is None
        and role_and_organisation(said) is None
        and not is_presence(letters[1])
        and not is_presence(said)
    )


def _of_replaced(entry: Entry, text: str, start: int, end: int) -> int:
    """Read what brackets go on to say of the one replaced, party, organisation and that they are absent: `(ordinarie Bo Al, M, frånvarande)`; where that ends."""
    close = text.find(")", start, end)
    for part in text[start:close].split(",") if close >= 0 else ():
        said = part.strip()
        if party_of(said):
            entry.substituted_party = entry.substituted_party or party_of(said)
        elif is_organisation(said):
            entry.substituted_organisation = entry.substituted_organisation or said
        elif said.lower() not in _AWAY:
            return start
    return max(close, start)


def _not_chaired(tail: str, said: list[Attended]) -> list[Attended]:
    """What was attended, without the paragraphs chaired, or served in, where attendance is stated beside them: `X, ordf. § 74-88`, `§ 1-9, ordf. § 3`."""
    chaired = [one for one in said if _CHAIRED.search(tail[: one.start])]
    if (
        len(chaired) == len(said)
        and _ACTING.search(tail) is None
        and not _MARKED.search(tail[: said[0].start] if said else "")
    ):
        return said
    return [one for one in said if one not in chaired]
