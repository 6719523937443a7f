"""Who verifies the minutes, as a cover page or a labelled cell says: `Utses att justera: Eva Ek`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage

_ON_COVER = re.compile(
    r"(?:(?:utses|utsedda?|utsågs|valda?|väljs)\s+(?:till\s+|att\s+)?|val\s+av\s+(?=\w+:)|att\s+(?=justera:))(?:justera(?:re)?|protokolls?justerare|justerings(?:man|män|person|personer))\b\s*:?\s*",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:Protokolls?j|J)uster(?:are|ingsman|ingsperson)\t")
"""A cell before the one with the name, in an item."""


def names_verifiers(text: str) -> bool:
    """Whether a sentence is such a label, with those who verify behind it."""
    return _ON_COVER.match(text) is not None or _LABELLED.match(text) is not None


def on_cover(section: Section, context: Context) -> Iterator[Appointment]:
    """Those whom the cover page says to have been chosen to verify the minutes."""
    label = False
    for passage in section.passages:
        match = _ON_COVER.match(passage.text)
        if match is None and not label:
            continue
        chosen = list(verifiers(passage, context))
        label = match is not None and not chosen
        yield from chosen


def verifiers(passage: Passage, context: Context) -> Iterator[Appointment]:
    """Those whom `Utses att justera` and the like name."""
    match = _ON_COVER.match(passage.text) or _LABELLED.match(passage.text)
    at = match.end() if match else 0
    for name in context.names(passage.text):
        if name.start >= at:
            yield Appointment(
                person=name.name, kind="justerare", outcome="beslutad", evidence=passage.evidence(0, name.end)
            )
