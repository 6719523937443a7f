"""Words that make, join or stand in clauses, whatever these tell."""

from __future__ import annotations

SUBORDINATING = frozenset(
    (
        "som", "att", "när", "då", "om", "eftersom", "innan", "sedan", "medan", "ifall", "huruvida", "varför", "vad", "hur", "där",
        "vilket", "vilken", "vilka", "enligt",
    )
)  # fmt: skip
"""A word right before the organ that makes the clause say something else than that it decides now."""
OCCASIONS = frozenset(("sedan", "eftersom", "då", "när", "efter"))
"""Words with which a clause begins that gives the occasion of what the main clause behind it decides."""
RELATIVE = frozenset(("som", "vilken", "vilket", "vilka"))
PRONOUNS = frozenset(("hon", "han", "hen", "de"))
PREPOSITIONS = frozenset(("om", "enligt"))
"""Those of them that are prepositions after the first word: `Frågan om hemsidan bordläggs`."""
ASKING = frozenset(
    ("frågar", "frågade", "undrar", "undrade", "diskuterar", "diskuterade", "prövar", "prövade", "oavsett", "även")
)
"""Words after which `om` means whether."""
ADVERBS = frozenset(
    (
        "enhälligt",
        "därför",
        "därefter",
        "sedan",
        "också",
        "även",
        "härmed",
        "vidare",
        "således",
        "nu",
        "inte",
        "därmed",
        "slutligen",
    )
)
"""Words that may stand between an organ and its verb."""
FRONTED = tuple(
    sorted(
        ADVERBS
        | {
            "efter",
            "mot",
            "med",
            "till",
            "som",
            "för",
            "inför",
            "i ",
            "på",
            "vid",
            "av",
            "dessutom",
            "utifrån",
            "utöver",
        }
    )
)
"""How what may stand before an organ's verb begins, other than somebody else who is its subject."""
EVERYONE = frozenset(("samtliga", "alla", "respektive", "varje"))
"""How those begin who are all meant: `Samtliga parter`."""
MODALS = frozenset(
    ("kan", "kunde", "ska", "skall", "skulle", "bör", "borde", "måste", "får", "väntas", "förväntas", "beräknas", "planeras", "föreslås", "föreslogs", "behöver", "att")
)  # fmt: skip
"""Words before a passive verb that is no decision but what may come."""
NO_VERBS = frozenset(
    (
        "alla",
        "båda",
        "samma",
        "dessa",
        "våra",
        "sina",
        "flera",
        "denna",
        "detta",
        "sådana",
        "många",
        "andra",
        "nya",
        "nästa",
        "förra",
        "första",
        "hela",
        "unga",
        "vuxna",
        "nyanlända",
        "arbetslösa",
        "sjukskrivna",
        "långtidssjukskrivna",
        "enskilda",
    )
)
"""Words that end as infinitives do."""
THEREBY = frozenset(("därmed", "härmed", "således", "därigenom"))
"""What begins a sentence that tells what is decided with what was told before: `Därmed är planen antagen`."""
DEFINITE_ENDS = ("en", "et", "na", "mötets")
AUXILIARIES = frozenset(
    ("är", "var", "har", "hade", "blir", "blev", "inte", "ej", "ännu", "redan", "när", "om", "som", "sedan")
)
"""Words that a matter and its state have none of where they stand for a decision."""
JOINING = ("och", "samt", "men", "varefter")
"""Words that join a second verb to the organ that a sentence begins with."""
JUDGING = frozenset(("finner", "fann", "anser", "ansåg", "bedömer", "bedömde", "konstaterar", "konstaterade"))
"""Verbs of a reason that an organ gives before it decides with a second verb."""
HABITUAL = (("varje",), ("normalt",), ("vanligtvis",), ("ofta",), ("alltid",), ("årligen",))
"""Adverbs right behind a verb that tell what an organ does and not what it did."""
