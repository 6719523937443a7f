-- Until a release has layout 3, more is added here.

-- What entities were before the runs that changed them. past: an entity as it was from the end of run `since` to the end of the run before
-- `until`, without its free text (see graph/history.py). history: the first run of which that is known.
CREATE TABLE past (
    until INTEGER NOT NULL, entity TEXT NOT NULL, since INTEGER NOT NULL, kind INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (until, entity))
    WITHOUT ROWID;
CREATE TABLE history (first INTEGER NOT NULL);
INSERT INTO history SELECT coalesce(max(id), 0) + 1 FROM run;

-- What agenda items and assignments are about, so that later items which take up an assignment are found.
CREATE TABLE topic (
    document TEXT NOT NULL, fact TEXT NOT NULL, organisation TEXT NOT NULL, assigned INTEGER NOT NULL, earliest TEXT NOT NULL,
    latest TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (document, fact)) WITHOUT ROWID;
CREATE INDEX topic_of_organisation ON topic (organisation);

-- What was erased, corrected and written out.
-- erased: the tags of `forgotten.list` that the archive has taken in, and whether the bytes that were freed then are overwritten.
-- correction: the lines of `corrections.csv`. written: files that finsam made of the graph, which erasing somebody does not reach.
CREATE TABLE erased (tag TEXT PRIMARY KEY, revision INTEGER NOT NULL, swept INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE correction (
    number INTEGER PRIMARY KEY, document TEXT NOT NULL, fact TEXT NOT NULL, line INTEGER, of TEXT NOT NULL, field TEXT NOT NULL,
    was TEXT NOT NULL, now TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX correction_of_document ON correction (document);
CREATE TABLE written (path TEXT PRIMARY KEY, what TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
