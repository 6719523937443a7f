"""Dissents: motions against, reservations, statements for the record, stepping aside, votes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.record import Dissent, DissentKind
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.dissents import SIGNS

_KINDS: tuple[tuple[DissentKind, str, re.Pattern[str]], ...] = (
    (
        "jäv",
        "jäv",
        re.compile(r"\b(?:anmäl\w+\s+jäv|jävig\w*|på\s+grund\s+av\s+jäv|jäv)\b", re.IGNORECASE),
    ),
    ("jäv", "delt", re.compile(r"\b(?:(?:deltar|deltog)\s+(?:inte|ej)|(?:inte|ej)\s+(?:deltar|deltog)|(?:avstår|avstod)\s+från\s+att\s+delta)\s+(?:i|under|vid)\s+(?:handläggningen|överläggning\w*|ärendet|behandlingen|beslut\w*|beredningen|punkten|paragrafen)", re.IGNORECASE)),
    ("jäv", "rum", re.compile(r"\b(?:lämnar|lämnade)\s+(?:sammanträdes|mötes)?rummet\s+(?:under|vid)\b", re.IGNORECASE)),
    ("reservation", "reserv", re.compile(r"\b(?:reserver(?:ar|ade)\s+sig|(?:lämna\w*|avgav|avger|anmäl\w+|inkom\w*)\s+(?:\S+\s+){0,3}reservation\w*|reservation\w*\s+(?:anmäl(?:s|des|an)|lämnas|lämnades|avges|avgavs|inlämnas|inlämnades)\s+av\b)", re.IGNORECASE)),
    ("reservation", "avvikande", re.compile(r"\b(?:anmäl\w+|har|hade|antecknar?|(?:är|var)\s+av)\s+(?:en\s+)?avvikande\s+(?:mening|uppfattning)", re.IGNORECASE)),
    ("reservation", "reservation", re.compile(r"^reservation(?:er)?\s*(?::|av\b|från\b|mot\s(?:\S+\s){1,3}?(?:av|från)\s)", re.IGNORECASE)),
    ("reservation", "mot", re.compile(r"\b(?:motsätter|motsatte)\s+sig\s+(?:beslutet|förslaget)|\b(?:är|var)\s+emot\s+(?:beslutet|förslaget)", re.IGNORECASE)),
    ("reservation", "annan", re.compile(r"\b(?:är|var)\s+av\s+(?:en\s+)?annan\s+(?:mening|uppfattning|åsikt)", re.IGNORECASE)),
    ("protokollsanteckning", "anteckning", re.compile(r"\bprotokollsanteckning\w*|\btill\s+protokollet\s+antecknas", re.IGNORECASE)),
    ("protokollsanteckning", "antecknar till", re.compile(r"\bantecknar\s+till\s+protokollet\s+att\b", re.IGNORECASE)),
    ("protokollsanteckning", "yttrande", re.compile(r"\bsärskilt\s+yttrande\b", re.IGNORECASE)),
    ("protokollsanteckning", "till protokollet", re.compile(r"\b(?:vill|ville|begär\w*)\s+(?:\S+\s+){0,4}till\s+protokollet\b|^till\s+protokollet\s+vill\s(?:\S+\s){1,4}(?:ha|få)\s+antecknat(?:\s+att\b)?", re.IGNORECASE)),
    ("protokollsanteckning", "anteckna", re.compile(r"\b(?:låter|lät|vill|ville|begär|begärde|önskar|önskade)\s+(?:\S+\s+){0,2}antecknat?\b(?:\s+att\b)?", re.IGNORECASE)),
    ("yrkande", "yrka", re.compile(r"\b(?:tilläggs|ändrings|avslags|bifalls)?yrka(?:r|de)\b|^(?:\w+)?yrkande\s+(?:från|av)\b|\blägger\s+(?:ett\s+)?\w*yrkande\b", re.IGNORECASE)),
    ("yrkande", "föresl", re.compile(r"\bföresl(?:år|og)\s+(?:avslag|bifall|återremiss|bordläggning|att\s+(?:ärendet|ansökan|frågan|förslaget|begäran)\s+(?:avslås|bifalls|återremitteras|bordläggs))", re.IGNORECASE)),
    ("röst", "nej", re.compile(r"^(?:röstar?\s+)?nej(?:[\s-]*röst(?:er|ar|ade)?)?\s*:", re.IGNORECASE)),
    ("röst", "avst", re.compile(r"^(?:avstår|avstod|avståenden?|avstående\s+röst(?:er)?)\s*:|(?<!NNS )(?<!förbundet )(?<!styrelsen )\bavst(?:od|år)(?:\s+från\s+(?:att\s+rösta|röstning|omröstning\w*))?\s*(?=[.,;]|$)", re.IGNORECASE)),
    ("röst", "sin röst", re.compile(r"\b(?:lägger|lade)\s+ne[dr]\s+sin\s+röst", re.IGNORECASE)),
    ("röst", "röst", re.compile(r"\b(?:röstar|röstade|avstod\s+från\s+att\s+rösta)\s+(?:för|mot|nej|ja|avslag|bifall)?", re.IGNORECASE)),
)  # fmt: skip
_QUOTED = re.compile(r"[:\s]+[\"”](?P<text>[^\"”]+)[\"”]?")
_WITHOUT_JAEV = re.compile(
    r"^(?!.*\bjäv).*\b(?:(?:deltar|deltog) (?:inte|ej)|(?:avstår|avstod) från att delta) i beslut"
)
_BECAUSE = re.compile(r"\b(?:då|när|sedan|eftersom|därför\satt|på\sgrund\sav\satt)\s")
"""Between whoever takes over and whoever steps aside: `Bo Al leder punkten då Eva Ek anmält jäv`."""
_NOT_BEFORE = re.compile(r"\b(?:inte|ej|icke)\s$", re.IGNORECASE)
_NOT_BEHIND = re.compile(r"\s(?:heller\s)?(?:inte|ej|icke)\b", re.IGNORECASE)
_NONE_WITHIN = re.compile(r"\b(?:ingen|inget|inga)\b", re.IGNORECASE)
_NOT_LONG = 16
"""Characters on either side of a dissent's words in which it may be denied."""
_ASKED_JAEV = re.compile(
    r"\b(?:frågan\som|undrar|undrade|frågar|frågade|någon|ingen|diskuter\w+|reglerna\sför|regler\som|rutin\w*|policy)\b[^.;]{0,80}\bjäv"
)
"""Where being partial is asked or talked about and nobody says that they are."""
_AGREES = re.compile(
    r"\b(?:instämmer|instämde|bifaller|biföll|biträder|biträdde|(?:stöder|stödjer|stödde)\s+(?:förslaget|yrkandet)|ansluter\s+sig|anslöt\s+sig)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s.,]+(?:och|samt|medan)?[\s.,]*$")
