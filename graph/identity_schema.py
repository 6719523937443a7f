"""The archive's tables of who is who."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE mention (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, cell TEXT NOT NULL, persona TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_of_document ON mention (document);
CREATE INDEX mention_of_cell ON mention (cell);
CREATE INDEX mention_of_persona ON mention (persona);
CREATE TABLE former (id TEXT PRIMARY KEY, mention TEXT, persona TEXT NOT NULL, person TEXT) WITHOUT ROWID;
CREATE INDEX former_of_mention ON former (mention);
CREATE INDEX former_of_persona ON former (persona);
CREATE INDEX former_of_person ON former (person);
CREATE TABLE persona (id TEXT PRIMARY KEY, key TEXT NOT NULL, person TEXT, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX persona_of_person ON persona (person);
CREATE TABLE block (block TEXT NOT NULL, persona TEXT NOT NULL, PRIMARY KEY (block, persona)) WITHOUT ROWID;
CREATE INDEX block_of_persona ON block (persona);
CREATE TABLE judgement (a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT, score REAL, reason TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX judgement_of_b ON judgement (b);
CREATE TABLE doubt (
    a TEXT NOT NULL, b TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX doubt_of_b ON doubt (b);
CREATE TABLE human (
    number INTEGER PRIMARY KEY, verdict TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL,
    at TEXT NOT NULL, a_name TEXT NOT NULL, b_name TEXT NOT NULL);
CREATE TABLE meant (id TEXT PRIMARY KEY, mention TEXT) WITHOUT ROWID;
"""
"""former: ids that no mention has any longer, the mention (else the persona) that each stands for, and the person to whom it was last
added as an alias. judgement: by the rules; one without a verdict is a pair that they compare and have nothing to say on so far. doubt:
the pairs of people now in the graph as possibly one. human: the lines of `identities.csv`; meant: the mention that each id in them stood
for when identities were last settled.
"""

AMONG = "IN (SELECT value FROM json_each(?1))"
"""Holds for any of the ids in the first parameter, which is a JSON array."""
