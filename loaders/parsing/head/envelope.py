"""The envelope of minutes that were sent as a mail: who sent them to whom, and when, which is not when they met."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.text.minutes import TextLine

_SENT = re.compile(r"(?:från|from|till|to|kopia|cc|skickat|skickat den|sent|datum|date)\s?:\s", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:ämne|subject|rubrik)\s?:\s", re.IGNORECASE)
_SENDER = re.compile(r"(?:från|from)\s?:\s", re.IGNORECASE)
_FIRST_LINES = 12


def without_envelope(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a head without those of a mail that say who sent it, to whom and when; all of them where it is no mail."""
    first = [line for line in lines if line.text][:_FIRST_LINES]
    if not (any(_SENDER.match(line.text) for line in first) and any(_SUBJECT.match(line.text) for line in first)):
        return list(lines)
    sent = {line.number for line in first if _SENT.match(line.text)}
    return [line for line in lines if line.number not in sent]
