"""Whose organ met, when and where; dates, hours, the next meeting, contradictions."""

import pytest

from graph.record import Record
from loaders.parsing import parse
from loaders.parsing.agents.variants import is_variant
from loaders.parsing.dates import find_dates, find_hours, find_timestamp
from tests.harness.sources import source_of

LIST = "\n\nNärvarande\nEva Ek, ordförande\nBo Lind\n\n§ 1 Öppnande\nMötet öppnas.\n\n§ 2 Ekonomi\nText.\n\n§ 3 Slut\n"


def record(head: str, ending: str = "") -> Record:
    return parse(source_of(head + LIST + ending))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("tisdagen den 20 februari 2024", "2024-02-20"),
        ("230531", "2023-05-31"),
        ("2023-05-08", "2023-05-08"),
        ("20230508", "2023-05-08"),
        ("24-01-18", "2024-01-18"),
        ("17-18 april 2024", "2024-04-17"),
        ("den 3:e maj 2019", "2019-05-03"),
        ("29/10 2020", "2020-10-29"),
        ("5 sept. 2018", "2018-09-05"),
    ],
)
def test_a_day_in_every_form(written: str, iso: str) -> None:
    assert [str(one.on()) for one in find_dates(f"Mötet hölls {written} i Lund")] == [iso]
    assert record(f"Protokoll\nDatum: {written}").date == iso
    assert record(f"Protokoll fört vid styrelsens sammanträde {written}").date == iso


@pytest.mark.parametrize(
    "text", ["525 000 kr", "070-174 06 12", "Dnr 2022/15", "4,0 till 4,78", "§ 12-19", "tel 2300415", "3-4 §§"]
)
def test_numbers_that_are_no_day(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("kl. 9:00–12:00", ("09:00", "12:00")),
        ("kl 13–15.30", ("13:00", "15:30")),
        ("klockan 10:00 till 12:30", ("10:00", "12:30")),
        ("mellan kl. 13.15 och 15.05", ("13:15", "15:05")),
        ("kl 09.00-12.00, 13.00–14.50, aulan, kl 15.00–16-40", ("09:00", "16:40")),
        ("kl. 13.00", ("13:00", None)),
        ("2023-05-31", (None, None)),
    ],
)
def test_hours(text: str, hours: tuple[str | None, str | None]) -> None:
    assert find_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-10-16 09:11:40 (UTC)", "2020-10-16T09:11:40+00:00"),
        ("2023-06-15T18:03:44+02:00", "2023-06-15T18:03:44+02:00"),
        ("2023-06-15 20:03", "2023-06-15T20:03:00+02:00"),
        ("2023-01-15 20:03:11 CET", "2023-01-15T20:03:11+01:00"),
        ("15 november 2023 kl. 20:03:11", "2023-11-15T20:03:11+01:00"),
    ],
)
def test_time_stamps_have_a_zone(text: str, iso: str) -> None:
    stamp = find_timestamp(text)
    assert stamp is not None
    assert stamp[0] == iso


