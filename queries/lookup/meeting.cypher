// Every meeting, or the one of $id, by its id, its name and the files of its minutes.
MATCH (t:Meeting)
WHERE true
  AND t.id = $id  // if given
OPTIONAL MATCH (d:Document)-[:MINUTES_OF]->(t)
WITH t, collect(d.file) AS files
UNWIND [t.name, t.id] + files AS written
RETURN DISTINCT t.id AS id, t.name AS name, written
