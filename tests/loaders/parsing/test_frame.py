"""The frame of minutes as forms, mails and services print it: facts over their values, offices in place of names, pages of signatures."""

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

ITEMS = "\n\n§ 1 Öppnande\nMötet öppnas.\n\n§ 2 Ekonomi\nText.\n\n§ 3 Slut\nMötet avslutas.\n"
PRESENT = "\n\nNärvarande\nEva Ek, ordförande\nBo Lind, Försäkringskassan\n"


def record(head: str, ending: str = "") -> Record:
    return parse(source_of(head + ITEMS + ending))


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Förbund\tInstans\tProtokoll nr\nFinsam Ås\tStyrelsen\t2021/3", "2021-3"),
        ("Sammanträde\tDatum\tMötesnr\nStyrelsen\t2021-05-19\t4", "2021-4"),
        ("Datum\tProtokollsnummer\n2021-05-19\t5/2021", "2021-5"),
        ("Sammanträde: AU 2021:6\nDatum: 2021-05-19", "2021-6"),
    ],
)
def test_the_number_under_its_label(head: str, number: str) -> None:
    assert record(f"Protokoll\nFinsam Ås 2021-05-19\n{head}" + PRESENT).number == number


@pytest.mark.parametrize(
    "head", ["Nr\tNamn\n4\tEva Ek", "Diarienr\tProtokoll\n2021/3\t3 sidor", "Sammanträde\tTid\n2021 nr\t10.00"]
)
def test_numbers_that_are_not_the_meetings(head: str) -> None:
    assert record(f"Protokoll\nFinsam Ås 2021-05-19\n{head}" + PRESENT).number is None


def test_values_under_labels_of_which_one_is_unknown() -> None:
    parsed = record(
        "Finsam Ås\nSammanträde\tDatum\tTid\tPlats\nStyrelsen\t2006-09-22\t09.30-11.30\tGästis, Ed" + PRESENT
    )
    assert (parsed.date, parsed.start_time, parsed.end_time, parsed.place) == (
        "2006-09-22",
        "09:30",
        "11:30",
        "Gästis, Ed",
    )


def test_a_sentence_of_the_head_that_runs_over_lines() -> None:
    parsed = record(
        "Minnesanteckningar från medlemssamråd\nSamordningsförbundet Skogslänet bjöd in sina medlemmar till samråd fredagen\n"
        "den 21 april 2023. Samrådet ägde rum i Folkets Park, Storvik, mellan klockan 9.30\noch 12.00. Därefter serverades lunch."
        + PRESENT
    )
    assert (parsed.start_time, parsed.end_time, parsed.place) == ("09:30", "12:00", "Folkets Park, Storvik")


@pytest.mark.parametrize("stamp", ["Ink. 2011-03-02", "Inkom 2011-03-02", "Ankom 2011-03-02"])
def test_a_stamp_is_not_the_day_of_the_meeting(stamp: str) -> None:
    assert (
        record(f"PROTOKOLL\n{stamp}\nSamordningsförbundet Lagan\nStyrelsen\n2011-02-16" + PRESENT).date == "2011-02-16"
    )


def test_whose_meeting_a_mail_is_about_where_only_its_envelope_says_so() -> None:
    mail = (
        "Från: Eva Ek\nTill: AU Finsam Västra Åsen\nÄmne: Anteckningar AU 11/6 2024\n\nHej! Här kommer anteckningarna."
    )
    assert record(mail + PRESENT).organisation == "Finsam Västra Åsen"


def test_an_hour_that_all_meetings_to_come_have() -> None:
    ending = "\n§ 4 Mötesdagar 2022\nStyrelsen sammanträder 9 mars, 1 juni och 30 november. Samtliga möten kl. 13.00.\n"
    assert record("Protokoll\nFinsam Ås 2021-11-19" + PRESENT, ending).next_meeting == "2022-03-09T13:00"


def test_an_item_behind_the_letters_of_body_and_committee() -> None:
    parsed = parse(
        source_of(
            "Protokoll\nFinsam Ås 2021-11-19" + PRESENT + "\nSf Lg § 1\tBokslut\nText.\n\nSf Lg § 2\tVal\nText.\n"
        )
    )
    assert [(item.number, item.title) for item in parsed.items] == [("1", "Bokslut"), ("2", "Val")]


