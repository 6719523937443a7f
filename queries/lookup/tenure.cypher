// What bounds each mandate in time: the days between which a meeting that shows it was held (`seen`), the day until which its holder stayed, as far as
// they are said to have left or been replaced (`left`), the first day of a successor (`followed`; who was chosen
// before a meeting and sits there has followed by then) or of a seat of the same holder that is seen later: in another role, for another organisation, the day of the election to the seat (`elected`).
// Gathered, as a record each takes the driver its time: each day as a pair of the first and the last that it may be.
// $mandates: the ids of those asked about.

MATCH (m:Mandate)-[:SEEN_AT]->(s:Meeting)
WHERE m.id IN $mandates AND s.earliest IS NOT NULL AND s.latest IS NOT NULL
RETURN m.id AS mandate_id, 'seen' AS what, collect(DISTINCT [toString(s.earliest), toString(s.latest)]) AS days
UNION
MATCH (m:Mandate)<-[:HOLDS]-(p:Person)<-[how:APPOINTEE|REPLACES]-(a:Appointment)-[:AT]->(t:Meeting)-[:MEETING_OF]->(own:Board), (m)-[:ON]->(b:Board)
WHERE m.id IN $mandates AND a.outcome IN ['beslutad', 'meddelad']
  AND (type(how) = 'APPOINTEE' AND a.kind = 'avgång' AND coalesce(a.role, m.role) = m.role
       OR type(how) = 'REPLACES' AND a.kind IN [m.role, 'ledamot'])
  AND (EXISTS { MATCH (a)-[:TO_BOARD]->(b) } OR own.id = b.id AND NOT EXISTS { MATCH (a)-[:TO_BOARD]->(:Board) })
  AND (EXISTS { MATCH (a)-[:ON_BEHALF_OF]->(:Organisation)<-[:ON_BEHALF_OF]-(m) }
       OR NOT EXISTS { MATCH (a)-[:ON_BEHALF_OF]->(:Organisation)<-[:ON_BEHALF_OF]-(x:Mandate)-[:ON]->(b), (p)-[:HOLDS]->(x) })
WITH m, CASE WHEN a.kind <> 'avgång' AND (a.start IS NOT NULL OR a.outcome = 'meddelad' AND EXISTS { MATCH (a)-[:GIVES]->(:Mandate)-[:SEEN_AT]->(t) })
             THEN 'followed' ELSE 'left' END AS what,
     coalesce(CASE WHEN a.kind = 'avgång' THEN a.end ELSE a.start END, toString(t.latest)) AS day
WHERE day IS NOT NULL AND NOT coalesce(toString(m.last_seen) > substring(day + '-99-99', 0, 10), false)
RETURN m.id AS mandate_id, what, collect(DISTINCT [day, day]) AS days
UNION
MATCH (b:Board)<-[:ON]-(m:Mandate)<-[:HOLDS]-(p:Person)-[:HOLDS]->(n:Mandate)-[:SEEN_AT]->(s:Meeting), (n)-[:ON]->(c:Board)
WHERE m.id IN $mandates AND b.id = c.id AND s.earliest > m.last_seen
  AND (m.role = 'ersättare' AND n.role = 'ledamot' OR m.role = 'ledamot' AND n.role = 'ersättare'
       OR m.role = 'ordförande' AND n.role IN ['vice ordförande', 'förste vice ordförande', 'andre vice ordförande']
       OR m.role IN ['vice ordförande', 'förste vice ordförande', 'andre vice ordförande'] AND n.role = 'ordförande'
       OR m.role = n.role AND EXISTS { MATCH (m)-[:ON_BEHALF_OF]->(one:Organisation), (n)-[:ON_BEHALF_OF]->(other:Organisation) WHERE one.id <> other.id })
WITH m, min(toString(s.earliest)) AS first
RETURN m.id AS mandate_id, 'followed' AS what, [[first, first]] AS days
UNION
MATCH (t:Meeting)<-[:AT]-(a:Appointment)-[:GIVES]->(n:Mandate)-[:ON]->(b:Board)<-[:ON]-(m:Mandate)
MATCH (p:Person)-[:HOLDS]->(m), (q:Person)-[:HOLDS]->(n)
WHERE m.id IN $mandates
  AND m.role IN ['ersättare', 'ordförande', 'vice ordförande', 'förste vice ordförande', 'andre vice ordförande', 'kassör']
  AND (m.role <> 'ersättare' AND n.role = m.role AND q.id <> p.id OR m.role = 'ersättare' AND n.role = 'ledamot' AND q.id = p.id
       OR n.role = 'ordförande' AND NOT m.role IN ['ordförande', 'kassör', 'ersättare'] AND q.id = p.id
       OR m.role = 'ordförande' AND n.role IN ['vice ordförande', 'förste vice ordförande', 'andre vice ordförande'] AND q.id = p.id)
  AND NOT EXISTS { MATCH (m)<-[:GIVES]-(:Appointment)-[:AT]->(t) }
WITH m, CASE WHEN t.latest IS NULL OR NOT toString(t.latest) STARTS WITH a.start THEN a.start END AS begins, toString(t.latest) AS met
WITH m, CASE WHEN begins IS NULL THEN 'left' ELSE 'followed' END AS what, coalesce(begins, met) AS day
WHERE day >= coalesce(toString(m.last_seen), '') AND day >= coalesce(m.start, '')
RETURN m.id AS mandate_id, what, collect(DISTINCT [day, day]) AS days
UNION
MATCH (m:Mandate)<-[:GIVES]-(a:Appointment)-[:AT]->(t:Meeting)
WHERE m.id IN $mandates
WITH m, coalesce(a.start, toString(t.earliest)) AS elected
WHERE elected IS NOT NULL
RETURN m.id AS mandate_id, 'elected' AS what, collect(DISTINCT [elected, elected]) AS days
