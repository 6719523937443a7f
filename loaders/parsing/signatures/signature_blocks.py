"""Blocks of signatures: runs of lines on which nothing stands but names, roles, rules and days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.parsing.attendance.inner_labels import inner_labels
from loaders.parsing.signatures.signature_tokens import Token, tokens_of
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.signs import has_any

_RULE = re.compile(r"[\s_.…\-–—=*/\\|,:;()]*\Z")
_RULES = ("____", ".....", "…", "-----")
_DASH = re.compile(r"\s[—–]\s")
_LONG = 160
"""A line at least this long may hold a whole page: its lists, and its signatures too."""
_LONGEST_ROW = 300
_MOST_SMALL_WORDS = 6
_GAP = 8
"""As many blank lines part two blocks."""


@dataclass(slots=True)
class Block:
    rows: list[list[Token]] = field(default_factory=list)
    ruled: bool = False
    announced: bool = False

    @property
    def tokens(self) -> list[Token]:
        return [token for row in self.rows for token in row]


def blocks(lines: Sequence[TextLine], skip: set[int], known: frozenset[str]) -> Iterator[Block]:
    """Runs of lines on which nothing stands but names, roles, rules and days."""
    block = Block()
    blank = 0
    for line in lines:
        if not line.text:
            blank += 1
            continue
        if line.number in skip or (blank > _GAP and block.rows and any(token.kind == "name" for token in block.tokens)):
            yield block
            block = Block()
        blank = 0
        if line.number in skip and len(line.text) < _LONG:
            continue
        ruled = has_any(line.text, _RULES)
        announced: bool | None = None
        for start, end in _parts(line.text):
            row = _row(line, start, end, known)
            if row is None:
                yield block
                block = Block()
                continue
            if row:
                if announced is None:
                    lower = line.text.lower()
                    announced = "protokollet" in lower or lower.startswith("vid ")
                block.announced |= announced or any(token.weak or token.value == "" for token in row)
                block.rows.append([token for token in row if token.kind == "name" or token.value])
            elif _RULE.match(line.text[start:end]) and len(line.text) > 2:
                block.ruled = True
            block.ruled |= ruled
    yield block


def _parts(text: str) -> list[tuple[int, int]]:
    return inner_labels(text) if len(text) > _LONG else [(0, len(text))]


def _row(line: TextLine, start: int, end: int, known: frozenset[str]) -> list[Token] | None:
    """The names and roles of text[start:end]; None where other words stand there too."""
    text = line.text
    if end - start > _LONGEST_ROW or _is_running(text[start:end]):
        return None
    tokens: list[Token] = []
    position = start
    for cell in _in_cells(text[start:end]).split("\t"):
        read = tokens_of(line, cell, position, known)
        if read is None:
            return None
        tokens += read
        position += len(cell) + 1
    return tokens


def _in_cells(text: str) -> str:
    """A text of the same length with a TAB between signers who stand side by side: `Eva Ek, ordförande — Bo Al, justerare`."""
    if " · " in text:
        text = text.replace(" · ", " \t ")
    if "—" in text or "–" in text:
        signers = _DASH.split(text)
        if len(signers) > 1 and all(", " in signer for signer in signers):
            text = " \t ".join(signers)
    return text


def _is_running(text: str) -> bool:
    """Whether a text has more words that begin small than names and roles have."""
    small = 0
    for word in text.split():
        if word[0].islower():
            small += 1
            if small > _MOST_SMALL_WORDS:
                return True
    return False
