// sv: Vilka var med på mötena, för vem, i vems ställe, och vilka var frånvarande?
// en: Who was at the meetings, for whom, in whose place, and who was absent?
// param: person (person): only this person
// param: organisation (organisation): only those who represent this organisation
// param: board (board): only this board, or the styrelse of this organisation
// param: meeting (meeting): only this meeting
// param: on (within): only meetings on that day, or in that month or year
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// sources: participation_id
// example: finsam ask attendance --board NNS --from 2020 --to 2020

MATCH (p:Person {id: $person})-[:TOOK_PART]->(x:Participation)  // if given
MATCH (t:Meeting {id: $meeting})<-[:AT]-(x:Participation)  // if given
MATCH (b:Board {id: $board})<-[:MEETING_OF]-(t:Meeting)<-[:AT]-(x:Participation)  // if given
MATCH (x:Participation)-[:AT]->(t:Meeting)-[:MEETING_OF]->(b:Board), (x)<-[:TOOK_PART]-(p:Person)
WHERE true
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[:FOR_ORGANISATION]->(o:Organisation)
WITH p, x, t, b, o
WHERE true
  AND o.id = $organisation  // if given
OPTIONAL MATCH (x)-[:SUBSTITUTES_FOR]->(s:Person)
RETURN b.name AS board, t.date AS date, p.name AS person, x.attendance AS attendance, o.name AS on_behalf_of,
       x.party AS party, s.name AS in_place_of, x.items AS items,
       p.id AS person_id, b.id AS board_id, o.id AS on_behalf_of_id, t.id AS meeting_id, x.id AS participation_id
