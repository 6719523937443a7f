"""Decisions that lists, tables and brackets complete, and the ways in which organs say yes."""

from __future__ import annotations

import pytest

from graph.record import Assignment, Decision
from loaders.parsing.assignments.assignments import assignments
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decision_tables import columns
from loaders.parsing.decisions.decisions import decisions
from loaders.parsing.head.genre import other_paper
from tests.harness.minutes import lines_of, meeting, sections_of

PEOPLE = ("Siri Ek", "Bo Lind")


def read(
    text: str, title: str = "Ärende", organ: str = "styrelse"
) -> tuple[tuple[Decision, ...], tuple[Assignment, ...]]:
    known = meeting(organ, PEOPLE)
    parts = sections_of(f"§ 1 {title}\n{text}\n\n§ 2 Avslutning\nMötet avslutas.")
    found = decisions(parts, known)
    return found, assignments(parts, found, known)


def texts(text: str, title: str = "Ärende", organ: str = "styrelse") -> list[str]:
    return [one.text for one in read(text, title, organ)[0]]


@pytest.mark.parametrize(
    "head",
    [
        "Beslut: Förbundschefen får i uppdrag att",
        "Beslut: Förbundschefen får i uppdrag att:",
        "Beslut\nFörbundschefen ska",
        "Styrelsen beslutar att ge förbundschefen i uppdrag att",
    ],
)
@pytest.mark.parametrize("mark", ["- ", "• ", "1) "])
def test_each_entry_below_a_task_is_a_decision_told_with_its_head(head: str, mark: str) -> None:
    found, tasks = read(f"{head}\n{mark}se över avtalet,\n{mark.replace('1', '2')}ta fram en plan.")
    assert [one.text.split(" ")[-3:] for one in found] == [["se", "över", "avtalet"], ["fram", "en", "plan"]]
    assert {one.type for one in found} == {"uppdra"}
    assert [one.task for one in tasks] == ["se över avtalet", "ta fram en plan"]


def test_what_another_organ_is_to_do_is_told_with_whom_it_is_proposed_to() -> None:
    found = texts(
        "Gruppen beslöt förorda att styrelsen\n1) antar policyn\n2) avslår ansökan från Hembygdsringen", organ="beredningsgrupp"
    )  # fmt: skip
    assert found == ["förorda att styrelsen antar policyn", "förorda att styrelsen avslår ansökan från Hembygdsringen"]


def test_days_in_rows_belong_to_the_decision_that_announces_them() -> None:
    found = texts(
        "Styrelsen beslutar att sammanträda enligt följande:\n  fredag 2 juni kl. 9.00\n  torsdag 9 november kl. 13.00"
    )
    assert found == ["sammanträda enligt följande: fredag 2 juni kl. 9.00 torsdag 9 november kl. 13.00"]


def test_rows_of_a_table_say_what_a_decision_grants_in_all() -> None:
    found, _ = read(
        "Beslutas att fördela medel enligt nedan:\nUngdom\t800 000 kr\nArena\t250 000 kr\nSumma\t1 050 000 kr"
    )
    assert [(one.text, one.amount_sek) for one in found] == [("fördela medel enligt nedan", 1_050_000)]
    assert found[0].quotes[-1].quote == "Summa\t1 050 000 kr"


def test_a_table_without_a_sum_grants_nothing_in_all() -> None:
    found, _ = read("Beslutas att fördela medel enligt nedan:\nUngdom\t800 000 kr\nArena\t250 000 kr")
    assert [one.amount_sek for one in found] == [None]


