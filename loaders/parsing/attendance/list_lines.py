"""Lines of lists: which go on with the one before, where labels and entries begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.name_words import UPPER, is_given_name
from loaders.parsing.agents.names import find_names, is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.label_places import BULLET
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.members import goes_on_for_member
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.items.numbering import numbering
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.signs import has_any

RULE = re.compile(r"[\s_.…\-–—=*|:]*\Z")
"""A line, or what is left of one, that says nothing."""
_GOES_ON = re.compile(
    r"(?:[,;(/]|\b(?:och|samt|för|i|under|vid|från|av|på|del|kl\.?|punkt(?:erna)?|paragraf(?:erna)?|\(p\.|§§?|(?:fr\.?\s?o|t\.?\s?o)\.?\s?m\.?))\Z"
)
_INSTEAD = re.compile(rf"(?:för|istället för|i stället för|ersätter)\s(?=[{UPPER}])")
"""How a line goes on with in whose place somebody serves."""
_VICE = re.compile(r"\b(?:vice|förste|andre|[12]:e)\Z")
"""What `ordförande` in the next line belongs to."""
_TELLING = frozenset({"deltog", "deltar", "närvarade", "närvarar", "medverkade", "var"})
"""Ends the words with which a sentence begins that tells who was there, and may go on in the next lines."""
_PLURAL_LAST = re.compile(
    r"[,;]\s(?:(?:samt|och)\s)?(?:ersättarna|suppleanterna|ledamöterna|representanterna|tjänstemännen)\Z"
)
"""Who come in the next line."""
_CUT_RANGE = re.compile(r"§.{0,40}\d\s?[-–]\Z")
"""Ends a line in a range of paragraphs: `§§ 27–` over `29`."""
_BROKEN = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+-\Z")
_FOR_OTHERS = re.compile(r"\b(?:för|ersätter|ersatte)\s.*")
"""Who is named behind it is no further person of the list."""
_WIDE = 60
"""A comma list on a line at least this long may go on in the next."""
_LONGEST_ROW = 120
_GIVEN_LAST = re.compile(
    r"(?:,|\b(?:och|samt|för|ersätter|ersatte|vice))\s(?P<given>[A-ZÅÄÖ][\w-]+)(?:\s(?:von|af|de|van|der))?\Z"
)
"""A given name that ends a line, whose surname begins the next."""
_CLOSES = re.compile(r"[^()\t]{1,60}\)")
"""How a line begins that ends what stands in brackets: `(Ljusnarsbergs` over `kommun)`."""
_GOES = re.compile(r"(?<=,\s)\s?(?:går|gick|kommer|kom)\b")
_MOST_LINES = 40
_IN_ENTRIES = (",", "(", "\t", ":", ";")
_ENDS_LABEL = (":", "\t")
_SEAT_BEGINS = ("Ord", "Led", "Ers", "Sup")
SEATS = frozenset({"ledamot", "ersättare", "suppleant"})
"""Labels that may also be one person's office."""
_SENDING = frozenset({"företrädare", "representant", "representanter"})
"""Before whoever sent the people below it: a part of a list that is divided."""
_OFFICES = frozenset({"kansliet", "förbundskansliet", "kansli", "sekretariatet"})


def list_piece(
    lines: Sequence[TextLine], index: int, headings: frozenset[int], *, labelled: bool
) -> tuple[Passage, int]:
    """The line at index, with those that go on with its list, and how many they are; labelled: whether the line stands in a list."""
    count = 1
    label = list_label(lines[index].text)
    running = label is not None and not label.closed and label.words[-1] in _TELLING
    if labelled or list_label(lines[index].text) is not None:
        while index + count < len(lines) and count < _MOST_LINES:
            after = lines[index + count]
            if not after.text or after.number in headings:
                break
            if list_label(after.text) and not (after.text[0].islower() and _VICE.search(lines[index + count - 1].text)):
                break
            if field_label(after.text) and not after.text[0].islower():
                break
            sentence = running and not lines[index + count - 1].text.endswith((".", ":"))
            if not (sentence or _goes_on(lines[index + count - 1].text, after.text)):
                break
            count += 1
    return passage(lines[index : index + count]), count


