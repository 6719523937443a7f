"""Minutes that are one table of items."""

from loaders.reading.agendas import agenda_blocks, is_agenda_head
from loaders.reading.blocks import Block


def cells(*texts: str) -> list[list[Block]]:
    return [[Block(line) for line in text.split("\n") if line] for text in texts]


def test_an_agenda_is_told_from_other_tables() -> None:
    assert is_agenda_head(cells("Nr", "Ärende", "Beslut"))
    assert is_agenda_head(cells("§", "Rubrik", "Beslut", "Ansvarig"))
    assert not is_agenda_head(cells("Nr", "Uppdrag", "Ansvarig"))
    assert not is_agenda_head(cells("Nr", "Ärende"))
    assert not is_agenda_head(cells("Namn", "Organisation", "Närvarande"))


def test_each_row_is_title_text_and_what_stands_in_the_further_columns_after_their_heads() -> None:
    rows = [
        cells("Nr", "Ärende", "Beslut", "Ansvarig"),
        cells("1", "Upprop", "", ""),
        cells("2", "Budget\nSiri Ek visade förslaget.", "Budgeten antas.\nPlanen antas.", "Siri Ek trycker den"),
    ]
    assert [block.text for block in agenda_blocks(rows)] == [
        "Nr\tÄrende\tBeslut\tAnsvarig",
        "1\tUpprop",
        "2\tBudget",
        "Siri Ek visade förslaget.",
        "Beslut\tBudgeten antas.",
        "Planen antas.",
        "Ansvarig\tSiri Ek trycker den",
    ]
