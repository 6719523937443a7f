"""Web pages: what a reader sees, in order; furniture is noise."""

import pytest

from loaders.reading import ReadingError, read


def lines(body: str) -> list[str]:
    return [
        line.text
        for line in read(f"<html><body>{body}</body></html>".encode(), "protokoll.html").lines
        if line.text and not line.noise
    ]


def noise(body: str) -> list[str]:
    return [
        line.text
        for line in read(f"<html><body>{body}</body></html>".encode(), "protokoll.html").lines
        if line.text and line.noise
    ]


def test_blocks_breaks_and_lists_are_lines():
    assert lines("<h1>Protokoll</h1><p>Tid: <b>kl 9</b><br>Plats:\n Eksta</p><ul><li>Anna Ek<li>Bo Alm</ul><ol start=3><li>Val</li><li><p>Ekonomi</p></li></ol>") == [
        "Protokoll", "Tid: kl 9", "Plats: Eksta", "- Anna Ek", "- Bo Alm", "3. Val", "4. Ekonomi"]  # fmt: skip


def test_an_ordered_list_counts_from_one():
    assert lines("<ol><li>Ett<li>Två<ol><li>inre</ol><li value=7>Sju</ol>") == ["1. Ett", "2. Två", "1. inre", "7. Sju"]


def test_bold_words_that_a_numbered_line_begins_with_are_its_heading():
    assert lines("<ol><li><b>Laget runt</b> FK får ny chef.</li><li><b>Tid:</b> kl. 9</li></ol>") == [
        "1. Laget runt",
        "FK får ny chef.",
        "2. Tid: kl. 9",
    ]
    assert lines("<p><strong>§ 3 Ekonomi</strong> Utfallet är gott.</p>") == ["§ 3 Ekonomi", "Utfallet är gott."]
    assert lines("<p><b>Obs</b> Ny lokal.</p>") == ["Obs Ny lokal."]


def test_headings_state_their_level():
    source = read(b"<h2>\xc2\xa7 1 Val</h2><p>Text</p><h3>a) Del</h3>", "protokoll.html")
    assert [(line.text, line.heading) for line in source.lines if line.text] == [
        ("§ 1 Val", 2),
        ("Text", 0),
        ("a) Del", 3),
    ]
    assert (source.format, source.pages) == ("html", None)


def test_paragraphs_are_set_apart_by_one_blank_line():
    assert [
        line.text for line in read(b"<div><p>Ett</p><p>Tv</p></div><div>Tre</div><div>Fyr</div>", "a.html").lines
    ] == ["Ett", "", "Tv", "", "Tre", "Fyr"]


def test_tables_are_rows_of_cells():
    table = "<table><tr><th>Namn<th>Part<th>Närv<th>Frånv<tr><td>Anna Ek<td>Eksta<td>X<td><tr><td>Bo Alm<td><td><td>X</table>"
    assert lines(table) == ["Namn\tPart\tNärv\tFrånv", "Anna Ek\tEksta\tX", "Bo Alm\t \t \tX"]


def test_spanned_cells_keep_the_columns():
    table = "<table><tr><td rowspan=2>Ledamöter<td>Anna Ek<td>X<tr><td>Bo Alm<td>X<tr><td colspan=2>Summa<td>2</table>"
    assert lines(table) == ["Ledamöter\tAnna Ek\tX", "Bo Alm\tX", "Summa\t \t2"]


def test_a_label_and_what_stands_beside_it_are_one_line():
    assert lines("<table><tr><td>Beslutande<td>Anna Ek<br>Bo Alm<tr><td>Tid<td>kl 9</table>") == [
        "Beslutande\tAnna Ek",
        "           Bo Alm",
        "Tid\tkl 9",
    ]
    assert lines("<dl><dt>Plats<dd>Eksta<dt>Närvarande<dd><ul><li>Anna Ek<li>Bo Alm</ul></dl>") == [
        "Plats\tEksta",
        "Närvarande\t- Anna Ek",
        "           - Bo Alm",
    ]


def test_lists_in_cells_side_by_side_are_read_one_after_the_other():
    table = "<table><tr><td><p>Ledamöter</p><p>Anna Ek</p><p>Bo Alm</p><td><p>Ersättare</p><p>Cia Dal</p><p>Dan Flod</p></table>"
    assert lines(table) == ["Ledamöter", "Anna Ek", "Bo Alm", "Ersättare", "Cia Dal", "Dan Flod"]


