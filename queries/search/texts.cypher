// Decisions, titles of items and quoted sentences that $pattern (a regular expression, case aside) is found in, and $further too.
// $board: only this board; $from, $to: only meetings from and until that day, ISO text.

MATCH (x:Decision)-[:AT]->(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE x.text =~ '(?isu).*(?:' + $pattern + ').*'
  AND x.text =~ '(?isu).*(?:' + $further + ').*'  // if given
  AND b.id = $board  // if given
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[e:STATED_IN]->(d:Document)
RETURN 'decision' AS kind, x.text AS text, b.name AS board, t.date AS date, t.id AS meeting_id, x.id AS fact_id,
       d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:AgendaItem)<-[:HAS_ITEM]-(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE x.title =~ '(?isu).*(?:' + $pattern + ').*'
  AND x.title =~ '(?isu).*(?:' + $further + ').*'  // if given
  AND b.id = $board  // if given
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[e:STATED_IN]->(d:Document)
RETURN 'item' AS kind, x.title AS text, b.name AS board, t.date AS date, t.id AS meeting_id, x.id AS fact_id,
       d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x)-[e:STATED_IN]->(d:Document)-[:MINUTES_OF]->(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE e.quote =~ '(?isu).*(?:' + $pattern + ').*'
  AND e.quote =~ '(?isu).*(?:' + $further + ').*'  // if given
  AND b.id = $board  // if given
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
RETURN 'quote' AS kind, e.quote AS text, b.name AS board, t.date AS date, t.id AS meeting_id, x.id AS fact_id,
       d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
