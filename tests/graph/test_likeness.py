"""Two names: the same, one spelled in two ways, one in two forms, or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.likeness import Likeness, likeness, name_key

SAME, SPELLING, FORM, DIFFERENT = Likeness.SAME, Likeness.SPELLING, Likeness.FORM, Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Inger Trodell-Dahl", "Inger Trodell Dahl", SAME),
        ("INGER TRODELL-DAHL", "Inger Trodell Dahl", SAME),
        ("Madelene Rosenqvist", "Madeleine Rosenqvist", SPELLING),
        ("Sebastian Ekeroth Clausson", "Sebastian Ekeröth Clausson", SPELLING),
        ("Mari-anne Sandström", "Marianne Sandström", SPELLING),
        ("Kristina Eimar", "Christina Eimar", SPELLING),
        ("Bjöm Ek", "Björn Ek", SPELLING),
        ("Maria Lindqvist", "Maria Lindkvist", SPELLING),
        ("Lotta Kardell", "Charlotte Kardell", FORM),
        ("Lotta Ek", "Ann-Charlotte Ek", FORM),
        ("Anna Berg", "Anna Berg-Lund", FORM),
        ("Anna Lund", "Anna Berg Lund", FORM),
        ("Anna Karlsson", "Anna-Lena Karlsson", DIFFERENT),
        ("Marie Nilsson", "Maria Nilsson", DIFFERENT),
        ("Marie Nilsson", "Lena Nilsson", DIFFERENT),
        ("Amanda Hermansson", "Ingrid Hermansson", DIFFERENT),
        ("Eva Lund", "Eva Lind", DIFFERENT),
        ("Anders Holm", "Anders Holmberg", DIFFERENT),
        ("Kenneth Andersson", "Kenneth Gustavsson", DIFFERENT),
        ("Anna", "Anna Berg", DIFFERENT),
    ],
)
def test_likeness(a: str, b: str, expected: Likeness) -> None:
    assert likeness(name_key(a), name_key(b)).likeness is expected
    assert likeness(name_key(b), name_key(a)).likeness is expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_is_symmetric_and_knows_a_name_from_itself(a: str, b: str) -> None:
    assert likeness(name_key(a), name_key(b)).likeness is likeness(name_key(b), name_key(a)).likeness
    assert likeness(name_key(a), name_key(a)).likeness is SAME
