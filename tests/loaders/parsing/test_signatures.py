"""Signature blocks and pages of electronic signatures."""

import pytest

from graph.record import to_json
from loaders.parsing import parse
from tests.harness.sources import source_of

BODY = """§ 1 Öppnande
Mötet öppnas.

§ 2 Ekonomi
Rapporten godkänns.

§ 3 Avslutning
Mötet avslutas.

"""
ALL = [("Eva Ek", "ordförande"), ("Bo Lind", "justerare"), ("Siv Ros", "sekreterare")]


def signed(block: str) -> set[tuple[str, str | None]]:
    return {(one.name, one.role) for one in parse(source_of(BODY + block)).signatures}


@pytest.mark.parametrize(
    "block",
    [
        "Eva Ek, Ordförande\n\nBo Lind, Justerare\n\nSiv Ros, Sekreterare",
        "Eva Ek\nOrdförande\n\nBo Lind\nJusterare\n\nSiv Ros\nSekreterare",
        "Ordförande\n\nEva Ek\n\nJusterare\n\nBo Lind\n\nSekreterare\n\nSiv Ros",
        "Sekreterare _______\nSiv Ros\n\nOrdförande _______\nEva Ek\n\nJusterare _______\nBo Lind",
        "Eva Ek\tBo Lind\tSiv Ros\nOrdförande\tJusterare\tSekreterare",
        "Vid protokollet\n\n------------\nSiv Ros\n\nJusteras\tOrdförande\n\n--------\t--------\nBo Lind\tEva Ek",
        "Vid protokollet\n\nSiv Ros\n\nJusteras\n\nEva Ek\tBo Lind\nordförande\tjusterare",
        "Vid protokollet: Siv Ros\nJusterat den 2 oktober 2020\nEva Ek, ordförande     Bo Lind",
        "Ordförande: Eva Ek\nJusterare: Bo Lind\nProtokollförare: Siv Ros",
        "Underskrifter Sekreterare Siv Ros Ordförande Eva Ek Justerare Bo Lind",
        "________\t________\nEva Ek\tBo Lind\nOrdförande\tJusterande\n\n________\nSiv Ros\nSekreterare",
        "/ Eva Ek /\t/ Bo Lind /\t/ Siv Ros /\nmötesledare\tjusterar\tskrev protokollet",
        "Justeras den 27/10 2005\n____\nOrdf. Eva Ek\n____\nLedamot Bo Lind\n____\nKommunsekreterare Siv Ros",
        "Protokollet är digitalt signerat av ordförande Eva Ek, justerare Bo Lind och sekreterare Siv Ros.",
        "Sekreterare\t________\tParagrafer\t1-3\n\tSiv Ros\nOrdförande\t________\n\tEva Ek\nJusterande\t________\n\tBo Lind",
    ],
)
def test_whoever_signs_has_the_role_of_the_block(block: str) -> None:
    assert signed(block) == set(ALL)


def test_the_organisation_beside_a_signer() -> None:
    record = parse(source_of(BODY + "Ordförande\n\nEva Ek, Arbetsförmedlingen\n\nJusterare\n\nBo Lind, Skövde kommun"))
    assert [(one.name, one.organisation) for one in record.signatures] == [
        ("Eva Ek", "Arbetsförmedlingen"),
        ("Bo Lind", "Skövde kommun"),
    ]


