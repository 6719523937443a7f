"""Swedish number words that stand before a unit: `femtio tusen`, `en halv`, `sjuhundrafemtio`."""

from __future__ import annotations

_UNITS = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19,
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip
_FACTORS = {"hundra": 100, "tusen": 1_000}
_PARTS = sorted((*_UNITS, *_FACTORS), key=len, reverse=True)
_PARTS_OF_ONE = {"halv": 0.5, "kvarts": 0.25, "trekvarts": 0.75}
_LONGEST = 6
"""`två och en halv`, `tre hundra femtio tusen`, in words."""


def number_before(words: list[str]) -> tuple[float, int] | None:
    """The number that the last words say, and how many they are; None where the last one is no number word."""
    taken: list[str] = []
    for word in reversed(words[-_LONGEST:]):
        if word != "och" and word not in _PARTS_OF_ONE and _parts(word) is None:
            break
        taken.insert(0, word)
    before = words[len(words) - len(taken) - 1] if len(taken) < len(words) else ""
    while taken and taken[0] == "och":
        taken.pop(0)
    if not taken or taken[-1] == "och" or before.startswith("miljon"):
        return None
    value = _value(taken)
    return (value, len(taken)) if value else None


def _value(words: list[str]) -> float | None:
    fraction = _PARTS_OF_ONE.get(words[-1])
    if fraction is not None:
        whole = words[:-1]
        if whole in ([], ["en"]):
            return fraction
        if whole[-2:] != ["och", "en"]:
            return None
        before = _value(whole[:-2])
        return None if before is None else before + fraction
    if "och" in words or not _PARTS_OF_ONE.keys().isdisjoint(words):
        return None
    total = group = 0
    for part in (part for word in words for part in _parts(word) or ()):
        if part in _FACTORS:
            group = max(group, 1) * _FACTORS[part]
            if part == "tusen":
                total, group = total + group, 0
        else:
            group += _UNITS[part]
    return float(total + group)


def _parts(word: str) -> list[str] | None:
    """The number words that one is put together from: `sjuhundrafemtio`; None where it is none."""
    found: list[str] = []
    while word:
        part = next((part for part in _PARTS if word.startswith(part)), None)
        if part is None:
            return None
        found.append(part)
        word = word[len(part) :]
    return found
