"""Whoever stays on a board whose other members an annual meeting chooses: `Kvarstår ett år: Eva Ek, Finsam Ås`, `Bo Al, SOF Bro, 1 år kvar`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.elected_lists import STAYS
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.represented import represents
from loaders.parsing.appointments.terms import Term
from loaders.parsing.items.items import Section
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any

_ELECTION = re.compile(r"(?:fyllnads|ny|om)?val\b|styrelse", re.IGNORECASE)
_OTHERS = re.compile(r"revis|valberedning|funktionär|ombud|justerare", re.IGNORECASE)
"""Titles of elections to other posts than those of the board."""
_SIGNS = ("kvar", "redan vald", "i tur att avgå")
_NO_MEMBER = re.compile(r"\b(?:ersättare|suppleant|revisor|valberedning)", re.IGNORECASE)
_LEDAMOT = Office("ledamot", 0, 0, "ledamot")
_LONGEST_HEAD = 60


def remaining(section: Section, context: Context) -> Iterator[Appointment]:
    """Those of whom an election at an annual meeting says that they stay members of the board: told here, decided by an earlier one."""
    if context.organ != "årsmöte" or not _ELECTION.match(section.title) or _OTHERS.search(section.title):
        return
    headed = False
    for sentence in section.sentences:
        stays = STAYS.search(sentence.text) if has_any(sentence.lower, _SIGNS) else None
        names = context.names(sentence.text)
        if stays is not None:
            headed = not names and len(sentence.text) < _LONGEST_HEAD
            if _NO_MEMBER.search(sentence.text) is None:
                yield from _told(sentence, stays, section, context)
        elif headed and names and names[0].start == 0 and not is_prose(sentence.text):
            yield from _told(sentence, None, section, context)
        else:
            headed = False


def _told(sentence: Sentence, stays: re.Match[str] | None, section: Section, context: Context) -> Iterator[Appointment]:
    """Whoever is named behind the words that say so, or before them where nobody is named behind."""
    text = sentence.text
    names = context.names(text)
    behind = [name for name in names if stays is None or name.start >= stays.end()]
    for name in behind or names:
        yield appointed(
            section,
            Term(),
            person=name.name,
            kind="ledamot",
            body=body_of("", _LEDAMOT, section, context),
            represents=_in_cell(text, context) if "\t" in text else represents(text, name, _LEDAMOT, context),
            outcome="meddelad",
            evidence=sentence.evidence(),
        )


def _in_cell(row: str, context: Context) -> str | None:
    """The organisation in a cell of a row."""
    cells = map(str.strip, row.split("\t"))
    return next((cell for cell in cells if is_organisation(cell) and not context.names(cell)), None)
