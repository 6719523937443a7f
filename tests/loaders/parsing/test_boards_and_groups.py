"""New boards, groups and delegates: who gets what, for whom, until when, in the words of letters, lists and elections."""

import pytest

from graph.record import Appointment
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = (
    "Samordningsförbundet Älvriket\nProtokoll styrelsemöte\nDatum: 2021-09-16 kl. 09.00-12.00\n\nNärvarande ledamöter\n"
    "Eva Ek (S), Älvby kommun, ordförande\nPer Öst (M), Skogby kommun, vice ordförande\nBo Al, Försäkringskassan\n"
    "Karin Roos (C), Region Väst\nErsättare\nSimon Lund (V), Skogby kommun\nÖvriga\nFrida Sten, förbundschef\n\n"
)
OWN = "Samordningsförbundet Älvriket"
Said = tuple[str, str, str | None, str | None]


def made(text: str, title: str = "Förändringar i styrelsen") -> list[Appointment]:
    items = f"1. Mötets öppnande\nMötet öppnas.\n\n2. {title}\n{text}\n\n3. Avslut\nMötet avslutas.\n"
    return list(parse(source_of(HEAD + items)).appointments)


def told(text: str, title: str = "Förändringar i styrelsen") -> list[Said]:
    return [(one.person, one.kind, one.body, one.represents) for one in made(text, title)]


def at_annual_meeting(text: str, title: str) -> list[Said]:
    head = "NNS – Nationella nätverket för samordningsförbund\nProtokoll fört vid årsmöte\nDatum: 2018-04-18\n\n"
    record = parse(source_of(f"{head}1. Öppnande\nMötet öppnas.\n\n2. {title}\n{text}\n\n3. Avslut\nMötet avslutas.\n"))
    return [(one.person, one.kind, one.body, one.represents) for one in record.appointments]


def test_a_short_word_before_the_substitute_is_that_ones() -> None:
    text = (
        "Följande har valts för tiden 2021-04-01 - 2023-03-31:\n"
        "Älvby kommun         Eva Ek (S)      ers. Per-Ove Gren (V)\nSkogby kommun         Per Öst (M)      ers. Ylva Ros (L)\n"
    )
    assert told(text, "Ledamöter") == [
        ("Eva Ek", "ledamot", "styrelsen", "Älvby kommun"),
        ("Per-Ove Gren", "ersättare", "styrelsen", "Älvby kommun"),
        ("Per Öst", "ledamot", "styrelsen", "Skogby kommun"),
        ("Ylva Ros", "ersättare", "styrelsen", "Skogby kommun"),
    ]


def test_lines_that_tell_of_people_give_no_seats() -> None:
    text = (
        "Karin går igenom vilka som hittills anmälts.\nÄlvby kommun: Eva Ek (S) kvarstår.\n"
        "Försäkringskassan: Bo Al slutar sin anställning den 30 oktober.\nRegion Väst: Karin Roos fortsätter."
    )
    assert [(one.person, one.kind, one.end) for one in made(text, "Ny styrelse 2021-2025")] == [
        ("Bo Al", "avgång", "2021-10-30")
    ]


def test_who_replaces_a_substitute_is_one() -> None:
    assert told("Skogby kommun: Simon Lund avgår den 31 mars och ersätts av Elin Tor (M).") == [
        ("Simon Lund", "avgång", "styrelsen", "Skogby kommun"),
        ("Elin Tor", "ersättare", "styrelsen", "Skogby kommun"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Antecknas att Älvby kommun utsett Sune Ask, att Skogby kommun utsett Karin Thel och att landstinget utsett Åke Dal till revisorer.",
    ],
)
def test_each_clause_tells_who_chose(text: str) -> None:
    assert told(text, "Revisorer") == [
        ("Sune Ask", "revisor", OWN, "Älvby kommun"),
        ("Karin Thel", "revisor", OWN, "Skogby kommun"),
        ("Åke Dal", "revisor", OWN, "landstinget"),
    ]


def test_an_auditor_is_whoever_chose_ones_and_not_of_the_firm() -> None:
    text = "För staten har Försäkringskassan utsett auktoriserade revisorn Maj Lind, KPMG."
    assert told(text, "Revisorer") == [("Maj Lind", "revisor", OWN, "Försäkringskassan")]
    text = "Region Väst valde vid fullmäktige 12 mars Folke Ström med Maria Beck som ersättare."
    assert told(text, "Revisorer") == [
        ("Folke Ström", "revisor", OWN, "Region Väst"),
        ("Maria Beck", "revisorsersättare", OWN, "Region Väst"),
    ]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "Per Öst har i brev den 2 september anhållit om att bli entledigad från sitt uppdrag på grund av flytt.",
            None,
        ),
        ("Per Öst har anhållit om entledigande från sitt uppdrag som ledamot.", None),
        ("Frida Sten har sagt upp sig och slutar den 31 januari.", "2022-01-31"),
        ("Mandat som går ut: Per Öst (har flyttat och lämnar styrelsen), Karin Roos (ställer upp för omval).", None),
        ("Mandat som går ut: Per Öst (avböjer omval), Karin Roos (står till förfogande).", None),
    ],
)
def test_more_ways_to_leave(text: str, end: str | None) -> None:
    (one,) = made(text)
    assert (one.kind, one.outcome, one.end) == ("avgång", "meddelad", end)


def test_what_somebody_works_as_is_not_the_seat_that_is_handed_over() -> None:
    text = "Försäkringskassan meddelar att enhetschef Bo Al ersätts av Petra Malm från och med 1 oktober."
    assert told(text) == [
        ("Petra Malm", "ledamot", "styrelsen", "Försäkringskassan"),
        ("Bo Al", "avgång", "styrelsen", "Försäkringskassan"),
    ]


def test_the_chair_is_handed_over_and_who_asks_gets_nothing() -> None:
    assert told("Eva Ek lämnar över ordförandeskapet till Per Öst från och med nästa möte.") == [
        ("Per Öst", "ordförande", "styrelsen", "Skogby kommun"),
        ("Eva Ek", "avgång", "styrelsen", "Älvby kommun"),
    ]
    assert told("Eva Ek frågar vem som ska ersätta Kent Modig i metodgruppen.") == []


def test_who_leads_the_annual_meeting_is_told_by_the_title() -> None:
    text = "Årsmötet valde Ingela Storm, Finsam Väl, till ordförande och Olof Bäck, NNS kansli, till sekreterare."
    assert at_annual_meeting(text, "Val av ordförande och sekreterare för årsmötet") == [
        ("Ingela Storm", "mötesordförande", "årsmötet", None),
        ("Olof Bäck", "mötessekreterare", "årsmötet", None),
    ]


def test_the_title_says_into_what_they_are_chosen() -> None:
    text = (
        "Årsmötet beslöt\natt på två år välja Helena Asp, Finsam Norra Viken (omval), och Kjell Rim, SOF Sjöbygden (nyval)\n"
        "att på ett år, fyllnadsval efter Britt Holm som avgått, välja Nils Barr, SOF Delta"
    )
    assert at_annual_meeting(text, "Val till NNS styrelse") == [
        ("Helena Asp", "ledamot", "NNS styrelse", "Finsam Norra Viken"),
        ("Kjell Rim", "ledamot", "NNS styrelse", "SOF Sjöbygden"),
        ("Nils Barr", "ledamot", "NNS styrelse", "SOF Delta"),
        ("Britt Holm", "avgång", "NNS styrelse", None),
    ]


