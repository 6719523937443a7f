"""Minutes that are one table of items."""

from loaders.reading.agendas import agenda_blocks, is_agenda, is_agenda_head
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


def test_a_cell_with_a_label_of_its_own_needs_no_head() -> None:
    rows = [cells("#", "Punkt", "Anteckningar och beslut"), cells("1", "Budget", "Beslut: Budgeten antas.")]
    assert [block.text for block in agenda_blocks(rows)][1:] == ["1\tBudget", "Beslut: Budgeten antas."]


def test_numbered_rows_beside_what_was_decided_are_items_whatever_the_columns_are_called() -> None:
    def table(*rows: tuple[str, ...]) -> list[list[list[Block]]]:
        return [cells(*row) for row in rows]

    one, two, three = ("1", "Dagordning", "Godkänns"), ("2", "Budget", "Antas"), ("3", "Information", "Noteras")
    assert is_agenda(table(("Punkt nr", "Ärende", "Beslut"), one, two, three))
    assert is_agenda(table(("", "Vad", "Beslut"), one, two, three))
    titled = [(f"{number}. {title}", said) for number, title, said in (one, two, three)]
    assert is_agenda(table(("Vad", "Beslut"), *titled))
    assert not is_agenda(table(("Nr", "Beslut", "Datum"), one, two, three))
    assert not is_agenda(table(("Insats", "Beslut"), ("Bron", "300 tkr"), ("Steget", "200 tkr"), ("Navet", "0")))
    assert not is_agenda(table(*[(title, f"Beslut: {said}") for title, said in titled], ("4. Slut", "Beslut: Inget")))
    assert [block.text for block in agenda_blocks(table(("", "Vad", "Beslut"), one))] == [
        "\tVad\tBeslut",
        "1\tDagordning",
        "Beslut\tGodkänns",
    ]
