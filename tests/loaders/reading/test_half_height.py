"""Merged cells of PDF tables without rules, which stand at half the height of the rows that they tell of."""

import pytest

from loaders.reading.columns import in_reading_order
from loaders.reading.half_height import merged_on_top
from loaders.reading.segments import Segment

SIZE = 10.0
LABELS, VALUES, MARKS = 30.0, 180.0, 320.0


def piece(text: str, x0: float, y: float) -> Segment:
    return Segment(x0, x0 + 5 * len(text), y, SIZE, text, False)


def table(groups: dict[str, list[str]], *, pitch: float = 15.0, centred: bool = True) -> list[Segment]:
    """A table in which each label tells of rows of its own."""
    pieces: list[Segment] = []
    y = 100.0
    for label, values in groups.items():
        height = (len(values) - 1) / 2 * pitch if centred else 0.0
        pieces.append(piece(label, LABELS, y + height))
        for value in values:
            pieces += [piece(value, VALUES, y), piece("X", MARKS, y)]
            y += pitch
    return pieces


GROUPS = [
    {"Ås kommun": ["Anna Ek", "Bo Al"], "FK": ["Siv Ros"]},
    {"FK": ["Siv Ros"], "Ås kommun": ["Anna Ek", "Bo Al", "Per Mo"], "AF": ["Eva Lo", "Jan Hed"]},
    {"Ås kommun": ["Anna Ek", "Bo Al", "Per Mo", "Ida Rask"], "AF": ["Eva Lo"]},
    {"Ås kommun": ["Anna Ek", "Bo Al"], "Region Ås": ["Per Mo", "Ida Rask"], "AF": ["Eva Lo", "Jan Hed", "Siv Ros"]},
]


@pytest.mark.parametrize("groups", GROUPS)
def test_labels_at_half_height_stand_beside_their_first_row(groups: dict[str, list[str]]) -> None:
    moved = merged_on_top(table(groups))
    heights = {one.text: one.y for one in moved}
    assert {label: heights[label] for label in groups} == {
        label: heights[values[0]] for label, values in groups.items()
    }


@pytest.mark.parametrize("groups", GROUPS)
def test_labels_on_top_stay(groups: dict[str, list[str]]) -> None:
    pieces = table(groups, centred=False)
    assert merged_on_top(pieces) == pieces


def test_a_line_between_lines_further_apart_stays() -> None:
    pieces = [
        piece("Till", VALUES, 100.0),
        piece("Samordningsförbundet", LABELS, 114.0),
        piece("Kopia", VALUES, 128.0),
        piece("Ås", LABELS, 142.0),
    ]
    assert merged_on_top(pieces) == pieces


def test_the_column_of_organisations_is_no_list_of_its_own() -> None:
    rows = [
        ["Beslutande", "Ås kommun", "Anna Ek (S)"],
        ["", "", "Bo Al (M)"],
        ["", "Viks kommun", "Siv Ros"],
        ["Övriga", "Per Mo, förbundschef", ""],
        ["", "Ida Rask, ekonom", ""],
    ]
    assert in_reading_order(rows) == [
        "Beslutande\tÅs kommun\tAnna Ek (S)",
        "Bo Al (M)",
        "Viks kommun\tSiv Ros",
        "Övriga\tPer Mo, förbundschef",
        "Ida Rask, ekonom",
    ]


def test_labels_to_the_right_of_their_rows_too() -> None:
    pieces: list[Segment] = []
    rows = [("Anna Ek", "Bo Al"), ("Eva Tall", ""), ("", "Per Mo"), ("Siv Ros", "")]
    for at, row in enumerate(rows):
        pieces += [piece(name, x0, 100.0 + 15 * at) for name, x0 in zip(row, (LABELS, VALUES), strict=True) if name]
    pieces += [piece("Ås kommun", MARKS, 107.5), piece("Viks kommun", MARKS, 130.0), piece("FK", MARKS, 145.0)]
    pieces.append(piece("Övriga närvarande: Ida Rask", LABELS, 170.0))
    assert {one.text: one.y for one in merged_on_top(pieces)}["Ås kommun"] == 100.0


def test_a_last_column_of_organisations_keeps_two_lists_in_rows() -> None:
    rows = [
        ["Ledamot", "Ersättare", "Huvudman"],
        ["Anna Ek (S)", "Bo Al (S)", "Ås kommun"],
        ["Eva Tall (M)", "", ""],
        ["", "Per Mo (C)", "Viks kommun"],
        ["Siv Ros", "", "Försäkringskassan"],
    ]
    assert in_reading_order(rows)[1:] == [
        "Anna Ek (S)\tBo Al (S)\tÅs kommun",
        "Eva Tall (M)",
        " \tPer Mo (C)\tViks kommun",
        "Siv Ros\t \tFörsäkringskassan",
    ]
