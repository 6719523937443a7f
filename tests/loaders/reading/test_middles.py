"""Tables of web pages printed to PDF, whose cells stand at half the height of their rows."""

import pytest

from loaders.reading.layout import reading_order
from loaders.reading.middles import middles_on_top
from loaders.reading.segments import Segment

SIZE, LEADING, PADDING = 10.0, 12.0, 6.0
COLUMNS = (30.0, 60.0, 200.0, 420.0)

ROWS = [
    [["1."], ["Dagordning"], [], ["Godkänns"]],
    [["2."], ["Ansökan om", "förlängning"], ["Projektet tar slut i juni.", "Det är bra, och det ska", "leva vidare."], ["Beviljas"]],
    [["3."], ["Ekonomi"], ["Utfallet ligger", "under budget."], ["Rapporten godkänns", "utan tillägg", "i övrigt", "och noteras"]],
    [["4."], ["Nästa möte"], [], ["Fredag"]],
]  # fmt: skip


def table(*, middle: bool) -> list[Segment]:
    """The rows as pieces of text, each cell at half the height of its row or at its top."""
    pieces: list[Segment] = []
    top = 100.0
    for row in ROWS:
        most = max(map(len, row))
        for x0, lines in zip(COLUMNS, row, strict=True):
            y = top + (most - len(lines)) / 2 * LEADING * middle
            pieces += [
                Segment(x0, x0 + 5 * len(text), y + at * LEADING, SIZE, text, False) for at, text in enumerate(lines)
            ]
        top += most * LEADING + PADDING
    return pieces


def test_cells_at_half_height_are_put_on_top() -> None:
    assert sorted(middles_on_top(table(middle=True))) == sorted(table(middle=False))


def test_cells_on_top_stay() -> None:
    pieces = table(middle=False)
    assert middles_on_top(pieces) == pieces


def test_rows_of_such_a_table_are_read_one_by_one() -> None:
    read = [line.text for line in reading_order(table(middle=True)) if line.text]
    assert read == [line.text for line in reading_order(table(middle=False)) if line.text]
    assert read[1].startswith("2. Ansökan om förlängning\tProjektet tar slut i juni.")


@pytest.mark.parametrize("columns", [2, 1])
def test_lists_side_by_side_stay(columns: int) -> None:
    pieces = [one for one in table(middle=True) if one.x0 in COLUMNS[1 : 1 + columns]]
    assert middles_on_top(pieces) == pieces
