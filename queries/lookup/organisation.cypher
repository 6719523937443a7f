// Every organisation by its id and each spelling, with its kind.
MATCH (o:Organisation)
UNWIND [o.name, o.id] + coalesce(o.names, []) AS written
RETURN DISTINCT o.id AS id, o.name AS name, written, o.kind AS kind
