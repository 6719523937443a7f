"""What parts the cells of a list of people besides TABs: `Eva Ek (S)  Ås kommun  X`, `Eva Ek / Ås kommun / ordförande`."""

from __future__ import annotations

import re

from msgspec import structs

from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entry import is_presence
from loaders.parsing.attendance.table_heads import column_kind
from loaders.parsing.text.minutes import TextLine

_IN_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)\s*\Z")
_LONGEST_CELL = 60
_SLASH = " / "
_FEWEST_SLASHES = 2


def parted(line: TextLine) -> TextLine:
    """The line with a TAB for each two spaces that part whole cells: a name, an organisation, an office or a mark before, and no rest of a name behind;
    with commas for the slashes behind a name."""
    if line.text.count(_SLASH) >= _FEWEST_SLASHES and is_name(line.text.partition(_SLASH)[0]):
        line = structs.replace(line, text=line.text.replace(_SLASH, ",  "))
    if line.offsets is None or "  " not in line.source.text.strip() or len(line.text) < 4:
        return line
    text, raw = line.text, line.source.text
    gaps = [at for at, char in enumerate(text) if char == " " and raw[line.offsets[at] : line.offsets[at] + 2] == "  "]
    for number, at in enumerate(gaps):
        left = text[text.rfind("\t", 0, at) + 1 : at]
        right = text[at + 1 : gaps[number + 1] if number + 1 < len(gaps) else len(text)].partition("\t")[0]
        if left.isdigit() or right.isdigit():
            whole = right.isdigit() and not left[-1:].isalpha()
        elif column_kind(left.lower()) and column_kind(right.lower()):
            whole = True
        else:
            whole = len(left) <= _LONGEST_CELL and _is_cell(left) and _begins_cell(right)
        if whole:
            text = f"{text[:at]}\t{text[at + 1 :]}"
    return line if text is line.text else structs.replace(line, text=text)


def _is_cell(text: str) -> bool:
    """Whether a text is a whole cell: somebody's name, perhaps with the party, an organisation, an office, or how somebody took part."""
    role = role_and_organisation(text)
    return (
        is_name(_IN_BRACKETS.sub("", text))
        or is_presence(text)
        or (is_organisation(text) and text[0].isupper())
        or (role is not None and role[1] is None)
    )


def _begins_cell(text: str) -> bool:
    """Whether a text may stand in a cell of its own after another, and is no last word of a name that two spaces broke."""
    if not text:
        return False
    if " " not in text and text[0].isalpha() and text.istitle():
        return is_organisation(text) or is_presence(text) or role_and_organisation(text) is not None
    return not text[0].islower() or is_presence(text) or role_and_organisation(text) is not None
