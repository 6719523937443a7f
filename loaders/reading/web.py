"""What HTML elements, roles and class names mean for reading: data for `loaders.reading.markup`."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS = _words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead "
    "tr ul"
)
"""Elements that begin and end a line."""

MARGINS = _words("blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul")
"""Elements that stand apart by a blank line."""

DROPPED = _words(
    "audio button canvas datalist embed head iframe input map noframes noscript object option script select style svg template "
    "textarea title video"
)
"""Elements that hold nothing to read."""

NOISE_TAGS = _words("nav aside footer header")
SIGNING = "justera"
"""What the foot of a page says that holds the signatures of the minutes."""
NOISE_ROLES = _words("navigation banner contentinfo search complementary dialog alertdialog menu menubar")
NOISE_WORDS = _words(
    "breadcrumb breadcrumbs brodsmulor brödsmulor comments consent cookie cookie-banner cookie-consent cookie-notice cookiebar "
    "cookies footer fot header huvudmeny kakor main-menu main-nav menu meny nav navbar navigation pagination post-navigation related "
    "share sharing side-menu sidebar sidfot sidhuvud sidomeny site-footer site-header site-nav skip skip-link skiplink social "
    "sok sök screen-reader-text sr-only top-menu toppmeny visually-hidden widget"
)
NOISE_BEGINNINGS = ("breadcrumb", "cookie", "footer", "navbar", "sidfot", "sidhuvud", "site-footer", "site-header")
"""Class names and ids of a page's furniture, whole and how they begin."""

IMPRINT = re.compile(
    r"(?:webbredaktör|webbansvarig|webbmaster|ansvarig utgivare|sidansvarig)\s*:|^\s*(?:©|publicerat av|publicerad av|skrivet av|postat av|inlagt av)",
    re.IGNORECASE,
)
"""What a line says that speaks of the web site itself."""
