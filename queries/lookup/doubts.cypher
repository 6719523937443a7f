// Pairs of people who may be one, never counted as one.
MATCH (p:Person)-[s:POSSIBLY_SAME_AS]->(q:Person)
RETURN p.id AS person_id, p.name AS person, q.id AS other_id, q.name AS other, s.score AS score, s.reason AS reason
