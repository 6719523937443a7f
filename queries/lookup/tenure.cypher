// What bounds each mandate in time: the days between which a meeting that shows it was held (`seen`), the day until which somebody is said to have
// left or been replaced (`left`), the day of the election to the seat (`elected`). $mandates: the ids of those asked about.

MATCH (m:Mandate)-[:SEEN_AT]->(s:Meeting)
WHERE m.id IN $mandates AND s.earliest IS NOT NULL AND s.latest IS NOT NULL
RETURN DISTINCT m.id AS mandate_id, 'seen' AS what, toString(s.earliest) AS first, toString(s.latest) AS last
UNION
MATCH (m:Mandate)<-[:HOLDS]-(p:Person)<-[how:APPOINTEE|REPLACES]-(a:Appointment)-[:AT]->(t:Meeting)-[:MEETING_OF]->(own:Board), (m)-[:ON]->(b:Board)
WHERE m.id IN $mandates AND a.outcome IN ['beslutad', 'meddelad']
  AND (type(how) = 'APPOINTEE' AND a.kind = 'avgång' OR type(how) = 'REPLACES' AND a.kind IN [m.role, 'ledamot'])
  AND (EXISTS { MATCH (a)-[:TO_BOARD]->(b) } OR own.id = b.id AND NOT EXISTS { MATCH (a)-[:TO_BOARD]->(:Board) })
WITH m, coalesce(CASE WHEN a.kind = 'avgång' THEN a.end ELSE a.start END, toString(t.latest)) AS left
WHERE left IS NOT NULL
RETURN DISTINCT m.id AS mandate_id, 'left' AS what, left AS first, left AS last
UNION
MATCH (m:Mandate)<-[:GIVES]-(a:Appointment)-[:AT]->(t:Meeting)
WHERE m.id IN $mandates
WITH m, coalesce(a.start, toString(t.earliest)) AS elected
WHERE elected IS NOT NULL
RETURN DISTINCT m.id AS mandate_id, 'elected' AS what, elected AS first, elected AS last
