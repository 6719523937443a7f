"""Paragraphs: lines put together as their writer meant them, whatever the layout did to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.text.marks import (
    decides,
    is_bullet,
    is_clause,
    is_enumerated,
    is_field,
    is_listed,
    is_post_head,
    is_row,
    opens_list,
    own_mark,
)
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.stress import stress_of
from loaders.parsing.vocabulary.appointment_words import CHOOSING, ELECTED
from loaders.parsing.vocabulary.decision_verbs import INFINITIVES
from loaders.parsing.vocabulary.headings import UNFINISHED
from loaders.parsing.vocabulary.item_parts import is_part_of_item
from loaders.parsing.vocabulary.labels_of_decisions import DECIDED, begins_decision, behind_bare_label, is_label
from loaders.parsing.vocabulary.organs import ORGANS
from loaders.parsing.vocabulary.posts import KINDS
from loaders.parsing.vocabulary.task_lists import LISTS

_OPEN_HEAD = re.compile(
    r"\b(?:uppdrag|uppgift|uppdra[rs]?|uppdrog)(?:\s+(?:åt|till|i)(?:\s+(?!att\b)\S+){1,4})?$|\b(?:föreslå|rekommendera|hemställ)\w*(?:\s+(?!besluta\b)\S+){0,3}$",
    re.IGNORECASE,
)
_FIRST_OF_CLAUSES = re.compile(r"(?:[^.:]{3,40}:|Beslut|BESLUT|Beslöts?|Beslutades)\s+[Aa]tt\s")
"""A label and the first clause behind it: `Beslut: att godkänna förslaget`."""
_WHOLE_CLAUSE = re.compile(
    r"\bbesluta(?:r|de|t)?\s+att\s+(?!(?:uppdra|ge|delegera|bemyndiga|föreslå|rekommendera|hemställa|begära|be|erbjuda|låta)\s)(?:(?!\satt\s).)+$"
)
"""What a line says is decided, and nothing that another clause would hang on."""
_DECIDING = ("Beslut", "Beslöt", "BESLUT")
"""How a line may begin that says without a colon what was decided: `Beslutades i enlighet med förslaget.`"""
_SIGNING = ("Vid protokollet", "Vid protokoll ", "Justeras", "Justerat", "JUSTERAS")
"""How a line begins under which people sign."""
_ENDS = (".", ":", ";", "!", "?")
_OPEN = (" att", " ska", " skall", " att styrelsen", " i uppdrag")
"""How a line ends before a list."""
_GOING_ON = tuple(
    f" {short}."
    for short in ("t.o.m", "fr.o.m", "f.r.o.m", "bl.a", "t.ex", "kl", "ca", "nr", "enl", "d.v.s", "s.k", "p.g.a", "m.a.o", "inkl", "exkl", "dnr", "§")
)  # fmt: skip
"""Abbreviations that no line ends with where the sentence does."""
_RULE = re.compile(r"[_=~*—–-]{3,}")
_RULED = frozenset("_=~*—–-")
"""A line drawn across the page parts paragraphs as a blank one does."""
_DASHED = re.compile(r"[A-ZÅÄÖ][^.:;–]{2,60} [–-] [A-ZÅÄÖ][^.:;–]{2,60}\.?\Z")
"""A line that gives something and behind a dash whose it is: `Styrgruppen för Steget – Eva Ek`."""
_LONG = 60
_LONG_CELL = 45
_FEW_WORDS = 6
_LONGEST_POST, _LONGEST_LABEL = 40, 60
_PARAGRAPH_ENDS = frozenset('.:!?)”"')
_UNBROKEN = 1_000
_NARROW = 160
"""Lines that run longer than this were not broken by a page: each is a paragraph."""
_EARLY = 0.6
"""A line that ends before this part of the full width ends its paragraph."""
_CHOSEN = ("omval)", "nyval)", "fyllnadsval)")
"""How lines end of which each is one who was chosen: `Eva Ek, ordförande (omval)`."""


def passages(lines: Sequence[TextLine], width: int) -> tuple[Passage, ...]:
    """Put lines together to paragraphs: at blank lines, list marks, labels and lines that end early; `width` of a full line in characters.

    A sentence that a page break or blank line cut in two is made whole.
    """
    return tuple(passage(group) for group in _groups(lines, width))


def usual_width(lines: Sequence[TextLine]) -> int:
    """How many characters a full line has: nine lines of ten are shorter; _UNBROKEN where long lines end like paragraphs, not like lines of print."""
    texts = [line.text for line in lines]
    lengths = sorted(len(text) for text in texts if text)
    if not lengths:
        return 0
    long = [text[-1] for text in texts if len(text) >= _LONG]
    if len(long) > 5 and sum(last in _PARAGRAPH_ENDS for last in long) > 0.8 * len(long):
        return _UNBROKEN
    return lengths[len(lengths) * 9 // 10]


def _groups(lines: Sequence[TextLine], width: int) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    listing = blank = labelled = False
    for line in lines:
        text = line.text
        if not text or (text[0] in _RULED and _RULE.fullmatch(text) is not None):
            blank = bool(group)
            continue
        before, labelled = labelled, is_label(text) or is_part_of_item(text)
        if group and not blank and is_clause(text) and (first := _first_clause(group)):
            yield group[:first]
            group, listing = group[first:], True
        if group and (before or labelled or _breaks(group[-1], line, blank=blank, listing=listing, width=width)):
            yield group
            group = []
            listing = listing and (not blank or is_listed(text) or _is_infinitive(text))
        listing = (
            listing
            or labelled
            or (not group and _is_deciding_clause(text))
            or opens_list(text)
            or is_post_head(text)
            or _elects(text)
        )
        group.append(line)
        blank = False
    if group:
        yield group


def _decides_behind(text: str) -> bool:
    """Whether a line says without a colon what was decided."""
    return text.startswith(_DECIDING) and (DECIDED.match(text) is not None or behind_bare_label(text) > 0)


def _is_heading(text: str, width: int) -> bool:
    """Whether a line behind the end of a sentence is a heading, not the next sentence's first words: it is short, and no sentence ends or goes on with it."""
    whole = text[-1].isalpha() and text.rpartition(" ")[2].lower() not in UNFINISHED
    return whole and text[0].isupper() and len(text) < width * _EARLY


