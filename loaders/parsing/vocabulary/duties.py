"""Verbs with which minutes say in the present tense what somebody is going to do."""

from loaders.parsing.dates import NAMES_OF_MONTHS

DUTIES = frozenset(
    (
        "undersöker", "kontaktar", "skickar", "mejlar", "mailar", "reviderar", "distribuerar", "återkommer", "återkopplar", "återrapporterar",
        "sammanställer", "förbereder", "ansvarar", "ordnar", "bokar", "beställer", "publicerar", "uppdaterar", "utreder",
        "planerar", "samordnar", "kallar", "sammankallar", "inbjuder", "ber", "provar", "skriver",
        "färdigställer", "kollar", "ombesörjer", "arrangerar", "upprättar", "inhämtar", "bevakar", "hör", "sköter", "organiserar", "administrerar", "handlägger", "kompletterar",
        "slutför", "översänder", "träffar", "tillfrågar", "kartlägger", "inventerar", "letar", "renskriver", "vidarebefordrar", "sprider", "ansöker", "bereder", "ringer", "handhar", "hanterar", "återrapporterar", "utarbetar", "bistår", "fixar", "omarbetar", "redigerar", "korrigerar", "rättar", "förankrar", "annonserar", "rekryterar", "formulerar", "köper", "hämtar", "översätter", "omformulerar",
        "dubbelkollar", "vidtalar", "målar", "monterar", "utvärderar", "finputsar", "renoverar", "sonderar", "upphandlar", "omförhandlar", "rådgör", "avbokar", "ombokar", "diarieför", "verkställer", "uppvaktar", "koordinerar", "intervjuar", "utformar", "formger",
    )
)  # fmt: skip
"""Verbs that alone say so."""

DUTY_INFINITIVES = frozenset(duty[:-2] + "a" for duty in DUTIES if duty.endswith(("ar", "er")))
"""Their infinitives: `återkomma`."""

INQUIRING = frozenset(("undersöker", "utreder", "kartlägger", "inventerar", "letar", "planerar", "förbereder"))
"""Verbs of work that may be under way already."""

PASSIVE_DUTIES = frozenset(
    form
    for duty in DUTIES
    if duty.endswith(("ar", "er"))
    for form in ((f"{duty[:-1]}s",) if duty[-2] == "a" else (f"{duty[:-2]}s", f"{duty[:-1]}s"))
)
"""Their passive forms: `bokas av Eva Ek`."""

DUTY_PHRASES = (
    "tecknar avtal", "tecknar överenskommelse", "skriver avtal", "ger besked", "får ansvar för", "får ansvaret för", "blir ansvarig för", "blir ansvariga för", "tar ansvaret för", "arbetar vidare", "jobbar vidare", "kollar upp", "skriver ihop", "tar fram", "tar frågan till", "tar ett möte", "tittar närmare", "funderar vidare", "funderar på", "går vidare med frågan", "går vidare med ärendet", "håller koll på", "söker medel", "ändrar i", "ser om ", "tar en dialog", "tar dialog", "tar en kontakt", "tar ett samtal", "tar med sig", "tar det med", "tar detta med", "tar frågan med", "tar med ", "tar kontakt", "tar reda på", "hör efter", "ringer runt", "tar upp", "tar hand om", "tar på sig", "stämmer av",
    "anmäler dem", "anmäler oss", "anmäler förbundet", "anmäler samtliga", "anmäler deltagare", "svarar för", "tar över", "driver frågan", "verkar för", "undersöker", "påminner parterna", "påminner kommunerna", "påminner medlemmarna", "påminner ledamöterna", "gör detta", "gör det",
    "tar frågan vidare", "för frågan vidare", "tittar på", "tittar vidare", "följer frågan", "följer ärendet", "lägger till en", "lägger till punkt", "tar ansvar för", "bjuder in", "ser över", "ser till", "följer upp", "lägger ut", "lägger upp", "lägger in", "håller i", "hör av sig", "ringer upp", "ringer till", "skriver till", "tar referenser", "tar in ", "går ut med", "fyller i", "gör en", "gör ett", "för en dialog", "för dialog", "för en fortsatt dialog", "för vidare", "lyfter frågan", "skickar ut", "skriver om", "fortsätter arbeta", "fortsätter arbetet", "pratar med", "talar med", "hör med", "hör sig för", "begär in", "räknar på", "räknar fram", "plockar fram", "sätter ihop", "sätter samman", "ställer samman",
    "köper in", "gör om", "gör klart", "gör upp", "gör dem", "gör den", "tar det med", "tar detta med", "tar den med", "tar tag i", "tar itu med", "tar hjälp av", "läser igenom", "söker upp", "lämnar in", "lämnar besked", "åker ner", "åker dit", "påminner honom", "påminner de ", "påminner henne",
    "samlar in", "tar initiativ", "håller ihop", "knyter ihop", "lämnar synpunkter", "lämnar underlag", "lämnar förslag", "lämnar uppgifter", "tar det", "tar den biten", "tar på sig", "löser det", "fixar det", "påminner dem", "fortsätter dialogen", "fortsätter samtalen", "fortsätter kontakten", "har hand om", "jobbar fram", "arbetar fram", "trycker upp", "går igenom med", "granskar texten", "granskar avtalet", "granskar förslaget", "granskar underlaget",
)  # fmt: skip
"""A verb with the words that make it a duty."""