def test_menus_footers_and_hidden_text_are_no_minutes():
    body = (
        "<header><a href=/>Finsam</a><nav><ul><li><a href=/k>Kontakt: Anna Ek</a></ul></nav></header><main><h1>Protokoll</h1>"
        "<p style='display: none'>dolt</p><p hidden>dolt</p><script>var a</script><p class='breadcrumb'>Start</p><p>Text</p></main>"
        "<aside>Aktuellt</aside><footer>Ansvarig: Bo Alm</footer><div class='cookie-banner'>Kakor</div>"
    )
    assert lines(body) == ["Protokoll", "Text"]
    assert noise(body) == ["Finsam", "- Kontakt: Anna Ek", "Start", "Aktuellt", "Ansvarig: Bo Alm", "Kakor"]


def test_a_menu_without_a_name_is_known_by_its_links_but_people_are_no_menu():
    assert noise("<ul><li><a href=/a>Start</a><li><a href=/b>Om oss</a><li><a href=/c>Kontakt</a></ul><p>Text</p>") == [
        "- Start",
        "- Om oss",
        "- Kontakt",
    ]
    people = (
        "<ul>"
        + "".join(f"<li><a href='mailto:{name}'>{name}</a>" for name in ("Anna Ek", "Bo Alm", "Cia Dal"))
        + "</ul>"
    )
    assert lines(people) == ["- Anna Ek", "- Bo Alm", "- Cia Dal"]


def test_an_imprint_is_known_by_what_it_says():
    assert noise("<p>Tilde Åhs, webbredaktör</p><div>Box 11 • Webbredaktör: Lotten Mark</div><div>© Finsam</div>") == [
        "Box 11 • Webbredaktör: Lotten Mark",
        "© Finsam",
    ]


def test_the_header_of_the_article_itself_is_read():
    assert lines("<article><header><h1>Protokoll</h1><p>2026-03-04</p></header><p>Text</p></article>") == [
        "Protokoll",
        "2026-03-04",
        "Text",
    ]


def test_a_page_that_is_all_furniture_is_read_all_the_same():
    assert lines("<div id=footer><p>Protokoll</p></div>") == ["Protokoll"]


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=iso-8859-1><p>Åsa – Öst".encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Åsa – Öst'.encode("cp1252"),
        "<meta charset=utf-8><p>Åsa – Öst".encode(),
        "<meta charset=utf-8><p>Åsa – Öst".encode("cp1252"),
        "<meta charset=no-such-code><p>Åsa – Öst".encode(),
        b"<p>&Aring;sa &ndash; &#214;st",
        "<p>Åsa – Öst".encode("utf-16"),
        '<?xml version="1.0" encoding="iso-8859-1"?><html><p>Åsa &#8211; Öst</p></html>'.encode("latin-1"),
    ],
    ids=range(8),
)
def test_encodings_are_declared_or_found(data):
    assert [line.text for line in read(data, "protokoll.htm").lines] == ["Åsa – Öst"]


@pytest.mark.parametrize(
    "page", [b"<div>" * 20_000 + b"x", b"<p>a" * 300_000, b"<html></html>", b"<html><body><script>a</script>"]
)
def test_what_is_no_page_of_minutes_is_refused(page):
    with pytest.raises(ReadingError, match=r"^protokoll\.html: .+\.$"):
        read(page, "protokoll.html")


def test_a_page_is_known_by_its_content():
    assert read(b"\n<!-- saved -->\n<!DOCTYPE html><p>Protokoll", "protokoll.txt").format == "html"


@pytest.mark.parametrize(
    ("body", "stress"),
    [
        ('<div style="border:1px solid #000"><p>Planen antas.</p></div>', "boxed"),
        ('<p class="beslut">Planen antas.</p>', "boxed"),
        ("<table><tr><td>Planen antas.</td></tr></table>", "boxed"),
        ("<blockquote><p>Planen antas.</p></blockquote>", "quoted"),
        ("<p><strong>Planen <i>antas</i>.</strong></p>", "bold"),
        ("<p><em>Planen antas.</em></p>", "italic"),
        ("<p><b>Beslut:</b> Planen antas.</p>", ""),
        ('<div style="border:none">Planen antas.</div>', ""),
        (f'<div style="background:#fff">{"<p>Text som är sidans.</p>" * 100}<p>Planen antas.</p></div>', ""),
    ],
)
def test_how_a_line_stands_out(body: str, stress: str):
    found = [
        line for line in read(f"<html><body>{body}</body></html>".encode(), "p.html").lines if "antas" in line.text
    ]
    assert [line.stress for line in found] == [stress]


def test_the_title_of_a_page_is_a_running_head_where_the_page_does_not_say_the_same():
    def page(title: str) -> list[tuple[str, bool]]:
        html = f"<html><head><title>{title}</title></head><body><h1>Protokoll 5/2020</h1></body></html>"
        return [(line.text, line.noise) for line in read(html.encode(), "protokoll.html").lines if line.text]

    assert page("Finsam Eksta") == [("Protokoll 5/2020", False), ("Finsam Eksta", True)]
    assert page("Protokoll 5/2020") == [("Protokoll 5/2020", False)]


