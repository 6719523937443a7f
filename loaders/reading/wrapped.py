"""Wrapped cells: rows of a grid that hold only the end of what stands in the row above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.cells import is_cut_range
from loaders.reading.names import is_name, may_end_name
from loaders.reading.segments import Segment

_UNFINISHED = re.compile(r"(?:\b(?:för|och|i|av|samt|till|som|med|vid|från)|-)$")
_BEFORE_HOURS = (" kl", " klockan")
_OF_PLACE = ("plats", "tid", "dag", "datum")
"""How labels begin beside which no people stand, though places may look like names: `Park Inn`."""
_FRAGMENT = 3
_WORDS = frozenset(
    (
        "och",
        "för",
        "av",
        "i",
        "på",
        "vid",
        "via",
        "kl",
        "om",
        "en",
        "ett",
        "den",
        "det",
        "de",
        "ej",
        "tjg",
        "ers",
        "ja",
        "nej",
        "x",
    )
)
"""The end of a word that a narrow column broke without a hyphen is no longer, and none of these. In letters."""


def run_on(above: str, below: str) -> str:
    """A cell and its wrapped end as one text, a hyphenated word whole."""
    if above[-1:] == "-" and above[-2:-1].isalpha():
        return above[:-1] + below if below[:1].islower() else above + below
    if is_cut_range(above, below):
        return above + below
    broken = (
        " " not in above and above[-1:].islower() and len(below) <= _FRAGMENT and below.islower() and below.isalpha()
    )
    return f"{above}{below}" if broken and below not in _WORDS else f"{above} {below}".strip()


def is_rest_of_label(cells: dict[int, Segment], above: dict[int, Segment]) -> bool:
    """Whether a label that ends with a colon, as the others do, began in the row above: `Närvarande` over `AU:`, beside a value that goes on or ends there."""
    if 0 not in cells or 0 not in above or cells[0].text[-1] != ":" or above[0].text[-1] == ":":
        return False
    return (1 in above) and (1 not in cells or above[1].text[-1] == "," or not is_name(cells[1].text))


def fills_value(cells: dict[int, Segment], above: dict[int, Segment], limits: Sequence[float]) -> bool:
    """Whether a row is the wrapped end of the value beside a label."""
    if 0 in cells or not {0, 1} <= above.keys() or len(cells) > 1:
        return False
    first, label = cells[1].text[0], above[0].text
    hour = first.isdigit() and above[1].text.endswith(_BEFORE_HOURS)
    if (
        not label[0].isalpha()
        or (first.isdigit() and not hour)
        or first in "-–•§"
        or above[1].text.endswith((".", ":"))
    ):
        return False
    return hour or (_is_wrapped(above[1], cells[1], limits[1]) and not is_name(above[1].text))


def goes_on(
    cells: dict[int, Segment], above: dict[int, Segment], limits: Sequence[float], *, tight: bool, parted: bool
) -> bool:
    """Whether a row is the wrapped end of the row above: by its first cell, or because its cells found no room there.

    parted: whether the table has more room between some rows than between others, so that a close one may hold the rest of a name.
    """
    if 0 in cells:
        first = cells[0].text[0]
        if 0 in above and (
            (above[0].text[-1:] == "-" and above[0].text[-2:-1].isalpha()) or is_cut_range(above[0].text, cells[0].text)
        ):
            return all(at in above for at in cells)
        if tight and parted and 0 in above and len(cells) < len(above) and may_end_name(cells[0].text):
            return not any(is_name(cell.text) for cell in cells.values())
        return tight and (first.islower() or first == "(") and not any(is_name(cell.text) for cell in cells.values())
    rest = tight and parted and any(_is_rest(cell.text) for cell in cells.values())
    return all(
        at in above and (_is_wrapped(above[at], cell, limits[at]) or (rest and not is_name(cell.text)))
        for at, cell in cells.items()
    )


def _is_rest(text: str) -> bool:
    """Whether a text begins like the rest of a cell: in small letters, with a sign or number."""
    return text[0].islower() or text[0].isdigit() or text[0] in "§("


def _is_wrapped(above: Segment, below: Segment, limit: float) -> bool:
    """Whether a cell goes on in the line below: it breaks off, or the next word, if it begins no name, found no room before `limit`."""
    if _UNFINISHED.search(above.text):
        return True
    first_word = len(below.text.split(maxsplit=1)[0]) / len(below.text) * (below.x1 - below.x0)
    return above.x1 + first_word >= limit and not is_name(below.text)


def is_broken_label(cells: dict[int, Segment], above: dict[int, Segment]) -> bool:
    """Whether a label breaks off in the row above and ends here, beside no list of people: `Plats och` over `tid`; `§` over `42` beside any text."""
    if 0 in cells and 0 in above and above[0].text == "§" and cells[0].text.isdigit():
        return True
    if 0 not in cells or 0 not in above or not _UNFINISHED.search(above[0].text) or not cells[0].text[0].islower():
        return False
    of_place = above[0].text.lower().startswith(_OF_PLACE)
    return 1 in above and (of_place or not any(is_name(cell.text) for cell in (*cells.values(), *above.values())))
