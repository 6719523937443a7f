-- Documents, what each contributes to each entity, and which entities changed in which revision.
CREATE TABLE run (id INTEGER PRIMARY KEY, started TEXT NOT NULL, command TEXT NOT NULL);
CREATE TABLE revision (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run);
CREATE TABLE document (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, file TEXT NOT NULL, parser TEXT NOT NULL, board TEXT NOT NULL,
    date TEXT, number TEXT, meeting TEXT NOT NULL, record BLOB NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX document_of_board ON document (board, date, number);
CREATE TABLE path (path TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE INDEX path_of_document ON path (document);
CREATE TABLE contribution (
    entity TEXT NOT NULL, document TEXT NOT NULL, kind INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (entity, document))
    WITHOUT ROWID;
CREATE INDEX contribution_of_document ON contribution (document);
CREATE TABLE entity (
    id TEXT PRIMARY KEY, kind INTEGER NOT NULL, digest BLOB, revision INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX entity_of_revision ON entity (revision);
