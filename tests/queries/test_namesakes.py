"""People of one name in an answer."""

from __future__ import annotations

from queries.namesakes import MOST_TOLD, namesakes
from queries.rows import Row

COLUMNS = ("person", "board", "on_behalf_of", "person_id")


def row(name: str, id: str, board: str = "Ås styrelse") -> Row:
    return Row(COLUMNS, (name, board, "Ås kommun", id))


def test_two_people_of_one_name_are_told_apart() -> None:
    (sentence,) = namesakes([row("Åsa Ek", "a"), row("Åsa Ek", "b", "Bro styrelse"), row("Eva Ek", "c")])
    assert "Åsa Ek is the name of 2 people" in sentence
    assert "a (Ås kommun, Ås styrelse); b (Ås kommun, Bro styrelse)" in sentence


def test_one_person_in_several_rows_is_no_namesake() -> None:
    assert namesakes([row("Åsa Ek", "a"), row("Åsa Ek", "a", "Bro styrelse")]) == []


def test_names_stand_in_the_order_of_the_swedish_alphabet() -> None:
    rows = [row(name, id) for name in ("Örjan Ek", "Åsa Ek", "Ärla Ek", "Zoe Ek") for id in "ab"]
    assert [sentence.split()[0] for sentence in namesakes(rows)] == ["Zoe", "Åsa", "Ärla", "Örjan"]


def test_of_many_names_the_first_are_told_and_how_many_more_there_are() -> None:
    rows = [row(f"Eva {letter}son", id) for letter in "ABCDEFGHIJKLM" for id in "ab"]
    *told, more = namesakes(rows)
    assert len(told) == MOST_TOLD
    assert "beyond these: 3." in more
    assert "--format json" in more
