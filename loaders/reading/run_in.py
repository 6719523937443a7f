"""Run-in headings: bold text that begins a paragraph and heads it, as in `<b>§ 3 Ekonomi</b> Utfallet …`."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(?:§+\s?)?\d{1,3}[.):]?\s+[^\W\d]")


def is_run_in(bold: str, *, numbered: bool = False) -> bool:
    """Whether the bold text that a paragraph begins with is the heading of an item. numbered: it is an item of a numbered list."""
    return (
        (numbered or _NUMBERED.match(bold) is not None)
        and not bold.endswith((":", ",", "–", "-"))
        and bold[-1:].isalnum() | bold.endswith((".", ")"))
    )
