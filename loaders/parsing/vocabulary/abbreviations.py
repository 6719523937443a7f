"""Abbreviations whose full stop ends no sentence, in lower case and without the last stop."""

ABBREVIATIONS = frozenset(
    (
        "adm", "alt", "ang", "anm", "ansv", "art", "avd", "avs", "bil", "bilag", "bitr", "bl.a", "b.la", "ca", "c:a", "dir", "div",
        "dnr", "d.v.s", "dvs", "doc", "dr", "el", "enl", "ers", "ev", "exkl", "f.d", "fk", "forts", "fr.o.m", "f.r.o.m", "förf",
        "förv", "gm", "ggr", "ing", "inkl", "inst", "jfr", "jur", "kap", "kl", "komm", "kv", "led", "lic", "m.a.o", "max",
        "nr", "obs", "omr", "ordf", "org", "p.g.a", "pg", "pga", "pkt", "prof", "proj", "prot", "resp", "s.k", "sekr",
        "sid", "skr", "spec", "stf", "suppl", "t.ex", "t.o.m", "t.v", "tel", "tf", "tfn", "tjg", "tors", "tsk", "utg", "v",
        "v.ordf", "v.v", "vet", "vice", "v.s", "ons", "fre", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "okt", "nov", "dec", "bif", "bev", "bordl", "godk", "fastst", "avsl", "tillst", "återrem", "handl", "föreg",
    )
)  # fmt: skip