def _is_infinitive(text: str) -> bool:
    """Whether a line begins with the infinitive of a verb that decides."""
    return text.partition(" ")[0] in INFINITIVES


def _is_deciding_clause(text: str) -> bool:
    """Whether a paragraph begins with `att` and the infinitive of a verb that decides: others may follow it."""
    return is_clause(text) and _is_infinitive(text.partition("att ")[2])


def _goes_beside(text: str, last: str) -> bool:
    """Whether a line that begins with `att` and a deciding verb is a further decision beside the one that the line before ends with."""
    verb = text.partition("att ")[2].partition(" ")[0].lower()
    return verb in INFINITIVES and "beslut" in last and _WHOLE_CLAUSE.search(last) is not None


def _first_clause(group: Sequence[TextLine]) -> int:
    """Where in a paragraph a clause begins on its own line behind `Gruppen föreslår styrelsen`, of which a second one makes a list; 0 where none does."""
    return next(
        (at for at in range(1, len(group)) if is_clause(group[at].text) and _OPEN_HEAD.search(group[at - 1].text)), 0
    )


def _runs_on(row: str, text: str) -> bool:
    """Whether the last cell of a row, a sentence beside a label, goes on in the next line."""
    label, _, said = row.partition("\t")
    if "\t" in said or len(said) < _LONG_CELL or len(label) > len(said) or row.endswith(_ENDS):
        return False
    return text[0].islower() or (text[0].isdigit() and said[-1].isdigit()) or said.rpartition(" ")[2] in UNFINISHED


def _is_person(text: str) -> bool:
    """Whether a line may be an entry of a list of people: it begins with a given name, or has one behind a label."""
    said = text.partition(": ")[2] if is_field(text) else text
    return is_given_name(said.split(" ", 1)[0])


