"""Verbs of decisions: how each is inflected, and the type of the decision that it makes."""

from graph.record import DecisionType

_FORMS: dict[DecisionType, str] = {
    "godkänna": """
        godkänna godkänner godkände godkänt / godkännas godkänns godkändes
        efterhandsgodkänna efterhandsgodkänner efterhandsgodkände / efterhandsgodkännas efterhandsgodkänns efterhandsgodkändes
        fastställa fastställer fastställde fastställt / fastställas fastställs fastställdes
        anta antar antog antagit / antas antogs
        antaga
        godta godtar godtog godtagit / godtas godtogs
        fastslå fastslår fastslog / fastslås fastslogs
        förklara förklarar förklarade / förklaras förklarades
        bifalla bifaller biföll / bifallas bifalls bifölls
        tillstyrka tillstyrker tillstyrkte / tillstyrkas tillstyrks tillstyrktes
        medge medger medgav / medges medgavs
        godta godtar godtog / godtas godtogs
        acceptera accepterar accepterade / accepteras accepterades
        klubba klubbar klubbade / klubbas klubbades
        spika spikar spikade / spikas spikades
        instämma instämmer instämde
        / befinns befanns
        / anses ansågs
        / besvaras besvarades
    """,
    "lägga till handlingarna": """
        lägga lägger lade la lagt / läggas läggs lades
        lämna lämnar lämnade / lämnas lämnades
        arkivera arkiverar arkiverade / arkiveras arkiverades
    """,
    "notera": """
        notera noterar noterade / noteras noterades
        tacka tackar tackade / tackas
        konstatera konstaterar konstaterade / konstateras
        anteckna antecknar antecknade / antecknas antecknades
    """,
    "välja": """
        välja väljer valde valt / väljas väljs valdes
        omvälja omväljer omvalde / omväljas omväljs omvaldes
        nyvälja nyväljer nyvalde / nyväljas nyväljs nyvaldes
        utse utser utsåg utsett / utses utsågs
        nominera nominerar nominerade / nomineras nominerades
        adjungera adjungerar adjungerade / adjungeras adjungerades
        förordna förordnar förordnade / förordnas förordnades
        anställa anställer anställde / anställas anställs anställdes
        tillsätta tillsätter tillsatte / tillsättas tillsätts tillsattes
        insätta insätter insatte / insättas insätts insattes
        bemyndiga bemyndigar bemyndigade / bemyndigas bemyndigades
        befullmäktiga befullmäktigar befullmäktigade / befullmäktigas befullmäktigades
        anförtro anförtror anförtrodde / anförtros anförtroddes
    """,
    "uppdra": """
        uppdra uppdrar uppdrog uppdragit / uppdras uppdrogs
        uppdraga
        delegera delegerar delegerade / delegeras delegerades
        låta låter lät
        be ber bad
        ombe omber ombad / ombes ombeds ombads
        anmoda anmodar anmodade / anmodas anmodades
        ålägga ålägger ålade / åläggas åläggs ålades
    """,
    "bevilja": """
        bevilja beviljar beviljade / beviljas beviljades
        avsätta avsätter avsatte / avsättas avsätts avsattes
        anslå anslår anslog / anslås anslogs
        anvisa anvisar anvisade / anvisas anvisades
        tilldela tilldelar tilldelade / tilldelas tilldelades
        tillerkänna tillerkänner tillerkände / tillerkännas tillerkänns tillerkändes
        finansiera finansierar finansierade / finansieras finansierades
        medfinansiera medfinansierar medfinansierade / medfinansieras
        reservera reserverar / reserveras
        skänka skänker skänkte / skänkas skänks skänktes
    """,
    "föreslå": """
        föreslå föreslår föreslog föreslagit / föreslås föreslogs
        rekommendera rekommenderar rekommenderade / rekommenderas rekommenderades
        förorda förordar förordade / förordas
        hemställa hemställer hemställde
    """,
    "avslå": """
        avslå avslår avslog avslagit / avslås avslogs
        avstyrka avstyrker avstyrkte / avstyrkas avstyrks avstyrktes
        avstå avstår avstod
        avböja avböjer avböjde / avböjas avböjs avböjdes
        avvisa avvisar avvisade / avvisas avvisades
        neka nekar nekade / nekas nekades
    """,
    "övrigt": """
        bordlägga bordlägger bordlade / bordläggas bordläggs bordlades
        återremittera återremitterar återremitterade / återremitteras återremitterades
        remittera remitterar / remitteras remitterades
        entlediga entledigar entledigade / entledigas entledigades
        ajournera ajournerar ajournerade / ajourneras ajournerades
        bilda bildar bildade / bildas bildades
        inrätta inrättar inrättade / inrättas inrättades
        upphäva upphäver upphävde / upphävas upphävs upphävdes
        förlänga förlänger förlängde / förlängas förlängs förlängdes
        avskriva avskriver avskrev / avskrivas avskrivs avskrevs
        avföra avför avförde / avföras avförs avfördes
        / skjutas skjuts sköts
        avsluta avslutar
        ändra ändrar ändrade
        revidera reviderade
        teckna tecknar tecknade / tecknas tecknades
        ansöka ansöker ansökte
        hänskjuta hänskjuter hänsköt / hänskjutas hänskjuts hänsköts
        sända
        skicka
        bjuda
        inleda
        starta
        införa
        överlämna / överlämnas överlämnades
        hänvisa hänvisar hänvisade / hänvisas hänvisades
        upprätta
        genomföra
        överföra
        omfördela
        balansera balanserar balanserade / balanseras balanserades
        delta
        medverka
        återkomma
        hålla
    """,
}
"""For each type a verb a line: active forms / passive forms, these ending with present and past."""

