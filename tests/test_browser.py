"""The browser that the tests drive shows a page from a file."""


def test_a_page_is_shown(page, tmp_path):
    file = tmp_path / "page with å.html"
    file.write_text("<meta charset=utf-8><p>…</p><script>document.querySelector('p').append('Åsa')</script>", "utf-8")
    page.goto(file.as_uri())
    assert page.inner_text("p") == "…Åsa"
