"""Write the PDF files beside this script. Needs reportlab (`pip install reportlab`), which the project itself does not use.

Each file is one trouble that minutes in PDF make; people and bodies are invented.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
WIDTH, HEIGHT = A4
LEFT = 70.0
LEADING = 15.0


def canvas(name: str, **options: object) -> Canvas:
    return Canvas(str(HERE / name), pagesize=A4, invariant=1, **options)


def lines(page: Canvas, x: float, y: float, texts: list[str], font: str = "Helvetica", size: float = 11) -> float:
    """Draw texts one under the other; returns the height under the last."""
    page.setFont(font, size)
    for text in texts:
        page.drawString(x, y, text)
        y -= LEADING
    return y


def cover() -> None:
    """Label and value, people in two columns under one label, a table with marks, signatures side by side."""
    page = canvas("cover.pdf")
    lines(page, LEFT, 780, ["Protokoll"], "Helvetica-Bold", 16)
    for y, label, values in (
        (740, "Plats och tid", ["Kommunhuset, Eksta", "Onsdagen den 4 mars 2026 kl. 9-12"]),
        (700, "Beslutande", ["Stina Alm (S), ordförande", "Olle Björk (M)", "Karin Ceder, Försäkringskassan"]),
        (645, "Utses att justera", ["Olle Björk"]),
    ):
        lines(page, LEFT, y, [label], "Helvetica-Bold")
        lines(page, 200, y, values)
    lines(page, 380, 700, ["Per Dahl (C)", "Maja Ek, Arbetsförmedlingen"])
    for at, row in enumerate(
        (("Namn", "Part", "När", "Frånv"), ("Stina Alm", "Eksta kommun", "X", ""), ("Per Dahl", "", "", "X"))
    ):
        for x, cell in zip((LEFT, 200, 330, 400), row, strict=True):
            page.drawString(x, 590 - at * LEADING, cell)
    page.drawString(LEFT, 500, "." * 40)
    page.drawString(330, 500, "." * 40)
    lines(page, LEFT, 485, ["Stina Alm", "Ordförande"])
    lines(page, 330, 485, ["Olle Björk", "Justerare"])
    page.save()


def columns() -> None:
    """A title across, two columns of prose whose lines do not stand level, a footer."""
    page = canvas("columns.pdf")
    lines(
        page,
        LEFT,
        790,
        ["Protokoll från styrelsen i Samordningsförbundet Eksta, den 4 mars 2026"],
        "Helvetica-Bold",
        13,
    )
    left = ["§ 1 Öppnande", "Ordföranden öppnar mötet och hälsar alla", "välkomna till årets första sammanträde", "i den nya lokalen vid torget.", "§ 2 Val av justerare",
            "Olle Björk väljs att justera protokollet", "tillsammans med ordföranden."]  # fmt: skip
    right = ["§ 3 Ekonomi", "Förbundschefen redovisar utfallet för de", "två första månaderna. Kostnaderna ligger", "under budget, eftersom en insats har",
             "börjat senare än planerat.", "Styrelsen godkänner rapporten och läg-", "ger den till handlingarna."]  # fmt: skip
    lines(page, LEFT, 750, left)
    lines(page, 320, 744, right)
    lines(page, LEFT, 40, ["Finsam Eksta"], size=8)
    page.save()


def running() -> None:
    """Headers, footers and strips on three pages, one of them in the middle of a sentence; a page without text between them."""
    page = canvas("running.pdf")
    bodies = (["§ 1 Öppnande", "Ordföranden öppnar mötet.", "§ 2 Budget", "Styrelsen diskuterar budgeten och kommer fram till att"],
              ["den ska ses över.", "Beslut", "Budgeten återremitteras."],
              None,
              ["§ 3 Avslutning", "Beslut", "Mötet avslutas."])  # fmt: skip
    for number, body in enumerate(bodies, start=1):
        if body is not None:
            lines(
                page,
                LEFT,
                800,
                [f"Samordningsförbundet Eksta    Protokoll 2026-03-04    Sida {number} ({len(bodies)})"],
                size=9,
            )
            lines(page, LEFT, 700, body)
            page.drawString(LEFT, 60, "Justerandes sign")
            page.drawString(300, 60, "Utdragsbestyrkande")
            lines(page, LEFT, 40, ["Box 1, 123 45 Eksta"], size=8)
        page.showPage()
    page.save()


def wrapped() -> None:
    """A letterhead of two blocks, a table whose cells run over two lines, headings of items in the margin."""
    page = canvas("wrapped.pdf")
    lines(page, LEFT, 800, ["Samordningsförbundet", "Eksta"])
    lines(page, 400, 806, ["PROTOKOLL 2026-03-04", "Styrelsen, blad 1"], size=8)
    table = ((("Namn",), ("Part",), ("Närvarande",)),
             (("Gudmundur Sigurdsson", "(M)"), ("Eksta kommun",), ("Ja",)),
             (("Maja Ek",), ("Arbets-", "förmedlingen"), ("Ja, tjänstgör för", "Per Dahl")),
             (("Stina Alm", "ordförande"), ("Eksta kommun",), ("Nej",)))  # fmt: skip
    y = 720.0
    for row in table:
        for x, cell in zip((LEFT, 200, 300), row, strict=True):
            for at, text in enumerate(cell):
                page.drawString(x, y - at * 11, text)
        y -= 11 * max(map(len, row)) + 6
    y = 600.0
    for heading, text in (
        (("§ 14", "Öppnande"), ("Stina Alm öppnar mötet.", "Maja Ek väljs att justera.", "Dagordningen godkänns.")),
        (("§ 15", "Inför mötet", "den 5 maj"), ("Förslaget till budget gås igenom.", "Det behöver ses över.")),
    ):
        lines(page, LEFT, y, list(heading))
        y = lines(page, 200, y, list(text)) - 25
    page.save()


def gaps() -> None:
    """Cells that are one piece of text to the PDF, parted by kerning alone; a number far before its title."""
    page = canvas("gaps.pdf")
    text = page.beginText(LEFT, 700)
    text.setFont("Helvetica", 11)
    text._code.append("[(Tid:) -9000 (kl. 9.00) -6000 (Plats: Eksta)] TJ")
    page.drawText(text)
    text = page.beginText(LEFT, 670)
    text.setFont("Helvetica", 11)
    text.textLine("An ordinary line of text in the same page.")
    page.drawText(text)
    page.drawString(LEFT, 640, "§ 14")
    page.drawString(LEFT + 50, 640, "Rapporter")
    page.save()


def turned() -> None:
    """A page on its side, upright to the reader, and a stamp that runs up the margin."""
    page = Canvas(str(HERE / "turned.pdf"), pagesize=landscape(A4), invariant=1)
    page.setPageRotation(90)
    page.translate(WIDTH, 0)
    page.rotate(90)
    lines(page, LEFT, 500, ["§ 1 Mötet öppnas", "Stina Alm öppnar mötet.", "Olle Björk justerar."])
    page.drawString(LEFT, 400, "Stina Alm")
    page.drawString(300, 400, "Eksta kommun")
    page.rotate(90)
    page.drawString(100, -40, "Verifikat 1155")
    page.save()


def ruled() -> None:
    """A table with lines around its cells, which wrap, stand in the middle, and reach the next column."""
    page = canvas("ruled.pdf")
    lines(page, LEFT, 780, ["Deltagare"])
    xs, ys = (LEFT, 180, 278, 350, 410), (760, 740, 700, 670, 640)
    page.grid(xs, ys)
    page.setFont("Helvetica", 10)
    for x, cell in zip(xs, ("Namn", "Part", "Närv.", "Frånv."), strict=False):
        page.drawString(x + 5, 746, cell)
    lines(page, 185, 724, ["Försäkringskassan,", "område Norr och Syd"], size=10)
    page.drawCentredString(125, 716, "Stina Alm")
    page.drawCentredString(320, 716, "X")
    lines(page, LEFT + 5, 689, ["Margareta Alexan-", "dersson (S)"], size=10)
    page.drawString(185, 681, "Eksta kommun, nord")
    page.drawString(281, 681, "X")
    page.drawCentredString(125, 651, "Per Dahl")
    page.drawCentredString(380, 651, "X")
    page.save()


def banded() -> None:
    """A table with lines between its rows only, a group of people in a row of its own."""
    page = canvas("banded.pdf")
    for y in (755, 735, 705, 685):
        page.line(LEFT, y, 500, y)
    page.setFont("Helvetica", 10)
    for y, row in (
        (760, ("Namn", "Representerar", "Närvarande")),
        (740, ("Ledamöter",)),
        (714, ("Stina Alm", "", "Ja")),
        (690, ("Per Dahl", "Eksta kommun", "Nej")),
    ):
        for x, cell in zip((LEFT, 200, 400), row, strict=False):
            page.drawString(x, y, cell)
    lines(page, 200, 724, ["Försäkringskassan, området för", "samverkan"], size=10)
    lines(page, LEFT, 650, ["§ 1 Öppnande"])
    page.save()


def sidebar() -> None:
    """The facts of the meeting in a tinted column to the right of the text."""
    page = canvas("sidebar.pdf")
    lines(page, LEFT, 780, ["Protokoll"], size=16)
    page.setFillGray(0.9)
    page.rect(400, 300, 150, 460, fill=1, stroke=0)
    page.setFillGray(0)
    lines(page, 405, 740, ["Datum", "2026-03-04", "Närvarande", "Stina Alm", "Per Dahl", "Maja Ek"], size=9)
    text = "Stina Alm berättar om hur arbetet har gått under hösten"
    lines(page, LEFT, 740, ["1. Öppnande", *[text] * 8, "2. Avslutning", "Mötet avslutas."])
    page.save()


def gutter() -> None:
    """Two columns of text with a ruled table in the first."""
    page = canvas("gutter.pdf")
    page.grid((LEFT, 150, 280), (780, 760, 740))
    lines(page, LEFT + 4, 766, ["Datum"], size=9)
    lines(page, LEFT + 4, 746, ["Plats"], size=9)
    lines(page, 154, 766, ["2026-03-04"], size=9)
    lines(page, 154, 746, ["Kommunhuset, Eksta"], size=9)
    left = [f"Stina Alm berättar om insats nummer {at}" for at in range(1, 8)]
    right = [f"Per Dahl redovisar kostnaderna för {at}" for at in range(1, 10)]
    lines(page, LEFT, 715, left, size=9)
    lines(page, 310, 770, right, size=9)
    page.save()


def words() -> None:
    """Words set one by one without spaces, as by text recognition."""
    page = canvas("words.pdf")
    page.setFont("Helvetica", 11)
    x = LEFT
    for word in ("Protokollet", "från", "mötet", "läggs", "till", "handlingarna."):
        page.drawString(x, 700, word)
        x += page.stringWidth(word, "Helvetica", 11) + 2.2
    page.save()


def justified() -> None:
    """Words stretched to fill narrow columns, marks that stand as far apart, labels over values in one ruled row, two lists that begin at different heights."""
    page = canvas("justified.pdf")
    page.grid((LEFT, 190, 290, 380), (810, 770))
    for x, label, values in (
        (LEFT + 4, "Organisation", ["Samordningsförbundet", "Eksta"]),
        (194, "Datum", ["2026-03-", "04"]),
        (294, "Tid", ["08:30–", "11:00"]),
    ):
        lines(page, x, 800, [label], "Helvetica-Bold", 9)
        lines(page, x, 789, values[:1], size=9)
        lines(page, x, 778, values[1:], size=9)
    lines(page, LEFT, 735, ["Närvarande"], "Helvetica-Bold")
    lines(page, LEFT, 720, ["Stina Alm, Eksta kommun", "Olle Björk, Dals kommun", "Per Dahl, Region Eksta"])
    lines(page, 320, 750, ["Ersättare"], "Helvetica-Bold")
    lines(page, 320, 735, ["Maja Ek, Arbetsförmedlingen", "Karin Ceder, Försäkringskassan"])
    _stretched(page, LEFT, 640, ["Styrelsen", "beslutar", "att", "fastställa"], 220)
    _stretched(page, LEFT, 625, ["föredragningslistan."], 220)
    _stretched(page, LEFT, 590, ["X", "X", "X"], 120)
    page.save()


def _stretched(page: Canvas, x: float, y: float, said: list[str], width: float) -> None:
    """Draw words with as much room between them as fills the width."""
    page.setFont("Helvetica", 11)
    room = width - sum(page.stringWidth(word, "Helvetica", 11) for word in said)
    for word in said:
        page.drawString(x, y, word)
        x += page.stringWidth(word, "Helvetica", 11) + room / max(len(said) - 1, 1)


def unlevel() -> None:
    """Three lists side by side whose lines do not stand level, over a table without rules whose cells are wrapped."""
    page = canvas("unlevel.pdf")
    for x, y, texts in (
        (LEFT, 790, ["Deltagare", "Stina Alm", "Eksta kommun", "Olle Björk", "Dals kommun"]),
        (230, 785, ["Per Dahl", "Region Eksta", "Maja Ek", "Arbetsförmedlingen"]),
        (390, 785, ["Frånvarande", "Karin Ceder", "Försäkringskassan", "Tjänstemän", "Anna Berg"]),
    ):
        lines(page, x, y, texts)
    page.setFont("Helvetica", 11)
    for y, row in (
        (660, ("Ledamot", "Huvudman", "Närvaro", "Ersättare")),
        (640, ("Ann-", "Eksta", "Ja", "Bengt Olof")),
        (627, ("Kristin", "kommun", "", "Persson")),
        (614, ("Wallenberg", "", "", "")),
        (594, ("Per Dahl", "Försäkrings-", "Ja, t.o.m.", "Maja Ek")),
        (581, ("", "kassan", "§ 7", "")),
        (561, ("Lisbeth", "Region", "Nej", "Karin Ceder")),
        (548, ("Grönvall", "Eksta", "", "")),
    ):
        for x, cell in zip((LEFT, 180, 300, 400), row, strict=True):
            page.drawString(x, y, cell)
    page.save()


def broken() -> None:
    """Labels broken over two lines beside values broken too; right under them a table whose columns would run into theirs; the agenda's numbers on one page."""
    page = canvas("broken.pdf")
    lines(page, LEFT, 790, ["ÅSBY", "SAMORDNINGSFÖRBUND"])
    page.drawString(250, 790, "PROTOKOLL")
    lines(page, LEFT, 740, ["Plats och", "tid"])
    lines(
        page, 140, 740, ["Kommunhuset, Åsby, sammanträdesrummet på tredje våningen, den 4 mars", "2026 kl. 9.00-12.00"]
    )
    for at, row in enumerate((("Stina K Alm", "Åsby kommun", "Ja"), ("Olle Björk", "Dals kommun", "Nej"))):
        for x, cell in zip((LEFT, 210, 330), row, strict=True):
            page.drawString(x, 700 - at * LEADING, cell)
    lines(
        page, LEFT, 640, ["2026-1    Dnr 26.0003", "Val av justerare", "Ordföranden öppnar mötet.", "Olle Björk väljs."]
    )
    page.showPage()
    for at, title in enumerate(("Budget", "Rapport", "Avslutning"), 2):
        lines(
            page, LEFT, 850 - 60 * at, [f"2026-{at}    Dnr 26.000{at}", title, f"Styrelsen behandlar {title.lower()}."]
        )
    page.save()


