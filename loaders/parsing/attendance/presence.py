"""Sentences that say who was there, who sent regrets, and who stood in for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.label_words import Group
from loaders.parsing.attendance.leads import lead
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.presence_phrases import BESIDES, SENTENCES, phrases
from loaders.parsing.attendance.ranges import find_attended
from loaders.parsing.attendance.substitutions import with_substitution
from loaders.parsing.attendance.votes import SUBSTITUTES
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any

_GATES: tuple[str, ...] = tuple(SENTENCES["gates"])
_GATES_OF_HEAD: tuple[str, ...] = (*_GATES, *SENTENCES["gates_of_head"])
_ABSENT_AFTER = phrases("absent_after")
_ABSENT_AT_FIRST = phrases("absent_after", "absent_at_first")
_OTHERS_AFTER = phrases("others_after")
_REGRETS = re.compile(
    rf"\b(?:återbud|förhinder|frånvaro|sjukanmälan)\b(?:\s[a-zåäö]+){{0,4}}\s(?:från|av)\s+(?=[{UPPER}])", re.IGNORECASE
)
_BEFORE: tuple[tuple[re.Pattern[str], Group], ...] = (
    (phrases("absent_before"), "frånvarande"),
    (_REGRETS, "frånvarande"),
    (phrases("others_before", more=BESIDES), "övrig"),
    (phrases("present_before"), "närvarande"),
)

_AS = re.compile(r"(?:Som|Såsom)\s(?:mötets\s)?(?P<office>(?:mötes)?(?:ordförande|sekreterare)|protokollförare)\s")
"""`Som ordförande tjänstgjorde Eva Ek`."""

_DURING = re.compile(r"\s(?:var\smed|deltog|medverkade|närvarade)\s(?=(?:under|vid|på)\s(?:§|punkt|ärende))")
"""Before the part of the meeting that a guest attended: `Eva Ek var med under punkt 2`."""


_THERE = re.compile(
    r"\s(?:(?:var|är|fanns)\s(?:(?:samtliga|alla|båda|också|även|därmed)\s)?(?:på plats|närvarande|samlade|med på mötet|med(?=[.,]|\s(?:via|på|från)))|deltog|deltar|närvarade|närvarar|medverkade)(?!\w)"
)
_BESIDES_FIRST = re.compile(r"(?:Även|Också|Dessutom|Därutöver|Därjämte|Vidare)\s")
_AS_SUBSTITUTE = re.compile(
    r"\s(?:också\s|även\s)?(?:som\s(?:(?:icke|ej|inte)\s?tjänstgörande\s)?(?:ersättare|suppleant)|utan\s(?:att\s)?tjänstgör)"
)
"""Behind the verb: `Eva Ek deltog som ersättare`."""
_LASTED = re.compile(r"\b(?:pågick|varade|hölls|ägde\s+rum)\b")
"""Hours behind it are the meeting's own."""
_WHO = re.compile(r"\bsom\b")
_ALSO = re.compile(r",?\s(?:liksom|samt|och|likaså)\s(?:även\s)?(?!ersätt|ersatt)")
_LONGEST = 1500


def presence(
    sentences: Iterable[Sentence],
    known: frozenset[str],
    *,
    opening: bool,
    head: bool = False,
    listed: bool = False,
) -> list[Listed]:
    """The people whose presence or absence sentences state.

    opening: also who deltog, as the first paragraphs of minutes say it. head: what stands before the first item. listed: whether lists show who was there.
    """
    found: list[Listed] = []
    for sentence in sentences:
        lower = sentence.lower
        if len(lower) < _LONGEST and has_any(lower, _GATES_OF_HEAD if head else _GATES):
            said = _sentence(sentence.passage, sentence.start, sentence.end, known, opening=opening, listed=listed)
            if opening and (not said or all(one.group == "övrig" for one in said)):
                seen = known.union(one.entry.name for one in found)
                said = [*said, *_guests(sentence.passage, sentence.start, sentence.end, seen)]
            found.extend(said)
    return found


def _guests(passage: Passage, start: int, end: int, seen: frozenset[str]) -> list[Listed]:
    """Those of whom a sentence says which part of the meeting they attended, and whom nothing else shows there."""
    during = _DURING.search(passage.text, start, end)
    attended = find_attended(passage.text[during.start() : end])[:1] if during is not None else []
    if during is None or not attended:
        return []
    people = _people(passage, _clause(passage, start, during.start(), seen), during.start(), "övrig", seen)
    for one in people:
        one.entry.attended = one.entry.attended or attended
    return [one for one in people if one.entry.name not in seen]


def begins_sentence(text: str, start: int) -> bool:
    """Whether text[start:] begins with the words of a sentence of presence: `Vidare deltog Eva Ek`."""
    if any(pattern.match(text, start) for pattern, group in _BEFORE if group != "frånvarande"):
        return True
    return (
        text[start : start + 1].isupper() and text.rstrip().endswith(".") and lead(text, start, len(text)) is not None
    )