def _gives_name(text: str) -> bool:
    """Whether a line is a label and who it is for: `SKR:s nätverk: Eva Ek`."""
    at = text.find(": ", 0, _LONGEST_LABEL)
    return at > 0 and text[0].isupper() and is_given_name(text[at + 2 :].split(" ", 1)[0])


def _elects(text: str) -> bool:
    """Whether a line says no more than that somebody is chosen: `Mötet valde`."""
    said = text.removesuffix(" enhälligt").removesuffix(" följande")
    return said.count(" ") < _FEW_WORDS and said.rpartition(" ")[2].lower() in ELECTED


def _fills_post(text: str) -> bool:
    """Whether a line begins with a post and a colon: `ledamöter 2 år: Eva Ek`."""
    return ":" in text[:_LONGEST_POST] and text.split(" ", 1)[0].rstrip(":").lower() in KINDS


def _breaks(before: TextLine, line: TextLine, *, blank: bool, listing: bool, width: int) -> bool:
    """Whether `line` begins a paragraph of its own; neither it nor the one before is a label."""
    last, text = before.text, line.text
    if before.source.heading or line.source.heading or text.startswith(_SIGNING):
        return True
    if is_row(text) or (":" in text and begins_decision(text)) or own_mark(text) is not None:
        return True
    if is_row(last) and (blank or not _runs_on(last, text)):
        return True
    if is_post_head(text) or is_post_head(last):
        return True
    if _fills_post(text) and (_fills_post(last) or last.rpartition(" ")[2].lower() in CHOOSING):
        return True
    if last[-1] == "." and last.endswith(_GOING_ON) and not (blank or is_bullet(text) or is_enumerated(text)):
        return False
    ended = last.endswith(_ENDS)
    if ended and (own_mark(last) is not None or _decides_behind(text)):
        return True
    if text[0].isupper() and text.strip(" :").lower() in LISTS:
        return True
    if not ended and text[0].isupper() and is_field(last) and text.split(" ", 1)[0].lower() in ORGANS:
        return True
    if not ended and _gives_name(text) and _gives_name(last):
        return True
    if last.endswith(_CHOSEN) and text.endswith(_CHOSEN) and text[0].isupper() and last[0].isupper():
        return True
    if listing and not ended and _is_person(text) and (_is_person(last) or _elects(last)):
        return True
    short = len(last) < width * _EARLY or width > _NARROW
    apart = ended or listing or blank
    if is_bullet(text) and (
        apart
        or short
        or is_bullet(last)
        or last.endswith(_OPEN)
        or is_listed(text, clauses_only=True)
        or last.rpartition(" ")[2].lower() in ELECTED
        or _OPEN_HEAD.search(last)
        or (text[1:].lstrip()[:1].isupper() and text[1:].partition(" ")[2].partition(" ")[0].lower() in ORGANS)
    ):
        return True
    if is_enumerated(text) and (apart or short or is_enumerated(last) or last.endswith(_OPEN)):
        return True
    if is_clause(text) and (
        listing
        or blank
        or decides(last)
        or _FIRST_OF_CLAUSES.match(last)
        or _goes_beside(text, last)
        or (text.startswith("Att") and last.startswith("Att"))
    ):
        return ended or blank or _OPEN_HEAD.search(last) is None
    if blank:
        return ended or not text[0].islower() or (_is_infinitive(text) and (listing or _is_infinitive(last)))
    if (
        last.endswith(":")
        or is_field(text)
        or (text[0].islower() and ": " in text and text.partition(": ")[0] in KINDS)
    ):
        return True
    if (
        (" - " in text or " – " in text)
        and _DASHED.match(text)
        and (listing or _DASHED.match(last) or last.rpartition(" ")[2].lower() in ELECTED)
    ):
        return True
    if ended and (stress_of(before) != stress_of(line) or _is_heading(text, width)):
        return True
    if not short or text[0].islower():
        return ended and line.source.text.startswith(" ") and not before.source.text.startswith(" ")
    return ended or (last.rsplit(" ", 1)[-1].lower() not in UNFINISHED and not last.endswith((",", "-", "–")))
