"""Organisations whose names are several places with commas between: `Hjo, Tibro och Karlsborgs kommuner`, `Samordningsförbundet Huddinge, Botkyrka, Salem`."""

from __future__ import annotations

import re

from loaders.parsing import vocabulary

_PLACE = r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?"
_KOMMUNER = re.compile(
    rf"(?:\b(?:för|från|representerar)\s)?\b(?P<places>{_PLACE}(?:,\s{_PLACE}){{0,6}},?\s(?:och|samt|&)\s{_PLACE}\s(?:kommuner|kommun)\b)"
)
_FORBUND = re.compile(
    rf"\b(?P<places>(?:[Ss]amordningsförbundet|SOF|SoF|Sof|[Ff]insam)\s(?P<first>{_PLACE})(?P<more>(?:,\s{_PLACE}){{1,6}}(?:,?\s(?:och|&)\s{_PLACE})?))(?=\s*(?:[,.;()]|\Z))"
)
_PART = re.compile(r",\s|\s(?:och|&)\s")


def several_places(text: str) -> re.Match[str] | None:
    """Where a text names one organisation, or several that one person stands for, by places with commas between; its group `places` is the whole name."""
    if "," not in text and " kommuner" not in text:
        return None
    found = _KOMMUNER.search(text) if " kommun" in text else None
    if found is not None and ("," in found["places"] or found["places"].endswith("kommuner")):
        return found
    found = _FORBUND.search(text) if "insam " in text or "ordningsförbundet " in text or "of " in text.lower() else None
    if found is None:
        return None
    known = vocabulary.kommuner()
    parts = [part for part in _PART.split(found["first"] + found["more"]) if part]
    return found if all(part.casefold() in known for part in parts) else None
