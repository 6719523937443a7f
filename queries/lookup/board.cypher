// Every board, or the one of $id, by its id, its name and, with its organ, each spelling of its organisation.
MATCH (b:Board)
WHERE true
  AND b.id = $id  // if given
OPTIONAL MATCH (b)-[:ORGAN_OF]->(o:Organisation)
UNWIND [b.name, b.id] + [spelling IN coalesce(o.names, []) | spelling + ', ' + b.organ] AS written
RETURN DISTINCT b.id AS id, b.name AS name, written, o.id AS organisation_id, b.organ AS organ
