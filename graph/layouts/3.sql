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
