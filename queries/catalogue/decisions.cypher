// sv: Vad beslutade en styrelse, under en tid, av ett slag, med ett ord eller ett belopp?
// en: What did a board decide, in a period, of a type, with a word or an amount?
// param: board (board): only this board, or the styrelse of this organisation
// param: meeting (meeting): only this meeting
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// param: type (decision): only this type (godkänna, välja, uppdra, bevilja …)
// param: word (text): only those with this word or part of one
// param: amount (number): only those of at least so many kronor
// example: finsam ask decisions --board Blekinge --from 2024 --word internkontrollplan

MATCH (b:Board)<-[:TAKEN_BY]-(x:Decision)-[:AT]->(t:Meeting)
WHERE ($board IS NULL OR b.id = $board) AND ($type IS NULL OR x.type = $type)
  AND ($meeting IS NULL OR t.id = $meeting)
  AND ($from IS NULL OR toString(t.latest) >= $from) AND ($to IS NULL OR toString(t.earliest) <= $to)
  AND ($word IS NULL OR toLower(x.text) CONTAINS toLower($word)) AND ($amount IS NULL OR x.amount_sek >= $amount)
OPTIONAL MATCH (i:AgendaItem)-[:LED_TO]->(x)
OPTIONAL MATCH (x)-[e:STATED_IN]->(d:Document)
RETURN b.name AS board, t.date AS date, i.number AS item, x.number AS number, x.type AS type, x.text AS decision,
       x.amount_sek AS amount_sek, x.formal AS formal, b.id AS board_id, t.id AS meeting_id, x.id AS decision_id,
       d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
