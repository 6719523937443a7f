"""Whose minutes: the organisation, and the organ of it that met."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph.record import Evidences
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.head.own_names import NETWORK, STOPS, TITLES, candidates, named_by_organ
from loaders.parsing.head.own_organ import organ_of
from loaders.parsing.items.numbering import numbering
from loaders.parsing.text.minutes import TextLine, passage


@dataclass(frozen=True, slots=True)
class Whose:
    """The organisation in the fullest form that the minutes give, and its organ; None where they do not say."""

    organisation: str | None
    organ: str | None
    organisation_evidence: Evidences
    organ_evidence: Evidences


def whose_minutes(
    cover: Sequence[TextLine], lines: Sequence[TextLine], noise: Sequence[TextLine], lists: set[int]
) -> Whose:
    """Whose minutes they are, by the cover, the running heads, or else by the text. lists: numbers of lines that list people."""
    organisation, quotes = _organisation(cover, lines, noise, lists)
    organ, organ_quotes = organ_of(cover, lines, noise)
    return Whose(organisation, organ, quotes, organ_quotes)


def is_network(organisation: str | None) -> bool:
    """Whether the minutes are those of NNS, the network of the förbund."""
    return organisation is not None and (organisation.upper() == "NNS" or NETWORK.search(organisation) is not None)


def _organisation(
    cover: Sequence[TextLine], lines: Sequence[TextLine], noise: Sequence[TextLine], lists: set[int]
) -> tuple[str | None, Evidences]:
    found = list(candidates(cover)) or list(candidates(noise))
    if not found and sum(bool(line.text) for line in cover) < 3:
        found = [
            c for c in candidates([line for line in lines if line.number not in lists]) if not NETWORK.search(c.name)
        ]
        common = Counter(c.name.casefold() for c in found).most_common(1)
        found = [c for c in found if c.name.casefold() == common[0][0]] if common else []
    if found and all(c.name.upper() == "NNS" for c in found):
        found = [c for c in (*candidates(noise), *candidates(lines)) if NETWORK.search(c.name)][:1] or found
    elif found:
        others = [c for c in found if c.name.upper() != "NNS"]
        found = others if len(others) == len(found) or any(c.titled for c in others) else found
    if not found and (named := named_by_organ(cover)) is not None:
        found = [named, *(c for c in candidates(lines) if _same(c.name, named.name))]
    if not found:
        return _first_line(cover, lines)
    chosen = max(found, key=lambda c: (c.titled, -c.piece.lines[0].number))
    fuller = [chosen, *(c for c in (*found, *candidates(noise)) if _same(c.name, chosen.name))]
    best = max(
        fuller,
        key=lambda c: (
            not c.name.isupper(),
            c.name.lower().startswith(("samordning", "förening")),
            len(c.name),
            -c.piece.lines[0].number,
        ),
    )
    shouted = best.name.isupper() and best.name != "NNS"
    name = (
        " ".join(word if word == "(NNS)" else _capitalised(word) for word in best.name.split())
        if shouted
        else best.name
    )
    return name, best.piece.evidence(best.start, best.end)


def _capitalised(word: str) -> str:
    return (
        word.lower()
        if word in ("I", "FÖR", "OCH", "LÄN", "SAMORDNINGSFÖRBUND", "KOMMUNALFÖRBUND", "NÄTVERKET")
        else re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    )


def _same(one: str, other: str) -> bool:
    """Whether two names differ only in what they call the kind of organisation."""
    kinds = {"samordningsförbundet", "finsam", "sof", "i", "för", "samordningsförbund", "föreningen"}
    left, right = (set(name.casefold().replace("(", "").replace(")", "").split()) - kinds for name in (one, other))
    return bool(left) and (left <= right or right <= left)


def _first_line(cover: Sequence[TextLine], lines: Sequence[TextLine]) -> tuple[str | None, Evidences]:
    """A name that stands alone on the first line and comes again in the text, as `Delta` in `DELTA:s organisation`."""
    first = next((line for line in cover if line.text), None)
    if first is None or len(first.text.split()) > 4 or not first.text[0].isupper() or numbering(first.text):
        return None, ()
    name = first.text.strip()
    lower = name.lower()
    if (
        any(char.isdigit() for char in name)
        or any(word in lower for word in TITLES)
        or lower.split()[0] in STOPS
        or field_label(name)
    ):
        return None, ()
    again = re.compile(rf"(?<!\w){re.escape(lower)}(?::?s)?(?!\w)")
    if any(again.search(line.text.lower()) for line in lines if line.number != first.number and len(line.text) < 2000):
        return name, passage([first]).evidence()
    return None, ()