@pytest.mark.parametrize(
    ("head", "organisation", "organ"),
    [
        ("Protokoll Styrelsemöte i Samordningsförbundet i Blekinge", "Samordningsförbundet i Blekinge", "styrelse"),
        (
            "Protokoll fört vid sammanträde med arbetsutskottet för Samordningsförbundet i\nKalmar län torsdagen den 1 juni 2023",
            "Samordningsförbundet i Kalmar län",
            "arbetsutskott",
        ),
        ("SAMORDNINGSFÖRBUNDET NORRVIKEN\tPROTOKOLL\nStyrelsen", "Samordningsförbundet Norrviken", "styrelse"),
        ("Minnesanteckningar\nBeredningsgruppen, Finsam Alvkusten", "Finsam Alvkusten", "beredningsgrupp"),
        ("Samordningsförbundet Skaraborgs styrelse\nProtokoll", "Samordningsförbundet Skaraborg", "styrelse"),
        (
            "# Protokoll fört vid Nationella nätverket för samordningsförbunds (NNS) årsmöte",
            "Nationella nätverket för samordningsförbund (NNS)",
            "årsmöte",
        ),
        (
            "Norra Vikens Samordningsförbund\nPROTOKOLL\tStyrelsen\n58\tBildande av Samordningsförbundet Viken",
            "Norra Vikens Samordningsförbund",
            "styrelse",
        ),
        ("Södra Fjällen\nArbetsutskottet 2015-06-01", "Södra Fjällen", "arbetsutskott"),
        ("# Samordningsförbundet Norrviken – ägarråd", "Samordningsförbundet Norrviken", "ägarråd"),
        ("Styrelsemöte NNS\tProtokoll\n31 augusti 2023", "NNS", "styrelse"),
        ("Protokoll styrelsemöte NNS 2023-08-31", "NNS", "styrelse"),
        (
            "Föreningen Nationella nätverket för samordningsförbund\nÅrsmötesprotokoll",
            "Föreningen Nationella nätverket för samordningsförbund",
            "årsmöte",
        ),
    ],
)
def test_whose_minutes(head: str, organisation: str, organ: str) -> None:
    found = record(head)
    assert (found.organisation, found.organ) == (organisation, organ)


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Årsmöte onsdagen den 3 april 2019, Folkets hus, Linköping", "Folkets hus, Linköping"),
        ("Styrelseprotokoll 2021-09-22, Älvsbyn kl 09.30-11.30", "Älvsbyn"),
        ("Styrelsens sammanträde 2006-09-14 kl 13.00-15.30 i landstingshuset, Västerås", "landstingshuset, Västerås"),
        (
            "Protokoll nr 2/2019 fört vid styrelsens sammanträde den 26 april 2019 i Markaryd, kl. 9.00-10.45",
            "Markaryd",
        ),
        ("Plats: Via Teams", "Via Teams"),
        ("Plats och tid\tStadshuset, Ludvika, måndagen den 4 mars 2024 kl. 13.15-15.45", "Stadshuset, Ludvika"),
        ("Plats\n\nBiblioteket, Lund", "Biblioteket, Lund"),
        (
            "Styrelsemötet hölls måndag 2023-05-08 kl. 08.30 - 12.00\npå Bubbetorps Gård i Karlskrona.",
            "Bubbetorps Gård i Karlskrona",
        ),
        ("Mötet hölls på distans (Teams) i enlighet med förbundsordningen.", "distans (Teams)"),
        ("Styrelsemöte torsdagen den 23 maj 2024 kl. 9.15–12.00, Kulturhuset, Sjövik.", "Kulturhuset, Sjövik"),
        ("Anteckningar 22 november 2019 (9.00-11.00), Lillå Folkets Hus", "Lillå Folkets Hus"),
        ("fört vid sammanträde med styrelsen i Rådhuset tisdagen den 9 oktober 2007 kl. 15.00", "Rådhuset"),
        ("Finsam Ås – styrelsen – 12 september 2024 – kl 13-15 – Dala vårdcentral", "Dala vårdcentral"),
        ("Onsdag 5 februari 2025 kl. 09:30–11:45\nDigitalt", "Digitalt"),
    ],
)
def test_places(head: str, place: str) -> None:
    assert record(f"Protokoll\n{head}").place == place


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Protokoll 5/2023", "2023-5"),
        ("Protokoll nr 6/2019", "2019-6"),
        ("Protokoll styrelsemöte 2023-3", "2023-3"),
        ("Protokoll 180414", None),
    ],
)
def test_the_number_of_minutes(title: str, number: str | None) -> None:
    assert record(title).number == number


def test_labels_over_their_values_in_a_row() -> None:
    found = record(
        "Förbund\tOrgan\tDatum\tTid\tPlats\nSamordningsförbundet Tallmon\tStyrelsen\t2023-11-16\t08:30–11:00\tTallmo folkhögskola"
    )
    assert (found.organisation, found.organ, found.date) == ("Samordningsförbundet Tallmon", "styrelse", "2023-11-16")
    assert (found.start_time, found.end_time, found.place) == ("08:30", "11:00", "Tallmo folkhögskola")


