"""Letters that text extraction gets wrong, and what they stand for: data for `loaders.repair`."""

from __future__ import annotations

LOST_LIGATURES = {
    "ff": "affär effekt differen diffus offent offer offra siffr skaff ^staff straff träffa träffe träffp träffs träff$ "
    "kaffe proffs tariff stoff stuff biff$ staffan steffen buffert",
    "fi": "^fick ^fiktiv filial ^film ^filosof ^fin$ ^fint$ ^fina$ finans ^finna ^finne ^finns ^finsam ^finsk ^finland "
    "^fira ^firma firmateckn ^fixa ^figur ^fil$ ^filer$ ^fiske ^fiber befintlig befinn certifi definier definit "
    "fientlig grafi identifi klassifi konfidenti konfirm kvalifi medfinans modifi notifi profil ratifi sofia sofie josefin "
    "specifi specifik trafik uppfinn verifi fibromyalgi filter",
    "fl": "^fler ^flesta ^flest flera flerårig flertal flexib ^flick ^flik ^flyg flykt ^flyt flytt flöd ^flagg ^flöte "
    "inflation inflyt influens konflikt reflekt reflex utflykt överfl ^flaska",
    "ffi": "officiell officer effici koefficient affisch graffiti trafficking suffix",
    "ffl": "våffl skyffl rafflande",
    "fj": "^fjol ^fjor ^fjort fjärde fjärran ^fjärr fjäll fjäder",
    "ft": "avgift efter ^ofta oftast framgift giftig ^haft$ häfte drift ^kraft kraft$ krafter kraftfull kraftig lagstift löfte ^luft "
    "lyfta lyfte lyfter lyft$ skrift skift$ skifte stift syfta syfte ^syft uppgift utgift behöft giftermål bekräfta häftig "
    "köpkraft driften underskrift",
    "tf": "utfall utfärd utform utför utforsk utfråg utfäst utfas plattform rättfärd",
    "tt": "^att$ ^ett$ ^sitt$ ^mitt$ ^nytt$ ^gett$ ^fått$ ^gått$ ^stått$ ^nått$ ^mått målsätt ^rätt ^sätt insatt fatta "
    "fattn omfatt uppfatt kommitt nytta nyttj sitter sittande ^satt$ ^satte fortsatt fortsätt ersätt ersatt tillsätt tillsatt "
    "översätt förutsätt förutsatt avsatt avsätt inrätt rättel upprätt berätt ytter ^yttra lätta lättare ^lätt$ skatt "
    "uppskatt utskott debatt detta ^titta hitta flytta ^åtta stött bättr platt natt nätter ^mitten kvitto",
    "ti": "aktiv tion$ tionen tioner tions tionell national nationell motiv politi positiv negativ initiativ statisti "
    "praktik rutin ^tidig tidigar tidpunkt tidplan tidning tidsplan ^tid$ ^tiden ^tider mandattid ^till tillsamm tillgäng "
    "tillsyn tillfäll arbetstid ^tisdag ^timm ^tio$ ^tiotal utifrån garanti patient partiell potenti representati konstitu "
    "kontinu identit institut substitut optim kritik artik antik kvantit perspektiv effektiv kreativ alternativ operativ "
    "relativ definitiv objektiv produktiv martin kristian kristina christina christian titel parti",
    "tti": "^åttio rättighet berättig befattig rättig",
}
"""For each glyph of several letters that a PDF without a character map turns into U+FFFD: words and parts of words that
contain it (`^` the word begins here, `$` it ends here). Where none or several fit, nothing is repaired."""

LOOKALIKES = dict(
    zip(
        "аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅԌαενορτυχικΑΒΕΖΗΙΚΜΝΟΡΤΥΧاتبدرسلمنكفيوه",
        "aeopcyxijshdqwlABEKMHOPCTYXIJSGaevoptuxikABEZHIKMNOPTYXatbdrslmnkfiwh",
        strict=True,
    )
)
"""Letters of Cyrillic, Greek (by look) and Arabic (by sound) that scanning and conversion put into Latin words."""

MOJIBAKE = {
    letter.encode().decode("cp1252"): letter
    for letter in "åäöÅÄÖéèüÉÜæøôçñ§°·×½–—‘’“•…€\u00a0"
    if all(byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) for byte in letter.encode())
}
"""UTF-8 that was read as CP1252: what stands there -> the letter meant."""