@pytest.mark.parametrize(
    ("bracket", "to"),
    [
        ("(Siri Ek)", ("Siri Ek",)),
        ("(Siri, senast 1 maj)", ("Siri Ek",)),
        ("(Siri Ek/Bo Lind)", ("Siri Ek", "Bo Lind")),
        ("(Bo ansvarar)", ("Bo Lind",)),
        ("(ansvarig: AU)", ("AU",)),
        ("(förbundschefen, klart i juni)", ("förbundschefen",)),
    ],
)
def test_a_bracket_behind_a_clause_says_who_is_to_carry_it_out(bracket: str, to: tuple[str, ...]) -> None:
    found, tasks = read(f"Styrelsen beslutar\natt avsluta insatsen\natt en ny broschyr trycks {bracket}.")
    assert [one.text for one in found] == ["avsluta insatsen", "en ny broschyr trycks"]
    assert [(one.to, one.task) for one in tasks] == [(to, "en ny broschyr trycks")]


@pytest.mark.parametrize(
    "clause",
    [
        "att välja Bo Lind till ombud (Siri Ek)",
        "att anta rapporten (Siri Ek)",
        "att trycka en broschyr (se bilaga 2)",
        "att lägga frågan åt sidan (M)",
        "att trycka en broschyr (Siri Ek deltog inte)",
    ],
)
def test_other_brackets_hand_over_nothing(clause: str) -> None:
    found, tasks = read(f"Styrelsen beslutar\natt avsluta insatsen\n{clause}")
    assert found[-1].text == clause.removeprefix("att ")
    assert tasks == ()


def test_rows_under_a_head_are_decisions_on_what_their_first_cell_names() -> None:
    found, _ = read(
        "Insats\tSökande\tSökt belopp\tBeslut\nRätt steg\tBy kommun\t900 000\tBeviljas med 700 000 kr\nMottagning\tRegionen\t1 200 000\tAvslås\n"
        "Jobbspår\tBy kommun\t350 000\tÅterremitteras, ny kalkyl till hösten\nSumma\t\t2 450 000\t700 000 kr"
    )
    assert [(one.text, one.type, one.amount_sek) for one in found] == [
        ("Rätt steg: Beviljas med 700 000 kr", "bevilja", 700_000),
        ("Mottagning: Avslås", "avslå", None),
        ("Jobbspår: Återremitteras, ny kalkyl till hösten", "övrigt", None),
    ]


def test_bare_sums_in_such_a_table_have_the_unit_of_its_head() -> None:
    found, _ = read("Projekt\tSökt (tkr)\tBeviljat (tkr)\nStegen\t600\t450\nBron\t300\t0")
    assert [(one.text, one.type, one.amount_sek) for one in found] == [("Stegen: 450", "bevilja", 450_000)]


@pytest.mark.parametrize(
    "head",
    [
        "Nr\tDatum\tBeslut",
        "Ärende\tDatum\tBeslut",
        "Ärende\tBeslutsfattare\tBeslut",
        "Namn\tOrganisation\tBeslutande",
        "Insats\tBudget\tFörslag",
    ],
)
def test_other_tables_are_no_tables_of_decisions(head: str) -> None:
    assert columns(head) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vi sa ja till att åka.", "godkänna"),
        ("Vi sa nej till att åka.", "avslå"),
        ("Styrelsen hade inga invändningar.", "godkänna"),
        ("Styrelsen fann bokslutet i sin ordning.", "godkänna"),
        ("Styrelsen biträdde förslaget.", "godkänna"),
        ("Landstinget ombads inkomma med namn.", "uppdra"),
    ],
)
def test_words_with_which_organs_agree(text: str, kind: str) -> None:
    (found,) = read(text)[0]
    assert (found.text, found.type, found.formal) == (text.rstrip("."), kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen sa ja till att åka.",
        "Siri Ek hade inga invändningar.",
        "Revisorn fann bokslutet i sin ordning.",
        "Styrelsen ombads av kommunen att inkomma med namn.",
        "Vi hade sagt ja till att åka.",
    ],
)
def test_what_others_agree_to_is_no_decision(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Efter föredragning av Siri Ek och en lång diskussion beslutades det att godkänna rapporten.", "godkänna rapporten"),
        ("Efter omröstning (3 röster mot 1) blev beslutet att avslå ansökan.", "avslå ansökan"),
        ("Beslutet blev att avslå ansökan.", "avslå ansökan"),
        ("Styrelsen fann att behovet var stort och beslöt enhälligt bevilja beloppet.", "bevilja beloppet"),
    ],
)  # fmt: skip
def test_sentences_that_announce_what_was_decided(text: str, said: str) -> None:
    assert [(one.text, one.formal) for one in read(text)[0]] == [(said, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Efter votering med 4 röster mot 1 beslutas enligt ordförandens yrkande.",
        "Styrelsen konstaterade att AU diskuterat frågan och beslöt avvakta.",
    ],
)
def test_sentences_that_announce_nothing(text: str) -> None:
    assert texts(text) == []


