"""The file of people's judgements: what is written is read again, and a line that cannot stand is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import FinsamError
from graph.verdicts import FILE, Said, read, write

A, B = "a" * 16, "b" * 16
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), max_size=20)
SAID = st.builds(
    Said,
    st.sampled_from(["same", "different", "unsure"]),
    st.just(A),
    st.just(B),
    TEXTS,
    TEXTS,
    st.just(""),
    TEXTS,
    TEXTS,
)


@given(st.lists(SAID, max_size=5))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, said: list[Said]) -> None:
    path = tmp_path_factory.mktemp("file") / FILE
    write(path, said)
    assert read(path) == tuple(said)


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == ()


def test_a_file_made_by_hand_needs_three_columns_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text(f"\ufeffb,a,verdict\r\n{B},{A},same\r\n", encoding="utf-8")
    assert read(path) == (Said("same", A, B),)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("verdict,a", ":1: the first line lacks b"),
        (f"verdict,a,b\nsame,{A},{B}\nmaybe,{A},{B}", ":3: verdict 'maybe' must be one of same, different, unsure"),
        (f"verdict,a,b\nsame,{A},Eva Ek", ":2: b is 'Eva Ek', which is no id"),
        (f"verdict,a,b\nsame,{A},{A}", ":2: a and b are the same"),
        (f"verdict,a,b\nsame,{A}", ":2: the line has not as many fields"),
        (f"verdict,a,b\nsame,{A},{B},more", ":2: the line has not as many fields"),
        (f"verdict,a,b,at\nsame,{A},{B},yesterday", ":2: at is 'yesterday', which is no time"),
        (f'verdict,a,b\nsame,{A},"{B}', ":2: no line of CSV"),
    ],
)
def test_a_line_that_cannot_stand_is_named(tmp_path: Path, lines: str, said: str) -> None:
    path = tmp_path / FILE
    path.write_text(lines + "\n", encoding="utf-8")
    with pytest.raises(FinsamError) as raised:
        read(path)
    assert f"{path}{said}" in str(raised.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(b"verdict,a,b,reason\n" + b"\xe5\n")
    with pytest.raises(FinsamError, match="save it as UTF-8"):
        read(path)