def test_an_organisation_ends_where_the_next_name_begins() -> None:
    text = "Till valberedning valdes Gerd Ström, Pär Wik, Finsam Höga Dalen och Asta Norling, SOF Vind."
    assert [(one[0], one[3]) for one in at_annual_meeting(text, "Val av valberedning")] == [
        ("Gerd Ström", None),
        ("Pär Wik", "Finsam Höga Dalen"),
        ("Asta Norling", "SOF Vind"),
    ]


def test_a_list_after_proposing_without_a_colon_is_proposed() -> None:
    text = "Valberedningen enades om att föreslå årsmötet\n- Eskil Mo som ordförande, omval 1 år\n- Hasse Kullberg som ersättare"
    head = "NNS valberedning\nAnteckningar\n2022-02-10\n\nDeltagare: Marie Ståhl, Göran Frisk\n\n"
    record = parse(
        source_of(
            f"{head}1. Läget\nMarie berättar.\n\n2. Valberedningens förslag\n{text}\n\n3. Avslut\nMötet avslutas.\n"
        )
    )
    assert [(one.person, one.kind, one.outcome) for one in record.appointments] == [
        ("Eskil Mo", "ordförande", "föreslagen"),
        ("Hasse Kullberg", "ersättare", "föreslagen"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "seats"),
    [
        (
            "Representation",
            "- Styrgrupp Steget: Eva Ek (ordinarie), Per Öst (ersättare)\n- Samrådsgrupp kommunerna: Karin Roos\n- Länsgrupp: förbundschefen",
            [
                ("Eva Ek", "representant", "Styrgrupp Steget", OWN),
                ("Per Öst", "ersättare", "Styrgrupp Steget", OWN),
                ("Karin Roos", "representant", "Samrådsgrupp kommunerna", OWN),
            ],
        ),
        (
            "Representanter i styr- och referensgrupper",
            "Styrelsen utser följande representanter:\nStyrgruppen för Steget - Eva Ek\nReferensgruppen Unga vuxna - Bo Al och Karin Roos",
            [
                ("Eva Ek", "representant", "styrgruppen för Steget", OWN),
                ("Bo Al", "representant", "referensgruppen Unga vuxna", OWN),
                ("Karin Roos", "representant", "referensgruppen Unga vuxna", OWN),
            ],
        ),
        ("Representation", "Beredningsgruppen: Eva Ek berättar om läget.", []),
        ("Val av ombud", "Styrgruppen för Steget: Eva Ek tar med sig frågan.", []),
    ],
)
def test_groups_line_by_line(title: str, text: str, seats: list[Said]) -> None:
    assert told(text, title) == seats


def test_the_working_committee_and_its_substitute_in_a_table_of_posts() -> None:
    text = (
        "Styrelsen väljer enligt förslag:\nOrdförande\tEva Ek (S), Älvby kommun\nVice ordförande\tPer Öst (M), Skogby kommun\n"
        "Arbetsutskott\tEva Ek, Per Öst och Bo Al\nErsättare i AU\tKarin Roos"
    )
    assert told(text, "Konstituering") == [
        ("Eva Ek", "ordförande", "styrelsen", "Älvby kommun"),
        ("Per Öst", "vice ordförande", "styrelsen", "Skogby kommun"),
        ("Eva Ek", "ledamot", "arbetsutskottet", "Älvby kommun"),
        ("Per Öst", "ledamot", "arbetsutskottet", "Skogby kommun"),
        ("Bo Al", "ledamot", "arbetsutskottet", "Försäkringskassan"),
        ("Karin Roos", "ersättare", "AU", "Region Väst"),
    ]


def test_who_signs_jointly_also_where_somebody_may_stand_in() -> None:
    text = "Firman tecknas av Eva Ek eller vid hennes förhinder Per Öst i förening med Frida Sten eller Bo Al."
    assert [one[0] for one in told(text, "Firmatecknare")] == ["Eva Ek", "Frida Sten", "Bo Al"]


def test_groups_formed_with_people_and_groups_that_get_new_ones() -> None:
    assert told("En rekryteringsgrupp med Eva Ek, Per Öst och Bo Al tillsattes.", "Rekrytering") == [
        ("Eva Ek", "ledamot", "rekryteringsgrupp", "Älvby kommun"),
        ("Per Öst", "ledamot", "rekryteringsgrupp", "Skogby kommun"),
        ("Bo Al", "ledamot", "rekryteringsgrupp", "Försäkringskassan"),
    ]
    text = (
        "Beredningsgruppen har fått två nya ledamöter: Hanna Glad, socialchef i Ystad, och Rikard Mohl, Försäkringskassan. "
        "Hanna ersätter Per Stål och Rikard ersätter Ida Kron."
    )
    assert [(one.person, one.kind, one.replaces) for one in made(text, "Beredningsgruppen")] == [
        ("Hanna Glad", "ledamot", "Per Stål"),
        ("Rikard Mohl", "ledamot", "Ida Kron"),
        ("Per Stål", "avgång", None),
        ("Ida Kron", "avgång", None),
    ]


def test_seats_beside_names_behind_commas() -> None:
    assert told("Skogby kommun har valt Henry Ask (KD), ordinarie, och Pia Bohman (C), ersättare.") == [
        ("Henry Ask", "ledamot", "styrelsen", "Skogby kommun"),
        ("Pia Bohman", "ersättare", "styrelsen", "Skogby kommun"),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Styrelsen beslutar att välja Karin Roos till ordförande under kalenderåret 2022.", "2022", "2022"),
        ("Styrelsen beslutar att välja Karin Roos till ordförande för 2022.", "2022", "2022"),
        ("Karin Roos väljs till ordförande fram till det konstituerande mötet den 21 april 2023.", None, "2023-04-21"),
    ],
)
def test_terms_of_a_year_and_until_a_meeting(text: str, start: str | None, end: str | None) -> None:
    (one,) = made(text, "Presidium")
    assert (one.start, one.end) == (start, end)


def test_an_office_since_a_day_and_a_post_prolonged_under_a_label() -> None:
    assert told("Dataskyddsombud för förbundet från och med dagens datum är Karl Winter.", "Dataskyddsombud") == [
        ("Karl Winter", "dataskyddsombud", OWN, None)
    ]
    text = (
        "Frida Stens förordnande som förbundschef går ut 2022-06-30. Presidiet föreslår förlängning i två år.\n"
        "Beslut\nFörordnandet förlängs till och med 2024-06-30."
    )
    assert [(one.person, one.kind, one.end) for one in made(text, "Förordnande")] == [
        ("Frida Sten", "chef", "2024-06-30")
    ]


