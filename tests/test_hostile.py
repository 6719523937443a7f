"""Names, titles and quotes that try to be more than text: nothing runs, nothing breaks out, all stays readable."""

import csv
import io
import json
import re
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from lxml import html
from pyoxigraph import RdfFormat, serialize
from pyoxigraph import parse as parse_rdf

from graph.embedded import open_embedded
from graph.workspace import Workspace
from loaders.load import load
from queries.catalogue import ask
from queries.exports import FORMATS, write
from queries.exports.facts import all_facts
from queries.pictures.draw import VIEWS, draw
from queries.pictures.page import as_page
from queries.question import questions
from queries.reporting.compose import compose
from queries.reporting.flat import as_csv, as_json
from queries.reporting.markdown import as_markdown
from queries.reporting.page import as_page as report_page
from queries.reporting.terminal import as_terminal
from queries.reporting.workbook import as_workbook
from queries.reports import render
from tests.harness.command import counted, finsam
from tests.harness.hostile import MARK, hostile
from tests.harness.questions import least

RECORDS, TEXTS, MINUTES = 50, 9, 50
STEERS = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _letters(number):
    """A surname for a number, so that no two boards share people by chance."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}").title() + "lund"


def _record(number, texts):
    """A record in which each text is a person, an organisation, a title, a decision, a quote and whatever else a record may hold."""
    first, *_, last = texts
    facts = [(text, {"evidence": {"line": line, "quote": text[:300]}}) for line, text in enumerate(texts, start=1)]
    listed = [
        {
            "name": text,
            "organisation": f"{text} kommun",
            "party": text,
            "attendance": "beslutande",
            "roles": [text],
            "items": text,
            **quoted,
        }
        for text, quoted in facts
    ]
    listed.append(
        {
            "name": f"Åsa Öberg {_letters(number)}",
            "organisation": first,
            "attendance": "ersättare",
            "substitutes_for": last,
        }
    )
    listed.append(
        {
            "name": f"Bo {_letters(number)}",
            "organisation": "Region Skåne",
            "attendance": "beslutande",
            "roles": ["ordförande"],
        }
    )
    return {
        "source": {"file": f"{first[:80]}.pdf", "parser": first[:40]},
        "organisation": f"Samordningsförbundet {first}", "organ": last, "date": f"2024-{1 + number % 12:02}-01", "place": first,
        "items": [{"number": text, "title": text, **quoted} for text, quoted in facts],
        "participants": listed,
        "decisions": [{"item": text, "number": text, "text": text, "by": text, "type": "övrigt", **quoted} for text, quoted in facts],
        "appointments": [
            {"person": text, "kind": text, "body": text, "represents": text, "replaces": last, "item": text, **quoted} for text, quoted in facts
        ],
        "assignments": [{"to": [text], "task": text, "item": text, **quoted} for text, quoted in facts],
        "signatures": [{"name": text, "role": text, "organisation": text, "method": text, **quoted} for text, quoted in facts],
        "people_mentioned": [{"name": text, "organisation": text, "role": text, **quoted} for text, quoted in facts],
        "remarks": [{"code": text, "detail": text, **quoted} for text, quoted in facts],
        "dissents": [{"kind": "jäv", "people": [text], "item": text, "text": text, **quoted} for text, quoted in facts],
        "leftovers": [quoted["evidence"] for _, quoted in facts],
        "head_evidence": {text: quoted["evidence"] for text, quoted in facts},
    }  # fmt: skip


def _minutes(text):
    return (
        f"Samordningsförbundet Eksta\nProtokoll 2024-02-20 kl. 09.00\nPlats: {text}\nBeslutande\nBo Alm (S), Eksta kommun, ordförande\n"
        f"{text} (M), Region Eksta\nÅsa Öberg {text}, ersättare\n§ 1 {text}\nBeslut: Styrelsen beslutar att {text}\n"
        f"§ 2 Val\nStyrelsen utser {text} att justera.\nOrdförande\n{text}\n"
    )


@pytest.fixture(scope="module")
def texts():
    return hostile(RECORDS * TEXTS + MINUTES)


@pytest.fixture(scope="module")
def data(tmp_path_factory, texts):
    """A data folder that has taken in every hostile text, and how each load ended."""
    folder = tmp_path_factory.mktemp("hostile")
    records = folder / "records.jsonl"
    groups = [texts[at : at + TEXTS] for at in range(0, RECORDS * TEXTS, TEXTS)]
    national = {"organisation": "Nationella nätverket för samordningsförbund (NNS)", "organ": "styrelse"}
    written = [*(_record(number, group) for number, group in enumerate(groups)), _record(RECORDS, groups[0]) | national]
    records.write_text("\n".join(map(json.dumps, written)))
    files = [str(records)]
    for number, text in enumerate(texts[RECORDS * TEXTS :]):
        file = folder / f"{number}.txt"
        file.write_bytes(_minutes(text).encode("utf-8"))
        files.append(str(file))
    with Workspace(folder / "data", write=True) as workspace:
        run = workspace.archive.begin_run("load", "2024-01-01T00:00:00+00:00")
        outcomes = list(load(workspace, files, run=run))
        workspace.catch_up()
    failed = [loaded for loaded in outcomes if loaded.status == "failed"]
    assert all(".txt" in loaded.path for loaded in failed)
    assert len(failed) <= MINUTES // 2, failed
    return folder / "data"


@pytest.fixture(scope="module")
def workspace(data):
    with Workspace(data) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def answers(workspace):
    """The rows of every question from either graph."""
    return {
        (name, type(store).__name__): ask(store, name, **least(workspace.rdf, name))
        for name in questions()
        for store in (workspace.bolt, workspace.rdf)
    }


def test_both_graphs_hold_the_same(workspace):
    assert (
        workspace.bolt.counts()
        == workspace.rdf.counts()
        == {**dict.fromkeys(workspace.rdf.counts(), 0), **workspace.archive.counts()}
    )


def test_questions_answer_the_same_from_both_graphs(answers):
    for name in questions():
        assert answers[name, "BoltStore"] == answers[name, "RdfStore"], name
    assert any(MARK in str(row.values) for row in answers["who_represents", "RdfStore"])


def test_no_output_steers_a_terminal(answers):
    for (name, _), rows in answers.items():
        for form in ("table", "csv", "json", "md"):
            shown = render(rows[:300] if form == "table" else rows, form, styled=False)
            assert not STEERS.search(shown), (name, form)
            assert not rows or form == "table" or MARK.casefold() in shown.casefold()


def test_no_cell_is_a_formula(answers):
    for (name, _), rows in answers.items():
        table = list(csv.reader(io.StringIO(render(rows, "csv"))))
        assert len({len(line) for line in table}) <= 1, name
        assert not [
            cell
            for line in table
            for cell in line
            if cell[:1] in {"=", "+", "@", "\t", "\r"} or re.match(r"-(?!\d)", cell)
        ]


def test_json_and_markdown_stay_whole(answers):
    for rows in answers.values():
        assert len(json.loads(render(rows, "json"))) == len(rows)
        lines = render(rows, "md").splitlines()
        assert len(lines) == (len(rows) + 2 if rows else 0)
        assert len({len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines}) <= 1


def test_rdf_reads_back(workspace):
    dump = workspace.rdf.dump()
    quads = list(parse_rdf(dump, format=RdfFormat.N_QUADS))
    assert len(quads) == dump.count(b"\n") == len(set(quads))
    assert not [quad for quad in quads if "urn:" in str(quad.subject) or "urn:" in str(quad.predicate)]
    turtle = serialize({quad.triple for quad in quads}, format=RdfFormat.TURTLE)
    assert {quad.triple for quad in parse_rdf(turtle, format=RdfFormat.TURTLE)} == {quad.triple for quad in quads}


@pytest.mark.parametrize("form", FORMATS)
def test_exports_are_readable_and_steer_nothing(workspace, form, tmp_path):
    files = write(all_facts(workspace.archive), form, tmp_path / form)
    texts = [file.read_text(encoding="utf-8") for file in files]
    assert any(
        written in "".join(texts)
        for written in (MARK, json.dumps(MARK)[1:-1], MARK.encode("ascii", "xmlcharrefreplace").decode())
    )
    for file, text in zip(files, texts, strict=True):
        assert tmp_path in file.parents
        assert not STEERS.search(text.replace("\x1f", "") if form == "csv" else text)  # parts the values of a list


def test_exports_in_xml_and_rdf_read_back(workspace, tmp_path):
    facts = all_facts(workspace.archive)
    for form in ("graphml", "gexf"):
        for file in write(facts, form, tmp_path / form):
            ElementTree.parse(file)
    turtle, quads = (write(facts, form, tmp_path / form)[0] for form in ("turtle", "nquads"))
    assert len({*parse_rdf(turtle.read_bytes(), format=RdfFormat.TURTLE)}) == len(
        {quad.triple for quad in parse_rdf(quads.read_bytes(), format=RdfFormat.N_QUADS)}
    )


def test_a_cypher_script_makes_the_same_graph(workspace, tmp_path):
    """Every statement of the script run as it stands: what the texts hold stays text."""
    (file,) = write(all_facts(workspace.archive), "cypher", tmp_path / "graph.cypher")
    with open_embedded(tmp_path / "other") as store:
        for statement in file.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                store.query(statement, write=True)
        made = [line for line in store.dump() if '"SHARES"' not in line]
    assert made == [line for line in workspace.bolt.dump() if '"SHARES"' not in line]


REPORTS = ("cross_board", "nns", "decisions", "assignments", "coverage")


@pytest.fixture(scope="module")
def reports(workspace):
    """The reports that need not be told what they are about."""
    return {name: compose(workspace.rdf, name, "sv") for name in REPORTS}


def test_reports_on_paper_steer_nothing_and_stay_readable(reports):
    assert any(MARK in as_json(report) for report in reports.values())
    for name, report in reports.items():
        json.loads(as_json(report))
        for text in (
            as_json(report),
            as_csv(report),
            as_markdown(report),
            as_terminal(report, width=120, styled=False),
        ):
            assert not STEERS.search(text.replace("\r\n", "\n").removeprefix("\ufeff")), name
        for row in csv.reader(io.StringIO(as_csv(report).removeprefix("\ufeff"))):
            assert not [cell for cell in row if cell[:1] in {"=", "+", "@", "\t", "\r"} or re.match(r"-(?!\d)", cell)]


def test_reports_as_pages_hold_no_element_of_theirs(reports):
    for name, report in reports.items():
        tree = html.document_fromstring(report_page(report))
        assert not tree.xpath(
            "//script | //iframe | //svg | //img | //a | //object | //*[@onload or @onerror or @src or @href]"
        ), name


def test_reports_as_workbooks_hold_no_formula_and_no_link(reports):
    for name, report in reports.items():
        with ZipFile(io.BytesIO(as_workbook(report))) as book:
            for part in book.namelist():
                text = book.read(part).decode()
                elements = list(ElementTree.fromstring(text).iter())
                assert not {element.tag.rpartition("}")[2] for element in elements} & {"f", "hyperlink"}, (name, part)
                assert not [element for element in elements if element.get("TargetMode") == "External"], (name, part)


def test_nothing_was_injected(workspace, texts, record_property):
    run = workspace.bolt.query("MATCH (n) WHERE n.hacked IS NOT NULL RETURN n").rows
    record_property("texts", len(texts))
    record_property("run", len(run))
    assert run == ()
    for line in (*workspace.bolt.dump(), *workspace.rdf.dump().decode().splitlines()):
        assert not STEERS.search(line)


def _drawn(store, view):
    """The page of a view, about whoever has a hostile name; a path leads from there to somebody on the same board."""
    rows = ask(store, "who_represents")
    chosen = next(row for row in rows if all(MARK in str(row[name]) for name in ("person", "board", "on_behalf_of")))
    other = next(
        row for row in rows if row["board_id"] == chosen["board_id"] and row["person_id"] != chosen["person_id"]
    )
    about = {
        "person": (chosen["person_id"],),
        "board": (chosen["board_id"],),
        "organisation": (chosen["on_behalf_of_id"],),
        "path": (chosen["person_id"], other["person_id"]),
    }
    return as_page(draw(store, view, "sv", about.get(view, ())))


@pytest.mark.parametrize("view", VIEWS)
def test_in_a_browser_nothing_runs(workspace, page, tmp_path, view):
    drawn = _drawn(workspace.rdf, view)
    assert not STEERS.search(drawn.partition('id="data">')[2].partition("</script>")[0])
    file = tmp_path / "page.html"
    file.write_text(drawn, encoding="utf-8")
    errors, asked = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (errors.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_selector("[data-still]", state="attached")
    page.fill("#words", MARK.split()[0])
    page.wait_for_selector("#options li")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    assert "öberg" in page.locator("#panel").inner_text().casefold()
    page.click("#to-table")
    page.wait_for_selector("#rows tr")
    assert page.evaluate("window.ran") is None
    assert page.locator("iframe, svg[onload], img, a[href^=javascript]").count() == 0
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert errors == []


def test_commands_print_it_harmlessly(data, tmp_path):
    for words in (
        ["ask", "who-represents"],
        ["status"],
        ["cypher", "MATCH (p:Person) RETURN p.name"],
        ["sparql", "SELECT ?n { ?p foaf:name ?n }"],
    ):
        done = finsam(data, *words)
        assert not STEERS.search(done.stdout + done.stderr), words


BROKEN = (
    b'{"organisation": "\xed\xa0\x80"}',
    b'{"organisation": "\\ud800"}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"{}",
    b"null",
)


def test_records_that_are_no_text_are_refused_in_a_sentence(tmp_path):
    for number, content in enumerate(BROKEN):
        (tmp_path / f"{number}.json").write_bytes(content)
    done = finsam(tmp_path / "data", "load", *sorted(tmp_path.glob("*.json")), code=1)
    assert counted(done) == f"0 new, 0 unchanged, 0 replaced, {len(BROKEN)} failed"
    assert "Unexpected" not in done.stderr
