// Who took part in meetings of two organisations without a seat on boards of both, from $from to $to (ISO texts or none).
MATCH (p:Person)-[:TOOK_PART]->(:Participation)-[:AT]->(:Meeting)-[:MEETING_OF]->(:Board)-[:ORGAN_OF]->(owner:Organisation)
WITH p, count(DISTINCT owner) AS owners
WHERE owners > 1
OPTIONAL MATCH (p)-[:HOLDS]->(:Mandate)-[:ON]->(:Board)-[:ORGAN_OF]->(seat:Organisation)
WITH p, count(DISTINCT seat) AS seats
WHERE seats < 2
MATCH (p)-[:TOOK_PART]->(x:Participation)-[:AT]->(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE ($from IS NULL OR toString(t.latest) >= $from) AND ($to IS NULL OR toString(t.earliest) <= $to)
OPTIONAL MATCH (x)-[:FOR_ORGANISATION]->(o:Organisation)
OPTIONAL MATCH (x)-[e:STATED_IN]->(d:Document)
RETURN p.name AS person, b.name AS board, t.date AS date, x.attendance AS attendance, o.name AS on_behalf_of,
       p.id AS person_id, b.id AS board_id, t.id AS meeting_id, x.id AS participation_id,
       d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
