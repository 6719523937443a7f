"""What text extraction broke, put right, with the way back to the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import eq
from unicodedata import normalize

from msgspec import Struct

from loaders.letters import LOOKALIKES, MOJIBAKE
from loaders.ligatures import with_ligatures

_ODD_LETTER = re.compile(
    r"[\xad\u0300-\u036f\u0370-\u06ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\ufb06\ufeff\ufffd\uff01-\uff5eÃÂâ]"
)
_MARK = re.compile(r"[*_#\\|>]|!\[")
_LETTER_SPACED = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_] ")
_ODD_SPACE = re.compile(r"  |[^\S ]")
_FRACTURE = re.compile(
    r"[\x00-\x1f*_#\\|>\[\x80-\xa0\xad\u0300-\u06ff\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufb00-\ufb06\ufeff\ufffd\uff01-\uff5eÃÂâ]"
)
"""Whatever needs repair contains one of these characters, two spaces on end, or spaced letters; a line without them costs this search only."""

_LETTER = re.compile(r"[^\W\d_]")
_SHAPES = bytes(
    0 if _FRACTURE.match(chr(code)) else ord("x") if _LETTER.match(chr(code)) else code for code in range(256)
)
"""Of each character of Latin-1: NUL where it may need repair, x where it is a letter."""

_DECOMPOSED = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\xad(?!\s*$)")
_LAST_SOFT_HYPHEN = re.compile(r"\xad")
_ONE_GLYPH = re.compile(r"[\ufb00-\ufb06\uff01-\uff5e]")
_MISREAD = re.compile("|".join(map(re.escape, MOJIBAKE)))
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[\u0370-\u06ff]")
_LOST = re.compile(r"[\w\ufffd]+")
_SPACED = re.compile(
    r"(?<!\w)[Aa] t t(?=\s)|(?<!\w)[^\W\d_](?: [^\W\d_](?!\w)){4,}(?:\s{2,4}[^\W\d_](?: [^\W\d_](?!\w))+)*(?!\w)"
)
_VOWELS = frozenset("aeiouyåäö")
_CELLS = re.compile(r"\t(?: \t)+")
_GAP = re.compile(r"\s{2,}|[^\S ]")
_CELL = "\v"
"""Stands for the TAB of a cell until all other white space is one."""

_IMAGE = re.compile(r"!\[[^\]\[]{0,200}\]\([^()\s]{0,400}\)")
_HEADING = re.compile(r"^\s{0,3}(?:>\s?)*\s{0,3}#{1,6}(?=[\s§*\d])\s*|^(?:>\s)*>(?:\s|$)")
_BULLET = re.compile(r"^\s*[-+] ")
_STARS = re.compile(r"(?<=[^\s*\\])\*{1,3}(?!\*)|(?<![*\\])\*{1,3}(?=[^\s*])|^\s*\*\*(?= )")
_UNDERSCORES = re.compile(r"(?<![\w_])_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?![\w_])|(?<=[.,:;!?)])_{1,2}(?![\w_])")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\\s*$")
_BREAK_TAG = re.compile(r"<br ?/?>")
_PIPE = re.compile(r"\|")
_TABLE_RULE = re.compile(r"\|[\s|:-]*-[\s|:-]*\|")
_ALL = re.compile(r".+", re.DOTALL)


class Repaired(Struct, frozen=True, gc=False):
    """A repaired line and, for each of its characters, the index of the source character that it stands for; None where nothing was changed."""

    text: str
    offsets: Sequence[int] | None = None

    def source_index(self, index: int) -> int:
        """The index in the source line of the repaired text's character `index`."""
        return index if self.offsets is None else self.offsets[index]


_BLANK = Repaired("")


def repair(raw: str) -> Repaired:
    r"""Repair one line of source text.

    The text comes back without outer white space, marks of Markdown and invisible characters, its letters composed, whole and Latin
    where they stand in a Latin word. White space between words is one space, or one TAB where it parts cells: at a TAB, at three
    spaces or more, and at each TAB of `\t \t`, between which cells are empty. Time is linear in the length.
    """
    if not raw:
        return _BLANK
    if _is_whole(raw):
        return _outer_stripped(raw)
    draft = _Draft(raw)
    if _ODD_LETTER.search(raw):
        _repair_letters(draft)
    if _MARK.search(raw):
        _strip_marks(draft)
    if _LETTER_SPACED.search(draft.text) or draft.text.startswith(("a t t ", "A t t ")):
        draft.replace(_SPACED, _closed_up)
    if _ODD_SPACE.search(draft.text):
        draft.replace(_CELLS, lambda found: _CELL * found.count("\t"))
        draft.replace(_GAP, _gap)
    return draft.finish()


