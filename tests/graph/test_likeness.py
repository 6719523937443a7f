"""Two names: the same, one spelled in two ways, one in two forms, or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.likeness import Likeness, likeness, name_key

SAME, SPELLING, FORM = Likeness.SAME, Likeness.SPELLING, Likeness.FORM
NEAR, RENAMED, DIFFERENT = Likeness.NEAR, Likeness.RENAMED, Likeness.DIFFERENT


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
        ("Eva Lund", "Eva Lind", NEAR),
        ("Anders Holm", "Anders Holmberg", RENAMED),
        ("Kenneth Andersson", "Kenneth Gustavsson", RENAMED),
        ("Anna", "Anna Berg", DIFFERENT),
        ("Andersson, Anna", "Anna Andersson", SAME),
        ("ANNA VON ESSEN", "Anna von Essen", SAME),
        ("Anna Berg", "Arma Berg", SPELLING),
        ("Nils Ek", "Nlls Ek", SPELLING),
        ("Bj6rn Lindh", "Björn Lindh", SPELLING),
        ("Hakan Asberg", "Håkan Åsberg", SPELLING),
        ("Bo Dahl", "Bo Dal", SPELLING),
        ("Christina Lindqvist", "Kristina Lindkvist", SPELLING),
        ("Jenny Westerlund", "Jennie Vesterlund", SPELLING),
        ("Gustav Holmgren", "Gustav Holmgern", SPELLING),
        ("Anna M Berg", "Anna Maria Berg", FORM),
        ("Eva Lindberg", "Eva Lundberg", NEAR),
        ("Eva Hansson", "Eva Jansson", NEAR),
        ("Ali Ghebre", "Ai Ghebre", NEAR),
        ("Leif Strand", "Lief Strand", SPELLING),
        ("Sandra Palm", "Alexandra Palm", FORM),
    ],
)
def test_likeness(a: str, b: str, expected: Likeness) -> None:
    assert likeness(name_key(a), name_key(b)).likeness is expected
    assert likeness(name_key(b), name_key(a)).likeness is expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_is_symmetric_and_knows_a_name_from_itself(a: str, b: str) -> None:
    assert likeness(name_key(a), name_key(b)).likeness is likeness(name_key(b), name_key(a)).likeness
    assert likeness(name_key(a), name_key(a)).likeness is SAME
