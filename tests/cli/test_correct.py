"""`finsam correct`: what minutes got wrong is set right, listed and taken back."""

import json

import pytest

from tests.harness.command import finsam
from tests.harness.folder import MINUTES

FILE = "skaraborg-2024-02-20.txt"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    data = tmp_path_factory.mktemp("correct") / "data"
    finsam(data, "load", MINUTES / FILE)
    return data


def _listed(data):
    return json.loads(finsam(data, "correct", "list", "--format", "json").stdout)


def test_set_list_undo(data):
    done = finsam(
        data,
        "correct",
        "set",
        FILE,
        "organisation",
        "Götene kommun",
        "--person",
        "Tina Song",
        "--reason",
        "her word",
        "--by",
        "me",
    )
    assert done.stdout.startswith(f"Correction 1, {FILE}: Rättat: organisation för Tina Song är Götene kommun")
    finsam(data, "correct", "set", FILE, "date", "2024-02-21", "--by", "me")
    assert [(one["field"], one["was"], one["now"], one["holds"]) for one in _listed(data)] == [
        ("organisation", "Arbetsförmedlingen", "Götene kommun", "holds"),
        ("date", "2024-02-20", "2024-02-21", "holds"),
    ]
    (row,) = json.loads(finsam(data, "ask", "who-represents", "--person", "Tina Song", "--format", "json").stdout)
    assert row["on_behalf_of"] == "Götene kommun"
    assert "Tina Song, Arbetsförmedlingen" in json.dumps(row, ensure_ascii=False)
    held = json.loads(finsam(data, "person", "Tina Song", "--all", "--format", "json").stdout)
    (corrected,) = next(table["lines"] for table in held["tables"] if table["name"] == "corrections")
    assert (corrected["was"], corrected["now"], corrected["reason"]) == (
        "Arbetsförmedlingen",
        "Götene kommun",
        "her word",
    )
    finsam(data, "correct", "undo", "1")
    finsam(data, "correct", "undo")
    assert _listed(data) == []
    (row,) = json.loads(finsam(data, "ask", "who-represents", "--person", "Tina Song", "--format", "json").stdout)
    assert row["on_behalf_of"] == "Arbetsförmedlingen"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nothing.txt", "date", "2024-01-01"), "There is no document nothing.txt"),
        ((FILE, "weather", "rain"), "There is no field 'weather'"),
        ((FILE, "date", "yesterday"), "'yesterday' is no value for date"),
        ((FILE, "party", "S", "--person", "Nobody Here"), "gives no party of Nobody Here"),
        ((FILE, "attendance", "asleep", "--person", "Tina Song"), "is no value for attendance"),
    ],
)
def test_what_cannot_be_corrected_is_told_and_changes_nothing(data, words, says):
    assert says in finsam(data, "correct", "set", *words, code=1).stderr
    assert _listed(data) == []


def test_erasing_takes_the_name_out_of_corrections(data):
    finsam(data, "correct", "set", FILE, "name", "Tina Sång", "--person", "Tina Song", "--reason", "Song is wrong")
    finsam(data, "correct", "set", FILE, "party", "M", "--person", "Tina Sång", "--reason", "Tina Sång said so")
    finsam(data, "forget", "Tina Sång", "--reason", "a request", "--yes")
    (kept,) = _listed(data)
    assert kept["of"].startswith("Raderad person ")
    assert kept["holds"] == "holds"
    everything = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    for word in ("Tina Song", "Tina Sång", "Sång", "Song,"):
        assert word.encode() not in everything
    finsam(data, "load", MINUTES / FILE)
    again = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert b"Tina S" not in again
