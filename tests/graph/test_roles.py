"""Which seats a list shows a person to hold."""

from __future__ import annotations

import pytest

from graph.roles import seats


@pytest.mark.parametrize(
    ("attendance", "roles", "held"),
    [
        ("beslutande", (), ("ledamot",)),
        ("beslutande", ("ordförande",), ("ledamot", "ordförande")),
        ("beslutande", ("ersättare",), ("ersättare",)),
        ("ersättare", (), ("ersättare",)),
        ("frånvarande", (), ("okänd",)),
        ("övrig", ("ordförande",), ()),
        ("framgår", ("justerare",), ()),
        ("framgår", ("vice ordförande",), ("ledamot", "vice ordförande")),
    ],
)
def test_an_entry_shows_a_seat_and_its_office(attendance: str, roles: tuple[str, ...], held: tuple[str, ...]) -> None:
    assert seats(attendance, roles) == held


@pytest.mark.parametrize("leads", ["ordförande", "mötesordförande"])
def test_a_vice_chair_who_leads_one_meeting_is_not_the_chair(leads: str) -> None:
    assert seats("beslutande", ("vice ordförande", leads)) == ("ledamot", "vice ordförande")
    assert seats("beslutande", (leads, "förste vice ordförande")) == ("ledamot", "förste vice ordförande")