def test_numbers_without_a_stop_before_decisions_and_proposals() -> None:
    found, tasks = read(
        "Förslag till beslut\n1 Planen fastställs.\n2 Budgeten fastställs.\nStyrelsens beslut\n1 Planen fastställs.\n2 Förbundschefen får i uppdrag att kalla till samråd."
    )
    assert [one.text for one in found] == ["Planen fastställs", "Förbundschefen får i uppdrag att kalla till samråd"]
    assert [one.to for one in tasks] == [("Förbundschefen",)]


def test_a_task_told_below_a_list_of_decisions_is_none_of_them() -> None:
    found, tasks = read(
        "Styrelsen föreslår att årsmötet\n- antar planen\n- sänker avgiften\nSiri och Bo gör klart dagordningen senast 28 mars."
    )
    assert [one.text for one in found] == ["antar planen", "sänker avgiften"]
    assert [one.task for one in tasks] == ["gör klart dagordningen senast 28 mars"]


@pytest.mark.parametrize(("title", "text"), [("Val av justerare", "Bo Lind"), ("Val av justerare – Bo Lind", "")])
def test_a_name_alone_is_an_appointment_and_no_decision(title: str, text: str) -> None:
    assert not read(text, title)[0]


@pytest.mark.parametrize("title", ["Dagordning – godkändes", "Förra protokollet – utan anmärkning till handlingarna"])
def test_a_title_may_tell_behind_a_dash_what_was_decided(title: str) -> None:
    assert texts("", title) == [title.partition(" – ")[2]]


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("en kvarts miljon kronor", 250_000),
        ("en halv miljon", 500_000),
        ("ytterligare en miljon till insatser", 1_000_000),
        ("2,5 miljoner", 2_500_000),
    ],
)
def test_parts_of_a_million(text: str, kronor: int) -> None:
    assert [one.kronor for one in amounts(text)] == [kronor]


def test_a_million_of_other_things_is_no_sum() -> None:
    assert amounts("en miljon invånare") == ()


def whole(text: str) -> tuple[Decision, ...]:
    return decisions(sections_of(text), meeting("styrelse", PEOPLE))


def test_decisions_before_the_first_item_stand_in_none() -> None:
    found = whole(
        "Protokoll 24 november 2011\nNärvarande: Siri Ek och Bo Lind.\n\nStyrelsen beslutade inledningsvis att Bo Lind justerar protokollet och att dagordningen godkänns.\n\n"
        "1  Föregående protokoll\nLades till handlingarna.\n\n2  Ekonomi\nRapporten godkändes.\n\n3  Övrigt\nInget."
    )
    assert [(one.item, one.text) for one in found] == [
        (None, "Bo Lind justerar protokollet"),
        (None, "dagordningen godkänns"),
        ("1", "Lades till handlingarna"),
        ("2", "Rapporten godkändes"),
    ]


