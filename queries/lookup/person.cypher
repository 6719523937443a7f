// Every person by each spelling.
MATCH (p:Person)
UNWIND [p.name, p.id] + coalesce(p.names, []) AS written
RETURN DISTINCT p.id AS id, p.name AS name, written
