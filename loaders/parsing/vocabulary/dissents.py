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
    "röst",
)
"""A sentence without any of them tells of no dissent; lower case."""