def test_the_day_of_verification_is_not_the_meetings() -> None:
    found = record(
        "Protokoll\nJusteringens plats och tid: Kansliet 2024-03-01\nAnslaget under tiden 2024-03-02 - 2024-03-24"
    )
    assert found.date is None
    assert "date-missing" in {remark.code for remark in found.remarks}


@pytest.mark.parametrize(
    ("text", "next_meeting"),
    [
        ("Nästa möte: fredag den 4 december 2024 kl. 9.00.", "2024-12-04T09:00"),
        ("Nästa sammanträde äger rum den 11 januari.", "2025-01-11"),
        ("§ 4 Vi ses igen\n15 april 9.00, förhoppningsvis i Köping.", "2024-04-15T09:00"),
        ("§ 4 Härnäst\nVi möts åter torsdagen den 11 april kl. 9.00.", "2024-04-11T09:00"),
        ("På återseende den 5 april kl 9!", "2024-04-05T09:00"),
        ("Nästa möte flyttas från 8 april till 15 april.", "2024-04-15"),
        ("§ 4 Nästa möte\nEnligt beslutad plan, dvs. den 5 april.", "2024-04-05"),
        ("Kommande möte: 5 april 2024. Tid: 13.00. Plats: Köping", "2024-04-05T13:00"),
        ("§ 4 Nytt möte\n5 april, kl. 9.30", "2024-04-05T09:30"),
        ("Nytt möte med kommunen hålls den 5 april.", None),
        ("Nästa sammanträde i styrelsen:\n\n5 april kl. 9:00–12:00", "2024-04-05T09:00"),
        ("Till nästa möte tas ett underlag fram.", None),
        ("Nästa möte hålls den 28 september. Ordföranden avslutar mötet kl 15.45.", "2024-09-28"),
        ("Nästa möte hålls den 28 september. Kl. 9.30.", "2024-09-28T09:30"),
    ],
)
def test_the_next_meeting(text: str, next_meeting: str | None) -> None:
    assert record("Protokoll 2024-02-20", text).next_meeting == next_meeting


def codes(head: str, ending: str = "") -> set[str]:
    return {remark.code for remark in record(head, ending).remarks} - {"attendance-missing"}


@pytest.mark.parametrize(
    ("head", "ending", "code"),
    [
        ("Protokoll torsdagen den 31 maj 2023", "", "weekday-mismatch"),
        ("Protokoll 2023-05-31", "Avtalet gäller till och med 2025-06-31.", "invalid-date"),
        ("Protokoll 2023-05-31", "Det var den 31 april.", "invalid-date"),
        ("Protokoll 2023-05-31", "Gäller 2024-09-11 - 2024-04-02.", "reversed-interval"),
        ("Protokoll 2023-05-31", "Konferensen hålls den 6–5 november.", "reversed-interval"),
        ("Protokoll", "", "date-missing"),
        ("Protokoll 2023-05-31", "Bo Lindh informerade om läget.\nBo Lind svarade.", "name-variant"),
        ("Protokoll 2023-05-31\nÖvriga deltagare\nEva Ek", "", "listed-twice"),
    ],
)
def test_a_contradiction_is_remarked(head: str, ending: str, code: str) -> None:
    assert code in codes(head, ending)


def test_sound_minutes_have_no_remarks() -> None:
    assert codes("Protokoll onsdagen den 31 maj 2023", "Perioden 2023-04-01 – 2027-03-31 gäller.") == set()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Inger Trodell-Dahl", "Inger Trodell Dahl", True),
        ("Lotta Kardell", "Charlotte Kardell", True),
        ("Madelene Rosenqvist", "Madeleine Rosenqvist", True),
        ("Rikard Storm", "Richard Storm", True),
        ("Sebastian Ekeroth Clausson", "Sebastian Ekeröth Clausson", True),
        ("Eva Karlsson", "Eva Carlsson", True),
        ("Eva Svensson", "Eva Svenson", True),
        ("Mikael Larsson", "Mikael Jansson", False),
        ("Jonas Berg", "Johan Berg", False),
        ("Eva Lind", "Eva Lundgren", False),
        ("Eva Lind", "Eva Lind", False),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert is_variant(one, other) is same


