"""Signs that a sentence tells what was decided elsewhere or at another time."""

import re

from loaders.parsing.text.signs import has_any

RETOLD = re.compile(
    r"\b(?:då|tidigare|förra|föregående (?:möte|sammanträde|styrelsemöte)\b|senaste \w*(?:möte|sammanträde)|redan|i höstas|i våras|i somras|i fjol|i vintras|förra året"
    r"|(?<!mötet )(?<!protokollet )(?<!från )i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|häromåret|häromdagen|nyligen|i veckan|i går|igår|i förra veckan|för (?:ett|två|tre) (?:år|månader) sedan|vid (?:ett|sitt|sina|mötet i|mötet den|sammanträdet den|styrelsemötet|årsmötet i)|under ett möte|den \d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*"
    r"|(?<!tiden )(?<!perioden )(?<!från )(?<!med )(?<!from )(?<!till )(?<![-–])\d{4}-\d{2}-\d{2}|under (?:år )?\d{4}|(?:vid|på|under) det (?:mötet|sammanträdet)|^(?:under|i slutet av|i början av) (?:hösten|våren|sommaren|vintern|fjolåret|förra)|har|hade|skulle|sedan)\b",
    re.IGNORECASE,
)
"""Between the beginning of a sentence and its verb or `att`."""

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
CONCLUSIONS = frozenset(
    f"{verb}{more}"
    for verbs, after in (
        (("läggs", "lades"), (" till handlingarna",)),
        (("återremitteras", "återremitterades", "bordläggs", "bordlades", "avslås", "avslogs"), ("",)),
        (
            ("godkänns", "godkändes", "fastställs", "fastställdes", "antas", "antogs", "noteras", "noterades"),
            (
                "",
                " av styrelsen",
                " till protokollet",
                " utan ändringar",
                " utan anmärkning",
                " utan invändningar",
                " och läggs till handlingarna",
                " och lades till handlingarna",
            ),
        ),
    )
    for verb in verbs
    for more in after
)
"""What the end of a sentence says in a clause of its own became of the matter."""

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

BEFORE_PASSIVE = frozenset(
    ("efter", "enhälligt", "därefter", "härefter", "vidare", "slutligen", "således", "därmed", "med", "dessutom", "även", "mot", "därför", "härmed")
)  # fmt: skip
"""What begins a sentence that says with `beslutas` what is decided here."""

ON_THE_MATTER = frozenset(
    (
        ("under", "punkten"),
        ("under", "mötet"),
        ("under", "ärendet"),
        ("under", "sammanträdet"),
        ("i", "ärendet"),
        ("i", "frågan"),
        ("på", "förslag"),
        ("på", "ordförandens"),
        ("i", "samband"),
        ("i", "övrigt"),
    )
)
"""Two words of which that is true as well."""

EVERYONE = frozenset(("samtliga", "alla", "respektive", "varje"))
"""How those begin who are all meant: `Samtliga parter`."""

OVER = frozenset(("avslutat", "avslutad", "öppnat", "öppnad", "ajournerat", "slut", "justerad", "justerat"))
"""What a meeting is declared to be without deciding anything."""

SETTLED = frozenset(("bestäms", "bestämdes", "överenskoms", "överenskommes"))
"""What is said with `Det … att` of what was decided."""

SETTLED_AT = frozenset(("bestäms", "bestämdes", "sätts", "sattes"))
"""What a fee or a day is `till` something."""

LAWFUL = (
    "behörig",
    "stadgeenlig",
    "utlyst",
    "laga ordning",
    "beslutför",
    "beslutsför",
    "i sin ordning",
    "i god ordning",
)
"""What a meeting is found to be by a decision."""

MODALS = frozenset(
    ("kan", "kunde", "ska", "skall", "skulle", "bör", "borde", "måste", "får", "väntas", "förväntas", "beräknas", "planeras", "föreslås", "föreslogs", "behöver", "att")
)  # fmt: skip
"""Words before a passive verb that is no decision but what may come."""