PROMISES = (
    "lovade att",
    "lovar att",
    "åtar sig att",
    "åtog sig att",
    "tar på sig att",
    "tog på sig att",
    "erbjöd sig att",
    "erbjuder sig att",
    "ansvarar för att",
    "ansvara för att",
    "ansvarar föra att",
    "ser till att",
    "har som uppgift att",
    "får ansvar för att",
    "är ansvarig för att",
    "är ansvariga för att",
    "har ansvar för att",
    "har ansvaret för att",
    "får ansvaret för att",
    "fick ansvar för att",
    "fick ansvaret för att",
    "har till uppgift att",
    "lovade",
    "lovar",
    "åtog sig",
)
"""What somebody takes on, followed by it."""

NO_DUTY = frozenset(
    (
        "är", "har", "blir", "får", "kan", "ska", "skall", "bör", "vill", "kommer", "finns", "går", "står", "väljer", "utser",
        "godkänner", "fastställer", "beslutar", "beviljar", "avslår", "föreslår", "rekommenderar", "noterar", "tackar", "lägger",
        "antar", "ställer", "bifaller", "uppdrar", "ger", "entledigar", "adjungerar", "tillstyrker", "avstyrker", "yrkar",
        "bildar", "utgör", "består", "utgörs", "reserverar", "deltar", "representerar", "företräder", "tecknar", "justerar", "ersätter", "efterträder", "lämnar", "avgår", "slutar",
        "börjar", "tillträder", "inträder", "kvarstår", "ingår", "sitter", "anser", "menar", "tycker", "undrar", "informerar", "berättar",
        "rapporterar", "redovisar", "redogör", "presenterar", "orienterar", "föredrar", "konstaterar", "påpekar", "framför",
        "anför", "önskar", "hoppas", "efterfrågar", "efterlyser", "påminner", "uppmanar", "svarar", "frågar", "öppnar", "avslutar", "hälsar", "leder", "anländer", "ansluter", "för", "över", "under", "efter", "inför", "eller", "där", "när", "avvaktar", "biträder", "instämmer", "bordlägger", "avstår", "antecknar",
    )
)  # fmt: skip
"""Verbs in the present tense that hand over no task, whoever is their subject, even in a decision or with a day to be done by."""

FALLING = frozenset(
    ("åligger", "åvilar", "ankommer", "faller", "föll", "ligger", "låg", "hamnar", "hamnade", "uppgiften", "uppgift")
)
"""What a task does that comes to somebody without being handed over: `Det åligger`, `Uppgiften att … går till`."""

STATES = frozenset(
    (
        "arbetar", "jobbar", "heter", "bor", "tror", "vet", "behöver", "saknar", "ligger", "gäller", "innebär", "fyller", "söker", "tillhör",
        "hör", "menar", "ser", "känner", "upplever", "konstaterar", "brukar", "tycker", "låter", "visar", "beskriver", "nämner", "lyfter",
        "är", "har", "var", "bar", "tjänstgör", "talar", "pratar", "uppger", "anmäler", "förklarar", "kallas", "driver", "utgör", "motsvarar", "påtalar", "påpekar", "framhåller", "understryker", "betonar", "består", "omfattar", "räknar",
    )
)  # fmt: skip
"""Verbs in the present tense that tell how things are, also in minutes written in the past tense."""