def test_a_mail_tells_when_they_met_not_when_it_was_sent() -> None:
    record = parse(
        source_of(
            "Från: Malin Frisk\nTill: Styrelsen\nDatum: den 15 mars 2019 16:42\nÄmne: Anteckningar AU 14 mars\n\nMötet hölls på kansliet kl 9-11 i Finsam Ås.\n\n"
            "1. Ekonomin\nText.\n\n2. Övrigt\nText.\n\n3. Nästa gång\n2 maj kl 9."
        )
    )
    assert (record.organ, record.date, record.start_time) == ("arbetsutskott", "2019-03-14", "09:00")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FÖRT VID SAMMANTRÄDE MED SAMORDNINGSFÖRBUNDET NORRVIKENS STYRELSE", "Samordningsförbundet Norrviken"),
        ("Protokoll från Samordningsförbundet Västerås styrelse", "Samordningsförbundet Västerås"),
        ("Styrelsen, Samordningsförbundet Norrbottens lokaler", "Samordningsförbundet Norrbotten"),
        ("Finsam Lillåns dalgång", "Finsam Lillåns dalgång"),
        ("SAMORDNINGSFÖRBUNDET ÅS/BÖDA", "Samordningsförbundet Ås/Böda"),
    ],
)
def test_a_förbund_in_the_genitive(line: str, name: str) -> None:
    assert parse(source_of(f"{line}\n2019-03-14\n\n§ 1 Öppnande\nText.\n\n§ 2 Slut\nText.")).organisation == name


def test_hours_of_the_next_meeting_are_not_those_of_this_one() -> None:
    record = parse(
        source_of(
            "Minnesanteckningar Finsam Ås 3 februari 2017\n\nEkonomi\nText.\n\nNästa möte\nDen 10 mars klockan 13 i Orsa."
        )
    )
    assert (record.date, record.start_time) == ("2017-02-03", None)


def test_where_and_when_a_long_paragraph_says_that_they_met() -> None:
    text = (
        "Presidiet i Finsam Ås träffades den 17 januari 2019 på Café Strand i Motala. "
        + "Alla var överens om att det var ett bra möte. " * 4
    )
    record = parse(source_of(f"{text}\n\n1. Ekonomi\nText.\n\n2. Övrigt\nText.\n\n3. Slut\nText."))
    assert (record.date, record.place) == ("2019-01-17", "Café Strand i Motala")


def test_a_place_ends_where_people_are_listed_below_it() -> None:
    text = "Finsam Ås, styrelsen 2007-09-20\n\nPlats, tid      Kommunalhuset, Gislaved, 13.30–16.10\nBeslutande      Eva Ek (m), Gislaved\nÖvriga          Bo Al, FK\n                Två praktikanter\n\n§ 1 Öppnande\nText."
    record = parse(source_of(text))
    assert (record.place, record.start_time, record.end_time) == ("Kommunalhuset, Gislaved", "13:30", "16:10")


def test_a_förbund_on_two_lines_at_the_right_of_a_letterhead() -> None:
    text = "PROTOKOLL 3-2008          SAMORDNINGSFÖRBUNDET\nStyrelsen                 I ÖSTRA SKOGSBYGDEN\n2008-05-22\n\n§ 1 Öppnande\nText.\n\n§ 2 Slut\nText."
    assert parse(source_of(text)).organisation == "Samordningsförbundet i Östra Skogsbygden"


