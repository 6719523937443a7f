// The sentences that show people on boards, gathered by seat. $people: their ids.
MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
WHERE p.id IN $people
MATCH (m)-[e:STATED_IN]->(d:Document)
RETURN p.id AS person_id, b.id AS board_id, collect([d.file, e.page, e.line, e.quote]) AS places
