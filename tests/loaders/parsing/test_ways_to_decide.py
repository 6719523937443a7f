"""Ways to say what was decided, by whom: subjects, typography, brevity, names alone."""

from __future__ import annotations

import pytest

from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of
from tests.loaders.parsing.test_decisions_completed import read, texts

SAID = "avslå ansökan"
FOUND = "Ansökan avslås"


@pytest.mark.parametrize(
    "lead",
    [
        "Ledamöterna beslutade att", "En enig styrelse beslutade att", "Förbundets styrelse beslutar att", "Under punkten beslutades att", "På förslag av ordföranden beslutades att",
        "Beslut tas om att", "Beslut fattas att", "Styrelsen enades om att besluta att", "Styrelsen är överens om att besluta att", "Ordföranden finner att styrelsen beslutar att",
    ],
)  # fmt: skip
def test_whoever_decides_in_other_words_decides(lead: str) -> None:
    found, _ = read(f"Frågan diskuterades.\n{lead} {SAID}.")
    assert [(one.text, one.type, one.formal) for one in found] == [(SAID, "avslå", True)]


@pytest.mark.parametrize(
    "lead",
    [
        "Kommunens styrelse beslutar att", "Regionens styrelse beslutade att", "Under hösten beslutades att", "Vid förra mötet beslutades att", "Beslut tas i maj om att",
        "Regionen är överens om att besluta att",
    ],
)  # fmt: skip
def test_others_and_other_times_decide_nothing_here(lead: str) -> None:
    assert texts(f"Frågan diskuterades.\n{lead} {SAID}.") == []


@pytest.mark.parametrize(
    "label", ["== Beslut ==\n", "Beslut » ", "Beslut | ", "Beslut — ", "Beslut ", "Beslutar:\n", "Beslut      "]
)
def test_labels_however_they_are_set(label: str) -> None:
    found, _ = read(f"Frågan diskuterades.\n{label}{FOUND}.")
    assert [(one.text, one.formal) for one in found] == [(FOUND, True)]


def test_a_word_that_only_begins_a_title_is_no_label() -> None:
    assert texts("Frågan diskuterades.\n\nBeslut Budget 2024\n\nSiri Ek informerade.") == []


def test_what_stands_in_the_column_of_a_decision_belongs_to_it() -> None:
    rows = "Beslut      Insatsen beviljas 300 000 kr.\n            Pengarna räcker till maj.\n            Siri Ek informerade om läget."
    assert texts(rows) == ["Insatsen beviljas 300 000 kr", "Pengarna räcker till maj"]


def test_lines_below_an_announcement_belong_to_it() -> None:
    said = "Styrelsen beslutar följande:\nInsatsen beviljas 300 000 kr.\nFörbundschefen tecknar avtal."
    assert texts(said) == ["Insatsen beviljas 300 000 kr", "Förbundschefen tecknar avtal"]


def test_a_full_stop_announces_as_a_colon_does() -> None:
    assert texts("Härefter fattar styrelsen följande beslut.\n\natt avslå ansökan,\n\natt tacka för idén") == [
        SAID,
        "tacka för idén",
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Mötet beslutar: a) bevilja 400 000 kr b) tacka sökanden", ["bevilja 400 000 kr", "tacka sökanden"]),
        ("Beslutat: säga upp avtalet; söka nya lokaler.", ["säga upp avtalet", "söka nya lokaler"]),
        ("Beslut: bevilja 300 tkr; medlen tas ur reserven.", ["bevilja 300 tkr", "medlen tas ur reserven"]),
        (
            "Styrelsen beslutar att fördela medlen: Bron 100 tkr; Steget 50 tkr.",
            ["fördela medlen: Bron 100 tkr; Steget 50 tkr"],
        ),
    ],
)
def test_decisions_beside_each_other_on_one_line(text: str, clauses: list[str]) -> None:
    assert texts(text) == clauses


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Bif. 600 tkr för 2012.", "bevilja", 600_000),
        ("Bifölls med 350 000 kr.", "bevilja", 350_000),
        ("Bordl. till nästa gång.", "övrigt", None),
        ("Frågan hänskjuts till kommande möte.", "övrigt", None),
        ("Avsl.", "avslå", None),
        ("Godk.", "godkänna", None),
        ("Lades till handl.", "lägga till handlingarna", None),
        ("Bifall till förslaget.", "godkänna", None),
        ("Avslag på ansökan.", "avslå", None),
        ("Frågan besvarades med ja.", "godkänna", None),
        ("Inga synpunkter på planen, som därmed godkändes.", "godkänna", None),
        ("Styrelsen är enig om att gå vidare med alternativ 2.", "godkänna", None),
    ],
)
def test_brief_sentences_decide(text: str, kind: str, amount: int | None) -> None:
    (found,) = read(f"Frågan diskuterades.\n\n{text}")[0]
    assert (found.type, found.amount_sek, found.formal) == (kind, amount, False)


