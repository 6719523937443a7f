"""Text files: encodings, and lines counted as evidence counts them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading import ReadingError, printed, read, read_file
from loaders.reading.text import decode, read_text
from tests.evaluate import read_lines

PROTOCOLS = sorted((Path(__file__).parents[2] / "protocols").glob("*.txt"))
TEXT = "§ 1 Öppnande\nStina Ålund hälsar välkommen.\n\nBeslut: 5 – 3\n"


def texts(data: bytes, name: str = "protokoll.txt") -> list[str]:
    return [line.text for line in read(data, name).lines]


@pytest.mark.parametrize("path", PROTOCOLS, ids=lambda path: path.stem)
def test_real_minutes_have_the_lines_that_evidence_counts(path):
    source = read_file(path)
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    assert printed(source).split("\n") == [line.text for line in source.lines]
    assert len(source.lines) == len(read_lines(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_told_apart(encoding):
    assert texts(TEXT.encode(encoding)) == TEXT.split("\n")


def test_latin_1_with_bytes_that_cp1252_lacks():
    assert decode("Åsa \x81 Ek".encode("latin-1")) == "Åsa \x81 Ek"


@given(
    st.lists(st.text(alphabet="aåÖ §.\t\u2028\x0b\x0c\x85\ufffd", max_size=20), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)
def test_only_line_feeds_part_lines(lines, ending):
    text = ending.join(["Protokoll", *lines])
    assert [line.text for line in read_text(text.encode(), "protokoll.txt")] == text.replace("\r\n", "\n").split("\n")


def test_headings_marked_as_in_markdown_keep_their_marks():
    source = read("# Protokoll\n## §1. Öppnande\n#hashtag\n".encode(), "protokoll.md")
    assert [(line.text, line.heading) for line in source.lines] == [
        ("# Protokoll", 1),
        ("## §1. Öppnande", 2),
        ("#hashtag", 0),
        ("", 0),
    ]
    assert source.format == "markdown"


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t \n", "\ufeff".encode(), b"\0" * 50, bytes(range(256)) * 4, b"abc\0def"]
)
def test_what_is_no_text_is_refused_in_a_sentence(data):
    with pytest.raises(ReadingError, match=r"^protokoll\.txt: .+\.$"):
        read(data, "protokoll.txt")


def test_a_text_far_too_long_is_refused():
    with pytest.raises(ReadingError, match="no minutes"):
        read(b"\n" * 600_000, "protokoll.txt")
