// sv: Vilka styrelser delar personer, hur många, vilka, och samtidigt?
// en: Which boards share people, how many, who, and at the same time?
// param: board (board): only this board, or the styrelse of this organisation
// param: from (from): only what is stated or seen from then on
// param: to (to): only what is stated or seen until then
// example: finsam ask shared-people --board NNS

// Boards of one organisation are not told: a committee is made of members of its styrelse.
MATCH (p:Person)-[:HOLDS]->(:Mandate)-[:ON]->(:Board)-[:ORGAN_OF]->(owner:Organisation)
WITH p, count(DISTINCT owner) AS owners
WHERE owners > 1
MATCH (p)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)-[:ORGAN_OF]->(owner:Organisation)
WITH p, b, owner, CASE WHEN toString(m.first_seen) < m.start THEN toString(m.first_seen) ELSE coalesce(m.start, toString(m.first_seen)) END AS first,
     CASE WHEN toString(m.last_seen) > substring(m.end + '-99-99', 0, 10) THEN toString(m.last_seen)
          ELSE coalesce(substring(m.end + '-99-99', 0, 10), toString(m.last_seen)) END AS last
WHERE true
  AND last >= $from  // if given
  AND first <= $to  // if given
WITH p, b, owner, min(first) AS first, max(last) AS last
WITH p, collect({board: b, owner: owner.id, first: first, last: last}) AS seats
UNWIND seats AS one
UNWIND seats AS other
WITH p, one, other
WHERE one.board.id < other.board.id AND one.owner <> other.owner
  AND $board IN [one.board.id, other.board.id]  // if given
WITH p, one.board AS a, other.board AS b, one.first <= other.last AND other.first <= one.last AS overlap
RETURN a.name AS board, b.name AS other_board, p.name AS person, overlap AS at_the_same_time,
       a.id AS board_id, b.id AS other_board_id, p.id AS person_id
