-- Who is who. What a file of layout 1 made of its records is made anew from them; ids that were given once go on answering.
-- former: ids that no mention has any longer, the mention (else the persona) that each stands for, and the person to whom it was last added
-- as an alias. judgement: by the rules; one without a verdict is a pair that they compare and have nothing to say on so far. doubt: the pairs
-- of people now in the graph as possibly one. human: the lines of identities.csv; meant: the mention that each id in them stood for when
-- identities were last settled.
DELETE FROM contribution;
DELETE FROM entity;
DELETE FROM revision;
CREATE TABLE IF NOT EXISTS former (id TEXT PRIMARY KEY, persona TEXT NOT NULL, mention TEXT) WITHOUT ROWID;
ALTER TABLE former RENAME TO former_1;
DROP TABLE IF EXISTS mention;
DROP TABLE IF EXISTS persona;
DROP TABLE IF EXISTS block;
DROP TABLE IF EXISTS judgement;
DROP TABLE IF EXISTS doubt;
DROP TABLE IF EXISTS human;
CREATE TABLE mention (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, cell TEXT NOT NULL, persona TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_of_document ON mention (document);
CREATE INDEX mention_of_cell ON mention (cell);
CREATE INDEX mention_of_persona ON mention (persona);
CREATE TABLE former (id TEXT PRIMARY KEY, mention TEXT, persona TEXT NOT NULL, person TEXT) WITHOUT ROWID;
INSERT INTO former (id, mention, persona) SELECT id, mention, persona FROM former_1;
DROP TABLE former_1;
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
