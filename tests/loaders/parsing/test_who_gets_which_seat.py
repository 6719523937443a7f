"""Who gets which seat and for whom, who gives it up, and who is only named beside."""

import pytest

from graph.record import Appointment, Record
from loaders.parsing import parse
from tests.harness.sources import source_of

Said = tuple[str, str, str | None, str | None]
HEAD = (
    "Samordningsförbundet Älvriket\nProtokoll styrelsemöte\nDatum: 2021-09-16 kl. 09.00-12.00\n\nNärvarande ledamöter\n"
    "Eva Ek (S), Älvby kommun, ordförande\nPer Öst (M), Skogby kommun, vice ordförande\nBo Al, Försäkringskassan\n\n"
)
OWN = "Samordningsförbundet Älvriket"


def record(text: str, title: str = "Förändringar i styrelsen") -> Record:
    return parse(
        source_of(f"{HEAD}1. Mötets öppnande\nMötet öppnas.\n\n2. {title}\n{text}\n\n3. Avslut\nMötet avslutas.\n")
    )


def made(text: str, title: str = "Förändringar i styrelsen") -> list[Appointment]:
    return list(record(text, title).appointments)


def told(text: str, title: str = "Förändringar i styrelsen") -> list[Said]:
    return [(one.person, one.kind, one.body, one.represents) for one in made(text, title)]


def test_whoever_a_verb_behind_the_post_names_holds_it_and_nobody_before() -> None:
    assert told("Tom Ask (C) väljs till ordförande och till vice ordförande väljs Lina Berg.") == [
        ("Tom Ask", "ordförande", "styrelsen", None),
        ("Lina Berg", "vice ordförande", "styrelsen", None),
    ]
    assert told("Region Väst: Tom Ask (C) sitter till vidare, ny ersättare är Lina Berg (KD).") == [
        ("Lina Berg", "ersättare", "styrelsen", "Region Väst")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Till revisor har Älvby kommun utsett Tom Ask och Region Väst Lina Berg.",
        "Till revisorer har Älvby kommun utsett Tom Ask samt Region Väst Lina Berg.",
        "Till revisorer utses Tom Ask (Älvby kommun) och Lina Berg (Region Väst).",
    ],
)
def test_each_of_several_people_stands_for_whoever_chose_that_one(text: str) -> None:
    assert told(text, "Revisorer") == [
        ("Tom Ask", "revisor", OWN, "Älvby kommun"),
        ("Lina Berg", "revisor", OWN, "Region Väst"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "För Region Väst kliver Tom Ask in som ordinarie ledamot efter Lina Berg.",
        "Region Väst har beviljat Lina Berg (S) entledigande från uppdraget som ledamot och som ny ledamot valt Tom Ask.",
    ],
)
def test_who_comes_and_who_goes_for_an_organisation(text: str) -> None:
    assert sorted(told(text)) == [
        ("Lina Berg", "avgång", "styrelsen", "Region Väst"),
        ("Tom Ask", "ledamot", "styrelsen", "Region Väst"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ordförandeskapet övergår från Eva Ek till Per Öst den 1 januari 2022.",
        "Ordförandeposten går över från Eva Ek till Per Öst den 1 januari 2022.",
    ],
)
def test_the_chair_goes_from_one_to_another_who_sits_for_others(text: str) -> None:
    assert [(one.person, one.kind, one.represents, one.start, one.end, one.replaces) for one in made(text)] == [
        ("Per Öst", "ordförande", "Skogby kommun", "2022-01-01", None, "Eva Ek"),
        ("Eva Ek", "avgång", "Älvby kommun", None, "2022-01-01", None),
    ]


def test_a_place_that_somebody_takes_whose_holder_leaves_from_a_day() -> None:
    text = "Försäkringskassan meddelar att Bo Al från den 1 oktober byter tjänst och att hans ordinarie plats då intas av Tom Ask."
    assert [(one.person, one.kind, one.represents, one.end, one.replaces) for one in made(text)] == [
        ("Bo Al", "avgång", "Försäkringskassan", "2021-10-01", None),
        ("Tom Ask", "ledamot", "Försäkringskassan", None, "Bo Al"),
    ]


def test_the_substitute_of_somebody_is_one_on_the_board() -> None:
    assert told("Ersättare för Bo Al blir Tom Ask.") == [("Tom Ask", "ersättare", "styrelsen", "Försäkringskassan")]


def test_who_serves_until_somebody_is_chosen_gets_no_seat() -> None:
    assert told("Tom Ask tjänstgör som ledamot tills Arbetsförmedlingen utsett en ny ordinarie.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden tackade de avgående ledamöterna Tom Ask och Lina Berg.",
        "Ledamoten Tom Ask och ersättaren Lina Berg, som båda lämnade sina uppdrag i mars, tackades.",
    ],
)
def test_everybody_who_is_said_to_leave_does(text: str) -> None:
    assert [(one.person, one.kind) for one in made(text)] == [("Tom Ask", "avgång"), ("Lina Berg", "avgång")]


