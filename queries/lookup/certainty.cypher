// Which mandates hold on a day, or on some day from $on_first to $on_last: surely or possibly.
// $term_start, $term_end: the term of office that the day falls in. All are ISO texts. $mandates: the ids of those asked about.

MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board)
WHERE m.id IN $mandates

// Seen within the term: how often, since when at the latest, until when at the earliest.
OPTIONAL MATCH (m)-[:SEEN_AT]->(s:Meeting)
WHERE toString(s.latest) >= $term_start AND toString(s.earliest) <= $term_end
WITH p, m, b, count(s) AS seen,
     min(CASE WHEN toString(s.earliest) >= $term_start THEN toString(s.latest) ELSE '9999' END) AS since,
     max(CASE WHEN toString(s.latest) <= $term_end THEN toString(s.earliest) ELSE '' END) AS until

// The last day in office, as far as somebody is said to have left it or been replaced, and the first of a successor that the minutes state. Who holds
// two seats leaves the one of the organisation that is told of.
OPTIONAL MATCH (p)<-[how:APPOINTEE|REPLACES]-(a:Appointment)-[:AT]->(t:Meeting)-[:MEETING_OF]->(own:Board)
WHERE a.outcome IN ['beslutad', 'meddelad']
  AND (type(how) = 'APPOINTEE' AND a.kind = 'avgång' AND coalesce(a.role, m.role) = m.role
       OR type(how) = 'REPLACES' AND a.kind IN [m.role, 'ledamot'])
  AND (EXISTS { MATCH (a)-[:TO_BOARD]->(b) } OR own.id = b.id AND NOT EXISTS { MATCH (a)-[:TO_BOARD]->(:Board) })
  AND (EXISTS { MATCH (a)-[:ON_BEHALF_OF]->(:Organisation)<-[:ON_BEHALF_OF]-(m) }
       OR NOT EXISTS { MATCH (a)-[:ON_BEHALF_OF]->(:Organisation)<-[:ON_BEHALF_OF]-(x:Mandate)-[:ON]->(b), (p)-[:HOLDS]->(x) })
WITH p, m, b, seen, since, until,
     min(substring(CASE WHEN a.kind = 'avgång' THEN coalesce(a.end, toString(t.latest)) WHEN a.start IS NULL THEN toString(t.latest) END + '-99-99', 0, 10)) AS left,
     min(substring(CASE WHEN a.kind <> 'avgång' THEN a.start END + '-99-99', 0, 10)) AS replaced

// An office has one holder: the day after which another is shown in it, and the day on which another is elected to it, or its holder to the chair.
OPTIONAL MATCH (b)<-[:ON]-(n:Mandate)-[:SEEN_AT]->(s:Meeting), (n)<-[:HOLDS]-(q:Person)
WHERE m.role IN ['ordförande', 'kassör'] AND n.role = m.role AND q.id <> p.id AND toString(s.earliest) > toString(m.last_seen)
WITH p, m, b, seen, since, until, left, replaced, min(toString(s.earliest)) AS seen_after_it
OPTIONAL MATCH (b)<-[:ON]-(n:Mandate)<-[:GIVES]-(a:Appointment)-[:AT]->(t:Meeting), (n)<-[:HOLDS]-(q:Person)
WHERE m.role IN ['ordförande', 'vice ordförande', 'förste vice ordförande', 'andre vice ordförande', 'kassör']
  AND (n.role = m.role AND q.id <> p.id OR n.role = 'ordförande' AND n.role <> m.role AND m.role <> 'kassör' AND q.id = p.id
       OR m.role = 'ordförande' AND n.role IN ['vice ordförande', 'förste vice ordförande', 'andre vice ordförande'] AND q.id = p.id)
  AND coalesce(a.start, toString(t.latest)) >= coalesce(toString(m.last_seen), '')
  AND coalesce(a.start, toString(t.latest)) >= coalesce(m.start, '')
  AND NOT EXISTS { MATCH (m)<-[:GIVES]-(:Appointment)-[:AT]->(t) }
WITH m, seen, since, until, left, replaced, seen_after_it,
     min(CASE WHEN a.start IS NULL THEN toString(t.latest) END) AS elected_after_it, min(substring(a.start + '-99-99', 0, 10)) AS follower

// The day of the election to the seat, before which nobody held it whom no earlier minutes show in it.
OPTIONAL MATCH (m)<-[:GIVES]-(a:Appointment)-[:AT]->(t:Meeting)
WITH m, seen, since, until, left, replaced, seen_after_it, elected_after_it, follower,
     min(coalesce(a.start, toString(t.earliest))) AS elected

// A partial date (`2023`, `2023-05`) is filled up to its last or first day.
WITH m,
     seen > 0 AS seen,
     coalesce(since <= $on_last, false) AS seen_before,
     coalesce(until >= $on_first, false) AS seen_after,
     coalesce(substring(m.start + '-99-99', 0, 10) <= $on_last, false) AS begun,
     coalesce(substring(m.end + '-00-00', 0, 10) >= $on_first, false) AS not_ended,
     coalesce(m.start >= $term_start AND m.start <= $term_end, false) AS begins_in_term,
     coalesce(m.end >= $term_start AND substring(m.end + '-99-99', 0, 10) <= $term_end, false) AS ends_in_term,
     coalesce(m.start > $on_last, false) OR coalesce(substring(m.end + '-99-99', 0, 10) < $on_first, false)
       OR coalesce(left < $on_first, false) OR coalesce(replaced <= $on_first, false) OR coalesce(seen_after_it <= $on_first, false)
       OR coalesce(elected_after_it < $on_first, false) OR coalesce(follower <= $on_first, false)
       OR coalesce(toString(m.first_seen) >= elected AND elected > $on_last, false) AS contradicted
WITH m, CASE
    WHEN begun AND not_ended THEN 'surely'
    WHEN (seen_before OR begun AND begins_in_term) AND (seen_after OR not_ended AND ends_in_term) THEN 'surely'
    WHEN (seen OR begins_in_term OR ends_in_term) AND NOT contradicted THEN 'possibly'
  END AS certainty
WHERE certainty IS NOT NULL
RETURN m.id AS mandate_id, certainty
