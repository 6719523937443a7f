"""Lists of people in the layouts of many secretariats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.record import Participant
from loaders.parsing import parse
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import field_label
from tests.harness.sources import source_of

ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 27 Avslutning\nMötet avslutas.\n"


def people(text: str) -> dict[str, Participant]:
    return {one.name: one for one in parse(source_of(text + ITEMS)).participants}


def row(one: Participant) -> tuple[str | None, str | None, str, tuple[str, ...], str | None]:
    return one.organisation, one.party, one.attendance, one.roles, one.items


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Eva Ek, Skövde kommun, ordf.", ("Skövde kommun", None, "beslutande", ("ordförande",), None)),
        ("Eva Ek (s), Skövde", ("Skövde", "S", "beslutande", (), None)),
        ("Eva Ek, v. ordf., FK", ("FK", None, "beslutande", ("vice ordförande",), None)),
        ("Eva Ek (C) § 12-14, 16", (None, "C", "beslutande", (), "12-14, 16")),
        ("Eva Ek, ej § 21", (None, None, "beslutande", (), "12-20, 22-27")),
        ("Eva Ek, t.o.m. § 15", (None, None, "beslutande", (), "12-15")),
        ("Eva Ek, del av § 13", (None, None, "beslutande", (), "del av 13")),
        ("Eva Ek, till kl 10.30", (None, None, "beslutande", (), "till kl 10.30")),
        ("Eva Ek, anmält förhinder", (None, None, "frånvarande", (), None)),
        ("Eva Ek, tjg ers för Ulf Gran (M)", (None, None, "beslutande", ("ersättare",), None)),
        ("Eva Ek (KD), ej tjg ers", (None, "KD", "ersättare", ("ersättare",), None)),
        ("Ek, Eva", (None, None, "beslutande", (), None)),
        ("- Eva Ek – Region Halland", ("Region Halland", None, "beslutande", (), None)),
        ("EVA EK, FK", ("FK", None, "beslutande", (), None)),
        ("Region Halland: Eva Ek", ("Region Halland", None, "beslutande", (), None)),
        ("Eva Ek (tidigare Lind), FK", ("FK", None, "beslutande", (), None)),
        ("Eva Ek (f.d. Lund)", (None, None, "beslutande", (), None)),
        ("Eva Ek, f. Holm, Skövde", ("Skövde", None, "beslutande", (), None)),
        ("Eva Ek, leg. psykolog", (None, None, "beslutande", (), None)),
        ("Eva Ek, samordnare för insatsen Steget", ("insatsen Steget", None, "beslutande", ("samordnare",), None)),
        ("Eva Ek, utsedd av Region Skåne", ("Region Skåne", None, "beslutande", (), None)),
        ("Eva Ek, personlig ersättare för Ulf Gran", (None, None, "beslutande", ("ersättare",), None)),
        ("Eva Ek, sjukskriven", (None, None, "frånvarande", (), None)),
        ("Eva Ek, FK, § 13 ej pga jäv", ("FK", None, "beslutande", (), "12, 14-27")),
    ],
)
def test_an_entry_says_party_organisation_office_and_part_attended(line: str, expected: tuple[object, ...]) -> None:
    assert row(people(f"Beslutande\n{line}")["Eva Ek"]) == expected


@pytest.mark.parametrize(
    ("label", "attendance", "roles"),
    [
        ("Beslutande:", "beslutande", ()),
        ("Närvarande ledamöter", "beslutande", ("ledamot",)),
        ("Tjänstgörande ersättare", "beslutande", ("ersättare",)),
        ("Ej tjg ers", "ersättare", ("ersättare",)),
        ("Ersättare som tjänstgör:", "beslutande", ("ersättare",)),
        ("Deltagande via mail:", "beslutande", ()),
        ("Ej svarat:", "frånvarande", ()),
        ("Suppleanter", "ersättare", ("suppleant",)),
        ("Adjungerade:", "övrig", ()),
        ("Tjänstepersoner", "övrig", ()),
        ("Ej närvarande:", "frånvarande", ()),
        ("Anmält förhinder", "frånvarande", ()),
        ("Med på mötet:", "beslutande", ()),
        ("Närvarande ombud:", "beslutande", ("ombud",)),
    ],
)
def test_a_label_gives_its_people_a_group_and_a_role(label: str, attendance: str, roles: tuple[str, ...]) -> None:
    for text in (f"{label}\nEva Ek", f"{label}\tEva Ek", f"{label.rstrip(':')}: Eva Ek, Bo Lind"):
        found = people(text)["Eva Ek"]
        assert (found.attendance, found.roles) == (attendance, roles)


def test_a_member_replaced_is_absent() -> None:
    found = people("Beslutande\nEva Ek (S), tjg ers för Ulf Gran (M)")
    assert found["Eva Ek"].substitutes_for == "Ulf Gran"
    assert row(found["Ulf Gran"]) == (None, "M", "frånvarande", (), None)


def test_who_takes_notes_is_not_among_the_absent_above() -> None:
    found = people("Med: Eva Ek, Skövde kommun\nEj med: Bo Al, Ås kommun\nAnteckningar: Ulf Gran, samordnare")
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", ()),
        "Bo Al": ("frånvarande", ()),
        "Ulf Gran": ("övrig", ("sekreterare", "samordnare")),
    }


def test_offices_may_stand_before_names() -> None:
    found = people("Övriga: Adm chef Pia Ros, kommunchef Bengt Friberg eko.chef Staffan Lind, VA chef Anna Ask")
    assert [one.roles for one in found.values()] == [
        ("administrativ chef",),
        ("kommunchef",),
        ("ekonomichef",),
        ("VA chef",),
    ]


def test_a_list_without_groups_tells_members_from_officials() -> None:
    found = people("Närvarande:\nEva Ek, ordförande\nBo Lind, FK\nSiv Ros, förbundschef\nUlf Gran, sekreterare")
    assert [one.attendance for one in found.values()] == ["beslutande", "beslutande", "övrig", "övrig"]


def test_an_organisation_goes_on_in_the_next_line() -> None:
    assert (
        people("Beslutande\nEva Ek, Västra\nGötalandsregionen\nBo Lind")["Eva Ek"].organisation
        == "Västra Götalandsregionen"
    )


def test_organisations_may_head_their_people() -> None:
    found = people("Deltagare\nSkövde kommun\nEva Ek (S)\nBo Lind (M)\nFörsäkringskassan\nSiv Ros")
    assert [one.organisation for one in found.values()] == ["Skövde kommun", "Skövde kommun", "Försäkringskassan"]


def test_a_table_marks_who_was_there() -> None:
    found = people(
        "Namn\tPart\tUppdrag\tNärvarande\tFrånvarande\nEva Ek\tFK\tOrdförande\tX\t\nBo Lind\tAF\tLedamot\t\tX\nSiv Ros\tSkövde kommun\tErsättare, tjg\tX (§§ 12-14)\t"
    )
    assert row(found["Eva Ek"]) == ("FK", None, "beslutande", ("ordförande",), None)
    assert row(found["Bo Lind"]) == ("AF", None, "frånvarande", ("ledamot",), None)
    assert row(found["Siv Ros"]) == ("Skövde kommun", None, "beslutande", ("ersättare",), "12-14")


def test_people_below_one_another_beside_the_member_that_they_are_there_for() -> None:
    found = people("Närvarande:\nFör landstinget:         Eva Ek, ordförande\n                         Bo Al (S)")
    assert [one.organisation for one in found.values()] == ["landstinget", "landstinget"]


def test_two_columns_are_two_groups() -> None:
    found = people("Ledamöter\tErsättare\nEva Ek (S)\tBo Lind (M)\nSiv Ros, FK\tUlf Gran, AF")
    assert {name: one.attendance for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Lind": "ersättare",
        "Siv Ros": "beslutande",
        "Ulf Gran": "ersättare",
    }


def test_sentences_count_as_lists() -> None:
    found = people(
        "Vid mötet deltog ordföranden Eva Ek samt ledamöterna Bo Lind och Siv Ros. Dessutom deltog förbundschefen Ulf Gran. Pia Ask har anmält förhinder."
    )
    assert [one.attendance for one in found.values()] == [
        "beslutande",
        "beslutande",
        "beslutande",
        "övrig",
        "frånvarande",
    ]
    assert found["Siv Ros"].roles == ("ledamot",)


def test_a_page_without_line_breaks() -> None:
    text = (
        "Styrelsen Sida 9 (12) Plats Förbundets lokaler, Luleå Beslutande ledamöter Eva Ek, (s), Arjeplog Bo Lind, (c), Boden Siv Ros, (v), Kalix, "
        "Tjänstgörande ersättare Övriga deltagare Ulf Gran, kansliet, direktör Underskrifter Sekreterare Ulf Gran Ordförande Eva Ek Justerare. Bo Lind"
    )
    found = people(text)
    assert [(one.name, one.organisation, one.attendance) for one in found.values()] == [
        ("Eva Ek", "Arjeplog", "beslutande"),
        ("Bo Lind", "Boden", "beslutande"),
        ("Siv Ros", "Kalix", "beslutande"),
        ("Ulf Gran", "kansliet", "övrig"),
    ]


def test_a_line_of_a_list_that_yields_nobody_is_left_over() -> None:
    record = parse(source_of("Beslutande\nEva Ek\nxyz 17 oläsligt\nBo Lind" + ITEMS))
    assert [quote.quote for quote in record.leftovers] == ["xyz 17 oläsligt"]


@pytest.mark.parametrize(
    "text", ["Närvarande ledamöter diskuterade frågan", "Övriga frågor", "Ersättare utses senare", "närvarande"]
)
def test_no_label_where_a_sentence_goes_on(text: str) -> None:
    assert list_label(text) is None


def test_other_labels_end_a_list() -> None:
    found = people("Beslutande\nEva Ek\nUtses att justera\tBo Lind\nPlats\tSiv Ros hus")
    assert list(found) == ["Eva Ek"]
    assert field_label("Plats och tid\tLund").field == "place_and_time"


GROUPS = {
    "Beslutande": "beslutande",
    "Ersättare": "ersättare",
    "Övriga deltagare": "övrig",
    "Anmält förhinder": "frånvarande",
}
NAMES = (
    "Eva Ek",
    "Bo von Lind",
    "Siv Åberg-Ros",
    "Ulf K. Gran",
    "Łucja Nowak",
    "Dennis Lund",
    "Siv Boden",
    "José Ortega",
    "Mai de la Cruz",
)


@given(
    st.permutations(list(GROUPS)), st.permutations(NAMES), st.sampled_from(["{}\n{}", "{}:\n{}", "{}:\t{}", "{}: {}"])
)
def test_the_order_of_groups_and_their_layout_change_nothing(order: list[str], names: list[str], layout: str) -> None:
    pairs = list(zip(order, [names[at : at + 2] for at in range(0, 8, 2)], strict=True))
    text = "\n".join(layout.format(label, f"{a}, Skövde kommun\n{b}, Försäkringskassan") for label, (a, b) in pairs)
    found = people(text)
    assert {name: one.attendance for name, one in found.items()} == {
        name: GROUPS[label] for label, two in pairs for name in two
    }
    assert {one.organisation for one in found.values()} == {"Skövde kommun", "Försäkringskassan"}


def test_people_joined_by_a_conjunction_share_the_organisation_behind_the_last() -> None:
    found = people("Närvarande: Eva Ek och Bo Lind från Försäkringskassan, Siv Ros (C), Skövde kommun")
    assert [one.organisation for one in found.values()] == ["Försäkringskassan", "Försäkringskassan", "Skövde kommun"]


def test_lists_by_organisation_in_one_line() -> None:
    found = people("Närvarande: För Skövde kommun: Eva Ek (S) och Bo Lind (M). För Försäkringskassan: Siv Ros.")
    assert [one.organisation for one in found.values()] == ["Skövde kommun", "Skövde kommun", "Försäkringskassan"]


def test_party_and_kommun_in_one_bracket() -> None:
    assert row(people("Närvarande\nEva Ek (S Skövde)")["Eva Ek"]) == ("Skövde", "S", "beslutande", (), None)


def test_crosses_by_paragraph() -> None:
    found = people("Ledamot\tRepresenterar\t§ 12\t§ 13\nEva Ek\tSkövde\tx\tx\nBo Lind\tFK\t\t")
    assert [one.attendance for one in found.values()] == ["beslutande", "frånvarande"]
