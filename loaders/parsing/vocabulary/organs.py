"""The organs that decide, as minutes name them."""

ORGANS = {
    "styrelsen": "styrelse",
    "förbundsstyrelsen": "styrelse",
    "direktionen": "styrelse",
    "styrelsemötet": "styrelse",
    "arbetsutskottet": "arbetsutskott",
    "au": "arbetsutskott",
    "presidiet": "presidium",
    "styrelseberedningen": "styrelseberedning",
    "beredningsgruppen": "beredningsgrupp",
    "bg": "beredningsgrupp",
    "valberedningen": "valberedning",
    "årsmötet": "årsmöte",
    "ombuden": "årsmöte",
    "årsstämman": "årsmöte",
    "stämman": "årsmöte",
    "föreningsstämman": "årsmöte",
    "medlemssamrådet": "medlemssamråd",
    "ägarsamrådet": "ägarsamråd",
    "ägarrådet": "ägarråd",
    "samrådet": "samråd",
    "medlemmarna": "samråd",
    "parterna": "samråd",
    "ägarna": "samråd",
    "styrgruppen": "styrgrupp",
    "ledningsgruppen": "ledningsgrupp",
    "nämnden": "nämnd",
    "utskottet": "utskott",
    "kommunstyrelsen": "kommunstyrelse",
    "kommunfullmäktige": "fullmäktige",
    "regionfullmäktige": "fullmäktige",
    "regionstyrelsen": "regionstyrelse",
    "förbundet": "",
    "samordningsförbundet": "",
    "mötet": "",
    "ledamöterna": "",
    "deltagarna": "",
    "mötesdeltagarna": "",
    "sammanträdet": "",
    "gruppen": "",
    "utskottets": "",
    "nätverket": "",
    "nns": "",
    "föreningen": "",
    "kommittén": "",
    "man": "",
    "vi": "",
    "det": "",
}
"""What stands as subject, in lower case, and the organ as the record names it; empty where it means whoever met."""

PREPARING = frozenset(
    ("arbetsutskott", "presidium", "styrelseberedning", "beredningsgrupp", "styrgrupp", "ledningsgrupp", "valberedning")
)
"""Organs that prepare what others decide."""

ASSEMBLIES = ("årsmöte", "medlemssamråd", "ägarsamråd", "ägarråd")
"""Meetings of members that are organs themselves."""

OF_OFFICIALS = frozenset(
    ("beredningsgrupp", "styrgrupp", "ledningsgrupp", "medlemssamråd", "ägarsamråd", "ägarråd", "samråd")
)
"""Organs of which also officials of the parties are members."""

INDEFINITE = {
    "styrelse": "styrelse",
    "arbetsutskott": "arbetsutskott",
    "presidium": "presidium",
    "beredningsgrupp": "beredningsgrupp",
    "valberedning": "valberedning",
}
"""Organs as titles of items name them: `Val av valberedning`."""

DEFINITE = {
    "styrelse": "styrelsen",
    "arbetsutskott": "arbetsutskottet",
    "presidium": "presidiet",
    "styrelseberedning": "styrelseberedningen",
    "beredningsgrupp": "beredningsgruppen",
    "valberedning": "valberedningen",
    "årsmöte": "årsmötet",
    "medlemssamråd": "medlemssamrådet",
    "ägarsamråd": "ägarsamrådet",
    "ägarråd": "ägarrådet",
    "samråd": "samrådet",
    "styrgrupp": "styrgruppen",
    "ledningsgrupp": "ledningsgruppen",
    "nämnd": "nämnden",
    "utskott": "utskottet",
}
"""An organ as the record says who decided."""
