"""Words of appointments: posts, verbs that fill and empty them, and where each post belongs."""

KINDS = {
    "justerare": "justerare",
    "protokollsjusterare": "justerare",
    "protokolljusterare": "justerare",
    "justeringsperson": "justerare",
    "justeringspersoner": "justerare",
    "justeringsman": "justerare",
    "justeringsmän": "justerare",
    "vice ordförande": "vice ordförande",
    "vice ordf.": "vice ordförande",
    "vice ordf": "vice ordförande",
    "v ordf": "vice ordförande",
    "v. ordf": "vice ordförande",
    "1:e vice ordf": "förste vice ordförande",
    "2:e vice ordf": "andre vice ordförande",
    "1:e v ordf": "förste vice ordförande",
    "2:e v ordf": "andre vice ordförande",
    "förste vice ordförande": "förste vice ordförande",
    "första vice ordförande": "förste vice ordförande",
    "andre vice ordförande": "andre vice ordförande",
    "andra vice ordförande": "andre vice ordförande",
    "1:e vice ordförande": "förste vice ordförande",
    "1:a vice ordförande": "förste vice ordförande",
    "2:e vice ordförande": "andre vice ordförande",
    "2:a vice ordförande": "andre vice ordförande",
    "vice mötesordförande": "vice mötesordförande",
    "mötesordförande": "mötesordförande",
    "ordförande för mötet": "mötesordförande",
    "ordförande för årsmötet": "mötesordförande",
    "ordförande för samrådet": "mötesordförande",
    "ordförande för stämman": "mötesordförande",
    "ordförande för sammanträdet": "mötesordförande",
    "mötessekreterare": "mötessekreterare",
    "protokollförare": "mötessekreterare",
    "protokollförare för mötet": "mötessekreterare",
    "sekreterare för mötet": "mötessekreterare",
    "ordförande": "ordförande",
    "ordf.": "ordförande",
    "sekreterare": "sekreterare",
    "styrelseordförande": "ordförande",
    "styrelsens ordförande": "ordförande",
    "kassör": "kassör",
    "skattmästare": "kassör",
    "ledamot": "ledamot",
    "ledamöter": "ledamot",
    "ledamoten": "ledamot",
    "styrelseledamot": "ledamot",
    "styrelseledamöter": "ledamot",
    "styrelsemedlem": "ledamot",
    "styrelsemedlemmar": "ledamot",
    "styrelsesuppleant": "ersättare",
    "styrelsesuppleanter": "ersättare",
    "styrelseersättare": "ersättare",
    "ordinarie ledamot": "ledamot",
    "ordinarie ledamöter": "ledamot",
    "ersättare": "ersättare",
    "ersättaren": "ersättare",
    "reserv": "ersättare",
    "suppleant": "ersättare",
    "suppleanter": "ersättare",
    "revisor": "revisor",
    "revisorer": "revisor",
    "revisorrepresentant": "revisor",
    "revisorsrepresentant": "revisor",
    "förtroendevald revisor": "revisor",
    "revisorsersättare": "revisorsersättare",
    "revisorssuppleant": "revisorsersättare",
    "ombud": "ombud",
    "dataskyddsombud": "dataskyddsombud",
    "personuppgiftsombud": "personuppgiftsombud",
    "firmatecknare": "firmatecknare",
    "attestant": "attestant",
    "attestanter": "attestant",
    "beslutsattestant": "attestant",
    "mottagningsattestant": "attestant",
    "mottagningsattestanter": "attestant",
    "granskningsattestant": "attestant",
    "granskningsattestanter": "attestant",
    "beslutsattestanter": "attestant",
    "rösträknare": "rösträknare",
    "rapportör": "rapportör",
    "representant": "representant",
    "representanter": "representant",
    "insynsrepresentant": "representant",
    "kontaktperson": "kontaktperson",
    "kontaktpersoner": "kontaktperson",
    "sammankallande": "sammankallande",
    "valberedning": "ledamot",
    "fyllnadsval": "ledamot",
    "valberedningen": "ledamot",
    "arkivansvarig": "arkivansvarig",
    "arkivredogörare": "arkivansvarig",
    "adjungerad": "adjungerad",
    "adjungerade": "adjungerad",
    "adjungerad ledamot": "adjungerad",
    "förbundschef": "chef",
    "verksamhetschef": "chef",
    "tillförordnad förbundschef": "chef",
    "tf förbundschef": "chef",
    "tf. förbundschef": "chef",
    "områdeschef": "chef",
    "enhetschef": "chef",
    "avdelningschef": "chef",
    "sektionschef": "chef",
    "kanslichef": "chef",
    "socialchef": "chef",
    "arbetsmarknadschef": "chef",
    "förvaltningschef": "chef",
    "kommunchef": "chef",
    "kommundirektör": "chef",
    "socialdirektör": "chef",
    "regiondirektör": "chef",
    "kontorschef": "chef",
    "vårdcentralschef": "chef",
    "verksamhetsområdeschef": "chef",
    "chef": "chef",
    "förbundssamordnare": "chef",
    "tillförordnad förbundssamordnare": "chef",
    "tf förbundssamordnare": "chef",
    "tf. förbundssamordnare": "chef",
    "tf verksamhetschef": "chef",
    "tf. verksamhetschef": "chef",
    "verksamhetsledare": "chef",
    "förbundsdirektör": "chef",
    "tf verksamhetsledare": "chef",
    "processledare": "anställning",
    "processtödjare": "anställning",
    "processtödare": "anställning",
    "projektledare": "anställning",
    "administratör": "anställning",
    "ekonom": "anställning",
    "samordnare": "anställning",
    "utvecklingsledare": "anställning",
    "verksamhetsutvecklare": "anställning",
    "kommunikatör": "anställning",
    "samverkansansvarig": "anställning",
    "koordinator": "anställning",
    "coach": "anställning",
    "jobbcoach": "anställning",
    "arbetscoach": "anställning",
    "handläggare": "anställning",
    "controller": "anställning",
    "medarbetare": "anställning",
}
"""A post as minutes write it, in lower case, and its kind in the record."""

