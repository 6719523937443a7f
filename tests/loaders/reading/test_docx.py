"""Word files: paragraphs and tables in order, with the numbers that only Word shows."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from loaders.reading import Line, read


def read_lines(document: Document) -> list[Line]:
    data = BytesIO()
    document.save(data)
    return [line for line in read(data.getvalue(), "protokoll.docx").lines if line.text]


def texts(document: Document) -> list[str]:
    return [line.text for line in read_lines(document) if not line.noise]


def numbered(document: Document, number: int, levels: str, overrides: str = "") -> None:
    """Define a list: `levels` is the XML of its levels."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{levels}</w:abstractNum>'))
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/>{overrides}</w:num>')
    )


def level(at: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def item(document: Document, text: str, number: int, at: int = 0, style: str | None = None) -> None:
    paragraph = document.add_paragraph(text, style=style)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_numbers_that_word_adds_stand_before_their_paragraphs():
    document = docx.Document()
    numbered(document, 91, level(0, "§ %1", start=84) + level(1, "%1.%2") + level(2, "%3)", "lowerLetter"))
    for text, at in (
        ("Öppnande", 0),
        ("Val", 0),
        ("Justerare", 1),
        ("Rösträknare", 1),
        ("första", 2),
        ("andra", 2),
        ("Ekonomi", 0),
        ("Utfall", 1),
    ):
        item(document, text, 91, at, "Heading 1" if at == 0 else None)
    assert texts(document) == [
        "§ 84 Öppnande",
        "§ 85 Val",
        "85.1 Justerare",
        "85.2 Rösträknare",
        "a) första",
        "b) andra",
        "§ 86 Ekonomi",
        "86.1 Utfall",
    ]
    assert [line.heading for line in read_lines(document)][:3] == [1, 1, 0]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("upperRoman", ["III.", "IV."]),
        ("lowerRoman", ["iii.", "iv."]),
        ("upperLetter", ["C.", "D."]),
        ("decimalZero", ["03.", "04."]),
        ("none", [".", "."]),
    ],
)
def test_forms_of_numbers(form, numbers):
    document = docx.Document()
    numbered(document, 91, level(0, "%1.", form, start=3))
    item(document, "Val", 91)
    item(document, "Ekonomi", 91)
    assert texts(document) == [f"{numbers[0]} Val", f"{numbers[1]} Ekonomi"]


def test_a_list_begun_anew_counts_anew():
    document = docx.Document()
    numbered(document, 91, level(0, "%1."))
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="92"><w:abstractNumId w:val="91"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    for text, number in (("a", 91), ("b", 91), ("c", 92), ("d", 92)):
        item(document, text, number)
    assert texts(document) == ["1. a", "2. b", "1. c", "2. d"]


def test_a_style_brings_its_number_and_can_be_overruled():
    document = docx.Document()
    numbered(
        document,
        91,
        level(0, "%1.", more='<w:pStyle w:val="Heading1"/>') + level(1, "%1.%2", more='<w:pStyle w:val="Heading2"/>'),
    )
    for style in ("Heading 1", "Heading 2"):
        document.styles[style].element.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>')
        )
    document.add_heading("Öppnande", 1)
    document.add_heading("Närvaro", 2)
    item(document, "Bilagor", 0, style="Heading 1")
    document.add_heading("Val", 1)
    assert texts(document) == ["1. Öppnande", "1.1 Närvaro", "Bilagor", "2. Val"]


def test_bullets_tabs_and_soft_breaks():
    document = docx.Document()
    document.add_paragraph("Anna Ek", style="List Bullet")
    paragraph = document.add_paragraph("Tid:\t09.00")
    paragraph.add_run().add_break()
    paragraph.add_run("Plats:\tEksta")
    assert texts(document) == ["- Anna Ek", "Tid:\t09.00", "Plats:\tEksta"]


def test_tables_labels_and_lists_side_by_side():
    document = docx.Document()
    for rows in (
        [["Beslutande", "Anna Ek\nBo Alm"], ["Tid", "kl 9"]],
        [["Namn", "Part", "Närv", "Frånv"], ["Anna Ek", "Eksta kommun", "", "X"]],
        [["Ledamöter\nAnna Ek\nBo Alm", "Ersättare\nCia Dal\nDan Flod"]],
    ):
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        document.add_paragraph("-")
    assert texts(document) == ["Beslutande\tAnna Ek", "           Bo Alm", "Tid\tkl 9", "-", "Namn\tPart\tNärv\tFrånv", "Anna Ek\tEksta kommun\t \tX", "-",
                               "Ledamöter", "Anna Ek", "Bo Alm", "Ersättare", "Cia Dal", "Dan Flod", "-"]  # fmt: skip