ACTIVE: dict[str, DecisionType] = {}
"""Active forms, infinitives among them, and the type of each."""
INFINITIVES: set[str] = set()
"""The infinitive of each."""
PASSIVE: dict[str, DecisionType] = {}
"""Passive forms, infinitives among them, and the type of each."""
PASSIVE_FINITE: set[str] = set()
"""Passive forms in the present, also that of old (`godkännes`), and the past."""
for _type, _lines in _FORMS.items():
    for _line in _lines.strip().splitlines():
        _active, _, _passive = _line.partition("/")
        ACTIVE.update(dict.fromkeys(_active.split(), _type))
        INFINITIVES.update(_active.split()[:1])
        PASSIVE.update(dict.fromkeys(_passive.split(), _type))
        PASSIVE_FINITE.update(_passive.split()[-2:])
        for _form in _passive.split()[:1]:
            if _form.endswith("as") and f"{_form[:-2]}s" in _passive.split():
                PASSIVE[f"{_form[:-2]}es"] = _type
                PASSIVE_FINITE.add(f"{_form[:-2]}es")

_SHORT: dict[str, DecisionType] = {
    "godk": "godkänna",
    "fastst": "godkänna",
    "bif": "godkänna",
    "tillst": "godkänna",
    "bev": "bevilja",
    "avsl": "avslå",
    "bordl": "övrigt",
    "återrem": "övrigt",
}
"""Passive verbs as telegraphic minutes shorten them: `Bif. 600 tkr`."""
SHORT = frozenset(_SHORT)
PASSIVE.update(_SHORT)
PASSIVE_FINITE |= SHORT

SHORT_INFINITIVES = frozenset(("gå", "stå", "se", "ge", "be", "bli", "få", "ta", "dra", "slå"))
"""Infinitives of verbs that end in no `a` of their own."""

PASSIVE_FINITE |= {"sägs", "sades"}
"""What is done to an agreement that ends: `Avtalet sägs upp`."""