def _is_whole(raw: str) -> bool:
    """Whether a line needs no repair, judged by its bytes where it is Latin-1: ten times as fast as the patterns."""
    if "  " in raw:
        return False
    try:
        shape = raw.encode("latin-1").translate(_SHAPES)
    except UnicodeEncodeError:
        return _FRACTURE.search(raw) is None and _LETTER_SPACED.search(raw) is None
    return b"\0" not in shape and b" x x x " not in shape


class _Draft:
    """A line under repair: its text and where each character came from."""

    __slots__ = ("offsets", "raw", "text")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = raw
        self.offsets: Sequence[int] = range(len(raw))

    def replace(self, pattern: re.Pattern[str], by: Callable[[str], str]) -> None:
        """Replace each match by what `by` makes of it; the new characters stand for the old ones in order, the last for the rest."""
        parts: list[str] = []
        offsets: list[int] = []
        end = 0
        for match in pattern.finditer(self.text):
            found = match.group()
            new = by(found)
            if new == found:
                continue
            start = match.start()
            parts += (self.text[end:start], new)
            offsets += self.offsets[end:start]
            last = len(found) - 1
            if len(new) == 1:
                offsets.append(self.offsets[start])
            else:
                offsets += [self.offsets[start + min(index, last)] for index in range(len(new))]
            end = match.end()
        if end:
            self.text = "".join((*parts, self.text[end:]))
            self.offsets = [*offsets, *self.offsets[end:]]

    def remove(self, pattern: re.Pattern[str]) -> None:
        self.replace(pattern, lambda found: "")

    def finish(self) -> Repaired:
        """The repaired line without outer white space; without offsets where it is the beginning of the source."""
        text = self.text.strip()
        start = len(self.text) - len(self.text.lstrip())
        offsets = self.offsets[start : start + len(text)]
        if self.raw.startswith(text) and all(map(eq, offsets, range(len(text)))):
            return Repaired(text)
        return Repaired(text.replace(_CELL, "\t"), tuple(offsets))


def _outer_stripped(raw: str) -> Repaired:
    text = raw.strip()
    if text is raw or raw.startswith(text):
        return Repaired(text)
    start = len(raw) - len(raw.lstrip())
    return Repaired(text, range(start, start + len(text)))


def _repair_letters(draft: _Draft) -> None:
    draft.replace(_DECOMPOSED, lambda found: normalize("NFC", found))
    draft.remove(_INVISIBLE)
    draft.replace(_LAST_SOFT_HYPHEN, lambda found: "-")
    draft.replace(_ONE_GLYPH, lambda found: normalize("NFKC", found))
    draft.replace(_MISREAD, MOJIBAKE.__getitem__)
    if _FOREIGN.search(draft.text):
        draft.replace(_WORD, _latin)
    if "\ufffd" in draft.text:
        draft.replace(_LOST, with_ligatures)


def _latin(word: str) -> str:
    """A word of mostly Latin letters with its look-alikes of other scripts made Latin; any other word as it is."""
    foreign = _FOREIGN.findall(word)
    if not foreign or 2 * len(foreign) > len(word) or any(letter not in LOOKALIKES for letter in foreign):
        return word
    return "".join(LOOKALIKES.get(letter, letter) for letter in word)


def _strip_marks(draft: _Draft) -> None:
    """Take away headings' `#`, emphasis, images, escapes, and the frame of table rows."""
    draft.remove(_IMAGE)
    draft.remove(_HEADING)
    if draft.text.count("**") % 2:  # bold that begins or ends on another line: its bullet is a part of the accident
        draft.remove(_BULLET)
    draft.remove(_STARS)
    if len(_UNDERSCORES.findall(draft.text)) > 1:
        draft.remove(_UNDERSCORES)
    draft.remove(_ESCAPE)
    row = draft.text.strip()
    if _TABLE_RULE.fullmatch(row):
        draft.remove(_ALL)
    elif len(row) > 1 and row[0] == row[-1] == "|":
        draft.replace(_BREAK_TAG, lambda found: " ")
        draft.replace(_PIPE, lambda found: _CELL)


def _closed_up(spaced: str) -> str:
    """`P R O T O K O L L` closed up, where it reads as words and not as a row of initials or crosses."""
    letters = {letter for letter in spaced.lower() if not letter.isspace()}
    if (len(letters) < 3 or not letters & _VOWELS) and letters != {"a", "t"}:
        return spaced
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", spaced))


def _gap(space: str) -> str:
    """White space between words as one space, or a TAB where it parts cells."""
    if _CELL in space:
        return _CELL * space.count(_CELL)
    return "\t" if "\t" in space or len(space) > 2 else " "
