"""Phrases with which an organ decides without a deciding verb: `AU gav klartecken till …`, `Styrelsen hade inget att erinra`."""

from graph.record import DecisionType

_IDIOMS: tuple[tuple[str, tuple[str, ...], DecisionType | None], ...] = (
    ("enas enades enats", (" om ",), None),
    ("kommer kom", ("överens om",), None),
    ("är var blev", (" enig om", " eniga om", " ense om"), None),
    (
        "har",
        (
            "tagit del av info",
            "tagit del av rapport",
            "tagit del av redo",
            "tagit del av list",
            "tagit del av samman",
            "tagit del av uppf",
            "tagit del av utv",
            "tagit del av skriv",
            "tagit del av granskn",
            "tagit del av revision",
            "tagit del av minnes",
            "tagit del av protokoll",
        ),
        "notera",
    ),
    ("skriver skrev", (" under årsredovisning", " under verksamhetsberättelse"), "godkänna"),
    (
        "undertecknar undertecknade undertecknas undertecknades skrivs skrevs",
        ("årsredovisning", "verksamhetsberättelse"),
        "godkänna",
    ),
    ("bestämmer bestämde", (" sig för", " att ", " följande "), None),
    (
        "ger gav",
        ("klartecken", "grönt ljus", "sitt bifall", "sitt godkännande", "sitt samtycke", "sitt medgivande"),
        "godkänna",
    ),
    (
        "ersätter ersatte efterträder efterträdde avlöser avlöste",
        (
            " i styrgruppen",
            " i styrelsen",
            " i beredningsgruppen",
            " i arbetsutskottet",
            " i valberedningen",
            " i arbetsgruppen",
            " som ledamot",
            " som ersättare",
            " som ordförande",
        ),
        "välja",
    ),
    ("ger gav lämnar lämnade", (" förtroende att", " förtroendet att", "sitt förtroende"), "välja"),
    (
        "har hade",
        ("att erinra", "att invända", "att anmärka", " inga invändningar", " inga erinringar", " inga synpunkter"),
        "godkänna",
    ),
    ("höjer höjde sänker sänkte", ("avgift", "arvode", "insatsen till", " ramen ", "gränsen"), "godkänna"),
    ("flyttar flyttade", (" mötet ", " sammanträdet ", " årsmötet "), "övrigt"),
    ("ställer ställde", (" in mötet", " in sammanträdet", " in konferensen", " in resan"), "övrigt"),
    ("reserverar reserverade", (" kr ", " kronor", "tkr", "mkr", " kr."), "bevilja"),
    ("ger gav", (" sitt stöd", " sitt fulla stöd"), "godkänna"),
    ("efterhandsgodkänner efterhandsgodkände", (), "godkänna"),
    ("lämnar lämnade", (" utan bifall",), "avslå"),
    ("lämnar lämnade", (" utan åtgärd",), "övrigt"),
    ("lämnar lämnade lämnas lämnades", (" utan erinran",), "godkänna"),
    ("vinner vann", (" bifall",), "godkänna"),
    ("låter lät", ("sig nöja", "bero"), "notera"),
    (
        "låter lät",
        (" bli förbundets", " bli ombud", " vara förbundets", " vara ombud", " företräda ", " representera "),
        "välja",
    ),
    ("följer följde", ("förslag", "linje", "rekommendation"), "godkänna"),
    ("går gick", (" på förslag", " med på", "s förslag", "s linje"), "godkänna"),
    ("säger sade sa", (" ja till", "säger ja", "sade ja", "sa ja"), "godkänna"),
    ("säger sade sa", (" nej till", "säger nej", "sade nej", "sa nej"), "avslå"),
    ("ansluter anslöt", (" sig till",), "godkänna"),
    ("står stod", (" bakom",), "godkänna"),
    (
        "finner fann",
        ("behörig", "stadgeenlig", "utlyst", "laga ordning", " i sin ordning", " i god ordning"),
        "godkänna",
    ),
    ("sägs sades", (" upp",), "övrigt"),
    ("säga", (" upp avtal", " upp hyres", " upp nuvarande", " upp överenskommelse"), "övrigt"),
    ("säger sade sa", (" upp avtal", " upp hyres", " upp överenskommelse"), "övrigt"),
    ("avslutar avslutade", (" insats", " projekt", " avtal"), "övrigt"),
    ("ansöker ansökte", (" om medel", " om bidrag", " om stöd"), "övrigt"),
    ("lämnar lämnade", (" ärendet till ", " frågan till "), "övrigt"),
    ("överlämnar överlämnade", (" till ",), "övrigt"),
    ("uttalar uttalade", (" sitt stöd", " förtroende", " sig för"), "godkänna"),
    ("stannar stannade fastnar fastnade", (" för ",), None),
    ("biträder biträdde", ("förslag",), "godkänna"),
    ("vill", (" i nns styrelse", " namn till valberedningen", " som kandidat"), "välja"),
    ("tecknar tecknade", (" firma",), "välja"),
    ("avböjer avböjde", (), "avslå"),
    ("avvaktar avvaktade", (), "övrigt"),
    (
        "bidrar bidrog finansierar finansierade medfinansierar medfinansierade",
        (" kr ", " kronor", "tkr", "mkr", " kr."),
        "bevilja",
    ),
    ("uppmanar uppmanade", (" att ",), "uppdra"),
    ("skjuter sköt", (" upp ", " upp.", " till "), "övrigt"),
    ("klubbar klubbade godtar godtog accepterar accepterade samtycker samtyckte", (), "godkänna"),
    (
        "överlåter överlät befullmäktigar befullmäktigade anmodar anmodade ålägger ålade bemyndigar bemyndigade",
        (),
        "uppdra",
    ),
    ("anförtror anförtrodde tillsätter tillsatte förordnar förordnade anställer anställde", (), "välja"),
    ("inrättar inrättade upphäver upphävde förlänger förlängde remitterar remitterade avskriver avskrev", (), "övrigt"),
)
"""Forms of a verb, what else the sentence holds (any of these, or nothing in particular), and the type where it does not depend on the rest."""

