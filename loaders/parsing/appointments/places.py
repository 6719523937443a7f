"""The words behind a post that say where it is: `i styrelsen`, `för perioden`, `i förbundet`."""

from __future__ import annotations

import re

WHERE = re.compile(
    r"\s*(?:\((?P<bracket>[^)]*)\))?\s*(?:för\s+(?:samordnings)?förbundet\s+(?=i\s))?(?:i|för|till|vid|på|inom|gentemot)\s+(?P<body>(?:de[tn]|detta)\s+\S+\s+[–-]\s+[^,.;]+|[^,.;:()]+?)"
    r"(?=\s*$|\s*[,.;:()]|\s+(?:efter|från|sedan|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|till\s+och|fram\s+till|för\s+(?:tiden|perioden|resten|återstoden|innevarande|kommande|ett|två|tre|fyra|en|\d[\d/–-]*)|under|med|till\s+utgången|i\s+stället|vid\s+(?:\S+\s+)?\w*(?:möte|stämma)\w*|på\s+(?:ett|två|tre|fyra|\d)\s+år|för\s+motsvarande|som|jämte|tillsammans|utses|väljs|valdes|utsågs|utse|välja|insätta|utsett|blir|är|blev|har|den\s+\d+|\d+)\b|\s+i\s+(?:hans|hennes|deras|dennes)\s+ställe|\s+(?:och|samt)\s+(?=[A-ZÅÄÖ]|till\b|att\b|[a-zåäö]{3,}(?<!för)(?:ar|er|år|de)\s))"
)
OWN = re.compile(r"(?:samordnings)?förbundet$|föreningen$|nätverket$", re.IGNORECASE)
SEATS = frozenset(("ledamot", "ersättare"))
IN_GROUP = re.compile(
    r"(?:\s\([^)]{1,12}\))?\s(?:som\s(?:\w+\s){1,4})?i\s(?:\w+\s)?(?P<body>\w*(?:gruppen|utskottet|styrelsen|beredningen|presidiet|nätverket|rådet))\b"
)
"""Behind a name the group in which the one is: `Bo Al (S) i beredningsgruppen`."""
