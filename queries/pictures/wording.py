"""The words of pictures, in Swedish and English: data in `wording.toml`, beside those of reports."""

from __future__ import annotations

import re
from pathlib import Path

from queries.escape import one_line
from queries.pictures.picture import Piece
from queries.reporting.wording import Language, Words
from queries.reporting.wording import words as with_words_of_reports

FILE = Path(__file__).with_suffix(".toml")

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def words(language: Language) -> Words:
    """The words of a language."""
    return with_words_of_reports(language, FILE)


def sentence(template: str, **named: Piece | str) -> tuple[Piece, ...]:
    """The pieces of a sentence: the template's own text, and what stands in place of each `{name}`."""
    pieces = []
    for number, part in enumerate(_PLACEHOLDER.split(template)):
        piece = named[part] if number % 2 else part
        pieces.append(piece if isinstance(piece, Piece) else Piece(one_line(piece) if number % 2 else piece))
    return tuple(piece for piece in pieces if piece.text)


def listed(names: list[str], words: Words) -> str:
    """Names as a list in running text: `a, b och c`."""
    return f" {words.text('page', 'and')} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
