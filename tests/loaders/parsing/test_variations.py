"""Whole minutes put together from parts that vary: names, organisations, layouts of lists, labels, the order of the blocks."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

NAMES = (
    "Eva Ek", "Bo von Lind", "Siv Åberg-Ros", "Ulf K. Gran", "Łucja Nowak", "Dennis Lund", "Siv Boden", "José Ortega", "Mai de la Cruz", "Carl-Johan af Ugglas",
    "Anna Lena Falk", "Nour al-Din Hamdan", "Gun-Britt Ö. Sand", "Mehmet Yıldız", "Per Olof Mora", "Knut O'Brien", "Ingrid van der Meer", "Zoë Håkansson", "Lars-Åke Solna", "Ann Tibro",
    "Xi Wang", "Nguyen Van Thi", "Li Berg", "Jean-Pierre d'Arc", "Fatma El-Sayed", "Ali Reza Moradi", "Þóra Jónsdóttir", "Maj-Lis Sten", "Inga Maj Borås", "Tor Å. Lång", "Ngozi Eze",
)  # fmt: skip
ORGANISATIONS = (
    "Dals kommun",
    "Försäkringskassan",
    "Arbetsförmedlingen",
    "Region Viken",
    "Åby-Norra kommun",
    "Sundets stad",
    "Västra Dalregionen",
    "AF",
    "FK",
    "Regionen",
    "Umeå kommun",
    "Upplands Väsby kommun",
    "Göteborgs Stad",
    "Landstinget Dalarna",
    "SOF Kusten",
)
PARTIES = (None, "S", "M", "KD", "SD", "-")

Person = tuple[str, str, str | None]
"""Name, organisation, party."""


def _comma(people: list[Person]) -> str:
    return "\n".join(f"{name}{_party(party)}, {organisation}" for name, organisation, party in people)


def _dashed(people: list[Person]) -> str:
    return "\n".join(f"- {name}{_party(party)} – {organisation}" for name, organisation, party in people)


def _brackets(people: list[Person]) -> str:
    return "\n".join(f"{name} ({organisation})" for name, organisation, _ in people)


def _semicolons(people: list[Person]) -> str:
    return "; ".join(f"{name}{_party(party)}, {organisation}" for name, organisation, party in people)


def _before(people: list[Person]) -> str:
    return "\n".join(f"{organisation}: {name}{_party(party)}" for name, organisation, party in people)


def _columns(people: list[Person]) -> str:
    return "\n".join(f"{name + _party(party):<40}{organisation}" for name, organisation, party in people)


def _cells(people: list[Person]) -> str:
    return "\n".join(f"{name}{_party(party)}\t{organisation}" for name, organisation, party in people)


def _numbered(people: list[Person]) -> str:
    return "\n".join(
        f"{at}. {name}{_party(party)}, {organisation}" for at, (name, organisation, party) in enumerate(people, 1)
    )


def _party(party: str | None) -> str:
    return f" ({party})" if party else ""


LAYOUTS = (_comma, _dashed, _brackets, _semicolons, _before, _columns, _cells, _numbered)
MEMBERS = (
    "Deltagande ledamöter:",
    "Närvarande beslutande ledamöter",
    "LEDAMÖTER",
    "Beslutande",
    "Närvarande ledamöter",
    "Ledamöter",
    "Ordinarie ledamöter:",
    "NÄRVARANDE LEDAMÖTER",
    "Närvarande ordinarie ledamöter",
    "Röstberättigade:",
)
SUBSTITUTES = (
    "Deltagande ersättare",
    "Ersättare (ej tjänstgörande)",
    "Suppleanter",
    "Ersättare",
    "Ej tjänstgörande ersättare",
    "Närvarande ersättare:",
    "ICKE TJÄNSTGÖRANDE ERSÄTTARE",
    "Övriga närvarande ersättare",
)
ABSENT = (
    "Följande har anmält förhinder:",
    "Frånvaro",
    "Meddelat förhinder",
    "Frånvarande ledamöter och ersättare",
    "Frånvarande ledamöter",
    "Har anmält förhinder:",
    "Ledamöter med förhinder",
    "Frånvarande",
    "Anmält förhinder:",
    "Ej närvarande",
    "FÖRHINDER",
    "Återbud:",
)
HEADS = (
    "Samordningsförbundet Åsen\nProtokoll styrelsen\n{day}",
    "Protokoll\n{day}\nSamordningsförbundet Åsen, styrelsen",
    "{day}\nSTYRELSEPROTOKOLL\nSamordningsförbundet Åsen",
)
DAYS = (
    "2020.03.03",
    "03 mars 2020",
    "tis 3 mars 2020",
    "Datum: 2020-03-03",
    "Sammanträdesdatum\n2020-03-03",
    "2020-03-03",
    "den 3 mars 2020",
    "tisdag 3 mars 2020",
    "200303",
    "3/3 2020",
)
NUMBERS = (
    "§ {n}\n{title}",
    "§ {n} – {title}",
    "§ {n}\t{title}",
    "Ärende {n}: {title}",
    "**{n}. {title}**",
    "SFÅ § {n} {title}",
    "§ {n} {title}",
    "{n}. {title}",
    "§{n}. {title}",
    "{n} § {title}",
    "## § {n} {title}",
    "Punkt {n}. {title}",
)
DECISIONS = (
    "Beslut:\n- att godkänna rapporten",
    "Styrelsens beslut\n1. Rapporten godkänns.",
    "Beslöts att godkänna rapporten.",
    "Styrelsen beslöt\natt godkänna rapporten",
    "Rapporten godkändes.",
    "Styrelsen beslutar enhälligt att rapporten godkänns.",
    "Beslut\nStyrelsen godkänner rapporten.",
    "Beslut: Styrelsen godkänner rapporten.",
    "Styrelsen beslutar\natt godkänna rapporten.",
    "Styrelsen beslutade att godkänna rapporten.",
    "STYRELSENS BESLUT\nRapporten godkänns.",
)
ENDINGS = (
    "{a}, sekreterare\n{b}, ordförande\n{c}, justerare",
    "Vid protokollet                   Ordförande                        Justerare\n\n\n{a:<34}{b:<34}{c}",
    "_____________________\n{a}\nSekreterare\n\n_____________________\n{b}\nOrdförande\n\n_____________________\n{c}\nJusterare",
    "Protokollet fördes av {a}. Det justerades av {b} (ordförande) och {c} (justerare).",
    "Underskrifter\nSekreterare\t{a}\nOrdförande\t{b}\nJusterande\t{c}",
    "Vid protokollet\n\n{a}\n\nJusteras\n\n{b}, ordförande\n\n{c}, justerare",
    "Sekreterare: {a}\nOrdförande: {b}\nJusterare: {c}",
    "{a:<34}{b:<34}{c}\nSekreterare                       Ordförande                        Justerare",
)


@st.composite
def minutes(draw: st.DrawFn) -> tuple[str, dict[str, tuple[str, str]], tuple[str, str, str]]:
    """Minutes, what their lists say (name: organisation, attendance), and who signs as secretary, chair and verifier."""
    names = draw(st.permutations(NAMES))
    layout: Callable[[list[Person]], str] = draw(st.sampled_from(LAYOUTS))
    said: dict[str, tuple[str, str]] = {}
    blocks = []
    at = 0
    for labels, attendance in ((MEMBERS, "beslutande"), (SUBSTITUTES, "ersättare"), (ABSENT, "frånvarande")):
        people: list[Person] = [
            (name, draw(st.sampled_from(ORGANISATIONS)), draw(st.sampled_from(PARTIES))) for name in names[at : at + 3]
        ]
        at += 3
        said |= {name: (organisation, attendance) for name, organisation, _ in people}
        label = draw(st.sampled_from(labels))
        blocks.append(f"{label}\n{layout(people)}")
    first, *others = blocks
    order = draw(st.permutations(others))
    number = draw(st.sampled_from(NUMBERS))
    titles = ("Mötets öppnande", "Ekonomi", "Avslutning")
    texts = ("Ordföranden öppnade mötet.", draw(st.sampled_from(DECISIONS)), "Mötet avslutades.")
    items = "\n\n".join(
        f"{number.format(n=n, title=title)}\n{text}"
        for n, (title, text) in enumerate(zip(titles, texts, strict=True), 1)
    )
    signers = (names[at], names[0], names[1])
    ending = draw(st.sampled_from(ENDINGS)).format(a=signers[0], b=signers[1], c=signers[2])
    head = draw(st.sampled_from(HEADS)).format(day=draw(st.sampled_from(DAYS)))
    return "\n\n".join([head, first, *order, items, ending]), said, signers


@settings(max_examples=150)
@given(minutes())
def test_layouts_labels_and_names_vary_and_nothing_else(
    made: tuple[str, dict[str, tuple[str, str]], tuple[str, str, str]],
) -> None:
    text, said, signers = made
    record: Record = parse(source_of(text))
    assert (record.organisation, record.organ, record.date) == ("Samordningsförbundet Åsen", "styrelse", "2020-03-03")
    found = {one.name: (one.organisation, one.attendance) for one in record.participants if one.attendance != "framgår"}
    assert found == said
    assert [item.title for item in record.items] == ["Mötets öppnande", "Ekonomi", "Avslutning"]
    assert [decision.type for decision in record.decisions] == ["godkänna"]
    assert {(one.name, one.role) for one in record.signatures} == set(
        zip(signers, ("sekreterare", "ordförande", "justerare"), strict=True)
    )
    assert record.leftovers == ()
