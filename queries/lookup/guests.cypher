// The meetings in which people took part, from $from to $to. $people: their ids.
UNWIND $people AS id
MATCH (p:Person {id: id})-[:TOOK_PART]->(x:Participation)-[:AT]->(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE true
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[:FOR_ORGANISATION]->(o:Organisation)
RETURN p.name AS person, b.name AS board, t.date AS date, x.attendance AS attendance, o.name AS on_behalf_of,
       p.id AS person_id, b.id AS board_id, t.id AS meeting_id, x.id AS participation_id
