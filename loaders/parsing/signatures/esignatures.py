"""Pages of electronic signatures: who signed, as what, when and how; personal numbers, addresses and telephone numbers are never read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.record import Signature
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name, proper_case
from loaders.parsing.dates import find_timestamp
from loaders.parsing.signatures.signer_columns import one_below_another
from loaders.parsing.signatures.signers import Signer, SignerReader
from loaders.parsing.text.minutes import TextLine

_SIGNATURES = vocabulary.table("signatures")
_ELECTRONIC = _SIGNATURES["electronic"]
_BEGIN: tuple[str, ...] = tuple(_ELECTRONIC["begin"])
_END: tuple[str, ...] = tuple(_ELECTRONIC["end"])
_METHODS: dict[str, str] = _ELECTRONIC["methods"]
_COUNTRY = re.compile(r"\s+(?:" + "|".join(_ELECTRONIC["countries"]) + r")\Z", re.IGNORECASE)
_NEAR = 8
"""Within as many lines of its heading the first electronic signature stands."""
_WAYS = ("signera", "underteckna", "signed")
_STEMS = ("sign", "underteck", "underskr", "bankid", "verifi", "deltagare", "namn returnerat")


def electronic_signatures(lines: Sequence[TextLine]) -> tuple[list[Signature], set[int]]:
    """The signatures, and the numbers of the lines of their pages and logs."""
    begin = _begin(lines)
    if begin is None:
        return [], set()
    reader = SignerReader()
    page = [line for line in lines[begin:] if line.text]
    end = next((index for index, line in enumerate(page) if line.text.lower().startswith(_END)), len(page))
    for line in one_below_another(page[:end]):
        reader.read(line)
    reader.flush()
    reader.take_log()
    if not any(signer.signed_at or signer.method for signer in reader.signers):
        return [], set()
    numbers = {line.number for line in lines[begin:]}
    return [
        _signature(signer) for signer in reader.signers if signer.signed_at or signer.method or signer.role
    ], numbers


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
            signed = sum(find_timestamp(text) is not None for text in after)
            if signed and any(method in text.lower() for text in after for method in (*_METHODS, *_WAYS)):
                return _from_name(lines, index)
    return None


def _from_name(lines: Sequence[TextLine], index: int) -> int:
    """The line itself, or the one before it where that is a signer's name."""
    return index - 1 if index and is_name(proper_case(_COUNTRY.sub("", lines[index - 1].text))) else index


def _signed_next(lines: Sequence[TextLine], index: int) -> bool:
    """Whether within a few lines somebody's name stands alone in a cell or line, and the time and way of a signing."""
    near = [line.text for line in lines[index : index + 2 * _NEAR] if line.text][:_NEAR]
    if not any(find_timestamp(text) for text in near):
        return False
    signing = any(way in text.lower() for text in near for way in (*_METHODS, *_WAYS))
    return signing and any(
        is_name(proper_case(cell.split(",")[0].strip(" *"))) for text in near for cell in text.split("\t")
    )


def _signature(signer: Signer) -> Signature:
    return Signature(
        name=signer.name,
        role=signer.role,
        organisation=signer.organisation,
        signed_at=signer.signed_at,
        method=signer.method,
        evidence=tuple(dict.fromkeys(signer.evidence)),
    )
