"""What sentences about dissents hold."""

SIGNS = (
    "jäv",
    "delt",
    "reserv",
    "avvikande",
    "anteckning",
    "till protokollet",
    "anteckna",
    "yrka",
    "föresl",
    "nej",
    "rummet",
    "annan mening",
    "annan uppfattning",
    "annan åsikt",
    "avst",
    "yttrande",
    "motsätter",
    "motsatte",
    "emot",
    "röst",
)
"""A sentence without any of them tells of no dissent; lower case."""
