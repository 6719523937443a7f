"""Labels within a line: `Närvarande: Eva Ek Frånvarande: Bo Al`, or a whole page that came out on one line."""

from __future__ import annotations

import re

from loaders.parsing.attendance.labels import FIRST_WORDS, list_label
from loaders.parsing.head.field_labels import FIRST_WORDS_OF_FIELDS, field_label

_INNER = re.compile(
    r"(?<=[^\s(])[ \t]+(?=(?:"
    + "|".join(
        sorted(
            {
                re.escape(word[0].upper() + word[1:])
                for word in FIRST_WORDS | FIRST_WORDS_OF_FIELDS
                if len(word) > 1 and word[0].isalpha()
            },
            key=len,
            reverse=True,
        )
    )
    + r")(?![\w-]))"
)
_LONG = 160
_FACTS = frozenset({"place", "place_and_time", "time", "date"})
"""What may be told behind a comma: `Tid: 9-11, Plats: Rådhuset`."""
_ENDS_A_LIST = frozenset({"signatures", "verifier", "paragraphs", "verification", "notice", "agenda", "next_meeting"})


def inner_labels(text: str, *, every_field: bool = False) -> list[tuple[int, int]]:
    """A line cut before each label inside it: (start, end) of the parts. In a long line, such as a page without line breaks, a label needs no colon.

    every_field: cut also before fields that do not end a list of people, such as places.
    """
    if len(text) <= _LONG and ":" not in text:
        return [(0, len(text))]
    cuts = [0]
    first = list_label(text)
    past = first.end if first else 0
    for match in _INNER.finditer(text):
        at = match.end()
        if at < past:
            continue
        behind_comma = text[match.start() - 1] == ","
        if behind_comma and not every_field:
            continue
        label = list_label(text, at) if not behind_comma else None
        other = field_label(text, at) if label is None else None
        if label is not None:
            colon = text[at : label.end].rstrip().endswith(":")
            if colon or (
                len(text) > _LONG and (label.closed or text[: match.start()].count(" ") > 2) and "\t" not in text
            ):
                cuts.append(at)
                past = label.end
        elif (
            other is not None
            and (other.field in _ENDS_A_LIST or (every_field and other.field != "officer"))
            and (not behind_comma or other.field in _FACTS)
            and (text[at : other.end].rstrip().endswith(":") or (len(text) > _LONG and not behind_comma))
        ):
            cuts.append(at)
    return [(start, end) for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
