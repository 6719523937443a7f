"""For whom people sit in the network where its list gives bare names: as the text says beside a name, `Eva Ek, Finsam Ås`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from graph.record import Participant
from loaders.parsing.items.items import Section

_BESIDE = re.compile(
    r"(?:,\s|\s\(|\s(?:från|för)\s)(?P<org>(?:Finsam|SOF|SoF|Samordningsförbundet)\s[A-ZÅÄÖ][^,;.:()]{1,60}?)(?=\s*[,;.:()]|\s(?:och|samt)\s[A-ZÅÄÖ]|\s*\Z)"
)


def presented(listed: Iterable[Participant], parts: Sequence[Section]) -> tuple[Participant, ...]:
    """The participants; whoever takes part for nobody by the list, for the förbund that the text first names beside the name."""
    return tuple(one if one.organisation or one.attendance == "övrig" else _for_whom(one, parts) for one in listed)


def _for_whom(one: Participant, parts: Sequence[Section]) -> Participant:
    for passage in (passage for part in parts for passage in part.passages if one.name in passage.text):
        at = passage.text.find(one.name) + len(one.name)
        found = _BESIDE.match(passage.text, at)
        if found is not None:
            quotes = (*one.quotes, *passage.evidence(at - len(one.name), found.end()))
            return structs.replace(one, organisation=found["org"], evidence=tuple(dict.fromkeys(quotes)))
    return one
