"""Labels of lists that stand elsewhere than at the beginning of a line: behind a bullet or sentence, in a margin, over two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from loaders.parsing.attendance.label_words import is_label_word
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.text.minutes import TextLine

BULLET = re.compile(r"[-–•*·●○▪■]\s+")
_LETTER = re.compile(r"[A-Za-z][.)]\s+")
LONGEST_LABEL = 40


def label_start(text: str, start: int) -> int:
    """Where a label begins that is an entry of a bulleted or lettered list by itself (`- Ledamöter`, `A. Ledamöter`), or else start."""
    mark = BULLET.match(text, start) or _LETTER.match(text, start)
    label = list_label(text, mark.end()) if mark else None
    return mark.end() if mark and label is not None and label.closed and label.end == len(text) else start


def announces_list(text: str) -> bool:
    """Whether a line begins with the label of a list, or ends with one behind a sentence."""
    if text[:1].isupper() and list_label(text) is not None:
        return True
    return text.endswith(":") and label_after_sentence(text, 0) > 0


def label_after_sentence(text: str, start: int) -> int:
    """Where a label begins that ends a line behind a sentence (`Upprop förrättas. Följande är närvarande:`), or else start."""
    stop = text.rfind(". ", start) if text.endswith(":") else -1
    if stop < 0:
        return start
    label = list_label(text, stop + 2)
    return stop + 2 if label is not None and label.closed and label.end == len(text) else start


def label_cell(text: str, start: int) -> ListLabel | None:
    """A label in lower case in a cell before people, in a column of its own: `närvarande<TAB>Eva Ek`."""
    tab = text.find("\t", start)
    if tab <= start or not text[start].islower():
        return None
    said = "ord." if text[start:tab] == "ord" else text[start:tab]
    words = tuple(said.split())
    if said != "ord." and not all(is_label_word(word) for word in words):
        return None
    label = list_label(said.capitalize())
    group, role, organisation = (label.group, label.role, label.organisation) if label else ("närvarande", None, None)
    return ListLabel(group, role, organisation, tab + 1, True, words)


def label_over_lines(text: str, below: str) -> ListLabel | None:
    """A label in a margin of which each line has a part, neither of them a label by itself: `Anmält<TAB>Eva Ek` over `förhinder<TAB>Bo Al`."""
    first, tab, _ = text.partition("\t")
    second = below.partition("\t")[0].rstrip(" :")
    if not (tab and second and first[0].isupper() and second[0].islower()) or list_label(first) is not None:
        return None
    joined = first[:-1] + second if first.endswith("-") else f"{first} {second}"
    words = tuple(joined.split())
    label = list_label(" ".join(words)) if all(map(is_label_word, words)) else None
    return structs.replace(label, end=len(first) + 1) if label is not None and label.closed else None


def label_in_two(lines: Sequence[TextLine], index: int) -> ListLabel | None:
    """The label that is all of two lines, neither of them a label by itself: `Anmält` over `förhinder`; None for other lines."""
    first = lines[index].text
    second = lines[index + 1].text if index + 1 < len(lines) else ""
    if not second[:1].islower() or len(first) + len(second) > LONGEST_LABEL or not first[:1].isupper():
        return None
    words = f"{first} {second}".rstrip(" :").split()
    if not all(map(is_label_word, words)) or list_label(first) is not None:
        return None
    label = list_label(" ".join(words))
    return structs.replace(label, end=len(first) + 1 + len(second)) if label is not None and label.closed else None