def letters() -> None:
    """Letters and figures set one by one; a sign over its number beside text; a day broken in its cell; signers level with their offices."""
    page = canvas("letters.pdf")
    page.setFont("Helvetica", 11)
    x = LEFT
    for letter in "Nästa möte är den 26 januari 2018 kl 10-15.":
        if letter != " ":
            page.drawString(x, 790, letter)
        x += page.stringWidth(letter, "Helvetica", 11)
    for x, upper, lower in (
        (LEFT, "Datum: 2020-", "09-17"),
        (210, "Tid: 09.00 (paus", "10.15)"),
        (330, "Plats:", "Rådhuset"),
    ):
        lines(page, x, 750, [upper, lower])
    for y, number, said, rest in (
        (690, "42", "Till att justera dagens protokoll utses Olle", "Björk."),
        (640, "43", "Dagordningen fastställs efter att ärendet", "Lokaler lagts till."),
    ):
        lines(page, LEFT, y, ["§", number])
        lines(page, LEFT + 30, y, [said, rest])
    for at, (office, said) in enumerate(
        (("", "Stina Alm"), ("Ordförande", "." * 30), ("", "Olle Björk"), ("Justerande", "." * 30), ("", "Per Dahl"))
    ):
        page.drawString(LEFT, 580 - at * 20, office)
        page.drawString(200, 580 - at * 20, said)
    page.save()


