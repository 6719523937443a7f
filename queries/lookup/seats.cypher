// The sentences that show people on boards. $people: their ids.
MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
WHERE p.id IN $people
MATCH (m)-[e:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS person_id, b.id AS board_id, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