def test_what_is_remarked_of_somebody_in_a_cell_stays_on_the_line_of_the_name():
    head = "<tr><th>Medlem<th>Ordinarie<th>Ersättare"
    rows = "<tr><td>Ås kommun<td>Anna Ek (S)<br>ordförande<td>Bo Alm<br>(frånvarande)<tr><td>AF<td>Cia Dal<td>Vakant"
    assert lines(f"<table>{head}{rows}</table>")[1:] == [
        "Ås kommun\tAnna Ek (S), ordförande\tBo Alm (frånvarande)",
        "AF\tCia Dal\tVakant",
    ]


ROWS = (("Organisation", "Namn", "Närv."), ("Ås kommun", "Eva Ek", "X"), ("FK", "Bo Al", ""))


@pytest.mark.parametrize(
    ("row", "cell"),
    [('<div class="row">{}</div>', "<div>{}</div>"), ("<div>{}</div>", "<div><p>{}</p></div>"), ("<li>{}</li>", '<span class="c">{}</span>')],
)  # fmt: skip
def test_rows_of_boxes_are_a_table(row: str, cell: str) -> None:
    body = "".join(row.format("".join(map(cell.format, cells))) for cells in ROWS)
    expected = ["Organisation\tNamn\tNärv.", "Ås kommun\tEva Ek\tX", "FK\tBo Al"]
    assert lines(f"<ul>{body}</ul>" if row.startswith("<li") else f'<div class="grid">{body}</div>') == expected


def test_the_head_of_a_table_of_boxes_may_stand_apart() -> None:
    head, *rows = ("<div>" + "".join(f"<div>{cell}</div>" for cell in cells) + "</div>" for cells in ROWS)
    assert lines(f"<div><div>{head}</div><div>{''.join(rows)}</div></div>")[0] == "Organisation\tNamn\tNärv."


@pytest.mark.parametrize(
    "body",
    [
        "<div><div>1. Öppnande</div><div>Ordföranden hälsar alla välkomna.</div></div>",
        "<div><h3>1. Öppnande</h3><p>Kort.</p></div>",
        "<div>Lös text <div>a</div><div>b</div></div>",
        "<div><span>Ordf</span><span>öranden</span></div>",
    ],
)
def test_boxes_with_text_are_no_table(body: str) -> None:
    assert not any("\t" in line for line in lines(f"<div>{body}{body}</div>"))


def test_what_a_cell_tells_of_one_person_stands_on_the_line_of_the_row():
    cells = (
        "Ås kommun",
        "<p>Eva Ek (S)</p><p>Ordförande</p><p>Närvarande</p>",
        "<p>Bo Al (M)</p><p>tjänstgör inte</p>",
    )
    rows = (("Part", "Ledamot", "Ersättare"), cells, cells)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    assert lines(f"<table>{body}</table>")[1:2] == [
        "Ås kommun\tEva Ek (S), Ordförande, Närvarande\tBo Al (M), tjänstgör inte"
    ]


def test_people_on_cards_side_by_side_stand_on_a_line_each():
    cards = (
        "<p>Eva Ek (C)</p><p>Ås kommun</p><p>Ordförande</p>",
        "<p>Bo Al</p><p>Försäkringskassan</p><p>Ledamot</p>",
    )
    row = "".join(f"<td>{card}</td>" for card in cards)
    assert lines(f"<table><tr>{row}</tr><tr>{row}</tr></table>")[:2] == [
        "Eva Ek (C), Ås kommun, Ordförande",
        "Bo Al, Försäkringskassan, Ledamot",
    ]


def test_signers_side_by_side_are_no_cards():
    row = "<td><p>Eva Ek</p><p>Ordförande</p></td><td><p>Bo Al</p><p>Justerare</p></td>"
    assert "Eva Ek, Ordförande" not in lines(f"<table><tr>{row}</tr></table>")


def test_what_a_cell_tells_of_one_person_stays_together_beside_a_mark():
    rows = (
        ("Ledamöter", "Närv.", "Ersättare", "Närv."),
        ("<p>Eva Ek</p><p>Ås kommun</p>", "Ja", "<p>Bo Al</p><p>FK</p>", "Nej"),
    )
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (*rows, rows[1]))
    assert "Eva Ek, Ås kommun\tJa\tBo Al, FK\tNej" in lines(
        f"<table>{body}</table>"
    ) or "Eva Ek, Ås kommun\tJa" in lines(f"<table>{body}</table>")


def test_what_is_struck_out_stands_between_tildes():
    assert lines("<ul><li>Anna Ek</li><li><s>Bo Alm, Ekby</s></li><li><del>Cia Dal</del> (sjuk)</li></ul>") == [
        "- Anna Ek", "- ~~Bo Alm, Ekby~~", "- ~~Cia Dal~~ (sjuk)"]  # fmt: skip
