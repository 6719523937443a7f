"""Addresses that belong to an office and not to a person: what may stand before the `@` of an address that is kept."""

FUNCTION_ADDRESSES = frozenset({"info", "kansli", "kansliet", "kontakt", "registrator", "diarium"})
"""In lower case. `shapes/privacy.ttl` lets the same addresses stand."""
