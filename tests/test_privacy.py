"""Personal data beyond names, seeded in minutes of every format, is found in no byte of what finsam writes."""

import json
from html import escape
from io import BytesIO
from itertools import islice
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from graph.workspace import Workspace
from queries.catalogue import ask
from queries.exports import FORMATS as FORMATS_OF_OTHERS
from queries.exports import write
from queries.exports.facts import all_facts
from queries.question import questions
from queries.reports import render
from tests.harness.command import counted, finsam
from tests.harness.pdf import pdf
from tests.harness.personal_data import found, seeds
from tests.harness.questions import least

SEEDED = 480
STAYS = ("222000-1891", "info@ekstad.example", "registrator@ekstad.example", "250 000 kr", "Dnr 2024-0123")
PLACES = (
    "Anna Dalström (S), Ekstad kommun, {}",
    "Bo Granlund (M) {}",
    "§ 3 Skrivelse från {}",
    "Beslut: Styrelsen beslutar att uppdra åt Anna Dalström att kontakta {} om projektet.",
    "Förbundschefen informerar om ärendet. Frågor ställs till {} som svarar före nästa möte.",
    "Styrelsen beslutar att bevilja 10 000 kr till Bo Granlund ({}).",
    "Cecilia Ekroth, {}, adjungeras.",
    "{}",
    "Justerare: Bo Granlund {}",
    "Personnummer: {}",
)
HEAD = (
    "Samordningsförbundet Ekstad",
    "Protokoll från styrelsens sammanträde",
    "Datum: {date}",
    "Plats: Kommunhuset, kl. 09.00-12.00",
    "Beslutande",
    "Anna Dalström (S), Ekstad kommun, ordförande",
    "Bo Granlund (M), Region Ekstad",
    "§ 1 Öppnande",
    "Ordföranden öppnar mötet.",
    "§ 2 Avtal med organisationsnummer 222000-1891",
    "Beslut: Styrelsen beslutar att bevilja 250 000 kr till 222000-1891, Dnr 2024-0123, och att svara info@ekstad.example och "
    "registrator@ekstad.example.",
)
SIGNING = ("Underskrifter", "Anna Dalström", "Ordförande")


def _lines(part, date):
    return [line.format(date=date) for line in HEAD] + [
        place.format(one.text) for one, place in zip(part, PLACES * len(part), strict=False)
    ]  # fmt: skip


def _text(part, date):
    return "\n".join([*_lines(part, date), *SIGNING]).encode()


def _html(part, date):
    *body, first, second, third = part
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in _lines(body, date))
    return (
        f'<html><head><title>Protokoll {first.text}</title><meta name="author" content="{second.text}"></head>'
        f'<body><!-- {third.text} --><p title="{second.text}"><a href="mailto:{first.text}">Protokoll</a></p>{paragraphs}'
        f'<img alt="{third.text}" src="x"><script>var x = "{first.text}"</script></body></html>'
    ).encode()


def _docx(part, date):
    *body, first, second, third = part
    document = Document()
    for line in _lines(body, date):
        document.add_paragraph(line)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Anna Dalström", first.text
    document.sections[0].header.paragraphs[0].text = f"Samordningsförbundet Ekstad {second.text}"
    properties = document.core_properties
    properties.author, properties.comments, properties.keywords, properties.title = (
        first.text, second.text, third.text, f"Protokoll {third.text}",
    )  # fmt: skip
    document.add_comment(document.paragraphs[3].runs, text=second.text, author=third.text)
    stream = BytesIO()
    document.save(stream)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr("docProps/custom.xml", f"<Properties>{first.text}</Properties>")
    return stream.getvalue()


def _pdf(part, date):
    body, signing = part[: len(part) // 2], part[len(part) // 2 :]
    minutes = [piece for line in _lines(body, date) for piece in line.split("\n")]
    signatures = ["Dokumentet är elektroniskt undertecknat"]
    for one in signing:
        signatures += ["ANNA DALSTRÖM", *one.text.split("\n"), "Ordförande", f"{date} 10:12:13 UTC", "BankID"]
    pages = [
        *(minutes[at : at + 50] for at in range(0, len(minutes), 50)),
        *(signatures[at : at + 50] for at in range(0, len(signatures), 50)),
    ]
    return pdf(pages, author=part[0].text.replace("\n", " "))


def _record(part, date):
    texts = [one.text for one in part]
    evidence = [{"line": line, "quote": f"Anna Dalström {text} svarar"} for line, text in enumerate(texts, start=1)]
    people = [
        {"name": f"Anna Dalström {text}", "organisation": text, "evidence": evidence[n]} for n, text in enumerate(texts)
    ]
    return json.dumps(
        {
            "source": {"file": f"protokoll {texts[0]}.pdf"}, "organisation": "Samordningsförbundet Ekstad", "organ": "styrelse", "date": date,
            "place": texts[1],
            "items": [{"number": str(n), "title": text, "evidence": evidence[n]} for n, text in enumerate(texts)],
            "participants": [{**person, "attendance": "beslutande", "substitutes_for": texts[n]} for n, person in enumerate(people)],
            "decisions": [{"item": texts[n], "number": text, "text": f"kontakta {text}", "by": text, "type": "övrigt"} for n, text in enumerate(texts)],
            "appointments": [{"person": text, "kind": text, "body": text, "represents": text, "replaces": text} for text in texts],
            "assignments": [{"to": [text, "Bo Granlund"], "task": text} for text in texts],
            "signatures": [{"name": f"Bo Granlund {text}", "role": text, "method": text} for text in texts],
            "people_mentioned": [*people, *({"name": text} for text in texts)],
            "remarks": [{"code": "name-variant", "detail": text} for text in texts],
            "dissents": [{"kind": "jäv", "people": [text], "text": text} for text in texts],
            "leftovers": evidence, "head_evidence": {texts[2]: evidence[2]},
        }, ensure_ascii=False,
    ).encode()  # fmt: skip


FORMATS = {"txt": _text, "md": _text, "html": _html, "docx": _docx, "pdf": _pdf, "json": _record}


@pytest.fixture(scope="module")
def sown():
    return seeds(SEEDED)


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sown):
    """Minutes in every format; one file bears personal data in its name, one is none."""
    folder = tmp_path_factory.mktemp("minutes")
    rest = iter(sown)
    share = SEEDED // (2 * len(FORMATS))
    for year in (2023, 2024):
        for month, (suffix, make) in enumerate(FORMATS.items(), start=1):
            part = list(islice(rest, share))
            name = f"protokoll {part[0].text}" if year == 2024 and "\n" not in part[0].text else f"protokoll-{year}"
            (folder / f"{name}.{suffix}").write_bytes(make(part, f"{year}-0{month}-15"))
    broken = [one for one in sown if "\n" not in one.text][1]
    (folder / f"{broken.text}.pdf").write_bytes(b"none")
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("privacy") / "data"


