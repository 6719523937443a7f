// sv: Vilka nominerades, eller sändes som ombud, till ett organ, av vem, och vad blev det av det?
// en: Who was nominated, or sent as a delegate, to which body, by whom, and what came of it?
// param: person (person): only this person
// param: organisation (organisation): only those whom this organisation put forward or sent
// param: body (organisation): only those to an organ of this organisation
// param: meeting (meeting): only this meeting
// param: on (within): only meetings on that day, or in that month or year
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// sources: nomination_id
// example: finsam ask nominations --organisation Blekinge

MATCH (p:Person {id: $person})<-[:NOMINEE|APPOINTEE]-(x)  // if given
MATCH (t:Meeting {id: $meeting})<-[:AT]-(x)  // if given
MATCH (x)-[:NOMINEE|APPOINTEE]->(p:Person), (x)-[:AT]->(t:Meeting)
WHERE (x:Nomination OR x:Appointment AND x.kind = 'ombud')
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[:NOMINATED_BY|ON_BEHALF_OF]->(o:Organisation)
WITH p, x, t, o
WHERE true
  AND o.id = $organisation  // if given
OPTIONAL MATCH (x)-[:FOR|TO_BOARD]->(b:Board)
OPTIONAL MATCH (b)-[:ORGAN_OF]->(owner:Organisation)
WITH p, x, t, o, b, owner
WHERE true
  AND owner.id = $body  // if given
OPTIONAL MATCH (p)-[:HOLDS]->(m:Mandate)-[:ON]->(c:Board)
WHERE c.id = b.id
RETURN p.name AS person, CASE WHEN x:Nomination THEN 'nominering' ELSE x.kind END AS kind, x.body AS body, o.name AS by,
       x.outcome AS outcome, t.date AS date, m.role AS seat, m.first_seen AS seat_first_seen,
       p.id AS person_id, b.id AS board_id, o.id AS organisation_id, t.id AS meeting_id, x.id AS nomination_id
