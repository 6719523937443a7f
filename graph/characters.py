"""Characters that text of minutes may hold, and those that steer what shows it or cannot be written: these are taken out."""

from __future__ import annotations

import re

MOST_MARKS = 4
"""Combining marks that a letter keeps."""

_LINE_ENDS = r"\v\f\r\x85\u2028\u2029"
_STEERING = (
    r"\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\ud800-\udfff\U000e0000-\U000e007f"
)
"""Control codes, invisible characters, switches of writing direction, halves of characters, tags."""
_MARKS = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
_ODD = re.compile(f"[{_LINE_ENDS}{_STEERING}{_MARKS}]")
_PLAIN = bytes(code for code in range(256) if not _ODD.match(chr(code)))
"""The characters of Latin-1 that are not odd."""
_OTHER = re.compile(rb"&#(\d+);")
"""What stands for a character that is not of Latin-1."""
_USUAL = frozenset(str(ord(sign)).encode() for sign in "–—‘’“”„•…−")
"""Characters outside Latin-1 that texts often have and that are not odd."""
_LINE_END = re.compile(rf"\r\n|[{_LINE_ENDS}]")
_STEERS = re.compile(f"[{_STEERING}]")
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{{MOST_MARKS}}})[{_MARKS}]+")


def readable(text: str) -> str:
    """The text without characters that steer a terminal, a page or a spreadsheet, and with at most MOST_MARKS marks on a letter.

    TAB and LF stay, CRLF becomes LF, and any other end of a line a space, so that lines are counted as before.
    """
    if not _is_odd(text):
        return text
    text = _LINE_END.sub(lambda end: "\n" if end[0] == "\r\n" else " ", text)
    return _TOO_MANY_MARKS.sub(r"\1", _STEERS.sub("", text))


def _is_odd(text: str) -> bool:
    """Whether a text has odd characters, judged by its bytes where it is Latin-1 but for usual signs: ten times as fast as the pattern."""
    latin = text.encode("latin-1", "xmlcharrefreplace")
    if latin.translate(None, _PLAIN):
        return True
    if len(latin) == len(text) or _USUAL.issuperset(_OTHER.findall(latin)):
        return False
    return _ODD.search(text) is not None
