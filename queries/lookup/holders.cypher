// Who holds, and on which days is shown in, an office that one person holds at a time. $mandates: those whose boards and offices are asked about.
MATCH (m:Mandate)-[:ON]->(b:Board)
WHERE m.id IN $mandates AND m.role IN ['ordförande', 'kassör']
WITH DISTINCT b, m.role AS role
MATCH (b)<-[:ON]-(n:Mandate)<-[:HOLDS]-(p:Person)
WHERE n.role = role
OPTIONAL MATCH (n)-[:SEEN_AT]->(s:Meeting)
RETURN b.id AS board_id, role, p.id AS person_id, n.id AS mandate_id, collect(DISTINCT toString(s.earliest)) AS days
