"""What minutes in further layouts say: cells parted by slashes, decisions behind arrows, roles over names in other orders, paragraphs out of turn."""

from __future__ import annotations

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Viken\nStyrelsemöte\nDatum: 2021-03-04\n\n"
LIST = "Närvarande\nEva Ek (S), Dals kommun, ordförande\nBo Lind (M), Region Viken\nSiv Ros, Försäkringskassan\n\n"


def read(text: str) -> Record:
    return parse(source_of(HEAD + text))


def test_slashes_part_what_a_line_says_of_somebody() -> None:
    record = read(
        "Med på mötet\n------------\nEva Ek / Dals kommun / (S) / ordförande / på plats\nBo Lind / Region Viken / ledamot / Teams, från punkt 2\n"
        "Siv Ros / Dals kommun / (M) / går in som ersättare för Ulf Gran / på plats\n\nInte med\n--------\nUlf Gran / Dals kommun / (C)\n\n"
        "1. Start\nEva öppnar.\n\n2. Ekonomi\nRapporten gås igenom.\n\n3. Slut\nMötet avslutas.\n"
    )
    found = {one.name: one for one in record.participants}
    assert [found[name].organisation for name in ("Eva Ek", "Bo Lind")] == ["Dals kommun", "Region Viken"]
    assert found["Eva Ek"].roles == ("ordförande",)
    assert found["Eva Ek"].party == "S"
    assert (found["Bo Lind"].attendance, found["Bo Lind"].items) == ("beslutande", "2-3")
    assert (found["Siv Ros"].attendance, found["Siv Ros"].substitutes_for) == ("beslutande", "Ulf Gran")
    assert found["Ulf Gran"].attendance == "frånvarande"


@pytest.mark.parametrize("sign", ["=>", "→", "⇒"])
def test_an_arrow_ends_a_title(sign: str) -> None:
    record = read(
        LIST
        + f"1. Start\nEva öppnar.\n\n2. Pengar\na) Kaféet: {sign} 310 000 kronor beviljas.\nb) Spåret: {sign} Ansökan bordläggs.\n\n3. Slut\n"
    )
    assert [item.title for item in record.items if item.parent] == ["Kaféet", "Spåret"]
    assert [(one.item, one.text, one.formal) for one in record.decisions] == [
        ("2.a", "310 000 kronor beviljas", True),
        ("2.b", "Ansökan bordläggs", True),
    ]


ITEMS = "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Ekonomi\nRapporten gås igenom.\n\n§ 3 Avslutning\nEva Ek avslutar mötet.\n\n"


@pytest.mark.parametrize(
    ("block", "roles"),
    [
        ("Sekreterare\tOrdförande\tJusterare\nSiv Ros\nEva Ek\nBo Lind\n", ("sekreterare", "ordförande", "justerare")),
        ("Vid protokollet\n\nSiv Ros\n\nJusteras\n\nEva Ek\n\nordförande\n\nBo Lind\n", ("sekreterare", "ordförande", "justerare")),
        (
            "Sekreterare\nSiv Ros\nOrdförande för mötet\nEva Ek\nGranskare\nBo Lind\n",
            ("sekreterare", "ordförande", "justerare"),
        ),
        (
            "Protokollet är digitalt signerat.\n  Antecknat av: Siv Ros, 2021-03-05 07.58\n  Mötesledare: Eva Ek, 2021-03-06 08.00\n  Granskare: Bo Lind, 2021-03-07 16.40\n",
            ("sekreterare", "ordförande", "justerare"),
        ),
    ],
)  # fmt: skip
def test_who_signed_as_what(block: str, roles: tuple[str, ...]) -> None:
    signed = {one.name: one.role for one in read(LIST + ITEMS + block).signatures}
    assert signed == dict(zip(("Siv Ros", "Eva Ek", "Bo Lind"), roles, strict=True))


def test_paragraphs_treated_out_of_turn_are_items() -> None:
    record = read(
        LIST
        + "\n\n".join(
            f"§ {number} Ärende om {what}\nText."
            for number, what in zip((10, 11, 14, 12, 13, 15), "ABCDEF", strict=True)
        )
    )
    assert [item.number for item in record.items] == ["10", "11", "14", "12", "13", "15"]


def test_a_paragraph_spoken_of_is_no_item() -> None:
    record = read(LIST + "§ 10 A\nText.\n\n§ 11 B\nText.\n§ 14 gäller fortfarande.\n\n§ 12 C\nText.\n")
    assert [item.number for item in record.items] == ["10", "11", "12"]


