// Every board by its id, its name and, with its organ, each spelling of its organisation.
MATCH (b:Board)
OPTIONAL MATCH (b)-[:ORGAN_OF]->(o:Organisation)
UNWIND [b.name, b.id] + [spelling IN coalesce(o.names, []) | spelling + ', ' + b.organ] AS written
RETURN DISTINCT b.id AS id, b.name AS name, written, o.id AS organisation_id, b.organ AS organ
