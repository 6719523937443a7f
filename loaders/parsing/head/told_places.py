"""Places that are told by the way: in a greeting (`hälsade alla välkomna till Folkets hus i Ås`), by the kind of meeting (`telefonmöte`)."""

from __future__ import annotations

import re

from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.head.places import place_alone

_GREETED = re.compile(
    rf"\b(?:hälsa\w*\s[^.:;]{{0,60}}?välkom(?:na|men)|välkomna(?:de|r))\s(?:alla\s|dem\s)?(?:till|i|på)\s(?P<place>[{UPPER}][^.:;]{{2,90}})"
)
_GOES_ON = re.compile(r",?\s(?:och|samt|där|som|för|varpå|varefter)\s(?=[a-zåäö])|,\s(?=[a-zåäö])")
"""How a sentence goes on behind the place."""
_REMOTE_MEETING = re.compile(
    r"\b(?:telefon|video|teams|skype|zoom|webb|distans)-?(?:möte|konferens|sammanträde)\b|\bdigitalt\smöte\b",
    re.IGNORECASE,
)


def place_of_greeting(text: str) -> str | None:
    """The house to which a sentence welcomes those who came; None where it welcomes them to a meeting, or says nothing of a house."""
    greeted = _GREETED.search(text) if "älkom" in text else None
    return place_alone(_GOES_ON.split(greeted["place"], maxsplit=1)[0].strip(" ,")) if greeted is not None else None


def remote_meeting(text: str) -> str | None:
    """The kind of meeting, as written, that says that nobody travelled to it; None where the text names none."""
    found = _REMOTE_MEETING.search(text)
    return found[0] if found is not None else None