AUTHORITIES = (
    "verket",
    "styrelsen",
    "myndigheten",
    "staten",
    "kommittén",
    "rådet",
    "nämnden",
    "revisorn",
    "revisorerna",
)
"""How those end that decide elsewhere."""

PARTIES = ("kommunen", "kommunerna", "regionen", "landstinget", "kassan", "förmedlingen", "sökanden", "projektägaren")
"""How those end who are asked for something."""

MATTERS = frozenset(("frågan", "ärendet", "ansökan", "förslaget", "skrivelsen", "punkten"))
"""What is put off or handed on."""

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

BESIDE_CHAIR = (("tillsammans", "med", "ordföranden"), ("jämte", "ordföranden"))
"""With whom somebody verifies the minutes."""

WITH_CHAIR = frozenset(("och", "samt", "jämte", "tillsammans", "med", "ordföranden", "ordförande"))
"""Words beside the names of those who do."""

JOINING = ("och", "samt", "men", "varefter")
"""Words that join a second verb to the organ that a sentence begins with."""

JUDGING = frozenset(("finner", "fann", "anser", "ansåg", "bedömer", "bedömde", "konstaterar", "konstaterade"))
"""Verbs of a reason that an organ gives before it decides with a second verb."""

HABITUAL = (("varje",), ("normalt",), ("vanligtvis",), ("ofta",), ("alltid",), ("årligen",))
"""Adverbs right behind a verb that tell what an organ does and not what it did."""

IN_MONTH = re.compile(
    r"(?<!från )(?<!med )(?<!till )\bi (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \d{4})?\W*$"
)
"""The end of a sentence that tells when else something is or was adopted."""

OURSELVES = ("förbundet", "samordningsförbundet")
RECEIVED = ("bevilja", "tilldela", "neka")
"""What happens to the organisation itself: others grant it something."""

AT_NETWORK = re.compile(
    r"\b(?:valdes|utsågs|omvaldes)\b[^.;]* (?:ordförande|ledam\w+|ersättare|revisor\w*|valberedning\w*) (?:för|i) nns\b"
)
"""Whom the network chose for itself."""

LATER = re.compile(
    r"\b(?:senare|framöver|vid nästa|(?<!till )kommande möte|årligen|varje år|normalt|vanligtvis|brukar|ofta|automatiskt)\b",
    re.IGNORECASE,
)
"""Words with which a passive verb tells how things go and not what was decided."""

BY_OTHERS = re.compile(
    r"\bav (?:\S+ )?(?:kommun\w*|region\w*|fullmäktige\w*|regering\w*|riksdag\w*|försäkringskassan|arbetsförmedlingen|landsting\w*|\w*fonden|\w*verket|\w*myndigheten|länsstyrelsen|medlemmar(?:na)?|parter(?:na)?|ägarna|respektive)\b",
    re.IGNORECASE,
)
"""An agent other than the organ that met."""

BY_NETWORK = re.compile(
    r"^(?:vid|på|under) (?:nns|nationella nätverkets?) \w*(?:möte|stämma|dag)\w*[^.;]* \w+(?:des|ts)\b|\bvaldes\b[^.;]* i (?:styrelsen (?:för|i) )?(?:nns|nationella nätverket)(?:s? styrelse\w*| (?:års|höst|vår)möte)?(?=[\s.,;]*$| (?:vid|på|för) )|\b(?:valdes|valts|utsågs) (?:in i|av|vid|på|under) (?:nns|nationella)\b"
)
"""What the network of the förbund did with somebody."""

EARLIER = re.compile(
    r"(?<!från )\bförra\s+(?:året|mötet|sammanträdet|veckan|månaden|hösten|våren)\b|\bi\s?fjol\b|\b(?:vid|på|under|i)\s+(?:förra|senaste|föregående|ett\s+tidigare|fjol|höstas|våras|somras|(?:styrelse|års)?(?:mötet|sammanträdet)\s+(?:den\s+\d|i\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)))",
    re.IGNORECASE,
)
"""Words anywhere in a sentence with a passive verb that put it in the past."""

