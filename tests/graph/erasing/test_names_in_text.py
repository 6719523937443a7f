"""A text names somebody in full, by a part, by initials, in any case, over line ends; other people keep their names."""

import pytest

from graph.erasing.names_in_text import Names

ANNA = {"Anna Ek": "X", "Inger Trodell-Dahl": "Y"}
OTHERS = ("Bo Ekman", "Anna-Lena Berg", "Cecilia Dahl")
NAMES = Names(ANNA, OTHERS, ("Eksjö kommun",))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Anna Ek, ordförande", "▮, ordförande"),
        ("ANNA EK", "▮"),
        ("Ek, Anna (S)", "▮ (S)"),
        ("Anna\nEk föredrar", "▮ föredrar"),
        ("Anna Eks förslag", "▮ förslag"),
        ("Ordförande Ek öppnar", "Ordförande ▮ öppnar"),
        ("Eks förslag bifalls", "▮ förslag bifalls"),
        ("A. Ek och A Ek", "▮ och ▮"),
        ("Inger Trodell-\nDahl", "▮"),
        ("Inger Tro-\ndell Dahl", "▮"),
        ("Inger Trodell Dahl", "▮"),
        ("Inger Tro\xaddell-Dahl", "▮"),
        ("Trodell yrkar avslag", "▮ yrkar avslag"),
        ("Inger Tr\ufffdell-Dahl", "▮"),
        ("Inger Trodell-Dahls reservation", "▮ reservation"),
        ("Val av Anna Ek, Inger Trodell-Dahl och Bo Ekman", "Val av ▮, ▮ och Bo Ekman"),
        ("Till justerare väljs Inger Trod", "Till justerare väljs ▮"),
    ],
)
def test_a_name_is_found(text, masked):
    assert NAMES.replaced(text, lambda _: "▮") == masked


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ekman föredrar",
        "Anna-Lena Berg",
        "Cecilia Dahl, Eksjö kommun",
        "Dahl yrkar bifall",  # Cecilia Dahl's too
        "eken på gården",
        "Maria Ek hälsade välkommen",  # somebody else's given name
        "Anna Lind hälsade välkommen",
        "en ek och en al",
    ],
)
def test_others_keep_their_names(text):
    assert NAMES.replaced(text, lambda _: "▮") == text


def test_a_name_that_is_a_common_word_stands_for_nobody_alone():
    names = Names({"Per Maj": "X"}, (), ())
    assert (
        names.replaced("Per capsulam i maj. Maj månad. Per Maj.", lambda _: "▮") == "Per capsulam i maj. Maj månad. ▮."
    )


def test_what_a_person_is_called_now_is_told():
    assert NAMES.replaced("Anna Ek och Trodell", lambda now: now) == "X och Y"