@pytest.mark.parametrize(
    "said",
    [
        "Närvarande: Ordföranden, vice ordförande Bo Lind samt Siv Al, Försäkringskassan",
        "Närvarande AU:\tordföranden, vice ordförande Bo Lind samt Siv Al, Försäkringskassan",
        "Närvarande: Bo Lind, vice ordförande, samt Siv Al, Försäkringskassan",
        "AU: ordföranden, vice ordföranden samt Siv Al, Försäkringskassan",
    ],
)
def test_officers_whom_only_the_facts_above_the_list_name(said: str) -> None:
    facts = "Ordförande: Eva Ek\n" + ("Vice ordförande: Bo Lind\n" if "vice ordföranden" in said else "")
    people = record(f"Protokoll arbetsutskottet\nFinsam Ås 2017-08-29\n\n{facts}\n{said}").participants
    assert [(one.name, one.organisation, one.attendance, one.roles) for one in people] == [
        ("Eva Ek", None, "beslutande", ("ordförande",)),
        ("Bo Lind", None, "beslutande", ("vice ordförande",)),
        ("Siv Al", "Försäkringskassan", "beslutande", ()),
    ]


def test_an_office_that_nobody_is_named_with_is_nobody() -> None:
    people = record("Protokoll\nFinsam Ås 2017-08-29\n\nNärvarande: Ordföranden, Bo Lind, Siv Al").participants
    assert {one.name for one in people} == {"Bo Lind", "Siv Al"}


SIGNED = [("Mia Ros", "sekreterare"), ("Eva Ek", "ordförande"), ("Bo Lind", "justerare")]


@pytest.mark.parametrize(
    "block",
    [
        "Vid protokollet\tJusteras\nMia Ros\nEva Ek, ordförande\nBo Lind",
        "Vid tangentbordet\nMia Ros\n\nJusteras\nEva Ek\nordförande\nBo Lind",
    ],
)
def test_signers_below_labels_of_whom_some_have_their_office_beside_them(block: str) -> None:
    head = "Protokoll\nFinsam Ås 2017-08-29\n\nNärvarande\nEva Ek\nBo Lind\n\nÖvriga: Mia Ros"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == SIGNED


COMFACT = """
Comfact Signature
Referensnummer: 1234567SE
Underskriftssida
Handlingarna är undertecknade av
Mia Ros mia@finsam.se 197909090000 Undertecknat med e-legitimation (BankID)\t2021-05-26 11:50:04 (CET)
Eva Ek Undertecknat med e-legitimation (BankID)\t2021-05-26 20:01:44 (CET)
"""


def test_a_page_with_all_of_a_signer_in_one_cell() -> None:
    parsed = record("Protokoll\nFinsam Ås 2021-05-19" + PRESENT, COMFACT)
    assert [(one.name, one.signed_at, one.method) for one in parsed.signatures] == [
        ("Mia Ros", "2021-05-26T11:50:04+01:00", "BankID"),
        ("Eva Ek", "2021-05-26T20:01:44+01:00", "BankID"),
    ]


def test_all_given_names_of_one_whom_only_a_sentence_shows() -> None:
    page = "\nUnderskrifterna i detta dokument är juridiskt bindande.\nMia Kristina Ros\nSekreterare\n2023-05-02 07:45:10 UTC\nSignerat med BankID\n"
    parsed = record(
        "Minnesanteckningar\nFinsam Ås 2023-04-21\n\nNärvarande var Eva Ek, Ås kommun, och förbundschefen Mia Ros.",
        page,
    )
    assert [one.name for one in parsed.signatures] == ["Mia Ros"]


