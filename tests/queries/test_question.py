"""The catalogue's files: a header that says all, the same in both languages."""

import re

import pytest

from graph.errors import FinsamError
from queries.question import FOLDER, questions, read_header

CHOSEN_LATER = {"coverage": {"from", "to"}, "path": {"one", "other"}, "succession": {"from", "to"}}
"""Parameters that choose among what the query finds: they would take from it what the steps after it need."""
NAMES = sorted(questions())
EACH = pytest.mark.parametrize("name", NAMES)


def test_there_are_twelve_questions():
    assert NAMES == [
        "assignments", "attendance", "board_on", "coverage", "cross_board", "decisions", "nominations", "path",
        "representatives_of", "shared_people", "succession", "who_represents",
    ]  # fmt: skip


@EACH
def test_both_files_say_the_same_of_the_question(name):
    cypher, sparql = FOLDER / f"{name}.cypher", FOLDER / f"{name}.rq"
    assert read_header(cypher) == read_header(sparql)


def test_no_file_stands_alone():
    assert {path.stem for path in FOLDER.glob("*.rq")} == set(NAMES)


@EACH
def test_every_parameter_is_used_in_both_files(name):
    cypher = (FOLDER / f"{name}.cypher").read_text()
    sparql = (FOLDER / f"{name}.rq").read_text()
    for parameter in questions()[name].parameters:
        if parameter.type not in ("day", "within") and parameter.name not in CHOSEN_LATER.get(name, ()):
            assert re.search(rf"\${parameter.name}\b", cypher)
            assert re.search(rf"\?in_{parameter.name}\b", sparql)


@EACH
def test_what_stands_only_if_given_waits_for_a_parameter_of_the_question(name):
    known = {parameter.name for parameter in questions()[name].parameters}
    for suffix, mark in ((".cypher", r"\$(\w+)"), (".rq", r"\?in_(\w+)")):
        lines = (FOLDER / f"{name}{suffix}").read_text().splitlines()
        waiting = [set(re.findall(mark, line)) for line in lines if line.endswith("if given")]
        assert all(len(named) == 1 and named <= known for named in waiting)


@EACH
def test_the_example_is_a_command_that_asks_it(name):
    assert questions()[name].example.startswith(f"finsam ask {name.replace('_', '-')}")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("// sv: Vad?\n// en: What?\n", "needs one line each"),
        ("// sv: Vad?\n// en: What?\n// example: x\n// param: who: a person\n", "must read"),
        ("// sv: Vad?\n// en: What?\n// example: x\n// param: who (planet): a person\n", "one of person"),
        ("// sv: Vad?\n// en: What?\n// example: x\n// least: two of each\n", "must read"),
    ],
)
def test_a_header_with_a_slip_is_told(tmp_path, header, said):
    path = tmp_path / "slip.cypher"
    path.write_text(header)
    with pytest.raises(FinsamError, match=said):
        read_header(path)