@pytest.mark.parametrize(
    "cover",
    [
        "Utses att justera: Bo Lind",
        "Styrelsen beslutade att godkänna rapporten om ekonomin.",
        "Justeringen har tillkännagivits genom anslag. Protokollet godkänns",
        "Kommunen beslutade att lämna förbundet.",
    ],
)
def test_a_cover_decides_nothing_by_itself(cover: str) -> None:
    found = whole(
        f"Protokoll 24 november 2011\n{cover}\n\n§ 1 Ekonomi\nStyrelsen beslutade att godkänna rapporten om ekonomin.\n\n§ 2 Övrigt\nInget.\n\n§ 3 Avslutning"
    )
    assert [one.item for one in found] == ["1"]


def test_days_under_a_label_are_decided_in_an_item_about_them() -> None:
    assert texts("Beslut\t9 februari, 20 april, 15 juni.", "Mötesdagar 2023") == ["9 februari, 20 april, 15 juni"]
    assert texts("Beslut\t9 februari, 20 april, 15 juni.", "Ekonomi") == []


def test_how_a_vote_went_is_not_decided_apart_from_what_a_label_below_says() -> None:
    vote = "Bo Lind yrkar avslag. Med tre röster mot två beslutar styrelsen enligt förslaget."
    assert texts(f"{vote}\n\nStyrelsens beslut:\nArvodet höjs.") == ["Arvodet höjs"]
    assert texts(vote) == ["enligt förslaget"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Frågan lämnas till beredningsgruppen.", 1),
        ("Frågan lämnas till kommunen.", 0),
        ("Frågan lämnas öppen.", 0),
        ("Rapporten lämnas till beredningsgruppen varje månad.", 0),
    ],
)
def test_a_matter_is_passed_on_to_another_organ(text: str, count: int) -> None:
    assert len(texts(text)) == count


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Beslut: Insatsen förlängs till 2023-12-31.", "övrigt"),
        ("Beslut: Insatsen förlängs till 2023-12-31 och tilldelas 890 000 kr.", "bevilja"),
        ("Beslut: Bo Linds förordnande förlängs ett år.", "välja"),
    ],
)
def test_what_is_extended(text: str, kind: str) -> None:
    assert [one.type for one in read(text)[0]] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek tar upp kommunens omorganisation.",
        "Siri Ek bjuder in till regionens folkhälsodag den 5 november.",
        "Beslut: Kansliet håller stängt i juli.",
        "Beslut: Avtalet undertecknas av ordföranden.",
        "Alla var nöjda med dagen.",
    ],
)
def test_what_is_told_or_settled_hands_over_no_task(text: str) -> None:
    assert read(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        ("Siri Ek tar upp frågan med kommunen.", "Siri Ek", "tar upp frågan med kommunen"),
        ("Siri Ek ser om kommunen kan låna ut personal.", "Siri Ek", "ser om kommunen kan låna ut personal"),
        ("Alla lämnar synpunkter till Bo senast 20 nov.", "Alla", "lämnar synpunkter till Bo senast 20 nov"),
        ("Ansvarig för kartläggningen: Bo Lind.", "Bo Lind", "kartläggningen"),
        ("Siri tar en dialog med hyresvärden.", "Siri Ek", "tar en dialog med hyresvärden"),
    ],
)
def test_tasks_told_in_other_words(text: str, to: str, task: str) -> None:
    assert [(one.to, one.task) for one in read(text)[1]] == [((to,), task)]


@pytest.mark.parametrize("heading", ["Uppdrag efter mötet", "Att göra till nästa möte:", "Läxor till nästa gång"])
def test_headings_of_lists_of_tasks(heading: str) -> None:
    found = read(f"Frågan diskuterades.\n\n{heading}\n• Boka rum (Siri)\n• Bo: ringa kommunen")[1]
    assert [(one.item, one.to, one.task) for one in found] == [
        (None, ("Siri Ek",), "Boka rum"),
        (None, ("Bo Lind",), "ringa kommunen"),
    ]


def test_items_may_count_in_capital_letters() -> None:
    found = sections_of(
        "Protokoll\n\nA. Öppnande\nSiri öppnar.\n\nB. Rapporter\nBo berättar.\n\nC. Ekonomi\nRapporten godkänns.\n\nD. Avslut"
    )
    assert [part.number for part in found] == [None, "A", "B", "C", "D"]


