"""Signs that a sentence tells what was decided elsewhere or at another time."""

import re

RETOLD = re.compile(
    r"\b(?:då|tidigare|förra|föregående (?:möte|sammanträde|styrelsemöte)\b|senaste \w*(?:möte|sammanträde)|redan|i höstas|i våras|i somras|i fjol|i vintras|förra året"
    r"|(?<!mötet )(?<!protokollet )(?<!från )i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|häromåret|häromdagen|nyligen|i veckan|i går|igår|i förra veckan|för (?:ett|två|tre) (?:år|månader) sedan|vid (?:ett|sitt|sina|mötet i|mötet den|sammanträdet den|styrelsemötet|årsmötet i)|under ett möte|den \d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*"
    r"|(?<!tiden )(?<!perioden )(?<!från )(?<!med )(?<!from )(?<!till )(?<![-–])\d{4}-\d{2}-\d{2}|under (?:år )?\d{4}|(?:vid|på|under) det (?:mötet|sammanträdet)|^(?:under|i slutet av|i början av) (?:hösten|våren|sommaren|vintern|fjolåret|förra)|har|hade|skulle|sedan)\b",
    re.IGNORECASE,
)
"""Between the beginning of a sentence and its verb or `att`."""

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

BESIDE_CHAIR = (("tillsammans", "med", "ordföranden"), ("jämte", "ordföranden"))
"""With whom somebody verifies the minutes."""

WITH_CHAIR = frozenset(("och", "samt", "jämte", "tillsammans", "med", "ordföranden", "ordförande"))
"""Words beside the names of those who do."""

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
