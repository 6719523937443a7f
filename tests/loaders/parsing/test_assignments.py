"""Assignments: tasks handed over by decisions, told in the text, listed in tables."""

from __future__ import annotations

import pytest

from graph.record import Assignment
from loaders.parsing.assignments.assignments import assignments
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of

PEOPLE = ("Siri Ek", "Bo Lind", "Hanna-Karin Alm")


def assigned(text: str) -> tuple[Assignment, ...]:
    known = meeting(people=PEOPLE)
    parts = sections_of(f"§ 1 Ärende\n{text}\n\n§ 2 Avslutning\nMötet avslutas.")
    return assignments(parts, decisions(parts, known), known)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Styrelsen beslutar att uppdra åt förbundschefen att boka en lokal.", ("förbundschefen",)),
        ("Styrelsen beslutar att ge Siri Ek i uppdrag att boka en lokal.", ("Siri Ek",)),
        ("Styrelsen beslutar att ge Siri Ek och Bo Lind i uppdrag att boka en lokal.", ("Siri Ek", "Bo Lind")),
        ("Styrelsen uppdrog åt presidiet att boka en lokal.", ("presidiet",)),
        ("Beslut: AU får till uppgift att boka en lokal.", ("AU",)),
        ("Beslut: Siri Ek får delegation från styrelsen att boka en lokal.", ("Siri Ek",)),
        ("Beslut\nFörbundschefen uppdras att boka en lokal.", ("Förbundschefen",)),
        ("Beslut\nFörbundschefen ska boka en lokal.", ("Förbundschefen",)),
        ("Beslut: Presidiet får mandat att boka en lokal.", ("Presidiet",)),
        ("Siri Ek tillsammans med AU kommer att boka en lokal.", ("Siri Ek", "AU")),
        ("Siri åtar sig att boka en lokal.", ("Siri Ek",)),
        ("HKA och Bo ansvarar för att boka en lokal.", ("Hanna-Karin Alm", "Bo Lind")),
    ],
)
def test_to_whom_a_task_is_handed(text: str, to: tuple[str, ...]) -> None:
    (found,) = assigned(text)
    assert (found.to, found.task, found.item) == (to, "boka en lokal", "1")


def test_each_of_two_has_a_task() -> None:
    found = assigned("Siri Ek bokar lokal, Bo Lind tillfrågar föreläsare före nästa möte.")
    assert [(one.to, one.task) for one in found][:1] == [(("Siri Ek",), "bokar lokal")]
    assert [one.to for one in found] == [("Siri Ek",), ("Bo Lind",)]


def test_the_task_may_be_the_second_of_two_verbs() -> None:
    (found,) = assigned("Siri Ek förhandlar med hyresvärden och återrapporterar i februari.")
    assert (found.to, found.task) == (("Siri Ek",), "återrapporterar i februari")
    (found,) = assigned("Siri Ek åker på konferensen den 8 juni och rapporterar till styrelsen i augusti.")
    assert (found.to, found.task) == (("Siri Ek",), "rapporterar till styrelsen i augusti")
    assert not assigned("Siri Ek rapporterar i ärendet.")
    (found,) = assigned("Siri Ek skulle ta fram ett underlag till ägarrådet.")
    assert (found.to, found.task) == (("Siri Ek",), "ta fram ett underlag till ägarrådet")
    assert not assigned("Siri Ek skulle önska ett underlag.")
    (found,) = assigned("Siri Ek och Bo Lind fick uppdraget att begära in offerter.")
    assert (found.to, found.task) == (("Siri Ek", "Bo Lind"), "begära in offerter")
    one, other = assigned("Siri Ek kontaktar Ås kommun före jul. Bo Lind skickar ut förslaget senast den 15 januari.")
    assert (one.to, other.to) == (("Siri Ek",), ("Bo Lind",))


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Siri Ek kontaktar webbyrån.", "kontaktar webbyrån"),
        ("Siri Ek tar med sig frågan till NNS.", "tar med sig frågan till NNS"),
        ("Frågan lämnades öppen, men Siri Ek tar fram statistik.", "tar fram statistik"),
        ("Siri Ek visade statistiken. Hon skickar den till kansliet.", "skickar den till kansliet"),
        ("Medskicket blir att Siri för en dialog med Bo.", "för en dialog med Bo"),
    ],
)
def test_what_the_text_says_that_somebody_will_do(text: str, task: str) -> None:
    (found,) = assigned(text)
    assert (found.to, found.task) == (("Siri Ek",), task)


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek informerar om läget.",
        "Siri Ek kommer att vara chef för enheten.",
        "Siri Ek kommer att kallas till nästa möte.",
        "Regionen ska minska sina kostnader.",
        "Vi kommer delta i uppdraget.",
        "Styrelsen föreslår årsmötet att ge Siri Ek i uppdrag att boka en lokal.",
        "Cheferna fick i uppdrag att svara senast vecka 7.",
        "Siri Ek föreslog att Bo kontaktar webbyrån.",
        "- (ansvarig: AU)",
    ],
)
def test_what_hands_over_no_task(text: str) -> None:
    assert assigned(text) == ()


