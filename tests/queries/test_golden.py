"""Golden answers: what the five minutes say to each of the twelve questions, told by people who read them."""

import json
from collections import Counter
from pathlib import Path

import pytest

from queries.catalogue import ask
from queries.question import questions

GOLDEN = Path(__file__).with_name("golden")
CASES = [
    (path.stem, number, case)
    for path in sorted(GOLDEN.glob("*.json"))
    for number, case in enumerate(json.loads(path.read_text(encoding="utf-8")))
]


def test_every_question_has_golden_answers():
    assert {name for name, _, _ in CASES} == set(questions())


@pytest.mark.parametrize(
    ("name", "case"), [(name, case) for name, _, case in CASES], ids=[f"{name}-{number}" for name, number, _ in CASES]
)
def test_the_answer_is_what_the_minutes_say(store, name, case):
    rows = ask(store, name, **case["asked"])
    told = Counter(tuple(_plain(row[column]) for column in case["columns"]) for row in rows)
    assert told == Counter(map(tuple, case["rows"]))


def _plain(value):
    """A value as JSON has it."""
    return value.isoformat() if hasattr(value, "isoformat") else value
