// sv: Vilken är den kortaste kedjan mellan två personer, styrelser eller organisationer?
// en: What is the shortest chain between two people, boards or organisations?
// param: one (anyone): where the chain begins
// param: other (anyone): where it ends
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// sources: fact_id
// example: finsam ask path --one "Roger Holmberg" --other "Lena Nilsson"

// Every mandate, as the ties between a person, a board and two organisations; queries/chain.py finds the shortest chain of them.
MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
WHERE true
  AND (substring(m.end + '-99-99', 0, 10) >= $from OR toString(m.last_seen) >= $from)  // if given
  AND (m.start <= $to OR toString(m.first_seen) <= $to)  // if given
OPTIONAL MATCH (m)-[:ON_BEHALF_OF]->(o:Organisation)
OPTIONAL MATCH (b)-[:ORGAN_OF]->(owner:Organisation)
RETURN p.name AS person, m.role AS role, b.name AS board, o.name AS on_behalf_of, owner.name AS organisation,
       m.start AS stated_start, m.end AS stated_end, m.first_seen AS first_seen, m.last_seen AS last_seen,
       p.id AS person_id, b.id AS board_id, o.id AS on_behalf_of_id, owner.id AS organisation_id, m.id AS mandate_id