DEADLINES = (
    "senast ",
    "före den ",
    "innan den ",
    "till nästa ",
    "inför nästa ",
    "före jul",
    "före sommar",
    "före påsk",
    "före nästa ",
    *(f"{by} {digit}" for by in ("före", "innan") for digit in range(1, 10)),
)
"""By when something is to be done."""

DEADLINE_WORDS = frozenset(
    word for sign in DEADLINES for word in sign.split() if word not in ("till", "inför", "den") and not word.isdigit()
)
"""Words of which each of them has one."""

NO_TASK = frozenset(
    (
        "vara", "bli", "ha", "finnas", "kunna", "heta", "sluta", "gå", "avgå", "börja", "vilja", "få", "behöva", "delta",
        "medverka", "närvara", "justera", "gälla", "ersätta", "efterträda", "vikariera", "avlösa", "tillträda", "pensioneras", "anställas", "bestå", "ingå", "utgöra",
    )
)  # fmt: skip
"""Infinitives after `ska` or `kommer att` that are no task."""

OF_BUSINESS = frozenset(
    (
        "besluta",
        "behandla",
        "godkänna",
        "fastställa",
        "sammanträda",
        "träffas",
        "välja",
        "utse",
        "anta",
        "fatta",
        "mötas",
    )
)
"""What an organ is there to do: no task of it."""

HABITS = (
    "alltid ", "varje vecka", "varje dag", "varje månad", "sedan 19", "sedan 20", "sedan år", "för närvarande", "i dagsläget", "inför varje", "före varje",
    "efter varje", "normalt ", "vanligtvis", "dagligen", "enligt delegationsordning", "enligt förbundsordning", "enligt arbetsordning", "enligt årshjul",
)  # fmt: skip
"""Words by which a sentence tells how things go and not what somebody is to do."""

SIGNS = (
    DUTIES
    | PASSIVE_DUTIES
    | {"ska", "skall", "skulle", "kommer", "ligger", "följs"}
    | {
        max(
            (
                word
                for word in words
                if word
                not in (
                    "till",
                    "att",
                    "med",
                    "frågan",
                    "detta",
                    "ärendet",
                    "punkt",
                    "parterna",
                    "förbundet",
                    "samtliga",
                    "deltagare",
                )
            ),
            key=len,
        )
        for words in map(str.split, (*DUTY_PHRASES, *PROMISES))
    }
)
"""Words of which a sentence that tells of a task has one: of each phrase the longest, which is the rarest."""

TELLING = frozenset(("meddelar", "delger", "informerar", "underrättar", "presenterar", "redovisar", "rapporterar"))
"""Verbs that tell of now, unless somebody outside the meeting, or a later one, is to be told."""

TOLD_LATER = (
    "nästa ",
    "kommande ",
    "möte",
    "presidiet",
    "parterna",
    "sökande",
    "kommunerna",
    "kommunen",
    "regionen",
    "medlemmarna",
    "berörda",
    "revisor",
    *(f" i {month}" for month in NAMES_OF_MONTHS),
)
"""Who and when that is, as far as words tell."""

MAY = tuple(
    f"får {verb}"
    for verb in (
        "återkomma",
        "undersöka",
        "kolla",
        "se ",
        "ta ",
        "kontakta",
        "höra",
        "utreda",
        "fundera",
        "ordna",
        "skriva",
        "ringa",
        "ansvara",
        "boka",
        "skicka",
        "kalla",
        "bjuda",
        "förbereda",
        "sammanställa",
    )
)
"""What somebody is to do by leave: `Eva får återkomma`."""

ADVERBIALS = frozenset(
    ("till", "senast", "inför", "före", "innan", "under", "i", "vid", "efter", "på", "även", "också", "sedan", "därefter", "omgående", "snarast", "därför", "nu", "framöver", "fortsatt", "vidare")
)  # fmt: skip
"""First words of what may stand between `ska` and its verb: `ska till dess ta in uppgifter`."""