def dots() -> None:
    """Bullets that are drawn, as browsers draw them; a dot in the margin and one that belongs to no line."""
    page = canvas("dots.pdf")
    lines(page, LEFT, 780, ["§ 1 Val", "Styrelsen beslutar att"])
    lines(page, LEFT + 30, 750, ["välja Olle Björk till justerare", "fastställa dagordningen"])
    for y in (753.5, 738.5):
        page.circle(LEFT + 20, y, 2, stroke=0, fill=1)
    lines(page, LEFT, 700, ["Stina Alm avslutar mötet."])
    page.circle(LEFT - 60, 703.5, 2, stroke=0, fill=1)
    page.circle(LEFT + 10, 650, 2, stroke=0, fill=1)
    page.save()


def scanned() -> None:
    """A picture and no text."""
    page = canvas("scanned.pdf")
    page.drawImage(ImageReader(_grey()), 0, 0, WIDTH, HEIGHT)
    page.save()


def _grey() -> object:
    from PIL import Image

    return Image.new("L", (8, 11), 200)


def locked() -> None:
    """A file that opens with a password only."""
    page = canvas("locked.pdf", encrypt=StandardEncryption("hemligt", canPrint=1))
    lines(page, LEFT, 700, ["§ 1 Öppnande"])
    page.save()


if __name__ == "__main__":
    for compose in (
        cover,
        columns,
        running,
        wrapped,
        gaps,
        turned,
        ruled,
        banded,
        sidebar,
        gutter,
        words,
        justified,
        unlevel,
        broken,
        letters,
        dots,
        scanned,
        locked,
    ):
        compose()