SPEAKING = frozenset(
    (
        "undrar", "undrade", "frågar", "frågade", "svarade", "tycker", "tyckte", "menar", "menade", "anser", "ansåg", "påpekar", "påpekade", "framhåller", "framhöll",
        "betonar", "betonade", "berättar", "berättade", "informerade", "redovisade", "presenterade", "diskuterade", "diskuterades", "meddelade", "lyfte", "påminde", "redogjorde", "rapporterade",
    )
)  # fmt: skip
"""What somebody did at the meeting, in the sentences that go on behind what was decided."""

_NOT_DECIDED_FROM_THE_BEGINNING = re.compile(
    r"(?:inget|inga|ej) beslut\b|(?:skälet|skälen|anledningen|motiveringen|bakgrunden|orsaken)\b|(?:skäl|motiv|motivering|orsak|bakgrund|kommentar)\s*:|ing(?:et|a)\W*$|(?:tid|plats|datum)\s*:|se (?:§|ovan|nedan|punkt|bilaga|under)|\W*$|(?:(?:den|kl\.?|klockan|måndag|tisdag|onsdag|torsdag|fredag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?![^\W\d])|[\d\s.,:/–-])+$"
    r"|(?:utses|utsedda?) att justera\b",
    re.IGNORECASE,
)
_NOT_DECIDED = re.compile(
    r"\b(?:reserverar sig|reserverade sig|(?:anmäl\w+|avge\w*|avgav|lämna\w*|inkom\w*) (?:\S+ ){0,3}reservation|jäv|(?:deltar|deltog) (?:inte|ej)(?: i (?:beslut|handlägg|överlägg|ärende|behandl|beredn)\w*|\W*$)|yrkar|yrkade|röstar (?:nej|ja|emot|mot)|röstade (?:nej|ja|emot|mot)|protokollsanteckning|till protokollet anteckna|begär(?:de)? att få (?:till protokollet )?anteckna\w*|avvikande (?:mening|uppfattning)|önskar|önskade|landade i|förklarar (?:mötet|sammanträdet) (?:avslutat|öppnat)|(?:återkommer|återkom|återvänder|återinträder|återinträdde|lämnar|lämnade) (?:till )?(?:mötet|sammanträdet|rummet|lokalen)|^[A-ZÅÄÖ]\S+(?: [A-ZÅÄÖ]\S+){0,2} återkommer\W*$|ordföranden? (?:finner|fann|ställer|ställde|frågar|frågade))\b",
    re.IGNORECASE,
)
SIGNS = (
    "reserv",
    "jäv",
    "delt",
    "yrka",
    "rösta",
    "protokollsanteckning",
    "protokollet anteckna",
    "att få ",
    "avvikande",
    "önska",
    "landade",
    "mötet",
    "sammanträdet",
    "rummet",
    "lokalen",
    "ordförande",
    "återkommer",
)
"""One of them stands wherever the pattern above matches."""


_BEGINNINGS = (
    "inget ", "inga ", "ej ", "se ", "inget", "inga", "tid", "plats", "datum", "den", "kl", "månd", "tisd", "onsd", "torsd", "fred", "janu", "febr", "mars", "april", "maj",
    "juni", "juli", "augu", "sept", "okto", "nove", "dece", "utse", "skäl", "anledn", "motiv", "bakgru", "orsak", "kommentar",
)  # fmt: skip
"""The first of the two patterns begins with one of these, or with no letter."""
_LONGEST = max(map(len, _BEGINNINGS))


def is_not_decided(text: str, *, doubtful: bool = True) -> bool:
    """Whether a sentence that stands among decisions is none; doubtful: whether it may hold a sign of that."""
    if (not text[:1].isalpha() or text[:_LONGEST].lower().startswith(_BEGINNINGS)) and (
        _NOT_DECIDED_FROM_THE_BEGINNING.match(text)
    ):
        return True
    return doubtful and has_any(text.lower(), SIGNS) and _NOT_DECIDED.search(text) is not None
