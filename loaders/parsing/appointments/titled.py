"""Bare names under a title that says for which post: `Val av justerare`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.seats import is_substitute
from loaders.parsing.appointments.titles import posts_of_title
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.appointment_words import (
    KINDS,
)

_WORD = re.compile(r"\w+")
_BESIDE_NAMES = frozenset(
    ("Beslut", "BESLUT", "beslut", "och", "samt", "jämte", "ordföranden", "ordförande", "Det", "blir", "blev", "väljs", "valdes", "utses", "utsågs", "Valdes", "Väljs", "Utsågs", "Utses", "Till", "Denna", "gång", "idag", "Styrelsen", "styrelsen", "Mötet", "valde", "väljer", "utser", "utsåg", "ordinarie", "ord")
)  # fmt: skip
_SUBSTITUTES = frozenset({"ersättare", "suppleant", "ers", "som", "med"})
_COPULAS = frozenset(("är", "blir", "blev"))
_LONGEST_PARTY = 3
_LONGEST_LIST = 120
_FIRST_PARAGRAPHS = 3


def elected_by_title(section: Section, context: Context, signing: frozenset[int]) -> Iterator[Appointment]:
    """Bare names under `Val av justerare`; signing: numbers of the lines on which people only sign."""
    posts = posts_of_title(section.title)
    if not posts:
        return
    kinds = {post.kind for post in posts}
    for passage in section.passages[:_FIRST_PARAGRAPHS]:
        if len(passage.text) > _LONGEST_LIST or passage.lines[0].number in signing:
            continue
        names = people_meant(passage.text, context)
        rest = passage.text
        for name in reversed(names):
            rest = rest[: name.start] + rest[name.end :]
        words = _WORD.findall(rest)
        if not names or _is_sentence(words):
            continue
        if all(
            word in _BESIDE_NAMES
            or word.lower() in _SUBSTITUTES
            or len(word) <= _LONGEST_PARTY
            or KINDS.get(word.lower()) in kinds
            for word in words
        ):
            for post, name in product(posts, names):
                second = name is not names[0] and is_substitute(passage.text, 0, name)
                body = body_of("", post, section, context)
                yield Appointment(
                    person=name.name,
                    kind="ersättare" if second else post.kind,
                    body="protokollet" if second and post.kind == "justerare" else body,
                    outcome="beslutad",
                    item=section.number,
                    evidence=passage.evidence(),
                )


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether words beside names say who is what: `Eva Ek är ombud och Bo Al ersättare`."""
    return not _COPULAS.isdisjoint(words) and any(word.lower() in KINDS for word in words)