OF_SEATS = {
    "ledamot": "ledamot", "ledamöter": "ledamot", "ordinarie": "ledamot", "ordinarie ledamot": "ledamot", "ordinarie ledamöter": "ledamot",
    "representant": "ledamot", "ersättare": "ersättare", "suppleant": "ersättare", "suppleanter": "ersättare", "personlig ersättare": "ersättare",
}  # fmt: skip
"""Heads of columns of a table of seats by organisation, in lower case."""

HEADS_OF_MATTERS = frozenset(
    ("grupp", "grupper", "organ", "område", "forum", "nämnd", "råd", "insats", "uppdrag", "sammanhang", "styrgrupp", "styrgrupper", "arbetsgrupp", "verksamhet", "konto", "ansvar")
)  # fmt: skip
"""Heads of the first column of a table of who has which post in what."""

HEADS_OF_ORGANISATIONS = frozenset(
    ("organisation", "medlem", "huvudman", "part", "kommun", "myndighet", "representerar", "för", "parter", "medlemmar", "ägare", "uppdragsgivare", "utses av", "")
)  # fmt: skip
"""Heads of the first column of such a table."""

POST_WORDS = (
    frozenset(post.rstrip(".").split()[-1] for post in KINDS)
    | {"justera", "justerar", "justeras", "verifiera", "underteckna", "undertecknar", "firma", "firman", "ingå"}
    | {
        "ingår",
        "plats",
        "pennan",
        "röster",
        "granska",
        "granskar",
        "läsa",
        "läser",
        "skriva",
        "åker",
        "reser",
        "anteckningarna",
        "inträder",
        "inträdde",
        "attesterar",
        "attestera",
        "attesträtt",
        "justeras",
        "leder",
        "in",
    }
    | {
        "arbetsutskottet",
        "beredningsgruppen",
        "presidiet",
        "styrgruppen",
        "valberedningen",
        "rådet",
        "referensgruppen",
        "arbetsgruppen",
        "utskottet",
        "gruppen",
        "arbetsutskott",
        "presidium",
        "rekryteringsgrupp",
        "arbetsgrupp",
        "beredningsgrupp",
        "styrgrupp",
    }
    | {"representera", "representerar", "representeras", "företräda", "företräder", "leda"}
    | {"adjungera", "adjungerar", "adjungerade", "adjungeras", "adjungerades", "adjungerats", "anställd", "anställda"}
    | {
        "påbörjar",
        "påbörjade",
        "tjänst",
        "anställa",
        "anställer",
        "anställde",
        "anställs",
        "anställts",
        "anställt",
        "började",
        "börjar",
        "tillträder",
        "tillträdde",
    }
)
"""Words of which a sentence that fills a post has one."""

GROUPS = {
    "valberedning": "valberedningen",
    "valberedningen": "valberedningen",
    "arbetsutskott": "arbetsutskottet",
    "arbetsutskottet": "arbetsutskottet",
    "beredningsgrupp": "beredningsgruppen",
    "beredningsgruppen": "beredningsgruppen",
}
"""Groups before whose members a colon stands, as minutes write them and as the record does."""