@pytest.mark.parametrize(
    "text", ["Frågan besvarades av Siri Ek.", "Avslag på ansökan kan överklagas.", "Inga synpunkter kom in."]
)
def test_what_only_looks_so_decides_nothing(text: str) -> None:
    assert texts(f"Frågan diskuterades.\n\n{text}") == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Val av valberedning", "Siri Ek (sammankallande) och Bo Lind"),
        ("Val av ordförande", "Siri Ek (omval)"),
        ("Ombud", "Förbundets ombud blir Siri Ek med Bo Lind som ersättare"),
        ("Firmatecknare", "Siri Ek och Bo Lind tecknar förbundets firma var för sig"),
        ("Firmateckning", "Firmatecknare är Siri Ek och Bo Lind"),
        ("Justerare", "Protokollet justeras av ordföranden samt Siri Ek"),
    ],
)
def test_who_is_chosen_under_a_title_that_says_for_what(title: str, text: str) -> None:
    (found,) = read(f"{text}.", title=title)[0]
    assert (found.text, found.type, found.formal) == (text, "välja", False)


def test_names_beside_what_was_decided_are_no_decision() -> None:
    assert texts("Beslut\nSiri Ek väljs till ombud.\n\nExpedieras till\nSiri Ek", title="Val av ombud") == [
        "Siri Ek väljs till ombud"
    ]


def test_a_bare_name_under_a_title_of_verifying_is_no_decision() -> None:
    assert texts("Siri Ek.", title="Val av justerare") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Styrelsen avböjer medverkan.", "avslå"),
        ("Styrelsen tackade nej till erbjudandet.", "avslå"),
        ("Styrelsen tackade ja till erbjudandet.", "godkänna"),
        ("Styrelsen avvaktar med beslut.", "övrigt"),
        ("Styrelsen bidrar med 25 000 kr till konferensen.", "bevilja"),
        ("Avtalet sägs upp.", "övrigt"),
        ("Godkänd utan tillägg.", "godkänna"),
    ],
)
def test_what_the_organ_does_is_decided(text: str, kind: str) -> None:
    (found,) = read(f"Frågan diskuterades.\n\n{text}")[0]
    assert (found.type, found.formal) == (kind, False)


@pytest.mark.parametrize(
    "text", ["Siri Ek tackade nej till erbjudandet.", "Kommunen bidrar med 25 000 kr.", "Det sägs att planen är klar."]
)
def test_what_others_do_is_not(text: str) -> None:
    assert texts(f"Frågan diskuterades.\n\n{text}") == []


def test_each_line_of_a_cell_of_decisions_is_one() -> None:
    rows = "Beslut\tAnsvarig\nInsatsen beviljas 300 000 kr.\tSiri Ek\nMedlen tas ur reserven.\nFörbundschefen tecknar avtal."
    assert texts(rows, title="Ekonomisk uppföljning") == [
        "Insatsen beviljas 300 000 kr",
        "Medlen tas ur reserven",
        "Förbundschefen tecknar avtal",
    ]


def test_clauses_without_att_in_paragraphs_of_their_own() -> None:
    assert texts("Styrelsen beslutar att:\n\nbevilja 300 000 kr\n\nuppdra åt förbundschefen att teckna avtal") == [
        "bevilja 300 000 kr",
        "uppdra åt förbundschefen att teckna avtal",
    ]


def test_a_verb_unknown_to_decide_is_no_announcement_behind_att() -> None:
    assert texts("Styrelsen beslutar\t- att säga upp avtalet\n- att söka nya lokaler") == [
        "säga upp avtalet",
        "söka nya lokaler",
    ]


def test_what_an_organ_passes_on_in_entries_is_proposed() -> None:
    found, _ = read(
        "AU beslutar att till styrelsen föreslå:\n- Förbundet beviljar Bron 1 100 tkr.\n- Förbundet avslår ansökan.",
        organ="arbetsutskott",
    )
    assert [(one.text, one.type, one.formal) for one in found] == [
        ("Förbundet beviljar Bron 1 100 tkr", "föreslå", True),
        ("Förbundet avslår ansökan", "föreslå", True),
    ]


def test_what_the_organ_does_ends_what_was_proposed() -> None:
    assert texts("Förslag till beslut: att anta budgeten\n- Styrelsen antar budgeten\n") == ["Styrelsen antar budgeten"]


def test_we_say_no() -> None:
    (found,) = read("Vi säger nej den här gången.")[0]
    assert (found.type, found.formal) == ("avslå", False)


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Arenan: bifall, 1 200 000 kr", "bevilja", 1_200_000),
        ("Hemsidan: bifall", "godkänna", None),
        ("Siri Ek ersätter Bo Lind som förbundets representant i länsnätverket", "välja", None),
        ("uppdra åt Siri Ek att ensam teckna förbundets firma", "välja", None),
    ],
)
def test_what_kind_of_decision_it_is(text: str, kind: str, amount: int | None) -> None:
    (found,) = read(f"Beslut: {text}.")[0]
    assert (found.type, found.amount_sek) == (kind, amount)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Siri Ek och Bo Lind ska justera", "välja"),
        ("Siri Ek och Bo Lind bildar en arbetsgrupp", "välja"),
        ("Styrelsen fastnade för Malmö", "övrigt"),
    ],
)
def test_who_is_to_do_it_and_where(text: str, kind: str) -> None:
    (found,) = read(f"{text}.")[0]
    assert (found.text, found.type, found.formal) == (text, kind, False)


