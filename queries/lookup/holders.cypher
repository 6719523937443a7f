// Who holds, and on which days is shown in, an office that one person holds at a time. $mandates: those whose boards and offices are asked about.
UNWIND $mandates AS id
MATCH (m:Mandate {id: id})-[:ON]->(b:Board)
WHERE m.role IN ['ordförande', 'kassör']
WITH DISTINCT b, m.role AS role
MATCH (b)<-[:ON]-(n:Mandate)
WHERE n.role = role
MATCH (n)<-[:HOLDS]-(p:Person)
WITH b.id AS board_id, role, p.id AS person_id, n
OPTIONAL MATCH (n)-[:SEEN_AT]->(s:Meeting)
RETURN board_id, role, person_id, n.id AS mandate_id, collect(DISTINCT toString(s.earliest)) AS days
