"""What scanning misread all through a document, put right without touching the source."""

from __future__ import annotations

import pytest

from loaders.parsing import parse
from loaders.parsing.text.misread import corrector
from tests.harness.sources import source_of

SCANNED = """Samordningsf6rbundet Kusten                    PROTOKOLL
Styrelsen                                      2012-09-2O

Tid:        kl 13.00 - 15.30
Narvarande: Anna Ek (s), Dals kommun, ordforande
            Bo Alm, Forsakringskassan, vice ordf6rande
            Jan Holst, Arbetsf6rmedlingen
Franvarande: Lena Berg (fp), Landstinget

§ 4l   Motets oppnande
Ordf6randen halsade valkommen till motet.

§ 42   Ekonomi
Styrelsen beslutade att godkanna rapporten och att bevilja 45O 000 kr.

§ 43   Nasta mote
Den 22 november 2012 kl l3.00. Motet avslutas och alla gar hem till sitt.
"""


def test_minutes_without_swedish_letters_are_read() -> None:
    record = parse(source_of(SCANNED))
    assert (record.organisation, record.date, record.next_meeting) == (
        "Samordningsförbundet Kusten",
        "2012-09-20",
        "2012-11-22T13:00",
    )
    assert [(item.number, item.title) for item in record.items] == [
        ("41", "Mötets öppnande"),
        ("42", "Ekonomi"),
        ("43", "Nästa möte"),
    ]
    assert [(one.name, one.organisation, one.attendance, one.roles) for one in record.participants] == [
        ("Anna Ek", "Dals kommun", "beslutande", ("ordförande",)),
        ("Bo Alm", "Försäkringskassan", "beslutande", ("vice ordförande",)),
        ("Jan Holst", "Arbetsförmedlingen", "beslutande", ()),
        ("Lena Berg", "Landstinget", "frånvarande", ()),
    ]
    assert [(one.type, one.amount_sek) for one in record.decisions] == [("godkänna", None), ("bevilja", 450_000)]


def test_quotes_stay_as_they_stand() -> None:
    lines = SCANNED.split("\n")
    record = parse(source_of(SCANNED))
    for fact in (*record.items, *record.participants, *record.decisions):
        for quote in fact.quotes:
            assert quote.quote.split("\n")[0] in lines[quote.line - 1]


@pytest.mark.parametrize(
    "text",
    [
        "Protokoll för styrelsen i Åsen. " * 20,
        "Minutes of the board, item 6, and a code a6b. " * 20,
        "kort text utan prickar",
    ],
)
def test_what_was_read_well_is_left_alone(text: str) -> None:
    assert corrector([text]) is None


@pytest.mark.parametrize(
    "text", ["narvarande", "ORDFORANDE", "Samordningsf6rbundet", "§ 4l", "2O12-09-2O", "x", "", "Lund 6 l"]
)
def test_a_correction_keeps_the_length(text: str) -> None:
    correct = corrector(["f6r", *["styrelsen och motet"] * 40])
    assert correct is not None
    assert len(correct(text)) == len(text)