PAGES = {
    "labelled": "Underskrift 1\n\nNamn: Eva Ek\nPersonnummer: 19000101-2384 *\nIdentifieringsmetod: BankID\nOrganisation/position: NNS/Ordförande\n"
    "Datum och tid: 2020-10-16 09:11:40 (UTC)\nTransaktions-ID: 0000000000000001",
    "in capitals": "SIGNATURSIDA\nUndertecknare 1 av 1\nEVA EK\nRoll: Ordförande, NNS\nPersonnr: 19000101-2384\nSignerade med BankID 2020-10-16 11:11:40 +02:00\nIP: 192.0.2.14",
    "bare": "Signerat med BankID\n\nEva Ek\n\neva.ek@example.com\n\n+46701740605\n\n2020-10-16 11:11:40\n\nOrdförande, NNS",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_an_electronic_signature_says_when_and_how_and_nothing_private(page: str) -> None:
    record = parse(source_of(BODY + "Eva Ek, ordförande\n\n" + page))
    assert [(one.name, one.role, one.method) for one in record.signatures] == [("Eva Ek", "ordförande", "BankID")]
    assert record.signatures[0].signed_at is not None
    assert record.signatures[0].signed_at.startswith(("2020-10-16T09:11:40+00:00", "2020-10-16T11:11:40+02:00"))
    text = to_json(record).decode()
    assert not any(
        private in text
        for private in ("19000101", "2384", "eva.ek@", "0701740605", "46701740605", "192.0.2.14", "0000000000000001")
    )


def test_sentences_name_those_who_signed() -> None:
    sentence = "Underskrifter finns i originalet: Eva Ek (sekreterare), Bo Lind (ordförande) och Anna Berg (justerare)."
    assert {(one.name, one.role) for one in parse(source_of(BODY + sentence)).signatures} == {
        ("Eva Ek", "sekreterare"),
        ("Bo Lind", "ordförande"),
        ("Anna Berg", "justerare"),
    }


def test_whoever_was_elected_to_chair_verifies_as_chair() -> None:
    text = (
        "§ 1 Val av ordförande\nStyrelsen väljer Eva Ek till ordförande.\n\n§ 2 Val av justerare\nBo Lind utses att justera protokollet.\n\n"
        "§ 3 Avslutning\nMötet avslutas.\n\nVid protokollet          Justeras          Justeras\n\nAnna Berg                Eva Ek            Bo Lind"
    )
    assert {(one.name, one.role) for one in parse(source_of(text)).signatures} == {
        ("Anna Berg", "sekreterare"),
        ("Eva Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    }


def test_an_electronic_signature_with_all_given_names() -> None:
    text = (
        "Närvarande\nEva Ek, FK\nBo Lind, AF\n\n"
        + BODY
        + "Signerat med BankID\n\nEva Maria Ek\nJusterare\n2020-10-16 11:11:40 UTC"
    )
    record = parse(source_of(text))
    assert [(one.name, one.role) for one in record.signatures] == [("Eva Ek", "justerare")]
    assert [one.name for one in record.participants] == ["Eva Ek", "Bo Lind"]


def test_initials_beside_the_name_of_an_electronic_signature() -> None:
    page = "Verifikat\nSignerare\nEva Ek (EE)\nOrdförande\nSignerade 2024-05-28 09:33:51 CEST (+0200)\nBo Lind (BL)\nJusterare\nSignerade 2024-05-29 10:00:00 CEST (+0200)\nNamn från svenskt BankID"
    found = parse(source_of(BODY + page)).signatures
    assert [(one.name, one.role, one.signed_at) for one in found] == [
        ("Eva Ek", "ordförande", "2024-05-28T09:33:51+02:00"),
        ("Bo Lind", "justerare", "2024-05-29T10:00:00+02:00"),
    ]


def test_each_of_several_electronic_signatures_keeps_its_way() -> None:
    page = "Detta dokument är elektroniskt undertecknat\nEva Ek 2023-08-28 09:12:44 UTC+2 BankID\nBo Lind 2023-08-29 14:01:03 UTC+2 BankID"
    signed = parse(
        source_of(f"Finsam Åsen\nStyrelsemöte 2023-08-21\n\n§ 1 Öppnande\nMötet öppnas.\n\n{page}\n")
    ).signatures
    assert [(one.name, one.method) for one in signed] == [("Eva Ek", "BankID"), ("Bo Lind", "BankID")]


def test_signers_on_one_line_with_dots_between() -> None:
    signed = parse(source_of(BODY + "Justeras: Eva Ek, mötesordförande · Bo Lind · Siv Palm\n")).signatures
    assert [one.name for one in signed] == ["Eva Ek", "Bo Lind", "Siv Palm"]


def test_several_electronic_signatures_on_one_line() -> None:
    line = "Protokollet har signerats digitalt. Eva Ek 2023-06-14 13:02 UTC · Bo Lind 2023-06-14 15:44 UTC (BankID)"
    typed = "Eva Ek, ordförande\nBo Lind, justerare\n\n"
    assert [(one.name, one.role, one.signed_at) for one in parse(source_of(BODY + typed + line)).signatures] == [
        ("Eva Ek", "ordförande", "2023-06-14T13:02:00+00:00"),
        ("Bo Lind", "justerare", "2023-06-14T15:44:00+00:00"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Signaturer\nEva Ek (Ordförande) har signerat dokumentet elektroniskt\nSignaturdatum: 2024-10-02 - 17:40:02 GMT - Tidskälla: server",
        "Signatures\n\nEVA EK (eva.ek@prov.example)\nTitle: Ordförande\nSigned: 2024-10-02 17:40:02 UTC",
    ],
)
def test_signing_reports(page: str) -> None:
    assert [(one.name, one.role, one.signed_at) for one in parse(source_of(BODY + page)).signatures] == [
        ("Eva Ek", "ordförande", "2024-10-02T17:40:02+00:00")
    ]


LISTED = "Samordningsförbundet Åsen\nStyrelsemöte 2023-04-27\n\nBeslutande\nEva Ek, ordförande\nBo Lind, FK\n\nÖvriga\nSiv Ros, sekreterare\n\n"
ELECTION = "§ 1 Justering\nBo Lind utses att justera protokollet.\n\n§ 2 Ekonomi\nRapporten godkänns.\n\n§ 3 Avslutning\nMötet avslutas.\n\n"


@pytest.mark.parametrize(
    "block",
    [
        "Som ovan\nSiv Ros\n\nJusteras:\nEva Ek        Bo Lind",
        "Norrvik dag som ovan\n\nSiv Ros\n\nJusteras\n\nEva Ek     Bo Lind t.o.m. § 3",
        "Ordförande: Eva Ek (signerat digitalt 2023-05-03)\nJusterare: Bo Lind (e-signerat)\nSekreterare: Siv Ros",
        "Justerat genom e-post:\nEva Ek, 2023-05-03\nBo Lind, 2023-05-04\n\nAnteckningar: Siv Ros",
        "Vid pennan: Siv Ros\n\nProtokollet justerat via e-post 2023-05-04 av Bo Lind och Eva Ek.",
        "Siv Ros 2023-05-03 09:00 BankID\nEva Ek 2023-05-03 14:22 BankID\nBo Lind 2023-05-04 08:10 BankID",
    ],
)
def test_what_the_block_leaves_out_the_lists_and_the_election_say(block: str) -> None:
    found = parse(source_of(LISTED + ELECTION + block))
    assert {(one.name, one.role) for one in found.signatures} == set(ALL)
    assert found.remarks == ()


@pytest.mark.parametrize(
    "page",
    [
        "Detta dokument har signerats elektroniskt via Scrive.\nTransaktion 0922\nDokument\nProtokoll\n\nEva Ek\nAlviks kommun\neva.ek@example.com\n+46701740605\nPersonnummer 19000101-2384\n"
        'Signerade med svenskt BankID\nNamnet som returnerades från svenskt BankID var "EVA MARIA EK"\n2023-05-03 14:22:11 CEST',
        "Handlingarna är undertecknade av\n\n2023-05-03 14:22:11 (CEST)\nEva Ek\neva.ek@example.com   19000101-2384\n192.0.2.14\nUndertecknat med e-legitimation (BankID)\n\nUndertecknandet intygas av Assently",
        "Signicat\nUnderskriven av\nEK, EVA MARIA\nSvenskt BankID\n2023-05-03T14:22:11+02:00",
        "Dokumentet är signerat via GetAccept\n\nEva Ek\nOrdförande | Samordningsförbundet Åsen\nSigned with BankID\n2023-05-03 14:22:11 CEST",
    ],
)
def test_pages_of_several_services(page: str) -> None:
    record = parse(source_of(LISTED + ELECTION + page))
    assert [(one.name, one.role, one.signed_at, one.method) for one in record.signatures] == [
        ("Eva Ek", "ordförande", "2023-05-03T14:22:11+02:00", "BankID")
    ]
    text = to_json(record).decode()
    assert not any(private in text for private in ("19000101", "2384", "eva.ek@", "46701740605", "192.0.2.14"))


def test_whoever_signs_beside_the_one_elected_contradicts_nothing() -> None:
    block = "Vid protokollet\nSiv Ros\n\nJusteras\nEva Ek     Bo Lind     Ida Berg"
    assert parse(source_of(LISTED + ELECTION + block)).remarks == ()
    other = parse(
        source_of(LISTED + ELECTION + "Vid protokollet\nSiv Ros\n\nOrdförande\nEva Ek\n\nJusterare\nIda Berg")
    )
    assert [one.code for one in other.remarks] == ["signatory-mismatch"]


def test_whoever_led_a_part_of_the_meeting_signs_as_chair() -> None:
    head = "Finsam Åsen\nStyrelsemöte 2019-04-11\n\nLedamöter\nEva Ek\nBo Lind\n\nÖvriga\nTom Rask, avgående ordförande\n\n"
    items = "§ 1 Val\nStyrelsen väljer Eva Ek till ordförande.\n\n§ 2 Justering\nBo Lind utses att justera protokollet.\n\n§ 3 Slut\nMötet avslutas.\n\n"
    found = parse(
        source_of(head + items + "Vid protokollet\nSiv Ros\n\nJusteras\nTom Rask § 1     Eva Ek §§ 2-3     Bo Lind")
    )
    assert {(one.name, one.role) for one in found.signatures} == {
        ("Siv Ros", "sekreterare"),
        ("Tom Rask", "ordförande"),
        ("Eva Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    }


@pytest.mark.parametrize(
    "page",
    [
        "Signerat 2023-05-03 14:22:11 (CEST) med BankID av Eva Ek (ordförande)",
        "EID: Eva Ek, BankID, 2023-05-03 kl 14:22:11",
        "Detta protokoll har signerats digitalt av:\n* Eva Ek, ordförande, den 3 maj 2023 kl 14.22 (BankID)",
        "Deltagare\n\nALVIKS KOMMUN Sverige\n\nSignerat med Svenskt BankID     2023-05-03 14:22:11 CEST\n\nNamn returnerat från Svenskt BankID: EVA MARIA EK     Datum\n\nEva Ek\nOrdförande",
    ],
)
def test_signers_whose_time_stands_before_or_behind(page: str) -> None:
    (one,) = parse(source_of(LISTED + ELECTION + page)).signatures
    assert (one.name, one.role, one.method) == ("Eva Ek", "ordförande", "BankID")
    assert one.signed_at is not None
    assert one.signed_at.startswith("2023-05-03T14:22")
    assert one.organisation in (None, "ALVIKS KOMMUN")


def test_codes_of_a_service_between_typed_signatures() -> None:
    block = "Vid protokollet\nDocuSigned by:\nSiv Ros\n1F2E3D4C5B6A...\n\nJusteras\nDocuSigned by:\tDocuSigned by:\nEva Ek\tBo Lind\n9A8B7C6D5E4F...\t5A4B3C2D1E0F..."
    assert {(one.name, one.role) for one in parse(source_of(LISTED + ELECTION + block)).signatures} == set(ALL)


def test_whoever_sent_or_looked_at_the_file_did_not_sign() -> None:
    page = "Signerat med BankID\n\nEva Ek\nOrdförande\n2023-05-03 14:22:11\n\nSkickat av: Ida Berg 2023-05-02 10:00\nÖppnat av: Per Al 2023-05-02 11:00"
    assert [one.name for one in parse(source_of(LISTED + ELECTION + page)).signatures] == ["Eva Ek"]


def test_how_all_signed_stands_above_the_first() -> None:
    page = "Signerat med BankID\n\nSiv Ros   2024-05-08 09:12\nEva Ek    2024-05-08 17:40\nBo Lind   2024-05-10 07:55"
    found = parse(source_of(LISTED + ELECTION + page)).signatures
    assert {(one.name, one.role, one.method) for one in found} == {(name, role, "BankID") for name, role in ALL}


def test_the_only_one_beside_those_elected_signs_as_chair() -> None:
    items = "§ 1 Justering\nBo Lind utses att jämte ordföranden justera protokollet.\n\n§ 2 Ekonomi\nText.\n\n§ 3 Slut\nMötet avslutas.\n\n"
    end = "Vid protokollet\nSiv Ros\n\nJusteras\n"
    assert signed_in(items + end + "Eva Ek     Bo Lind") == {
        ("Siv Ros", "sekreterare"),
        ("Eva Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    }
    assert ("Eva Ek", "justerare") in signed_in(items + end + "Eva Ek     Ida Berg")
    assert ("Eva Ek", "justerare") in signed_in(items + end + "Eva Ek     Ida Berg     Bo Lind")


def signed_in(text: str) -> set[tuple[str, str | None]]:
    return {(one.name, one.role) for one in parse(source_of(text)).signatures}


def test_a_line_of_those_who_verified_with_their_days() -> None:
    assert signed("Justerat digitalt av Eva Ek 2021-05-28 och Bo Lind 2021-05-29") == {
        ("Eva Ek", "justerare"),
        ("Bo Lind", "justerare"),
    }


@pytest.mark.parametrize(
    "names", ["Siv Ros\tEva Ek\tBo Lind", "Siv Ros\n\nEva Ek\n\nBo Lind", "Eva Ek      Bo Lind\n\nSiv Ros"]
)
def test_officers_whose_names_stand_alone_at_the_end(names: str) -> None:
    text = (
        "Närvarande\nEva Ek (S), Ås kommun, ordförande\nBo Lind, Försäkringskassan\nSiv Ros, sekreterare\n\n"
        f"§ 1 Val av justerare\nBo Lind väljs.\n\n§ 2 Slut\nMötet avslutas.\n\n{names}"
    )
    found = parse(source_of(text)).signatures
    assert {(one.name, one.role) for one in found} == set(ALL)
    assert (
        parse(
            source_of(
                text.replace("Eva Ek      ", "").replace("Eva Ek\t", "").replace("Eva Ek\n\n", "") + "\n\nTom Ask"
            )
        ).signatures
        == ()
    )


@pytest.mark.parametrize("gap", ["\t\t\t", "\t", "          "])
def test_signers_stand_below_the_label_at_whose_column_they_begin(gap: str) -> None:
    record = parse(
        source_of(
            "Samordningsförbundet Ås\nStyrelsemöte 2 maj 2022\n\nNärvarande\nSiri Ek, ordförande\nBo Lind\n\n§ 1 Öppnande\nText.\n\n§ 2 Slut\nText.\n\n"
            f"Vid protokollet{gap}Justeras\n{'Irma Stål'.ljust(15) if ' ' in gap else 'Irma Stål'}{gap}Siri Ek{gap}Bo Lind"
        )
    )
    assert [(one.name, one.role) for one in record.signatures] == [
        ("Irma Stål", "sekreterare"),
        ("Siri Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    ]


@pytest.mark.parametrize("name", ["Eva Ek", "Eva-Karin Langenskiöld-Bergström"])
def test_cells_of_a_row_stand_below_those_of_the_row_above(name: str) -> None:
    record = parse(
        source_of(
            "Samordningsförbundet Ås\nStyrelsemöte 2 maj 2022\n\n§ 1 Öppnande\nText.\n\n§ 2 Slut\nText.\n\n"
            f"Sekreterare\tOrdförande\tJusterare\n{name}\tSiri Ek\tBo Lind"
        )
    )
    assert [(one.name, one.role) for one in record.signatures] == [
        (name, "sekreterare"),
        ("Siri Ek", "ordförande"),
        ("Bo Lind", "justerare"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Justerat av Bo Al 2019-05-09 samt av ordförande Eva Ek samma dag. Sekreterare var Ida Rask.",
        "Protokollet har justerats av ordföranden Eva Ek och Bo Al. Protokollförare: Ida Rask.",
    ],
)
def test_sentences_that_tell_who_verified_and_who_wrote(said: str) -> None:
    text = f"Samordningsförbundet Åsdalen\nProtokoll 2019-05-02\n\nNärvarande: Eva Ek, Ås kommun, Bo Al, FK\n\n§ 1 Öppnande\nText.\n\n§ 2 Avslutning\nMötet avslutas.\n\n{said}\n"
    assert {one.name: one.role for one in parse(source_of(text)).signatures} == {
        "Eva Ek": "ordförande",
        "Bo Al": "justerare",
        "Ida Rask": "sekreterare",
    }
