"""`finsam identities`: the pairs in doubt, people's judgements, and why somebody is who they are."""

import csv
import io
import json
import shutil

import pytest

from graph.workspace import Workspace
from tests.harness.command import ROOT, finsam

PROTOCOLS = ROOT / "tests" / "protocols"
NAMES = ("nns-2020-05-28.txt", "skaraborg-2024-02-20.txt", "blekinge-2024-1.txt")
LOTTA, CHARLOTTE = "Lotta Kardell", "Charlotte Kardell"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("identities") / "data"
    finsam(folder, "load", *(PROTOCOLS / name for name in NAMES))
    return folder


@pytest.fixture
def data(loaded, tmp_path):
    return shutil.copytree(loaded, tmp_path / "data")


def explained(data, person):
    return json.loads(finsam(data, "identities", "explain", person, "--format", "json").stdout)


def ids(data, person):
    return [row["id"] for row in explained(data, person) if row["what"] == "Mentions"]


def dumps(data):
    with Workspace(data) as workspace:
        return workspace.rdf.dump(), workspace.bolt.dump()


def test_explain_names_mentions_and_why_they_are_one(data):
    mentions, because = explained(data, LOTTA)[:2], explained(data, LOTTA)[2]
    assert {row["name"] for row in mentions} == {LOTTA, CHARLOTTE}
    assert all(row["file"] == NAMES[0] and row["line"] and row["quote"] for row in mentions)
    assert because["verdict"] == "same"
    assert because["by"] == "rules"
    assert "forms of one name" in because["reason"]
    assert explained(data, CHARLOTTE) == explained(data, LOTTA)


def test_a_judgement_reaches_both_graphs_and_undo_takes_it_back(data):
    before = dumps(data)
    said = finsam(data, "identities", "unsure", LOTTA, CHARLOTTE, "--reason", "no source", "--by", "Anna").stdout
    assert said.startswith("Judgement 1, unsure: Lotta Kardell (")
    with Workspace(data) as workspace:
        (row,) = workspace.bolt.query("MATCH (:Person)-[p:POSSIBLY_SAME_AS]->(:Person) RETURN p.reason AS reason")
        (same,) = workspace.rdf.query("SELECT (count(*) AS ?n) WHERE { ?p a fin:PossibleIdentity }")
    assert row["reason"] == "no source"
    assert same["n"] == 1
    (judged,) = json.loads(finsam(data, "identities", "--judged", "--format", "json").stdout)
    assert (judged["verdict"], judged["by"], judged["holds"]) == ("unsure", "Anna", "yes")
    assert finsam(data, "identities").stderr.strip() == "No rows.", "a person has judged on that pair"
    assert finsam(data, "identities", "undo").stdout.startswith("Taken back: 1, unsure")
    assert dumps(data) == before
    assert "nothing to take back" in finsam(data, "identities", "undo").stdout


def test_the_file_is_taken_in_where_somebody_changed_it(data):
    one, other = ids(data, LOTTA)
    (data / "identities.csv").write_text(f"verdict,a,b\ndifferent,{one},{other}\n", encoding="utf-8")
    finsam(data, "identities")
    assert len(ids(data, LOTTA)) == 1


def test_a_file_that_cannot_stand_is_said_and_nothing_is_loaded(data):
    (data / "identities.csv").write_text("verdict,a,b\nsame,x,y\n", encoding="utf-8")
    said = finsam(data, "load", PROTOCOLS / "kalmar-au-2023-05-31.txt", code=1).stderr
    assert "identities.csv:2: a is 'x', which is no id" in said
    (data / "identities.csv").unlink()
    assert finsam(data, "load", PROTOCOLS / "kalmar-au-2023-05-31.txt").stdout.startswith("new")


def test_the_pairs_in_doubt_show_both_sides(data):
    one, other = ids(data, LOTTA)
    (data / "identities.csv").write_text(f"verdict,a,b,reason\nunsure,{one},{other},why\n", encoding="utf-8")
    record = json.loads((ROOT / "tests" / "gold" / "kalmar-au-2023-05-31.json").read_bytes())
    record["participants"][0]["name"] = "Tina Song"
    written = data.parent / "composed.json"
    written.write_text(json.dumps(record), encoding="utf-8")
    finsam(data, "load", written)
    (row,) = json.loads(finsam(data, "identities", "--format", "json").stdout)
    assert {row["a_name"], row["b_name"]} == {"Tina Song"}
    assert "the same name, nothing else in common" in row["reason"]
    assert len(row["more_sources"]) == 1
    (flat,) = csv.DictReader(io.StringIO(finsam(data, "identities", "--format", "csv").stdout))
    assert {flat["file"], flat["b_file"]} == {row["file"], row["more_sources"][0]["file"]}
    finsam(data, "identities", "same", row["a"], row["b"])
    assert finsam(data, "identities").stderr.strip() == "No rows."


def test_what_stands_against_an_earlier_judgement_is_refused_and_not_kept(data):
    one, other = ids(data, LOTTA)
    (third,) = ids(data, "Tina Song")
    finsam(data, "identities", "same", one, third)
    finsam(data, "identities", "different", third, other)
    kept = (data / "identities.csv").read_text(encoding="utf-8")
    said = finsam(data, "identities", "same", one, other, code=1).stderr
    assert "cannot be one person beside what was judged before" in said
    assert (data / "identities.csv").read_text(encoding="utf-8") == kept


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("same", "Nobody Known", "Tina Song"), "There is no person called 'Nobody Known'"),
        (("same", "Tina Song", "Tina Song"), "both mean mention"),
        (("explain", "Nilsson"), "could be 3 people: "),
        (("undo", "7"), "There is no judgement 7"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(data, words, said):
    assert said in finsam(data, "identities", *words, code=1).stderr
    assert not (data / "identities.csv").exists()


def test_where_there_are_no_data_none_are_made(tmp_path):
    assert "There is no data" in finsam(tmp_path / "none", "identities", "same", "A", "B", code=1).stderr
    assert not (tmp_path / "none").exists()
