"""Hashes of forms tell likeness as comparing the names themselves does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.erasing.name_forms import kept, met
from graph.likeness import Likeness, likeness, name_key

NAMES = (
    "Anna Ek", "Ingrid Hermansson", "Charlotte Kardell", "Inger Trodell-Dahl", "Magnus von Schenck", "Bo Lind", "Per Sjö",
    "Ann-Charlotte Granander", "Sebastian Ekeröth Clausson", "Kristina Lindberg",
)  # fmt: skip


def told(name, other):
    """The likeness that the forms of a kept name tell of another."""
    forms = kept(name)
    return next((liked for liked, form in met(other) if form in forms), Likeness.DIFFERENT)


def compared(name, other):
    found = likeness(name_key(name), name_key(other)).likeness
    return found if found >= Likeness.FORM else Likeness.DIFFERENT


@st.composite
def misspelt(draw):
    name = draw(st.sampled_from(NAMES))
    letters = list(name)
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(1, len(letters) - 2))
        match draw(st.sampled_from(["insert", "replace", "delete", "swap"])):
            case "insert":
                letters.insert(at, draw(st.sampled_from("abcdehklnorstvwåäö")))
            case "replace":
                letters[at] = draw(st.sampled_from("abcdehklnorstvwåäö"))
            case "delete":
                del letters[at]
            case _:
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return name, "".join(letters)


@settings(max_examples=400)
@given(misspelt())
def test_a_slip_is_told_as_comparing_tells_it(pair):
    name, other = pair
    if told(name, other) is Likeness.FORM and compared(name, other) is Likeness.DIFFERENT:
        assert min(map(len, name_key(other).split())) == 1  # an initial, which only erasing takes for the name
    elif compared(name, other) is Likeness.SPELLING and told(name, other) is Likeness.DIFFERENT:
        joined = name_key(other).split(), name_key(name).split()
        assert (
            sum(one != another for one, another in zip(*joined, strict=False)) > 1
        )  # one word heard, another seen alike
    else:
        assert told(name, other) == compared(name, other)


@pytest.mark.parametrize(
    ("name", "other", "liked"),
    [
        ("Charlotte Kardell", "Lotta Kardell", Likeness.FORM),
        ("Lotta Kardell", "Charlotte Kardell", Likeness.FORM),
        ("Anna Ek", "EK, ANNA", Likeness.SAME),
        ("Anna Ek", "A. Ek", Likeness.FORM),
        ("Anna Ek", "Anna E", Likeness.FORM),
        ("Anna Maria Ek", "A.M. Ek", Likeness.FORM),
        ("Inger Trodell-Dahl", "Inger Trodell Dahl", Likeness.SAME),
        ("Inger Trodell-Dahl", "Inger Trodell", Likeness.FORM),
        ("Inger Trodell", "Inger Trodell-Dahl", Likeness.FORM),
        ("Kristina Lindberg", "Kristina Lundberg", Likeness.DIFFERENT),
        ("Ingrid Hermansson", "Ingvar Hermansson", Likeness.DIFFERENT),
        ("Anna Ek", "Anna Berg", Likeness.DIFFERENT),
    ],
)
def test_other_writings(name, other, liked):
    assert told(name, other) is liked