@pytest.mark.parametrize("title", ["Anmälan av ledamöter och ersättare", "Val för mandatperioden 2022–2025"])
def test_lines_that_begin_with_organisations_tell_who_sits_for_them(title: str) -> None:
    text = (
        "Följande protokollsutdrag om mandatperioden 2022-04-01--2026-03-31 har kommit in.\n"
        "Älvby kommun: Eva Ek (S) ordinarie, ersättare vakant\nRegion Väst: Tom Ask (KD) ordinarie, Lina Berg (S) ersättare\n"
        "Styrelsen beslutar att lägga anmälan till handlingarna."
    )
    assert [(*said, one.start) for said, one in zip(told(text, title), made(text, title), strict=True)] == [
        ("Eva Ek", "ledamot", "styrelsen", "Älvby kommun", "2022-04-01"),
        ("Tom Ask", "ledamot", "styrelsen", "Region Väst", "2022-04-01"),
        ("Lina Berg", "ersättare", "styrelsen", "Region Väst", "2022-04-01"),
    ]


def test_a_title_before_the_name_of_who_is_sent_into_a_group_is_no_post() -> None:
    text = "Älvby kommun har till beredningsgruppen utsett socialchef Tom Ask i stället för Lina Berg."
    assert told(text, "Beredningsgruppen") == [("Tom Ask", "ledamot", "beredningsgruppen", "Älvby kommun")]


@pytest.mark.parametrize("how", ["utgörs av", "består till vidare av", "består av"])
def test_who_is_in_a_group_by_decision(how: str) -> None:
    assert told(f"Beslut: Arbetsutskottet {how} Eva Ek och Bo Al.", "Arbetsutskott") == [
        ("Eva Ek", "ledamot", "Arbetsutskottet", "Älvby kommun"),
        ("Bo Al", "ledamot", "Arbetsutskottet", "Försäkringskassan"),
    ]


@pytest.mark.parametrize("said", ["för åren 2022 och 2023", "för åren 2022-2023", "för tiden 2022 till 2023"])
def test_years_in_words_and_the_same_time_for_the_next(said: str) -> None:
    text = f"Styrelsen beslutar\natt till ordförande {said} utse Per Öst, samt\natt till vice ordförande för motsvarande tid utse Eva Ek."
    assert [(one.person, one.kind, one.body, one.start, one.end) for one in made(text, "Val av presidium")] == [
        ("Per Öst", "ordförande", "styrelsen", "2022", "2023"),
        ("Eva Ek", "vice ordförande", "styrelsen", "2022", "2023"),
    ]


def test_the_successor_in_the_network_sits_for_another_förbund() -> None:
    text = "Tom Ask, Finsam Ådal, valdes till ledamot i NNS styrelse på två år. Han tar över platsen efter Lina Berg, Finsam Söderslätt."
    assert told(text, "Rapport från NNS årsmöte") == [
        ("Tom Ask", "ledamot", "NNS styrelse", "Finsam Ådal"),
        ("Lina Berg", "avgång", "NNS styrelse", "Finsam Söderslätt"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Finsam Ådal nominerar Tom Ask.",
        "Finsam Ådal har nominerat Tom Ask till ordförande.",
        "Tom Ask, Finsam Ådal, nomineras.",
        "Från Finsam Ådal har inkommit nominering av Tom Ask.",
    ],
)
def test_a_nominee_stands_for_whoever_nominates(text: str) -> None:
    minutes = f"NNS valberedning\nProtokoll 2021-01-19\n\nNärvarande\nEva Ek, Finsam Norr\nPer Öst, Finsam Syd\n\n1. Nomineringar\n{text}\n\n2. Avslut\nMötet avslutas.\n"
    found = parse(source_of(minutes)).appointments
    assert [(one.person, one.kind, one.represents, one.outcome) for one in found] == [
        ("Tom Ask", "nominering", "Finsam Ådal", "föreslagen")
    ]


def test_a_proposal_that_somebody_follows_another_makes_nobody_leave() -> None:
    text = "Valberedningen föreslår:\nLedamot, 2 år: Tom Ask (nyval efter Bo Al)"
    assert [(one.person, one.kind, one.outcome, one.replaces) for one in made(text, "Val av styrelse")] == [
        ("Tom Ask", "ledamot", "föreslagen", "Bo Al")
    ]


def test_a_post_prolonged_in_the_sentence_that_gives_it_to_another() -> None:
    text = "Styrelsen beslutar att anställa Tom Ask som förbundschef med tillträde den 19 november 2021, samt att Lina Bergs förordnande som tf förbundschef förlängs till dess."
    assert [(one.person, one.kind, one.start, one.outcome) for one in made(text, "Förbundschef")] == [
        ("Tom Ask", "chef", "2021-11-19", "beslutad"),
        ("Lina Berg", "chef", None, "beslutad"),
    ]


