// sv: För vilka styrelser och år finns det protokoll, vilka paragrafer saknas, och vad anmärks i protokollen?
// en: For which boards and years are there minutes, which paragraphs are missing, and what remarks do they carry?
// param: board (board): only this board, or the styrelse of this organisation
// param: meeting (meeting): only this meeting
// param: on (within): only meetings on that day, or in that month or year
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// example: finsam ask coverage --board "Kalmar arbetsutskott"

// The minutes of each meeting with the numbers of its paragraphs; queries/coverage.py tells which are missing.
MATCH (b:Board {id: $board})  // if given
MATCH (:Meeting {id: $meeting})-[:MEETING_OF]->(b:Board)  // if given
MATCH (b:Board)<-[:MEETING_OF]-(t:Meeting)<-[:MINUTES_OF]-(d:Document)
OPTIONAL MATCH (t)-[:HAS_ITEM]->(i:AgendaItem)
WITH d, t, b, collect(i.number) AS paragraphs
OPTIONAL MATCH (r:Remark)-[:ABOUT]->(d)
RETURN b.name AS board, t.date AS date, t.number AS number, paragraphs, collect(r.detail) AS remarks,
       t.earliest AS earliest, t.latest AS latest, b.id AS board_id, t.id AS meeting_id, d.id AS document_id, d.file AS file
