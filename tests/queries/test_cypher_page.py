"""The twenty queries of docs/cypher.md return on the five minutes what the page says."""

import pytest

from tests.harness.cypher_page import PAGE, answered, examples

EXAMPLES = examples()


def test_there_are_twenty_each_read_whole():
    text = PAGE.read_text(encoding="utf-8")
    assert [example.number for example in EXAMPLES] == list(range(1, 21))
    assert text.count("```cypher") == text.count("### ") == 20


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.number))
def test_a_query_returns_what_the_page_says(workspace, example):
    assert example.table.count("\n") > 2, "a query that finds nothing shows nothing"
    assert answered(workspace.bolt, example.cypher) == example.table
