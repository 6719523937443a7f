"""`finsam model` needs no data folder."""

import json

from tests.harness.command import finsam


def test_without_a_name_it_lists_the_classes(tmp_path):
    rows = json.loads(finsam(tmp_path / "none", "model", "--format", "json").stdout)
    assert {"Person", "Mandate", "Evidence"} <= {row["class"] for row in rows}
    assert not (tmp_path / "none").exists()


def test_of_a_class_it_lists_the_fields(tmp_path):
    assert "ON_BEHALF_OF" in finsam(tmp_path, "model", "Mandate", "--format", "csv").stdout


def test_the_page_is_of_the_whole_model(tmp_path):
    assert "flowchart" in finsam(tmp_path, "model", "--markdown").stdout
    assert "leave out CLASS" in finsam(tmp_path, "model", "Person", "--markdown", code=2).stderr


def test_an_unknown_class_is_said(tmp_path):
    assert "no class or code list 'Riddare'" in finsam(tmp_path, "model", "Riddare", code=1).stderr
