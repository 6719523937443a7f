"""Typed and electronic signatures of the same people as one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from graph.record import Signature


def all_signatures(
    typed: Sequence[Signature], electronic: Sequence[Signature], chairs: frozenset[str], organisation: str | None
) -> tuple[Signature, ...]:
    """Everybody who signed, once a role: how and when from the electronic signature, the role from either.

    organisation: whose minutes they are, as it is to be written also where a page of signatures has it in capitals.
    chairs: who chaired the meeting; of several who verify, those sign as ordförande, unless somebody else does.
    """
    typed = _chaired(typed, chairs)
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
    return (*_distinct(signed), *rest)


def _chaired(typed: Sequence[Signature], chairs: frozenset[str]) -> Sequence[Signature]:
    verifying = [one for one in typed if one.role == "justerare"]
    if len(verifying) < 2 or any(one.role == "ordförande" for one in typed):
        return typed
    return [_with(one, "ordförande") if one in verifying and one.name in chairs else one for one in typed]


def verified(signatures: Sequence[Signature], verifiers: frozenset[str]) -> tuple[Signature, ...]:
    """The signatures, whoever was chosen to verify the minutes and signs without a role being justerare."""
    return tuple(_with(one, "justerare") if one.role is None and one.name in verifiers else one for one in signatures)


def _with(signature: Signature, role: str | None) -> Signature:
    return msgspec.structs.replace(signature, role=role)


def _distinct(signatures: Sequence[Signature]) -> list[Signature]:
    found: dict[tuple[str, str | None], Signature] = {}
    for signature in signatures:
        found.setdefault((signature.name.casefold(), signature.role), signature)
    return list(found.values())
