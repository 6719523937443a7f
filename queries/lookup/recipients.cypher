// For every assignment the decision that hands it out, and each person and board that it is handed to, as far as they are known.
MATCH (x:Assignment)
OPTIONAL MATCH (c:Decision)-[:ASSIGNS]->(x)
OPTIONAL MATCH (x)-[:TO]->(p)
RETURN x.id AS assignment_id, c.id AS decision_id, p.id AS recipient_id, p.name AS recipient, 'Board' IN labels(p) AS board
