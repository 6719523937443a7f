"""What reading a page of PDF costs beside what PDFium's own extraction of its text costs: python benchmarks/pages.py FILE…"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pypdfium2

from loaders.reading.pdf import read_pdf

ROUNDS = 20


def extract(data: bytes) -> int:
    """Let PDFium extract the text of every page, in its own order; returns the number of pages."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    pages = len(document)
    document.close()
    return pages


def fastest(task: Callable[[], object]) -> float:
    """Seconds of processor time that the fastest of some rounds takes."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        task()
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        data = path.read_bytes()
        pages = extract(data)
        alone = fastest(lambda data=data: extract(data)) / pages
        whole = fastest(lambda data=data, name=path.name: read_pdf(data, name)) / pages
        sys.stdout.write(
            f"{path.name}: {pages} pages, PDFium alone {alone * 1000:.2f} ms a page, read {whole * 1000:.2f} ms: {whole / alone:.2f} times\n"
        )


if __name__ == "__main__":
    main()
