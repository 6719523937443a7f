"""How minutes say that somebody leaves a post, as patterns in which a space stands for any white space; each begins with two letters."""

_EMPLOYMENT = r"(?:upp )?sina? (?:anställning|tjänst)\w*"
_POST = (
    r"(?:sitt uppdrag|sina uppdrag|(?:alla|samtliga) (?:sina )?(?:politiska |kommunala )?(?:förtroende)?uppdrag|uppdrag\w*|sin plats|plats\w*|sin post|posten|ordförandeskap\w*(?! till)|styrelse\w*|NNS (?:styrelse|valberedning)(?!\w)|förbundet|\S*grupp\w*|\S*utskottet|au|presidiet|nämnden"
    r"|valberedningen|som \w+|(?:Försäkringskassan|Arbetsförmedlingen|FK|AF|(?-i:[A-ZÅÄÖ])\w+ kommun|Region (?-i:[A-ZÅÄÖ])\w+|kommunen|regionen|myndigheten)(?= |[.,;]|\Z))"
)
_NEW_WORK = r"(?:ett |en )?(?:annat|annan|nytt|ny) (?:arbete|jobb|tjänst|uppdrag)"
_ELSEWHERE = r"till(?= (?-i:[A-ZÅÄÖ])| läns| annat| annan| ny| en ny| ett nytt)"
_GOES_ON = r"(?:fortsätta(?= (?:i |som |sitt |sina |med (?:sitt )?uppdrag))|kandidera\w*|kvarstå\w*|ställa upp|sitta kvar|bli omvald)"
_WISHES = ("kan", "kommer", "vill", "önskar", "avser", "tänker")

LEAVES = (
    "avgår",
    r"avgå(?= (?:som|från|ur)\b)",
    "avgick",
    "avgått",
    "slutar",
    "slutat",
    "slutade",
    "avlidit",
    "avled",
    "sagt upp sig",
    *(
        rf"{chosen} att (?:säga upp sig|sluta(?= (?:som|i|sin|sitt)\b)|avgå|gå i pension|lämna {_POST})"
        for chosen in ("valt", "beslutat", "bestämt sig för")
    ),
    "säger upp sig",
    "sade upp sig",
    "avsäger sig",
    "avsagt sig",
    "avsade sig",
    "tackat nej till (?:omval|återval|fortsatt|ytterligare)",
    "avböj(?:t|er|de) omval",
    *(f"{said} {_EMPLOYMENT}" for said in ("sagt", "säger", "sade", "lämnat", "lämnar", "avslutar", "avslutat")),
    r"begärt (?:att (?:få (?:lämna|sluta|gå i pension|bli (?:befriad|entledigad))|bli entledigad)|entledigande|sitt entledigande)",
    r"anh(?:åller|ållit|öll) om (?:att )?(?:få (?:lämna|bli (?:befriad|entledigad))|bli (?:befriad|entledigad)|entledigande|befrielse)",
    "bli befriad från",
    "bett (?:om )?att (?:få )?(?:lämna|sluta|avgå|bli (?:befriad|entledigad))",
    "trä(?:der|tt|dde) (?:ur|ut ur)",
    "utträ(?:der|tt)",
    "gå(?:r|tt) i pension",
    "gick i pension",
    "(?:inte|ej) (?:längre )?står till förfogande",
    "står (?:inte|ej) till förfogande",
    "ställer (?:inte|ej) upp för omval",
    rf"(?:inte|ej) (?:(?:kan|kommer att|vill|önskar|avser att|tänker) )?(?:längre )?{_GOES_ON}",
    *(rf"{wish} (?:inte|ej) (?:längre )?(?:att )?{_GOES_ON}" for wish in _WISHES),
    "kandiderar (?:inte|ej)",
    r"(?:inte|ej) (?:längre )?(?:fortsätter|kvarstår)(?= (?:för|till|som|i|inför|vid|efter|nästa)\b|[.,;]|\Z)",
    r"gör (?:idag |i dag )?sitt sista",
    *(rf"{is_} (?:hennes|hans) sista (?:möte|sammanträde|styrelsemöte)" for is_ in ("är", "var")),
    "avslutar sitt uppdrag",
    "lämna(?:r|t|de|) politiken",
    rf"gått (?:över |vidare )?{_ELSEWHERE}",
    rf"gick (?:över )?{_ELSEWHERE}",
    rf"går över {_ELSEWHERE}",
    rf"få(?:tt|r) {_NEW_WORK}",
    rf"fick {_NEW_WORK}",
    "byt(?:er|t|te) (?:tjänst|jobb|arbete|arbetsplats)",
    r"avtacka(?:s|des|ts)(?= (?:efter|som|för (?:sin|sina|sitt|åren|de|alla|många))\b)",
    "undanb(?:er|ad|ett) sig (?:omval|återval|fortsatt|vidare|uppdrag)",
    r"avsägelse\b",
    rf"kommer att (?:sluta|avgå|gå i pension|lämna {_POST})",
    rf"(?:ska|avser att|tänker|önskar|planerar att) (?:sluta|avgå|gå i pension|lämna {_POST})",
    "lämna(?:r|t|de) oss",
    r"uppdrag\w* (?:(?:löpte|löper|går|gick) ut|upphör(?:de|t)?)",
    "kliver (?:av|ned|ner|tillbaka)",
    "klev (?:av|ned|ner|tillbaka)",
    "trä(?:der|dde) (?:av|ned|ner|tillbaka)",
    "drar sig tillbaka",
    "ställ(?:er|t|de) (?:sin plats|sitt uppdrag|sina uppdrag) till förfogande",
    "avflyttat",
    r"flytta(?:t|de) (?:från|ifrån|ur) (?:kommunen|länet|regionen|orten)",
    rf"övergå(?:r|tt) {_ELSEWHERE}",
    rf"övergick {_ELSEWHERE}",
    r"lämna(?:r|de)(?= (?:efter|vid|i samband med) (?:mandatperiod|årsskift|års(?:möt|stämm)|valet))",
    rf"lämna(?:r|t|de|) (?:därför |nu |därmed )?{_POST}",
)
FIRST_LETTERS = tuple(
    sorted({letters for phrase in LEAVES for letters in (("in", "ej") if phrase[0] == "(" else (phrase[:2],))})
)
"""With which one of them begins."""

LEAVES_WORDS = frozenset(
    (
        "slutar", "slutat", "slutade", "sluta", "säga", "bett", "fortsätter", "avlidit", "avled", "sagt", "säger", "sade", "avslutar", "avslutat", "begärt", "förfogande",
        "omval", "omvald", "fortsätta", "ställa", "ställer", "sitta", "gör", "sista", "gått", "gick", "går", "annat", "annan", "nytt", "ny",
        "byter", "bytt", "bytte", "löpte", "löper", "kliver", "klev", "drar", "avflyttat",
    )
)  # fmt: skip
LEAVES_BEGIN = (
    "avgå", "avgick", "avsäg", "avsag", "avsad", "avböj", "nej", "anhåll", "befriad", "träd", "trätt", "utträ", "pension", "kandider",
    "kvarstå", "lämna", "avtacka", "undanb", "upphör", "flytta", "övergå", "övergick", "anhöll",
)  # fmt: skip
"""Whole words, and how words begin: one of them stands wherever one of those patterns matches."""
