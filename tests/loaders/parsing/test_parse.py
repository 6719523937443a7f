"""The parser as a whole: scores on gold, any input, no private data, time linear in size."""

import importlib.util
import json
import time
from collections import defaultdict
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.record import from_json, to_json
from loaders.load import LEAST_CONFIDENCE
from loaders.parsing import parse
from tests.harness.sources import source_at, source_of

TESTS = Path(__file__).parents[2]
PROTOCOLS = TESTS / "protocols"

_spec = importlib.util.spec_from_file_location("evaluate", TESTS / "evaluate.py")
assert _spec is not None
assert _spec.loader is not None
evaluate = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(evaluate)


def scores(root: Path) -> dict[str, float]:
    """F1 of each kind of fact over the minutes of one folder, which has `gold` and `protocols`."""
    tallies = defaultdict(evaluate.Tally)
    for gold in sorted((root / "gold").glob("*.json")):
        path = next(path for path in (root / "protocols").glob(f"{gold.stem}.*"))
        record = json.loads(to_json(parse(source_at(path))))
        evaluate.score_document(gold.stem, json.loads(gold.read_text(encoding="utf-8")), record, tallies)
        if path.suffix == ".txt":
            evaluate.check_evidence(gold.stem, record, path, tallies)
    return {kind: tally.row()[2] for kind, tally in tallies.items()}


LEAST = {
    "items": 0.99,
    "signatures": 0.99,
    "participants": 0.98,
    "people": 0.98,
    "decisions": 0.93,
    "appointments": 0.90,
    "assignments": 0.80,
    "remarks": 0.90,
    "represents": 0.95,
    "participants.attendance": 0.95,
    "participants.organisation": 0.95,
    "decisions.type": 0.95,
    "evidence": 1.0,
}


@pytest.mark.parametrize("root", [TESTS, TESTS / "composed"], ids=["real", "composed"])
def test_gold_is_reached(root: Path) -> None:
    found = scores(root)
    missed = {kind: (round(found[kind], 3), least) for kind, least in LEAST.items() if found[kind] < least}
    assert missed == {}


