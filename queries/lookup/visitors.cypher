// Who took part in meetings of two organisations without a seat on boards of both.
MATCH (p:Person)-[:TOOK_PART]->(:Participation)-[:AT]->(:Meeting)-[:MEETING_OF]->(:Board)-[:ORGAN_OF]->(owner:Organisation)
WITH p, count(DISTINCT owner) AS owners
WHERE owners > 1
OPTIONAL MATCH (p)-[:HOLDS]->(:Mandate)-[:ON]->(:Board)-[:ORGAN_OF]->(seat:Organisation)
WITH p, count(DISTINCT seat) AS seats
WHERE seats < 2
RETURN p.id AS person_id
