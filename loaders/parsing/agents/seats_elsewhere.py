"""Participants of whom the text tells a seat on the board of another body: `Eva Ek, som även är ledamot i Samordningsförbundet Y`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from graph.record import PersonMentioned
from graph.roles import OFFICES, SEAT_ROLES
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import NETWORK
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.signs import has_any
from ontology.names import Kind, read_name

_SIGNS = (
    "som även",
    "som också",
    "som är",
    "som samtidigt",
    "som dessutom",
    "som sitter",
    "även är",
    "även ledamot",
    "även ordförande",
    "även ersättare",
    "även vice",
    "också ledamot",
    "är sedan",
    "sitter sedan",
    "sitter också",
    "sitter även",
)
_TELLING = cues.NAMED | cues.ELSEWHERE
"""Both cues are there in a sentence that tells of such a seat."""
_ROLES = "|".join(sorted(SEAT_ROLES.keys() | OFFICES, key=len, reverse=True))
_SEAT = re.compile(
    rf"(?:\s?\([^()]{{1,12}}\))?,?\s+(?:som\s+)?(?:(?:även|också|samtidigt|dessutom)\s+)?(?:är|sitter(?:\s+(?:även|också))?(?:\s+som)?)\s+(?:(?:fr\.?\s?o\.?\s?m\.?|sedan|från\s+och\s+med|från)\s[^.,;:()]{{3,25}}?\s)?"
    rf"(?:(?:även|också|samtidigt|dessutom)\s+)?(?P<role>{_ROLES})\s+(?:i|för)\s+(?:styrelsen\s+(?:i|för)\s+)?(?P<body>[^,.;:()]{{3,70}})(?=[,.;:()]|$)"
)


def seats_elsewhere(
    sections: Sequence[Section], listed: Collection[str], context: Context
) -> Iterator[PersonMentioned]:
    """The seats that the text gives those on the list in bodies with boards of their own, other than the one that met."""
    own = read_name(context.organisation).core if context.organisation else ""
    found: set[tuple[str, str, str]] = set()
    for section in sections:
        if not section.cues & cues.NAMED:
            continue
        for sentence in section.sentences:
            told = sentence.cues & _TELLING == _TELLING and has_any(sentence.lower, _SIGNS)
            if not told and not (sentence.cues & cues.NAMED and "NNS" in sentence.text and " är " in sentence.text):
                continue
            for name in context.names(sentence.text):
                seat = _SEAT.match(sentence.text, name.end)
                if seat is None or name.name not in listed:
                    continue
                body = seat["body"].strip()
                key = name.name, seat["role"], body
                if key not in found and _has_a_board(body) and read_name(body).core != own:
                    found.add(key)
                    yield PersonMentioned(
                        name=name.name, organisation=body, role=seat["role"], evidence=sentence.evidence()
                    )


def _has_a_board(body: str) -> bool:
    """Whether a text names a förbund or their network: whose minutes may show the same seat."""
    return bool(NETWORK.search(body)) or (is_organisation(body) and read_name(body).kind is Kind.FORBUND)
