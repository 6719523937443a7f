"""Typed and electronic signatures of the same people as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from graph.record import Signature


def all_signatures(
    typed: Sequence[Signature],
    electronic: Sequence[Signature],
    chairs: frozenset[str],
    organisation: str | None,
    people: frozenset[str],
    secretaries: frozenset[str] = frozenset(),
) -> tuple[Signature, ...]:
    """Everybody who signed, once a role: how and when from the electronic signature, the role from either.

    organisation: whose minutes they are, as it is to be written also where a page of signatures has it in capitals.
    chairs: who chaired the meeting; of several who verify, those sign as ordförande, unless somebody else does.
    secretaries: who wrote the minutes by the lists; such a one verifies them not, where nobody else signs as sekreterare.
    people: whom the minutes list; an electronic signature gives all given names where they give the usual one.
    """
    typed = _written(_chaired(typed, chairs), secretaries)
    electronic = [_as_elsewhere(one, people) for one in electronic]
    roles = {one.name.casefold(): one.role for one in typed if one.role}
    signed = [_with(one, one.role or roles.get(one.name.casefold())) for one in electronic]
    taken = {one.name.casefold() for one in signed}
    if organisation:
        own = organisation.casefold()
        signed = [
            msgspec.structs.replace(one, organisation=organisation)
            if (one.organisation or "").casefold() == own
            else one
            for one in signed
        ]
    held = {(one.role, one.name.casefold().split()[-1]) for one in signed}
    rest = [
        one
        for one in typed
        if one.name.casefold() not in taken and (one.role, one.name.casefold().split()[-1]) not in held
    ]
    return tuple(_by_lists((*_distinct(signed), *rest), chairs, secretaries))


def _by_lists(signed: Sequence[Signature], chairs: frozenset[str], secretaries: frozenset[str]) -> Iterator[Signature]:
    """The signatures; who chaired the meeting, and who wrote the minutes, by the lists, signs as that where nothing is said and nobody else does."""
    said = {one.role for one in signed}
    for one in signed:
        if one.role is None and "ordförande" not in said and one.name in chairs:
            yield _with(one, "ordförande")
        elif one.role is None and "sekreterare" not in said and one.name in secretaries:
            yield _with(one, "sekreterare")
        else:
            yield one


def _as_elsewhere(signature: Signature, people: frozenset[str]) -> Signature:
    """The signature of `Urban Olof Ek`, where the minutes list one `Urban Ek`, under that name."""
    words = signature.name.casefold().split()
    if len(words) < 3 or signature.name in people:
        return signature
    known = [one for one in people if one.casefold().split() == [words[0], words[-1]]]
    return msgspec.structs.replace(signature, name=known[0]) if len(known) == 1 else signature


def _chaired(typed: Sequence[Signature], chairs: frozenset[str]) -> Sequence[Signature]:
    verifying = [one for one in typed if one.role == "justerare"]
    if len(verifying) < 2 or any(one.role == "ordförande" for one in typed):
        return typed
    return [_with(one, "ordförande") if one in verifying and one.name in chairs else one for one in typed]


def _written(typed: Sequence[Signature], secretaries: frozenset[str]) -> Sequence[Signature]:
    if any(one.role == "sekreterare" for one in typed):
        return typed
    return [_with(one, "sekreterare") if one.role == "justerare" and one.name in secretaries else one for one in typed]


def verified(
    signatures: Sequence[Signature], verifiers: frozenset[str], elected: frozenset[str]
) -> tuple[Signature, ...]:
    """The signatures: whoever was chosen to verify the minutes and signs without a role is justerare, and whoever was elected to chair
    at this meeting and signs beside such a one, with no role but that, signs as ordförande. So does the only one who signs beside all of those chosen."""
    signed = tuple(_with(one, "justerare") if one.role is None and one.name in verifiers else one for one in signatures)
    names = {one.name for one in signed if one.role == "justerare"}
    if not names & verifiers or any(one.role == "ordförande" for one in signed):
        return signed
    beside = names - verifiers
    leading = elected - verifiers if beside & elected or not verifiers <= names or len(beside) != 1 else beside
    return tuple(_with(one, "ordförande") if one.role == "justerare" and one.name in leading else one for one in signed)


def _with(signature: Signature, role: str | None) -> Signature:
    return msgspec.structs.replace(signature, role=role)


def _distinct(signatures: Sequence[Signature]) -> list[Signature]:
    found: dict[tuple[str, str | None], Signature] = {}
    for signature in signatures:
        found.setdefault((signature.name.casefold(), signature.role), signature)
    return list(found.values())
