"""The site: everything the graph holds, with its sentences, on pages that are valid, lead to each other and to nobody else."""

import dataclasses
import html
import json
import re

import pytest

from graph.entities import (
    AgendaItem,
    Board,
    Decision,
    Document,
    Evidence,
    Meeting,
    Organisation,
    Person,
    PossibleIdentity,
    Remark,
)
from queries.exports.facts import Facts
from queries.reporting.cells import place
from queries.reports import text
from queries.rows import Source
from queries.site import files
from queries.site.wording import words
from tests.harness.site import Parsed, broken, invalid

KINDS = {"person": Person, "board": Board, "organisation": Organisation, "meeting": Meeting}


def _text(path):
    return " ".join(" ".join(Parsed(path).text).split())


def _letters(text):
    return re.sub(r"\W+", "", text).casefold()


def _pages(site):
    """The largest page of every kind, and every list."""
    of_kinds = [max((site / kind).glob("*.html"), key=lambda path: path.stat().st_size) for kind in KINDS]
    return [*sorted(site.glob("*.html")), *of_kinds, site / "picture" / "boards.html"]


def test_every_person_board_organisation_and_meeting_has_a_page_named_by_its_id(site, facts):
    for folder, kind in KINDS.items():
        assert {path.stem for path in (site / folder).iterdir()} == {entity.id for entity in facts.of(kind)}
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert [name for name in names if not re.fullmatch(r"[a-z0-9/-]+\.(html|js|css|json)", name)] == []


def test_every_address_leads_somewhere(site):
    assert list(broken(site)) == []


def test_every_name_in_a_picture_leads_to_its_page(site):
    pictures = sorted((site / "picture").glob("*.html"))
    assert len(pictures) > 5
    for path in pictures:
        data = json.loads(
            re.search(r'<script type="application/json" id="data">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)[
                1
            ]
        )
        assert data["pages"].keys() == {node["id"] for node in data["nodes"]}
        assert [address for address in data["pages"].values() if not (path.parent / address).is_file()] == []


def test_every_sentence_stands_on_a_page_with_its_place(site, facts):
    pages = {path: _text(path) for path in site.rglob("*.html")}
    everything = "\n".join(pages.values())
    labels = words("sv").parts["labels"]
    names = {item.id: item.name for item in facts.of(AgendaItem)}
    files_of = {document.id: document.file for document in facts.of(Document)}
    for evidence in facts.of(Evidence):
        quote = " ".join(text(evidence.quote).split())
        said_by_its_title = _letters(text(names.get(evidence.fact, ""))) == _letters(quote)
        assert quote in everything or said_by_its_title, evidence
        source = Source(files_of[evidence.document], evidence.page, evidence.line, None)
        assert place(source, labels) in everything, evidence


def test_what_was_decided_and_remarked_stands_on_the_meetings_page(site, facts):
    for kind, told in ((Decision, "text"), (AgendaItem, "name")):
        for entity in facts.of(kind):
            page = _text(site / "meeting" / f"{entity.meeting}.html")
            assert _letters(text(getattr(entity, told))) in _letters(page)
    meetings = {document.id: document.meeting for document in facts.of(Document)}
    for remark in facts.of(Remark):
        assert text(remark.detail) in _text(site / "meeting" / f"{meetings[remark.document]}.html")


def test_pages_ask_no_other_host_and_let_nothing_of_others_run(site):
    for path in site.rglob("*.html"):
        page = html.unescape(path.read_text(encoding="utf-8"))
        assert "default-src 'none'; script-src 'self'" in page
        assert not re.search(r"https?:|@import|<script>|\son\w+=", page)
    for path in (*site.glob("assets/site.*"), *site.glob("search/*.js")):
        assert not re.search(r"https?://|url\(|@import", path.read_text(encoding="utf-8")), path


def test_pages_are_valid(site):
    found = invalid(_pages(site))
    if found is None:
        pytest.skip("There is no Java to run the validator.")
    assert found == []


def test_the_same_graph_gives_the_same_bytes_from_either_store(workspace, facts):
    one = dict(files(facts, workspace.rdf, "en"))
    assert dict(files(facts, workspace.bolt, "en")) == one


def test_what_the_minutes_do_not_cover_is_said(site, facts):
    (board,) = [board.id for board in facts.of(Board) if board.name == "Samordningsförbundet i Blekinge, styrelse"]
    assert "Vad protokollen inte täcker" in _text(site / "board" / f"{board}.html")
    assert "Före 2023-05-08 och efter 2024 säger de inget." in _text(site / "board" / f"{board}.html")
    assert "Samordningsförbundet i Blekinge, styrelse" in _text(site / "coverage.html")


def test_people_who_may_be_one_are_linked_and_marked(workspace, facts):
    one, other, *_ = facts.of(Person)
    doubt = PossibleIdentity("doubt", one.id, other.id, 0.5, "the same name")
    made = dict(files(Facts((*facts.entities, doubt)), workspace.rdf, "en"))
    for here, there in ((one, other), (other, one)):
        assert f'May be the same person as <a href="../person/{there.id}.html">' in made[f"person/{here.id}.html"]


def test_who_was_erased_has_a_page_without_a_name(workspace, facts):
    erased = Person("erased", "", (), ())
    made = dict(files(Facts((*facts.entities, erased)), workspace.rdf, "en"))
    assert "<h1>a person, erased</h1>" in made["person/erased.html"]
    assert "a person, erased" in made["people.html"]


def test_long_lists_go_on_further_pages(workspace, facts):
    many = tuple(Person(f"p{number:04}", f"Åsa {number:04}", (), ()) for number in range(900))
    made = dict(files(Facts((*facts.entities, *many)), workspace.rdf, "sv"))
    assert {"people.html", "people-2.html", "people-3.html"} <= made.keys()
    assert max(len(page) for address, page in made.items() if address.startswith("people")) < 400_000
    assert "Åsa 0899" in made["people-3.html"]


def test_facts_that_name_nobody_known_are_shown_all_the_same(workspace, facts):
    meeting = facts.of(Meeting)[0]
    bare = dataclasses.replace(
        facts.of(Decision)[0], id="bare", meeting=meeting.id, item="unknown", text="Beslut i det tomma"
    )
    made = dict(files(Facts((*facts.entities, bare)), workspace.rdf, "sv"))
    assert "Beslut i det tomma" in made[f"meeting/{meeting.id}.html"]
