import csv

import pytest

from ontology.parties import FILE, parties, party


@pytest.mark.parametrize(
    ("written", "abbreviation"),
    [
        ("S", "S"),
        ("(s)", "S"),
        ("kd", "KD"),
        ("KDS", "KD"),
        ("FP", "L"),
        (" (fp) ", "L"),
        ("AfR", "AfR"),
        ("(OP)", "OP"),
    ],
)
def test_an_abbreviation_as_written_is_a_party(written: str, abbreviation: str) -> None:
    found = party(written)
    assert found is not None
    assert found.abbreviation == abbreviation


@pytest.mark.parametrize("written", ["", "()", "ordf", "FK"])
def test_other_brackets_are_no_party(written: str) -> None:
    assert party(written) is None


def test_no_two_parties_share_an_abbreviation() -> None:
    rows = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
    assert len({found.code for found in parties().values()}) == len(rows) == 193
    assert len(parties()) == len(rows) + sum(bool(row["tidigare_forkortning"]) for row in rows)