STATES: dict[str, DecisionType] = {
    "antagen": "godkänna", "antaget": "godkänna", "antagna": "godkänna", "godkänd": "godkänna", "godkänt": "godkänna",
    "godkända": "godkänna", "fastställd": "godkänna", "fastställt": "godkänna", "fastställda": "godkänna",
    "beviljad": "bevilja", "beviljat": "bevilja", "beviljade": "bevilja", "vald": "välja", "valda": "välja", "omvald": "välja", "omvalda": "välja", "utsedd": "välja",
    "utsedda": "välja", "avslagen": "avslå", "avslaget": "avslå", "bordlagd": "övrigt", "bordlagt": "övrigt",
    "återremitterad": "övrigt", "återremitterat": "övrigt",
}  # fmt: skip
"""What something has become by a decision, and the type of that."""

WITHOUT_SUBJECT = frozenset(
    (
        "godkände", "fastställde", "antog", "noterade", "valde", "utsåg", "beviljade", "avslog", "bordlade", "återremitterade", "biföll", "lade", "tackade",
        "godkänner", "fastställer", "noterar", "beviljar", "avslår", "bordlägger", "återremitterar", "bifaller",
    )
)  # fmt: skip
"""Verbs with which telegraphic minutes begin: `Godkände dagordningen.`"""

CHOSEN = ("vald", "valda", "utsedd", "utsedda", "omvald", "omvalda")
"""What somebody is behind a name: `Eva Ek vald.`"""

REPORTING = frozenset(
    (
        "godkänner", "godkände", "fastställer", "fastställde", "godtar", "godtog", "fastslår", "fastslog", "antar", "antog", "bifaller", "biföll", "tillstyrker",
        "tillstyrkte", "bekräftar", "bekräftade", "lägger", "lade", "la", "tackar", "tackade", "tar", "tog", "noterar", "noterade",
        "väljer", "valde", "omväljer", "omvalde", "utser", "utsåg", "nominerar", "nominerade", "adjungerar", "adjungerade",
        "uppdrar", "uppdrog", "delegerar", "delegerade", "ger", "gav", "beviljar", "beviljade", "avsätter", "avsatte",
        "anslår", "anslog", "tilldelar", "tilldelade", "föreslår", "föreslog", "rekommenderar", "rekommenderade",
        "förordar", "hemställer", "avslår", "avslog", "avstyrker", "avstyrkte", "avstår", "avstod", "bordlägger",
        "bordlade", "återremitterar", "återremitterade", "entledigar", "entledigade", "ställer", "ställde",
        "förklarar", "förklarade", "antecknar", "antecknade", "avvisar", "avvisade", "medger", "medgav", "hänskjuter", "hänsköt", "ber", "bad",
    )
)  # fmt: skip
"""What an organ does when running text reports a decision: `Styrelsen godkände …`."""

PAST = frozenset(
    (
        "beslutade", "beslöt", "godkände", "fastställde", "valde", "utsåg", "lade", "godkändes", "fastställdes", "valdes",
        "utsågs", "lades", "öppnade", "hälsade", "informerade", "redogjorde", "berättade", "rapporterade", "redovisade", "föredrog",
        "presenterade", "tackade", "noterade", "fick", "avslutade", "konstaterade", "förklarade", "diskuterade", "diskuterades", "tyckte", "uppdrogs", "gav", "kom", "beskrev", "tog", "gjordes",
        "sade", "ansåg", "menade", "ville", "blev", "föreslog", "frågade", "undrade", "hade", "visade",
    )
)  # fmt: skip
PRESENT = frozenset(
    (
        "beslutar", "godkänner", "fastställer", "väljer", "utser", "lägger", "godkänns", "fastställs", "väljs", "utses",
        "läggs", "öppnar", "hälsar", "informerar", "redogör", "berättar", "rapporterar", "redovisar", "föredrar", "presenterar", "tackar",
        "noterar", "avslutar", "konstaterar", "förklarar", "diskuterar", "diskuteras", "tycker", "uppdras", "ger", "kommer", "beskriver", "tar", "säger", "anser", "menar",
        "vill", "blir", "föreslår", "frågar", "undrar", "visar",
    )
)  # fmt: skip
"""Forms that show in which tense the minutes are written."""

