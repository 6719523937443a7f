"""A PDF of plain pages, written by hand: enough to read it back."""

from __future__ import annotations

from collections.abc import Sequence

Shown = str | tuple[str, str]
"""A line, or one whose first part is bold."""


def pdf(pages: Sequence[Sequence[Shown]], *, author: str = "") -> bytes:
    """A PDF with these lines of text on each page, one under the other."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = b"".join(map(_line, lines))
        content = b"BT /F1 10 Tf 14 TL 60 800 Td\n%sET" % shown
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >> >>"
        bodies += [page.encode(), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    bodies.append(b"<< /Author (%s) >>" % _string(author))
    return _file(bodies)


def _line(line: Shown) -> bytes:
    if isinstance(line, str):
        return b"(%s) Tj T*\n" % _string(line)
    return b"/F2 10 Tf (%s) Tj /F1 10 Tf (%s) Tj T*\n" % (_string(line[0]), _string(line[1]))


def _string(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(bodies: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        len(bodies),
        len(out),
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)
