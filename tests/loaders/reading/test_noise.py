"""Noise: what recurs at the edges of pages is set aside, the minutes between are not."""

from loaders.reading import SourceText, read


def noise(source: SourceText) -> list[str]:
    return [line.text.strip() for line in source.lines if line.noise and line.text.strip()]


def kept(source: SourceText) -> list[str]:
    return [line.text.strip() for line in source.lines if not line.noise and line.text.strip()]


def paged(*pages: list[str]) -> SourceText:
    return read("\f".join("\n".join(page) + "\n" for page in pages).encode(), "protokoll.txt")


HEADER = [
    "SAMORDNINGSFÖRBUNDET EKSTA        PROTOKOLL      {} (3)",
    "Styrelsen       Sammanträdesdatum",
    "                2026-03-04",
    "",
]
FOOTER = ["", "Justerandes sign        Utdragsbestyrkande"]


def page(number: int, *body: str) -> list[str]:
    return [HEADER[0].format(number), *HEADER[1:], *body, *FOOTER]


def test_headers_and_footers_of_pages_are_set_aside():
    source = paged(page(1, "§ 1 Öppnande", "Mötet öppnas."), page(2, "§ 2 Val"), page(3, "§ 3 Avslutning", "Beslut"))
    assert kept(source) == ["SAMORDNINGSFÖRBUNDET EKSTA        PROTOKOLL      1 (3)", "Styrelsen       Sammanträdesdatum", "2026-03-04",
                            "§ 1 Öppnande", "Mötet öppnas.", "§ 2 Val", "§ 3 Avslutning", "Beslut"]  # fmt: skip


def test_a_sentence_goes_on_over_the_page():
    source = paged(page(1, "Styrelsen kommer fram till att"), page(2, "den ska ses över.", "", "Nästa stycke."))
    texts = [line.text.strip() for line in source.lines if not line.noise]
    at = texts.index("Styrelsen kommer fram till att")
    assert texts[at : at + 4] == ["Styrelsen kommer fram till att", "den ska ses över.", "", "Nästa stycke."]


def test_decisions_names_and_signatures_that_recur_at_the_edge_are_kept():
    one = ["Beslut", "Anna Ek (S), Eksta", "Text ett.", "Anna Ek", "Ordförande"]
    two = ["Beslut", "Anna Ek (S), Eksta", "Text två.", "Anna Ek", "Ordförande"]
    assert noise(paged(one, two)) == []


def test_page_numbers_and_strips_need_no_pages():
    source = read(
        "Sida 1 (4)\n§ 1 Öppnande\nSida 2 av 4\nJusterandes sign: AE  BB   Utdragsbestyrkande ____\n3(4)\n"
        "Ordförandes sign/Justerandes sign\nJusterare\nOrdförande      Justerare\nUnderskrift ____\nbudget 3 (4) mkr\n".encode(),
        "protokoll.txt",
    )
    assert noise(source) == [
        "Sida 1 (4)",
        "Sida 2 av 4",
        "Justerandes sign: AE  BB   Utdragsbestyrkande ____",
        "3(4)",
        "Ordförandes sign/Justerandes sign",
    ]


def test_a_running_header_in_text_without_pages_recurs_beside_page_numbers():
    text = "Finsam Eksta\nSida {}\n\nStycke nummer {} i protokollet.\n"
    source = read("".join(text.format(number, number) for number in range(1, 4)).encode(), "protokoll.txt")
    assert "Finsam Eksta" not in kept(source)
    assert len(kept(source)) == 3


def test_bare_page_numbers_are_noise_at_the_edge_only():
    source = paged(["§ 1 Öppnande", "12", "text", "1"], ["mer text", "2"], ["slut", "3"])
    assert noise(source) == ["1", "2", "3"]


def test_a_running_header_is_set_aside_wherever_on_its_page_it_came_out():
    head = "Samordningsförbundet Ås   PROTOKOLL   2020-10-14"
    pages = [[head, f"{word} börjar.", f"Så slutar {word}."] for word in ("Mötet", "Ärendet", "Frågan")]
    source = paged(*pages, ["Planen antas.", head, "Den gäller i år."])
    assert noise(source) == [head] * 3
    assert kept(source)[0] == head


def test_contents_with_few_dots_are_set_aside():
    source = read(
        "§ 1 Dnr 3\nNärvaro ... 3\n§ 2 Dnr 4\nSäkerhet ... 4\n\n§ 1 Dnr 3\nNärvaro\n".encode(), "protokoll.txt"
    )
    assert noise(source) == ["Närvaro ... 3", "Säkerhet ... 4"]
