// sv: Vad beslutade en styrelse, under en tid, av ett slag, med ett ord eller ett belopp?
// en: What did a board decide, in a period, of a type, with a word or an amount?
// param: board (board): only this board, or the styrelse of this organisation
// param: meeting (meeting): only this meeting
// param: on (within): only meetings on that day, or in that month or year
// param: from (from): only meetings from then on
// param: to (to): only meetings until then
// param: type (decision): only this type (godkänna, välja, uppdra, bevilja …)
// param: word (text): only those with this word or part of one
// param: heading (text): only those under a heading with this word or part of one
// param: amount (number): only those of at least so many kronor
// sources: decision_id
// example: finsam ask decisions --board Blekinge --from 2024 --word internkontrollplan

MATCH (:Meeting {id: $meeting})<-[:AT]-(x:Decision)  // if given
MATCH (:Board {id: $board})<-[:TAKEN_BY]-(x:Decision)  // if given
MATCH (x:Decision)-[:TAKEN_BY]->(b:Board), (x)-[:AT]->(t:Meeting)
WHERE true
  AND x.type = $type  // if given
  AND toString(t.latest) >= $from  // if given
  AND toString(t.earliest) <= $to  // if given
  AND toLower(x.text) CONTAINS toLower($word)  // if given
  AND EXISTS { MATCH (h:AgendaItem)-[:LED_TO]->(x) WHERE toLower(h.title) CONTAINS toLower($heading) }  // if given
  AND x.amount_sek >= $amount  // if given
OPTIONAL MATCH (i:AgendaItem)-[:LED_TO]->(x)
RETURN b.name AS board, t.date AS date, i.number AS item, i.title AS title, x.number AS number, x.type AS type, x.text AS decision,
       x.amount_sek AS amount_sek, x.formal AS formal, b.id AS board_id, t.id AS meeting_id, x.id AS decision_id
