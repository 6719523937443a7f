"""Bad input: readers raise nothing but ReadingError, one sentence long, and do not fill time or memory."""

import random
import resource
import time
import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading import SUFFIXES, ReadingError, read

FILES = Path(__file__).parent / "files"
PDFS = [(path.name, path.read_bytes()) for path in sorted(FILES.glob("*.pdf"))]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = st.sampled_from([f"protokoll{suffix}" for suffix in SUFFIXES])


def attempt(data: bytes, name: str) -> str:
    """What a reader says: its refusal, or nothing where it reads."""
    refusal = ""
    try:
        source = read(data, name)
    except ReadingError as error:
        refusal = str(error)
    if refusal:
        assert refusal.startswith(f"{name}: ")
        assert refusal.endswith((".", ".pdf"))
        assert "\n" not in refusal
    else:
        assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
        assert not any("\n" in line.text for line in source.lines)
    return refusal


@cache
def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Protokoll", 1)
    document.add_paragraph("Val", style="List Number")
    document.add_table(1, 2).rows[0].cells[0].text = "Plats"
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def with_text(xml: str | bytes, **parts: bytes) -> bytes:
    """A Word file whose text part is `xml`."""
    data = BytesIO()
    with ZipFile(BytesIO(word_file())) as original, ZipFile(data, "w", ZIP_DEFLATED) as changed:
        for name in original.namelist():
            changed.writestr(name, xml if name == "word/document.xml" else original.read(name))
        for name, content in parts.items():
            changed.writestr(name, content)
    return data.getvalue()


def damaged(data: bytes, seed: int) -> bytes:
    """Bytes cut, changed, dropped or doubled, in one of a few places."""
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(broken)) if broken else 0
        match chance.randrange(4):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(200)]
            case 2:
                broken[at:at] = broken[at : at + chance.randrange(200)]
            case _ if chance.random() < 0.2:
                del broken[at:]
    return bytes(broken)


@given(st.binary(max_size=300), NAMES)
def test_arbitrary_bytes(data, name):
    attempt(data, name)


@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<!DOCTYPE html>", b"\xff\xfe", b"# "]),
    st.binary(max_size=200),
    NAMES,
)
def test_bytes_that_begin_like_a_format(start, data, name):
    attempt(start + data, name)


@given(st.text(alphabet="<>/abtdrhul olip=\"'&;!-§ 1åÖ", max_size=200).map(lambda text: f"<html>{text}".encode()))
def test_arbitrary_markup(data):
    attempt(data, "protokoll.html")


@settings(max_examples=150)
@given(st.sampled_from(PDFS), st.integers(0, 2**32))
def test_damaged_pdf(file, seed):
    attempt(damaged(file[1], seed), file[0])


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_damaged_docx(seed):
    attempt(damaged(word_file(), seed), "protokoll.docx")


PARTS = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
]


@settings(max_examples=60)
@given(st.sampled_from(PARTS), st.integers(0, 2**32))
def test_damaged_part_of_a_docx(part, seed):
    data = BytesIO()
    with ZipFile(BytesIO(word_file())) as original, ZipFile(data, "w", ZIP_DEFLATED) as changed:
        for name in original.namelist():
            content = original.read(name)
            changed.writestr(name, damaged(content, seed) if name == part else content)
    attempt(data.getvalue(), "protokoll.docx")


def pdf_of(stream: bytes, filters: str) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
        f"<</Length {len(stream)}/Filter {filters}>>stream\n".encode() + stream + b"\nendstream",
    ]
    return (
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, start=1))
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


PAGE = b"BT /F1 11 Tf 70 700 Td (Protokoll fort vid styrelsens mote) Tj ET\n"
ENTITIES = (
    "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(
        f"<!ENTITY {after} '{f'&{before};' * 10}'>" for before, after in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    + "]>"
)

BOMBS = {
    "docx-of-zeros.docx": lambda: with_text(b" " * 30_000_000),
    "docx-of-pictures.docx": lambda: with_text(f"<w:document {WORD}/>", **{"word/media/a.bin": bytes(160_000_000)}),
    "docx-of-entities.docx": lambda: with_text(f"{ENTITIES}<w:document {WORD}><w:body><w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:body></w:document>"),
    "docx-deep.docx": lambda: with_text(f"<w:document {WORD}><w:body>{'<w:sdt>' * 20_000}{'</w:sdt>' * 20_000}</w:body></w:document>"),
    "page-of-entities.html": lambda: f"{ENTITIES.replace('DOCTYPE d', 'DOCTYPE html')}<html><p>&k;</p>".encode(),
    "page-deep.html": lambda: b"<div>" * 100_000,
    "page-of-spans.html": lambda: b"<table>" + (b"<tr>" + b"<td rowspan=9999 colspan=9999>a" * 20) * 2_000,
    "pdf-packed.pdf": lambda: pdf_of(zlib.compress(PAGE + bytes(220_000_000)), "/FlateDecode"),
    "pdf-packed-twice.pdf": lambda: pdf_of(zlib.compress(zlib.compress(PAGE + bytes(220_000_000), 9)), "[/FlateDecode /FlateDecode]"),
    "pdf-of-itself.pdf": lambda: pdf_of(zlib.compress(PAGE), "/FlateDecode").replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_not_go_off(name):
    data = BOMBS[name]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    attempt(data, name)
    assert time.process_time() - start < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def test_a_plain_pdf_of_the_same_making_is_read():
    assert attempt(pdf_of(zlib.compress(PAGE), "/FlateDecode"), "protokoll.pdf") == ""


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04rest", "damaged"),
        (b"no pdf at all", "damaged, or no PDF"),
    ],
)
def test_other_formats_are_named(data, says):
    assert says in attempt(data, "protokoll.pdf")


def test_a_package_that_is_no_word_file_is_refused():
    data = BytesIO()
    with ZipFile(data, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "save the minutes as DOCX or PDF" in attempt(data.getvalue(), "protokoll.odt")