def test_organisations_over_those_who_sit_for_them() -> None:
    text = (
        "Följande har utsetts i styrelsen för tiden t.o.m. 2026-12-31:\n\nÄlvby kommun\nordinarie    Eva Ek (s)\nersättare    Tom Ask (m)\n\n"
        "Region Väst\nordinarie    Lina Berg (kd)\nersättare    Vivi Rask (l)"
    )
    found = record(text, "Anmälan av styrelse")
    assert [(one.person, one.kind, one.represents, one.end) for one in found.appointments] == [
        ("Eva Ek", "ledamot", "Älvby kommun", "2026-12-31"),
        ("Tom Ask", "ersättare", "Älvby kommun", "2026-12-31"),
        ("Lina Berg", "ledamot", "Region Väst", "2026-12-31"),
        ("Vivi Rask", "ersättare", "Region Väst", "2026-12-31"),
    ]
    assert {one.name for one in found.participants} == {"Eva Ek", "Per Öst", "Bo Al"}


def test_a_table_of_seats_among_the_items_tells_of_nobody_there() -> None:
    text = "Anmälda till styrelsen:\n\n| Part | Ordinarie | Ersättare |\n| --- | --- | --- |\n| Älvby kommun | Eva Ek (S) | Tom Ask (M) |\n| Region Väst | Vakant | Lina Berg (C) |"
    found = record(text, "Ny styrelse")
    assert {one.name for one in found.participants} == {"Eva Ek", "Per Öst", "Bo Al"}
    assert [(one.person, one.kind, one.represents) for one in found.appointments] == [
        ("Eva Ek", "ledamot", "Älvby kommun"),
        ("Tom Ask", "ersättare", "Älvby kommun"),
        ("Lina Berg", "ersättare", "Region Väst"),
    ]


def test_whoever_declined_before_another_was_chosen() -> None:
    text = "Sedan Eva Ek avböjt valdes Per Öst till styrelsens ordförande."
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Val av ordförande")] == [
        ("Per Öst", "ordförande", "beslutad")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Eftersom Eva Ek var vice ordförande behöver en ny utses.", "Vice ordförande"),
        ("Tom Ask, som är ersättare, fullgör uppdraget tills vidare.", "Ledamot i styrelsen"),
        ("Bo Al fick nytt jobb i somras. Han sitter dock kvar i styrelsen.", "Styrelsen"),
        ("Samrådet har frågat Eva Ek och Per Öst inför valet av ordförande.", "Inför valet"),
        ("Eva Ek kan inte fortsätta insatsen utan medel.", "Insatser"),
    ],
)
def test_nobody_gets_or_leaves_a_post(text: str, title: str) -> None:
    assert made(text, title) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bo Al har meddelat att han inte kan fortsätta i styrelsen.",
        "Bo Al har begärt att få gå i pension.",
        "Bo Al kandiderar inte igen.",
        "Bo Al har lämnat Försäkringskassan.",
        "Bo Al meddelar att det är hans sista möte.",
        "Bo Al, vars uppdrag upphör, tackades.",
        "Bo Al önskar inte kvarstå i styrelsen.",
    ],
)
def test_other_words_for_leaving(text: str) -> None:
    assert told(text) == [("Bo Al", "avgång", "styrelsen", "Försäkringskassan")]


def test_a_table_of_a_proposal_that_was_adopted_and_whom_somebody_follows_in_it() -> None:
    text = "Valberedningen hade lagt fram följande förslag, som årsmötet antog:\n\n| Uppdrag | Namn | Förbund | Mandattid |\n| --- | --- | --- | --- |\n| Ledamot | Tom Ask | Finsam Ådal | Fyllnadsval 1 år, efter Lina Berg |\n| Valberedning, sammankallande | Siv Ro | Finsam Norr | 1 år |"
    assert [(one.person, one.kind, one.outcome, one.replaces) for one in made(text, "Val")] == [
        ("Tom Ask", "ledamot", "beslutad", "Lina Berg"),
        ("Lina Berg", "avgång", "meddelad", None),
        ("Siv Ro", "sammankallande", "beslutad", None),
    ]


def test_both_posts_of_several_people() -> None:
    text = "Att jämte ordföranden justera protokollet valdes Eva Ek och Per Öst, tillika rösträknare."
    assert [(one.person, one.kind) for one in made(text, "Val")] == [
        ("Eva Ek", "justerare"),
        ("Per Öst", "justerare"),
        ("Eva Ek", "rösträknare"),
        ("Per Öst", "rösträknare"),
    ]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Försäkringskassan låter Tom Ask efterträda Bo Al, som går i pension i december.", "meddelad"),
        ("Försäkringskassan byter sannolikt ut Bo Al mot Tom Ask i styrelsen.", "föreslagen"),
    ],
)
def test_an_organisation_puts_one_in_the_place_of_another(text: str, outcome: str) -> None:
    found = {one.person: one for one in made(text) if one.kind != "avgång"}
    assert [(one.kind, one.represents, one.outcome, one.replaces) for one in found.values()] == [
        ("ledamot", "Försäkringskassan", outcome, "Bo Al")
    ]


