"""Files made to take for ever or to fill the memory: each is written by a function, none is large."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 12 Tf 72 700 Td (Protokoll fran Samordningsforbundet) Tj ET "
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONTS = b"/Font << /F1 5 0 R >> "


def _pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects; 1 is the catalogue."""
    data, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table, size = len(data), max(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        data += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, table)
    return bytes(data)


def _packed(content: bytes, entries: bytes = b"") -> bytes:
    return _raw(zlib.compress(content, 9), b"/Filter /FlateDecode " + entries)


def _raw(content: bytes, entries: bytes) -> bytes:
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def _paged(
    content: bytes = TEXT,
    *,
    resources: bytes = _FONTS,
    contents: bytes = b"4 0 R",
    kids: bytes = b"3 0 R",
    count: int = 1,
    more: Mapping[int, bytes] | None = None,
) -> bytes:
    """A PDF of one page, object 3, with its content in object 4 and its font in object 5; `more` adds objects or replaces them."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s /Resources << %s>> >>" % (
        contents,
        resources,
    )
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        3: page,
        4: _packed(content),
        5: FONT,
    }
    return _pdf(objects | dict(more or {}))


def plain_pdf() -> bytes:
    """A PDF of the same making that does no harm."""
    return _paged()


def _form(content: bytes, form: int) -> bytes:
    return _packed(
        content,
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %s/XObject << /X %d 0 R >> >> "
        % (_FONTS, form),
    )


def _forms(first: int) -> bytes:
    return _FONTS + b"/XObject << /X %d 0 R >> " % first


def _blanks(times: int = 1) -> bytes:
    """A thousand million spaces, packed so many times."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1000)) + packer.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def _tree(levels: int) -> dict[int, bytes]:
    """A tree of pages in which each level has the next one twice."""
    tree = {
        100 + n: b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 1900 >>" % (101 + n, 101 + n) for n in range(levels)
    }
    return tree | {
        100 + levels: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        1: b"<< /Type /Catalog /Pages 100 0 R >>",
    }


def _laughs(levels: int) -> dict[int, bytes]:
    """Forms of which each draws the next one ten times."""
    return {10 + n: _form(b"/X Do " * 10 if n < levels - 1 else TEXT, 11 + n) for n in range(levels)}


def _many_pages() -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    pages = {10 + number: page for number in range(100_000)}
    return _paged(kids=b" ".join(b"%d 0 R" % number for number in pages), count=len(pages), more=pages)


def _word(body: str, *, before: str = "") -> bytes:
    import docx

    plain, changed = BytesIO(), BytesIO()
    docx.Document().save(plain)
    with ZipFile(plain) as original, ZipFile(changed, "w", ZIP_DEFLATED) as package:
        for name in original.namelist():
            text = f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>"
            package.writestr(name, text if name == "word/document.xml" else original.read(name))
    return changed.getvalue()


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


_LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]>"
)


def _people(number: int) -> bytes:
    """A record with so many participants, no two of one name."""
    names = ("".join(chr(97 + int(digit)) for digit in str(n)).title() for n in range(number))
    listed = [{"name": f"Bo {name}", "organisation": "Eksta kommun", "attendance": "beslutande"} for name in names]
    record = {"organisation": "Samordningsförbundet Eksta", "organ": "styrelse", "date": "2024-02-20"}
    none: dict[str, list[object]] = {"items": [], "decisions": [], "signatures": []}
    return json.dumps({**record, **none, "participants": listed}).encode()


_CONTENTS: dict[str, Callable[[], bytes]] = {
    "pages-100000.pdf": _many_pages,
    "pages-heavy.pdf": lambda: _paged(b"BT /F1 12 Tf " + b"(Protokoll) Tj " * 50_000 + b"ET", kids=b"3 0 R " * 2_000, count=2_000),
    "pages-counted-wrong.pdf": lambda: _paged(count=2_000_000_000),
    "tree-of-itself.pdf": lambda: _paged(kids=b"2 0 R 3 0 R", count=1_000),
    "tree-doubling.pdf": lambda: _paged(more=_tree(30)),
    "form-recursive.pdf": lambda: _paged(TEXT + b"/X Do ", resources=_forms(6), more={6: _form(TEXT + b"/X Do /X Do ", 6)}),
    "form-laughs.pdf": lambda: _paged(b"/X Do ", resources=_forms(10), more=_laughs(9)),
    "contents-repeated.pdf": lambda: _paged(TEXT * 200, contents=b"[" + b"4 0 R " * 20_000 + b"]"),
    "object-of-itself.pdf": lambda: _paged(more={2: b"<< /Type /Pages /Kids [3 0 R] /Count 6 0 R >>", 6: b"7 0 R", 7: b"6 0 R"}),
    "marks-nested.pdf": lambda: _paged(b"/A BMC " * 1_000_000 + TEXT),
    "packed.pdf": lambda: _paged(more={4: _raw(_blanks(), b"/Filter /FlateDecode ")}),
    "packed-thrice.pdf": lambda: _paged(more={4: _raw(_blanks(3), b"/Filter [/FlateDecode /FlateDecode /FlateDecode] ")}),
    "packed-far.pdf": lambda: _paged(more={4: _raw(_blanks(), b"/Filter /FlateDecode /Pad (%s) " % (b"x" * 2_000))}),
    "font-of-itself.pdf": lambda: _paged(b"BT /F1 12 Tf 72 700 Td (aaaa) Tj ET", more={5: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F1 5 0 R >> >> >>", 6: _packed(b"9 0 d0 BT /F1 1 Tf (aaaa) Tj ET")}),
    "characters.pdf": lambda: _paged(b"BT /F1 1 Tf " + (b"(" + b"a" * 1_000 + b") Tj ") * 5_000 + b"ET"),
    "no-end.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj\n<< " * 2_000_000,
    "entities.docx": lambda: _word(_paragraph("&k;"), before=_LAUGHS),
    "unpacked.docx": lambda: _word(_paragraph("A" * 180_000_000)),
    "tables-nested.docx": lambda: _word("<w:tbl><w:tr><w:tc>" * 60 + _paragraph("x") + "</w:tc></w:tr></w:tbl>" * 60),
    "deep.html": lambda: b"<html><body>" + b"<b><i>" * 100_000 + b"x",
    "spans.html": lambda: b"<html><body><table>" + (b"<tr>" + b"<td rowspan=9999 colspan=9999>a</td>" * 40 + b"</tr>") * 2_000,
    "attributes.html": lambda: b"<html><body><p " + b"".join(b"a%d=1 " % n for n in range(1_000_000)) + b">x",
    "digits.txt": lambda: b"Protokoll\n" + b"19790214-1234 " * 600_000,
    "at.txt": lambda: b"Protokoll\n" + b"a@" * 4_000_000,
    "one-word.txt": lambda: b"Beslutande " + b"a" * 9_000_000,
    "nested.json": lambda: b"[" * 3_000_000,
    "nested.jsonl": lambda: b'{"a":' * 600_000 + b"\n{}\n",
    "one-line.jsonl": lambda: b'{"organisation":"' + b"a" * 300_000_000 + b'"}\n',
    "people.json": lambda: _people(30_000),
}  # fmt: skip


def _writer(content: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content())


BOMBS: dict[str, Callable[[Path], object]] = {name: _writer(content) for name, content in _CONTENTS.items()}
"""File name → what writes the file."""