def test_the_label_of_a_letter_tells_whose_news_it_is() -> None:
    text = (
        "a) Skogby kommun. Kommunfullmäktige har beslutat att utse Lars-Åke Vik (S) till ledamot i styrelsen.\n"
        "b) Region Väst. Anna Tornberg (L) har begärt entledigande från uppdraget som ersättare."
    )
    assert told(text, "Skrivelser") == [
        ("Lars-Åke Vik", "ledamot", "styrelsen", "Skogby kommun"),
        ("Anna Tornberg", "avgång", "styrelsen", "Region Väst"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "seats"),
    [
        (
            "Frida Sten öppnade mötet och styrelsen valde Per Öst att leda mötet till dess ordförande valts.",
            "Val av mötesordförande",
            [("Per Öst", "mötesordförande", None, None)],
        ),
        (
            "Region Väst (Karin Roos) föreslog Per Öst till ordförande.",
            "Val av ordförande",
            [("Per Öst", "ordförande", "styrelsen", "Skogby kommun")],
        ),
        (
            "Styrelsen beslutade att förbundets firma tecknas av Eva Ek och Frida Sten, med Per Öst respektive Bo Al som ersättare.",
            "Firmatecknare",
            [("Eva Ek", "firmatecknare", OWN, None), ("Frida Sten", "firmatecknare", OWN, None)],
        ),
        (
            "Beslut: Styrelsen beslutar att firmatecknare är Eva Ek och Frida Sten, att Bo Als teckningsrätt upphör samma dag.",
            "Firmateckning",
            [("Eva Ek", "firmatecknare", OWN, None), ("Frida Sten", "firmatecknare", OWN, None)],
        ),
        (
            "a) Ombud till NNS årsmöte den 24 maj i Örebro: Per Öst. Ersättare: Frida Sten.\n"
            "b) Kontaktpersoner gentemot Lokal samverkan: Eva Ek och Bo Al.",
            "Ombud och kontaktpersoner",
            [
                ("Per Öst", "ombud", "NNS årsmöte", OWN),
                ("Frida Sten", "ersättare", "NNS årsmöte", OWN),
                ("Eva Ek", "kontaktperson", "Lokal samverkan", None),
                ("Bo Al", "kontaktperson", "Lokal samverkan", None),
            ],
        ),
        (
            "Till ombud på NNS årsmöte utses Eva Ek. Frida Sten utses till ersättare.",
            "Ombud",
            [("Eva Ek", "ombud", "NNS årsmöte", OWN), ("Frida Sten", "ersättare", "NNS årsmöte", OWN)],
        ),
        (
            "Arbetsförmedlingen har förordnat Erik Sal som ordinarie och Carina Vest som ersättare från 2021-10-01.",
            "Anmälningar",
            [
                ("Erik Sal", "ledamot", "styrelsen", "Arbetsförmedlingen"),
                ("Carina Vest", "ersättare", "styrelsen", "Arbetsförmedlingen"),
            ],
        ),
        ("Simon Lund går in som ordinarie i stället för Per Öst.", "Närvaro", []),
        (
            "Styrelsen beslutar att nominera Per Öst till ordinarie ledamot i NNS styrelse.",
            "Nominering",
            [("Per Öst", "nominering", "NNS styrelse", OWN)],
        ),
        (
            "Som vikarie har Tuva Sand anställts på 80 procent.",
            "Personal",
            [("Tuva Sand", "anställning", OWN, None)],
        ),
        (
            "Försäkringskassans revisor är Peter Tuve, Deloitte.",
            "Revisorer",
            [("Peter Tuve", "revisor", OWN, "Försäkringskassan")],
        ),
        (
            "Skogby kommun: Ny socialchef är Lisa Brand. Hon började i september och ersätter Kent Håk i beredningsgruppen.",
            "Information",
            [
                ("Lisa Brand", "chef", "Skogby kommun", None),
                ("Lisa Brand", "ledamot", "beredningsgruppen", "Skogby kommun"),
                ("Kent Håk", "avgång", "beredningsgruppen", None),
            ],
        ),
    ],
)
def test_who_gets_what_where_others_are_named_too(text: str, title: str, seats: list[Said]) -> None:
    assert told(text, title) == seats


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "Region Väst har den 26 augusti utsett Lisa Brand till ersättare för återstoden av mandatperioden 2019–2022.",
            None,
            "2022",
        ),
        ("Styrelsen anställer Lisa Brand som processledare. Hon börjar i oktober.", "2021-10", None),
        ("Lisa Brand har tillträtt som administratör den 14 augusti.", "2021-08-14", None),
    ],
)
def test_from_when_and_until_when(text: str, start: str | None, end: str | None) -> None:
    (one,) = made(text)
    assert (one.start, one.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "body", "end"),
    [
        ("Frida Sten slutar den 28 februari.", OWN, "2022-02-28"),
        ("Frida Sten avser att gå i pension 30 april 2022.", OWN, "2022-04-30"),
        ("Bo Al avtackas för sina sex år i styrelsen.", "styrelsen", None),
        ("Region Väst har den 26 augusti beviljat Karin Roos entledigande samt utsett Lisa Brand till ledamot för 2019–2022.", "styrelsen", None),
    ],
)  # fmt: skip
def test_when_somebody_leaves_what(text: str, body: str, end: str | None) -> None:
    (one,) = [one for one in made(text) if one.kind == "avgång"]
    assert (one.body, one.end) == (body, end)