def test_an_agency_gets_somebody_new_and_a_member_a_substitute() -> None:
    assert told("Bo Al slutar. Ny för Försäkringskassan blir Tom Ask.")[1] == (
        "Tom Ask",
        "ledamot",
        "styrelsen",
        "Försäkringskassan",
    )
    assert told("Bo Al informerade om att kassan utsett Tom Ask till personlig ersättare för honom.") == [
        ("Tom Ask", "ersättare", "styrelsen", "Försäkringskassan")
    ]


def test_clauses_under_a_proposal_are_proposed() -> None:
    text = "Arbetsutskottet föreslår styrelsen\n- att en rapport tas fram\n- att Tom Ask förordnas som tf förbundschef."
    minutes = (
        HEAD.replace("styrelsemöte", "arbetsutskottet") + f"1. Öppning\nMötet öppnas.\n\n2. Förbundschef\n{text}\n"
    )
    found = parse(source_of(minutes)).appointments
    assert [(one.person, one.kind, one.outcome) for one in found] == [("Tom Ask", "chef", "föreslagen")]


def test_those_who_are_chosen_again_in_the_post_before_their_names() -> None:
    assert told("Revisorerna Tom Ask (Älvby kommun) och Lina Berg (Region Väst) omvaldes.", "Revision") == [
        ("Tom Ask", "revisor", OWN, "Älvby kommun"),
        ("Lina Berg", "revisor", OWN, "Region Väst"),
    ]


def test_who_stands_for_the_board_at_a_meeting() -> None:
    assert told("Vid NNS årsmöte den 10 april representeras vi av Per Öst.", "NNS") == [
        ("Per Öst", "ombud", "NNS årsmöte", OWN)
    ]
    assert told("Bo Al ersätts av Per Öst från 2022.", "Representation i länsnätverket")[0] == (
        "Per Öst",
        "representant",
        "länsnätverket",
        "Skogby kommun",
    )


def network(
    text: str, title: str = "Val", head: str = "Nationella nätverket för samordningsförbund\nÅrsmöte"
) -> Record:
    return parse(
        source_of(
            f"{head}\n2021-04-15\n\nNärvarande ombud\nEva Ek, Finsam Norr\nPer Öst, Finsam Syd\n\n1. Öppnande\nMötet öppnas.\n\n"
            f"2. {title}\n{text}\n\n3. Avslut\nMötet avslutas.\n"
        )
    )


@pytest.mark.parametrize("how", ["Valdes Eva Ek och Per Öst.", "Eva Ek och Per Öst.", "Valdes Eva Ek samt Per Öst"])
def test_two_posts_of_a_title_for_those_whom_its_item_names(how: str) -> None:
    found = network(how, "Val av justerare, tillika rösträknare").appointments
    assert {(one.person, one.kind) for one in found} == {
        ("Eva Ek", "justerare"),
        ("Per Öst", "justerare"),
        ("Eva Ek", "rösträknare"),
        ("Per Öst", "rösträknare"),
    }


def test_a_word_that_begins_a_sentence_is_nobodys_initials() -> None:
    found = network("Sven-Olof Mattsson tackades.\nSom ersättare valdes Eva Ek.").appointments
    assert [(one.person, one.kind) for one in found if one.kind == "ersättare"] == [("Eva Ek", "ersättare")]


@pytest.mark.parametrize("which", ["Tidigare valda med ett år kvar är Tom Ask och Siv Ro.", "Tom Ask har ett år kvar."])
def test_whose_time_goes_on_is_told_and_not_chosen(which: str) -> None:
    assert {(one.kind, one.outcome) for one in network(which, "Val av ledamöter").appointments} == {
        ("ledamot", "meddelad")
    }


def test_a_group_that_is_to_consist_of_some() -> None:
    text = (
        "Årsmötet beslutade att valberedningen ska bestå av Eva Ek, Per Öst och Siv Ro, den sistnämnda sammankallande."
    )
    assert [(one.person, one.kind, one.body, one.represents) for one in network(text).appointments] == [
        ("Eva Ek", "ledamot", "valberedningen", "Finsam Norr"),
        ("Per Öst", "ledamot", "valberedningen", "Finsam Syd"),
        ("Siv Ro", "sammankallande", "valberedningen", None),
    ]


def test_whom_a_member_of_the_network_represents_may_stand_elsewhere_in_the_minutes() -> None:
    text = "Ledamot Siv Ro (Finsam Ådal): mandat till årsmötet 2021\n\nValberedningen föreslår årsmötet att välja\n- till ledamöter på två år: Siv Ro (omval) och Tom Ask, Finsam Väst (nyval)"
    assert [(one.person, one.kind, one.represents, one.outcome) for one in network(text).appointments] == [
        ("Siv Ro", "ledamot", "Finsam Ådal", "föreslagen"),
        ("Tom Ask", "ledamot", "Finsam Väst", "föreslagen"),
    ]