def _goes_on(before: str, after: str) -> bool:
    """Whether a list on one line goes on in the next: after a comma or a `vice`, or where a wide line was broken."""
    if BULLET.match(after):
        return False
    if (
        _GOES_ON.search(before)
        or (_VICE.search(before) and not (before.endswith(", vice") and after[0].isupper()))
        or _BROKEN.search(before)
        or (after[0].isdigit() and before[-1] in "-–" and _CUT_RANGE.search(before))
        or _PLURAL_LAST.search(before)
        or (";" in before and _ends_with_office(before))
        or (before.endswith(" ej") and not after[0].isupper())
        or (before.rfind("(") > before.rfind(")") and _CLOSES.match(after))
        or ((given := _GIVEN_LAST.search(before)) is not None and is_given_name(given["given"]) and after[0].isupper())
        or ((instead := _INSTEAD.match(after)) is not None and not is_organisation(after[instead.end() :]))
    ):
        return True
    if goes_on_for_member(after):
        return False
    if len(before) < _WIDE or is_prose(after) or "\t" in after or before.endswith((".", ")")) or before.count("\t") > 1:
        return False
    return (before.count(",") > 1 and "," in after and _is_list(before, ",")) or (
        ";" in before and ("," in after or ";" in after) and _is_list(before, ";")
    )


def _ends_with_office(text: str) -> bool:
    """Whether the office of whoever comes next ends a line: `…; vice ordförande`."""
    role = role_and_organisation(text.rpartition(";")[2].strip())
    return role is not None and role[1] is None


def _is_list(text: str, mark: str) -> bool:
    """Whether half of the parts between marks begin with a name."""
    parts = [
        _FOR_OTHERS.sub("", part.rpartition(":")[2].split(",")[0].split("(")[0]).strip() for part in text.split(mark)
    ]
    return sum(is_name(part) or bool(find_names(part)) for part in parts) * 2 >= len(parts)


def heads_seats(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line names an organisation, whose member and substitute the next lines tell each behind a label: `Ås kommun` over `Ordinarie: Eva Ek`."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    if not below and index + 2 < len(lines):
        below = lines[index + 2].text
    if not below.startswith(_SEAT_BEGINS) or not has_any(below, _ENDS_LABEL):
        return False
    label = list_label(below)
    if label is None or label.role not in SEATS or not label.closed or label.end == len(below):
        return False
    text = lines[index].text.rstrip(" :")
    if any(name.start == 0 and is_organisation(text[name.end :].strip(" ,")) for name in find_names(text)):
        return False  # somebody, and whom that one represents
    return text[0].isupper() and not has_any(text, _IN_ENTRIES) and is_organisation(text) and list_label(text) is None


def is_part(label: ListLabel, within: ListLabel | None, organisation: str | None) -> bool:
    """Whether what looks like a label belongs to one person (`Ledamot Eva Ek`) or heads an office's people in a list divided by organisation.

    within: the label of the list; organisation: whose people it gives there.
    """
    if within is None:
        return False
    if label.organisation and label.words[0] in _SENDING and within.words[0] not in _SENDING:
        return within.group in ("beslutande", "ersättare", "frånvarande")
    if within.group in ("närvarande", "frånvarande") and _OFFICES.issuperset(set(label.words) - {"från"}):
        return (label.words[0] == "från" and within.group == "närvarande") or organisation is not None
    return not label.closed and organisation is not None and label.words[0] in SEATS and len(label.words) == 1


def is_numbered_person(text: str) -> bool:
    """Whether a line that looks like a numbered item is a numbered person."""
    number = numbering(text)
    return number is not None and is_name(number.title.split(",")[0].split("(")[0].strip())


def side_by_side(first: ListLabel, second: ListLabel) -> bool:
    """Whether two labels on one line head two columns whose people came out one column after the other, and not a list within a list (`Övriga närvarande`, `Ersättare`)."""
    if (first.group, second.group) == ("övrig", "ersättare"):
        return False
    return first.group != second.group and "närvarande" not in (first.group, second.group)


def first_words(text: str, start: int) -> str:
    """What stands first in an entry, which may be a name that begins like a label: `Dag Solna (DS), Vallby kommun`."""
    return re.split(r"\s*[,(\t]", text[start : start + 80], maxsplit=1)[0]


def comes_and_goes(text: str, start: int, people: Sequence[Entry]) -> bool:
    """Whether the verb that a line has only says when the one person on it came or went: `Eva Ek<TAB>Ås kommun, gick kl 12.00`."""
    begin = text.find(people[0].name, start)
    beside = begin == start or text[begin - 1] == "\t"
    if len(people) != 1 or not beside or len(text) - start > _LONGEST_ROW:
        return False
    return bool(people[0].attended) or people[0].presence == "absent" or not is_prose(_GOES.sub(" ", text[start:]))
