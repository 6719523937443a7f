// Every person by each spelling and each id that ever answered for them.
MATCH (p:Person)
UNWIND [p.name, p.id] + coalesce(p.names, []) + coalesce(p.aliases, []) AS written
RETURN DISTINCT p.id AS id, p.name AS name, written
