"""The Swedish alphabet."""

from hypothesis import given
from hypothesis import strategies as st

from queries.collation import alphabetical, fold, sort_key


def test_the_last_letters_are_last_and_accents_do_not_count():
    names = ["Öckerö", "Ärla", "Åre", "Zinkgruvan", "Élin", "Elis", "Vara", "Wall", "ådal", "Müller", "Myrberg"]
    expected = ["Élin", "Elis", "Müller", "Myrberg", "Vara", "Wall", "Zinkgruvan", "ådal", "Åre", "Ärla", "Öckerö"]
    assert sorted(names, key=alphabetical) == expected


def test_numbers_in_text_sort_by_size():
    assert sorted(["§ 10", "§ 9", "§ 9 b"], key=alphabetical) == ["§ 9", "§ 9 b", "§ 10"]


def test_values_of_all_types_sort_together_none_last():
    assert sorted([None, "b", 10, "a", 9], key=sort_key) == [9, 10, "a", "b", None]


def test_plain_letters_are_what_a_foreign_keyboard_types():
    assert fold("Götene, Åmål och Ärla") == "gotene, amal och arla"


@given(st.text(), st.text())
def test_different_texts_have_different_keys(one, other):
    assert (alphabetical(one) == alphabetical(other)) == (one == other)