def test_a_table_of_votes_lists_nobody() -> None:
    table = "Ledamot\tJa\tNej\tAvstår\nEva Ek\tX\nBo Lind\t\tX\nSiv Ros\t\t\tX\n"
    record = read(LIST + f"§ 1 Öppnande\nEva öppnar.\n\n§ 2 Ansökan\nVotering\n{table}\n§ 3 Slut\nText.\n")
    assert {one.attendance for one in record.participants} == {"beslutande"}
    assert not record.remarks


def test_the_weekday_of_the_next_meeting_is_checked() -> None:
    record = read(LIST + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Nästa möte\nNästa möte är måndagen den 9 juni kl. 9.\n")
    assert [remark.code for remark in record.remarks] == ["weekday-mismatch"]
    record = read(LIST + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Nästa möte\nNästa möte är onsdagen den 9 juni kl. 9.\n")
    assert not record.remarks


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Siv Ros får enligt uppgift ny chef, Ivar Snell, vid årsskiftet.", [("Ivar Snell", "chef", "Försäkringskassan")]),
        ("Eva Ek har anställt Pernilla Strand från den 1 november 2021.", [("Pernilla Strand", "anställning", "Samordningsförbundet Viken")]),
        ("Eva Ek har deltagit i NNS årsmöte, där Bo Lind valdes till ledamot i NNS styrelse.", [("Bo Lind", "ledamot", "NNS styrelse")]),
        ("Bo Lind har av fullmäktige beviljats befrielse från uppdraget.", [("Bo Lind", "avgång", "styrelsen")]),
        ("Försäkringskassans sektionschef Martin Ståhl har slutat.", [("Martin Ståhl", "avgång", "Försäkringskassan")]),
        ("Ulrik Stens uppdrag löpte ut den 31 mars.", [("Ulrik Sten", "avgång", "styrelsen")]),
    ],
)  # fmt: skip
def test_who_comes_and_goes(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    record = read(LIST + f"§ 1 Öppnande\nEva öppnar.\n\n§ 2 Rapporter\n- {sentence}\n\n§ 3 Slut\nText.\n")
    assert [(one.person, one.kind, one.body) for one in record.appointments] == expected


@pytest.mark.parametrize(
    ("decision", "kind"),
    [
        ("Dagordningen står fast.", "godkänna"),
        ("Siv Ros attesterar löpande fakturor.", "välja"),
        ("Siv Ros granskar och skriver under protokollet.", "välja"),
        ("Ansökan från Stiftelsen Bäck lämnas utan bifall.", "avslå"),
        ("Styrelsen skriver under årsredovisningen för 2020.", "godkänna"),
    ],
)
def test_what_decisions_without_a_deciding_verb_are(decision: str, kind: str) -> None:
    record = read(LIST + f"§ 1 Öppnande\nEva öppnar.\n\n§ 2 Ärende\nBeslut: {decision}\n\n§ 3 Slut\nText.\n")
    assert [(one.text, one.type) for one in record.decisions] == [(decision.rstrip("."), kind)]
    assert not record.assignments


def test_lettered_clauses_are_decisions_each() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Ärende\nStyrelsen beslutar att\na. fastställa rapporten,\nb. avsätta högst 75 000 kr till en studie, och\nc. förbundschefen ska redovisa läget i maj.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.text, one.type) for one in record.decisions] == [
        ("fastställa rapporten", "godkänna"),
        ("avsätta högst 75 000 kr till en studie", "bevilja"),
        ("förbundschefen ska redovisa läget i maj", "uppdra"),
    ]


def test_no_sentence_ends_with_an_abbreviation_at_the_end_of_a_line() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Anmälan\nArbetsförmedlingen meddelar att Henrik Dahl kvarstår som ledamot t.o.m.\n2021-12-31. Namn på efterträdare meddelas senare.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.person, one.kind, one.end) for one in record.appointments] == [
        ("Henrik Dahl", "ledamot", "2021-12-31")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eva Ek ber Bo Lind lägga ut rapporten på webben.", [(("Bo Lind",), "lägga ut rapporten på webben")]),
        ("Eva Ek ber alla att skicka in sina uppgifter.", []),
        (
            "En liten grupp – Bo Lind och Siv Ros – tar fram ett nytt utkast under hösten.",
            [(("Bo Lind", "Siv Ros"), "tar fram ett nytt utkast under hösten")],
        ),
    ],
)
def test_whose_task_it_is(sentence: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    record = read(LIST + f"§ 1 Öppnande\nEva öppnar.\n\n§ 2 Övrigt\n{sentence}\n\n§ 3 Slut\nText.\n")
    assert [(one.to, one.task) for one in record.assignments] == expected


def test_who_signs_for_the_organisation_and_not_who_stands_in() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Firmateckning\nStyrelsen beslutar att firman tecknas av Eva Ek och Bo Lind i förening, med Siv Ros som ersättare för Eva Ek.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.person, one.kind) for one in record.appointments] == [
        ("Eva Ek", "firmatecknare"),
        ("Bo Lind", "firmatecknare"),
    ]