def test_groups_before_a_colon_and_those_who_are_in_them() -> None:
    text = "Styrelsen beslutade om följande bemanning:\n- Gruppen för lagfrågor: Eva Ek (sammankallande), Per Öst\n- Konferensgruppen: Siv Ro från Finsam Ådal"
    assert [
        (one.person, one.kind, one.body, one.represents, one.outcome)
        for one in network(text, "Arbetsgrupper").appointments
    ] == [
        ("Eva Ek", "sammankallande", "Gruppen för lagfrågor", "Finsam Norr", "beslutad"),
        ("Per Öst", "ledamot", "Gruppen för lagfrågor", "Finsam Syd", "beslutad"),
        ("Siv Ro", "ledamot", "Konferensgruppen", "Finsam Ådal", "beslutad"),
    ]


@pytest.mark.parametrize(
    "head", ["Valberedningen i NNS", "Valberedningen för Nationella nätverket för samordningsförbund"]
)
def test_the_valberedning_of_the_network_by_its_title(head: str) -> None:
    found = network("Mötet diskuterade läget.", "Läget", head)
    assert (found.organ, found.organisation) == ("valberedning", head.split(" ", 2)[2])


def test_seats_behind_the_names_and_what_an_organisation_chose_before() -> None:
    assert told(
        "Älvby kommun meddelar att kommunens representanter blir Tom Ask (ordinarie) och Lina Berg (ersättare)."
    ) == [
        ("Tom Ask", "ledamot", "styrelsen", "Älvby kommun"),
        ("Lina Berg", "ersättare", "styrelsen", "Älvby kommun"),
    ]
    text = "Älvby kommunfullmäktige har utsett Tom Ask till ledamot. Till ersättare utsågs Lina Berg (S)."
    assert [(one.person, one.kind, one.represents, one.outcome) for one in made(text)] == [
        ("Tom Ask", "ledamot", "Älvby kommun", "meddelad"),
        ("Lina Berg", "ersättare", "Älvby kommun", "meddelad"),
    ]


def test_who_becomes_ordinary_and_who_then_comes_in() -> None:
    text = "Försäkringskassan har meddelat att Tom Ask blir ordinarie från 1 oktober 2021 och att Lina Berg då träder in som ersättare."
    assert [(one.person, one.kind, one.represents, one.start) for one in made(text)][:2] == [
        ("Tom Ask", "ledamot", "Försäkringskassan", "2021-10-01"),
        ("Lina Berg", "ersättare", "Försäkringskassan", "2021-10-01"),
    ]


def test_an_agency_changes_who_represents_it_as_one_of_those_there_tells() -> None:
    text = "Bo Al meddelar att Försäkringskassan byter representant i beredningsgruppen, från Lina Berg till Tom Ask."
    assert told(text, "Beredningsgrupp") == [
        ("Tom Ask", "ledamot", "beredningsgruppen", "Försäkringskassan"),
        ("Lina Berg", "avgång", "beredningsgruppen", "Försäkringskassan"),
    ]


def test_a_post_whose_holder_the_sentence_before_names_is_prolonged() -> None:
    text = "Tom Asks förordnande som förbundschef löper ut 2021-12-31.\nBeslut: Förordnandet förlängs till och med 2022-06-30."
    assert [(one.person, one.kind, one.end, one.outcome) for one in made(text, "Förbundschef")] == [
        ("Tom Ask", "chef", "2022-06-30", "beslutad")
    ]


def test_revisors_with_their_substitutes_in_a_list() -> None:
    text = "Följande revisorer är utsedda för 2019–2022:\n- Tom Ask (Älvby kommun), ersättare Lina Berg\n- Siv Ro (Region Väst)"
    assert [(one.person, one.kind, one.represents) for one in made(text, "Revisorer")] == [
        ("Tom Ask", "revisor", "Älvby kommun"),
        ("Lina Berg", "revisorsersättare", None),
        ("Siv Ro", "revisor", "Region Väst"),
    ]


def test_the_board_nominates_and_elects_nobody() -> None:
    text = f"Beslut: {OWN} nominerar Eva Ek till omval som ledamot i NNS styrelse för två år."
    assert [(one.person, one.kind, one.body, one.represents) for one in made(text, "Nominering till NNS styrelse")] == [
        ("Eva Ek", "nominering", "NNS styrelse", OWN)
    ]


@pytest.mark.parametrize("how", ["har omvalt", "har valt om", "har återvalt"])
def test_who_keeps_a_seat_and_the_substitute_whom_the_next_sentence_names(how: str) -> None:
    text = f"Region Väst har utsett Lina Berg till ledamot.\nÄlvby kommun {how} Eva Ek (S). Ersättare är även fortsättningsvis Tom Ask (C)."
    assert told(text) == [
        ("Lina Berg", "ledamot", "styrelsen", "Region Väst"),
        ("Eva Ek", "ledamot", "styrelsen", "Älvby kommun"),
        ("Tom Ask", "ersättare", "styrelsen", "Älvby kommun"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Försäkringskassan representeras av Bo Al.",
        "Bo Al har valts till kommunstyrelsens ordförande i Skogby och hinner därför mindre.",
        "Eva Ek frågar Tom Ask om han kan vara mötesordförande på årsmötet.",
        "Revisorn Tom Ask gick igenom granskningen.",
    ],
)
def test_what_is_only_told_fills_no_post(text: str) -> None:
    assert made(text) == []