@pytest.mark.parametrize(
    ("said", "following"),
    [
        ("AU 10 mars kl 9.00. Styrelsen 31 mars kl 13.00. Ägarsamråd 28 april.", "2022-03-31T13:00"),
        ("10 mars AU, 31 mars styrelsen, 28 april ägarsamråd", "2022-03-31"),
        ("- Arbetsutskottet: 10 mars\n- Styrelsen: 31 mars kl. 13.00", "2022-03-31T13:00"),
        ("Styrelsen möts 31 mars kl. 13.00", "2022-03-31T13:00"),
        ("10 mars kl 9.00 i Mora och 31 mars i Orsa", "2022-03-10T09:00"),
    ],
)
def test_the_next_meeting_of_the_organ_itself(said: str, following: str) -> None:
    ending = f"\n§ 4 Nästa möten\n{said}\n"
    assert record("Protokoll styrelsemöte\nFinsam Ås 2022-02-17" + PRESENT, ending).next_meeting == following


def test_days_of_a_term() -> None:
    ending = "\n§ 4 Datum våren 2011\n3/2 (AF), 31/3 (FK), 26/5 (kommunen). Alla möten 8.30-11.30.\n"
    assert record("Styrelsemöte 2010-12-09\nFinsam Ås" + PRESENT, ending).next_meeting == "2011-02-03T08:30"


@pytest.mark.parametrize(
    ("head", "organisation"),
    [
        ("Sydöstra Samordningsförbundet\tPROTOKOLL\nFörbundsstyrelsen\t2010-12-09", "Sydöstra Samordningsförbundet"),
        ("Samordningsförbund\tDatum\tSida\nÖresundskusten\t2010-12-09\t1(3)", "Samordningsförbund Öresundskusten"),
        ("Protokoll Samordningsförbundet Lagan\n2010-12-09", "Samordningsförbundet Lagan"),
    ],
)
def test_whose_minutes_a_letterhead_says(head: str, organisation: str) -> None:
    assert record(head + PRESENT).organisation == organisation


def test_no_name_stands_under_the_kind_of_body() -> None:
    assert record("FINSAM\tDatum\nStyrelsen\t2010-12-09\n\nFinsam Norra Ås" + PRESENT).organisation == "Finsam Norra Ås"


@pytest.mark.parametrize(
    "head",
    [
        "Tid och plats\t2015-03-26, klockan 10.00-12.10\nRegionens hus, Karlö",
        "Plats och tid\tRegionens hus, Karlö\n2015-03-26, klockan 10.00-12.10",
    ],
)
def test_a_place_under_the_time_beside_one_label(head: str) -> None:
    parsed = record(f"Protokoll\nFinsam Ås 2015-03-26\n{head}" + PRESENT)
    assert (parsed.place, parsed.start_time, parsed.end_time) == ("Regionens hus, Karlö", "10:00", "12:10")


def test_whoever_led_the_network_is_no_place() -> None:
    head = "Protokoll fört vid ordinarie årsmöte i\nNationella nätverket för samordningsförbund, NNS\nden 26 mars 2019 kl. 16.00, Hotell Globen, Stockholm"
    assert record(head + PRESENT).place == "Hotell Globen, Stockholm"


def test_those_who_decided_without_meeting() -> None:
    people = record(
        "Protokoll fört per capsulam\nFinsam Ås\nBeslutsdatum: 2021-01-15\n\nBeslutet har fattats av ordförande Eva Ek, ledamöterna Bo Lind, "
        "Försäkringskassan, och Siv Al, Region Ås."
    ).participants
    assert [(one.name, one.attendance) for one in people] == [
        (name, "beslutande") for name in ("Eva Ek", "Bo Lind", "Siv Al")
    ]


def test_a_vacant_seat_ends_no_table_and_a_way_of_taking_part_is_presence() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2022-02-17\n\nLedamöter\tNärvarande\nEva Ek, Ås kommun\tJa\nBo Lind, Region Ås\tTeams\nVakant\nSiv Al, Försäkringskassan\tNej"
    ).participants
    assert [(one.name, one.attendance) for one in people] == [
        ("Eva Ek", "beslutande"),
        ("Bo Lind", "beslutande"),
        ("Siv Al", "frånvarande"),
    ]