_LABELLED: tuple[tuple[DissentKind, re.Pattern[str]], ...] = (
    ("reservation", re.compile(r"Reservation(?:er)?\s*:?", re.IGNORECASE)),
    ("yrkande", re.compile(r"Yrkanden?\s*:?", re.IGNORECASE)),
)
"""Labels over who reserved themselves, and over who moved what."""
_MOVES = re.compile(r"(?:\s\([^()]{1,20}\))?\s?(?::|–|-)\s")
"""Behind a name, before what that one moves."""
_LONGEST_NAMES = 120
_LONGEST = 2_000
"""A sentence that is longer, in characters, is no sentence in which several move something."""


def dissents(sections: Sequence[Section], context: Context) -> tuple[Dissent, ...]:
    """Who moved otherwise, reserved themselves, stepped aside, voted apart or had a statement noted, in the order of the text."""
    found: list[Dissent] = []
    numbered = any(section.item for section in sections)
    for section in sections[1:] if numbered else sections:
        found += _of_section(section, context)
    return tuple(found)


def _of_section(section: Section, context: Context) -> Iterator[Dissent]:
    if not section.cues & cues.DISSENT:
        return
    yield from _below_label(section, context)
    moved: Dissent | None = None
    for sentence in section.sentences:
        if moved is None and not sentence.cues & cues.DISSENT:
            continue
        lower = sentence.lower
        if moved is not None and _AGREES.search(lower):
            joined = tuple(name.name for name in people_meant(sentence.text, context))
            if joined:
                yield Dissent(
                    kind=moved.kind,
                    people=(*moved.people, *joined),
                    item=moved.item,
                    text=moved.text,
                    evidence=(*moved.quotes, *sentence.evidence()),
                )
                moved = None
                continue
        if moved is not None:
            yield moved
            moved = None
        if not has_any(lower, SIGNS):
            continue
        for dissent in _in_sentence(sentence, section, context):
            if dissent.kind == "yrkande":
                if moved is not None:
                    yield moved
                moved = dissent
            else:
                yield dissent
    if moved is not None:
        yield moved