def test_who_stays_has_not_the_seat_that_another_paragraph_fills() -> None:
    text = (
        "Region Väst har utsett Lina Berg till ersättare.\nArbetsförmedlingen dröjer. Bo Al sitter kvar tills vidare."
    )
    assert told(text) == [("Lina Berg", "ersättare", "styrelsen", "Region Väst")]


@pytest.mark.parametrize(
    "text",
    [
        "På årsmötet den 26 april kommer förbundet att företrädas av Per Öst.",
        "Vid årsmötet den 26 april företräds vi av Per Öst.",
    ],
)
def test_more_words_for_the_delegate(text: str) -> None:
    assert told(text, "NNS") == [("Per Öst", "ombud", "årsmötet", OWN)]


def test_a_delegate_under_a_title_and_the_substitute() -> None:
    text = "Styrelsen utser Per Öst, med Eva Ek som ersättare."
    assert told(text, "Ombud vid NNS höstmöte") == [
        ("Per Öst", "ombud", "NNS höstmöte", OWN),
        ("Eva Ek", "ersättare", "NNS höstmöte", OWN),
    ]


def test_titles_within_an_item_tell_the_post() -> None:
    text = "Ordförande\n\nEva Ek omvaldes enhälligt på ett år.\n\nLedamöter\n\nEfter sluten omröstning valdes Per Öst och Siv Ro, båda på två år."
    assert [(one.person, one.kind, one.outcome) for one in network(text, "Styrelsens sammansättning").appointments] == [
        ("Eva Ek", "ordförande", "beslutad"),
        ("Per Öst", "ledamot", "beslutad"),
        ("Siv Ro", "ledamot", "beslutad"),
    ]


def test_a_list_of_who_is_proposed_for_what() -> None:
    text = "Presidiet föreslår att styrelsen den 25 augusti utser\n- Eva Ek till NNS representant i Rådet för funktionshinder\n- Per Öst att ingå i konferensgruppen tillsammans med Siv Ro"
    head = "Nationella nätverket för samordningsförbund\nPresidiemöte"
    assert [(one.person, one.kind, one.outcome) for one in network(text, "Uppdrag", head).appointments][:2] == [
        ("Eva Ek", "representant", "föreslagen"),
        ("Per Öst", "ledamot", "föreslagen"),
    ]


def test_whom_the_network_chose_when_it_was_formed_leads_no_board_at_home() -> None:
    text = "Per Öst var i Borås då NNS bildades. Till ordförande valdes Tom Ask, Samordningsförbundet Viskan. Per Öst blev invald som ledamot."
    assert told(text, "Nationellt nätverk") == [
        ("Tom Ask", "ordförande", "NNS styrelse", "Samordningsförbundet Viskan"),
        ("Per Öst", "ledamot", "NNS styrelse", OWN),
    ]


def test_a_predecessor_who_declined_says_nothing_of_the_successor() -> None:
    text = "Ny revisor efter Tom Ask, som undanbett sig omval, blev Lina Berg."
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Revisorer") if one.kind == "revisor"] == [
        ("Lina Berg", "revisor", "meddelad")
    ]


def test_a_successor_who_was_a_substitute_so_far() -> None:
    text = "Bo Al har beviljats befrielse från uppdraget som ledamot. Försäkringskassan har till efterträdare för tiden t.o.m. 31 december 2022 utsett Tom Ask, hittillsvarande ersättare."
    assert [(one.person, one.kind, one.end, one.replaces) for one in made(text)][1:] == [
        ("Tom Ask", "ledamot", "2022-12-31", "Bo Al")
    ]


def test_whoever_signs_under_the_last_item_is_no_delegate() -> None:
    text = f"{HEAD}1. Mötets öppnande\nMötet öppnas.\n\n2. Ombud till NNS årsmöte\nPer Öst utses till ombud.\n\nBo Al          Eva Ek          Per Öst\nSekreterare    Ordförande      Justerare\n"
    assert [(one.person, one.kind) for one in parse(source_of(text)).appointments] == [("Per Öst", "ombud")]


@pytest.mark.parametrize(
    "beside",
    [" genom Eva Ek", ", företrädd av Eva Ek", ", företrätt av Eva Ek", ", ombud Eva Ek", " – Eva Ek", ": Eva Ek"],
)
@pytest.mark.parametrize(
    "label",
    [
        "Röstlängden upptar följande två förbund med närvarande ombud:",
        "Följande ombud är närvarande:",
        "Följande förbund var representerade:",
    ],
)
def test_the_voters_of_an_annual_meeting_within_an_item(label: str, beside: str) -> None:
    text = (
        "Nationella nätverket för samordningsförbund\nÅrsmöte\n2021-04-15\n\n1. Öppnande\nMötet öppnas.\n\n2. Röstlängd\n"
        f"{label}\nFinsam Norr{beside}\nSamordningsförbundet Väst{beside.replace('Eva Ek', 'Per Öst')}\n\n3. Avslut\nMötet avslutas.\n"
    )
    assert [(one.name, one.organisation, one.attendance) for one in parse(source_of(text)).participants] == [
        ("Eva Ek", "Finsam Norr", "beslutande"),
        ("Per Öst", "Samordningsförbundet Väst", "beslutande"),
    ]


