"""How a line stands out from the others: by its format, or by marks of Markdown."""

from __future__ import annotations

from bisect import bisect_left

from loaders.parsing.text.minutes import TextLine

BOXED, QUOTED, BOLD, ITALIC = "boxed", "quoted", "bold", "italic"
_MARKS = (("***", BOLD), ("**", BOLD), ("__", BOLD), ("*", ITALIC), ("_", ITALIC))
"""What Markdown has before and behind what stands out."""

_FIRST = frozenset(">*_")


def stress_of(line: TextLine) -> str:
    """How all of a line stands out: `boxed`, `quoted`, `bold`, `italic`; empty where it does not, or is a heading."""
    source = line.source
    if source.heading:
        return ""
    if source.stress:
        return source.stress
    raw = source.text.strip()
    if raw[:1] not in _FIRST:
        return ""
    if raw[0] == ">":
        return "" if raw[1:2].isalpha() else QUOTED
    return next((stress for sign, stress in _MARKS if raw.startswith(sign) and raw.endswith(sign)), "")


def lead_of(line: TextLine) -> int:
    """Where in its text the bold beginning of a line of Markdown ends: `**§ 3 Ekonomi** Utfallet …`; 0 where it has none, or is bold throughout."""
    raw = line.source.text
    begin = len(raw) - len(raw.lstrip())
    if raw[begin : begin + 2] not in ("**", "__") or line.offsets is None:
        return 0
    close = raw.find(raw[begin : begin + 2], begin + 2)
    if close < 0 or not raw[close + 2 :].strip():
        return 0
    return bisect_left(line.offsets, close)
