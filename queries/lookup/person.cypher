// Every person, or the one of $id, by each spelling.
MATCH (p:Person)
WHERE true
  AND p.id = $id  // if given
UNWIND [p.name, p.id] + coalesce(p.names, []) AS written
RETURN DISTINCT p.id AS id, p.name AS name, written
