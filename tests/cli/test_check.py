"""`finsam check` on the command line."""

import pytest

from graph.workspace import Workspace
from tests.harness.command import finsam
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("check")
    with Workspace(folder, write=True) as workspace:
        load_five(workspace)
    return folder


def test_findings_of_the_minutes_are_no_failure(data):
    said = finsam(data, "check", "--format", "md").stdout
    assert "Veckodagen stämmer inte med datumet" in said
    assert "kalmar-au-2023-05-31.txt:4 “torsdagen den 31 maj 2023”" in said


def test_a_day_asked_for_is_that_of_the_law(data):
    rows = finsam(data, "check", "--on", "2020-01-01", "--format", "csv").stdout
    assert "kan inte avgöras" not in rows
    assert "anmärkning" in rows


@pytest.mark.parametrize(("day", "why"), [("2024", "more than one day"), ("2024-02-30", "does not exist")])
def test_what_is_no_day_is_refused(data, day, why):
    assert why in finsam(data, "check", "--on", day, code=1).stderr


def test_it_speaks_english_too(data):
    assert "The weekday does not fall on the date" in finsam(data, "check", "--language", "en", "--format", "md").stdout