def test_the_number_behind_the_year() -> None:
    assert record("Finsam Ås\nStyrelsemöte 2023 nr 5\nDatum: 2023-10-19" + PRESENT).number == "2023-5"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Styrelsesammanträde nr 3\nTid: Torsdagen den 19 april 2012", "2012-3"),
        ("Finsam Ås\tPROTOKOLL\nArbetsutskottet\tAU 3-2018", "2018-3"),
        ("NNS valberedning – möte 2 (2016-02-03)", "2016-2"),
        ("PROTOKOLL                 1\nDatum: 2016-02-03", None),
        ("Protokoll 1 (4)\nDatum: 2016-02-03", None),
        ("Datum\tSidnr\tProtokollsnr\n2016-02-03\t1 (5)\t6", "2016-6"),
    ],
)
def test_numbers_of_meetings_and_of_pages(head: str, number: str | None) -> None:
    assert record(head + PRESENT).number == number


def test_the_day_below_what_is_said_of_the_next_meeting() -> None:
    parsed = record(
        "Nästa möte:\ntisdag 7 maj kl. 9.00\nKommunhuset, Tidö\nFinsam Ås\nBeredningsgruppsmöte 2019-03-12, kl 09:00–11:30, Hjorö vårdcentral"
        + PRESENT
    )
    assert (parsed.date, parsed.end_time, parsed.place) == ("2019-03-12", "11:30", "Hjorö vårdcentral")
    assert parsed.next_meeting == "2019-05-07T09:00"


def test_where_the_minutes_are_verified_is_not_where_they_met() -> None:
    head = "Finsam Ås\nDatum\n2013-10-24\n\nJusteringens plats och tid\nKansliet 2013-10-31\n"
    parsed = record("Protokoll\n" + head + PRESENT)
    assert (parsed.date, parsed.place) == ("2013-10-24", None)
    assert record(f"Protokoll\n{head}\nPlats och lokal\nFolkets Hus, Bergvik" + PRESENT).place == "Folkets Hus, Bergvik"


def test_a_letterhead_in_a_narrow_column() -> None:
    parsed = record("Finsam\nTrestads-\nbygden\n\nPlats\nInnovatum,\nTrolla\nRum Saab\n\nTid\n2024-05-16" + PRESENT)
    assert (parsed.organisation, parsed.place) == ("Finsam Trestadsbygden", "Innovatum, Trolla Rum Saab")


def test_an_hour_that_the_end_of_a_line_cuts_off() -> None:
    ending = "\n§ 4. Nästa sammanträde äger rum den 20 april 2009 kl.\n14.00.\n"
    assert record("Protokoll\nFinsam Ås 2009-02-09" + PRESENT, ending).next_meeting == "2009-04-20T14:00"


def test_labels_and_names_that_the_end_of_a_line_cuts() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2009-02-09\n\nNärvarande: Eva Ek, ordförande, Bo Lind, Försäkringskassan, samt Christoffer\nAfzelius, sekreterare.\n\n"
        "Anmält\nförhinder\nLars Quick (C)"
    ).participants
    assert [(one.name, one.attendance) for one in people] == [
        ("Eva Ek", "beslutande"),
        ("Bo Lind", "beslutande"),
        ("Christoffer Afzelius", "övrig"),
        ("Lars Quick", "frånvarande"),
    ]


def test_officials_below_substitutes_are_none() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2023-06-15\n\nLedamöter: Eva Ek, Bo Lind\nEj tjänstgörande ersättare\nNamn\tUppdrag\tFöreträder\n"
        "Axel Brun\tErsättare\tÅs kommun\nYlva Sandén\tFörbundschef\nRebecka Ode\tSekreterare"
    ).participants
    assert {one.name: one.attendance for one in people} == {
        "Eva Ek": "beslutande",
        "Bo Lind": "beslutande",
        "Axel Brun": "ersättare",
        "Ylva Sandén": "övrig",
        "Rebecka Ode": "övrig",
    }


@pytest.mark.parametrize(
    "block",
    [
        "Sekreterare\n______________\nNamnförtydligande: Mia Ros\n\nOrdförande\n______________\nNamnförtydligande: Eva Ek\n\n"
        "Justerande\n______________\nNamnförtydligande: Bo Lind",
        "Som ovan\nMia Ros\nJusteras den\t/\t2009\nEva Ek\nBo Lind",
    ],
)
def test_names_in_print_and_days_filled_in_by_hand(block: str) -> None:
    head = "Protokoll\nFinsam Ås 2009-08-29\n\nNärvarande\nEva Ek, ordförande\nBo Lind\n\nÖvriga: Mia Ros"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == SIGNED


