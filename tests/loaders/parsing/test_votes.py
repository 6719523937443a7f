"""What the chair finds to be decided."""

from __future__ import annotations

import pytest

from loaders.parsing import parse
from loaders.reading import read

MINUTES = """Samordningsförbundet Lagadalen
Protokoll från styrelsens sammanträde den 14 juni 2019

Närvarande
Lars Ingvarsson (C), Ljungby kommun, ordförande
Yvonne Palmér (S), Region Kronoberg, vice ordförande

§ 1 Medfinansiering
{text}

§ 2 Avslutning
Mötet avslutas.
"""


def told(text: str) -> list[tuple[str, str]]:
    record = parse(read(MINUTES.format(text=text).encode(), "minutes.txt"))
    return [(decision.text, decision.type) for decision in record.decisions]


@pytest.mark.parametrize(
    ("text", "decision", "kind"),
    [
        (
            "Ordföranden ställer förslagen mot varandra och finner att styrelsen återremitterar ärendet.",
            "styrelsen återremitterar ärendet",
            "övrigt",
        ),
        ("Ordföranden finner att styrelsen beslutar att avslå ansökan.", "avslå ansökan", "avslå"),
        ("Ordföranden fann att styrelsen bifallit Eva Eks yrkande.", "styrelsen bifallit Eva Eks yrkande", "godkänna"),
        ("Ordföranden finner bifall till Eva Eks förslag.", "bifall till Eva Eks förslag", "godkänna"),
        ("Ordföranden frågar om styrelsen kan avslå ansökan och finner att så sker.", "avslå ansökan", "avslå"),
        (
            "Efter votering konstaterar ordföranden att styrelsen har avslagit ansökan.",
            "styrelsen har avslagit ansökan",
            "avslå",
        ),
        ("Ordföranden finner att Eva Eks förslag vinner bifall.", "Eva Eks förslag vinner bifall", "godkänna"),
    ],
)
def test_what_the_chair_finds_is_decided(text: str, decision: str, kind: str) -> None:
    assert told(text) == [(decision, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden konstaterar att styrelsen är beslutför.",
        "Ordföranden finner att mötet är behörigt utlyst.",
        "Ordföranden finner att styrelsen har fått svar på sina frågor.",
        "Ordföranden konstaterar att styrelsen antog planen i mars.",
    ],
)
def test_what_else_the_chair_finds_is_none(text: str) -> None:
    assert told(text) == []


def test_a_decision_under_its_label_is_not_told_twice() -> None:
    vote = "Ordföranden finner att styrelsen beslutar i enlighet med förslaget."
    assert told(f"{vote}\n\nBeslut\nStyrelsen beslutar att avslå ansökan.") == [("avslå ansökan", "avslå")]
