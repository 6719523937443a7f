"""Compressed streams of a PDF that would fill the memory, found before PDFium unpacks them."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 600
"""A stream's dictionary is sought in this many bytes before it."""

_SMALL = 16_000
"""A compressed stream of fewer bytes unpacks to some megabytes at most, unless it is packed twice."""

_SAMPLE = 256_000
_PACKED_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")


def unpacked_size(data: bytes) -> int:
    """About how many bytes the streams of a PDF unpack to, pictures left out: big ones are unpacked in part, the rest is inferred."""
    total = 0
    for found in _STREAM.finditer(data):
        start = found.end()
        dictionary = data[max(0, start - _DICTIONARY) : start].rsplit(b"endobj", 1)[-1]
        if b"/Image" in dictionary:
            continue
        end = data.find(b"endstream", start)
        size = (end if end >= 0 else len(data)) - start
        if _PACKED_TWICE.search(dictionary):
            total += _inflated(data, start, size, twice=True)
        elif size >= _SMALL and b"/Fl" in dictionary:
            total += _inflated(data, start, size, twice=False)
    return total


def _inflated(data: bytes, start: int, size: int, twice: bool) -> int:
    """About what a stream unpacks to, inferred from its beginning."""
    try:
        outer = zlib.decompressobj()
        text = outer.decompress(data[start : start + size], _SAMPLE)
        used = size - len(outer.unconsumed_tail)
        factor = len(text) / max(used, 1)
        if twice:
            inner = zlib.decompressobj()
            deeper = inner.decompress(text, _SAMPLE)
            factor *= len(deeper) / max(len(text) - len(inner.unconsumed_tail), 1)
    except zlib.error:
        return 0
    return int(size * factor)
