"""Columns of lines stretched so far that their words stand apart, and what stands below two columns."""

from loaders.reading.layout import reading_order
from loaders.reading.segments import Segment

SIZE = 10.0


def stretched(x: float, y: float, words: list[str], width: float = 220.0) -> list[Segment]:
    """The words of a line, each a piece by itself, with the same white between all of them."""
    room = (width - sum(map(len, words)) * 5) / max(len(words) - 1, 1)
    pieces = []
    for word in words:
        pieces.append(Segment(x, x + len(word) * 5, y, SIZE, word, False))
        x += len(word) * 5 + room
    return pieces


def line(x: float, y: float, text: str) -> Segment:
    return Segment(x, x + len(text) * 5, y, SIZE, text, False)


def test_stretched_lines_are_whole_and_what_stands_below_both_columns_comes_last():
    page = [
        segment
        for at, x in enumerate((70.0, 310.0))
        for row in range(10)
        for segment in (
            stretched(x, 100 + 11 * row, ["Ordförande", "hälsade", "alla", f"välkomna{at}{row}"])
            if row % 2
            else [line(x, 100 + 11 * row, f"och förklarade mötet för öppnat {at}{row}.")]
        )
    ]
    page += [line(70, 240, "Vid protokollet"), line(70, 270, "Eva Ek")]
    texts = [placed.text for placed in reading_order(page) if placed.text]
    assert texts[1] == "Ordförande hälsade alla välkomna01"
    assert texts[10:12] == ["och förklarade mötet för öppnat 10.", "Ordförande hälsade alla välkomna11"]
    assert texts[-2:] == ["Vid protokollet", "Eva Ek"]


def test_a_signer_over_the_office_and_others_beside_both():
    page = [
        line(70, 100, "Anna-Lena Frid"),
        line(70, 110, "Mötets ordförande"),
        line(240, 110, "Maj Rosvall"),
        line(370, 110, "Peter Stensson"),
    ]
    texts = [placed.text for placed in reading_order(page) if placed.text]
    assert texts == ["Anna-Lena Frid", "Mötets ordförande", "Maj Rosvall", "Peter Stensson"]


def test_a_stretched_line_among_others_of_its_column():
    page = [
        line(70, 100, "måndagen den 9 februari 2009, kl. 14.00-16.00."),
        *stretched(70, 111, ["Samordningsförbundet", "Fiskebäckskilen"], 230),
        line(70, 122, "Socialförvaltningen, Storgatan 9, ute i Öhamn,"),
        *stretched(70, 133, ["Stefan", "Final,", "samt", "Christoffer"], 230),
        line(70, 144, "Afzelius."),
    ]
    texts = [placed.text for placed in reading_order(page) if placed.text]
    assert texts[1] == "Samordningsförbundet Fiskebäckskilen"
    assert texts[3] == "Stefan Final, samt Christoffer"


def test_cells_that_fill_no_column_are_cells():
    page = [
        *stretched(70, 100, ["Namn", "Part", "Närv"], 230),
        *stretched(70, 111, ["Eva", "Ås", "X"], 230),
        line(70, 140, "Mötet öppnas."),
    ]
    assert [placed.text for placed in reading_order(page)][:2] == ["Namn\tPart\tNärv", "Eva\tÅs\tX"]


def test_labels_over_values_beside_a_list():
    left = ["Förbund", "Finsam Nedre Dalsjön", "Möte", "Styrelsen", "Plats", "Hedsunda kommunkontor"]
    right = ["Beslutande", "Kerstin Mård (S)", "Tord Olin (C)", "Hillevi Snar, FK", "Övriga", "Maja Stål"]
    heights = (100, 113, 137, 150, 174, 187), (100, 113, 126, 139, 163, 181)
    page = [
        line(x, y, text)
        for x, ys, texts in ((70, heights[0], left), (320, heights[1], right))
        for y, text in zip(ys, texts, strict=True)
    ]
    assert [placed.text for placed in reading_order(page) if placed.text] == left + right


def test_labels_at_half_the_height_of_their_lists_are_no_column():
    page = [
        line(70, 100, "Datum"),
        line(200, 100, "2019-01-02"),
        line(70, 139, "Närvarande"),
        line(70, 185, "Ersättare"),
    ]
    page += [line(200, 120 + 13 * at, name) for at, name in enumerate(("Eva Ek", "Bo Al", "Siv Ros", "Ulf Gran"))]
    page += [line(200, 178 + 13 * at, name) for at, name in enumerate(("Tor Lind", "Mia Berg"))]
    texts = [placed.text for placed in reading_order(page) if placed.text]
    assert texts == [
        "Datum\t2019-01-02",
        "Närvarande\tEva Ek",
        "Bo Al",
        "Siv Ros",
        "Ulf Gran",
        "Ersättare\tTor Lind",
        "Mia Berg",
    ]


def test_a_label_at_half_the_height_of_its_list_stands_beside_the_first():
    page = [line(70, 100, "Tid"), line(200, 100, "kl 13-15"), line(70, 122, "Plats"), line(200, 122, "Lillå, Rådhuset")]
    page += [line(200, 144 + 14 * at, name) for at, name in enumerate(("Eva Ek", "Bo Al", "Siv Ros", "Ulf Gran"))]
    page += [
        line(70, 158, "Närvarande"),
        line(70, 172, "ledamöter"),
        line(70, 208, "Förhinder"),
        line(200, 208, "Mia Ro"),
    ]
    assert [placed.text for placed in reading_order(page) if placed.text] == [
        "Tid\tkl 13-15",
        "Plats\tLillå, Rådhuset",
        "Närvarande ledamöter\tEva Ek",
        "Bo Al",
        "Siv Ros",
        "Ulf Gran",
        "Förhinder\tMia Ro",
    ]


def test_the_wrapped_end_of_a_value_beside_its_label():
    page = [
        line(70, 100, "Tid"),
        line(200, 100, "kl 13-15"),
        line(70, 112, "Plats"),
        line(200, 112, "Arbetsförmedlingen, Torggatan 12, lokal"),
        line(200, 124, "Tallen, Tjärnby"),
        line(70, 136, "Närvarande"),
        line(200, 136, "Eva Ek, Kommunstyrelsens presidium, Ås"),
        line(200, 148, "Bo Lindqvist Alexandersson"),
    ]
    assert [placed.text for placed in reading_order(page) if placed.text] == [
        "Tid\tkl 13-15",
        "Plats\tArbetsförmedlingen, Torggatan 12, lokal Tallen, Tjärnby",
        "Närvarande\tEva Ek, Kommunstyrelsens presidium, Ås",
        "Bo Lindqvist Alexandersson",
    ]


def test_lists_begin_below_facts_whose_columns_are_others():
    page = [
        line(70, 100, "Tid"),
        line(180, 100, "10:00-12:20"),
        line(70, 115, "Plats"),
        line(180, 115, "Vidby, kommunhuset, Storstugan"),
    ]
    page += [line(70, 140, "Ledamöter"), line(320, 140, "Ersättare")]
    page += [
        line(70, 155, "Axel Brand (S)"),
        line(320, 155, "Berta Crantz (S)"),
        line(70, 170, "Disa Ekman (M)"),
        line(320, 170, "Folke Gran (L)"),
    ]
    assert [placed.text for placed in reading_order(page) if placed.text] == [
        "Tid\t10:00-12:20",
        "Plats\tVidby, kommunhuset, Storstugan",
        "Ledamöter",
        "Axel Brand (S)",
        "Disa Ekman (M)",
        "Ersättare",
        "Berta Crantz (S)",
        "Folke Gran (L)",
    ]
