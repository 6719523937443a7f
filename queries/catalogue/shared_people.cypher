// sv: Vilka styrelser delar personer, hur många, vilka, och samtidigt?
// en: Which boards share people, how many, who, and at the same time?
// param: board (board): only this board, or the styrelse of this organisation
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// example: finsam ask shared-people --board NNS

// The seats of those who have some on boards of two organisations; queries/sharing.py tells which two boards share them.
MATCH (p:Person)-[:HOLDS]->(:Mandate)-[:ON]->(:Board {id: $board})  // if given
MATCH (p:Person)-[:HOLDS]->(:Mandate)-[:ON]->(:Board)-[:ORGAN_OF]->(owner:Organisation)
WHERE true
WITH p, count(DISTINCT owner) AS owners
WHERE owners > 1
MATCH (p)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)-[:ORGAN_OF]->(owner:Organisation)
WHERE true
  AND (substring(m.end + '-99-99', 0, 10) >= $from OR toString(m.last_seen) >= $from)  // if given
  AND (m.start <= $to OR toString(m.first_seen) <= $to)  // if given
OPTIONAL MATCH (m)-[:ON_BEHALF_OF]->(o:Organisation)
RETURN p.name AS person, m.role AS role, b.name AS board, o.name AS on_behalf_of,
       m.start AS stated_start, m.end AS stated_end, m.first_seen AS first_seen, m.last_seen AS last_seen,
       p.id AS person_id, b.id AS board_id, owner.id AS organisation_id,
       o.id AS on_behalf_of_id, m.id AS mandate_id
