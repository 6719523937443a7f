"""Text that tries to be more than text, wherever it is shown or written."""

from __future__ import annotations

import random
from collections.abc import Callable

MARK = "Åsa Öberg"
"""Stands in every hostile text, and must still be readable after all."""

_CORES: tuple[Callable[[random.Random], str], ...] = (
    lambda rng: f'</script><script>window.ran = {rng.random()}</script>',
    lambda rng: f'<img src=x onerror="window.ran={rng.random()}">',
    lambda rng: '<svg/onload=window.ran=1><iframe srcdoc="<script>top.ran=1</script>">',
    lambda rng: '"><a href="javascript:window.ran=1" autofocus onfocus=window.ran=1>href',
    lambda rng: "{{data}}{{library}}${window.ran=1}`<!--",
    lambda rng: "'}) MATCH (n) DETACH DELETE n //",
    lambda rng: '"}) SET n.hacked = true RETURN n; `',
    lambda rng: '" } ; DROP ALL ; INSERT DATA { <urn:a> <urn:b> "',
    lambda rng: '" . <urn:evil> <urn:p> <urn:o> . # \\u0022 \\',
    lambda rng: '""" ] . @prefix x: <urn:x> . \\\n"""',
    lambda rng: f'=HYPERLINK("http://192.0.2.1/?x={rng.randint(1, 99)}";"click")',
    lambda rng: rng.choice("=+-@\t\r") + 'cmd|\' /C calc\'!A0',
    lambda rng: "\x1b]0;title\x07\x1b[2J\x1b[31m\x1b[8m",
    lambda rng: "\x9b31m\x90\x85\x08\x08\x7f",
    lambda rng: "\u202egnp.exe\u202c \u2066\u2067\u2069\u200f",
    lambda rng: "\0\x01\x02\x1f",
    lambda rng: "a" + chr(rng.randint(0x300, 0x36F)) * 10_000,
    lambda rng: "\ufeff\u200b\u2060\ufff9\ufffe\uffff\U000e0041",
    lambda rng: "\r\n\n\t\v\f\u2028\u2029|x|y|\n---\n# h\n[l](javascript:1)![i](http://192.0.2.1)",
    lambda rng: "../../../../etc/passwd\0.pdf C:\\CON %00 %s %n {0} $(id) `id` ; id",
    lambda rng: "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 \U00010ffff"[:-1] + "ﷺ" * 50,
    lambda rng: "x" * 5_000,
)  # fmt: skip


def hostile(number: int, *, seed: int = 1) -> list[str]:
    """`number` texts, every kind in turn, no two alike, with the mark before, after or on both sides."""
    rng = random.Random(seed)
    texts = []
    for n in range(number):
        core = _CORES[n % len(_CORES)](rng)
        own = f"{MARK}{rng.getrandbits(40):x}"
        texts.append(rng.choice((f"{own} {core}", f"{core} {own}", f"{own} {core} {own}")))
    return texts