def _below_label(section: Section, context: Context) -> Iterator[Dissent]:
    """Those whom a paragraph under `Reservation` names, where it says nothing else, or one under `Yrkanden` before what they move."""
    for label, passage in pairwise(section.passages):
        kind = next((kind for kind, pattern in _LABELLED if pattern.fullmatch(label.text)), None)
        if kind is None or is_prose(passage.text):
            continue
        people = people_meant(passage.text, context)
        if kind == "yrkande" and not (people and _MOVES.match(passage.text, people[0].end)):
            continue
        if people and people[0].start == 0 and len(passage.text) < _LONGEST_NAMES:
            yield Dissent(
                kind=kind,
                people=tuple(dict.fromkeys(name.name for name in people)),
                item=section.number,
                text=passage.text.strip(" ."),
                evidence=(*label.evidence(), *passage.evidence()),
            )


def _in_sentence(sentence: Sentence, section: Section, context: Context) -> Iterator[Dissent]:
    text = sentence.text
    lower = text.lower()
    people = people_meant(text, context)
    if not people:
        return
    if "jäv" in lower and _ASKED_JAEV.search(lower) is not None:
        return
    for kind, start, end, since, until in _spans(text, lower, people):
        mine = [name for name in people if since <= name.start and name.end <= start]
        if kind == "jäv" and len(mine) > 1 and (why := _BECAUSE.search(text, mine[0].end, mine[-1].start)) is not None:
            mine = [name for name in mine if name.start >= why.end()]
        quoted = _QUOTED.search(text, end) if kind == "protokollsanteckning" else None
        if quoted:
            said = quoted["text"]
        elif kind == "protokollsanteckning" and text[start:end].endswith("att"):
            said = text[end:]
        else:
            said = text[start if mine else 0 : until]
        yield Dissent(
            kind=kind,
            people=tuple(dict.fromkeys(name.name for name in (mine or people))),
            item=section.number,
            text=_TAIL.sub("", said.strip()),
            evidence=sentence.evidence(),
        )


def _is_denied(kind: DissentKind, text: str, start: int, end: int) -> bool:
    """Whether words that tell of a dissent say that there is none: `reserverade sig inte`, `anmälde ingen reservation`, `är inte jävig`."""
    if kind == "röst":  # who does not vote stands apart
        return False
    before, after = text[max(start - _NOT_LONG, 0) : start], text[end : end + _NOT_LONG]
    denied = _NOT_BEFORE.search(before) or _NOT_BEHIND.match(after)
    return denied is not None or _NONE_WITHIN.search(text, start, end) is not None


def _spans(text: str, lower: str, people: Sequence[NameSpan]) -> Iterator[tuple[DissentKind, int, int, int, int]]:
    """Each kind that a sentence holds, where its words stand, and the part of the sentence that is its own: of motions there may be several."""
    first: dict[DissentKind, tuple[int, int]] = {}
    motions: list[tuple[int, int]] = []
    for kind, sign, pattern in _KINDS:
        if sign not in lower:
            continue
        for found in pattern.finditer(text):
            if _is_denied(kind, text, *found.span()):
                continue
            if kind == "yrkande":
                motions.append(found.span())
            elif kind not in first or found.start() < first[kind][0]:
                first[kind] = found.span()
    noted, apart = first.get("protokollsanteckning"), first.get("reservation")
    if noted and apart and noted[0] < apart[1] and apart[0] < noted[1]:
        first.pop("reservation")  # `lät anteckna avvikande mening`
    if "reservation" in first and _WITHOUT_JAEV.search(lower):
        first.pop("jäv", None)
    for kind, (start, end) in first.items():
        yield kind, start, end, 0, len(text)
    since = 0
    motions = sorted(motions) if len(text) <= _LONGEST else motions[:1]
    for index, (start, end) in enumerate(motions):
        if index and not any(motions[index - 1][1] <= name.start < start for name in people):
            continue
        later = motions[index + 1][0] if index + 1 < len(motions) else len(text)
        until = next((name.start for name in people if end <= name.start and name.end <= later < len(text)), len(text))
        yield "yrkande", start, end, since, until
        since = end
