"""Pages of electronic signatures: who signed, as what, when and how; personal numbers, addresses and telephone numbers are never read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.record import Signature
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.dates import find_timestamp
from loaders.parsing.items.numbering import numbering
from loaders.parsing.signatures.signed_words import in_order, name_before, signed_by
from loaders.parsing.signatures.signer_columns import one_below_another
from loaders.parsing.signatures.signers import Signer, SignerReader
from loaders.parsing.text.minutes import TextLine

_SIGNATURES = vocabulary.table("signatures")
_ELECTRONIC = _SIGNATURES["electronic"]
_BEGIN: tuple[str, ...] = tuple(_ELECTRONIC["begin"])
_END: tuple[str, ...] = tuple(_ELECTRONIC["end"])
_METHODS: dict[str, str] = _ELECTRONIC["methods"]
_COUNTRY = re.compile(r"\s+(?:" + "|".join(_ELECTRONIC["countries"]) + r")\Z", re.IGNORECASE)
_BEFORE_NAME, _LONGEST_DETAIL = 6, 60
_NEAR = 8
"""Within as many lines of its heading the first electronic signature stands."""
_FEWEST_ITEMS = 3
"""As many numbered lines before the first time are agenda items."""
_WAYS = ("signera", "underteckna", "signed", "justerat digitalt", "digitalt justerat")
_HEADING = re.compile(
    r"(?:(?:digital|elektronisk)[at]?\s|e-)(?:underskrift|signatur|signering|signatär)\w*:?\Z", re.IGNORECASE
)
"""A heading that tells the way for all below it."""
_STEMS = (
    "sign",
    "underteck",
    "underskr",
    "bankid",
    "verifi",
    "deltagare",
    "namn returnerat",
    "justerat digital",
    "digitalt justera",
)


def electronic_signatures(lines: Sequence[TextLine]) -> tuple[list[Signature], set[int]]:
    """The signatures, and the numbers of the lines of their pages and logs."""
    begin = _begin(lines)
    if begin is None:
        return [], set()
    reader = SignerReader()
    page = [line for line in lines[begin:] if line.text]
    end = next((index for index, line in enumerate(page) if line.text.lower().startswith(_END)), len(page))
    for line in one_below_another(_times_behind(page[:end])):
        reader.read(line)
    reader.settle()
    if not any(signer.signed_at or signer.method for signer in reader.signers):
        return [], set()
    numbers = {line.number for line in lines[begin:]}
    return [
        _signature(signer) for signer in reader.signers if signer.signed_at or signer.method or signer.role
    ], numbers


def _times_behind(page: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines of a page on which each time stands right above the name of who signed then, with the two in the other order."""
    times = [index for index, line in enumerate(page) if _is_time(line.text)]
    names = [index for index, line in enumerate(page) if is_name(proper_case(line.text))]
    if not times or not names or not {index + 1 for index in times} <= set(names) or names[0] < times[0]:
        return page
    turned = list(page)
    for index in times:
        turned[index], turned[index + 1] = turned[index + 1], turned[index]
    return turned


def _is_time(text: str) -> bool:
    """Whether a line is nothing but a time."""
    stamp = find_timestamp(text)
    return stamp is not None and not f"{text[: stamp[1]]}{text[stamp[2] :]}".strip(" ,()")


def _begin(lines: Sequence[TextLine]) -> int | None:
    """The line where a page of electronic signatures begins: one that says so, with the time or way of a signing soon after."""
    if not any(find_timestamp(line.text) for line in lines if "20" in line.text):
        return None
    for index, line in enumerate(lines):
        lower = line.text.lower()
        if not lower or len(lower) > 160 or not any(stem in lower for stem in _STEMS):
            continue
        if _signed_next(lines, index):
            return _from_name(lines, index)
        if any(lower.startswith(phrase) or (len(phrase) > 12 and phrase in lower) for phrase in _BEGIN):
            after = [other.text for other in lines[index : index + 45]]
            first = next((at for at, text in enumerate(after) if find_timestamp(text) is not None), 0)
            if sum(numbering(text) is not None for text in after[:first] if text) >= _FEWEST_ITEMS:
                continue  # the minutes themselves come first
            signed = sum(find_timestamp(text) is not None for text in after)
            if signed and any(method in text.lower() for text in after for method in (*_METHODS, *_WAYS)):
                return _from_name(lines, index)
    return None


def _from_name(lines: Sequence[TextLine], index: int) -> int:
    """The line itself, or the one before it that is the signer's name; between them what is said of the signer may stand, in short lines."""
    before = index
    for _ in range(_BEFORE_NAME):
        before -= 1
        text = lines[before].text if before >= 0 else ""
        if not text or len(text) > _LONGEST_DETAIL or find_timestamp(text):
            break
        if is_name(proper_case(_COUNTRY.sub("", text))):
            return before
    return index


def _signed_next(lines: Sequence[TextLine], index: int) -> bool:
    """Whether within a few lines somebody's name stands alone in a cell or line, and the time and way of a signing."""
    near = [line.text for line in lines[index : index + 2 * _NEAR] if line.text][:_NEAR]
    if not any(find_timestamp(text) for text in near):
        return False
    signing = any(way in text.lower() for text in near for way in (*_METHODS, *_WAYS)) or _HEADING.match(near[0])
    return bool(signing) and any(_names_signer(cell) for text in near for cell in text.split("\t"))


def _names_signer(cell: str) -> bool:
    """Whether a cell begins with the name of one who signs, or ends with it behind the time."""
    return is_name(proper_case(in_order(name_before(cell)).split(",")[0].strip(" *"))) or signed_by(cell) is not None


def _signature(signer: Signer) -> Signature:
    return Signature(
        name=signer.name,
        role=signer.role,
        organisation=signer.organisation,
        signed_at=signer.signed_at,
        method=signer.method,
        evidence=tuple(dict.fromkeys(signer.evidence)),
    )