STAFF = frozenset(("chef", "anställning"))
OF_BOARD = frozenset(
    (
        "ordförande",
        "vice ordförande",
        "förste vice ordförande",
        "andre vice ordförande",
        "ledamot",
        "ersättare",
        "kassör",
        "sammankallande",
    )
)
OF_MEETING = frozenset(("mötesordförande", "vice mötesordförande", "mötessekreterare", "rösträknare"))
OF_ORGANISATION = frozenset(
    (
        "revisor",
        "revisorsersättare",
        "attestant",
        "dataskyddsombud",
        "personuppgiftsombud",
        "firmatecknare",
        "arkivansvarig",
        "anställning",
        "chef",
    )
)
OF_EVENT = frozenset(("ombud", "representant", "nominering"))
"""Which body a post belongs to where the sentence names none."""

ELECTED = frozenset(
    (
        "välja", "väljer", "valde", "väljs", "valdes", "omväljs", "omvaldes", "nyväljs", "nyvaldes", "utse", "utser",
        "utsåg", "utses", "utsågs", "förordna", "förordnar", "förordnas", "förordnades", "anställa", "anställer",
        "anställde", "anställs", "anställdes", "tillsätta", "tillsätts", "tillsattes", "bemyndiga", "bemyndigar",
        "bemyndigas", "bemyndigades", "adjungera", "adjungerar", "adjungerade", "adjungeras", "adjungerades", "anmäls", "anmäldes", "anmälts", "omval",
        "nyval", "utsedd", "utsedda", "utsetts", "valts", "förstärks", "förstärktes", "utökas", "utökades", "förordnad", "förordnats", "anförtros", "anförtroddes", "inträder", "inträdde", "insatt", "insätta", "insätter", "insätts", "insattes", "erbjuda", "erbjuder", "erbjuds", "rekryterats", "rekryterades", "rekryteras", "vald", "valda", "anmäld", "anmälda", "anställd", "anställda", "invald", "invalda", "nyvalda", "omvalda",
    )
)  # fmt: skip
REPORTED = frozenset(
    (
        "trätt", "inträtt", "tillträtt", "anmält", "utsett", "valt", "omvalt", "nyvalt", "återvalt", "anställt", "anställts", "tillsatt", "förordnat", "utsetts", "valts", "tillträder", "tillträdde",
        "börjar", "började", "vikarierar", "vikarierade", "upprätthåller", "upprätthöll",
    )
)  # fmt: skip
ACTIVE_ELECTION = frozenset(
    (
        "väljer", "valde", "utser", "utsåg", "föreslår", "föreslog", "nominerar", "nominerade", "anställer", "anställde",
        "yrkar", "yrkade",
    )
)  # fmt: skip
SUCCEEDED = frozenset(("ersätts", "ersattes", "ersatts", "efterträds", "efterträddes", "avlöses", "avlöstes"))
"""What somebody is who leaves a post to the one named after `av`."""
SUCCEEDING = frozenset(
    (
        "ersätter", "ersatte", "efterträder", "efterträdde", "efterträtt", "avlöser", "avlöste",
    )
)  # fmt: skip
PROPOSED = frozenset(
    (
        "föreslå", "föreslår", "föreslås", "föreslog", "föreslagit", "föreslogs", "föreslagen", "föreslagna",
    )
)  # fmt: skip
CHOOSING = ELECTED | PROPOSED
BECOMING = frozenset(
    (
        "blir", "bli", "blev", "vara", "välkomnades", "välkomnas", "välkomnar", "välkomnade", "är",
    )
)  # fmt: skip
NOMINATED = frozenset(
    (
        "nominera", "nominerar", "nominerade", "nomineras", "nominerades", "nominerad", "nominerats", "nominerat",
    )
)  # fmt: skip
HEDGES = (
    "avser att ",
    "avser utse",
    "planerar att ",
    "väntas",
    "troligtvis",
    "troligen",
    "kan bli",
    "sannolikt",
    "eventuellt",
    "preliminärt",
    "förslag",
)
PROPOSING = ("rekommenderar", "föreslås", "föreslagen", "föreslagna", "föreslagit", "föreslår", "föreslå ", "föreslog")
HEIRS = frozenset(
    (
        "kommer", "över", "skickar", "skickat", "skickade", "satt", "sätter", "pekat", "sänt", "efterträdare", "utsett", "utser", "utsåg",
        "valt", "föreslagit", "föreslår", "anmält", "anmäler", "namn", "kandidat", "fram", "lanserar", "anställd", "ställe",
    )
)  # fmt: skip
"""Words with which somebody comes into a place without a post being named."""
TAKING_PLACE = ("efterträd", "ersätt", "ersatt", "avlös", "intas", "övertas")
"""How a verb begins with which one person comes in another's place."""
GIVING_WAY = (
    "slut",
    "avgår",
    "avgick",
    "kliver",
    "ersätt",
    "ersatt",
    "efterträ",
    "avlös",
    "byt",
    "lämn",
    "övergå",
    "går ",
    "gick ",
    "skiftar",
    "växlar",
    "överförs",
)
"""How a verb begins that says of somebody to give way to another."""
DECLINED = (
    "avböjt",
    "avböjde",
    "avböjer",
    "avböja",
    "tackat nej",
    "tackade nej",
    "tackar nej",
    "undanbad sig",
    "undanber sig",
    "undanbett sig",
    "sade nej",
    "säger nej",
    "avsagt sig kandidatur",
)