def test_a_list_beside_shorter_ones_goes_on_below_them():
    document = docx.Document()
    table = document.add_table(rows=0, cols=3)
    for row in (
        ("Ordinarie", "Ersättare", "Övriga"),
        ("Lars Modig (S)", "Eva Rask (S)", "Maria Holst, förbundschef"),
        ("Irja Salo, AF", "", "Ola Berg, revisor"),
        ("Ulla Fors, FK", "", ""),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    assert texts(document) == [
        "Ordinarie",
        "Lars Modig (S)",
        "Irja Salo, AF",
        "Ulla Fors, FK",
        "Ersättare",
        "Eva Rask (S)",
        "Övriga",
        "Maria Holst, förbundschef",
        "Ola Berg, revisor",
    ]


def test_a_heading_row_goes_with_the_lists_under_it():
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(table.rows[0].cells, ("Ledamöter", "Ersättare"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("Anna Ek\nBo Alm", "Cia Dal"), strict=True):
        cell.text = text
    assert texts(document) == ["Ledamöter", "Anna Ek", "Bo Alm", "Ersättare", "Cia Dal"]


def test_merged_cells_keep_the_columns():
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, cells in zip(
        table.rows, (("Ledamöter", "Anna Ek", "X"), ("", "Bo Alm", "X"), ("Summa", "", "2")), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(2, 0).merge(table.cell(2, 1))
    assert texts(document) == ["Ledamöter\tAnna Ek\tX", "Bo Alm\tX", "Summa\t \t2"]


def test_headers_footers_and_tables_of_contents_are_noise():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Samordningsförbundet Eksta"
    document.sections[0].footer.paragraphs[0].text = "Justerandes sign"
    style = document.styles.add_style("toc 1", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Öppnande\t2", style=style)
    document.add_paragraph("Protokoll")
    assert [(line.text, line.noise) for line in read_lines(document)] == [
        ("Samordningsförbundet Eksta", True), ("Öppnande\t2", True), ("Protokoll", False), ("Justerandes sign", True)]  # fmt: skip


RUN = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("<w:ins>" + RUN.format("ny") + "</w:ins><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del>", ["ny"]),
        ("<w:sdt><w:sdtContent>" + RUN.format("fält") + "</w:sdtContent></w:sdt>", ["fält"]),
        ("<w:hyperlink>" + RUN.format("länk") + "</w:hyperlink>", ["länk"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r>" + RUN.format("synlig"), ["synlig"]),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + RUN.format("3"), ["3"]),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", ["✓"]),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", ["a-b"]),
        ("<w:r><w:pict><w:txbxContent><w:p>" + RUN.format("ruta") + "</w:p></w:txbxContent></w:pict></w:r>" + RUN.format("text"), ["text", "ruta"]),
    ],
)  # fmt: skip
def test_what_a_paragraph_shows(inside, read):
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>"))
    assert texts(document) == read


def test_long_paragraphs_are_set_apart_and_short_ones_are_not():
    document = docx.Document()
    for text in ("Anna Ek", "Bo Alm", "Styrelsen " * 12, "Förbundet " * 12):
        document.add_paragraph(text)
    data = BytesIO()
    document.save(data)
    lines = [line.text[:9] for line in read(data.getvalue(), "protokoll.docx").lines]
    assert lines == ["Anna Ek", "Bo Alm", "", "Styrelsen", "", "Förbundet"]


def test_who_wrote_the_file_and_comments_are_not_read():
    document = docx.Document()
    document.core_properties.author = "Hemlig Person"
    document.add_comment(document.add_paragraph("Protokoll").runs, text="Intern anmärkning", author="Hemlig Person")
    assert texts(document) == ["Protokoll"]


def test_how_a_paragraph_stands_out():
    document = docx.Document()
    document.add_paragraph("Vanlig text.")
    document.add_paragraph().add_run("Fet text.").bold = True
    document.add_paragraph().add_run("Kursiv text.").italic = True
    mixed = document.add_paragraph()
    mixed.add_run("Beslut: ").bold = True
    mixed.add_run("Planen antas.")
    boxed = document.add_paragraph("Text i ruta.")
    boxed._p.get_or_add_pPr().append(parse_xml(f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="4"/></w:pBdr>'))
    document.add_table(1, 1).cell(0, 0).text = "Text i tabell."
    assert [line.stress for line in read_lines(document)] == ["", "bold", "italic", "", "boxed", "boxed"]


def test_bold_words_that_a_numbered_paragraph_begins_with_are_its_heading():
    document = docx.Document()
    for bold, rest in (("§ 3 Ekonomi", " Utfallet redovisas."), ("Beslut:", " Planen antas."), ("§ 4 Slut", "")):
        paragraph = document.add_paragraph()
        paragraph.add_run(bold).bold = True
        paragraph.add_run(rest)
    assert texts(document) == ["§ 3 Ekonomi", "Utfallet redovisas.", "Beslut: Planen antas.", "§ 4 Slut"]


def test_an_office_under_one_of_two_signers_stays_under_the_name():
    document = docx.Document()
    table = document.add_table(0, 3)
    for row in (("Justeras", "", ""), ("Anna Ek", "", "Bo Alm"), ("ordförande", "", "")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    assert texts(document) == ["Justeras", "Anna Ek", "ordförande", "Bo Alm"]


def test_what_is_struck_out_stands_between_tildes():
    document = docx.Document()
    paragraph = document.add_paragraph("Ledamöter: Anna Ek, ")
    for said in ("Bo", " Alm"):
        paragraph.add_run(said).font.strike = True
    paragraph.add_run(", Cia Dal").font.strike = False
    assert texts(document) == ["Ledamöter: Anna Ek, ~~Bo Alm~~, Cia Dal"]


def test_a_text_box_is_set_apart():
    document = docx.Document()
    document.add_paragraph("Finsam Ås")
    box = f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Nästa möte</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    document.element.body.insert(1, parse_xml(box))
    document.add_paragraph("Beredningsgruppen")
    data = BytesIO()
    document.save(data)
    assert [line.text for line in read(data.getvalue(), "protokoll.docx").lines] == [
        "Finsam Ås",
        "",
        "Nästa möte",
        "",
        "Beredningsgruppen",
    ]


def test_tabs_that_a_line_begins_with_set_it_under_what_stands_further_right():
    document = docx.Document()
    document.add_paragraph("Vid protokollet\t\tJusteras")
    document.add_paragraph("\t\t\tAnna Ek")
    document.add_table(1, 2).rows[0].cells[1].text = "\tBo Alm"
    assert texts(document) == ["Vid protokollet\t\tJusteras", "\t\t\tAnna Ek", "Bo Alm"]
