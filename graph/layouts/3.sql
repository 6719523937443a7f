-- What entities were before the runs that changed them. past: an entity as it was from the end of run `since` to the end of the run before
-- `until`, without its free text (see graph/history.py). history: the first run of which that is known.
CREATE TABLE past (
    until INTEGER NOT NULL, entity TEXT NOT NULL, since INTEGER NOT NULL, kind INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (until, entity))
    WITHOUT ROWID;
CREATE TABLE history (first INTEGER NOT NULL);
INSERT INTO history SELECT coalesce(max(id), 0) + 1 FROM run;