DOCUSIGN = """
DocuSigned by:
Eva Ek
8A1B2C3D4E5F678
Ordförande
2021-10-12 | 08:11 CEST

DocuSigned by:
Bo Lind
77AA88BB99CC001
Justerare
2021-10-12 | 12:40 CEST
"""


def test_a_day_and_an_hour_with_a_bar_between() -> None:
    signed = record("Protokoll\nFinsam Ås 2021-10-06" + PRESENT, DOCUSIGN).signatures
    assert [(one.name, one.role, one.signed_at) for one in signed] == [
        ("Eva Ek", "ordförande", "2021-10-12T08:11:00+02:00"),
        ("Bo Lind", "justerare", "2021-10-12T12:40:00+02:00"),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "Vid protokollet:\t\t\tJustering:\n\nMia Ros\t\t\tEva Ek, ordf.\n\n\t\t\t\tBo Lind",
        "Noterat av Mia Ros\n\nJustering:\nEva Ek, ordf.\nBo Lind",
    ],
)
def test_a_second_row_of_signers(block: str) -> None:
    head = "Protokoll\nFinsam Ås 2017-08-29\n\nNärvarande\nEva Ek\nBo Lind\n\nÖvriga: Mia Ros"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == SIGNED


def test_a_meeting_closed_without_the_word_for_hours() -> None:
    ending = "\n§ 4 Mötet avslutas\nOrdföranden avslutar mötet 11:40.\n"
    parsed = record("Protokoll\nFinsam Ås 2024-05-30 kl. 9" + PRESENT, ending)
    assert (parsed.start_time, parsed.end_time) == ("09:00", "11:40")


def test_an_organ_that_lends_its_name_to_a_room() -> None:
    head = "SAMORDNINGSFÖRBUNDET ÖSTRA SUNDET\tSAMMANTRÄDESPROTOKOLL\nPlats och tid\tSunds rådhus, Kommunstyrelsesalen, 2019-02-21, 08:30-11:50"
    ending = "\n§ 4 Årsredovisning\nStyrelsen beslutar att godkänna årsredovisningen.\n"
    assert record(head + PRESENT, ending).organ == "styrelse"


@pytest.mark.parametrize(
    ("said", "start", "end", "place"),
    [
        ("Teams 08.00–08.50", "08:00", "08:50", "Teams"),
        (
            "Sammanträdet hålls i Tranemåla, Församlingshemmet, och pågår mellan 9.00 och\n11.15.",
            "09:00",
            "11:15",
            "Tranemåla, Församlingshemmet",
        ),
    ],
)
def test_place_and_hours_in_one_line(said: str, start: str, end: str, place: str) -> None:
    parsed = record(f"AU-protokoll 2022-10-13\nFinsam Ås\n{said}" + PRESENT)
    assert (parsed.start_time, parsed.end_time, parsed.place) == (start, end, place)


def test_a_number_beside_its_label_in_a_row_of_facts() -> None:
    head = "Styrelsemöte\nFinsam Ås\nMötesdatum\t2023-12-14\tMötesnummer\t6\nStarttid\t13:00\tSluttid\t15:25"
    parsed = record(head + PRESENT)
    assert (parsed.number, parsed.end_time) == ("2023-6", "15:25")


def test_roles_over_words_of_signing_and_names() -> None:
    block = "Underskrifter\nSekreterare\nDigital signatur\nMia Ros\nOrdförande\nDigital signatur\nEva Ek\nJusterare\nDigital signatur\nBo Lind"
    head = "Protokoll\nFinsam Ås 2017-08-29\n\nNärvarande\nEva Ek\nBo Lind\n\nÖvriga: Mia Ros"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == SIGNED


ADOBE = """
Slutgiltig granskningsrapport 2022-06-16
Dokumentet skapades av Mia Ros (mia@as.se)
2022-06-14 – 07:30:11 GMT
Dokumentet skickades med e-post till Eva Ek (eva@ek.se) för signering
2022-06-14 – 07:31:02 GMT
Dokumentet har e-signerats av Eva Ek (eva@ek.se)
Signaturdatum: 2022-06-15 – 09:12:40 GMT – Tidskälla: server
Dokumentet har e-signerats av Bo Lind (bo@af.se)
Signaturdatum: 2022-06-16 – 05:50:12 GMT – Tidskälla: server
"""


