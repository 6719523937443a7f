// sv: Vilka sitter eller satt i två eller flera styrelser (NNS medräknat), för vem, i vilken roll och när?
// en: Who sits, or sat, on two or more boards (NNS included), for whom, in which role, and when?
// param: person (person): only this person
// param: on (day): only what holds then, surely or possibly
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// least: 2 organisation_id of each person_id
// sources: mandate_id
// example: finsam ask cross-board --format csv

// Two boards are organs of two organisations; a committee beside the board of its own förbund is not a second one.
MATCH (p:Person {id: $person})  // if given
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