def test_initials_of_people_are_no_items() -> None:
    found = sections_of(
        "Närvarande\nA. Alm\nB. Bok\nE. Ek\n\n1. Öppnande\nSiri öppnar.\n\n2. Rapporter\nBo berättar.\n\n3. Avslut\nSlut."
    )
    assert [part.number for part in found] == [None, "1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "Hon rekommenderade styrelsen att se över attestordningen.",
        "Revisorn Eva Alm föreslog styrelsen att se över attestordningen.",
        "Kommunen bad styrelsen att återkomma.",
    ],
)
def test_what_others_recommend_to_the_board_is_no_decision(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Därför föreslår styrelsen årsmötet att höja avgiften.", 1),
        ("Efter diskussion rekommenderar styrelsen medlemmarna att anta planen.", 1),
        ("Avgiften för 2016 bestämdes till oförändrat 10 000 kr.", 1),
        ("Avgiften för 2016 hade bestämts till 10 000 kr.", 0),
        ("Styrelsen stannade för Vadköping.", 1),
        ("Till att leda förhandlingarna valdes Siri Ek.", 1),
        ("Att föra protokollet utsågs Siri Ek.", 1),
    ],
)
def test_who_decides_when_something_else_stands_first(text: str, count: int) -> None:
    assert len(texts(text)) == count


def test_bullets_may_stand_close_to_their_clauses() -> None:
    found, tasks = read(
        "Beslöts\n-att starta insatsen 1 oktober\n-att Bo Lind upprättar avtal med kommunen\n-att avsätta 1 milj kr"
    )
    assert [(one.text, one.amount_sek) for one in found] == [
        ("starta insatsen 1 oktober", None),
        ("Bo Lind upprättar avtal med kommunen", None),
        ("avsätta 1 milj kr", 1_000_000),
    ]
    assert [one.to for one in tasks] == [("Bo Lind",)]


def test_what_stands_behind_a_label_of_other_things_may_decide() -> None:
    assert texts("Tidplan: underlag klart 10 oktober. Beslöts godkänna tidplanen.") == ["godkänna tidplanen"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Styrelsen beslutar för egen del att träffas i maj samt föreslår årsmötet att höja avgiften.",
            ["träffas i maj", "föreslår årsmötet att höja avgiften"],
        ),
        ("Beslut: Avsägelsen anmäls till regionen, som utser ny ersättare.", ["Avsägelsen anmäls till regionen, som utser ny ersättare"]),
    ],
)  # fmt: skip
def test_what_else_a_decision_says(text: str, said: list[str]) -> None:
    found = read(text)[0]
    assert [one.text for one in found] == said
    assert found[-1].type in ("föreslå", "övrigt")


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        (">> Siri stämmer av med sin nämnd.", "Siri Ek", "stämmer av med sin nämnd"),
        ("Julbord 16 december – Bo kollar priser.", "Bo Lind", "kollar priser"),
        ("Åtgärd: Intervjuer v. 18. Ansvarig: Bo Lind", "Bo Lind", "Intervjuer v. 18"),
    ],
)
def test_marks_and_labels_around_tasks(text: str, to: str, task: str) -> None:
    assert [(one.to, one.task) for one in read(text)[1]] == [((to,), task)]


@pytest.mark.parametrize(
    "text",
    ["Uppdrogs åt Siri Ek att justera.", "Beslut: Valberedningen ska bestå av Siri Ek och Bo Lind."],
)
def test_a_post_is_no_task(text: str) -> None:
    found, tasks = read(text)
    assert ([one.type for one in found], tasks) == (["välja"], ())


@pytest.mark.parametrize("line", ["- Verksamhetsplan och budget 2018 antogs.", "P1  Dagordning", "Vi antog budget."])
def test_minutes_are_minutes_whatever_their_first_lines_list(line: str) -> None:
    assert other_paper(lines_of(f"Samordningsförbundet Åsen\nStyrelsemöte 2017-12-06\n{line}"), ()) is None