def test_a_report_that_says_by_whom_and_below_when() -> None:
    signed = record("Protokoll\nFinsam Ås 2022-06-09" + PRESENT, ADOBE).signatures
    assert [(one.name, one.signed_at) for one in signed] == [
        ("Eva Ek", "2022-06-15T09:12:40+00:00"),
        ("Bo Lind", "2022-06-16T05:50:12+00:00"),
    ]


def test_a_stamp_of_letters_is_no_name_of_a_body() -> None:
    parsed = record(
        "Samordningsförbundet Hjälmarviken\nHJÄLMARVIKENS SOF Ank. 2009-02-18\nTid: 10 februari 2009 kl 15.00--17.10"
        + PRESENT
    )
    assert (parsed.organisation, parsed.end_time) == ("Samordningsförbundet Hjälmarviken", "17:10")


def test_the_office_of_a_body_sends_no_member() -> None:
    head = "NNS styrelsemöte #3 2024\n2024-09-12\n\nNärvarande\nUlrika Lejd, SOF Södra Roslag, ordförande\nVidar Kull, Finsam Göteberg\nYlva Zimm, NNS kansli"
    parsed = record(head)
    assert [one.attendance for one in parsed.participants] == ["beslutande", "beslutande", "övrig"]
    assert parsed.number == "2024-3"


def test_officials_who_prepare_by_another_name() -> None:
    assert (
        record("MÖTESPROTOKOLL\tFinsam Ås\nTyp av möte\tBeredande tjänstemannagrupp" + PRESENT).organ
        == "beredningsgrupp"
    )


@pytest.mark.parametrize(
    "label", ["Ej deltagit", "Uteblev", "Avanmälda", "Ej närvarande/förhinder", "Förhinder anmäldes av", "Borta"]
)
@pytest.mark.parametrize("mark", [": ", "\t"])
def test_words_of_absence_in_whatever_order_are_no_organisation(label: str, mark: str) -> None:
    people = record(
        f"Protokoll\nFinsam Ås 2017-08-29\nNärvarande{mark}Bo Lind, Siv Ros\n{label}{mark}Hans Rydell, Eva Tollin"
    ).participants
    assert [(one.name, one.organisation, one.attendance) for one in people] == [
        ("Bo Lind", None, "beslutande"),
        ("Siv Ros", None, "beslutande"),
        ("Hans Rydell", None, "frånvarande"),
        ("Eva Tollin", None, "frånvarande"),
    ]


def test_substitutes_who_did_not_serve_are_not_absent() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2017-08-29\nNärvarande: Bo Lind\nEj tjänstgörande ersättare: Hans Rydell"
    ).participants
    assert [one.attendance for one in people] == ["beslutande", "ersättare"]


def test_officers_of_an_annual_meeting() -> None:
    block = "Per Gran\nÅrsmötesordförande\n\nLova Vind\nÅrsmötessekreterare\n\nMax Hav\nJusterare"
    head = "Årsmöte 2022-04-05\nNationella nätverket för samordningsförbund"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == [
        ("Per Gran", "ordförande"),
        ("Lova Vind", "sekreterare"),
        ("Max Hav", "justerare"),
    ]


@pytest.mark.parametrize(("said", "number"), [("25:2", "2025-2"), ("25/2", "2025-2"), ("13:15", None)])
def test_a_number_with_the_year_in_two_digits(said: str, number: str | None) -> None:
    assert record(f"SOF Ås, protokoll styrelsen {said}\nDatum: 2025-04-24" + PRESENT).number == number


@pytest.mark.parametrize(
    "label", ["Närvarande per telefon", "Närvarande i Lund", "Deltagare på Rådhuset i Ås", "Närvarande via länk"]
)
def test_where_and_how_they_were_there_behind_the_label(label: str) -> None:
    people = record(f"Protokoll\nFinsam Ås 2017-08-29\n{label}: Eva Ek (S), ordförande, Bo Lind, FK").participants
    assert [(one.name, one.organisation, one.attendance) for one in people] == [
        ("Eva Ek", None, "beslutande"),
        ("Bo Lind", "FK", "beslutande"),
    ]