TELLING = frozenset(
    (
        "berättar", "berättade", "informerar", "informerade", "meddelar", "meddelade", "rapporterar", "rapporterade", "redovisar",
        "redovisade", "redogör", "redogjorde", "påpekar", "påpekade", "påminner", "påminde", "upplyser", "upplyste", "frågar",
        "frågade", "undrar", "undrade", "tackar", "tackade", "avtackar", "avtackade", "nämner", "nämnde", "hälsar", "hälsade",
        "presenterar", "presenterade", "anser", "ansåg", "menar", "menade", "tycker", "tyckte", "konstaterar", "konstaterade",
        "säger", "sade", "sa", "uppger", "uppgav", "beskriver", "beskrev", "orienterar", "orienterade", "framför", "framförde", "understryker", "betonar", "betonade",
    )
)  # fmt: skip
"""What the subject of a sentence does who tells of another's post."""

OPENING = frozenset(
    ("öppnar", "öppnade", "inleder", "inledde", "förklarar", "förklarade", "leder", "ledde", "avslutar", "avslutade")
)
"""What somebody does before the meeting chooses another."""

CUE_LENGTH = 5
CUES = frozenset(
    (
        "adjun", "anför", "anhål", "anmäl", "anstä", "arkiv", "attes", "avböj", "avfly", "avgic", "avgå", "avgåe", "avgår", "avgåt", "avled",
        "avlid", "avlös", "avsad", "avsag", "avske", "avslu", "avsäg", "avtac", "befri", "begär", "bemyn", "bestå", "bilda", "blev", "bli", "blir", "byta", "bytas",
        "byter", "byts", "bytt", "bytte", "bytts", "börja", "datas", "drar", "efter", "entle", "erbju", "ersat", "ersät", "firma", "flytt", "fått", "föres", "föret",
        "förlä", "föror", "försl", "först", "gick", "grans", "går", "gått", "han", "hon", "ingå", "ingår", "inrät", "insat", "insät", "intas",
        "inträ", "inval", "juste", "kandi", "kassö", "klev", "klive", "komme", "konta", "kvar", "kvars", "leda", "ledam", "leder", "lämna",
        "manda", "mötes", "nomin", "ny", "nya", "nyval", "nyväl", "ombud", "omval", "omväl", "ordf", "ordfö", "pekat", "penna", "pensi", "perso",
        "plats", "proto", "repre", "reser", "revis", "rekry", "räkna", "röstr", "sagt", "samma", "satt", "sekre", "sista", "skatt", "skick", "sluta",
        "styrk", "säger", "sänt", "sätte", "tacka", "tar", "teckn", "tf", "tills", "tillt", "tog", "trädd", "träde", "trätt", "undan", "under",
        "uppdr", "upprä", "utbyt", "utgjo", "utgör", "utse", "utsed", "utser", "utses", "utset", "utsåg", "utträ", "utöka", "val", "valbe", "vald",
        "valda", "valde", "valt", "valts", "vara", "vikar", "välja", "välje", "väljs", "återv", "överg", "överl", "övert",
    )
)  # fmt: skip
"""The beginnings of words, CUE_LENGTH letters each: a sentence without any of these appoints nobody."""

LEAVING = frozenset(
    (
        "anhål", "annan", "annat", "avböj", "avfly", "avgic", "avgå", "avgåe", "avgår", "avgåt", "avled", "avlid", "avsad", "avsag", "avslu",
        "avsäg", "avtac", "befri", "begär", "bevil", "byter", "bytt", "bytte", "drar", "entle", "flytt", "fått", "förfo", "gick", "går", "gått", "klev",
        "klive", "lämna", "omval", "pensi", "sagt", "sista", "sluta", "säger", "tacka", "trädd", "träde", "trätt", "undan", "uppdr", "utträ", "överg",
    )
)  # fmt: skip
"""The same for sentences in which somebody leaves."""

LEAVING_WORDS = frozenset(
    ("säga", "bett", "fortsätter", "kvarstår", "fortsätta", "kandidera", "kandiderar", "kvarstå", "upphör", "upphörde")
)
"""Whole words of such sentences, of which the beginnings stand in many others."""
