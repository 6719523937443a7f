"""Phrases that appoint and that hand over tasks, with names of every kind in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

NAMES = (
    "Eva Ek", "Bo von Lind", "Siv Åberg-Ros", "Ulf K. Gran", "Łucja Nowak", "Dennis Lund", "Mai de la Cruz", "Carl-Johan af Ugglas", "Nour al-Din Hamdan",
    "Mehmet Yıldız", "Per Olof Mora", "Xi Wang", "Nguyen Van Thi", "Fatma El-Sayed", "Ali Reza Moradi", "Inga Maj Borås", "Ann Tibro",
)  # fmt: skip

APPOINTING: dict[str, tuple[tuple[int, str], ...]] = {
    "{a} väljs till justerare.": ((0, "justerare"),),
    "Till justerare väljs {a}.": ((0, "justerare"),),
    "Styrelsen utser {a} att jämte ordföranden justera protokollet.": ((0, "justerare"),),
    "Att justera dagens protokoll utses {a}.": ((0, "justerare"),),
    "Styrelsen beslutar att välja {a} till ordförande och {b} till vice ordförande.": (
        (0, "ordförande"),
        (1, "vice ordförande"),
    ),
    "Styrelsen beslutar\natt välja {a} till ordförande för perioden 2023-04-01--2027-03-31\natt välja {b} till vice ordförande för samma period": (
        (0, "ordförande"),
        (1, "vice ordförande"),
    ),
    "{a} utses till förbundets ombud vid NNS årsmöte med {b} som ersättare.": ((0, "ombud"), (1, "ersättare")),
    "Styrelsen nominerar {a} till NNS styrelse.": ((0, "nominering"),),
    "{a} avgår som ledamot. Ny ledamot är {b}.": ((0, "avgång"), (1, "ledamot")),
    "Dals kommun har utsett {a} till ny ledamot efter {b}.": ((0, "ledamot"), (1, "avgång")),
    "Förbundets firma tecknas av {a} och {b}, var för sig.": ((0, "firmatecknare"), (1, "firmatecknare")),
    "Till firmatecknare utses {a} och {b}.": ((0, "firmatecknare"), (1, "firmatecknare")),
    "{a} har begärt entledigande från sitt uppdrag som ersättare.": ((0, "avgång"),),
    "{a} lämnar sitt uppdrag i styrelsen den 1 juni.": ((0, "avgång"),),
    "Styrelsen beslutar att entlediga {a} och utse {b} till ny ersättare.": ((0, "avgång"), (1, "ersättare")),
    "{a} ersätter {b} som ledamot i styrelsen från och med den 1 maj.": ((0, "ledamot"), (1, "avgång")),
    "Region Viken har anmält {a} som ny ersättare i stället för {b}.": ((0, "ersättare"), (1, "avgång")),
    "Styrelsen beslutar att anställa {a} som förbundschef från den 1 augusti.": ((0, "chef"),),
    "Till ledamöter i arbetsutskottet väljs {a} och {b}.": ((0, "ledamot"), (1, "ledamot")),
    "Styrelsen beslutar att adjungera {a} till arbetsutskottet.": ((0, "adjungerad"),),
    "Till revisor föreslås {a}.": ((0, "revisor"),),
    "Styrelsen beslutar att utse {a} till attestant.": ((0, "attestant"),),
    "{a} (S) omvaldes till ordförande och {b} (M) nyvaldes till vice ordförande.": (
        (0, "ordförande"),
        (1, "vice ordförande"),
    ),
    "{a} valdes att leda mötet.": ((0, "mötesordförande"),),
    "{a} tackade nej till nominering till NNS styrelse.": ((0, "nominering"),),
}
"""Each phrase, and whom it puts into or out of what: the first or second person named."""

TASKS: dict[str, tuple[int, ...]] = {
    "Styrelsen uppdrar åt {a} att ta fram underlag.": (0,),
    "{a} får i uppdrag att ta fram underlag.": (0,),
    "{a} tar fram underlag till nästa möte.": (0,),
    "{a} återkommer med underlag.": (0,),
    "{a} och {b} tar fram underlag.": (0, 1),
    "{a} åtar sig att ta fram underlag.": (0,),
    "{a} ansvarar för underlag.": (0,),
    "{a} kontaktar kommunen.": (0,),
    "{a} ska kontakta kommunen före jul.": (0,),
    "{a} lovade att kontakta kommunen.": (0,),
    "Styrelsen ger {a} i uppdrag att kontakta kommunen.": (0,),
    "{a} kollar upp frågan.": (0,),
    "{a} skickar ut enkäten.": (0,),
    "{a} bokar lokal.": (0,),
    "{a} bjuder in kommunen.": (0,),
    "Det beslutades att {a} kontaktar kommunen.": (0,),
    "{a} ser över rutinen.": (0,),
    "{a} undersöker om det går.": (0,),
    "{a} lyfter frågan i presidiet.": (0,),
    "{a} sammanställer svaren.": (0,),
    "{a} meddelar kommunen.": (0,),
    "{a} informerar parterna om beslutet.": (0,),
    "{a} stämmer av med regionen.": (0,),
    "{a} gör en sammanställning.": (0,),
    "{a} formulerar ett svar.": (0,),
    "{a} tar frågan vidare.": (0,),
    "{a} arbetar vidare med förslaget.": (0,),
    "{a} håller i kontakten med revisorerna.": (0,),
    "{a} hör sig för hos regionen.": (0,),
    "{a} mejlar underlaget.": (0,),
    "{a} är ansvarig för att underlaget tas fram.": (0,),
    "{a} utarbetar ett förslag.": (0,),
    "{a} bevakar frågan.": (0,),
    "{a} presenterar ett förslag på nästa möte.": (0,),
    "{a} redovisar på nästa möte.": (0,),
    "{a} lägger upp protokollet på hemsidan.": (0,),
    "{a} tittar på möjligheten.": (0,),
    "{a} skriver ett svar.": (0,),
    "{a} för frågan vidare till regionen.": (0,),
    "{a} bokar in ett möte.": (0,),
    "{a} jobbar vidare med planen.": (0,),
    "{a} rapporterar till presidiet.": (0,),
    "{a} uppdaterar hemsidan.": (0,),
    "{a} tar med sig frågan.": (0,),
    "{a} följer frågan.": (0,),
    "{a} begär in uppgifter.": (0,),
    "{a} reviderar planen till nästa möte.": (0,),
}
"""Each phrase, and who of those named gets a task by it."""

NOTHING = (
    "{a} informerar om läget.", "{a} redovisar utfallet.", "{a} meddelar att kontoret flyttar.", "{a} rapporterar från konferensen.", "{a} presenterar sin verksamhet.",
    "{a} hälsar alla välkomna.", "{a} tackar för sig.", "{a} undrar om det går.", "{a} har kontaktat kommunen.", "{a} berättar att regionen ser över sin organisation.",
    "{a} lämnar mötet.", "{a} anmäler jäv.", "{a} är föräldraledig.", "{a} deltar inte i beslutet.", "{a} instämmer.",
)  # fmt: skip
"""What neither appoints anybody nor hands over a task."""


def _minutes(phrase: str, names: list[str]) -> Record:
    a, b, c, d = names[:4]
    return parse(
        source_of(
            f"Samordningsförbundet Åsen\nProtokoll styrelsen 2023-03-03\n\nNärvarande\n{a}, Dals kommun\n{b}, FK\n{c}, AF, ordförande\n{d}, förbundschef\n\n"
            f"§ 1 Öppnande\nMötet öppnas.\n\n§ 2 Ärendet\n{phrase.format(a=a, b=b)}\n\n§ 3 Avslutning\nMötet avslutas.\n"
        )
    )


@pytest.mark.parametrize("phrase", APPOINTING)
@settings(max_examples=6)
@given(names=st.permutations(NAMES))
def test_phrases_appoint_whoever_is_named_in_them(phrase: str, names: list[str]) -> None:
    found = sorted((one.person, one.kind) for one in _minutes(phrase, names).appointments)
    assert found == sorted((names[who], kind) for who, kind in APPOINTING[phrase])


@pytest.mark.parametrize("phrase", TASKS)
@settings(max_examples=5)
@given(names=st.permutations(NAMES))
def test_phrases_hand_tasks_to_whoever_is_named_in_them(phrase: str, names: list[str]) -> None:
    assert [set(one.to) for one in _minutes(phrase, names).assignments] == [{names[who] for who in TASKS[phrase]}]


@pytest.mark.parametrize("phrase", NOTHING)
@settings(max_examples=5)
@given(names=st.permutations(NAMES))
def test_what_is_only_told_appoints_nobody_and_hands_over_nothing(phrase: str, names: list[str]) -> None:
    record = _minutes(phrase, names)
    assert (record.appointments, record.assignments) == ((), ())
