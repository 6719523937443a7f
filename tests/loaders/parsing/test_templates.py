"""What templates of municipal minutes have: the decision first, then the parts of the item under headings of their own; initials beside names; short forms."""

from __future__ import annotations

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Viken\nStyrelsemöte\nDatum: 2021-03-04\n\n"
LIST = "Närvarande\nEva Ek (S), Dals kommun, ordförande\nBo Lind (M), Region Viken\nSiv Ros, Försäkringskassan\n\n"
TOLD = "Ekonomen Jenny Berg redogör för utfallet. Kostnaderna ökade under våren, men intäkterna är högre än väntat."


def read(text: str) -> Record:
    return parse(source_of(HEAD + text))


@pytest.mark.parametrize(
    "heading",
    [
        "Sammanfattning av ärendet", "Beskrivning av ärendet", "Ärendets beredning", "Tidigare beslut i ärendet", "Förvaltningens bedömning", "Skäl för beslutet",
        "Ekonomiska konsekvenser", "Beslutsunderlag", "Förslag till beslut på sammanträdet", "Beslutsgång", "Yrkanden", "Dagens sammanträde", "Beslutet skickas till",
        "Expedieras till", "Deltar ej i beslutet", "Barnkonsekvensanalys", "Information", "Kommentarer", "Bakgrund och motiv", "Överläggning",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "decided",
    [
        "Informationen läggs till handlingarna.",
        "Informationen läggs till handlingarna",
        "att godkänna rapporten\natt bevilja 50 000 kr till insatsen Bron",
        "1. Rapporten godkänns.\n2. Förbundschefen får i uppdrag att sända den.",
    ],
)
@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_what_stands_under_another_heading_is_not_decided(heading: str, decided: str, space: str) -> None:
    head = f"{LIST}§ 1 Rapport\nBeslut\n{decided}"
    alone = [one.text for one in read(head).decisions]
    assert alone
    assert [one.text for one in read(f"{head}{space}{heading}\n{TOLD}").decisions] == alone


def test_a_heading_nobody_has_foreseen_ends_a_paragraph() -> None:
    record = read(f"{LIST}§ 1 Rapport\nBeslut\nInformationen läggs till handlingarna.\nLäget i länet\n{TOLD}")
    assert [one.text for one in record.decisions] == ["Informationen läggs till handlingarna"]


def test_the_last_words_of_a_sentence_are_no_heading() -> None:
    record = read(
        f"{LIST}§ 1 Rapport\nBeslut\nStyrelsen godkänner rapporten och ger förbundschefen i uppdrag att sända den till Dals kommun och\nRegion Viken"
    )
    assert record.decisions[-1].text.endswith("till Dals kommun och Region Viken")


@pytest.mark.parametrize("letters", [("ELI", "MRY"), ("EL", "MR"), ("EvLi", "MaRy")])
def test_letters_beside_names_mean_people(letters: tuple[str, str]) -> None:
    first, second = letters
    record = read(
        f"Deltagare: Eva Lind, Dals kommun ({first}), Mats Ryd, Försäkringskassan ({second})\n\n§ 1 Val av justerare\nBeslutades: Att utse {second} att jämte ordföranden justera protokollet.\n\n"
        f"§ 2 Konstituering\nBeslutades: Att utse följande:\nOrdförande: {first}\n\n§ 3 Ekonomi\n{second} tar fram en prognos till nästa möte.\n"
    )
    assert [one.organisation for one in record.participants] == ["Dals kommun", "Försäkringskassan"]
    assert [(one.person, one.kind) for one in record.appointments] == [
        ("Mats Ryd", "justerare"),
        ("Eva Lind", "ordförande"),
    ]
    assert [one.to for one in record.assignments] == [("Mats Ryd",)]


def test_offices_in_brackets_are_no_initials() -> None:
    record = read("Närvarande\nErik Svensson (ers), Dals kommun\nSelma Krantz (sekr)\n\n§ 1 Start\nMötet öppnas.\n")
    assert [(one.name, one.roles) for one in record.participants] == [
        ("Erik Svensson", ("ersättare",)),
        ("Selma Krantz", ("sekreterare",)),
    ]


def test_a_kommun_behind_a_name_is_whom_somebody_represents() -> None:
    record = read(
        "Ledamöter\nUlrik Hammar (L) Munkedal, ordförande\nLars-Ove Petersson Lysekil\nBritta Rydh Munkedal ersätter Hasse Jansson\nEva Maria Lund\nKarin Berg Lund\nJan Ek Säter, Försäkringskassan\n\n§ 1 Start\nMötet öppnas.\n"
    )
    assert [(one.name, one.organisation, one.substitutes_for) for one in record.participants] == [
        ("Ulrik Hammar", "Munkedal", None),
        ("Lars-Ove Petersson", "Lysekil", None),
        ("Britta Rydh", "Munkedal", "Hasse Jansson"),
        ("Eva Maria Lund", None, None),
        ("Karin Berg Lund", None, None),
        ("Jan Ek Säter", "Försäkringskassan", None),
        ("Hasse Jansson", None, None),
    ]


def test_points_and_who_is_responsible_in_short() -> None:
    record = read(
        "Närvarande\nEva Ek, Dals kommun\nPer Lund, projektledare, p 2\n\n1. Start\nMötet öppnas.\n\n2. Projekt\nBeslut: Slutrapport lämnas till nästa möte. Ansv. Per Lund\n\n3. Slut\nMötet avslutas.\n"
    )
    assert [(one.name, one.items) for one in record.participants] == [("Eva Ek", None), ("Per Lund", "2")]
    assert [one.text for one in record.decisions] == ["Slutrapport lämnas till nästa möte"]
    assert [one.to for one in record.assignments] == [("Per Lund",)]


@pytest.mark.parametrize(
    "before", ["Till firmatecknare valdes Eva Ek. ", "Till ombud vid NNS årsmöte valdes Eva Ek. ", ""]
)
def test_a_substitute_in_an_organ_that_is_named(before: str) -> None:
    record = read(f"{LIST}§ 1 Val\n{before}Till ersättare i arbetsutskottet valdes Bo Lind.\n")
    last = record.appointments[-1]
    assert (last.person, last.kind, last.body, last.represents) == (
        "Bo Lind",
        "ersättare",
        "arbetsutskottet",
        "Region Viken",
    )


@pytest.mark.parametrize("said", ["Tid: 0900-1530", "Tid: kl 0900 – 1530", "Datum: 4 mars 2021 kl. 0900-1530"])
def test_hours_without_a_sign(said: str) -> None:
    record = read(f"{said}\nPlats: Kansliet\n\n{LIST}§ 1 Start\nMötet öppnas.\n")
    assert (record.start_time, record.end_time, record.place) == ("09:00", "15:30", "Kansliet")


@pytest.mark.parametrize(
    "said",
    [
        "Styrelsen beslutar att utse Eva Ek och Bo Lind till ledamot respektive ersättare i NNS valberedning.",
        "Till ledamot respektive ersättare i NNS valberedning valdes Eva Ek och Bo Lind.",
        "Eva Ek och Bo Lind valdes till ledamot resp. ersättare i NNS valberedning.",
        "Siv Ros (M): Eva Ek och Bo Lind utses till ledamot respektive ersättare i NNS valberedning.",
    ],
)
def test_each_of_two_gets_the_post_in_its_place(said: str) -> None:
    record = read(f"{LIST}§ 1 Val\n{said}\n")
    assert [(one.person, one.kind, one.body) for one in record.appointments] == [
        ("Eva Ek", "ledamot", "NNS valberedning"),
        ("Bo Lind", "ersättare", "NNS valberedning"),
    ]


def test_who_takes_the_chair_for_a_while_is_no_chair_of_the_board() -> None:
    record = read(f"{LIST}§ 1 Bidrag\nBo Lind går in som ordförande. Eva Ek lämnar lokalen på grund av jäv.\n")
    assert [(one.person, one.kind) for one in record.appointments] == [("Bo Lind", "mötesordförande")]


def test_who_steps_aside_is_not_who_takes_over() -> None:
    record = read(f"{LIST}§ 1 Bidrag\nBo Lind tar över ordförandeskapet då Eva Ek anmält jäv.\n")
    assert [(one.kind, one.people) for one in record.dissents] == [("jäv", ("Eva Ek",))]


@pytest.mark.parametrize(
    ("heads", "numbers"),
    [
        (("Nvsf 88   Dagordning", "Nvsf 89   Dnr 2010.007.042\nEkonomi", "Nvsf 90   Medel"), ["88", "89", "90"]),
        (("NVSam 3 Dagordning", "NVSam 4 Ekonomi", "NVSam 5 Medel"), ["3", "4", "5"]),
        (("AU 1    Dnr 4/2010\nDagordning", "AU 2\nEkonomi", "AU 3\nMedel"), ["1", "2", "3"]),
    ],
)
def test_items_under_the_letters_of_whoever_met(heads: tuple[str, ...], numbers: list[str]) -> None:
    record = read(LIST + "\n\n".join(f"{head}\n\nInformationen noteras." for head in heads))
    assert [one.number for one in record.items] == numbers
    assert [one.title for one in record.items] == ["Dagordning", "Ekonomi", "Medel"]
    assert [one.item for one in record.decisions] == numbers


def test_a_name_that_ends_with_its_kind() -> None:
    record = parse(
        source_of(
            "Plats och tid   Kommunhuset, 2010-11-18 kl 8.30-12.20\nBeslutande   Eva Ek, Norbergs kommun\nOrgan   Norra Västmanlands Samordningsförbund\n\n§ 1 Start\nMötet öppnas."
        )
    )
    assert record.organisation == "Norra Västmanlands Samordningsförbund"


def test_what_real_lists_have_beside_names() -> None:
    record = read(
        "Beslutande\nEva Ek, ordförande, Norbergs kommun\nÖvriga deltagande\nPeter Molin, ersättare, tjänstgörande ersättare 4, Sala kommun\nElis Ros, t f förbundschef\n"
        "Karl Berg, s, observerande ersättare\nStina Björk, revisorsbiträde PwC\n\nSekreterare\nGunnel Ryd, Finsam Viken\n\n§ 3 Start\nMötet öppnas.\n\n§ 4 Slut\nMötet avslutas.\n"
    )
    assert [(one.name, one.attendance, one.organisation, one.roles, one.items) for one in record.participants] == [
        ("Eva Ek", "beslutande", "Norbergs kommun", ("ordförande",), None),
        ("Peter Molin", "beslutande", "Sala kommun", ("ersättare",), "4"),
        ("Elis Ros", "övrig", None, ("tillförordnad förbundschef",), None),
        ("Karl Berg", "ersättare", None, ("ersättare",), None),
        ("Stina Björk", "övrig", "PwC", ("revisorsbiträde",), None),
        ("Gunnel Ryd", "övrig", "Finsam Viken", ("sekreterare",), None),
    ]


def test_senders_before_a_slash_or_a_dash() -> None:
    record = read(
        "Deltagare:\nÅse kommun/Marie-Louise Khan, Verksamhetschef Arbete och Försörjning\nSalems kommun/Susan Ros/ Verksamhetschef, Arbetsmarknadsenheten\n"
        "Arbetsförmedlingen – Monica Lind, ersättare för AMO chef.\nEj närvarande:\nVärmdö kommun/ Nedhal Pirab, Enhetschef\n\n1. Start\nMötet öppnas.\n"
    )
    assert {one.name: one.organisation for one in record.participants} == {
        "Marie-Louise Khan": "Åse kommun",
        "Susan Ros": "Salems kommun",
        "Monica Lind": "Arbetsförmedlingen",
        "Nedhal Pirab": "Värmdö kommun",
    }


def test_items_that_count_within_the_year() -> None:
    record = read(
        LIST
        + "".join(
            f"2018-{number}                  Dnr 2018.000{number}\n{title}\n\nStyrelsens beslut\n\n1. Att godkänna detta.\n\n"
            for number, title in ((24, "Dagordning"), (25, "Delårsrapport"), (26, "Delgivningar"))
        )
    )
    assert [(one.number, one.title) for one in record.items] == [
        ("2018-24", "Dagordning"),
        ("2018-25", "Delårsrapport"),
        ("2018-26", "Delgivningar"),
    ]
    assert [one.item for one in record.decisions] == ["2018-24", "2018-25", "2018-26"]


def test_the_sign_of_an_enclosure_is_no_title() -> None:
    record = read(f"{LIST}§ 1\n./. Bilaga.\nRapporter\n\nInformation lämnas.\n\n§ 2\nSlut\n\nMötet avslutas.\n")
    assert [one.title for one in record.items] == ["Rapporter", "Slut"]


def test_meetings_of_groups_before_are_not_the_meeting() -> None:
    record = read(
        f"Plats och tid:   Net City, Örebro\n                 Torsdag den 4 mars 09:00-12:00\n                 Gruppmöten 08:00-09:00\n\n{LIST}§ 1 Start\nMötet öppnas.\n"
    )
    assert (record.start_time, record.end_time, record.place) == ("09:00", "12:00", "Net City, Örebro")


def test_whoever_may_only_speak_is_no_substitute() -> None:
    record = read(
        "Beslutande:        Eva Ek (S), Dals kommun\n\nIcke tjänstgörande\nersättare:         Bo Lind (M), Dals kommun\n\nYttranderätt:      Siv Ros (S), Viks kommun\n\n§ 1 Start\nMötet öppnas.\n"
    )
    assert [(one.name, one.attendance) for one in record.participants] == [
        ("Eva Ek", "beslutande"),
        ("Bo Lind", "ersättare"),
        ("Siv Ros", "övrig"),
    ]


def test_the_substitute_beside_a_member_is_in_the_same_group() -> None:
    record = read(
        f"{LIST}§ 1 Val\nBeslut\natt  till ledamot i styrgruppen för Arena välja Eva Ek med Bo Lind som ersättare, samt\natt  till ombud vid NNS årsmöte utse Siv Ros.\n"
    )
    assert [(one.person, one.kind, one.body) for one in record.appointments] == [
        ("Eva Ek", "ledamot", "styrgruppen för Arena"),
        ("Bo Lind", "ersättare", "styrgruppen för Arena"),
        ("Siv Ros", "ombud", "NNS årsmöte"),
    ]


@pytest.mark.parametrize("further", ["Bo Lind", "\tBo Lind", "                    Bo Lind"])
def test_a_second_name_under_a_labelled_signer_signs_as_the_first_one(further: str) -> None:
    record = read(
        f"{LIST}§ 1 Val\nStyrelsen väljer Siv Ros att justera.\n\n§ 2 Slut\nMötet avslutas.\n\nSekreterare:        Ulla Kull\nOrdförande:         Eva Ek\nJusterande:         Siv Ros\n{further}\n"
    )
    assert {(one.name, one.role) for one in record.signatures} == {
        ("Ulla Kull", "sekreterare"), ("Eva Ek", "ordförande"), ("Siv Ros", "justerare"), ("Bo Lind", "justerare"),
    }  # fmt: skip


def test_a_secretary_listed_above_signs_among_the_facts() -> None:
    text = (
        LIST.rstrip()
        + "\n\nÖvriga\nUlla Kull, assistent\n\nUtses att justera    Siv Ros\n\nSekreterare:   Ulla Kull\nOrdförande:    Eva Ek\nBo Lind\nJusterande:    Siv Ros\n\n§ 1 Val\nStyrelsen väljer Per Al till revisor."
    )
    record = read(text)
    assert {(one.name, one.role) for one in record.signatures} == {
        ("Ulla Kull", "sekreterare"), ("Eva Ek", "ordförande"), ("Bo Lind", "ordförande"), ("Siv Ros", "justerare"),
    }  # fmt: skip
    assert next(one.roles for one in record.participants if one.name == "Ulla Kull") == ("assistent",)


def test_roles_over_signers_of_whom_one_has_an_office_below() -> None:
    rule = "_" * 27
    record = read(
        f"{LIST}§ 1 Val\nMötet öppnas.\n\nVid protokollet:\tJusteras:\n\n{rule}\nMarie Arv\n{rule}\nEva Ek\nOrdförande\n\n{rule}\nBo Lind\n"
    )
    assert {(one.name, one.role) for one in record.signatures} == {
        ("Marie Arv", "sekreterare"),
        ("Eva Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    }


def test_hours_broken_behind_their_dash() -> None:
    record = parse(
        source_of(
            "Samordningsförbundet Viken\nProtokoll från styrelsens sammanträde fredag 23 oktober 2009, kl. 9.00-\n13.30, Stora hotellet, Dals kommun\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert (record.start_time, record.end_time, record.place) == ("09:00", "13:30", "Stora hotellet, Dals kommun")


def test_a_name_over_the_kind_in_a_letterhead() -> None:
    record = parse(
        source_of(
            "DALS\tSAMMANTRÄDESPROTOKOLL\t1 (9)\nSAMORDNINGSFÖRBUND\nStyrelsen\t2010-01-17\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert record.organisation == "Dals samordningsförbund"


def test_lists_go_on_in_brackets_and_between_given_name_and_surname() -> None:
    record = read(
        "Närvarande\nEva Ek (Dals\nkommun), ersätter Bo\nLind (Region Viken)\nSiv Ros, Försäkringskassan\n\n§ 1 Val\nMötet öppnas."
    )
    assert [one.name for one in record.participants if one.attendance == "beslutande"] == ["Eva Ek", "Siv Ros"]


@pytest.mark.parametrize("first", ["Eva Ek, ordförande", "Eva Ek, ordförande            Per Al"])
def test_members_and_substitutes_side_by_side_where_the_first_member_stands_alone(first: str) -> None:
    record = read(
        f"Närvarande\nBeslutande:                   Ersättare:\n{first}\nBo Lind                       Siv Ros\nOla By\n\n§ 1 Val\nMötet öppnas."
    )
    found = {one.name: one.attendance for one in record.participants}
    assert found == {
        "Eva Ek": "beslutande",
        "Bo Lind": "beslutande",
        "Siv Ros": "ersättare",
        "Ola By": "beslutande",
    } | ({"Per Al": "ersättare"} if "Per" in first else {})


def test_parties_without_a_head_beside_crosses_and_remarks() -> None:
    record = read(
        "LEDAMÖTER                 Ja     Nej      Tid\nEva Ek, ordf          m   x\nBo Lind               c          x\nOla By                s   x               Kl. 15.00-15.45\n\n"
        "ERSÄTTARE:\nSiv Ros               c   x               för Bo Lind\nPer Al                s          x\n\n§ 1 Val\nMötet öppnas."
    )
    assert {one.name: (one.party, one.attendance, one.substitutes_for) for one in record.participants} == {
        "Eva Ek": ("M", "beslutande", None), "Bo Lind": ("C", "frånvarande", None), "Ola By": ("S", "beslutande", None),
        "Siv Ros": ("C", "beslutande", "Bo Lind"), "Per Al": ("S", "frånvarande", None),
    }  # fmt: skip


@pytest.mark.parametrize("mark", ["att ", "att\t", "att    ", "- att "])
def test_a_clause_on_its_own_line_is_no_task_of_the_one_before(mark: str) -> None:
    record = read(
        f"§ 1 Medel\nStyrelsen beslutar\n{mark}bevilja 50 000 kr\n{mark}uppdra åt förbundschefen att teckna avtal\n{mark}återkomma i frågan om utvärdering."
    )
    assert [one.text for one in record.decisions] == [
        "bevilja 50 000 kr",
        "uppdra åt förbundschefen att teckna avtal",
        "återkomma i frågan om utvärdering",
    ]
    assert [one.task for one in record.assignments] == ["teckna avtal"]


@pytest.mark.parametrize(
    ("until", "end"),
    [("t o m 2026-12-31", "2026-12-31"), ("t.o.m. 2026-12-31", "2026-12-31"), ("fr o m 2026-01-01", None)],
)
def test_the_time_of_a_post_is_no_part_of_its_body(until: str, end: str | None) -> None:
    record = read(f"{LIST}§ 1 Val\nStyrelsen väljer Eva Ek till representant i styrgruppen för Kompassen {until}.")
    assert [(one.body, one.end) for one in record.appointments] == [("styrgruppen för Kompassen", end)]


@pytest.mark.parametrize(
    "chair",
    ["Ordförande Eva Ek, vice ordförande Bo Lind och Siv Ros", "Eva Ek (ordf.), Bo Lind (vice ordförande), Siv Ros"],
)
def test_who_leads_a_group_in_a_line_of_its_members(chair: str) -> None:
    record = read(f"{LIST}§ 1 Konstituering\nBeslutades: Att utse följande:\nArbetsutskott: {chair}.")
    assert [(one.person, one.kind, one.body) for one in record.appointments] == [
        ("Eva Ek", "ordförande", "arbetsutskottet"), ("Bo Lind", "vice ordförande", "arbetsutskottet"), ("Siv Ros", "ledamot", "arbetsutskottet"),
    ]  # fmt: skip


def test_a_link_is_no_organisation() -> None:
    record = read(
        "Närvarande\nEva Ek, Dals kommun\nDeltog digitalt via TEAMS-länk: Bo Lind (BLI) och Siv Ros (SRO)\n\n§ 1 Val\nMötet öppnas."
    )
    assert {one.name: one.organisation for one in record.participants} == {
        "Eva Ek": "Dals kommun",
        "Bo Lind": None,
        "Siv Ros": None,
    }


def test_hours_with_commas_and_between_words() -> None:
    record = parse(
        source_of(
            "Samordningsförbundet Viken\nStyrelsen\n\nDatum: 2015-03-06\nTid: kl 9,00 – 12,00\nPlats: Gamla rådhuset\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert (record.start_time, record.end_time, record.place) == ("09:00", "12:00", "Gamla rådhuset")
    record = parse(
        source_of(
            "Samordningsförbundet Viken\nStyrelsen\n\nPlats och tid   Stora hotellet, onsdagen den 28 mars 2007 mellan kl 08.30 och 11.15\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert (record.start_time, record.end_time, record.place) == ("08:30", "11:15", "Stora hotellet")


def test_a_name_that_says_what_it_is_for() -> None:
    record = parse(
        source_of(
            "SAMMANTRÄDESPROTOKOLL\nSamordningsförbundet för rehabilitering i Södervik\nStyrelsen 2007-03-28\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert record.organisation == "Samordningsförbundet för rehabilitering i Södervik"


@pytest.mark.parametrize("head", ["Ärende/Notering", "Ärende", "Punkt"])
def test_what_stands_beside_titles_in_the_column_for_decisions(head: str) -> None:
    rows = [
        ("1.1 Val av protokolljusterare", "Att utse Bo Lind som protokolljusterare"), ("1.2 Övriga frågor", "Inga övriga frågor anmäldes"),
        ("1.3 Ansökan Bryggan", "Att bevilja 350 000 kr för 2015"), ("1.4 Utvärdering", "Att uppdra åt Siv Ros att ta in offerter"), ("1.5 Samtal", ""),
    ]  # fmt: skip
    record = read(
        f"{LIST}{head:60}Beslut\n\n1 Formalia\n" + "\n".join(f"{title:60}{said}".rstrip() for title, said in rows)
    )
    assert [(one.item, one.text) for one in record.decisions] == [
        ("1.1", "utse Bo Lind som protokolljusterare"), ("1.3", "bevilja 350 000 kr för 2015"), ("1.4", "uppdra åt Siv Ros att ta in offerter"),
    ]  # fmt: skip
    assert [(one.to, one.task) for one in record.assignments] == [(("Siv Ros",), "ta in offerter")]


def test_one_post_for_two_in_two_projects() -> None:
    record = read(
        f"{LIST}§ 1 Kontaktpersoner\nStyrelsen utser Bo Lind till kontaktperson för projekt Språnget och Siv Ros för projekt Loket."
    )
    assert [(one.person, one.kind, one.body) for one in record.appointments] == [
        ("Bo Lind", "kontaktperson", "projekt Språnget"), ("Siv Ros", "kontaktperson", "projekt Loket"),
    ]  # fmt: skip


def test_who_did_not_come_for_an_organisation_in_the_margin() -> None:
    record = read(
        "Närvarande\n                     Ordinarie                           Ersättare\nArbetsförmedlingen   Eva Ek                              -\n"
        "Dals kommun          Förhindrad                          Leif Mo (M), tjänstgörande\nRegion Viken         Karin Åhs (S), vice ordförande      Ej närvarande\nViks kommun          Karin Al (S)                        Förhinder\n\n§ 1 Val\nMötet öppnas."
    )
    assert {one.name: (one.organisation, one.attendance) for one in record.participants} == {
        "Eva Ek": ("Arbetsförmedlingen", "beslutande"), "Leif Mo": ("Dals kommun", "beslutande"),
        "Karin Åhs": ("Region Viken", "beslutande"), "Karin Al": ("Viks kommun", "beslutande"),
    }  # fmt: skip


def test_the_letter_of_substitutes_among_those_of_presence() -> None:
    record = read(
        "Namn                      Huvudman             Närv.   §\nEva Ek (S)                Dals kommun          N       1-2\nBo Lind                   Region Viken         -\n"
        "Siv Ros                   Region Viken         T       1-2\nGun Al (V)                Dals kommun          E       1-2\n\n§ 1 Val\nMötet öppnas.\n\n§ 2 Slut\nMötet avslutas."
    )
    assert {one.name: (one.attendance, one.roles) for one in record.participants} == {
        "Eva Ek": ("beslutande", ()), "Bo Lind": ("frånvarande", ()), "Siv Ros": ("beslutande", ("ersättare",)), "Gun Al": ("ersättare", ("ersättare",)),
    }  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Valberedningens förslag till årsmötet", "Förslag till årsmötet", "Förslag till styrelse 2020"]
)
@pytest.mark.parametrize("listed", [False, True])
def test_posts_with_their_time_in_the_proposal_of_a_nomination_committee(title: str, listed: bool) -> None:
    first = "Ordförande, 2 år: Eva Ek, SOF Kullen (nyval)\nLedamot, fyllnadsval 1 år: Bo Al, SOF Dal\n"
    below = (
        "Ledamöter 2 år\nSiv Ros, Finsam Viken (omval)\nOla By, Finsam Öland\n"
        if listed
        else "Ledamöter, 2 år: Siv Ros, Finsam Viken (omval), Ola By, Finsam Öland\n"
    )
    record = parse(
        source_of(
            f"Valberedningen i NNS\nAnteckningar 2020-03-27\n\n§ 4 {title}\n{first}{below}Kvarstår 1 år: Per Ö, SOF Sjö\n\n§ 5 Arvoden\nOförändrade arvoden föreslås."
        )
    )
    assert [(one.person, one.kind, one.represents, one.outcome) for one in sorted(record.appointments, key=lambda one: one.quotes[0].line)] == [
        ("Eva Ek", "ordförande", "SOF Kullen", "föreslagen"), ("Bo Al", "ledamot", "SOF Dal", "föreslagen"),
        ("Siv Ros", "ledamot", "Finsam Viken", "föreslagen"), ("Ola By", "ledamot", "Finsam Öland", "föreslagen"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Tjänstemän m fl:", "Tjänstemän m.fl.:", "Tjänstemän med flera", "Övriga m fl:"])
def test_labels_that_go_on_with_others(label: str) -> None:
    record = read(
        f"Närvarande ledamöter:\nEva Ek, Dals kommun\n\n{label}\nBo Lind, samordnare\n\n§ 1 Val\nMötet öppnas."
    )
    assert {one.name: (one.attendance, one.roles[-1:]) for one in record.participants}["Bo Lind"] == (
        "övrig",
        ("samordnare",),
    )


def test_vice_without_its_noun() -> None:
    record = read("Med: Eva Ek (ordf), Bo Lind (1:e vice), Siv Ros (2:e vice), Per Al (vice)\n\n§ 1 Val\nMötet öppnas.")
    assert {one.name: (one.organisation, one.roles) for one in record.participants} == {
        "Eva Ek": (None, ("ordförande",)), "Bo Lind": (None, ("förste vice ordförande",)),
        "Siv Ros": (None, ("andre vice ordförande",)), "Per Al": (None, ("vice ordförande",)),
    }  # fmt: skip


@pytest.mark.parametrize("steps", ["kommer in", "tar över", "går in", "tillträder"])
def test_who_steps_in_where_another_leaves(steps: str) -> None:
    record = read(
        f"{LIST}§ 1 Beredningsgrupp\nDals kommun byter representant: Tor Lid lämnar och Elin Grund {steps} från 1 mars.\n\n§ 2 Styrgruppen\nSiv Ros lämnar styrgruppen och Ola By {steps}.\n\n§ 3 Övrigt\nSiv Ros lämnar rummet och Bo Lind {steps}."
    )
    assert {(one.person, one.body, one.replaces) for one in record.appointments} == {
        ("Elin Grund", "beredningsgruppen", "Tor Lid"), ("Tor Lid", "beredningsgruppen", None),
        ("Ola By", "styrgruppen", "Siv Ros"), ("Siv Ros", "styrgruppen", None),
    }  # fmt: skip


def test_lists_behind_the_label_of_a_decision_under_a_title_with_the_post() -> None:
    record = parse(source_of(
        "Nationella nätverket för samordningsförbund (NNS)\nÅrsmöte\nÖreby Konserthus den 5 april 2022 kl. 16.00–17.30\n\n"
        "§ 1 Val av två ledamöter för två år\nBeslut: Nyval: Eva Ek, SOF Dal (efter Bo Al), och Siv Ros, Finsam Viken.\n\n"
        "§ 2 Val av tre ersättare för ett år\nBeslut: Per Öst, SOF Sjö; Ola By, Finsam Öland; Hedda Ost, SOF Halla\n\n"
        "§ 3 Val av valberedning\nBeslut: Sonja Gran (sammankallande), Finsam Öken, Jan Qvist, SOF Skåne, och Kajsa Ask, Finsam Dala."
    ))  # fmt: skip
    assert [(one.person, one.kind, one.body, one.represents, one.replaces) for one in record.appointments if one.kind != "avgång"] == [
        ("Eva Ek", "ledamot", "NNS styrelse", "SOF Dal", "Bo Al"), ("Siv Ros", "ledamot", "NNS styrelse", "Finsam Viken", None),
        ("Per Öst", "ersättare", "NNS styrelse", "SOF Sjö", None), ("Ola By", "ersättare", "NNS styrelse", "Finsam Öland", None), ("Hedda Ost", "ersättare", "NNS styrelse", "SOF Halla", None),
        ("Sonja Gran", "sammankallande", "valberedningen", "Finsam Öken", None), ("Jan Qvist", "ledamot", "valberedningen", "SOF Skåne", None), ("Kajsa Ask", "ledamot", "valberedningen", "Finsam Dala", None),
    ]  # fmt: skip
    assert [one.item for one in record.decisions] == ["1", "2", "3"]
    assert record.place == "Öreby Konserthus"


def test_whoever_takes_notes_below_the_absent_sits_for_nobody() -> None:
    record = read(
        "Närvarande: Eva Ek (FK), Bo Lind (AF)\nFrånvarande: Kent Gran (vuxenutbildningen)\nAntecknar: Ida Holm (processledare)\n\n§ 1 Val\nMötet öppnas."
    )
    assert {one.name: (one.organisation, one.attendance) for one in record.participants}["Ida Holm"] == (None, "övrig")


def test_a_meeting_of_two_days_ends_with_the_second() -> None:
    record = parse(
        source_of(
            "Samordningsförbundet Viken\nStyrelsen\n\nDatum: 2023-10-12--13\nTid: Dag 1 kl. 13.00–17.00, dag 2 kl. 08.30–12.00\n\n§ 1 Val\nMötet öppnas."
        )
    )
    assert (record.start_time, record.end_time) == ("13:00", "12:00")


@pytest.mark.parametrize("space", ["", "        "])
def test_clauses_with_a_capital_below_the_first_beside_the_label(space: str) -> None:
    record = read(
        f"{LIST}§ 1 Ekonomi\nBeslut: Att godkänna rapporten\n{space}Att fastställa budgeten enligt bilaga 1\n{space}Att hos medlemmarna begära oförändrade medel"
    )
    assert [one.text for one in record.decisions] == [
        "godkänna rapporten",
        "fastställa budgeten enligt bilaga 1",
        "hos medlemmarna begära oförändrade medel",
    ]


def test_who_takes_a_place_in_a_group_is_chosen() -> None:
    record = read(f"{LIST}§ 1 Styrgrupp\nBeslut: Siv Ros ersätter Bertil Dan i styrgruppen.")
    assert [(one.type, one.text) for one in record.decisions] == [
        ("välja", "Siv Ros ersätter Bertil Dan i styrgruppen")
    ]


def test_a_council_of_members_with_the_house_behind_the_hours_and_the_own_people_below_their_name() -> None:
    record = parse(source_of(
        "Finsam Kustlandet\nÄgarsamråd 2024-10-11\nKl. 09:00-11:30 Stadshuset i Kuststad\n\nDeltagande medlemmar\nKuststads kommun        Berit Ask, kommunstyrelsens ordförande\n\n"
        "Från Finsam Kustlandet\nRut Fors, styrelsens ordförande\nKaj Grip, förbundschef\n\n1. Välkomna\nRut hälsade välkomna.\n\n2. Budget\nBudgeten gicks igenom.\n\n"
        "3. Förbundsordning\nFörslaget gicks igenom. Deltagarna ställde sig bakom förslaget."
    ))  # fmt: skip
    assert record.place == "Stadshuset i Kuststad"
    assert {one.name: one.organisation for one in record.participants}["Kaj Grip"] == "Finsam Kustlandet"
    assert [(one.item, one.type) for one in record.decisions] == [("3", "godkänna")]


def test_who_presents_below_an_enclosed_table() -> None:
    record = read("Bilaga 1. Närvarolista\n\nOrganisation        Ledamot           Närv   Ersättare         Närv\nDals kommun         Eva Ek (S)        X      Mia Blad (C)      -\nRegion Viken        Bo Lind (M)       X      Jan Sten (S)      X tj\n\n"
                  "Föredragande: Stefan Hult (förbundschef), Karin Ovik (Dals kommun) § 2\n\n§ 1 Öppnande\n§ 2 Rapport - Karin Ovik redovisade.\n§ 3 Firmatecknare - Eva Ek och Stefan Hult, var för sig.\n§ 4 Avslutning")  # fmt: skip
    found = {one.name: (one.attendance, one.organisation, one.items) for one in record.participants}
    assert (found["Stefan Hult"], found["Karin Ovik"]) == (("övrig", None, None), ("övrig", "Dals kommun", "2"))
    assert {(one.person, one.kind, one.item) for one in record.appointments} == {
        ("Eva Ek", "firmatecknare", "3"),
        ("Stefan Hult", "firmatecknare", "3"),
    }


@pytest.mark.parametrize(
    "away", ["är pappaledig från 1/11", "är tjänstledig från 1/11", "blir föräldraledig från 1/11"]
)
def test_whoever_is_on_leave_is_not_chosen(away: str) -> None:
    record = parse(
        source_of(
            f"Beredningsgruppen Finsam Viken\nAnteckningar 2023-09-14\n\nNärvarande: Eva Ek (FK), Bo Lind (Dals kommun)\n\n1. Personal\nBo Lind {away}, Kristina Alm går in i stället."
        )
    )
    assert "Bo Lind" not in {one.person for one in record.appointments if one.kind != "avgång"}


def test_whoever_serves_below_one_absent_where_letters_stand_before_names() -> None:
    record = read(
        "Närvarande (N), tjänstgörande (T), frånvarande (F)\n\nN  Eva Ek, ordförande, Dals kommun (M)\nF  Stig Bert, 2:e vice ordförande, Bys kommun (KD)\nT  Kerstin Fred, Bys kommun (S), ersätter Stig Bert\nN  Bo Lind, Ås kommun (S)\n\n"
        "§ 1 Beslutsattestanter 2017\nBeslut: Anna Fager, med Bo Lind som ersättare."
    )
    assert {one.name: (one.attendance, one.substitutes_for) for one in record.participants} == {
        "Eva Ek": ("beslutande", None), "Stig Bert": ("frånvarande", None), "Kerstin Fred": ("beslutande", "Stig Bert"), "Bo Lind": ("beslutande", None),
    }  # fmt: skip
    assert {(one.person, one.kind, one.body) for one in record.appointments} == {
        ("Anna Fager", "attestant", "Samordningsförbundet Viken"), ("Bo Lind", "ersättare", "Samordningsförbundet Viken"),
    }  # fmt: skip


def test_how_they_met_in_brackets_behind_the_day() -> None:
    record = parse(
        source_of("Styrelseprotokoll Samordningsförbundet i Viken - 2022-10-06 (Teams)\n\n§ 1 Val\nMötet öppnas.")
    )
    assert (str(record.date), record.place) == ("2022-10-06", "Teams")