def _sentence(
    passage: Passage, start: int, end: int, known: frozenset[str], *, opening: bool, listed: bool
) -> list[Listed]:
    text = passage.text
    found: list[Listed] = []
    absent = (_ABSENT_AT_FIRST if opening else _ABSENT_AFTER).search(text, start, end)
    if absent and not _later(text, absent.end()):
        found += _people(passage, start, absent.start(), "frånvarande", known)
        also = _ALSO.match(text, absent.end(), end)
        if also:
            found += _people(passage, also.end(), end, "frånvarande", known)
    for pattern, group in _BEFORE if opening else _BEFORE[:2]:
        match = pattern.search(text, start, end)
        if match and not (absent and absent.start() <= match.start() < absent.end()):
            if (
                group == "närvarande"
                and match[0].lower() in ("deltog", "närvarade")
                and not _begins(text, start, match.start())
            ):
                continue
            people = _people(passage, match.end(), end, group, known)
            said = text[start : match.start()]
            attended = [] if _LASTED.search(said) else find_attended(said)
            for one in people:
                one.entry.attended = one.entry.attended or attended
            found += people
            break
    else:
        led = lead(text, start, end) if opening and not absent else None
        attended = find_attended(text[start : led.end]) if led else []
        if led and (not listed or attended or led.group != "närvarande"):
            for one in _people(passage, led.end, end, "övrig" if attended else led.group, known):
                one.entry.attended = one.entry.attended or attended
                one.entry.organisation = one.entry.organisation or led.organisation
                found.append(one)
        if opening and not absent and not found and _DURING.search(text, start, end) is None:
            found += _told_first(passage, start, end, known, listed=listed)
    for one in found:
        if one.group == "ersättare" and not one.entry.roles:
            one.entry.roles.append("ersättare")
    office = _AS.match(text, start)
    if office is not None and found and not found[0].entry.roles:
        found[0].entry.roles.append("ordförande" if "ordf" in office["office"] else "sekreterare")
    if opening and (match := _OTHERS_AFTER.search(text, start, end)):
        found += _people(passage, _clause(passage, start, match.start(), known), match.start(), "övrig", known)
        also = _ALSO.match(text, match.end(), end)
        if also:
            found += _people(passage, also.end(), end, "övrig", known)
    return with_substitution(found, passage, start, end, known, opening=opening)


def _told_first(passage: Passage, start: int, end: int, known: frozenset[str], *, listed: bool) -> list[Listed]:
    """The people of a sentence that begins with them and says that they were there: `Ordförande Eva Ek och Bo Al var på plats`.

    listed: whether lists show who was there, beside whom others came or substitutes.
    """
    text = passage.text
    besides = _BESIDES_FIRST.match(text, start)
    start = besides.end() if besides else start
    there = _THERE.search(text, start, end)
    people = _people(passage, start, there.start(), "övrig" if besides else "närvarande", known) if there else []
    if there is None or not people or is_prose(text[start : there.start()]):
        return []
    before = text[start : text.find(people[0].entry.name, start)]
    if before.strip() and not people[0].entry.roles and not people[0].entry.organisation:
        return []
    as_substitute = _AS_SUBSTITUTE.match(text, there.end()) is not None
    as_substitute = as_substitute or all(SUBSTITUTES.intersection(one.entry.roles) for one in people)
    if listed and not (besides or as_substitute):
        return []
    if as_substitute:
        for one in people:
            one.entry.roles = one.entry.roles or ["ersättare"]
    also = _ALSO.match(text, there.end(), end)
    return people + (_people(passage, also.end(), end, "närvarande", known) if also else [])


def _later(text: str, end: int) -> bool:
    """Whether regrets are for another day: `har anmält förhinder till nästa möte`."""
    return text[end : end + 24].lstrip().lower().startswith(("till nästa", "vid nästa", "till kommande", "den "))


def _begins(text: str, start: int, at: int) -> bool:
    """Whether a bare `deltog` opens its sentence but for where and when: `Vid dagens möte i Lund deltog`."""
    return not any(word[0].isupper() for word in text[start:at].split()[1:]) and len(text[start:at]) < 60


def _people(passage: Passage, start: int, end: int, group: Group, known: frozenset[str]) -> list[Listed]:
    """The people of text[start:end]."""
    text = passage.text[:end].rstrip(" .;!?")
    return [
        Listed(entry, group, None, None, passage.evidence(entry.start, end)) for entry in entries(text, start, known)
    ]


def _clause(passage: Passage, start: int, end: int, known: frozenset[str]) -> int:
    """Where the clause begins that ends at `end`: behind the last `och` or comma that follows a verb (`Bo Al ledde mötet och Eva Ek …`)."""
    text = passage.text
    people = entries(text[:end], start, known)
    for one, other in pairwise(people):
        between = text[one.start + len(one.name) : other.start]
        joint = max(between.rfind(" och "), between.rfind(", "), between.rfind(" medan "))
        if joint >= 0 and is_prose(between[:joint]):
            start = one.start + len(one.name) + joint
    if people and _WHO.search(text, people[-1].start, end):
        return people[-1].start
    return start
