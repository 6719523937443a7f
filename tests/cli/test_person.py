"""`finsam person`: all that is held about one person, in every format."""

import json

import pytest

from tests.harness.command import finsam
from tests.harness.folder import MINUTES


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    data = tmp_path_factory.mktemp("person") / "data"
    finsam(
        data,
        "load",
        MINUTES / "blekinge-2023-05-08.txt",
        MINUTES / "blekinge-2024-1.txt",
        MINUTES / "nns-2020-05-28.txt",
    )
    return data


def _tables(data, name):
    told = json.loads(finsam(data, "person", name, "--all", "--format", "json").stdout)
    return {table["name"]: table["lines"] for table in told["tables"]}


def test_everything_is_told_with_its_source(data):
    tables = _tables(data, "ingrid hermansson")
    assert {
        "mentions",
        "seats",
        "participations",
        "appointments",
        "nominations",
        "assignments",
        "signatures",
    } <= tables.keys()
    assert {"sentences", "texts", "documents"} <= tables.keys()
    sourced = [line for name, lines in tables.items() if name in ("mentions", "seats", "signatures") for line in lines]
    assert all(line["sources"] for line in sourced)
    assert len(tables["documents"]) == 2
    sentences = [line["sentence"] for line in tables["sentences"]]
    assert any("ska nominera Ingrid Hermansson till NNS styrelse" in sentence for sentence in sentences)
    assert any(sentence.startswith("Ingrid inledde workshoppen") for sentence in sentences)
    assert any("nominera Ingrid Hermansson" in line["text"] for line in tables["texts"])


def test_both_writings_of_a_name_are_told_and_why_they_are_one(data):
    tables = _tables(data, "Lotta Kardell")
    assert {line["name"] for line in tables["mentions"]} == {"Lotta Kardell", "Charlotte Kardell"}
    assert any("Charlotte Kardell" in line["text"] for line in tables["texts"])


def test_a_person_is_named_by_any_id(data):
    by_name = finsam(data, "person", "Jonas Erlandsson", "--all", "--format", "json").stdout
    (mention,) = (line["id"] for line in json.loads(by_name)["tables"][0]["lines"])
    assert finsam(data, "person", mention, "--all", "--format", "json").stdout == by_name


@pytest.mark.parametrize("form", ["table", "md", "html", "csv"])
def test_it_is_written_in_every_format(data, form):
    assert "Hermansson" in finsam(data, "person", "Ingrid Hermansson", "--all", "--format", form).stdout


def test_who_does_not_exist_is_told_with_the_nearest(data):
    assert "Nearest: Ingrid Hermansson" in finsam(data, "person", "Ingrid Hermanson X", "--all", code=1).stderr
