// sv: Vad uppdrogs åt vem, var, och vilken senare punkt tar upp det?
// en: What was handed to whom, where, and which later item takes it up?
// param: person (person): only this person
// param: assignee (text): only those handed to whoever has this in the name or title (förbundschef, Anna)
// param: board (board): only this board, or the styrelse of this organisation
// param: meeting (meeting): only this meeting
// param: on (within): only meetings on that day, or in that month or year
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// sources: assignment_id
// example: finsam ask assignments --board "Kalmar arbetsutskott"

MATCH (:Meeting {id: $meeting})<-[:AT]-(x:Assignment)  // if given
MATCH (:Board {id: $board})<-[:MEETING_OF]-(:Meeting)<-[:AT]-(x:Assignment)  // if given
MATCH (x:Assignment)-[:AT]->(t:Meeting)-[:MEETING_OF]->(b:Board)
WHERE true
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
OPTIONAL MATCH (x)-[:TO]->(p:Person)
WITH x, t, b, collect(p.id) AS people, collect({id: p.id, names: [p.name] + coalesce(p.names, [])}) AS known
WHERE true
  AND $person IN people  // if given
OPTIONAL MATCH (x)-[:UNDER]->(i:AgendaItem)
OPTIONAL MATCH (x)-[:TAKEN_UP_IN]->(j:AgendaItem)<-[:HAS_ITEM]-(u:Meeting)
UNWIND x.to AS recipient
WITH x, t, b, i, j, u, known, recipient
WHERE true
  AND size([one IN known WHERE one.id <> $person AND recipient IN one.names]) = 0  // if given
  AND toLower(recipient) CONTAINS toLower($assignee)  // if given
RETURN b.name AS board, t.date AS date, i.number AS item, recipient AS assigned_to, x.task AS task,
       u.date AS taken_up, j.number AS taken_up_item, j.title AS taken_up_title,
       b.id AS board_id, t.id AS meeting_id, x.id AS assignment_id, u.id AS taken_up_meeting_id
