"""Abbreviations whose full stop ends no sentence, in lower case and without the last stop."""

ABBREVIATIONS = frozenset(
    """
    adm alt ang anm art avd avs bil bilag bitr bl.a b.la ca c:a dir div dnr d.v.s doc dr el enl ers etc ev exkl f.d
    fk forts fr.o.m f.r.o.m färj förf förv fören gm ggr ing inkl inst jfr jur kap kl komm kr kv led lic m.a.o m.fl m.m
    max milj min mkr mm mån nr o.d o.dyl o.s.v obs omr ordf org osv p.g.a pg pga pkt prof proj prot resp s.k sekr sid
    skr spec st stf str suppl t.ex t.o.m t.v tel tf tfn tim tis tjg tors tsk utg v v.ordf v.v vet vice v.s ons fre
    må ti to fr lö sö jan feb mar apr jun jul aug sep sept okt nov dec
    """.split()
)
