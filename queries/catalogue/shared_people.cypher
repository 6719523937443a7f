// sv: Vilka styrelser delar personer, hur många, vilka, och samtidigt?
// en: Which boards share people, how many, who, and at the same time?
// param: board (board): only this board, or the styrelse of this organisation
// example: finsam ask shared-people --board NNS

// Boards of one organisation are not told: a committee is made of members of its styrelse.
MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(a:Board)-[:ORGAN_OF]->(one:Organisation),
      (p)-[:HOLDS]->(n:Mandate)-[:ON]->(b:Board)-[:ORGAN_OF]->(other:Organisation)
WHERE a.id < b.id AND one.id <> other.id AND ($board IS NULL OR $board IN [a.id, b.id])
WITH a, b, p, toString(min(m.first_seen)) AS a_first, toString(max(m.last_seen)) AS a_last,
     toString(min(n.first_seen)) AS b_first, toString(max(n.last_seen)) AS b_last
WITH a, b, collect({person: p, overlap: a_first <= b_last AND b_first <= a_last}) AS shared
UNWIND shared AS one
RETURN a.name AS board, b.name AS other_board, size(shared) AS people, one.person.name AS person, one.overlap AS at_the_same_time,
       a.id AS board_id, b.id AS other_board_id, one.person.id AS person_id
