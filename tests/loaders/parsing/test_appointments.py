"""Appointments: who is put into, nominated for, proposed for or leaves a post."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.record import Appointment, Participant
from loaders.parsing import parse
from loaders.parsing.agents.context import context
from loaders.parsing.appointments.appointments import appointments
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of
from tests.harness.sources import source_of

PEOPLE = ("Siri Ek", "Bo Lind", "Karin Alm", "Per Strand")


def appointed(text: str, organ: str = "styrelse", people: Sequence[str] = PEOPLE) -> tuple[Appointment, ...]:
    known = meeting(organ, people)
    parts = sections_of(text)
    return appointments(parts, decisions(parts, known), known)


def under(title: str, text: str, organ: str = "styrelse") -> tuple[Appointment, ...]:
    return appointed(f"§ 1 {title}\n{text}\n\n§ 2 Avslutning\nMötet avslutas.", organ)


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek väljs till justerare.",
        "Styrelsen valde Siri Ek till justerare av dagens protokoll.",
        "Till justerare valdes Siri Ek.",
        "Siri Ek utses att jämte ordföranden Bo Lind justera protokollet.",
        "Till att tillsammans med Bo Lind underteckna protokollet utsågs Siri Ek.",
        "Beslut\natt utse Siri Ek att justera dagens protokoll.",
        "Siri Ek utsågs.",
        "Siri Ek",
    ],
)
def test_who_verifies_the_minutes(text: str) -> None:
    (found,) = under("Val av justerare", text)
    assert (found.person, found.kind, found.body, found.outcome, found.item) == (
        "Siri Ek",
        "justerare",
        None,
        "beslutad",
        "1",
    )


@pytest.mark.parametrize("label", ["Utses att justera:", "Utsedd att justera", "Utses att justera\n"])
def test_the_cover_page_appoints_where_no_item_does(label: str) -> None:
    cover = f"Protokoll\n{label} Siri Ek\n\n"
    (found,) = appointed(f"{cover}§ 1 Upprop\nText.\n\n§ 2 Val\nText.")
    assert (found.person, found.kind, found.item) == ("Siri Ek", "justerare", None)
    (again,) = appointed(f"{cover}§ 1 Upprop\nText.\n\n§ 2 Val av justerare\nSiri Ek väljs till justerare.")
    assert again.item == "2"


def test_several_posts_of_one_sentence() -> None:
    found = under(
        "Val",
        "Styrelsen beslutar att välja Siri Ek till ordförande och Bo Lind till vice ordförande för tiden 2024-04-01–2027-03-31.",
    )
    assert [(one.person, one.kind, one.body, one.start, one.end) for one in found] == [
        ("Siri Ek", "ordförande", "styrelsen", "2024-04-01", "2027-03-31"),
        ("Bo Lind", "vice ordförande", "styrelsen", "2024-04-01", "2027-03-31"),
    ]


def test_two_posts_for_each_of_two() -> None:
    found = under("Val", "Mötet valde\n- Siri Ek och Bo Lind till justerare, tillika rösträknare", "årsmöte")
    assert {(one.person, one.kind) for one in found} == {
        (person, kind) for person in ("Siri Ek", "Bo Lind") for kind in ("justerare", "rösträknare")
    }
    assert {one.outcome for one in found} == {"beslutad"}


def test_whom_somebody_represents_and_replaces() -> None:
    found = under(
        "Val", "Region Norr har utsett Siri Ek (S) till revisor från den 1 januari 2025 efter Bo Lind, som har flyttat."
    )
    assert [(one.person, one.kind, one.represents, one.outcome, one.start, one.replaces) for one in found] == [
        ("Siri Ek", "revisor", "Region Norr", "meddelad", "2025-01-01", "Bo Lind"),
        ("Bo Lind", "avgång", "Region Norr", "meddelad", None, None),
    ]


def test_when_the_one_before_left_is_not_the_end_of_the_new_one() -> None:
    text = "Region Väst har utsett Siri Ek till ledamot fr.o.m. den 1 juli efter Bo Lind, som lämnar styrelsen 30 juni."
    new = next(one for one in under("Övrigt", text) if one.person == "Siri Ek")
    assert (new.start, new.end, new.replaces) == ("2024-07-01", None, "Bo Lind")


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("Siri Ek blir ny ledamot från den 7 januari.", "2025-01-07"),
        ("Siri Ek är ny ledamot sedan 1 oktober.", "2024-10-01"),
        ("Siri Ek är ny ledamot sedan 1 december.", "2023-12-01"),
        ("Siri Ek blir ny ledamot från den 1 september.", "2024-09-01"),
    ],
)
def test_a_day_without_a_year_is_the_one_next_to_the_meeting(told: str, start: str) -> None:
    known = meeting("styrelse", PEOPLE, date="2024-11-20")
    parts = sections_of(f"§ 1 Övrigt\n{told}\n\n§ 2 Avslutning\nMötet avslutas.")
    assert [one.start for one in appointments(parts, decisions(parts, known), known)] == [start]


def test_whose_representatives_they_are() -> None:
    found = under("Val", "Till förbundets representanter vid konferensen i Örebro utsågs Siri Ek och Bo Lind.")
    assert {one.represents for one in found} == {"Samordningsförbundet Åsen"}


def test_a_line_of_an_election_gives_each_of_its_people_the_post_before_the_colon() -> None:
    found = appointed(
        "§ 8 Val\nÅrsmötet beslutar enligt valberedningens förslag:\n- Ordförande på 1 år: Siri Ek (omval)\n"
        "- Ledamöter 2 år: Bo Lind, FK, Karin Alm (efter Per Strand)\n- Kvarstår till 2025: Per Strand\n"
        "- Valberedning: Siri Ek (sammankallande)\n\n§ 9 Avslutning\nMötet avslutas.",
        "årsmöte",
    )
    assert [(one.person, one.kind, one.body, one.represents, one.outcome, one.replaces) for one in found] == [
        ("Siri Ek", "ordförande", "styrelsen", None, "beslutad", None),
        ("Bo Lind", "ledamot", "styrelsen", "FK", "beslutad", None),
        ("Karin Alm", "ledamot", "styrelsen", None, "beslutad", "Per Strand"),
        ("Per Strand", "avgång", "styrelsen", None, "meddelad", None),
        ("Siri Ek", "sammankallande", "valberedningen", None, "beslutad", None),
    ]


def test_dismissal_and_who_comes_in_place() -> None:
    found = under(
        "Val",
        "Åsens kommun har entledigat Siri Ek som ersättare från och med den 1 mars 2024 och i hennes ställe utsett Bo Lind.",
    )
    assert {(one.person, one.kind, one.start, one.end, one.replaces) for one in found} == {
        ("Bo Lind", "ersättare", "2024-03-01", None, "Siri Ek"),
        ("Siri Ek", "avgång", None, "2024-03-01", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek lämnar styrelsen den 31 mars 2024.",
        "Siri Ek avgår som ledamot.",
        "Siri Ek har avsagt sig sitt uppdrag.",
        "Siri Ek gör i dag sitt sista möte.",
        "Siri Ek har begärt att få lämna uppdraget.",
        "Åsens kommun har entledigat Siri Ek.",
        "Siri Ek slutar i styrelsen vid årsskiftet.",
    ],
)
def test_who_leaves(text: str) -> None:
    (found,) = under("Information", text)
    assert (found.person, found.kind, found.body, found.outcome) == ("Siri Ek", "avgång", "styrelsen", "meddelad")


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek lämnar mötet.",
        "Siri Ek lämnade en rapport om kursen.",
        "Siri Ek, som är ordförande i NNS, berättade om året.",
        "Ordföranden tackade Siri Ek för rapporten.",
        "Siri Ek frågade varför deltagarna slutar.",
        "Siri Ek tjänstgjorde som ordförande under ärendet.",
        "Bo Lind föredrog vem som ska agera ombud vid NNS årsmöte.",
    ],
)
def test_who_neither_comes_nor_goes(text: str) -> None:
    assert under("Information", text) == ()


@pytest.mark.parametrize(
    ("text", "outcome", "body"),
    [
        ("Beslut: Siri Ek nomineras till NNS styrelse.", "beslutad", "NNS styrelse"),
        ("Styrelsen beslutar att nominera Siri Ek till NNS valberedning.", "beslutad", "NNS valberedning"),
        ("Siri Ek har tillfrågats men avböjt.", "avböjd", "NNS styrelse"),
    ],
)
def test_nominations(text: str, outcome: str, body: str) -> None:
    (found,) = under("Nominering till NNS styrelse", text)
    assert (found.person, found.kind, found.outcome, found.body) == ("Siri Ek", "nominering", outcome, body)
    assert found.represents == "Samordningsförbundet Åsen"


def test_a_proposal_that_the_decision_agrees_to_is_decided() -> None:
    proposed = "Förslag på ny kandidat är Siri Ek som är ordförande i SOF Norr."
    (open_,) = under("Fyllnadsval", proposed)
    (agreed,) = under("Fyllnadsval", f"{proposed}\n\nBeslut:\n\nStyrelsen godkänner förslaget.")
    assert (open_.outcome, agreed.outcome) == ("föreslagen", "beslutad")
    assert (agreed.kind, agreed.body, agreed.represents) == ("ledamot", "styrelsen", "SOF Norr")


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("utse Siri Ek till ombud vid NNS årsmöte 17–18 april", "ombud", "NNS årsmöte"),
        ("uppdra åt Siri Ek att agera ombud för förbundet vid NNS årsmöte", "ombud", "NNS årsmöte"),
        ("utse Siri Ek att teckna förbundets firma", "firmatecknare", "Samordningsförbundet Åsen"),
        ("anställa Siri Ek som förbundschef", "chef", "Samordningsförbundet Åsen"),
        ("anställa Siri Ek som kommunikatör", "anställning", "Samordningsförbundet Åsen"),
        ("utse Siri Ek till ledamot i beredningsgruppen", "ledamot", "beredningsgruppen"),
        ("adjungera Siri Ek som adjungerad", "adjungerad", "styrelsen"),
    ],
)
def test_kinds_and_bodies_of_decided_posts(text: str, kind: str, body: str) -> None:
    (found,) = under("Ärende", f"Styrelsen beslutar att {text}.")
    assert (found.person, found.kind, found.body, found.outcome) == ("Siri Ek", kind, body, "beslutad")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ombud på NNS årsmöte den 3 april är Siri Ek, med Bo Lind som ersättare.",
        "Ombud vid NNS årsmöte är Siri Ek med Bo Lind som ersättare.",
        "Ombud till NNS årsmöte blir Siri Ek och ersättare Bo Lind.",
    ],
)
def test_the_event_of_a_delegate_ends_before_the_verb(sentence: str) -> None:
    found = under("NNS", f"Beslut: {sentence}")
    assert [(one.person, one.kind, one.body) for one in found] == [
        ("Siri Ek", "ombud", "NNS årsmöte"),
        ("Bo Lind", "ersättare", "NNS årsmöte"),
    ]


def test_delegate_and_substitute_go_to_the_same_meeting() -> None:
    found = under("Val", "Som ombud till NNS årsmöte utsågs Siri Ek med Bo Lind som ersättare.")
    assert [(one.person, one.kind, one.body) for one in found] == [
        ("Siri Ek", "ombud", "NNS årsmöte"),
        ("Bo Lind", "ersättare", "NNS årsmöte"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ordföranden hälsar nya ledamöterna Siri Ek och Bo Lind välkomna.",
        "Karin Alm öppnar sammanträdet och hälsar de nya ledamöterna Siri Ek, Region Väst, och Bo Lind välkomna.",
    ],
)
def test_new_members_who_are_welcomed_together_have_been_appointed(sentence: str) -> None:
    found = under("Öppnande", sentence)
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Siri Ek", "ledamot", "meddelad"),
        ("Bo Lind", "ledamot", "meddelad"),
    ]


def test_a_hedge_about_one_does_not_touch_the_other() -> None:
    found = under(
        "Revisorer",
        "Siri Ek kommer att vara regionens revisor och troligtvis blir det Bo Lind som blir kommunernas revisor.",
    )
    assert [(one.person, one.outcome) for one in found] == [("Siri Ek", "meddelad"), ("Bo Lind", "föreslagen")]


def test_a_given_name_means_the_person_of_the_minutes() -> None:
    (found,) = under(
        "Information", "Gruppen utsåg Siri till representant i referensgruppen för lokaler.", "beredningsgrupp"
    )
    assert (found.person, found.kind, found.body) == ("Siri Ek", "representant", "referensgruppen för lokaler")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("från och med den 1 mars 2025", "2025-03-01", None),
        ("fr.o.m. 1 december", "2024-12-01", None),
        ("till och med 31 mars 2027", None, "2027-03-31"),
        ("för perioden 2023-04-01 – 2027-03-31", "2023-04-01", "2027-03-31"),
        ("från och med 2025", "2025", None),
        ("från och med den 31 april 2025", None, None),
        ("för två år (omval)", None, None),
    ],
)
def test_terms_are_as_exact_as_written(text: str, start: str | None, end: str | None) -> None:
    (found,) = under("Val", f"Styrelsen beslutar att välja Siri Ek till ordförande {text}.")
    assert (found.start, found.end) == (start, end)


def test_the_lists_say_whom_a_member_represents() -> None:
    listed = [Participant(name="Siri Ek", organisation="Åsens kommun", attendance="beslutande")]
    known = context("Samordningsförbundet Åsen", "styrelse", "2024-02-20", 2024, PEOPLE, listed)
    parts = sections_of(
        "§ 1 Val\nStyrelsen beslutar att välja Siri Ek till vice ordförande.\n\n§ 2 Firma\nStyrelsen beslutar att utse Siri Ek att "
        "teckna förbundets firma.\n\n§ 3 Justerare\nSiri Ek väljs till justerare.\n\n§ 4 Avgång\nSiri Ek lämnar styrelsen den 1 maj."
    )
    found = appointments(parts, decisions(parts, known), known)
    assert [(one.kind, one.represents, one.end) for one in found] == [
        ("vice ordförande", "Åsens kommun", None),
        ("firmatecknare", None, None),
        ("justerare", None, None),
        ("avgång", "Åsens kommun", "2024-05-01"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "body", "start"),
    [
        ("Beslut: Siri Ek adjungeras till arbetsutskottet.", "adjungerad", "arbetsutskottet", None),
        ("Beslut: Siri Ek adjungeras till mötet.", "adjungerad", "styrelsen", None),
        ("Styrelsen valde Siri Ek att leda mötet till dess att ordförande har utsetts.", "mötesordförande", None, None),
        (
            "Beslut: Siri Ek representerar förbundet i länets råd för hälsa.",
            "representant",
            "länets råd för hälsa",
            None,
        ),
        ("Beslut: Siri Ek företräder förbundet på konferensen i Gävle.", "ombud", "konferensen i Gävle", None),
        ("Beslut: Siri Ek fick förtroendet att justera protokollet.", "justerare", None, None),
        ("Försäkringskassan har fått en ny enhetschef, Siri Ek.", "chef", "Försäkringskassan", None),
        (
            "Från den 3 april är Siri Ek anställd som processledare.",
            "anställning",
            "Samordningsförbundet Åsen",
            "2024-04-03",
        ),
        ("Kommunen meddelar val av Siri Ek till ny ersättare i styrelsen.", "ersättare", "styrelsen", None),
        ("Siri Ek meddelade att hon tar över som ordinarie ledamot.", "ledamot", "styrelsen", None),
        ("Beslut: Siri Ek väljs till andre vice ordförande.", "andre vice ordförande", "styrelsen", None),
        ("Bo Lind berättade att Siri Ek blir ny områdeschef på Regionen.", "chef", "Regionen", None),
    ],
)
def test_posts_in_other_words(text: str, kind: str, body: str | None, start: str | None) -> None:
    (found,) = under("Ärende", text)
    assert (found.person, found.kind, found.body, found.start) == ("Siri Ek", kind, body, start)


def test_what_the_next_sentences_add() -> None:
    found = under(
        "Ärende",
        "Siri Ek utsågs till revisor. Hon börjar den 1 maj 2024. Uppdraget gäller till och med 2026. Hon efterträder Bo Lind.",
    )
    assert [(one.person, one.kind, one.start, one.end, one.replaces) for one in found] == [
        ("Siri Ek", "revisor", "2024-05-01", "2026", "Bo Lind"),
        ("Bo Lind", "avgång", None, None, None),
    ]


def test_a_post_spoken_of_and_then_filled() -> None:
    (found,) = under("Information", "Regionen väljer ny revisor i maj. Siri Ek är föreslagen.")
    assert (found.person, found.kind, found.outcome) == ("Siri Ek", "revisor", "föreslagen")


def test_in_the_place_of_the_one_who_left() -> None:
    left, came = under(
        "Ärende", "Siri Ek har avsagt sig uppdraget. Åsens kommun har utsett Bo Lind till ny ersättare efter henne."
    )
    assert (left.person, left.kind) == ("Siri Ek", "avgång")
    assert (came.person, came.kind, came.replaces, came.represents) == (
        "Bo Lind",
        "ersättare",
        "Siri Ek",
        "Åsens kommun",
    )


def test_a_list_under_the_post_that_it_fills() -> None:
    found = under(
        "Mandat",
        "Följande ledamöter är anmälda för perioden 2019-04-01–2023-03-31:\n\n- Siri Ek (S), Åsens kommun\n- Bo Lind, Region Väst",
    )
    assert [(one.person, one.kind, one.represents, one.start, one.end, one.outcome) for one in found] == [
        ("Siri Ek", "ledamot", "Åsens kommun", "2019-04-01", "2023-03-31", "meddelad"),
        ("Bo Lind", "ledamot", "Region Väst", "2019-04-01", "2023-03-31", "meddelad"),
    ]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Siri Ek går i pension den 30 november.", "2024-11-30"),
        ("Siri Ek slutade i december.", "2023-12"),
        ("Siri Ek avgår vid årsmötet 2025.", "2025"),
        ("Åsens kommun har entledigat Siri Ek från och med den 1 mars 2024 och utsett Bo Lind.", "2024-03-01"),
        ("Ny ledamot från den 1 maj 2024 efter Siri Ek, som lämnar styrelsen, är ännu inte vald.", None),
    ],
)
def test_when_somebody_leaves(text: str, end: str | None) -> None:
    assert [one.end for one in under("Ärende", text) if one.kind == "avgång"] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "FK har anmält att Siri Ek ersätts av Bo Lind som ordinarie ledamot från och med den 1 januari 2025.",
        "Siri Ek (S) efterträds av Bo Lind (S) som ledamot i styrelsen från och med den 1 januari 2025.",
    ],
)
def test_who_is_succeeded_by_whom(text: str) -> None:
    found = {(one.person, one.kind, one.replaces) for one in under("Rapporter", text)}
    assert found == {("Bo Lind", "ledamot", "Siri Ek"), ("Siri Ek", "avgång", None)}


def test_posts_before_names_in_a_list() -> None:
    found = under(
        "Val av presidium", "Beslut\nStyrelsen väljer\n- till ordförande Siri Ek\n- till förste vice ordförande Bo Lind"
    )
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Siri Ek", "ordförande", "beslutad"),
        ("Bo Lind", "förste vice ordförande", "beslutad"),
    ]


def test_a_substitute_of_whoever_approves_payments() -> None:
    found = under("Attest", "Styrelsen beslutar att utse Siri Ek till beslutsattestant, med Bo Lind som ersättare.")
    assert {(one.person, one.kind, one.body) for one in found} == {
        ("Siri Ek", "attestant", "Samordningsförbundet Åsen"),
        ("Bo Lind", "ersättare", "Samordningsförbundet Åsen"),
    }


def test_lines_of_signatures_put_nobody_into_a_post() -> None:
    text = (
        "Samordningsförbundet Åsen\nProtokoll 3 mars 2020\n\nNärvarande\nSiri Ek, FK\nBo Lind, AF\nKarin Alm, sekreterare\n\n"
        "§ 1 Val av justerare\nTill justerare väljs Bo Lind.\n\n§ 2 Avslutning\nMötet avslutas.\n\n"
        "Sekreterare: Karin Alm\tOrdförande: Siri Ek\tJusterare: Bo Lind"
    )
    assert [(one.person, one.item) for one in parse(source_of(text)).appointments] == [("Bo Lind", "1")]


def test_a_table_of_posts_and_people() -> None:
    found = under(
        "Val",
        "Mötet beslutade i enlighet med förslaget:\nUppdrag\tNamn\tFörbund\tTid\nOrdförande\tSiri Ek\tSOF Ås\tomval 1 år\nLedamot Bo Lind\tFinsam Dal\t2 år",
        organ="årsmöte",
    )
    assert [(one.person, one.kind, one.represents, one.outcome) for one in found] == [
        ("Siri Ek", "ordförande", "SOF Ås", "beslutad"),
        ("Bo Lind", "ledamot", "Finsam Dal", "beslutad"),
    ]


def test_who_is_to_sit_in_a_group() -> None:
    (found,) = under("Val", "Beslut\nSiri Ek väljs att ingå i styrgruppen för Språng.")
    assert (found.kind, found.body) == ("ledamot", "styrgruppen för Språng")


def test_whoever_is_welcomed_is_the_new_one() -> None:
    (found,) = under(
        "Öppnande", "Siri Ek öppnade mötet och hälsade Bo Lind välkommen som ny ersättare för Region Viken."
    )
    assert (found.person, found.kind, found.body) == ("Bo Lind", "ersättare", "styrelsen")


def test_a_kommun_that_grants_somebody_leave() -> None:
    (found,) = under("Meddelanden", "Sandbro kommun har beviljat Siri Ek entledigande från och med 2026-01-01.")
    assert (found.person, found.kind, found.represents, found.end) == (
        "Siri Ek",
        "avgång",
        "Sandbro kommun",
        "2026-01-01",
    )


def test_years_after_a_group_are_no_part_of_its_name() -> None:
    (found,) = under("Val", "Enhälligt valdes Siri Ek till förbundets representant i länsgruppen för 2016-2017.")
    assert (found.body, found.start, found.end) == ("länsgruppen", "2016", "2017")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("En arbetsgrupp tillsätts: Siri Ek (sammankallande) och Bo Lind.", ("sammankallande", "ledamot")),
        ("Beslut: I rekryteringsgruppen ska Siri Ek (sammankallande) och Bo Lind ingå.", ("sammankallande", "ledamot")),
    ],
)
def test_who_is_put_into_a_group(text: str, kinds: tuple[str, str]) -> None:
    found = under("Övrigt", text)
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Siri Ek", kinds[0], "beslutad"),
        ("Bo Lind", kinds[1], "beslutad"),
    ]


def test_who_only_belongs_to_a_group_is_not_put_there() -> None:
    assert under("Rapport", "Siri Ek och Bo Lind utgör planeringsgrupp.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Karin Alm slutar i beredningsgruppen i juni och ersätts av Per Strand.",
        "Karin Alm slutar i beredningsgruppen. Hon ersätts av Per Strand.",
        "Karin Alm slutar i beredningsgruppen. Per Strand ersätter henne.",
    ],
)
def test_who_comes_in_the_place_of_one_who_leaves(text: str) -> None:
    found = {one.person: one for one in under("Rapport", text)}
    assert found["Karin Alm"].kind == "avgång"
    assert (found["Per Strand"].kind, found["Per Strand"].body, found["Per Strand"].replaces) == (
        "ledamot",
        "beredningsgruppen",
        "Karin Alm",
    )


def test_who_tells_of_a_new_chief_gets_no_post() -> None:
    (found,) = under("Rapport", "Siri Ek: Ny enhetschef på Försäkringskassan är Bo Lind.")
    assert (found.person, found.kind, found.body) == ("Bo Lind", "chef", "Försäkringskassan")


def test_a_verifier_in_a_row_of_the_item() -> None:
    (found,) = under("Val av justerare", "Justerare\tSiri Ek")
    assert (found.person, found.kind, found.outcome) == ("Siri Ek", "justerare", "beslutad")


def test_a_post_behind_a_semicolon_is_told_by_itself() -> None:
    found = under("Mandat", "Ås kommun har omvalt Siri Ek (C) som ledamot; ersättare blir Bo Lind (S).")
    assert [(one.person, one.kind, one.represents) for one in found] == [
        ("Siri Ek", "ledamot", "Ås kommun"),
        ("Bo Lind", "ersättare", "Ås kommun"),
    ]
