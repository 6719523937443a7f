"""Ligatures that a PDF's text lost (`re\ufffdektion`), found again by the words in which they occur."""

from __future__ import annotations

from functools import cache, lru_cache

from loaders.letters import LOST_LIGATURES

LOST = "\ufffd"
LONGEST_WORD = 60


@lru_cache(maxsize=4096)
def with_ligatures(word: str) -> str:
    """A word with each U+FFFD replaced by the ligature that fits; where none or several fit equally well it stays."""
    if LOST not in word or len(word) > LONGEST_WORD:
        return word
    at = word.find(LOST)
    while at >= 0:
        ligature = _fitting(f"^{word.lower()}$", at + 1)
        if ligature is not None:
            word = word[:at] + ligature + word[at + 1 :]
        at = word.find(LOST, at + 1)
    return word


def _fitting(word: str, at: int) -> str | None:
    """The ligature lost at `at`: that of the longest known word part that fits around it."""
    best: dict[str, int] = {}
    for part, inside, ligature in _parts():
        if word.startswith(part, max(at - inside, 0)) and at >= inside:
            best[ligature] = max(best.get(ligature, 0), len(part))
    ranked = sorted(best.items(), key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


@cache
def _parts() -> tuple[tuple[str, int, str], ...]:
    """Every known word part with one ligature lost: the part, where in it the ligature stood, and which."""
    found = set()
    for ligature, words in LOST_LIGATURES.items():
        for word in words.split():
            at = word.find(ligature)
            while at >= 0:
                found.add((word[:at] + LOST + word[at + len(ligature) :], at, ligature))
                at = word.find(ligature, at + 1)
    return tuple(sorted(found))
