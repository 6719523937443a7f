"""Text of minutes made harmless for the place where it is shown."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def visible(text: str) -> str:
    """Text without a character that steers a terminal: control codes and switches of writing direction as `\\x1b`, `\\u202e`."""
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """`visible` text on one line, each run of white space as one space."""
    return visible(_SPACE.sub(" ", text)).strip()


def markdown(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    return _MARKDOWN.sub(r"\\\1", one_line(text))


def spreadsheet(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before one of `= + - @`, tab and return."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def json_text(text: str) -> str:
    """JSON whose strings hold no character that steers a terminal: each as its \\u escape, which reads back the same."""
    return _CONTROL.sub(lambda match: match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}", text)
