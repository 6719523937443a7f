"""Words of agenda headings."""

COUNTED = (
    "punkt",
    "paragraf",
    "par.",
    "pkt",
    "pkt.",
    "p.",
    "ärende",
    "fråga",
    "agendapunkt",
    "dagordningspunkt",
    "dagordningens punkt",
)
"""Words that stand before the number of an agenda item: `Punkt 3`."""

PARTS = (
    "ärenden", "punkter", "formalia", "formaliteter", "frågor", "information", "diskussion", "rapporter", "avslutning", "inledning", "övrigt", "beslut", "ekonomi", "verksamhet",
)  # fmt: skip
"""How the headings end of the parts of a meeting, in each of which some minutes number their items anew: `BESLUTSÄRENDEN`, `B. För information`."""

NO_ITEM = frozenset(
    (
        "kap", "kapitel", "st", "stycket", "lagen", "förordningen", "sfs", "och", "eller", "samt", "till", "i", "enligt",
        "personer", "deltagare", "kronor", "kr", "procent", "tkr", "mkr", "dagar", "timmar", "veckor", "månader", "år",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
    )
)  # fmt: skip
"""What a number at the head of a line counts when it is no agenda item, in lower case."""

AFTER_TITLE = (
    "Bilagor:",
    "Bilaga:",
    "Bilaga ",
    "Information av ",
    "Muntlig information ",
    "Föredragande:",
    "Föredragning av ",
    "Handling:",
    "Handlingar:",
)
"""What stands behind a title on its line where line breaks were lost."""

ARROWS = ("=> ", "→ ", "⇒ ")
"""What stands between a title and the decision that follows on its line."""

UNFINISHED = frozenset(
    (
        "och", "samt", "eller", "i", "på", "om", "för", "av", "till", "med", "från", "vid", "under", "inom", "mot",
        "enligt", "hos", "per", "som", "att", "den", "det", "de", "en", "ett", "ny", "nya", "gällande", "avseende",
        "angående", "kring", "mellan", "över", "efter", "inför", "genom", "utan", "–", "-", "/",
    )
)  # fmt: skip
"""Words that no title ends with: it goes on on the next line."""

ASSOCIATED = {
    "öppn": ("öppn", "välkom", "hälsa", "närvar", "upprop"),
    "upprop": ("upprop", "närvar", "frånvar"),
    "avslut": ("avslut", "tacka", "slut"),
    "juster": ("juster", "väljs", "valde", "utse"),
    "dagordning": ("dagordning", "föredragningslist"),
    "föredragningslist": ("dagordning", "föredragningslist"),
    "protokoll": ("protokoll", "anteckning"),
    "ekonomi": ("ekonomi", "budget", "utfall", "prognos", "kronor", "resultat"),
    "budget": ("budget", "kronor", "verksamhetsplan"),
    "val": ("väljs", "valde", "välja", "utse"),
    "nominering": ("nominer", "valberedning"),
    "årsmöte": ("årsmöte", "ombud", "nominer"),
    "sammanträdes": ("sammanträd", "möte", "datum"),
    "dialog": ("dialog", "samtal", "diskut", "inbjud"),
}
"""The beginning of a word in a title, and the beginnings of words that show that a paragraph is about it."""

OPENERS = (
    "föredr",
    "informer",
    "redovisa",
    "presenter",
    "orienter",
    "inled",
    "berätta",
    "rapporter",
    "hälsa",
    "välkom",
    "öppna",
    "gick igenom",
    "går igenom",
    "har varit utsän",
)
"""What the first sentence on a new item of business says."""

DEAD = frozenset(
    (
        "och", "att", "det", "som", "för", "med", "den", "till", "av", "har", "är", "ett", "inte", "kan", "ska", "vi",
        "sig", "från", "man", "om", "på", "var", "här", "där", "eller", "samt", "vid", "styrelsen", "förbundet",
        "förbundets", "möte", "mötet", "förslag", "beslut", "val", "ny", "nya", "nytt", "dagens", "under", "efter", "inför",
    )
)  # fmt: skip
"""Words that say nothing about which heading a paragraph belongs to."""
