// The files of minutes, each with the board that met.
MATCH (d:Document)-[:MINUTES_OF]->(:Meeting)-[:MEETING_OF]->(b:Board)
RETURN DISTINCT d.file AS file, b.id AS board_id
