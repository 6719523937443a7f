// sv: Vem hade en plats i en styrelse, före och efter vem?
// en: Who held a seat on a board, before and after whom?
// param: board (board): only this board, or the styrelse of this organisation
// param: organisation (organisation): only the seats of this organisation
// param: person (person): only the seats that this person held
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// sources: mandate_id
// example: finsam ask succession --board Blekinge

// All who held seats on the boards asked about; queries/succession.py tells who came before and after whom.
MATCH (b:Board {id: $board})  // if given
MATCH (:Person {id: $person})-[:HOLDS]->(:Mandate)-[:ON]->(b:Board) WITH DISTINCT b  // if given
MATCH (:Organisation {id: $organisation})<-[:ON_BEHALF_OF]-(:Mandate)-[:ON]->(b:Board) WITH DISTINCT b  // if given
MATCH (b:Board)<-[:ON]-(m:Mandate)<-[:HOLDS]-(p:Person)
WHERE m.role <> 'okänd'
OPTIONAL MATCH (m)-[:ON_BEHALF_OF]->(o:Organisation)
OPTIONAL MATCH (m)<-[:GIVES]-(:Appointment)-[:REPLACES]->(r:Person)
RETURN b.name AS board, m.role AS role, o.name AS on_behalf_of, m.start AS stated_start, m.end AS stated_end,
       m.first_seen AS first_seen, m.last_seen AS last_seen, p.name AS person, r.name AS replaces,
       p.id AS person_id, b.id AS board_id, o.id AS on_behalf_of_id, m.id AS mandate_id