def test_a_list_of_tasks_gives_a_task_a_row() -> None:
    found = assigned("Nr\tVad\tVem\tKlart\n1\tBokar lokal\tSE och BL\t1 mars\n2\tSkriver brev\tHKA\tsnarast")
    assert [(one.to, one.task) for one in found] == [
        (("Siri Ek", "Bo Lind"), "Bokar lokal"),
        (("Hanna-Karin Alm",), "Skriver brev"),
    ]


def test_a_list_with_a_heading_of_its_own_belongs_to_no_item() -> None:
    (found,) = assigned("Text.\n\nUppdragslista\nVem\tVad\nSiri Ek\tBokar lokal")
    assert found.item is None


def test_a_task_is_quoted_from_its_line() -> None:
    (found,) = assigned("Text.\nSiri Ek kontaktar webbyrån.")
    assert [(quote.line, quote.quote) for quote in found.quotes] == [(3, "Siri Ek kontaktar webbyrån.")]


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        ("Beslut: Siri Ek undertecknar avtalet.", ("Siri Ek",), "undertecknar avtalet"),
        ("Beslut: Förbundschefen anmäler förbundet till kursen.", ("Förbundschefen",), "anmäler förbundet till kursen"),
        ("Beslut: Siri Ek och Bo Lind ombeds att skriva en skiss.", ("Siri Ek", "Bo Lind"), "skriva en skiss"),
        ("Styrelsen ber Bo Lind att kalla till möte.", ("Bo Lind",), "kalla till möte"),
        ("Styrelsen beslutar att anta planen och att ekonomen skall trycka den.", ("ekonomen",), "trycka den"),
        ("Siri Ek intervjuar deltagarna före den 3 maj.", ("Siri Ek",), "intervjuar deltagarna före den 3 maj"),
        ("Siri Ek och Bo Lind sköter rekryteringen.", ("Siri Ek", "Bo Lind"), "sköter rekryteringen"),
        ("Ansvarig\tBo Lind målar lokalen", ("Bo Lind",), "målar lokalen"),
    ],
)
def test_any_verb_is_a_task_in_a_decision_by_a_day_or_of_the_one_responsible(
    text: str, to: tuple[str, ...], task: str
) -> None:
    (found,) = assigned(text)
    assert (found.to, found.task) == (to, task)


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek lämnar mötet före den sista punkten.",
        "Siri Ek önskar svar senast den 3 maj.",
        "Beslut: Styrelsen antar planen.",
        "Beslut: Siri Ek representerar förbundet på mässan.",
        "Bo Lind meddelar att handlingarna kommer.",
    ],
)
def test_what_is_told_of_somebody_is_no_task(text: str) -> None:
    assert assigned(text) == ()


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        ("Beslut: Rutinen ses över.\nAnsvarig: Siri", ("Siri Ek",), "Rutinen ses över"),
        ("Ansvarig: Bo Lind tar fram underlag till styrelsen.", ("Bo Lind",), "tar fram underlag till styrelsen"),
        ("Åtgärd: Siri Ek sammanställer synpunkterna.", ("Siri Ek",), "sammanställer synpunkterna"),
        ("Att göra efter mötet\n- Siri och Bo: ringa kommunen – före jul", ("Siri Ek", "Bo Lind"), "ringa kommunen"),
        ("Att göra\n- Presidiet – se över arbetsordningen – våren 2021", ("Presidiet",), "se över arbetsordningen"),
        ("Förbundschefen ska till dess ta in uppgifter.", ("Förbundschefen",), "ta in uppgifter"),
        ("Beslut: Förbundschefen bemyndigas att teckna avtal.", ("Förbundschefen",), "teckna avtal"),
        (
            "Styrelsen beslöt att avsätta 9 000 kr, att arbetsutskottet handhar rekryteringen.",
            ("arbetsutskottet",),
            "handhar rekryteringen",
        ),
        ("Siri kallar.", ("Siri Ek",), "kallar"),
    ],
)
def test_tasks_in_other_forms(text: str, to: tuple[str, ...], task: str) -> None:
    (found,) = assigned(text)
    assert (found.to, found.task) == (to, task)


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen beslutar att bemyndiga Siri Ek att ensam teckna förbundets firma.",
        "Styrelsen beslutar att Siri Ek ska justera protokollet.",
        "Nuläge: Siri Ek har ringt kommunen.",
    ],
)
def test_posts_and_what_is_done_are_no_tasks(text: str) -> None:
    assert assigned(text) == ()


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        ("UPPDRAG\nSiri Ek: säga upp avtalet", ("Siri Ek",), "säga upp avtalet"),
        ("Fråga ställs om lokalen; Siri Ek får återkomma.", ("Siri Ek",), "återkomma"),
        ("- Mallen för rapporten → Bo fixar till den 9/9", ("Bo Lind",), "fixar till den 9/9"),
        (
            "Styrelsen beslutar att uppmana förbundschefen att redovisa kostnaderna.",
            ("förbundschefen",),
            "redovisa kostnaderna",
        ),
        (
            "Beslut: Förbundschefen svarar revisorerna senast den 1 december.",
            ("Förbundschefen",),
            "svarar revisorerna senast den 1 december",
        ),
    ],
)
def test_tasks_of_labels_arrows_and_other_verbs(text: str, to: tuple[str, ...], task: str) -> None:
    (found,) = assigned(text)
    assert (found.to, found.task, found.item) == (to, task, "1")


