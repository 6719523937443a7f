"""Typed and electronic signatures of the same people as one."""

from __future__ import annotations

from collections.abc import Sequence

from graph.record import Signature


def all_signatures(typed: Sequence[Signature], electronic: Sequence[Signature]) -> tuple[Signature, ...]:
    """Everybody who signed, once a role: how and when from the electronic signature, the role from either; in the order of the typed block."""
    roles = {one.name.casefold(): one.role for one in typed if one.role}
    signed = [_with_role(one, roles.get(one.name.casefold())) for one in electronic]
    taken = {one.name.casefold() for one in signed}
    held = {(one.role, one.name.casefold().split()[-1]) for one in signed}
    rest = [
        one
        for one in typed
        if one.name.casefold() not in taken and (one.role, one.name.casefold().split()[-1]) not in held
    ]
    return (*_distinct(signed), *rest)


def _with_role(signature: Signature, role: str | None) -> Signature:
    return Signature(
        name=signature.name,
        role=signature.role or role,
        organisation=signature.organisation,
        signed_at=signature.signed_at,
        method=signature.method,
        evidence=signature.evidence,
    )


def _distinct(signatures: Sequence[Signature]) -> list[Signature]:
    found: dict[tuple[str, str | None], Signature] = {}
    for signature in signatures:
        found.setdefault((signature.name.casefold(), signature.role), signature)
    return list(found.values())