IDIOMS: dict[str, tuple[tuple[tuple[str, ...], DecisionType | None], ...]] = {}
"""For each form of a verb, in lower case, what makes it an idiom, and its type."""
for _verbs, _signs, _type in _IDIOMS:
    for _verb in _verbs.split():
        IDIOMS[_verb] = (*IDIOMS.get(_verb, ()), (_signs, _type))

_FREQUENT = frozenset(
    ("är", "var", "har", "hade", "kommer", "kom", "vill", "går", "gick", "står", "stod", "säger", "sade", "sa", "låter", "lät", "ger", "gav")
)  # fmt: skip
CUES = frozenset(IDIOMS.keys() - _FREQUENT) | {
    "erinra", "erinringar", "synpunkter", "avtalet", "hyresavtalet", "överenskommelsen", "invända", "invändningar", "anmärka", "överens", "bakom", "linje", "ja", "nej", "nöja", "bero", "ombud", "representera", "företräda", "valberedningen",
    "enig", "eniga", "ense", "tagit", "klartecken", "ljus", "bifall", "godkännande", "samtycke", "förtroende",
}  # fmt: skip
"""Words of which a sentence with an idiom has one: the verb, or where that one is everywhere, what goes with it."""

AGENDA = frozenset(
    ("dagordningen", "dagordning", "föredragningslistan", "föredragningslista", "ärendelistan", "kallelsen")
)
AGREED = frozenset(("ok", "okej", "gäller", "gällde", "följs", "följdes", "godtas", "godtogs"))
"""What the agenda does that is agreed to."""
AGREED_TO = (
    "står fast",
    "stod fast",
    "ligger fast",
    "låg fast",
    "blir dagordningen godkänd",
    "blev dagordningen godkänd",
    "får stå",
    "fick stå",
    "blir godkänd",
    "blev godkänd",
    "är godkänd",
    "var godkänd",
    "styrelsens godkännande",
    "mötets godkännande",
)

VERIFIERS = frozenset(("åtar", "åtog", "är", "blir", "blev", "har", "faller", "föll", "får", "fick"))
"""Verbs that say whose turn it is to verify the minutes."""

AGREEING = frozenset(
    ("fram", "bestämmer", "bestämde", "enas", "enades", "överens", "landar", "landade", "stannar", "stannade", "förrättar", "förrättade")
)  # fmt: skip
AGREES = r"(?:bestämmer|bestämde|enas|enades|(?:kommer|kom|är|var)\s+överens|(?:kommer|kom)\s+fram\s+till|landar\s+i|landade\s+i|stannar\s+för|stannade\s+för|förrättar|förrättade)"
"""How an organ announces a list of what it decides, as a pattern."""

ADVICE = frozenset(("råd", "rekommendation", "rekommendationer", "förslag"))
"""What such a list is when another organ is to decide."""