@pytest.fixture(scope="module")
def outputs(folder, data, tmp_path_factory):
    """Everything that finsam writes: name → text."""
    written = {}
    done = finsam(data, "load", folder, code=1)
    assert counted(done) == f"{2 * len(FORMATS)} new, 0 unchanged, 0 replaced, 1 failed"
    written["load"] = done.stdout + done.stderr
    done = finsam(data, "--debug", "load", folder, code=1)
    assert counted(done) == f"0 new, {2 * len(FORMATS)} unchanged, 0 replaced, 1 failed"
    written["load again"] = done.stdout + done.stderr
    for file in sorted(folder.iterdir()):
        if file.suffix != ".json" and file.stat().st_size > 10:
            for option in ([], ["--text"], ["--leftovers"]):
                done = finsam(data, "parse", file, *option)
                written[f"parse {option} {file.suffix} {len(written)}"] = done.stdout + done.stderr
    written["status"] = finsam(data, "status", "--format", "json").stdout
    page = tmp_path_factory.mktemp("page") / "network.html"
    finsam(data, "view", "network", "--out", page)
    written["page"] = page.read_text(encoding="utf-8")
    for name in ("decisions", "coverage"):
        for suffix in ("html", "md", "csv", "json", "xlsx"):
            finsam(data, "report", name.replace("_", "-"), "--out", page.parent / f"{name}.{suffix}")
    finsam(data, "site", "--out", page.parent / "site")
    finsam(data, "backup", page.parent / "finsam.backup")
    written["diff"] = finsam(data, "diff", "1").stdout
    written["verify"] = finsam(data, "verify").stdout
    for file in sorted(page.parent.rglob("*")):
        if file.is_file():
            written[str(file)] = _content(file)
    with Workspace(data) as workspace:
        written["rdf"] = workspace.rdf.dump().decode()
        written["bolt"] = "\n".join(workspace.bolt.dump())
        written["archive"] = (data / "archive.db").read_bytes().decode(errors="replace")
        for name in questions():
            for engine in (workspace.bolt, workspace.rdf):
                rows = ask(engine, name, **least(workspace.rdf, name))
                for form in ("table", "csv", "json", "md"):
                    written[f"{name} {form} {type(engine).__name__}"] = render(rows, form)
        exports = tmp_path_factory.mktemp("exports")
        for form in FORMATS_OF_OTHERS:
            write(all_facts(workspace.archive), form, exports / form)
        for file in sorted([*data.rglob("*"), *exports.rglob("*")]):
            if file.is_file():
                content = file.read_bytes()
                written[str(file)] = content.decode("utf-8", "replace") + content.decode("utf-16-le", "replace")
    return written


def _content(file):
    """What a file says, with its name; of a package what its parts say."""
    content = file.read_bytes()
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as package:
            content = b"\n".join(package.read(name) for name in package.namelist())
    return f"{file.name}\n{content.decode('utf-8', 'replace')}"


def test_nothing_sown_is_found(outputs, sown, record_property):
    assert len(sown) >= 300
    searched = {
        name: text for name, text in outputs.items() if "bolt.json" not in name and not name.endswith("password")
    }
    leaks = {(name, one.text) for name, text in searched.items() for one in found(text, sown)}
    for name, number in (("seeded", len(sown)), ("outputs", len(searched)), ("found", len(leaks))):
        record_property(name, number)
    assert len(searched) >= 60
    assert leaks == set()


def test_the_search_finds_what_is_there(sown, folder):
    """Else it would prove nothing."""
    raw = "".join(file.read_text("utf-8") for file in folder.glob("*.txt"))
    assert len(list(found(raw, sown))) >= 2 * SEEDED // (2 * len(FORMATS))


@pytest.mark.parametrize("text", STAYS)
def test_numbers_of_organisations_and_addresses_of_offices_stay(outputs, text):
    for name in ("rdf", "bolt", "archive"):
        assert text in outputs[name]


def test_people_are_found_by_their_names_alone(outputs):
    assert '"name": "Anna Dalström"' in outputs["bolt"]
    assert "▮" in outputs["rdf"]