ASKED = frozenset(("ombes", "ombeds", "ombads", "anmodas", "anmodades", "åläggs", "ålades", "uppdras", "uppdrogs"))
"""What somebody is who gets a task."""

PASSIVE_FINITE -= {"ajourneras", "ajournerades"} | ASKED
"""A pause is no decision, unless minutes call it one; who is asked decides whether a request is."""

ANSWERED = (("ja",), ("jakande",))
"""How a question of form is answered, after which the meeting goes on: `Frågan besvarades med ja`."""

WON = (("vinner", "bifall"), ("vann", "bifall"))
"""What happens to a proposal that is agreed to."""

BY_NAME: dict[str, DecisionType] = {
    "bifall": "godkänna",
    "ja": "godkänna",
    "nej": "avslå",
    "godkänt": "godkänna",
    "godkänd": "godkänna",
    "avslag": "avslå",
    "återremiss": "övrigt",
    "bordläggning": "övrigt",
}
"""What a decision begins with that names itself instead of having a verb: `Bifall`, `Avslag på ansökan`."""

_NOUNS: dict[DecisionType, str] = {
    "godkänna": "godkännande fastställande fastställelse antagande bifallande accepterande ansvarsfrihet",
    "välja": "val nyval omval fyllnadsval utseende tillsättande tillsättning anställande anställning adjungering",
    "uppdra": "uppdrag",
    "bevilja": "beviljande bidrag anslag avsättande avsättning tilldelning utbetalning medel stöd",
    "avslå": "avslående",
    "övrigt": "entledigande förlängning upphävande inrättande bordläggande uppskjutande bildande",
    "notera": "noterande",
}
BY_NOUN: dict[str, DecisionType] = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
"""What a decision begins with that has a noun instead of a verb, and its type: `Godkännande av dagordningen`, `Val av Eva Ek`."""

OF = frozenset(("av", "till", "åt", "för", "på", "om", "med"))
"""What follows such a noun."""

NEGATIONS = frozenset(("inte", "ej", "icke"))
NOTHING = frozenset(("ingen", "inget", "inga"))
"""What a refusal begins with that names what is not done: `Ingen resa görs`."""

ADVISING = ("tillstyrk", "avstyrk")
"""How a verb begins with which an organ that prepares advises the one that decides."""

GRANTING = ("bif", "medge", "medgav", "godkän", "tillstyrk")
"""How a verb begins that grants money where it is said of an application with a sum."""

ADDRESSING = frozenset(("rekommenderar", "rekommenderade", "föreslår", "föreslog", "ber", "bad"))
"""Verbs whose object may be an organ that others advise or ask."""

ADVISES = frozenset(("föreslår", "rekommenderar", "förordar", "tillstyrker", "avstyrker"))
"""What an organ that prepares does in the present."""

RECOMMENDING = frozenset(
    (
        "föreslår", "föreslog", "rekommenderar", "rekommenderade",
    )
)  # fmt: skip
CARRIED_OUT = frozenset(
    (
        "ska", "skall", "får", "gäller", "skickas", "sänds", "tillställs", "publiceras", "genomförs", "hålls", "görs", "betalas",
        "utbetalas", "följs", "redovisas", "återrapporteras", "utvärderas", "belastar", "tas", "ersätts", "ersätter", "upphör", "träder",
        "införs", "startar", "påbörjas", "upprättas", "tecknas", "undertecknas", "inrättas", "används", "finansieras", "rapporteras", "täcks", "bestäms", "sätts", "förs", "flyttas", "avvecklas", "avslutas", "höjs", "sänks",
    )
)  # fmt: skip
"""Words of what is to be, in the sentences that go on under a label of decisions."""
