"""Text and days, as formats with narrower alphabets or calendars than the minutes' take them."""

from __future__ import annotations

import calendar
import re

from queries.escape import visible

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str:
    """Text that XML 1.0 can hold: what it forbids even as a reference becomes U+FFFD, what steers a terminal is made visible."""
    return visible(_NO_XML.sub("\ufffd", text).replace("\r", "\n").replace("\n", " "))


def first_day(date: str) -> str:
    """The first day of a partial date (`2023`, `2023-05`, `2023-05-31`), as YYYY-MM-DD."""
    return f"{date}-01-01"[:10] if len(date) < 10 else date


def last_day(date: str) -> str:
    """The last day of a partial date, as YYYY-MM-DD."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        year, month = map(int, date.split("-"))
        return f"{date}-{calendar.monthrange(year, month)[1]}"
    return date
