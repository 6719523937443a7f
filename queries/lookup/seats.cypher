// The sentences that show people on boards, gathered by seat. $people: their ids.
UNWIND $people AS id
MATCH (p:Person {id: id})-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
MATCH (m)-[e:STATED_IN]->(d:Document)
RETURN p.id AS person_id, b.id AS board_id, collect([d.file, e.page, e.line, e.quote]) AS places