@pytest.mark.parametrize("path", sorted(PROTOCOLS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_record_keeps_to_its_schema_and_comes_out_the_same_again(path: Path) -> None:
    record = parse(source_at(path))
    assert from_json(to_json(record)) == record
    assert parse(source_at(path)) == record


NOT_MINUTES = {
    "nothing": "",
    "an agenda": "Dagordning\n\n1. Mötets öppnande\n2. Val av justerare\n3. Övriga frågor\n",
    "a newspaper": "Regnet fortsätter\n\nUnder tisdagen väntas mer regn i hela Götaland. SMHI varnar för höga flöden.\nTrafiken stod stilla i Lund.",
    "an annual report": "Årsredovisning 2023\n\nInnehåll\nFörvaltningsberättelse ... 3\nResultaträkning ... 9\n\nÅrets resultat uppgår till 525 000 kronor.",
}


OTHER_PAPERS = {
    "a notice": "Samordningsförbundet Åsen\nKallelse till styrelsemöte\nTid: torsdag 14 mars 2024 kl. 9.00-12.00\nPlats: Stadshuset, Åsby\n\n"
    "Kallade: Anna Ek (S), ordförande, Bo Al, Försäkringskassan\nFöredragande: Eva Falk, förbundschef\n\n1. Mötets öppnande\n2. Val av justerare\n"
    "   Förslag till beslut: Bo Al väljs till justerare\n3. Ansökan\n   Förslag till beslut\n   Styrelsen beslutar\n   att bevilja 500 000 kr\n\nAnna Ek\nOrdförande\n",
    "an annual report with a board": "Årsredovisning 2023\nSamordningsförbundet Åsen\n\nOrdinarie ledamöter\nAnna Ek (S), Åsby kommun, ordförande\nBo Al, Försäkringskassan\n\n"
    "Styrelsen beslutade i mars att bevilja Växthuset 500 000 kr.\n\n1. Händelser\nAnna Ek valdes till ledamot i NNS styrelse.\n2. Ekonomi\nResultatet är 525 000 kronor.\n"
    "3. Personal\nTre anställda.\n\nÅsby den 14 mars 2024\n\nAnna Ek               Bo Al\nOrdförande            Ledamot\n",
    "statutes": "Arbetsordning för styrelsen\nSamordningsförbundet Åsen\nAntagen den 14 mars 2024, § 12\n\n§ 1 Uppgifter\nStyrelsen beslutar om budget.\n\n"
    "§ 2 Ersättare\nOrdföranden kallar ersättare.\n\n§ 3 Protokoll\nFörbundschefen ansvarar för att protokollet anslås.\n",
}


@pytest.mark.parametrize("text", OTHER_PAPERS.values(), ids=OTHER_PAPERS)
def test_a_paper_that_calls_itself_something_else_tells_of_no_meeting(text: str) -> None:
    record = parse(source_of(text))
    assert record.confidence is not None
    assert record.confidence < LEAST_CONFIDENCE
    assert "not-minutes" in {remark.code for remark in record.remarks}
    assert not any(
        (
            record.participants,
            record.decisions,
            record.appointments,
            record.assignments,
            record.signatures,
            record.next_meeting,
        )
    )


@pytest.mark.parametrize(
    "title", ["Protokoll", "Minnesanteckningar", "Styrelsemöte", "Protokoll, kallelse utsänd 2024-03-01"]
)
def test_minutes_that_hold_an_agenda_are_minutes(title: str) -> None:
    text = f"Samordningsförbundet Åsen\n{title}\n14 mars 2024\n\nNärvarande: Anna Ek, FK\n\n§ 1 Dagordning\nDagordningen godkänns.\n"
    assert "not-minutes" not in {remark.code for remark in parse(source_of(text)).remarks}


@pytest.mark.parametrize("text", NOT_MINUTES.values(), ids=NOT_MINUTES)
def test_a_file_that_is_no_minutes_is_not_understood_as_such(text: str) -> None:
    record = parse(source_of(text))
    assert record.confidence is not None
    assert record.confidence < 0.35
    assert record.participants == ()
    assert record.signatures == ()
    assert {"date-missing", "attendance-missing"} <= {remark.code for remark in record.remarks}


PIECES = st.sampled_from(
    [
        "Närvarande:", "Beslutande", "Ej tjg ers", "Eva Ek", "von", "(S)", "§ 12", "§§ 1-4", "ej § 3", "Beslut:", "att", "Styrelsen beslutar", "2023-05-31",
        "den 31 april", "kl. 9.00-", "Ordförande", "Vid protokollet", "\t", ",", "för", "Samordningsförbundet", "i", "Signerat med BankID", "Namn: Bo Lind",
        "2020-10-16 09:11:40 UTC", "____", "Nästa möte", "Plats", "|", "ersätts av", "och", "1.", "a)", "–", "\n", "\n\n", "X", "Namn\tRoll\tNärvarande\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=8), max_size=60).map(" ".join))
def test_any_text_gives_a_record(text: str) -> None:
    record = parse(source_of(text))
    assert msgspec.json.decode(to_json(record))["source"]["sha256"] == "0" * 64


LONG = {
    "a word": "a",
    "names": "Anna Berg ",
    "a list": "Anna Berg, ",
    "spaces": " ",
    "dashes": "-",
    "lines of names": "Anna Berg, FK\n",
    "blank lines": "\n",
    "headings": "§ 1 Titel\n",
    "sentences": "Anna Berg har anmält förhinder till mötet den 3 maj. ",
    "labels": "Närvarande: ",
    "stops": "Nästa möte 2023-01-01. ",
    "fields": "Justerare: ",
    "verbs of tasks": "får ",
    "passive verbs": "läggs ",
    "verbs of giving": "ger ",
    "verbs of giving way": "Bo Al ersätts av ",
    "ways of signing": "signerat digitalt ",
    "terms": "från 1 maj till ",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_time_grows_with_size_and_not_faster(piece: str) -> None:
    def spent(length: int) -> float:
        text = "Närvarande: " + piece * (length // len(piece))
        began = time.process_time()
        parse(source_of(text))
        return time.process_time() - began

    spent(1_000)
    small, large = spent(10_000), spent(60_000)
    assert large < 6 * small * 2.5 + 0.5


def test_one_sentence_with_ever_more_names_takes_time_linear_in_their_number() -> None:
    def spent(count: int) -> float:
        names = ", ".join(
            f"Anna {first}{second}{third}sson"
            for first, second, third in islice(product("ABDFGHKLMNRST", "aeiouyåäö", ascii_lowercase), count)
        )
        began = time.process_time()
        parse(source_of(f"Protokoll\n\n§ 1 Rapport\nVidare berättade {names} om arbetet."))
        return time.process_time() - began

    spent(50)
    small, large = spent(375), spent(3_000)
    assert large < 8 * small * 1.5 + 0.3