def test_who_attests_and_for_whom() -> None:
    assert texts("Beslutsattestant: Siri Ek. Ersättare: Bo Lind.", title="Beslutsattest") == [
        "Beslutsattestant: Siri Ek",
        "Ersättare: Bo Lind",
    ]


@pytest.mark.parametrize("text", ["Mötet öppnas, närvaro noteras.", "Frånvaron noteras."])
def test_who_is_there_is_noted_without_a_decision(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("inom ramen 48 000-52 000 kr", [52_000]),
        ("1.2 mkr", [1_200_000]),
        ("1½ miljon kr", [1_500_000]),
        ("2 x 25 000 kr", [25_000]),
    ],
)
def test_sums_in_ranges_and_with_points(text: str, kronor: list[int]) -> None:
    assert [one.kronor for one in amounts(text)] == kronor


def test_what_was_decided_by_letter_is_told_in_the_perfect() -> None:
    said = "Styrelsen har beslutat att avslå ansökan."
    parts = sections_of(f"Beslut per capsulam\n\n§ 1 Ärende\n{said}\n\n§ 2 Ärende\nSiri Ek verkställer.")
    assert [one.text for one in decisions(parts, meeting("styrelse", ("Siri Ek",)))] == [SAID]
    assert texts(said) == []


def test_rows_of_what_an_organ_advises_are_whole() -> None:
    row = "Kvinnor i arbete\t600 000\tavstyrks"
    assert texts(f"Ansökningar:\n{row}", organ="arbetsutskott") == [row]


def test_somebody_gets_the_errand_that_the_title_names() -> None:
    assert texts("Siri Ek får uppdraget.", title="Val av justeringsperson") == ["Siri Ek får uppdraget"]
    assert texts("Siri Ek får uppdraget.") == []


def test_clauses_that_nothing_announces_are_decided() -> None:
    said = "Siri Ek redogör.\n\natt bevilja Bron 300 000 kr\natt medlen tas ur reserven\natt ställa sig bakom planen"
    found, _ = read(said)
    assert [(one.text, one.formal) for one in found] == [
        ("bevilja Bron 300 000 kr", True),
        ("medlen tas ur reserven", True),
        ("ställa sig bakom planen", True),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Siri Ek yrkar\natt avslå ansökan",
        "Kommunen föreslår\natt avslå ansökan",
        "Syftet är följande:\natt deltagarna kommer i arbete",
        "Siri Ek redogör.\n\natt deltagarna kommer i arbete är målet",
    ],
)
def test_clauses_of_others_or_of_purposes_are_not(said: str) -> None:
    assert texts(said) == []


@pytest.mark.parametrize("head", ["§\tÄrende\tBeslut", "Ärende\tBeslut"])
def test_rows_whose_cells_go_on_below_keep_what_was_decided(head: str) -> None:
    mark = "\t" if head.startswith("§") else ". "
    rows = (
        f"1{mark}Dagordning\tDagordningen godkänns.\nOrdföranden går igenom dagordningen.\n"
        f"2{mark}Ansökan\tBron beviljas 300 000 kr.\nBehovet är stort.\tMedlen tas ur reserven.\n"
        f"3{mark}Information\tStyrelsen tackar för informationen.\n"
    )
    parts = sections_of(f"{head}\n{rows}\nVid protokollet\nSiri Ek")
    assert [part.number for part in parts[1:]] == ["1", "2", "3"]
    assert [(one.item, one.text, one.formal) for one in decisions(parts, meeting("styrelse", ("Siri Ek",)))] == [
        ("1", "Dagordningen godkänns", True),
        ("2", "Bron beviljas 300 000 kr", True),
        ("2", "Medlen tas ur reserven", True),
        ("3", "Styrelsen tackar för informationen", True),
    ]


def test_a_table_whose_first_column_holds_number_and_title() -> None:
    rows = "Punkt\tAnteckning\tBeslut/åtgärd\n1. Dagordning\tSiri Ek går igenom den.\tDagordningen godkänns.\n2. Ansökan\tBehovet är stort.\tBron beviljas 300 000 kr.\n3. Slut\t-\tInget."
    parts = sections_of(f"{rows}\n\nVid protokollet\nSiri Ek")
    assert [(one.item, one.text, one.formal) for one in decisions(parts, meeting("styrelse", ("Siri Ek",)))][:2] == [
        ("1", "Dagordningen godkänns", True),
        ("2", "Bron beviljas 300 000 kr", True),
    ]