def test_a_list_after_the_participants_with_a_sentence_before_it_adds_nobody() -> None:
    found = record("Följande ledamöter är valda:\nTom Ask, Region Väst\nLina Berg, Älvby kommun", "Ny styrelse")
    assert {one.name for one in found.participants} == {"Eva Ek", "Per Öst", "Bo Al"}


@pytest.mark.parametrize(
    "text",
    [
        "Förra mötet valdes Per Öst att justera protokollet.",
        "Handläggaren Siv Ro slutade rökprojektet i förtid.",
        "En deltagare, här kallad Siv Ro, har fått nytt jobb.",
        "Per Öst leder mötet under § 5 då Eva Ek anmält jäv.",
        "Eva Ek har varit ordförande sedan 2019 och Per Öst vice ordförande lika länge.",
        "Vi väntar på besked om vem som blir Arbetsförmedlingens nya representant efter Tom Ask.",
        "Bo Al kan inte närvara nästa möte; hans ersättare Siv Ro kallas.",
        "Socialnämndens ordförande Tom Ask ställer sig bakom ansökan.",
    ],
)
def test_what_is_told_of_people_appoints_nobody(text: str) -> None:
    assert made(text, "Information") == []


def test_the_substitute_named_behind_the_new_member() -> None:
    assert told("Arbetsförmedlingen: Ny ordinarie ledamot är Siv Ro, ersättare är Tom Ask.") == [
        ("Siv Ro", "ledamot", "styrelsen", "Arbetsförmedlingen"),
        ("Tom Ask", "ersättare", "styrelsen", "Arbetsförmedlingen"),
    ]


def test_who_comes_in_the_place_of_a_chair_gets_the_seat_alone() -> None:
    text = "Skogby kommun har bytt ledamot. Tom Ask ersätter Per Öst från och med den 1 november."
    assert told(text) == [
        ("Tom Ask", "ledamot", "styrelsen", "Skogby kommun"),
        ("Per Öst", "avgång", "styrelsen", "Skogby kommun"),
    ]


def test_a_day_of_two_figures_is_no_part_of_whom_a_member_sits_for() -> None:
    found = made("Tom Ask tillträder som ordinarie ledamot för Arbetsförmedlingen den 15 oktober 2021.")
    assert [(one.body, one.represents, one.start) for one in found] == [
        ("styrelsen", "Arbetsförmedlingen", "2021-10-15")
    ]


def test_the_board_that_appoints_a_chief_is_not_where_the_chief_works() -> None:
    text = "Styrelsen utser Tom Ask till tf förbundschef fr.o.m. 2022-04-01 tills en ny är på plats."
    assert told(text, "Förbundschef") == [("Tom Ask", "chef", OWN, None)]


def test_a_seat_in_the_valberedning_of_the_network() -> None:
    assert told("Eva Ek valdes vid NNS årsmöte till ersättare i valberedningen för ett år.", "NNS") == [
        ("Eva Ek", "ersättare", "NNS valberedning", OWN)
    ]


def test_the_chair_of_a_member_is_not_that_of_the_network() -> None:
    text = "Finsam Väst har meddelat att Tom Ask är ny ordförande i förbundet efter Karin Lo."
    assert [(one.person, one.kind, one.body) for one in network(text, "Rapporter").appointments] == [
        ("Tom Ask", "ordförande", "Finsam Väst"),
        ("Karin Lo", "avgång", "Finsam Väst"),
    ]


def test_until_when_somebody_is_coopted_is_no_part_of_the_board() -> None:
    text = "Styrelsen beslutar att adjungera Karin Lo (SOF Dal) till styrelsen fram till årsmötet 2022."
    assert [(one.body, one.represents, one.end) for one in network(text, "Rapporter").appointments] == [
        ("styrelsen", "SOF Dal", "2022")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden hälsar Tom Ask, ny ledamot för Försäkringskassan efter Lina Berg, och Siv Moe, ny ersättare för Region Väst efter Kai Nord, välkomna.",
        "Tom Ask är ny ledamot för Försäkringskassan efter Lina Berg och Siv Moe är ny ersättare för Region Väst efter Kai Nord.",
    ],
)
def test_each_of_two_who_are_followed_had_the_seat_of_the_one_who_follows(text: str) -> None:
    assert told(text) == [
        ("Tom Ask", "ledamot", "styrelsen", "Försäkringskassan"),
        ("Siv Moe", "ersättare", "styrelsen", "Region Väst"),
        ("Lina Berg", "avgång", "styrelsen", "Försäkringskassan"),
        ("Kai Nord", "avgång", "styrelsen", "Region Väst"),
    ]
    assert [one.replaces for one in made(text)] == ["Lina Berg", "Kai Nord", None, None]


