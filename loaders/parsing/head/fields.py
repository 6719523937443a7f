"""Labelled fields of a cover page: `Plats: Skype`, `Plats och tid<TAB>…`, a label over its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.parsing.attendance.inner_labels import inner_labels
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import FieldLabel, field_label
from loaders.parsing.head.places import place_in_field
from loaders.parsing.text.minutes import Passage, TextLine, passage

_MOST_LINES = 4
_NUMBERED = frozenset(("nr", "nummer", "protokoll", "protokoll nr", "dnr", "diarienr", "diarienummer", "sida"))
"""Labels of numbers of the minutes, which stand beside fields."""

_NUMBERS = frozenset(
    (
        "nr",
        "nummer",
        "protokoll nr",
        "protokollnr",
        "protokollsnr",
        "protokollsnummer",
        "mötesnr",
        "mötesnummer",
        "möte nr",
    )
)
"""Labels of the number of the meeting, over its value."""

_BESIDE = frozenset(
    ("sida", "sid", "sidnr", "blad", "bladnr", "dnr", "diarienr", "diarienummer", "beteckning", "vår beteckning")
)
"""Labels beside those of facts in a row."""

_FEWEST_LABELS = 2
_MOST_WORDS = 3
_WIDEST = 80
"""What stands under one half of a value is no longer, in characters."""

_INDENTED = "        "


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value: piece.text[start:end], which may run over lines; `field` names the label as fields.toml does."""

    field: str
    piece: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.piece.text[self.start : self.end]


def read_fields(lines: Sequence[TextLine], skip: frozenset[int] | set[int]) -> Iterator[Field]:
    """The labelled fields of the lines, in order; lines whose numbers are in `skip` hold none."""
    for index, line in enumerate(lines):
        if not line.text or line.number in skip:
            continue
        if "\t" in line.text and (labels := _over_values(lines, index)):
            yield from labels
            continue
        for start, end in _pairs(line.text) or inner_labels(line.text, every_field=True):
            cell, tab, beside = line.text[start:end].partition("\t")
            if tab and cell.strip(" :.").lower() in _NUMBERS:
                yield Field("number", passage([line]), end - len(beside), end)
                continue
            label = field_label(line.text, start)
            if label is None:
                label = _second_cell(line.text, start)
            if label is None:
                continue
            if label.end < end:
                piece = passage([line, *_going_on(lines, index, label)]) if end == len(line.text) else passage([line])
                yield Field(label.field, piece, label.end, len(piece.text) if end == len(line.text) else end)
            elif label.closed:
                value = list(_under(lines, index + 1, label.field))
                if value:
                    piece = passage(value)
                    yield Field(label.field, piece, 0, len(piece.text))


def _pairs(text: str) -> list[tuple[int, int]]:
    """Where the pairs of label and value stand in a row of several: `Datum<TAB>2021-02-11<TAB>Tid<TAB>08:15`; nothing in any other line."""
    if text.count("\t") < 3:
        return []
    cells = text.split("\t")
    labels = [cell.strip(" :").lower() for cell in cells[::2]]
    if len(cells) % 2 or not all(label in _NUMBERED or _whole_field(label) for label in labels):
        return []
    starts = [sum(len(cell) + 1 for cell in cells[:at]) for at in range(0, len(cells), 2)]
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True)]


def _over_values(lines: Sequence[TextLine], index: int) -> list[Field]:
    """The fields of a row of labels over a row of as many values: `Datum<TAB>Tid` over `2021-02-11<TAB>08:15`; nothing for any other line."""
    labels = lines[index].text.split("\t")
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.text.count("\t") != len(labels) - 1:
        return []
    found = [_whole_field(label) for label in labels]
    values = below.text.split("\t")
    if sum(field is not None for field in found) < max(_FEWEST_LABELS, len(found) / 2):
        return []
    if any(_whole_field(value) or _is_long(label) for label, value in zip(labels, values, strict=True)):
        return []
    piece, fields, at = passage([below]), [], 0
    for field, value in zip(found, values, strict=True):
        if field is not None and value.strip():
            fields.append(Field(field, piece, at, at + len(value)))
        at += len(value) + 1
    return fields


def _whole_field(text: str) -> str | None:
    """The field that a cell names, if it says nothing else."""
    said = text.strip(" :.").lower()
    if said in _NUMBERS:
        return "number"
    if said in _BESIDE:
        return "other"
    label = field_label(text)
    return label.field if label is not None and label.end == len(text) else None


def _is_long(label: str) -> bool:
    """Whether a cell says more than labels do."""
    return label.count(" ") > _MOST_WORDS or any(map(str.isdigit, label))


def _second_cell(text: str, start: int) -> FieldLabel | None:
    """A label in the second cell of a line, such as the running head `Styrelsen<TAB>Sammanträdesdatum`."""
    tab = text.find("\t", start)
    return field_label(text, tab + 1) if tab > 0 else None


def _is_labelled(line: TextLine) -> bool:
    return list_label(line.text) is not None or field_label(line.text) is not None


def _going_on(lines: Sequence[TextLine], index: int, label: FieldLabel) -> Iterator[TextLine]:
    """The lines that go on with a value begun beside its label: indented under it, after a comma, or, beside `Tid och plats`, with what is not yet said."""
    before = lines[index]
    half = label.field == "place_and_time" and place_in_field(before.text[label.end :]) is None
    for line in lines[index + 1 : index + _MOST_LINES]:
        if not line.text or _is_labelled(line) or line.number != before.number + 1:
            return
        goes_on = (line.source.text.startswith(_INDENTED) and "\t" not in line.text) or before.text.endswith(",")
        if not goes_on and not (
            half and "\t" not in line.text and place_in_field(line.text) and len(line.text) < _WIDEST
        ):
            return
        yield line
        before, half = line, False


def _under(lines: Sequence[TextLine], index: int, field: str) -> Iterator[TextLine]:
    """The lines under a label of that field that stands alone: the next that say something, up to a blank line or another label."""
    taken = 0
    for line in lines[index : index + 8]:
        if not line.text:
            if taken:
                return
            continue
        within = taken and (more := field_label(line.text)) is not None and more.field == field and not more.closed
        if (_is_labelled(line) and not within) or line.source.heading or taken == _MOST_LINES:
            return
        taken += 1
        yield line
