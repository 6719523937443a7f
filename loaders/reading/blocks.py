"""What readers of marked-up documents pass on before lines are numbered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.reading.source import Line


@dataclass(frozen=True, slots=True)
class Block:
    """One line to be: its text (empty: a blank line, which sets paragraphs apart), level of heading (0: none), whether it is noise, how all of it stands out (`boxed`, `quoted`, `bold`, `italic`)."""

    text: str
    heading: int = 0
    noise: bool = False
    stress: str = ""


BLANK = Block("")
STRUCK = "~~"
"""Stands around what is struck out, as in Markdown."""


def numbered(blocks: Iterable[Block]) -> list[Line]:
    """The blocks as lines of a document without pages; no blank line at either end, never two together."""
    lines: list[Line] = []
    for block in blocks:
        if block.text or (lines and lines[-1].text):
            lines.append(Line(len(lines) + 1, block.text, None, block.heading, block.noise, block.stress))
    while lines and not lines[-1].text:
        lines.pop()
    return lines