def test_items_may_count_as_points() -> None:
    found = sections_of("Presidiemöte\n\nP1  Dagordning\nInga tillägg.\n\nP2  Ekonomi\nBra.\n\nP3  Övrigt\nInget.")
    assert [part.number for part in found] == [None, "1", "2", "3"]


@pytest.mark.parametrize(
    ("head", "title", "count"),
    [
        ("Beslut\tAnsvarig\tKlart", "Planeringsdag", 1),
        ("Beslut\tAnsvarig\tKlart", "Uppföljning av beslut", 0),
        ("Beslut\tAnsvarig\tStatus", "Planeringsdag", 0),
    ],
)
def test_decisions_in_the_first_column_beside_who_carries_them_out(head: str, title: str, count: int) -> None:
    assert texts(f"{head}\nLokal bokas i Umeå\tBo Lind\t1 maj", title) == ["Lokal bokas i Umeå"] * count


def test_what_others_apply_for_next_below_is_not_decided() -> None:
    told = "Frågan har varit uppe vid flera möten under året och diskuterades länge av alla som var där."
    assert texts(f"{told}\nBeslut: Styrelsen avslår ansökan.\nRegionen ansöker om 240 000 kr.\nBeslut: Bordläggs.") == [
        "Styrelsen avslår ansökan",
        "Bordläggs",
    ]


def test_marks_of_tasks_end_what_stands_under_a_label() -> None:
    found, tasks = read(
        "Ställningstagande: Styrelsen tillstyrker ansökan.\n→ Bo förankrar hos sin chef.\n→ Siri kompletterar ansökan."
    )
    assert [one.text for one in found] == ["Styrelsen tillstyrker ansökan"]
    assert [one.to for one in tasks] == [("Bo Lind",), ("Siri Ek",)]


def test_an_occasion_told_in_a_clause_of_its_own() -> None:
    found = texts(
        "Efter diskussion, där Bo Lind framförde att mer bör gå till unga, beslöts att anta planen samt att fastställa budgeten."
    )
    assert found == ["anta planen", "fastställa budgeten"]


def test_an_item_without_a_title_may_be_one_long_paragraph() -> None:
    long = f"Siri Ek presenterade planen. {'Den diskuterades ingående. ' * 15}Planen antogs."
    found = whole(f"Protokoll\n\n1. Siri Ek öppnade mötet.\n\n2. {long}\n\n3. Mötet avslutades.")
    assert [(one.item, one.text) for one in found] == [("2", "Planen antogs")]


@pytest.mark.parametrize("text", ["Bo justerar anteckningarna.", "Bo Lind justerar dagens minnesanteckningar."])
def test_notes_are_verified_as_minutes_are(text: str) -> None:
    found, tasks = read(text)
    assert ([one.type for one in found], tasks) == (["välja"], ())


def test_bold_and_plain_lines_are_no_one_paragraph() -> None:
    found = sections_of(
        "§ 1 Ärende\n**Beslut: Styrelsen bordlägger ansökan om stöd till juni.**\nBo Lind reserverar sig mot beslutet om Klara, som han anser vara fel.\n\n§ 2 Slut"
    )
    assert len(found[1].passages) == 2


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("300' kr", 300_000),
        ("4 500' kr", 4_500_000),
        ("300 tusen", 300_000),
        ("300 ksek", 300_000),
        ("kr 300 000", 300_000),
        ("SEK 300 000", 300_000),
        ("300 000 svenska kronor", 300_000),
        ("1 234 567,89 kr", 1_234_567.89),
        ("2 miljarder kr", 2_000_000_000),
        ("1,25 milj. kr", 1_250_000),
    ],
)
def test_sums_in_other_writing(text: str, kronor: float) -> None:
    assert [one.kronor for one in amounts(text)] == [kronor]
