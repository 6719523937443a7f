// Every organisation, or the one of $id, by its id and each spelling, with its kind.
MATCH (o:Organisation)
WHERE true
  AND o.id = $id  // if given
UNWIND [o.name, o.id] + coalesce(o.names, []) AS written
RETURN DISTINCT o.id AS id, o.name AS name, written, o.kind AS kind