def test_a_day_without_a_year_before_one_with_falls_in_the_same() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Attest\nStyrelsen beslutar att Siv Ros utses till attestant 1 februari – 31 mars 2022.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.start, one.end) for one in record.appointments] == [("2022-02-01", "2022-03-31")]


def test_a_cell_goes_on_in_the_next_row() -> None:
    table = (
        "Tjänstgörande\nNamn                Utsedd av            Uppgift\nEva Ek (S)          Dals kommun          Ordförande\n"
        "Bo Lind             Region Viken         Ersättare; tjänstgör för\n                                         Ulf Gran från kl. 10.30\n\n"
    )
    found = {one.name: one for one in read(table + ITEMS).participants}
    assert (found["Eva Ek"].attendance, found["Eva Ek"].roles) == ("beslutande", ("ordförande",))
    assert (found["Bo Lind"].substitutes_for, found["Bo Lind"].items) == ("Ulf Gran", "från kl. 10.30")


def test_a_list_of_participants_is_no_page_of_signatures() -> None:
    record = read(
        "DELTAGARE\nEva Ek | Dals kommun | (S) | ordf. | på plats\nBo Lind | Region Viken | (M) | Teams\n\n1. Öppning\nEva öppnar.\n\n2. Ekonomi\nRapporten gås igenom.\n\n"
        "3. Nästa möte\n5 juni 2021 kl 13.00.\n\nProtokollet är elektroniskt undertecknat av\nOrdförande: Eva Ek 2021-03-09 10:12\n"
    )
    assert [item.number for item in record.items] == ["1", "2", "3"]
    assert [(one.name, one.organisation) for one in record.participants] == [
        ("Eva Ek", "Dals kommun"),
        ("Bo Lind", "Region Viken"),
    ]
    assert [(one.name, one.role) for one in record.signatures] == [("Eva Ek", "ordförande")]


def test_members_in_sentences() -> None:
    record = read(
        "Dals kommun: Eva Ek (S), ordinarie, och Bo Lind (M), ersättare.\nForsa kommun: Ove Ling (C), ordinarie. Ersättaren Sanna Rask (V) var förhindrad.\n"
        "Region Viken: Maria Strand (L), ordinarie. Ersättare: vakant.\nFörsäkringskassan: Tjänstgörande ersättare Alva Nord i stället för Hans Berg.\n"
        "Arbetsförmedlingen: Kristian Duell, ordinarie.\nFörbundets kansli: Lotta Ring, förbundschef.\n\n" + ITEMS
    )
    assert [(one.name, one.organisation, one.attendance, one.roles) for one in record.participants] == [
        ("Eva Ek", "Dals kommun", "beslutande", ("ledamot",)),
        ("Bo Lind", "Dals kommun", "ersättare", ("ersättare",)),
        ("Ove Ling", "Forsa kommun", "beslutande", ("ledamot",)),
        ("Sanna Rask", "Forsa kommun", "frånvarande", ("ersättare",)),
        ("Maria Strand", "Region Viken", "beslutande", ("ledamot",)),
        ("Alva Nord", "Försäkringskassan", "beslutande", ("ersättare",)),
        ("Kristian Duell", "Arbetsförmedlingen", "beslutande", ("ledamot",)),
        ("Lotta Ring", None, "övrig", ("förbundschef",)),
        ("Hans Berg", "Försäkringskassan", "frånvarande", ()),
    ]


def test_what_others_recommend_the_board_is_no_decision() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Granskning\nRevisorerna rekommenderar styrelsen att se över delegationen.\nDärför ber styrelsen förbundschefen att ta fram ett förslag.\n\n§ 3 Slut\nText.\n"
    )
    assert [one.text for one in record.decisions] == ["Därför ber styrelsen förbundschefen att ta fram ett förslag"]


def test_whose_new_chief_a_bullet_tells_of() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Laget runt\n- Dals kommun: Ny arbetsmarknadschef är Olle Kvist, han börjar 1 december.\n- Försäkringskassan: Siv Ros går i pension i februari.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.person, one.kind, one.body, one.end) for one in record.appointments] == [
        ("Olle Kvist", "chef", "Dals kommun", None),
        ("Siv Ros", "avgång", "styrelsen", "2022-02"),
    ]