@pytest.mark.parametrize(
    ("title", "text", "posts"),
    [
        ("Val av ordförande", "Eva Ek omvaldes enhälligt som förbundets ordförande.", [("Eva Ek", "ordförande")]),
        (
            "Presidieval",
            "Presidiet får följande sammansättning: Eva Ek (ordf.), Per Öst (1:e vice ordf.) och Karin Roos (2:e vice ordf.).",
            [("Eva Ek", "ordförande"), ("Per Öst", "förste vice ordförande"), ("Karin Roos", "andre vice ordförande")],
        ),
        (
            "Konstituering",
            "Till ordförande för perioden 2021-2022 valdes Eva Ek. Till vice ordförande för samma period Per Öst.",
            [("Eva Ek", "ordförande"), ("Per Öst", "vice ordförande")],
        ),
        ("Justering", "Jämte ordföranden justerar Bo Al.", [("Bo Al", "justerare")]),
        ("Val av justeringsperson", "Styrelsen utser Karin Roos.", [("Karin Roos", "justerare")]),
        ("Protokollsjusterare", "Bo Al, ersättare Karin Roos", [("Bo Al", "justerare"), ("Karin Roos", "ersättare")]),
        (
            "Protokollets justering",
            "Protokollet justeras av Eva Ek och Bo Al.",
            [("Eva Ek", "justerare"), ("Bo Al", "justerare")],
        ),
        (
            "Firmatecknare",
            "Styrelsen bemyndigar Eva Ek och Frida Sten att var för sig teckna förbundets firma.",
            [("Eva Ek", "firmatecknare"), ("Frida Sten", "firmatecknare")],
        ),
        (
            "Firmateckning",
            "Beslutas att firman tecknas, förutom av styrelsen i sin helhet, av Eva Ek och Frida Sten i förening.",
            [("Eva Ek", "firmatecknare"), ("Frida Sten", "firmatecknare")],
        ),
        (
            "Attesträtt",
            "Frida Sten har attesträtt upp till 100 000 kr. Eva Ek attesterar däröver.",
            [("Frida Sten", "attestant"), ("Eva Ek", "attestant")],
        ),
        (
            "Attestförteckning 2022",
            "Styrelsen beslutar att Frida Sten är beslutsattestant och Siv Ås ersättare.",
            [("Frida Sten", "attestant"), ("Siv Ås", "ersättare")],
        ),
        ("NNS årsmöte", "Eva Ek åker som ombud och Frida Sten följer med.", [("Eva Ek", "ombud")]),
        (
            "Årsmöte NNS 27 april",
            "Styrelsen ger Per Öst i uppdrag att företräda förbundet vid årsmötet.",
            [("Per Öst", "ombud")],
        ),
        (
            "Revisorer",
            "Älvby kommun har utsett Lars Holm till revisor och Region Väst har utsett Maj Berg.",
            [("Lars Holm", "revisor"), ("Maj Berg", "revisor")],
        ),
        (
            "Revisorer",
            "Följande revisorer har valts: Lars Holm, Älvby kommun, Maj Berg, Region Väst, samt Pelle Tun, Deloitte (Försäkringskassan).",
            [("Lars Holm", "revisor"), ("Maj Berg", "revisor"), ("Pelle Tun", "revisor")],
        ),
        (
            "Revisor",
            "Kommunernas revisor Lars Holm har avsagt sig uppdraget. Älvby kommun har i hans ställe valt Maj Berg.",
            [("Lars Holm", "avgång"), ("Maj Berg", "revisor")],
        ),
        (
            "Entledigande",
            "Kommunfullmäktige i Skogby har entledigat Per Öst (M) och utsett Tom Ask (M) till ny ordinarie ledamot.",
            [("Per Öst", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Avsägelser",
            "Per Öst har skriftligen meddelat att han lämnar sin plats i styrelsen vid årsskiftet.",
            [("Per Öst", "avgång")],
        ),
        ("Avsägelse", "Inkommen avsägelse från Per Öst, ledamot för Skogby kommun.", [("Per Öst", "avgång")]),
        (
            "Meddelanden",
            "Protokollsutdrag från Region Väst: Tom Ask (S) vald till ledamot efter Karin Roos (C).",
            [("Tom Ask", "ledamot"), ("Karin Roos", "avgång")],
        ),
        (
            "Meddelanden",
            "Arbetsförmedlingen har meddelat nya representanter: ordinarie Tom Ask, ersättare Lina Berg.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "ersättare")],
        ),
        (
            "Meddelanden",
            "Från Försäkringskassan har meddelats att Bo Al övergår till annan tjänst och att Tom Ask tar hans plats från den 1 november.",
            [("Bo Al", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Personal",
            "Förbundschefen Frida Sten har begärt entledigande från sin tjänst från och med 2022-01-31. Styrelsen beslutar att utse Siv Ås till tillförordnad förbundschef från samma datum.",
            [("Frida Sten", "avgång"), ("Siv Ås", "chef")],
        ),
        (
            "Rekrytering av förbundschef",
            "Rekryteringsgruppen förordar Siv Ås. Beslut: Siv Ås anställs som förbundschef fr.o.m. 1 januari 2022.",
            [("Siv Ås", "chef")],
        ),
        (
            "Personalfrågor",
            "Siv Ås slutar som administratör. Hennes tjänst övertas av Tom Ask.",
            [("Siv Ås", "avgång"), ("Tom Ask", "anställning")],
        ),
        (
            "Personalfrågor",
            "Ny processtödjare är på plats sedan 1 september: Tom Ask, närmast från Arbetsförmedlingen.",
            [("Tom Ask", "anställning")],
        ),
        (
            "Beredningsgruppen",
            "Tom Ask, IFO-chef i Skogby, har ersatt Lina Berg i beredningsgruppen.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "avgång")],
        ),
        (
            "Beredningsgruppen",
            "Region Väst har utsett Tom Ask att ingå i beredningsgruppen i stället för Lina Berg.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "avgång")],
        ),
        (
            "Styrgrupper",
            "Styrelsen beslutar att Karin Roos ersätter Per Öst i styrgruppen för Steget.",
            [("Karin Roos", "ledamot"), ("Per Öst", "avgång")],
        ),
        (
            "Styrgruppen för Ung",
            "Eva Ek och Bo Al utses att representera styrelsen i styrgruppen för Ung.",
            [("Eva Ek", "representant"), ("Bo Al", "representant")],
        ),
        ("Valberedning", "Styrelsen föreslår Eva Ek till NNS valberedning.", [("Eva Ek", "nominering")]),
        (
            "Nomineringar till NNS",
            "Förbundet nominerar Eva Ek för omval och Frida Sten för nyval.",
            [("Eva Ek", "nominering"), ("Frida Sten", "nominering")],
        ),
        (
            "Nominering NNS",
            "Styrelsen ställer sig bakom nomineringen av Per Öst till NNS styrelse.",
            [("Per Öst", "nominering")],
        ),
        (
            "Nominering NNS",
            "Per Öst har tillfrågats om att kandidera till NNS styrelse men tackat nej.",
            [("Per Öst", "nominering")],
        ),
        ("Arbetsutskott", "Till arbetsutskott för 2022 utses presidiet samt Bo Al.", [("Bo Al", "ledamot")]),
        (
            "Arbetsutskott",
            "AU består av Eva Ek, Per Öst och Karin Roos. Adjungerad: Frida Sten.",
            [("Eva Ek", "ledamot"), ("Per Öst", "ledamot"), ("Karin Roos", "ledamot")],
        ),
        (
            "Dataskyddsombud",
            "Styrelsen utser Tom Ask på Älvby kommun som dataskyddsombud.",
            [("Tom Ask", "dataskyddsombud")],
        ),
        (
            "Arkivansvarig",
            "Till arkivansvarig utses Frida Sten och till arkivredogörare Siv Ås.",
            [("Frida Sten", "arkivansvarig"), ("Siv Ås", "arkivansvarig")],
        ),
        (
            "Personuppgiftsombud",
            "Frida Sten anmäls som personuppgiftsombud till Datainspektionen.",
            [("Frida Sten", "personuppgiftsombud")],
        ),
        ("Mötets öppnande", "Då ordföranden Eva Ek är sjuk leder vice ordföranden Per Öst mötet.", []),
        (
            "Mötets öppnande",
            "Eva Ek hälsar alla välkomna, särskilt Tom Ask som är ny ledamot för Skogby kommun.",
            [("Tom Ask", "ledamot")],
        ),
        (
            "Mötets öppnande",
            "Ordföranden välkomnar Lina Berg, ny ersättare för Region Väst.",
            [("Lina Berg", "ersättare")],
        ),
        ("Övrigt", "Bo Al gör idag sitt sista möte. Eva Ek tackar honom för goda insatser.", [("Bo Al", "avgång")]),
        ("Övrigt", "Styrelsen avtackar Bo Al som efter nio år lämnar uppdraget.", [("Bo Al", "avgång")]),
        (
            "Ny ledamot",
            "Försäkringskassan har utsett områdeschef Tom Ask till ordinarie ledamot och enhetschef Lina Berg till ersättare. Uppdragen gäller från 1 oktober 2021 till och med 31 mars 2023.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "ersättare")],
        ),
        (
            "Förändring i styrelsen",
            "Bo Al, FK, avslutar sitt uppdrag och efterträds av Tom Ask.",
            [("Bo Al", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Förändring i styrelsen",
            "Ersättarplatsen för Skogby kommun är vakant sedan Simon Lund flyttat från kommunen.",
            [("Simon Lund", "avgång")],
        ),
        (
            "Förändring i styrelsen",
            "Skogby kommun har på fyllnadsval valt Tom Ask (V) som ersättare efter Simon Lund (V).",
            [("Tom Ask", "ersättare"), ("Simon Lund", "avgång")],
        ),
        (
            "Val av vice ordförande",
            "Per Öst avgår som vice ordförande men kvarstår som ledamot. Styrelsen väljer Karin Roos till ny vice ordförande för återstoden av 2021.",
            [("Per Öst", "avgång"), ("Karin Roos", "vice ordförande")],
        ),
        ("Kassör", "Till kassör väljs Karin Roos.", [("Karin Roos", "kassör")]),
        ("Representation", "Bo Al sitter som förbundets representant i Samverkansforum Väst.", []),
        (
            "Val av representant",
            "Till förbundets representant i Nationella rådet valdes Per Öst med Eva Ek som suppleant.",
            [("Per Öst", "representant"), ("Eva Ek", "ersättare")],
        ),
        (
            "Val av kontaktperson",
            "Kontaktperson gentemot revisorerna blir Karin Roos.",
            [("Karin Roos", "kontaktperson")],
        ),
        (
            "Rösträknare",
            "Till rösträknare, tillika justerare, valdes Bo Al och Karin Roos.",
            [
                ("Bo Al", "rösträknare"),
                ("Karin Roos", "rösträknare"),
                ("Bo Al", "justerare"),
                ("Karin Roos", "justerare"),
            ],
        ),
        (
            "Adjungering",
            "Styrelsen beslutar att adjungera Tom Ask till styrelsen under 2022.",
            [("Tom Ask", "adjungerad")],
        ),
        ("Sekreterare", "Siv Ås tjänstgör som sekreterare vid dagens möte.", []),
        ("Val av sekreterare", "Till sekreterare för mötet utses Siv Ås.", [("Siv Ås", "mötessekreterare")]),
        ("Val av ordförande för mötet", "Per Öst väljs.", [("Per Öst", "mötesordförande")]),
    ],
)
def test_who_gets_or_leaves_which_post(title: str, text: str, posts: list[tuple[str, str]]) -> None:
    assert sorted((one.person, one.kind) for one in made(text, title)) == sorted(posts)


@pytest.mark.parametrize(
    ("title", "text", "posts"),
    [
        (
            "Val av presidium",
            "Styrelsen utsåg inom sig Eva Ek till ordförande samt Per Öst till vice ordförande.",
            [("Eva Ek", "ordförande"), ("Per Öst", "vice ordförande")],
        ),
        (
            "Val av ordförande",
            "Frågades om styrelsen kunde välja Karin Roos till ordförande och fann så ske.",
            [("Karin Roos", "ordförande")],
        ),
        (
            "Val av ordförande",
            "Det föreslogs att Karin Roos ska vara ordförande 2022. Styrelsen beslutade enligt förslaget.",
            [("Karin Roos", "ordförande")],
        ),
        (
            "Ordförandeskapet",
            "Eva Ek och Per Öst byter roller vid årsskiftet så att Per Öst blir ordförande och Eva Ek vice ordförande.",
            [("Per Öst", "ordförande"), ("Eva Ek", "vice ordförande")],
        ),
        (
            "Val av justerare",
            "Bo Al utses att tillsammans med ordförande justera protokollet.",
            [("Bo Al", "justerare")],
        ),
        ("Val av justerare", "Till justerare föreslås Bo Al. Förslaget antas.", [("Bo Al", "justerare")]),
        ("Justerare", "Bo Al (ord.) och Karin Roos (ers.)", [("Bo Al", "justerare"), ("Karin Roos", "ersättare")]),
        (
            "Val av justerare och tid för justering",
            "Bo Al utsågs att justera. Justering sker den 30 september.",
            [("Bo Al", "justerare")],
        ),
        (
            "Öppnande, upprop, justering",
            "Ordföranden öppnade mötet. Upprop förrättades. Att jämte ordföranden justera valdes Karin Roos.",
            [("Karin Roos", "justerare")],
        ),
        (
            "Formalia",
            "Eva Ek öppnade mötet, dagordningen godkändes och Bo Al valdes till justerare.",
            [("Bo Al", "justerare")],
        ),
        ("Formalia", "Ordförande: Eva Ek\nSekreterare: Siv Ås\nJusterare: Bo Al", [("Bo Al", "justerare")]),
        (
            "Beslutsattest",
            "Rätt att attestera ges till Frida Sten och, vid dennes frånvaro, Siv Ås.",
            [("Frida Sten", "attestant")],
        ),
        (
            "Attestordning",
            "Följande attestanter utses: Frida Sten (beslutsattest), Siv Ås (mottagningsattest).",
            [("Frida Sten", "attestant"), ("Siv Ås", "attestant")],
        ),
        (
            "Firmatecknare",
            "Förbundets firma tecknas av ordförande Eva Ek och vice ordförande Per Öst, var för sig eller tillsammans med förbundschef Frida Sten.",
            [("Eva Ek", "firmatecknare"), ("Per Öst", "firmatecknare"), ("Frida Sten", "firmatecknare")],
        ),
        (
            "Firmateckningsrätt",
            "Firmatecknare är: Eva Ek, Per Öst, Frida Sten. Två av dessa tecknar tillsammans.",
            [("Eva Ek", "firmatecknare"), ("Per Öst", "firmatecknare"), ("Frida Sten", "firmatecknare")],
        ),
        ("Ombud till årsmötet", "Karin Roos. Ersättare Bo Al.", [("Karin Roos", "ombud"), ("Bo Al", "ersättare")]),
        (
            "NNS årsmöte 2022",
            "Beslut: Eva Ek är förbundets ombud och Frida Sten är ersättare.",
            [("Eva Ek", "ombud"), ("Frida Sten", "ersättare")],
        ),
        ("NNS årsmöte", "Eva Ek deltar som förbundets ombud.", [("Eva Ek", "ombud")]),
        (
            "Inbjudan till NNS årskonferens",
            "Eva Ek och Karin Roos anmäls till konferensen. Eva Ek är ombud på årsmötet.",
            [("Eva Ek", "ombud")],
        ),
        (
            "Val av ombud till NNS",
            "Styrelsen valde Per Öst (ordinarie ombud) och Bo Al (ersättare).",
            [("Per Öst", "ombud"), ("Bo Al", "ersättare")],
        ),
        (
            "Revisorer",
            "Regionen: Lars Holm, ersättare Maj Berg\nKommunerna: Ove Lind, ersättare Tor Wik",
            [
                ("Lars Holm", "revisor"),
                ("Maj Berg", "revisorsersättare"),
                ("Ove Lind", "revisor"),
                ("Tor Wik", "revisorsersättare"),
            ],
        ),
        (
            "Anmälan om revisorer",
            "Antecknas att Skogby kommun till förtroendevald revisor utsett Lars Holm och Region Väst Maj Berg för perioden 2021-2023.",
            [("Lars Holm", "revisor"), ("Maj Berg", "revisor")],
        ),
        (
            "Val av revisor",
            "Styrelsen noterar att Lars Holm, revisor för Älvby kommun, avgått och att Maj Berg utsetts i hans ställe.",
            [("Lars Holm", "avgång"), ("Maj Berg", "revisor")],
        ),
        (
            "Skrivelse från Skogby kommun",
            "Kommunfullmäktige beslutade 2021-08-30 att bevilja Per Öst (M) avsägelse från uppdraget som ledamot samt att välja Tom Ask (M) till ny ledamot.",
            [("Per Öst", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Skrivelse från Region Väst",
            "Regionfullmäktige har den 14 juni valt Tom Ask (S) till ersättare fr.o.m. 2021-07-01 t.o.m. 2022-12-31.",
            [("Tom Ask", "ersättare")],
        ),
        (
            "Meddelande från Arbetsförmedlingen",
            "Ny ledamot från 1/9 är Tom Ask. Han ersätter Lina Berg som gått till annan tjänst.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "avgång")],
        ),
        (
            "Delgivningar",
            "Skogby kommun, KF § 88: Val av Tom Ask (M) som ny ersättare efter Simon Lund (V).",
            [("Tom Ask", "ersättare"), ("Simon Lund", "avgång")],
        ),
        (
            "Anmälningsärenden",
            "Beslut från kommunfullmäktige i Älvby: Eva Ek omvald, ny ersättare Lina Berg.",
            [("Lina Berg", "ersättare")],
        ),
        (
            "Information från parterna",
            "FK: Bo Al har fått ny tjänst som områdeschef och lämnar därför styrelsen 31/10. Efterträdare blir Tom Ask.",
            [("Bo Al", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Information från parterna",
            "Älvby kommun har fått en ny förvaltningschef, Tom Ask, som börjar den 1 november.",
            [("Tom Ask", "chef")],
        ),
        (
            "Information från parterna",
            "På Arbetsförmedlingen är Lina Berg ny sektionschef efter Tom Ask.",
            [("Lina Berg", "chef"), ("Tom Ask", "avgång")],
        ),
        (
            "Personalläget",
            "Siv Ås har anställts som processledare på halvtid fr o m 1/10.",
            [("Siv Ås", "anställning")],
        ),
        (
            "Personalläget",
            "Processledare Siv Ås har sagt upp sig. Ny processledare, Tom Ask, börjar den 1 december.",
            [("Siv Ås", "avgång"), ("Tom Ask", "anställning")],
        ),
        ("Personalläget", "Vikariatet för Siv Ås förlängs inte. Tom Ask går upp på heltid.", []),
        (
            "Förbundschef",
            "Frida Stens förordnande som förbundschef förlängs med två år till och med 31 december 2023.",
            [("Frida Sten", "chef")],
        ),
        (
            "Förbundschef",
            "Styrelsen utser Siv Ås att vara ställföreträdande förbundschef vid Frida Stens frånvaro.",
            [("Siv Ås", "chef")],
        ),
        (
            "Rekrytering",
            "Styrelsen beslutar att erbjuda Tom Ask tjänsten som förbundschef med tillträde 1 mars 2022.",
            [("Tom Ask", "chef")],
        ),
        (
            "Rekryteringsgrupp",
            "Eva Ek, Per Öst och Bo Al utgör rekryteringsgrupp.",
            [("Eva Ek", "ledamot"), ("Per Öst", "ledamot"), ("Bo Al", "ledamot")],
        ),
        (
            "Arbetsgrupp förbundsordning",
            "Styrelsen utser en arbetsgrupp bestående av Eva Ek (sammankallande), Karin Roos och Bo Al.",
            [("Eva Ek", "sammankallande"), ("Karin Roos", "ledamot"), ("Bo Al", "ledamot")],
        ),
        ("Styrgrupp Resurs", "Till ordförande i styrgruppen utses Karin Roos.", [("Karin Roos", "ordförande")]),
        (
            "Styrgrupp Resurs",
            "Ny representant från kommunen i styrgruppen är Tom Ask efter Lina Berg.",
            [("Tom Ask", "representant"), ("Lina Berg", "avgång")],
        ),
        (
            "Beredningsgruppens sammansättning",
            "Från Region Väst: Tom Ask (ny) ersätter Lina Berg. Från Älvby: Siv Ås kvarstår.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "avgång")],
        ),
        ("Valberedning", "Styrelsen utser Per Öst till valberedningens ordförande.", [("Per Öst", "ordförande")]),
        ("NNS valberedning", "Karin Roos har valts in i NNS valberedning.", [("Karin Roos", "ledamot")]),
        (
            "NNS styrelse",
            "På årsmötet valdes Frida Sten till ny ledamot i NNS styrelse för två år.",
            [("Frida Sten", "ledamot")],
        ),
        ("NNS styrelse", "Eva Ek har tackat nej till att bli nominerad till NNS styrelse.", [("Eva Ek", "nominering")]),
        (
            "Nominering",
            "Styrelsen stödjer att Per Öst nomineras för ytterligare en period i NNS styrelse.",
            [("Per Öst", "nominering")],
        ),
        (
            "Nominering",
            "AU föreslår att Frida Sten nomineras till Nationella rådets arbetsgrupp.",
            [("Frida Sten", "nominering")],
        ),
        ("Övrigt", "Ledamoten Bo Al har avlidit. Styrelsen höll en tyst minut.", [("Bo Al", "avgång")]),
        ("Övrigt", "Karin Roos uppdrag upphör vid årsskiftet.", [("Karin Roos", "avgång")]),
        ("Övrigt", "Detta var Bo Als sista möte och han avtackades.", [("Bo Al", "avgång")]),
        (
            "Övrigt",
            "Eva Ek tackade avgående ledamoten Lina Berg och hälsade Tom Ask välkommen som ny ledamot.",
            [("Lina Berg", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Entledigande av ledamot",
            "Bo Al entledigas från uppdraget som ledamot i arbetsutskottet på egen begäran. Karin Roos utses till ny ledamot i arbetsutskottet.",
            [("Bo Al", "avgång"), ("Karin Roos", "ledamot")],
        ),
        ("Kommunikation", "Eva Ek är samordnare för gruppen. Tom Ask är ordförande i Älvby idrottsförening.", []),
        ("Besök", "Tom Ask, ordförande i styrgruppen, informerar om läget. Lina Berg är projektledare sedan 2019.", []),
        ("Uppföljning", "Deltagaren berättade att hon fått arbete hos Tom Ask.", []),
        ("Ekonomi", "Revisorn Tom Ask presenterade granskningen. Lina Berg, KPMG, biträdde.", []),
    ],
)
def test_posts_in_more_words(title: str, text: str, posts: list[tuple[str, str]]) -> None:
    assert sorted((one.person, one.kind) for one in made(text, title)) == sorted(posts)


@pytest.mark.parametrize(
    ("title", "text", "seats"),
    [
        (
            "Uppdrag i styrgrupper",
            "- Eva Ek: styrgruppen för Vägval\n- Per Öst: styrgruppen för Kraft, efter Ulf Dahl\n- Frida Sten: sammankallande i processgruppen",
            [
                ("Eva Ek", "ledamot", "styrgruppen för Vägval", "Älvby kommun"),
                ("Per Öst", "ledamot", "styrgruppen för Kraft", "Skogby kommun"),
                ("Frida Sten", "sammankallande", "processgruppen", None),
            ],
        ),
        ("Uppdrag i styrgrupper", "- Eva Ek: ta fram underlag till styrgruppen", []),
        (
            "NNS årsmöte 18 april",
            "Ordinarie ombud: Eva Ek\nErsättare: Frida Sten",
            [("Eva Ek", "ombud", "NNS årsmöte", OWN), ("Frida Sten", "ersättare", "NNS årsmöte", OWN)],
        ),
        ("Representanter", "Styrelsen beslutar att Per Öst representerar förbundet i Leader Sydost.", [("Per Öst", "representant", "Leader Sydost", OWN)]),
        ("Konferens", "Styrelsen beslutar att Per Öst representerar förbundet på Finsamdagen.", [("Per Öst", "ombud", "Finsamdagen", OWN)]),
        ("Parternas information", "Älvby kommun: Socialchef Britt Ols slutar. Tf socialchef är Morgan Flod.", [("Britt Ols", "avgång", "Älvby kommun", "Älvby kommun"), ("Morgan Flod", "chef", "Älvby kommun", None)]),
        ("Parternas information", "Bo Al har tackat ja till en ny tjänst och slutar den 15 oktober.", [("Bo Al", "avgång", "styrelsen", "Försäkringskassan")]),
    ],
)  # fmt: skip
def test_lines_of_uppdrag_and_news_of_the_members(title: str, text: str, seats: list[Said]) -> None:
    assert told(text, title) == seats


def test_an_assembly_of_delegates_chooses_none_and_adopts_a_list_of_bare_people() -> None:
    listed = "Ombud: Yvonne Sten, SOF Ådal\nOmbud: Jonny Sahl, SOF Norr"
    assert at_annual_meeting(listed, "Röstlängd") == []
    text = (
        "Valberedningen hade föreslagit följande personer:\nUlla Hag, SOF Ådal, omval\nLeif Stål, Finsam Norr, nyval\n"
        "Stämman beslutade enligt valberedningens förslag."
    )
    assert at_annual_meeting(text, "Val av övriga styrelseledamöter") == [
        ("Ulla Hag", "ledamot", "styrelsen", "SOF Ådal"),
        ("Leif Stål", "ledamot", "styrelsen", "Finsam Norr"),
    ]
    text = "Till ersättare i turordning valdes 1) Petra Lans, SOF Ådal, 2) Tore Gren, SOF Norr."
    assert at_annual_meeting(text, "Val av ersättare") == [
        ("Petra Lans", "ersättare", "styrelsen", "SOF Ådal"),
        ("Tore Gren", "ersättare", "styrelsen", "SOF Norr"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "posts"),
    [
        (
            "Ny ledamot i NNS",
            "I NNS styrelse finns nu tre ledamöter från länet. Frida Sten valdes in vid årsmötet i april.",
            [("Frida Sten", "ledamot")],
        ),
        (
            "Rapport från NNS",
            "Årsmötet valde Torsten Lag till ordförande. Nya i styrelsen är Helena Asp och Kjell Rim.",
            [("Torsten Lag", "ordförande"), ("Helena Asp", "ledamot"), ("Kjell Rim", "ledamot")],
        ),
        (
            "Rapport från NNS",
            "Britt Holm har lämnat NNS styrelse och efterträds av Nils Barr från Finsam Delta.",
            [("Britt Holm", "avgång"), ("Nils Barr", "ledamot")],
        ),
        ("Deltagare i workshop", "Tom Ask och Lina Berg från Region Väst medverkade.", []),
        (
            "Ny representation",
            "Tom Ask och Lina Berg från Region Väst är nya ledamöter i beredningsgruppen.",
            [("Tom Ask", "ledamot"), ("Lina Berg", "ledamot")],
        ),
        (
            "Styrelsens sammansättning",
            "Skogby kommun har till ledamot valt Per Öst och till ersättare Tom Ask.",
            [("Per Öst", "ledamot"), ("Tom Ask", "ersättare")],
        ),
        (
            "Styrelsens sammansättning",
            "Region Väst representeras från 1 januari av Tom Ask (ordinarie) och Lina Berg (ersättare).",
            [("Tom Ask", "ledamot"), ("Lina Berg", "ersättare")],
        ),
        (
            "Styrelsens sammansättning",
            "Ledamot: Tom Ask (ny)\nErsättare: Lina Berg (ny)",
            [("Tom Ask", "ledamot"), ("Lina Berg", "ersättare")],
        ),
        (
            "Mandatperioden 2019-2022",
            "Följande har utsetts:\nÄlvby kommun\nOrdinarie: Eva Ek (S)\nErsättare: Lina Berg (S)\nSkogby kommun\nOrdinarie: Per Öst (M)\nErsättare: Tom Ask (L)",
            [("Eva Ek", "ledamot"), ("Lina Berg", "ersättare"), ("Per Öst", "ledamot"), ("Tom Ask", "ersättare")],
        ),
        (
            "Val av presidium",
            "Karin Roos föreslås som ordförande. Inga andra förslag. Karin Roos väljs. Till vice ordförande väljs Bo Al.",
            [("Karin Roos", "ordförande"), ("Bo Al", "vice ordförande")],
        ),
        (
            "Val av ordförande",
            "Valberedningen (Bo Al) föreslår omval av Eva Ek. Styrelsen bifaller förslaget.",
            [("Eva Ek", "ordförande")],
        ),
        (
            "Ordförande 2022",
            "Styrelsen beslutar att Karin Roos tar över ordförandeskapet från 1 januari 2022.",
            [("Karin Roos", "ordförande")],
        ),
        (
            "Ordförande 2022",
            "Ordförandeklubban går vid årsskiftet från Eva Ek till Karin Roos.",
            [("Karin Roos", "ordförande"), ("Eva Ek", "avgång")],
        ),
        ("Justering", "Protokollet justeras, utöver ordföranden, av Karin Roos.", [("Karin Roos", "justerare")]),
        ("Justering", "Bo Al åtar sig att justera protokollet.", [("Bo Al", "justerare")]),
        ("Justering", "Bo Al fick i uppdrag att justera.", [("Bo Al", "justerare")]),
        ("Justerare", "Vald: Bo Al", [("Bo Al", "justerare")]),
        (
            "§ Justerare",
            "Till att justera dagens protokoll tillsammans med Eva Ek utses Bo Al.",
            [("Bo Al", "justerare")],
        ),
        ("Öppning", "Eva Ek öppnar mötet och Bo Al tar på sig att läsa protokollet.", []),
        ("Sekreterare", "Frida Sten för protokoll.", []),
        (
            "Dataskydd",
            "Dataskyddsombud är Tom Ask, Skogby kommun, som ersätter Lina Berg.",
            [("Tom Ask", "dataskyddsombud"), ("Lina Berg", "avgång")],
        ),
        (
            "Personalfråga",
            "Styrelsen beslutar att förlänga Frida Stens förordnande till 2023-12-31.",
            [("Frida Sten", "chef")],
        ),
        (
            "Personalfråga",
            "Frida Sten tillträder som förbundschef den 1 november efter Siv Ås.",
            [("Frida Sten", "chef"), ("Siv Ås", "avgång")],
        ),
        ("Personalfråga", "Som ny förbundschef har Tom Ask rekryterats. Han börjar 10 januari.", [("Tom Ask", "chef")]),
        (
            "Personalfråga",
            "Tom Ask, i dag processledare, blir förbundschef när Frida Sten går i pension i februari.",
            [("Tom Ask", "chef"), ("Frida Sten", "avgång")],
        ),
        ("Personalfråga", "Lina Berg har fått tjänsten som administratör.", [("Lina Berg", "anställning")]),
        ("Personalfråga", "Processledaren Lina Berg är föräldraledig till augusti. Tom Ask vikarierar.", []),
        ("Personalfråga", "Vi har anställt Lina Berg som kommunikatör på 50 %.", [("Lina Berg", "anställning")]),
        (
            "Personalfråga",
            "Kansliet förstärks med Lina Berg, som anställts som projektekonom.",
            [("Lina Berg", "anställning")],
        ),
        (
            "Bemanning Vägen",
            "Coach Lina Berg slutar och ersätts av Tom Ask.",
            [("Lina Berg", "avgång"), ("Tom Ask", "anställning")],
        ),
        ("Styrgrupp IPS", "Från kommunen ingår Tom Ask och från regionen Lina Berg i styrgruppen.", []),
        (
            "Styrgrupp IPS",
            "Styrelsen utser Eva Ek som ordförande i styrgruppen och Tom Ask, Lina Berg och Bo Al som ledamöter.",
            [("Eva Ek", "ordförande"), ("Tom Ask", "ledamot"), ("Lina Berg", "ledamot"), ("Bo Al", "ledamot")],
        ),
        ("Arbetsgrupp", "Bo Al anmäler sig till arbetsgruppen för verksamhetsplanen. Även Karin Roos deltar.", []),
        (
            "Arbetsgrupp",
            "En grupp bildas för att ta fram förslag: Eva Ek, Karin Roos och Frida Sten.",
            [("Eva Ek", "ledamot"), ("Karin Roos", "ledamot"), ("Frida Sten", "ledamot")],
        ),
        ("Presidieträffar", "Bo Al adjungeras till presidiet under hösten.", [("Bo Al", "adjungerad")]),
        ("Insynsplats", "Patientföreningen har utsett Tom Ask till insynsrepresentant.", [("Tom Ask", "representant")]),
        ("Medlemsråd", "Till ombud i medlemsrådet utses Karin Roos.", [("Karin Roos", "ombud")]),
        ("Fullmakter", "Frida Sten bemyndigas att teckna avtal upp till 200 000 kronor.", []),
        (
            "Entledigande",
            "Region Väst beviljade den 20 september Karin Roos (C) entledigande från uppdraget som ledamot i Samordningsförbundet Älvriket. Till ny ledamot valdes Tom Ask (C).",
            [("Karin Roos", "avgång"), ("Tom Ask", "ledamot")],
        ),
        (
            "Entledigande",
            "Karin Roos (C) har avsagt sig sitt uppdrag. Hennes efterträdare är ännu inte utsedd.",
            [("Karin Roos", "avgång")],
        ),
        (
            "Fyllnadsval",
            "Fyllnadsval efter Karin Roos: Tom Ask (C) har av regionfullmäktige valts till ordinarie ledamot.",
            [("Tom Ask", "ledamot"), ("Karin Roos", "avgång")],
        ),
        ("Fyllnadsval till AU", "Bo Al väljs in i AU efter Per Öst.", [("Bo Al", "ledamot"), ("Per Öst", "avgång")]),
        (
            "Information",
            "Ny socialchef i Skogby är Tom Ask och i Älvby Lina Berg.",
            [("Tom Ask", "chef"), ("Lina Berg", "chef")],
        ),
        ("Information", "Tom Ask har slutat som arbetsmarknadschef i Älvby.", [("Tom Ask", "avgång")]),
        (
            "Information",
            "Siv Ås informerade om att Tom Ask är ny handläggare och att Lina Berg slutar.",
            [("Tom Ask", "anställning"), ("Lina Berg", "avgång")],
        ),
        ("Information", "Tom Ask, ny enhetschef på AF i Älvby, presenterade sig.", [("Tom Ask", "chef")]),
        (
            "Tack",
            "Ordföranden tackade Per Öst, Bo Al och Karin Roos som lämnar styrelsen efter mandatperioden.",
            [("Per Öst", "avgång"), ("Bo Al", "avgång"), ("Karin Roos", "avgång")],
        ),
        (
            "Tack",
            "Avgående ledamöter, Per Öst och Bo Al, avtackades med blommor.",
            [("Per Öst", "avgång"), ("Bo Al", "avgång")],
        ),
    ],
)
def test_posts_in_news_and_elections(title: str, text: str, posts: list[tuple[str, str]]) -> None:
    assert sorted((one.person, one.kind) for one in made(text, title)) == sorted(posts)


@pytest.mark.parametrize(
    ("title", "text", "seats"),
    [
        (
            "Attestanter",
            "Område\tAttestant\tErsättare\nKansli\tFrida Sten\tEva Ek\nInsatser\tSiv Ås\tEva Ek",
            [("Frida Sten", "attestant", OWN, None), ("Eva Ek", "ersättare", OWN, "Älvby kommun"), ("Siv Ås", "attestant", OWN, None)],
        ),
        (
            "Representanter i externa grupper",
            "Grupp\tRepresentant\tErsättare\nSamverkansråd Väst\tEva Ek\tFrida Sten\nStyrgrupp Ung\tPer Öst\tSimon Lund",
            [
                ("Eva Ek", "representant", "Samverkansråd Väst", OWN),
                ("Frida Sten", "ersättare", "Samverkansråd Väst", OWN),
                ("Per Öst", "representant", "Styrgrupp Ung", OWN),
                ("Simon Lund", "ersättare", "Styrgrupp Ung", OWN),
            ],
        ),
        (
            "Anmälan av revisorer",
            "Älvby kommun har utsett Ivar Bäck, Skogby kommun har utsett Doris Eng och Region Väst har utsett Holger Palm.",
            [
                ("Ivar Bäck", "revisor", OWN, "Älvby kommun"),
                ("Doris Eng", "revisor", OWN, "Skogby kommun"),
                ("Holger Palm", "revisor", OWN, "Region Väst"),
            ],
        ),
        (
            "Revisor",
            "Kommunernas gemensamma förtroendevalda revisor är Gösta Rhed (KD). Regionens revisor: Lena Ståhl.",
            [("Gösta Rhed", "revisor", OWN, None), ("Lena Ståhl", "revisor", OWN, "Regionen")],
        ),
        ("Revisor", "Revisorerna är kallade. Lena Ståhl är revisor i Finsam Norr.", []),
        (
            "Representation",
            "Region Väst vill byta ut Karin Roos mot Gunnar Edqvist i styrelsen, från nyår.",
            [("Gunnar Edqvist", "ledamot", "styrelsen", "Region Väst"), ("Karin Roos", "avgång", "styrelsen", "Region Väst")],
        ),
        (
            "Representation",
            "Per Öst ställer sin plats till förfogande; Skogby kommun utser ny ledamot den 28 november.",
            [("Per Öst", "avgång", "styrelsen", "Skogby kommun")],
        ),
        (
            "Avgående",
            "Ordföranden tackar de avgående: Birgit Mol, Älvby, Rune Ask, Skogby, och Elsa Nord, Region Väst.",
            [
                ("Birgit Mol", "avgång", "styrelsen", "Älvby"),
                ("Rune Ask", "avgång", "styrelsen", "Skogby"),
                ("Elsa Nord", "avgång", "styrelsen", "Region Väst"),
            ],
        ),
        (
            "Ny styrelse",
            "Medlemmarna har valt följande ledamöter och ersättare.\nFörsäkringskassan: Bo Al med Tina Roth som ersättare.\nArbetsförmedlingen: ordinarie plats vakant, Hjördis Flink som ersättare.",
            [
                ("Bo Al", "ledamot", "styrelsen", "Försäkringskassan"),
                ("Tina Roth", "ersättare", "styrelsen", "Försäkringskassan"),
                ("Hjördis Flink", "ersättare", "styrelsen", "Arbetsförmedlingen"),
            ],
        ),
        (
            "Uppdrag utsedda av styrelsen",
            "Arbetsutskott: Eva Ek, Bo Al\nOmbud NNS: Eva Ek, ers. Per Öst\nReferensgrupp Vägen: Karin Roos, Bo Al",
            [
                ("Eva Ek", "ledamot", "arbetsutskottet", "Älvby kommun"),
                ("Bo Al", "ledamot", "arbetsutskottet", "Försäkringskassan"),
                ("Eva Ek", "ombud", None, OWN),
                ("Per Öst", "ersättare", None, OWN),
                ("Karin Roos", "ledamot", "Referensgrupp Vägen", "Region Väst"),
                ("Bo Al", "ledamot", "Referensgrupp Vägen", "Försäkringskassan"),
            ],
        ),
        ("Val av justerare", "Bo Al hade förhinder varför Karin Roos utsågs.", [("Karin Roos", "justerare", None, None)]),
        ("Övrigt", "Eva Ek lämnar mötet kl. 11. Per Öst tar över som ordförande.", []),
    ],
)  # fmt: skip
def test_tables_of_posts_and_choosers_one_after_the_other(title: str, text: str, seats: list[Said]) -> None:
    assert told(text, title) == seats