def test_putting_on_file_is_no_task() -> None:
    assert assigned("Beslut\nStyrelsen lägger informationen till handlingarna.") == ()


def test_two_tasks_of_one_sentence() -> None:
    found = assigned("Bestämdes att Siri ordnar lokal och att Bo kontaktar föreläsare.")
    assert [(one.to, one.task) for one in found] == [
        (("Siri Ek",), "ordnar lokal"),
        (("Bo Lind",), "kontaktar föreläsare"),
    ]


def test_what_other_bodies_are_urged_to_do_is_no_task() -> None:
    assert assigned("Styrelsen beslutar att uppmana kommunerna att se över sina rutiner.") == ()
    (found,) = assigned("Styrelsen beslutar att uppmana Siri Ek att se över rutinerna.")
    assert found.to == ("Siri Ek",)


def test_a_list_of_tasks_under_an_item_of_its_own() -> None:
    known = meeting(people=PEOPLE)
    parts = sections_of(
        "§ 1 Att göra\nSiri: kalla revisorerna (klart 1 mars)\nBo + Siri: träffa vuxenutbildningen\nAlla: läs utkastet\n\n§ 2 Avslutning\nMötet avslutas."
    )
    assert [(one.to, one.task, one.item) for one in assignments(parts, (), known)] == [
        (("Siri Ek",), "kalla revisorerna", "1"),
        (("Bo Lind", "Siri Ek"), "träffa vuxenutbildningen", "1"),
        (("Alla",), "läs utkastet", "1"),
    ]


@pytest.mark.parametrize(
    ("text", "to", "task"),
    [
        ("Till nästa möte ska Siri ta fram en tidplan.", ("Siri Ek",), "ta fram en tidplan"),
        ("En arbetsgrupp med Siri Ek och Bo Lind tar fram en policy.", ("Siri Ek", "Bo Lind"), "tar fram en policy"),
        ("* Siri tar fram statistik", ("Siri Ek",), "tar fram statistik"),
        ("→ Siri tar fram statistik", ("Siri Ek",), "tar fram statistik"),
        ("Yttrande ska lämnas senast 15 juni. Ansv. Siri.", ("Siri Ek",), "Yttrande ska lämnas senast 15 juni"),
        ("Nya riktlinjer behövs (ansvarig: Siri)", ("Siri Ek",), "Nya riktlinjer behövs"),
        ("Frågan tas upp igen. Siri ansvarar.", ("Siri Ek",), "Frågan tas upp igen"),
        ("Siri lovade återkomma om kostnaden.", ("Siri Ek",), "återkomma om kostnaden"),
        ("Ansvarig för kartläggningen är Bo Lind.", ("Bo Lind",), "kartläggningen"),
        ("Uppdrag till Siri: ta fram en plan.", ("Siri Ek",), "ta fram en plan"),
        ("Styrelsen beslutar att ge i uppdrag åt Siri Ek att inhämta offert.", ("Siri Ek",), "inhämta offert"),
        ("Varje part ansvarar för att informera de egna.", ("Varje part",), "informera de egna"),
        ("Siri Ek (processledare) får ansvaret för mässan.", ("Siri Ek",), "får ansvaret för mässan"),
        ("Frågan bereds av presidiet till nästa sammanträde.", ("presidiet",), "Frågan bereds till nästa sammanträde"),
    ],
)
def test_tasks_turned_round_and_answered_for(text: str, to: tuple[str, ...], task: str) -> None:
    assert [(one.to, one.task) for one in assigned(text)] == [(to, task)]