def test_substitutes_announced_at_the_end_of_a_line() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2017-08-29\nNärvarande: Eva Ek (S), Ås kommun, Bo Lind, Försäkringskassan, samt ersättarna\n"
        "Lisa Dahl (MP), Bolleby kommun, och Leif Dals (S), Ås kommun."
    ).participants
    assert [one.attendance for one in people] == ["beslutande", "beslutande", "ersättare", "ersättare"]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Plats och tid    Ekby vårdcentral, lokal 3, kl 13 .00 - 15 . 30", "Ekby vårdcentral, lokal 3"),
        ("Tid: 13.00-15:30\tLokal: Hjo, Parkvillan\tSekr: Eva Hamn", "Hjo, Parkvillan"),
        ("Extra styrelsemöte per telefon den 29 augusti 2017 kl. 13.00-15.30", "telefon"),
    ],
)
def test_a_place_without_what_stands_beside_it(said: str, place: str) -> None:
    parsed = record(f"Protokoll\nFinsam Ås 2017-08-29\n{said}" + PRESENT)
    assert (parsed.place, parsed.start_time, parsed.end_time) == (place, "13:00", "15:30")


def test_hours_behind_labels_of_beginning_and_end() -> None:
    parsed = record(
        "Finsam Ås – Protokoll styrelsen\tNr: 5/23\nMötesdag: tis 17 okt 2023\nMötet startade: 08.30\nMötet slutade: 10.40"
        + PRESENT
    )
    assert (parsed.start_time, parsed.end_time, parsed.number) == ("08:30", "10:40", "2023-5")


def test_a_way_to_meet_at_the_end_of_a_line() -> None:
    parsed = record(
        "Protokoll\nFinsam Ås\nFört vid styrelsens sammanträde onsdagen den 27 maj 2020 kl. 13.00 via\nSkype. Sammanträdet avslutades kl. 15.30."
        + PRESENT
    )
    assert (parsed.place, parsed.end_time) == ("Skype", "15:30")


def test_whose_signature_a_line_is_for() -> None:
    block = (
        "Sekreterares underskrift\n______________\nMia Ros\n\nOrdförandes underskrift\n______________\nEva Ek\n\n"
        "Justerares underskrift\n______________\nBo Lind"
    )
    head = "Protokoll\nFinsam Ås 2017-08-29\n\nNärvarande\nEva Ek\nBo Lind\n\nÖvriga: Mia Ros"
    assert [(one.name, one.role) for one in record(head, "\n" + block).signatures] == SIGNED


def test_what_stands_in_cells_behind_a_substitute_is_no_sentence() -> None:
    people = record(
        "Protokoll\nFinsam Ås 2017-08-29\nBeslutande ledamöter\nAdam Ber\tordförande\tÅkerö kommun\nErsättare\n"
        "Doris Efr\ttjänstgör för Sven Åkdal\tArbetsförmedlingen"
    ).participants
    assert [(one.name, one.organisation, one.attendance) for one in people][:2] == [
        ("Adam Ber", "Åkerö kommun", "beslutande"),
        ("Doris Efr", "Arbetsförmedlingen", "beslutande"),
    ]


@pytest.mark.parametrize("said", ["Vid pennan:", "Vid tangenterna\t", "Vid datorn: "])
def test_whoever_took_the_notes_among_the_facts(said: str) -> None:
    parsed = record(
        f"Minnesanteckningar\nFinsam Ås 2010-09-07\n\nNärvarande:\tEva Ek, Ås kommun\n\tBo Lind, FK\n{said} Mia Ros\n\nPlats:\tFK, Ekby"
    )
    assert [(one.name, one.attendance) for one in parsed.participants] == [
        ("Eva Ek", "beslutande"),
        ("Bo Lind", "beslutande"),
        ("Mia Ros", "övrig"),
    ]
    assert parsed.signatures == ()


def test_a_number_behind_the_organ() -> None:
    assert record("Finsam Ås\tProtokoll styrelsen nr 3\nDatum\t2015-06-11" + PRESENT).number == "2015-3"