def test_hours_without_a_word_and_a_place_before_them() -> None:
    record = parse(
        source_of(
            "Beredningsgruppen, Finsam Gränslandet\nNär: 14 november 2022, 13–15\nVar: Teams\nMed: Eva Ek (Dals kommun)\n\n1. Start\nText.\n\n2. Mer\nText.\n\n3. Slut\nText.\n"
        )
    )
    assert (record.start_time, record.end_time, record.place) == ("13:00", "15:00", "Teams")
    record = parse(
        source_of(
            "Styrelsemöte i Samordningsförbundet Ån\nOnsdagen den 15 maj 2013, Kommunhuset Klarbro kl 09:15 – 11:50\n\n"
            + LIST
            + ITEMS
        )
    )
    assert (record.start_time, record.place) == ("09:15", "Kommunhuset Klarbro")


def test_members_in_bullets_with_regrets() -> None:
    record = read(
        "Deltagare\n- Dals kommun: Eva Ek (S), ordförande. Joel Hed (M), ersättare, deltog fram till kl. 10.\n- Region Sjö: Farid Nasser (V). Ersättaren Ulrika Storm (L) var frånvarande.\n"
        "- Arbetsförmedlingen: ledamoten Per-Åke Dunder hade förhinder och ersattes av Lina Svärd.\n- Tjänstepersoner: Cecilia Falk (förbundschef)\n\n"
        + ITEMS
        + "Protokollet är digitalt signerat av Eva Ek och Cecilia Falk (sekreterare).\n"
    )
    found = {one.name: (one.organisation, one.attendance) for one in record.participants}
    assert found == {
        "Eva Ek": ("Dals kommun", "beslutande"),
        "Joel Hed": ("Dals kommun", "ersättare"),
        "Farid Nasser": ("Region Sjö", "beslutande"),
        "Ulrika Storm": ("Region Sjö", "frånvarande"),
        "Per-Åke Dunder": ("Arbetsförmedlingen", "frånvarande"),
        "Lina Svärd": ("Arbetsförmedlingen", "beslutande"),
        "Cecilia Falk": (None, "övrig"),
    }
    assert [(one.name, one.role) for one in record.signatures] == [
        ("Eva Ek", "ordförande"),
        ("Cecilia Falk", "sekreterare"),
    ]


def test_who_takes_a_place_from_a_day_on() -> None:
    record = read(
        LIST
        + "§ 1 Öppnande\nEva öppnar.\n\n§ 2 Övrigt\nInger Malm ersätter from 1 okt Bo Lind som ledamot.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.person, one.kind, one.replaces) for one in record.appointments] == [
        ("Inger Malm", "ledamot", "Bo Lind"),
        ("Bo Lind", "avgång", None),
    ]


@pytest.mark.parametrize("label", ["Frånvarande:", "Ej närvarande:"])
def test_a_label_alone_ends_a_table_of_groups(label: str) -> None:
    record = read(
        "Närvarande:\nOrdinarie ledamöter:        Ersättare:\nEva Ek (s), ordf.           Nils Åker (s)\nUlf Lindahl, AF             Kerstin Röhs, AF\n"
        f"{label}\nHolger Brink (c)\nAdjungerade:\nLena Dahl, verksamhetsledare\n\n{ITEMS}"
    )
    assert [(one.name, one.attendance) for one in record.participants] == [
        ("Eva Ek", "beslutande"),
        ("Nils Åker", "ersättare"),
        ("Ulf Lindahl", "beslutande"),
        ("Kerstin Röhs", "ersättare"),
        ("Holger Brink", "frånvarande"),
        ("Lena Dahl", "övrig"),
    ]


def test_those_from_the_members_and_both_who_verify() -> None:
    record = read(
        "Från ägarna: Elisabet Grön (kommunalråd, Dals kommun), Amina Yusuf (regionråd, Region Tall).\nFrån förbundet: förbundschef Jakob Rehn. Jakob för anteckningar.\n\n"
        "§ 1 Öppnande\nElisabet Grön öppnar. Elisabet Grön och Amina Yusuf justerar.\n\n§ 2 Ekonomi\nText.\n\n§ 3 Slut\nText.\n"
    )
    assert [(one.name, one.organisation, one.attendance) for one in record.participants] == [
        ("Elisabet Grön", "Dals kommun", "beslutande"),
        ("Amina Yusuf", "Region Tall", "beslutande"),
        ("Jakob Rehn", None, "övrig"),
    ]
    assert [(one.person, one.kind) for one in record.appointments] == [
        ("Elisabet Grön", "justerare"),
        ("Amina Yusuf", "justerare"),
    ]