@pytest.mark.parametrize(
    "head",
    [
        "Styrelsen ger förbundschefen i uppdrag:",
        "Förbundschefen uppdras att:",
        "Styrelsen beslutar att förbundschefen ska:",
    ],
)
def test_tasks_in_a_list_under_who_gets_them(head: str) -> None:
    found = assigned(f"{head}\n- ta fram en policy\n- inhämta offerter")
    assert [(tuple(to.lower() for to in one.to), one.task) for one in found] == [
        (("förbundschefen",), "ta fram en policy"),
        (("förbundschefen",), "inhämta offerter"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Siri berättar att hon har träffat kommunen och skickat in ansökan.",
        "Bo har bokat lokal.",
        "Siri kontaktade kommunen men fick inget svar.",
        "Siri kommer att delta på konferensen.",
        "Siri ska sluta 1 juni.",
        "I höst ska det bli bättre.",
        "Det är ansvarigt att Siri Ek lyssnar.",
        "Siri lovade mycket.",
        "Siri tar upp frågan om lokaler.",
        "Bo bjuder in till diskussion om ämnet.",
        "Siri ansvarar för gruppen sedan 2020.",
        "Ordföranden bokar alltid mötena i god tid.",
        "Beredningsgruppen tar fram underlag inför varje styrelsemöte.",
        "Styrelsen ska besluta om budget i november.",
        "NNS skickar ut inbjudan i maj.",
        "Bo skickar hälsningar från sin chef.",
        "Siri planerar att gå i pension nästa år.",
        "Siri skriver i rapporten att antalet ökat.",
        "Siri tar över ordförandeskapet för mötet.",
    ],
)
def test_what_is_done_or_only_happens_is_no_task(text: str) -> None:
    assert assigned(text) == ()


def test_who_does_what_in_a_list_in_either_order() -> None:
    known = meeting(people=PEOPLE)
    parts = sections_of(
        "§ 1 Att göra\nRinga kommunen – Bo\nBoka lokal – Siri, senast 1 juni\n\n§ 2 Avslutning\nMötet avslutas."
    )
    assert [(one.to, one.task) for one in assignments(parts, (), known)] == [
        (("Bo Lind",), "Ringa kommunen"),
        (("Siri Ek",), "Boka lokal"),
    ]


@pytest.mark.parametrize(
    ("head", "row", "to", "task"),
    [
        ("Uppgift\tPerson\tDatum", "Boka lokal\tSiri Ek\t1 maj", "Siri Ek", "Boka lokal"),
        ("Fråga\tÅtgärd\tVem\tNär", "Lokaler\tBoka lokal\tSiri Ek\t1 maj", "Siri Ek", "Boka lokal"),
        ("Todo\tVem", "Boka lokal\tBo Lind", "Bo Lind", "Boka lokal"),
        ("Nästa steg\tAnsvarig/a\tNär", "Boka lokal\tBo Lind\t1 maj", "Bo Lind", "Boka lokal"),
        ("Beslut\tAnsvarig\tKlart", "Lokal bokas\tBo Lind\t1 maj", "Bo Lind", "Lokal bokas"),
    ],
)
def test_other_heads_of_lists_of_tasks(head: str, row: str, to: str, task: str) -> None:
    assert [(one.to, one.task) for one in assigned(f"Frågan diskuterades.\n\n{head}\n{row}")] == [((to,), task)]


@pytest.mark.parametrize("table", ["Person\tUppdrag\tDatum\nSiri Ek\tledamot\t2023", "Namn\tUppdrag\nSiri Ek\tledamot"])
def test_a_table_of_people_and_their_posts_hands_over_nothing(table: str) -> None:
    assert assigned(f"Frågan diskuterades.\n\n{table}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Siri lyfter frågan om lokaler.",
        "Siri följer frågan med intresse.",
        "Siri gör en kort dragning.",
        "Siri skickar med ett budskap.",
        "Siri går vidare med nya uppdrag i arbetslivet.",
    ],
)
def test_what_somebody_says_at_the_meeting_is_no_task(text: str) -> None:
    assert assigned(f"Frågan diskuteras.\n{text}") == ()


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Siri tar frågan till länsgruppen.", "tar frågan till länsgruppen"),
        ("Siri tittar närmare på frågan.", "tittar närmare på frågan"),
        ("Siri lyfter frågan om lokaler på nästa möte.", "lyfter frågan om lokaler på nästa möte"),
        ("Siri gör en presentation till nästa möte.", "gör en presentation till nästa möte"),
    ],
)
def test_more_verbs_of_tasks(text: str, task: str) -> None:
    assert [one.task for one in assigned(f"Frågan diskuteras.\n{text}")] == [task]