def test_from_the_day_of_the_sentence_before() -> None:
    text = "Lina Berg slutar den 1 januari 2022. Försäkringskassan utser Tom Ask till ny ledamot från samma dag."
    assert [one.start for one in made(text) if one.person == "Tom Ask"] == ["2022-01-01"]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Ombud till NNS",
            "NNS (Nationella nätverket) håller årsmöte den 25 maj.\nStyrelsen beslutar att utse Eva Ek till ombud och att föreslå Eva Ek som ledamot i NNS styrelse.",
            {("ombud", "NNS årsmöte", "beslutad"), ("nominering", "NNS styrelse", "föreslagen")},
        ),
        ("Rapport från NNS", "Eva Ek är ombud vid årsmötet den 25 maj.", {("ombud", "årsmötet", "meddelad")}),
    ],
)
def test_to_which_meeting_a_delegate_is_sent(title: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    found = made(text, title)
    assert {(one.kind, one.body, one.outcome) for one in found} == expected
    assert not any(one.end for one in found)


def test_members_of_the_committee_that_is_set_up() -> None:
    text = "Styrelsen beslutar\natt inrätta ett arbetsutskott och att till ledamöter i detta välja Eva Ek och Bo Al."
    assert told(text, "Arbetsutskott") == [
        ("Eva Ek", "ledamot", "arbetsutskottet", "Älvby kommun"),
        ("Bo Al", "ledamot", "arbetsutskottet", "Försäkringskassan"),
    ]


def test_whom_a_pronoun_means_behind_a_verb_of_choosing() -> None:
    text = "Ordföranden hälsar Tom Ask välkommen. Försäkringskassan har utsett honom till ledamot efter Lina Berg från och med den 1 januari 2022."
    assert [(one.person, one.kind, one.start, one.replaces) for one in made(text)] == [
        ("Tom Ask", "ledamot", "2022-01-01", "Lina Berg"),
        ("Lina Berg", "avgång", None, None),
    ]


def test_whoever_is_nominated_is_not_the_delegate_whom_the_next_clause_names() -> None:
    text = "Styrelsen beslutar att nominera Eva Ek till styrelsen för NNS och att Per Öst är förbundets ombud på årsmötet den 26 april."
    assert {(one.person, one.kind) for one in made(text, "NNS")} == {("Eva Ek", "nominering"), ("Per Öst", "ombud")}


def test_the_assembly_of_the_region_chooses_for_it() -> None:
    text = "Regionfullmäktige har den 27 februari entledigat Per Öst från uppdraget som ledamot och valt Lina Berg (KD) till ny ledamot från och med den 1 april 2022."
    assert {(one.person, one.kind, one.represents) for one in made(text, "Region Västs platser")} == {
        ("Lina Berg", "ledamot", "Regionen"),
        ("Per Öst", "avgång", "Regionen"),
    }


def test_of_whom_a_committee_is_made_in_a_year() -> None:
    text = "Beslut: Arbetsutskottet består under 2015 av Eva Ek, Per Öst och Bo Al."
    found = record(text, "Arbetsutskott")
    assert [(one.person, one.kind) for one in found.appointments] == [
        ("Eva Ek", "ledamot"),
        ("Per Öst", "ledamot"),
        ("Bo Al", "ledamot"),
    ]
    assert [one.type for one in found.decisions] == ["välja"]
    assert not found.assignments


@pytest.mark.parametrize(
    ("title", "text", "body"),
    [
        ("NNS", "Styrelsen beslutar att nominera Eva Ek till styrelsen.", "NNS styrelse"),
        ("Föreningar", "Styrelsen beslutar att ansöka om medlemskap i NNS och att nominera Eva Ek till styrelsen.", "NNS styrelse"),
        ("Nomineringar", "Styrelsen beslutar att nominera Eva Ek till styrelsen.", "styrelsen"),
    ],
)  # fmt: skip
def test_for_whose_board_somebody_is_nominated(title: str, text: str, body: str) -> None:
    assert [(one.kind, one.body) for one in made(text, title)] == [("nominering", body)]


def test_the_meeting_to_which_a_delegate_is_sent_ends_before_the_next_clause() -> None:
    text = "Styrelsen beslutade att Eva Ek deltar för Älvriket vid mötet i Västerås den 22 april och att Per Öst är hennes ersättare."
    assert {one.body for one in made(text, "Nätverk")} == {"mötet i Västerås"}


@pytest.mark.parametrize("text", ["Eva Ek är ersättare i NNS styrelse. Hon rapporterar.", "Eva Ek, som är ersättare i NNS styrelse, rapporterar."])  # fmt: skip
def test_who_is_said_to_sit_in_the_network(text: str) -> None:
    found = record(text, "Rapporter").people_mentioned
    assert [(one.name, one.organisation, one.role) for one in found] == [("Eva Ek", "NNS styrelse", "ersättare")]
