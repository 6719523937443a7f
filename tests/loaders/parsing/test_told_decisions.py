"""Sentences of running text without a label: which decide here and now, and which tell of others, of other times, or of nothing decided."""

from __future__ import annotations

import pytest

from tests.loaders.parsing.test_decisions_completed import read, texts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Informationen togs till protokollet.", "notera"),
        ("Styrelsen tar informationen till protokollet.", "notera"),
        ("Styrelsen var enig om att avvakta.", "övrigt"),
        ("Vi bestämde att avvakta.", "övrigt"),
        ("Vi kom överens om att träffas i maj.", "övrigt"),
        ("Omval av Siri Ek som ombud.", "välja"),
        ("Styrelsen befullmäktigar Siri Ek att teckna avtal.", "uppdra"),
        ("Förbundschefen gavs i uppdrag att teckna avtal.", "uppdra"),
        ("Styrelsen hade inga synpunkter på förslaget.", "godkänna"),
        ("Styrelsen säger upp avtalet.", "övrigt"),
        ("Styrelsen avslutar insatsen.", "övrigt"),
        ("Styrelsen ansöker om medel från ESF.", "övrigt"),
        ("Styrelsen uttalar sitt stöd för skrivelsen.", "godkänna"),
        ("Protokollet, som justerats av Bo Lind, lades till handlingarna.", "lägga till handlingarna"),
        ("Bokslutet, vilket granskats av revisorerna, fastställs.", "godkänna"),
        ("Siri Ek föredrog rapporten, som efter några frågor lades till handlingarna.", "lägga till handlingarna"),
        ("Siri Ek gick igenom ansökan, som därför återremitterades.", "övrigt"),
        ("Punkten flyttas till nästa möte.", "övrigt"),
        ("Godkände dagordningen.", "godkänna"),
        ("Rapporten lades t. handl.", "lägga till handlingarna"),
        ("Samtalsgr.: bordl.", "övrigt"),
        ("Utredning: bif. 300 tkr", "bevilja"),
        ("Noterade informationen.", "notera"),
        ("Tackade för informationen.", "notera"),
        ("Bestämdes att avvakta.", "övrigt"),
        ("Förslaget lämnades utan erinran.", "godkänna"),
        ("Ärendet överlämnas till presidiet för beslut.", "övrigt"),
        ("Styrelsen gav Siri Ek bemyndigande att teckna avtal.", "uppdra"),
        ("Ansökan går tillbaka till sökanden.", "övrigt"),
        ("Siri Ek fick i uppdrag att säga upp avtalet till den 31 december.", "uppdra"),
        ("I stället skänks 5 000 kr till Världens barn.", "bevilja"),
        ("Bifall.", "godkänna"),
        ("Avslag.", "avslå"),
    ],
)
def test_sentences_that_decide(text: str, kind: str) -> None:
    (found,) = read(f"Frågan diskuterades.\n\n{text}")[0]
    assert (found.text, found.type, found.formal) == (text.rstrip("."), kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "Planen fastställs av styrelsen i november.",
        "Planen antogs i juni 2020.",
        "Förslaget, som kommunen antog i våras, diskuterades.",
        "Frågan flyttades till nästa möte vid förra mötet.",
        "Deltagaren går tillbaka till arbetet.",
        "Bestämdes att Siri Ek bokar lokal.",
        "Tackade för visat intresse.",
        "Frågan får vila tills vidare.",
        "Planen antas gälla till 2025.",
        "Kostnaden antas bli 200 tkr.",
        "Medlemmarna beviljar styrelsen ansvarsfrihet.",
        "Bo Lind valdes till ordförande för NNS.",
        "NNS valde Bo Lind till ordförande.",
        "NNS styrelse beslutade att höja avgiften.",
        "Styrelsen i NNS beslutade att höja avgiften.",
        "Föreningen NNS antog nya stadgar.",
        "Gruppen i Dalby beslutade att träffas i maj.",
        "Handlingarna lades fram.",
        "Det godkänns inte av revisorn.",
        "Styrelsen godkänner normalt sådana ansökningar.",
        "Förbundet beviljades 200 tkr av ESF.",
        "Bo Lind undrade varför styrelsen avslog ansökan.",
        "Styrelsen är enig om att frågan är viktig.",
        "Styrelsen tar upp frågan.",
        "Vi kom till mötet.",
        "Kommunen säger upp avtalet.",
        "Beslut fattas i november.",
        "Om ansökan beviljas startar insatsen i maj.",
        "Styrelsen kan inte besluta innan revisionen är klar.",
        "Försäkringskassan beslutade att lägga ned kontoret.",
        "Styrelsen beslutade i höstas att avvakta.",
    ],
)
def test_sentences_that_decide_nothing(text: str) -> None:
    assert texts(f"Frågan diskuterades.\n\n{text}") == []


@pytest.mark.parametrize(
    ("organ", "text", "kinds"),
    [
        ("beredningsgrupp", "Vi föreslår bifall.", ["föreslå"]),
        ("styrelse", "Vi föreslår bifall.", []),
        ("arbetsutskott", "AU lämnar ärendet till styrelsen för beslut.", ["övrigt"]),
        ("arbetsutskott", "Styrelsen beslutar om budgeten i maj.", []),
        ("medlemssamråd", "Medlemmarna är överens om att föreslå oförändrad nivå.", []),
        ("styrelse", "Styrelsen är enig om att alla ska med.", []),
    ],
)
def test_what_an_organ_says_depends_on_which_it_is(organ: str, text: str, kinds: list[str]) -> None:
    assert [one.type for one in read(f"Frågan diskuterades.\n\n{text}", organ=organ)[0]] == kinds


def test_who_verifies_beside_the_chair() -> None:
    assert [one.type for one in read("Jämte ordföranden justerar Bo Lind.")[0]] == ["välja"]
    assert texts("Jämte ordföranden justerar ingen annan.") == []


def test_letters_with_a_slash_begin_entries() -> None:
    found = read(
        "a/ Siri tar upp frågan om arvode. Ordföranden undersöker vad som gäller.\nb/ Nästa sammanträde: 18 september."
    )[1]
    assert [one.task for one in found] == ["undersöker vad som gäller"]


def test_whoever_is_to_answer_by_a_decision_has_a_task() -> None:
    found = read("Styrelsen beslutar att Siri Ek svarar föreningen.")[1]
    assert [(one.to, one.task) for one in found] == [(("Siri Ek",), "svarar föreningen")]


def test_what_is_decided_on_all_that_an_item_lists_is_the_items_own() -> None:
    found = read(
        "a. Bo Krok\nNy ersättare.\nb. Tillsyn\nBrev från länsstyrelsen.\nMeddelandena läggs till handlingarna."
    )[0]
    assert [(one.item, one.text) for one in found] == [("1", "Meddelandena läggs till handlingarna")]
