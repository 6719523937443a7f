"""Agenda items: numberings, titles, what is no item, and text that came out in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.parsing.items.items import sections
from loaders.parsing.text.minutes import text_lines
from loaders.reading.source import Line
from tests.harness.minutes import lines_of, sections_of


def items(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(part.item.number, part.item.title, part.item.parent) for part in sections_of(text) if part.item]


@pytest.mark.parametrize(
    ("first", "second", "third", "numbers"),
    [
        ("§ 41 Upprop", "§ 42 Justering", "§ 43 Ekonomi", ["41", "42", "43"]),
        ("§1. Upprop", "§2. Justering", "§3. Ekonomi", ["1", "2", "3"]),
        ("## §1. Upprop", "## §2. Justering", "## §3. Ekonomi", ["1", "2", "3"]),
        ("- §7** **Upprop", "- §8** **Justering", "- §9** **Ekonomi", ["7", "8", "9"]),
        ("17. Upprop", "18. Justering", "19. Ekonomi", ["17", "18", "19"]),
        ("1 Upprop", "2 Justering", "3 Ekonomi", ["1", "2", "3"]),
        ("Punkt 1: Upprop", "Punkt 2: Justering", "Punkt 3: Ekonomi", ["1", "2", "3"]),
        ("SHK § 10 Upprop", "SHK § 11 Justering", "SHK § 12 Ekonomi", ["10", "11", "12"]),
        ("§ 21/23 Upprop", "§ 22/23 Justering", "§ 23/23 Ekonomi", ["21/23", "22/23", "23/23"]),
        ("§ 5\tUpprop", "§ 6\tJustering", "§ 7\tEkonomi", ["5", "6", "7"]),
        ("84 § Upprop", "85 § Justering", "86 § Ekonomi", ["84", "85", "86"]),
        ("§ 1 – Upprop", "§ 2 – Justering", "§ 3 – Ekonomi", ["1", "2", "3"]),
        ("Ärende nr 1 Upprop", "Ärende nr 2 Justering", "Ärende nr 3 Ekonomi", ["1", "2", "3"]),
        ("Ärende 4\nRubrik: Upprop", "Ärende 5\nRubrik: Justering", "Ärende 6\nRubrik: Ekonomi", ["4", "5", "6"]),
        ("12/2024 Upprop", "13/2024 Justering", "14/2024 Ekonomi", ["12/2024", "13/2024", "14/2024"]),
        ("23/08 Upprop", "24/08 Justering", "25/08 Ekonomi", ["23/08", "24/08", "25/08"]),
        ("Nr 1. Upprop", "Nr 2. Justering", "Nr 3. Ekonomi", ["1", "2", "3"]),
        ("Upprop § 12", "Justering § 13", "Ekonomi § 14", ["12", "13", "14"]),
        ("Upprop\t§ 12", "Justering\t§ 13", "Ekonomi\t§ 14", ["12", "13", "14"]),
        ("§ 1\t2014/33\tUpprop", "§ 2\t2014/40\tJustering", "§ 3\tDnr 3/14\tEkonomi", ["1", "2", "3"]),
    ],
)
def test_every_numbering_gives_its_numbers_and_titles(first: str, second: str, third: str, numbers: list[str]) -> None:
    found = items(f"{first}\n\nOrdföranden talar.\n\n{second}\n\nText.\n\n{third}\n\nText.")
    assert [number for number, _, _ in found] == numbers
    assert [title for _, title, _ in found] == ["Upprop", "Justering", "Ekonomi"]


@pytest.mark.parametrize("bullet", ["•", "-", "▪"])
def test_numbers_behind_bullets_are_those_of_the_items(bullet: str) -> None:
    found = items(
        f"{bullet} 1 Upprop\nAlla är här.\n{bullet} 2 Ekonomi\nLäget.\n{bullet} 2a Bokslut\nDet är klart.\n"
        f"{bullet} 2b Prognos\nDen är god.\n{bullet} 3 Övrigt\nInget."
    )
    assert found == [
        ("1", "Upprop", None),
        ("2", "Ekonomi", None),
        ("2.a", "Bokslut", "2"),
        ("2.b", "Prognos", "2"),
        ("3", "Övrigt", None),
    ]


def test_sentences_over_narrow_lines_are_no_titles_and_a_title_ends_where_one_begins() -> None:
    found = items(
        "§ 14/08  Ordföranden hälsade välkommen och för-\nklarade mötet öppnat.\n\n"
        "§ 15/08  Föregående protokoll genomgicks och\nlades till handlingarna.\n\n"
        "§ 16/08  Ansökan från landstinget om 275 000 kr\nför samtalsgrupper. Beslutades bevilja\nmedlen.\n\n"
        "§ 17/08  Godkännande av årsredovisningen för det\ngångna året\nRedovisningen gicks igenom."
    )
    assert found == [
        ("14/08", None, None),
        ("15/08", None, None),
        ("16/08", "Ansökan från landstinget om 275 000 kr för samtalsgrupper", None),
        ("17/08", "Godkännande av årsredovisningen för det gångna året", None),
    ]


def test_a_title_before_short_sentences_ends_where_they_go_on_over_full_lines() -> None:
    found = items(
        "§ 34 Planen. Siri Ek föredrar förslaget till plan för nästa år\noch svarar på frågor.\n\n"
        "§ 35 Ansökan från kommunen – Jobbspår. Sökt belopp 1,6 mkr. Siri\nEk och Bo Lind anser att målgruppen är för smal.\n\n"
        "§ 36 Nästa möte\nDen 3 maj."
    )
    assert found[1] == ("35", "Ansökan från kommunen – Jobbspår", None)


def test_bullets_before_quantities_are_no_items() -> None:
    assert items(
        "1. Upprop\n\n- 3 Maj är ledig.\n• 12 Platser finns.\n\n2. Ekonomi\n\nText.\n\n3. Övrigt\n\nText."
    ) == [
        ("1", "Upprop", None),
        ("2", "Ekonomi", None),
        ("3", "Övrigt", None),
    ]


def test_a_number_alone_on_its_line_takes_the_next_line_with_text_as_title() -> None:
    assert items("§ 12 Dnr 2022/1\n\nUpprop\n\nAlla är här.\n\n§ 13\nDagordning\n\nText.") == [
        ("12", "Upprop", None),
        ("13", "Dagordning", None),
    ]


def test_a_title_goes_on_over_lines() -> None:
    found = items(
        """
        § 3 Yttrande över remissen om en ny modell för fördelning av medel till
        Samordningsförbunden
        Kansliet föredrar ärendet.
        § 4 Verksamhetsplan och budget för de kommande tre åren med de mål som
        medlemmarna har antagit
        Text.
        """
    )
    assert [title for _, title, _ in found] == [
        "Yttrande över remissen om en ny modell för fördelning av medel till Samordningsförbunden",
        "Verksamhetsplan och budget för de kommande tre åren med de mål som medlemmarna har antagit",
    ]


def test_letters_and_decimals_are_below_their_item() -> None:
    assert items(
        "§ 5 Ansökningar\na) Humlan\nText.\nb) Biet\nText.\n§ 6 Val\n6.1 Revisor\nText.\n6.2 Ombud\nText."
    ) == [
        ("5", "Ansökningar", None),
        ("5.a", "Humlan", "5"),
        ("5.b", "Biet", "5"),
        ("6", "Val", None),
        ("6.1", "Revisor", "6"),
        ("6.2", "Ombud", "6"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "§ 12 i förbundsordningen säger annat.",
        "5 kap. 3 § kommunallagen gäller.",
        "12 personer deltog i kursen.",
        "3 april är nästa möte.",
        "1. godkänna rapporten",
        "§§ 1–4 behandlades först.",
        "§ 9 Avslutning ........ 7",
    ],
)
def test_what_only_looks_like_a_heading_is_no_item(line: str) -> None:
    found = items(f"§ 1 Upprop\nText.\n{line}\n§ 2 Val\nText.\n§ 3 Avslutning\nText.")
    assert [number for number, _, _ in found] == ["1", "2", "3"]


@pytest.mark.parametrize("mark", ["", "."])
def test_section_headings_are_items_above_their_decimals(mark: str) -> None:
    text = (
        f"1{mark} Inledning\n\n1.1 Upprop\n\nText.\n\n1.2 Justering\n\nText.\n\n2{mark} Ärenden\n\n2.1 Budget\n\n"
        f"Text.\n\n3{mark} Avslutning\n\nText."
    )
    assert items(text) == [
        ("1", "Inledning", None),
        ("1.1", "Upprop", "1"),
        ("1.2", "Justering", "1"),
        ("2", "Ärenden", None),
        ("2.1", "Budget", "2"),
        ("3", "Avslutning", None),
    ]


def test_decimals_that_stand_under_other_numbers_are_not_framed() -> None:
    text = "4.1 Upprop\n\nText.\n\n4.2 Budget\n\n1 Första förslaget\n\n2 Andra förslaget\n\n4.3 Val\n\nText."
    assert [number for number, _, _ in items(text)] == ["4.1", "4.2", "4.3"]


def test_a_row_of_a_table_is_an_item_whose_title_ends_with_its_cell() -> None:
    text = "1.\tUpprop\tAnna Berg\n2.\tBudget\tStyrelsen godkände budgeten.\n3.\tVal\t\n"
    assert items(text) == [("1", "Upprop", None), ("2", "Budget", None), ("3", "Val", None)]
    assert [passage.text for passage in sections_of(text)[2].passages] == ["Styrelsen godkände budgeten."]


def test_lettered_rows_are_below_their_row() -> None:
    text = "3.\tRapporter\n4.\tAnsökningar\ta) Växthuset\na) Växthuset. Väl underbyggd.\nb) Snickeriet. Oklar.\n5.\tVal\nText."
    assert [number for number, _, _ in items(text)] == ["3", "4", "4.a", "4.b", "5"]


def test_an_agenda_before_the_bodies_does_not_count() -> None:
    agenda = "1. Upprop\n2. Val\n3. Ekonomi\n4. Avslutning\n"
    bodies = "\n1. Upprop\n\nText ett.\n\n2. Val\n\nText två.\n\n3. Ekonomi\n\nText tre.\n\n4. Avslutning\n\nText fyra."
    parts = sections_of(agenda + bodies)
    assert [(part.number, part.passages[0].text) for part in parts[1:]] == [
        ("1", "Text ett."),
        ("2", "Text två."),
        ("3", "Text tre."),
        ("4", "Text fyra."),
    ]


def test_the_numbers_of_decisions_are_no_items() -> None:
    found = items(
        "1. Upprop\nText.\n2. Val\nStyrelsen beslutar att\n1. Välja om alla.\n2. Tacka dem.\n3. Ekonomi\nText."
    )
    assert [title for _, title, _ in found] == ["Upprop", "Val", "Ekonomi"]


def test_a_column_of_headings_gets_its_paragraphs_by_what_they_say() -> None:
    parts = sections_of(
        """
        § 1 Mötets öppnande

        § 2 Val av justerare

        § 3 Dagordning

        § 4 Lokaler för kansliet

        § 5 Revisorernas besök

        Siri Ek hälsade alla välkomna.

        Styrelsen valde Bo Ek till justerare.

        Styrelsen godkände dagordningen.

        Siri Ek redovisade två lokaler.

        Den ena ligger i hamnen.

        Revisorerna presenterade sin rapport.
        """
    )
    assert {part.number: len(part.passages) for part in parts} == {None: 0, "1": 1, "2": 1, "3": 1, "4": 2, "5": 1}
    assert parts[2].passages[0].text.startswith("Styrelsen valde")


def test_headings_without_numbers_divide_the_text_but_are_no_items() -> None:
    marked = [(0, "Anteckningar"), (2, "Nytt från styrelsen"), (0, "Budgeten är klar."), (2, "Övrigt"), (0, "Inget.")]
    parts = sections(text_lines(Line(n, text, heading=level) for n, (level, text) in enumerate(marked, start=1)))
    assert [part.title for part in parts if part.title] == ["Nytt från styrelsen", "Övrigt"]
    assert all(part.item is None for part in parts)


def test_one_line_that_lost_its_breaks_is_cut_at_the_numbers() -> None:
    agenda = " ".join(f"{number}. Ärende nummer {number} som handlar om något viktigt" for number in range(1, 12))
    assert [number for number, _, _ in items(agenda)] == [str(number) for number in range(1, 12)]


def test_an_item_on_one_line_ends_its_title_where_its_text_begins() -> None:
    parts = sections_of(
        "1. Upprop – Alla är här.\n2. Val. Bo Ek väljs till justerare.\n3. Ekonomi: Rapporten godkänns."
    )
    assert [(part.title, part.passages[0].text) for part in parts[1:]] == [
        ("Upprop", "Alla är här."),
        ("Val", "Bo Ek väljs till justerare."),
        ("Ekonomi", "Rapporten godkänns."),
    ]


def test_a_sentence_cut_by_a_blank_line_is_made_whole() -> None:
    parts = sections_of("§ 1 Ekonomi\nStyrelsen konstaterar att\n\nfrågan behöver utredas vidare.\n\n§ 2 Val\nText.")
    assert [passage.text for passage in parts[1].passages] == [
        "Styrelsen konstaterar att frågan behöver utredas vidare."
    ]


def test_evidence_is_the_source_of_the_heading() -> None:
    lines = lines_of("## **§ 4.** Ekonomi\n\nText.\n\n§ 5 Val\n\nText.")
    quote = sections(lines)[1].item
    assert quote is not None
    assert [(found.line, found.quote) for found in quote.quotes] == [(1, "## **§ 4.** Ekonomi")]


@given(st.lists(st.text(alphabet="§123. )abA-\t:Besluttö", max_size=40), max_size=40))
def test_no_line_is_lost_and_none_comes_twice(texts: list[str]) -> None:
    lines = text_lines(Line(number, text) for number, text in enumerate(texts, start=1))
    parts = sections(lines)
    seen = [line.number for part in parts for passage in part.passages for line in passage.lines]
    assert len(seen) == len(set(seen))
    headed = {
        n
        for part in parts
        if part.item
        for q in part.item.quotes
        for n in range(q.line, q.line + q.quote.count("\n") + 1)
    }
    said = {line.number for line in lines if line.text.strip("-")}  # a rule of dashes says nothing
    assert said <= set(seen) | headed | {number + 1 for number in headed}


def test_a_run_in_title_ends_before_its_text() -> None:
    found = items(
        "§ 1 Öppnande. Mötet öppnas.\n\n§ 2 Gruppen i Ås. Siri Ek rapporterar att gruppen\nväxer.\n\n§ 3 Nästa möte. 2024-02-08 kl. 08.30."
    )
    assert [title for _, title, _ in found] == ["Öppnande", "Gruppen i Ås", "Nästa möte"]


def test_a_case_number_with_letters_before_the_title_on_the_next_line() -> None:
    found = items("ABC § 70\tDnr ABC 2016/3\n\nUpprop\n\nText.\n\nABC § 71\tDnr ABC 2016/4\n\nDagordning\n\nText.")
    assert [(number, title) for number, title, _ in found] == [("70", "Upprop"), ("71", "Dagordning")]


def test_a_paragraph_in_brackets_behind_the_title() -> None:
    found = items("Upprop (§ 4)\nText (§ 2).\n\nJustering (§ 5)\nText.\n\nEkonomi (§ 6)\nText.")
    assert [(number, title) for number, title, _ in found] == [("4", "Upprop"), ("5", "Justering"), ("6", "Ekonomi")]


def test_a_numbered_decision_heads_no_item() -> None:
    found = items("§ 1 Budget\nBeslut § 1:1: Budgeten antas.\n\n§ 2 Ekonomi\nText.")
    assert [number for number, _, _ in found] == ["1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "§ 15\nSammanträdet öppnas av Barbro Stare.\n\n§ 16\nTill ordförande väljs Bo Ek. Till vice ordförande väljs Siv Al.\n\n§ 17\nBeslöts att avslå ansökan.",
        "15 §  Ordföranden öppnade sammanträdet.\n16 §  Bo Ek valdes.\n17 §  Redovisningen lades till handlingarna.",
        "§ 15\nAtt tillsammans med ordföranden justera dagens protokoll utses\nBo Ek.\n\n§ 16\nUpprop förrättas.\n\n§ 17\nNästa möte bestämdes till den 24 april kl 10.",
    ],
)
def test_a_sentence_is_text_and_no_title(text: str) -> None:
    assert items(text) == [("15", None, None), ("16", None, None), ("17", None, None)]
    said = [part.passages[0].text for part in sections_of(text) if part.item]
    assert all(sentence.endswith(".") for sentence in said)


@pytest.mark.parametrize(
    "title",
    [
        "Mötet öppnas",
        "Förbundschefen informerar",
        "Val av ledamöter.",
        "Information om hur medlen används.",
        "Vem justerar?",
        "Upphandling av revisor.",
    ],
)
def test_a_title_may_have_a_verb_or_a_stop(title: str) -> None:
    assert items(f"§ 1\n{title}\n\nText.\n\n§ 2 {title}\nText.") == [("1", title, None), ("2", title, None)]


@pytest.mark.parametrize("before", ["Samordnaren informerar om", "Samordnaren informerar om:"])
def test_letters_that_go_on_a_sentence_are_no_items(before: str) -> None:
    text = f"§ 24 Information\n{before}\na) NNS årsmöte i Sundsvall, där Karin Näsmark var ombud för förbundet\nb) ny hemsida\n§ 25 Val\nText."
    assert items(text) == [("24", "Information", None), ("25", "Val", None)]


def test_an_organ_in_capitals_before_the_number() -> None:
    assert items("AU 31 Dagordning\nText.\nAU 32 Ekonomi\nText.\nAU 33 Övrigt\nText.") == [
        ("31", "Dagordning", None),
        ("32", "Ekonomi", None),
        ("33", "Övrigt", None),
    ]


def test_what_stands_behind_a_colon_is_said_where_it_decides() -> None:
    text = "1 Val av justerare: Eva Ek\n2 Dagordning: godkänd\n3 Ansökan: Steget vidare\n4 Remiss: Ds 2024:31\nText."
    assert [title for _, title, _ in items(text)] == [
        "Val av justerare",
        "Dagordning",
        "Ansökan: Steget vidare",
        "Remiss: Ds 2024:31",
    ]


def test_letters_before_single_sentences_only_list_them() -> None:
    assert items(
        "§ 6 Anmälan\na) Beslut att registrera förbundet.\nb) Protokoll från gruppen.\nDe läggs till handlingarna.\n§ 7 Val"
    ) == [
        ("6", "Anmälan", None),
        ("7", "Val", None),
    ]


@pytest.mark.parametrize("mark", ["{} {})", "{}{}", "{} {}", "{}{}."])
def test_letters_behind_the_number_of_their_item(mark: str) -> None:
    a, b = mark.format(12, "a"), mark.format(12, "b")
    assert items(f"§ 12 Ekonomi\n{a} Utfall\nText.\n{b} Budget\nText.\n§ 13 Val\nText.") == [
        ("12", "Ekonomi", None),
        ("12.a", "Utfall", "12"),
        ("12.b", "Budget", "12"),
        ("13", "Val", None),
    ]


def test_a_title_goes_on_below_in_its_own_column() -> None:
    text = "§ 1     Ansökan om medel från projektet\n        Nya Vägen i Eksta kommun\n\nText.\n\n§ 2     Val\n        Bo Ek väljs.\n\nText.\n§ 3     Slut"
    assert [title for _, title, _ in items(text)] == [
        "Ansökan om medel från projektet Nya Vägen i Eksta kommun",
        "Val",
        "Slut",
    ]


@pytest.mark.parametrize(
    "text", ["14/2 Möte i Sala\n15/3 Sista dag\n4/11 Konferens", "Närvarande under\npunkt 5\nEva Ek", "Nr 3\nText."]
)
def test_dates_and_single_numbers_are_no_items(text: str) -> None:
    assert items(text) == []


def test_a_line_that_decides_and_has_nothing_below_is_no_title() -> None:
    text = "§1 Mötet öppnades\n§2 Dagordningen godkändes med ett tillägg\n§3 Till justerare valdes Bo Ek\n§4 Mötet förklaras avslutat\n§5 Slut"
    assert [title for _, title, _ in items(text)] == ["Mötet öppnades", None, None, "Mötet förklaras avslutat", "Slut"]
    assert [title for _, title, _ in items("§2 Dagordningen godkänns\nText.\n§3 Val")] == [
        "Dagordningen godkänns",
        "Val",
    ]


_COLUMNS = (
    "PUNKT            BESLUT                                               ANSVARIG\n\n"
    "1 Öppning        Helena öppnar mötet.\n\n"
    "2 Ekonomi        Robert redogör för utfallet. Styrelsen godkänner     Robert\n"
    "                 rapporten.\n\n"
    "3 Nytt avtal     Avtalet om kanslistöd godkänns och undertecknas      Helena\n"
    "  kanslistöd     av ordföranden.\n"
)


def test_numbers_and_titles_in_a_margin_and_who_is_responsible_at_the_right() -> None:
    assert [title for _, title, _ in items(_COLUMNS)] == ["Öppning", "Ekonomi", "Nytt avtal kanslistöd"]
    said = [part.passages[0].text for part in sections_of(_COLUMNS) if part.item]
    assert said[1:] == [
        "Robert redogör för utfallet. Styrelsen godkänner rapporten.",
        "Avtalet om kanslistöd godkänns och undertecknas av ordföranden.",
    ]


def test_a_list_of_tasks_keeps_its_names() -> None:
    text = "§ 1 Att göra\n\nNr      Uppgift                                               Ansvarig\n1       Skriva till kommunen och be om svar                   Eva Ek"
    assert "Eva Ek" in " ".join(passage.text for part in sections_of(text) for passage in part.passages)


def test_a_list_among_numbered_items_has_no_items() -> None:
    text = "1. Ekonomi\nTre frågor lyftes:\n1. Kostnader\n2. Intäkter\n3. Risker\n2. Val\nText.\n3. Slut\nText."
    assert [title for _, title, _ in items(text)] == ["Ekonomi", "Val", "Slut"]
    assert [title for _, title, _ in items("1. Upprop\nBeslut:\n1. Alla är här.\n2. Dagordning\nText.\n3. Slut")] == [
        "Upprop",
        "Dagordning",
        "Slut",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("UPPROP Ordföranden öppnar mötet.", "UPPROP"),
        ("VAL AV JUSTERARE Bo Ek utses.", "VAL AV JUSTERARE"),
        ("NNS Årsmöte", "NNS Årsmöte"),
        ("FINSAM är VI!", "FINSAM är VI!"),
        ("Ekonomi, dnr 2024-15", "Ekonomi"),
        ("Val – Dnr SOF 3/24", "Val"),
    ],
)
def test_where_a_title_ends_on_its_line(line: str, title: str) -> None:
    assert items(f"§ 1 {line}\nText.\n§ 2 Slut")[0][1] == title


def test_letters_before_whom_an_election_puts_into_a_post_are_no_items() -> None:
    text = "§ 5 Val\na) Ordförande på ett år: Eva Ek, omval\nb) Ledamöter på två år: Bo Lind, nyval, Anna Berg, nyval\n§ 6 Rapporter\na) Utfall: Bo Lind redovisar\nText.\nb) Plan\nText."
    assert [number for number, _, _ in items(text)] == ["5", "6", "6.a", "6.b"]
    assert [passage.text[:2] for part in sections_of(text) if part.item for passage in part.passages][:2] == [
        "a)",
        "b)",
    ]


def test_a_case_number_alone_behind_the_sign_is_no_title() -> None:
    assert items("§ 73  SÖ 2021/31\nBudgetuppföljning oktober\nText.\n§ 74  2021/40\nBudget 2022\nText.") == [
        ("73", "Budgetuppföljning oktober", None),
        ("74", "Budget 2022", None),
    ]


def test_numbers_with_the_number_of_the_meeting() -> None:
    assert [number for number, _, _ in items("1/5 Upprop\nText.\n2/5 Ekonomi\nText.\n3/5 Val\nText.")] == [
        "1/5",
        "2/5",
        "3/5",
    ]


@pytest.mark.parametrize(
    ("numbers", "read"),
    [
        (("I.", "II.", "III.", "IV."), ["I", "II", "III", "IV"]),
        (("(1)", "(2)", "(3)", "(4)"), ["1", "2", "3", "4"]),
        (("[9]", "[10]", "[11]", "[12]"), ["9", "10", "11", "12"]),
    ],
)
def test_numbers_in_roman_letters_and_brackets(numbers: tuple[str, ...], read: list[str]) -> None:
    text = "\n\n".join(
        f"{number} {title}\nText om saken."
        for number, title in zip(numbers, ("Upprop", "Val", "Budget", "Slut"), strict=True)
    )
    assert [number for number, _, _ in items(text)] == read


def test_initials_are_no_roman_numbers() -> None:
    assert items("I. Ek öppnar mötet.\nV. Lund justerar.\nText.") == []


@pytest.mark.parametrize(
    ("first", "second", "third", "numbers"),
    [
        ("a) Öppnande", "b) Ekonomi", "c) Avslut", ["a", "b", "c"]),
        ("2024:12 Öppnande", "2024:13 Ekonomi", "2024:14 Avslut", ["2024:12", "2024:13", "2024:14"]),
        ("2024/12 Öppnande", "2024/13 Ekonomi", "2024/14 Avslut", ["2024/12", "2024/13", "2024/14"]),
        ("1 - Öppnande", "2 - Ekonomi", "3 - Avslut", ["1", "2", "3"]),
        ("S § 1 Öppnande", "S § 2 Ekonomi", "S § 3 Avslut", ["1", "2", "3"]),
        ("AU-1 Öppnande", "AU-2 Ekonomi", "AU-3 Avslut", ["1", "2", "3"]),
        ("P.1 Öppnande", "P.2 Ekonomi", "P.3 Avslut", ["1", "2", "3"]),
        ("Pkt 1 Öppnande", "Pkt 2 Ekonomi", "Pkt 3 Avslut", ["1", "2", "3"]),
        ("Fråga 1. Öppnande", "Fråga 2. Ekonomi", "Fråga 3. Avslut", ["1", "2", "3"]),
        ("Agendapunkt 1: Öppnande", "Agendapunkt 2: Ekonomi", "Agendapunkt 3: Avslut", ["1", "2", "3"]),
        ("Öppnande\n§ 1", "Ekonomi\n§ 2", "Avslut\n§ 3", ["1", "2", "3"]),
    ],
)
def test_ways_of_counting(first: str, second: str, third: str, numbers: list[str]) -> None:
    found = sections_of(
        f"Samordningsförbundet Åsen\n\n{first}\nEva öppnar.\n\n{second}\nRapporten godkänns.\n\n{third}\nSlut."
    )
    assert [part.number for part in found[1:]] == numbers
    assert [part.title for part in found[1:]] == ["Öppnande", "Ekonomi", "Avslut"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_letters_of_a_list_are_no_items(gap: str) -> None:
    found = sections_of(f"Beslut\n\na) Planen antas.{gap}b) Ansökan avslås.{gap}c) Bo bokar lokal.")
    assert [part.number for part in found] == [None]


@pytest.mark.parametrize("level", [1, 6])
def test_a_heading_that_runs_over_two_lines_is_one_title(level: int) -> None:
    marked = [
        (level, "§ 2. Val av mötesordförande och"), (level, "sekreterare"), (0, "Eva Ek valdes."), (0, ""),
        (level, "§ 3. Val av två justerare tillika"), (level, "rösträknare"), (0, "Bo Al valdes."), (0, ""),
        (level, "§ 4. Bokslut"), (level, "Ekonomi"), (0, "Text."),
    ]  # fmt: skip
    parts = sections(text_lines(Line(n, text, heading=level) for n, (level, text) in enumerate(marked, start=1)))
    assert [part.title for part in parts if part.item] == [
        "Val av mötesordförande och sekreterare",
        "Val av två justerare tillika rösträknare",
        "Bokslut",
    ]
