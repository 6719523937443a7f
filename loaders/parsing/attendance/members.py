"""Lines that begin with the member for whom the people on them are there: `För Ås kommun<TAB>Eva Ek`, `Ås kommun: Eva Ek, ordinarie. Bo Al, ersättare`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.label_words import Group, is_label_word
from loaders.parsing.attendance.labels import ListLabel
from loaders.parsing.text.prose import is_prose

_FOR_MEMBER = re.compile(r"(?:För|Från)\s(?P<member>[^\t:,.;]{3,50}?)\s*(?:\t|:\s)\s*(?=[(A-ZÅÄÖ])")
_MEMBER = re.compile(r"(?P<member>[A-ZÅÄÖ][^:,.;\t()]{1,50}):\s+(?=\S)")
_PLACE = re.compile(r"[A-ZÅÄÖ][^\W\d_]{3,}")
_SEAT = re.compile(r"(?:[Tt]jänstgörande|[Oo]rdinarie|[Ee]rsättaren?|[Ll]edamot(?:en)?)\s(?:[a-zåäö]+\s)?(?=[A-ZÅÄÖ])")
_MARK = re.compile(r"[-–•*·]\s+")
_REPLACED_BY = re.compile(r"\bersatt(?:es|s)\sav\s|\bersätts\sav\s")
_PART = re.compile(r"(?<=[\w)])\.\s+(?=[A-ZÅÄÖ])")
_REGRETS = re.compile(
    r"\s(?:hade|har)\s(?:(?:anmält|lämnat|meddelat|sänt|fått)\s)?(?:återbud|förhinder|frånvaro)\b|\s(?:var|är)\s(?:frånvarande|förhindrad)\b"
)
_SHORT = 4
"""A word of so many letters with a full stop is an abbreviation: `ordf.`"""
_BOARDS = ("Styrelse", "Arbetsutskott", "AU", "Presidi", "Beredningsgrupp", "Förbund", "Samordningsförbund")
_BOARD = re.compile(
    r"(?P<board>Styrelse(?:n|ledamöter)?|Arbetsutskottet|AU|Presidiet|Presidium|Beredningsgruppen|Förbundet|Samordningsförbundet)\s*(?::\s*|\t)(?=\S)"
)
_LEADING = ("Ordf", "ORDF", "Mötesordf", "Tjänstgörande ordf")
_OWN = frozenset({"förbundet", "samordningsförbundet", "kansliet"})


def member_label(text: str, start: int) -> ListLabel | None:
    """What `För Ås kommun<TAB>` at text[start] says of the people beside it; None where a line begins otherwise."""
    member = _FOR_MEMBER.match(text, start) if text.startswith("F", start) else None
    if member is None or not is_organisation(member["member"]):
        return None
    group: Group = "övrig" if member["member"].lower() in _OWN else "beslutande"
    return ListLabel(group, None, member["member"], member.end(), True, ("för",))


def board_label(text: str, start: int) -> ListLabel | None:
    """What `Styrelsen:` says of the people beside it, who are its members, or `Förbundet:`, whose are none; None where a line begins otherwise."""
    board = _BOARD.match(text, start) if text.startswith(_BOARDS, start) else None
    if board is None:
        return None
    own = board["board"].lower() in _OWN
    return ListLabel("övrig" if own else "beslutande", None, None, board.end(), True, ("styrelsen",))


def chair_label(text: str, start: int, at: int, known: frozenset[str], *, first: bool) -> ListLabel | None:
    """What `Ordförande<TAB>Eva Ek (S), Ås kommun` before all lists says of its person; None where no one person with party or organisation stands there.

    first: whether nobody stands above it, so that a name alone behind the office tells who led the meeting, and not who signs.
    """
    people = entries(text, at, known)
    if len(people) != 1:
        return None
    alone = first and text.startswith(_LEADING, start) and text.find(people[0].name, at) == at and text.count("\t") < 2
    if not (people[0].organisation or people[0].party or alone):
        return None
    return ListLabel("beslutande", text[start:at].strip(" :\t").lower(), None, at, True, ())


def secretary_label(text: str, start: int, at: int, known: frozenset[str], listed: Container[str]) -> ListLabel | None:
    """What `Sekreterare: Eva Ek` says of its person; None where no one person alone stands there, or one of those listed already, who signs."""
    people = entries(text, at, known)
    if len(people) != 1 or people[0].name in listed or text.find(people[0].name, at) != at or text.count("\t") > 1:
        return None
    return ListLabel("övrig", "sekreterare", None, at, True, ())


def goes_on_for_member(text: str) -> bool:
    """Whether a line begins with a member and a colon, and so does not go on with the line before."""
    mark = _MARK.match(text)
    member = _MEMBER.match(text, mark.end() if mark else 0)
    if member is None:
        return False
    named = _PLACE.fullmatch(member["member"]) is not None and is_given_name(text[member.end() :].split(" ", 1)[0])
    return named or is_organisation(member["member"])


def members(text: str, start: int, known: frozenset[str]) -> Iterator[Entry]:
    """The people of `Ås kommun: Eva Ek (S), ordinarie. Bo Al (M), ersättare`, a sentence each, those who sent regrets too; none where a line is no such one."""
    mark = _MARK.match(text, start)
    member = _MEMBER.match(text, mark.end() if mark else start)
    if member is None:
        return
    if not (is_organisation(member["member"]) or _is_place(text, member)):
        return
    cuts = [member.end(), *(stop.end() for stop in _PART.finditer(text, member.end()) if _ends(text, stop.start()))]
    if len(cuts) == 1 and _SEAT.match(text, member.end()) is None:
        return
    for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        regrets = _REGRETS.search(text, begin, end)
        until = regrets.start() if regrets else end
        if regrets is None and is_prose(text[begin:end]):
            continue
        for entry in entries(text[:until].rstrip(" ."), begin, known):
            entry.organisation, entry.sender = entry.organisation or member["member"], member["member"]
            entry.presence = "absent" if regrets else entry.presence
            yield entry
            by = _REPLACED_BY.search(text, until, end) if regrets else None
            for deputy in entries(text[:end].rstrip(" ."), by.end(), known)[:1] if by is not None else ():
                deputy.organisation, deputy.sender = deputy.organisation or member["member"], member["member"]
                deputy.presence, deputy.substitutes_for = "serving", entry.name
                yield deputy


def _is_place(text: str, member: re.Match[str]) -> bool:
    """Whether one word, behind which seats stand, may be a place of which nothing else is known: `Storhed: ledamot Eva Ek`."""
    said = member["member"]
    if _PLACE.fullmatch(said) is None or role_and_organisation(said) is not None or is_label_word(said):
        return False
    return _SEAT.match(text, member.end()) is not None or text.find(", ordinarie.", member.end()) >= 0


def _ends(text: str, stop: int) -> bool:
    """Whether the full stop there ends a sentence and no abbreviation."""
    word = re.search(r"[\w)]+$", text[:stop])
    return word is not None and (len(word[0]) > _SHORT or word[0].endswith(")"))
