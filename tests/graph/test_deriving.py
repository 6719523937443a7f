"""What a record contributes: mandates, posts, memberships, appointments, each with its evidence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from graph.deriving import contributions
from graph.deriving.bodies import (
    Body,
    board_of,
    body_named,
    members_listed,
    organisation_named,
    organisations_named,
    region_around,
    whose,
)
from graph.deriving.context import Context, Who
from graph.entities import (
    Appointment,
    Assignment,
    Decision,
    Entity,
    Evidence,
    Mandate,
    Meeting,
    Membership,
    Nomination,
    Organisation,
    Participation,
    Person,
    Post,
)
from graph.figures import sitting_of
from graph.mention import Roster, places
from graph.record import Appointment as Appointed
from graph.record import Evidence as Quote
from graph.record import Participant, PersonMentioned, Record, from_json

GOLD = Path(__file__).parents[1] / "gold"
T = TypeVar("T", bound=Entity)


class Derived:
    """The contributions of one gold record, looked up by what a reader would say."""

    def __init__(self, name: str) -> None:
        record = from_json((GOLD / f"{name}.json").read_bytes())
        self.entities = tuple(contributions(_context(record)))
        self.names = {person.id: person.name for person in self.all(Person)}
        self.organisations = {organisation.id: organisation.name for organisation in self.all(Organisation)}

    def all(self, kind: type[T]) -> list[T]:
        return [entity for entity in self.entities if isinstance(entity, kind)]

    def mandates(self, name: str) -> set[tuple[str, str | None]]:
        """Role and organisation of every mandate of a person."""
        return {
            (m.role, self.organisations.get(m.organisation or ""))
            for m in self.all(Mandate)
            if self.names[m.person] == name
        }


def _context(record: Record) -> Context:
    roster = Roster(record.participants)
    people = {figure: Who(f"{figure[0]}/{figure[1]}", figure[0]) for figure, _ in places(record, roster)}
    sitting = sitting_of("document", record, "meeting")
    return Context("document", "0" * 64, "minutes.txt", record, sitting, roster, people)


@pytest.fixture(scope="module")
def skaraborg() -> Derived:
    return Derived("skaraborg-2024-02-20")


@pytest.fixture(scope="module")
def nns() -> Derived:
    return Derived("nns-2020-05-28")


@pytest.fixture(scope="module")
def blekinge() -> Derived:
    return Derived("blekinge-2024-1")


@pytest.fixture(scope="module")
def kalmar() -> Derived:
    return Derived("kalmar-au-2023-05-31")


def test_who_is_listed_with_a_vote_holds_a_seat_and_the_chair_holds_both(skaraborg: Derived) -> None:
    assert skaraborg.mandates("Ulla-Karin Cannervik") == {
        ("ledamot", "Arbetsförmedlingen"),
        ("ordförande", "Arbetsförmedlingen"),
    }
    assert skaraborg.mandates("Cliff Nyqvist") == {("ledamot", "Essunga kommun")}
    assert skaraborg.mandates("Tina Song") == {("ersättare", "Arbetsförmedlingen")}


def test_an_absent_one_without_a_role_holds_a_seat_of_unknown_kind(skaraborg: Derived) -> None:
    assert skaraborg.mandates("Runo Johansson") == {("okänd", "Tidaholms kommun")}


@pytest.mark.parametrize("name", ["Christel Martinsson", "Amanda Hermansson", "Anna-Karin Bragd", "Magdalena Björfelt"])
def test_officials_and_those_only_mentioned_hold_none(skaraborg: Derived, name: str) -> None:
    assert skaraborg.mandates(name) == set()


def test_fourteen_organisations_decide_in_skaraborg(skaraborg: Derived) -> None:
    deciding = {p.organisation for p in skaraborg.all(Participation) if p.attendance == "beslutande"}
    assert len(deciding) == 14
    assert {m.organisation for m in skaraborg.all(Membership)} == {"forbund-skaraborg"}
    assert deciding <= {m.member for m in skaraborg.all(Membership)}


def test_a_guest_at_nns_holds_a_connection_not_a_mandate(nns: Derived) -> None:
    assert nns.mandates("Joakim Ivarsson") == set()
    posts = [post for post in nns.all(Post) if nns.names[post.person] == "Joakim Ivarsson"]
    assert [(post.organisation, post.role) for post in posts] == [("forbund-kalmar-lan", None)]


def test_running_text_gives_the_chair_of_another_body_and_the_choice_a_seat(nns: Derived) -> None:
    held = {(m.role, m.board) for m in nns.all(Mandate) if nns.names[m.person] == "Fredrik Lundén"}
    sco = board_of(organisation_named("SCÖ"), "styrelse", "")
    own = board_of(organisation_named("NNS"), "styrelse", "")
    assert held == {("ordförande", sco.id), ("ledamot", sco.id), ("ledamot", own.id)}
    appointment = next(a for a in nns.all(Appointment) if nns.names[a.person] == "Fredrik Lundén")
    assert appointment.mandate in {m.id for m in nns.all(Mandate)}
    assert appointment.represents == "forbund-centrala-ostergotland"


def test_a_nomination_and_a_delegate_are_no_mandates(blekinge: Derived) -> None:
    nomination = blekinge.all(Nomination)[0]
    assert (blekinge.names[nomination.person], nomination.organisation) == ("Ingrid Hermansson", "forbund-blekinge")
    assert nomination.board == board_of(organisation_named("NNS"), "styrelse", "").id
    ombud = next(a for a in blekinge.all(Appointment) if a.kind == "ombud")
    assert ombud.board == board_of(organisation_named("NNS"), "årsmöte", "").id
    assert blekinge.mandates("Ingrid Hermansson") == {("ledamot", None), ("ordförande", None)}


def test_of_two_decisions_that_name_somebody_an_appointment_rests_on_the_one_in_its_sentence() -> None:
    record = from_json((GOLD / "blekinge-2024-1.json").read_bytes())
    sentences = {
        decided.text: (Quote(line=line, quote=decided.text),) for line, decided in enumerate(record.decisions, 1)
    }
    (delegating,) = (text for text in sentences if "agera ombud" in text)
    (nominating,) = (text for text in sentences if text.startswith("nominera Ingrid"))
    resting = {"ombud": delegating, "nominering": nominating}
    record = replace(
        record,
        decisions=tuple(replace(decided, evidence=sentences[decided.text]) for decided in record.decisions),
        appointments=tuple(
            replace(a, evidence=sentences[resting[a.kind]]) for a in record.appointments if a.kind in resting
        ),
    )
    facts = list(contributions(_context(record)))
    texts = {fact.id: fact.text for fact in facts if isinstance(fact, Decision)}
    (nomination,) = (fact for fact in facts if isinstance(fact, Nomination))
    (delegate,) = (fact for fact in facts if isinstance(fact, Appointment) and fact.kind == "ombud")
    assert (texts[nomination.decision], texts[delegate.decision]) == (nominating, delegating)


def test_the_substitute_of_a_delegate_holds_no_seat_at_the_meeting() -> None:
    record = from_json((GOLD / "blekinge-2024-1.json").read_bytes())
    appointed = replace(
        record.appointments[0], person="Anders Lund", kind="ersättare", body="NNS årsmöte", outcome="beslutad"
    )
    entities = contributions(_context(replace(record, appointments=(appointed,))))
    held = {(type(e), e.person) for e in entities if isinstance(e, Mandate | Appointment)}
    assert {kind for kind, person in held if "Anders Lund" in person} == {Appointment}


def test_a_new_member_is_welcomed_into_one_mandate(blekinge: Derived) -> None:
    assert blekinge.mandates("Börje Dovstad") == {("ledamot", "Karlskrona kommun")}


def test_who_verifies_or_writes_holds_none(blekinge: Derived) -> None:
    assert blekinge.mandates("Johanna Månsson") == set()
    assert blekinge.mandates("Magnus von Schenck") == set()


def test_a_meeting_without_a_date_was_held_in_the_year_of_its_number(blekinge: Derived) -> None:
    meeting = blekinge.all(Meeting)[0]
    assert (meeting.date, meeting.earliest, meeting.latest) == (None, dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def test_a_task_goes_to_people_and_organs(kalmar: Derived) -> None:
    to = {assignment.to: (assignment.people, assignment.boards) for assignment in kalmar.all(Assignment)}
    people, boards = to["Joakim Ivarsson",]
    assert [kalmar.names[person] for person in people] == ["Joakim Ivarsson"]
    assert not boards
    assert to["förbundspersonalen",] == ((), ())


def test_a_task_to_an_office_goes_to_whom_the_list_has_in_it(skaraborg: Derived, blekinge: Derived) -> None:
    people = {
        person
        for assignment in skaraborg.all(Assignment)
        if "förbundschef" in assignment.to
        for person in assignment.people
    }
    assert {skaraborg.names[person] for person in people} == {"Christel Martinsson"}
    assert not any(assignment.people for assignment in blekinge.all(Assignment) if "Förbundschefen" in assignment.to)


@pytest.mark.parametrize(("start", "seen"), [("2024-03-01", False), ("2024", True), (None, True)])
def test_the_election_to_a_seat_that_begins_later_does_not_show_it_held(start: str | None, seen: bool) -> None:
    record = from_json((GOLD / "skaraborg-2024-02-20.json").read_bytes())
    elected = replace(
        record.appointments[0], person="Cliff Nyqvist", kind="ordförande", body=None, outcome="beslutad", start=start
    )
    entities = contributions(_context(replace(record, appointments=(elected,))))
    (chair,) = (e for e in entities if isinstance(e, Mandate) and "Cliff" in e.person and e.role == "ordförande")
    assert (chair.start, bool(chair.seen_at), bool(chair.first_seen)) == (start, seen, seen)


def test_every_fact_has_evidence_and_names_only_what_is_there(nns: Derived) -> None:
    stated = {evidence.fact for evidence in nns.all(Evidence)}
    for entity in nns.entities:
        assert entity.id in stated or type(entity).__name__ in ("Evidence", "Document"), entity


@pytest.mark.parametrize(
    ("text", "organisation", "organ"),
    [
        ("NNS styrelse", "natverk-nns", "styrelse"),
        ("Nationella Nätverket för Samordningsförbunds (NNS) styrelse", "natverk-nns", "styrelse"),
        ("NNS årsmöte", "natverk-nns", "årsmöte"),
        ("NNS årsmöte 2025", "natverk-nns", "årsmöte"),
        ("styrelsen", "forbund-kalmar-lan", "styrelse"),
        ("arbetsutskottet", "forbund-kalmar-lan", "arbetsutskott"),
        ("AU", "forbund-kalmar-lan", "arbetsutskott"),
        ("förbundet", "forbund-kalmar-lan", None),
        ("förbundets styrelse", "forbund-kalmar-lan", "styrelse"),
        ("Stiftarmöte Valjeviken", None, None),
        (None, None, None),
    ],
)
def test_bodies_as_written(text: str | None, organisation: str | None, organ: str | None) -> None:
    body = body_named(text, organisation_named("SOF Kalmar län"))
    assert (body.organisation.id if body.organisation else None, body.organ) == (organisation, organ)


def test_a_common_noun_is_another_organisation_in_other_minutes() -> None:
    kalmar, blekinge = organisation_named("SOF Kalmar län"), organisation_named("SOF Blekinge")
    assert organisation_named("Regionen", kalmar) != organisation_named("Regionen", blekinge)
    assert organisation_named("förbundet", kalmar) == kalmar
    assert organisation_named("kansliet", kalmar) is None


@pytest.mark.parametrize(
    ("board", "kind"), [("NNS", "förbund"), ("Samordningsförbundet Åsen", "kommun"), ("Åsens kommun", "organisation")]
)
def test_an_unregistered_place_on_a_list_means_a_member(board: str, kind: str) -> None:
    """NNS's members are förbund, a förbund's that go by their place are kommuner; a guest may be from anywhere."""
    own = organisation_named(board)
    member = Participant(name="Eva Ek", organisation="Västra Fantasin", attendance="beslutande")
    guest = Participant(name="Bo Al", organisation="Resurscenter", attendance="övrig")
    members = members_listed(_record((member, guest)), own)
    found, other = (organisation_named(text, own, members) for text in ("Västra Fantasin", "Resurscenter"))
    assert found
    assert other
    assert (found.kind, other.kind) == (kind, "organisation")
    if kind != "organisation":
        assert (
            found.id
            == (organisation_named(f"SOF {found.name}" if kind == "förbund" else f"{found.name}s kommun") or own).id
        )


def test_an_unregistered_place_for_which_somebody_is_elected_means_a_member() -> None:
    own = organisation_named("NNS")
    elected = Appointed(
        person="Eva Ek", kind="ledamot", body="valberedningen", represents="Västra Fantasin", outcome="beslutad"
    )
    found = organisation_named("Västra Fantasin", own, members_listed(_record(appointments=(elected,)), own))
    assert found == organisation_named("Västra Fantasin", own, frozenset({"västra fantasin"}))
    assert found
    assert found.kind == "förbund"


@pytest.mark.parametrize(
    ("head", "id"),
    [
        ("NNS", "natverk-nns"),
        ("Vansbro", "the same as SOF Vansbro"),
        ("Södra Fantasin", "the same as SOF Södra Fantasin"),
        ("Region Kalmar län", "region-08"),
    ],
)
def test_minutes_are_those_of_a_förbund_where_their_head_does_not_say_what_it_names(head: str, id: str) -> None:
    found, named = whose(head), organisation_named(f"SOF {head}")
    assert found
    assert named
    assert found.id == (named.id if id.startswith("the same") else id)


def test_the_region_of_minutes_is_that_of_the_kommuner_on_their_list() -> None:
    def around(*names: str) -> str | None:
        found = region_around([organisation_named(name) for name in names])
        return found.id if found else None

    assert around("Kinda", "Ydre kommun", "Försäkringskassan") == "region-05"
    assert around("Kinda", "Vansbro") is None
    assert around("Försäkringskassan", "Fantasins kommun") is None
    participants = (
        Participant(name="Eva Ek", organisation="Kinda kommun", attendance="beslutande"),
        Participant(name="Bo Al", organisation="Regionen", attendance="beslutande"),
    )
    assert {mandate.organisation for mandate in _minutes(participants)} == {"kommun-0513", "region-05"}


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("Hjo, Tibro och Karlsborgs kommuner", ["kommun-1446", "kommun-1472", "kommun-1497"]),
        ("Hjo/Tibro", ["kommun-1472", "kommun-1497"]),
        ("Hjo kommun och Västra Götalandsregionen", ["kommun-1497", "region-14"]),
        ("Hjo kommun", ["kommun-1497"]),
        ("Västra Götalandsregionen", ["region-14"]),
    ],
)
def test_somebody_may_sit_for_several_members(written: str, ids: list[str]) -> None:
    own = organisation_named("Finsam Norra Vättern")
    assert sorted(one.id for one in organisations_named(written, own)) == ids


@pytest.mark.parametrize("written", ["Finsam Burlöv, Staffanstorp", "Bygd och Natur", "Hjo och Fantasin"])
def test_one_name_of_several_words_is_one_organisation(written: str) -> None:
    own = organisation_named("Finsam Norra Vättern")
    assert len(organisations_named(written, own)) == 1


def test_whose_board_without_saying_what_kind_of_organisation() -> None:
    own = organisation_named("Samordningsförbundet Kinnebygden")
    assert body_named("Kinnebygdens styrelse", own) == Body(own, "styrelse")
    assert body_named("Norrbygdens styrelse", own) != Body(own, "styrelse")


@pytest.mark.parametrize("written", ["styrelsen för NNS", "NNS styrelse", "NNS:s styrelse", "Styrelsen i NNS"])
def test_whose_board_before_or_behind_it(written: str) -> None:
    body = body_named(written, organisation_named("Samordningsförbundet Åsen"))
    assert (body.organisation and body.organisation.id, body.organ) == ("natverk-nns", "styrelse")


def test_whoever_is_there_for_the_förbund_is_no_member_of_a_meeting_of_its_members() -> None:
    there = [
        ("Eva Ek", "Kinda kommun", (), "Eva Ek, Kinda kommun"),
        ("Bo Al", "förbundet", ("ordförande",), "Bo Al, ordförande i förbundet"),
        ("Siv Ros", None, ("ordförande",), "Siv Ros (C), förbundets ordförande"),
    ]
    participants = tuple(
        Participant(
            name=name,
            organisation=organisation,
            attendance="beslutande",
            roles=roles,
            evidence=(Quote(line=line, quote=quote),),
        )
        for line, (name, organisation, roles, quote) in enumerate(there, start=1)
    )
    record = replace(_record(participants), organ="ägarråd")
    mandates = [entity for entity in contributions(_context(record)) if isinstance(entity, Mandate)]
    assert [(one.role, one.organisation) for one in mandates] == [("ledamot", "kommun-0513")]


def test_whoever_is_listed_as_chair_for_some_paragraphs_only_led_them() -> None:
    chair = Participant(
        name="Eva Ek", organisation="Ås kommun", attendance="beslutande", roles=("ordförande",), items="14-17, 19-27"
    )
    led = Participant(
        name="Bo Al", organisation="Eks kommun", attendance="beslutande", roles=("ordförande",), items="18"
    )
    assert sorted(mandate.role for mandate in _minutes((chair, led))) == ["ledamot", "ledamot", "ordförande"]
    first = replace(chair, items="14-17")
    assert sorted(mandate.role for mandate in _minutes((first, led))) == [
        "ledamot",
        "ledamot",
        "ordförande",
        "ordförande",
    ]


def _record(participants: tuple[Participant, ...] = (), appointments: tuple[Appointed, ...] = ()) -> Record:
    return Record(
        organisation="Samordningsförbundet Åsen",
        organ="styrelse",
        date="2024-02-20",
        items=(),
        decisions=(),
        signatures=(),
        participants=participants,
        appointments=appointments,
    )


def _minutes(participants: tuple[Participant, ...], appointments: tuple[Appointed, ...] = ()) -> list[Mandate]:
    record = _record(participants, appointments)
    return [entity for entity in contributions(_context(record)) if isinstance(entity, Mandate)]


def test_whoever_a_substitute_serves_for_is_a_member() -> None:
    absent = Participant(name="Eva Ek", organisation="Ås kommun", attendance="frånvarande")
    serving = Participant(
        name="Bo Al", organisation="Ås kommun", attendance="beslutande", roles=("ersättare",), substitutes_for="Eva Ek"
    )
    assert sorted(mandate.role for mandate in _minutes((absent, serving))) == ["ersättare", "ledamot"]
    assert sorted(mandate.role for mandate in _minutes((absent,))) == ["okänd"]


def test_an_absent_one_listed_elsewhere_with_a_role_has_that_seat() -> None:
    absent = Participant(name="Eva Ek", organisation="Ås kommun", attendance="frånvarande")
    listed = Participant(name="Eva Ek", organisation="Ås kommun", attendance="ersättare", roles=("ersättare",))
    assert {mandate.role for mandate in _minutes((absent, listed))} == {"ersättare"}


def _leaving(text: str, end: str | None = "2024-03-31") -> Appointed:
    return Appointed(
        person="Eva Ek",
        kind="avgång",
        body="styrelsen",
        represents="Ås kommun",
        outcome="meddelad",
        end=end,
        evidence=(Quote(line=9, quote=text),),
    )


@pytest.mark.parametrize(
    ("text", "end", "ends"),
    [
        ("Eva Ek lämnar styrelsen den 31 mars.", "2024-03-31", {"ledamot": "2024-03-31", "ordförande": "2024-03-31"}),
        ("Eva Ek avgår som ordförande den 31 mars.", "2024-03-31", {"ledamot": None, "ordförande": "2024-03-31"}),
        ("Eva Ek lämnar styrelsen.", None, {"ledamot": None, "ordförande": None}),
    ],
)
def test_a_departure_ends_what_is_left_on_the_day_stated(
    text: str, end: str | None, ends: dict[str, str | None]
) -> None:
    chair = Participant(name="Eva Ek", organisation="Ås kommun", attendance="beslutande", roles=("ordförande",))
    found: dict[str, str | None] = {}
    for mandate in _minutes((chair,), (_leaving(text, end),)):
        found[mandate.role] = found.get(mandate.role) or mandate.end
    assert found == ends


@pytest.mark.parametrize(
    ("quote", "seats"),
    [
        ("NNS ordförande Eva Ek, Samordningsförbundet Skaraborg, har meddelat förhinder.", set()),
        (
            "Eva Ek, som även är ordförande i Samordningsförbundet Skaraborg, berättade.",
            {"ledamot", "ordförande"},
        ),
    ],
)
def test_on_nns_a_forbund_beside_a_name_is_whom_the_person_represents(quote: str, seats: set[str]) -> None:
    record = Record(
        organisation="NNS",
        organ="styrelse",
        date="2024-02-20",
        items=(),
        decisions=(),
        signatures=(),
        participants=(),
        people_mentioned=(
            PersonMentioned(
                name="Eva Ek",
                organisation="Samordningsförbundet Skaraborg",
                role="ordförande",
                evidence=Quote(quote=quote, line=1),
            ),
        ),
    )
    assert {one.role for one in contributions(_context(record)) if isinstance(one, Mandate)} == seats
