// sv: Vem företräder vem: i vilka styrelser, i vilken roll och när?
// en: Who represents whom: on which boards, in which role, and when?
// param: person (person): only this person
// param: organisation (organisation): only those who represent this organisation
// param: on (day): only what holds then, surely or possibly
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// sources: mandate_id
// example: finsam ask who-represents --person "Ingrid Hermansson"

MATCH (p:Person {id: $person})  // if given
MATCH (:Organisation {id: $organisation})<-[:ON_BEHALF_OF]-(x:Mandate)-[:ON]->(b:Board), (x)<-[:HOLDS]-(p:Person) WITH DISTINCT p, b  // if given
MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
WHERE true
  AND (substring(m.end + '-99-99', 0, 10) >= $from OR toString(m.last_seen) >= $from)  // if given
  AND (m.start <= $to OR toString(m.first_seen) <= $to)  // if given
OPTIONAL MATCH (m)-[:ON_BEHALF_OF]->(o:Organisation)
OPTIONAL MATCH (b)-[:ORGAN_OF]->(owner:Organisation)
RETURN p.name AS person, m.role AS role, b.name AS board, o.name AS on_behalf_of,
       m.start AS stated_start, m.end AS stated_end, m.first_seen AS first_seen, m.last_seen AS last_seen,
       p.id AS person_id, b.id AS board_id, owner.id AS organisation_id,
       o.id AS on_behalf_of_id, m.id AS mandate_id