@pytest.mark.parametrize(
    ("head", "place", "number"),
    [
        (
            "Protokoll från styrelsemöte i Finsam Ådal, måndagen den 12 december 2016 kl 13.00 i Hotell Gästis, Sala",
            "Hotell Gästis, Sala",
            None,
        ),
        ("Finsam Ådal\nStyrelsemöte nr 5\nOnsdagen den 15 september 2021\nVia Teams kl 13:00-15:00", "Via Teams", "2021-5"),
        ("Finsam Ådal\nÅrsmöte den 29 mars 2017\nkl 15.30 – 17.00\nKarlstad CCC", "Karlstad CCC", None),
        ("Finsam Ådal\nAnteckningar\n2022-02-10, digitalt möte", "digitalt möte", None),
        (
            "Finsam Ådal\nTid och plats: Den 5 maj 2010 klockan 14:00 på Folktandvården i Sveg",
            "Folktandvården i Sveg",
            None,
        ),
        ("Finsam Ådal\nTid: 27 april 2023\nPlats: Nora\nProtokoll nr: 2/23", "Nora", "2023-2"),
        ("Protokoll nr 21/3 Finsam Ådal\nStyrelsemöte 2021-05-18\nLokal: Ö Hamngatan 5", "Ö Hamngatan 5", "2021-3"),
        ("Finsam Ådal\nProtokoll nr 21/3\nStyrelsemöte 2022-05-18\nLokal: Rådhuset", "Rådhuset", None),
    ],
)  # fmt: skip
def test_places_and_numbers_as_heads_tell_them(head: str, place: str, number: str | None) -> None:
    record = parse(
        source_of(f"{head}\n\nNärvarande: Eva Ek, Bo Al\n\n§ 1 Öppnande\nEva Ek öppnar.\n\n§ 2 Slut\nText.\n")
    )
    assert (record.place, record.number) == (place, number)


def test_the_network_behind_its_organ() -> None:
    record = parse(
        source_of(
            "Anteckningar från valberedningen, NNS\n\n2022-02-10\n\nDeltagare: Eva Ek\n\n1. Läget\nEva berättar.\n"
        )
    )
    assert (record.organisation, record.organ) == ("NNS", "valberedning")


def test_a_house_that_bears_a_name_is_nobody() -> None:
    found = record("Protokoll\nStyrelsemöte den 3 april 2019\nPlats: Elite Hotel Carolina Tower, Stockholm")
    assert found.place == "Elite Hotel Carolina Tower, Stockholm"
    assert not found.people_mentioned


@pytest.mark.parametrize(
    ("decision", "organ"),
    [
        ("Beslut\natt godkänna rapporten.", "styrelse"),
        ("Rapporten diskuterades.", None),
    ],
)
def test_whoever_sits_together_and_decides_is_the_board(decision: str, organ: str | None) -> None:
    text = (
        "SAMORDNINGSFÖRBUNDET NEDRE LJUNGAN\nSAMMANTRÄDESPROTOKOLL 2018-11-15\n\n"
        "Beslutande: Eva Ek (S), Timrå kommun; Bo Lind (M), Ånge kommun; Åsa Al, Försäkringskassan\n\n"
        f"§ 1 Öppnande\nEva Ek öppnar.\n\n§ 2 Rapport\n{decision}\n"
    )
    found = parse(source_of(text))
    assert found.organ == organ
    assert ("organ" in found.head_evidence) is (organ is not None)


def test_a_person_over_whoever_met_is_no_organisation() -> None:
    assert record("Rut Ask\nArbetsutskottet 2015-06-01").organisation is None


def test_a_place_before_hours_that_a_comma_parts() -> None:
    found = record("Finsam Storsjön\nSammanträde med styrelsen 7 maj 2015 på Rådhuset i Östersund, 8.30–11.00")
    assert found.place == "Rådhuset i Östersund"


@pytest.mark.parametrize(
    "line", ["Tid: 09:00-11:45, Plats: Ås gård", "Plats: Ås gård, Tid: 09:00-11:45", "Tid: 09:00-11:45 Plats: Ås gård"]
)
def test_facts_in_one_line_are_parted_by_commas_too(line: str) -> None:
    record = parse(source_of(f"Finsam Ås\nStyrelsemöte 2023-03-16\n{line}\n\n§ 1 Öppnande\nText."))
    assert (record.place, record.start_time, record.end_time) == ("Ås gård", "09:00", "11:45")
