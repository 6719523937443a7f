// The mandates that somebody was elected to, of those in $mandates (ids).
MATCH (m:Mandate)<-[:GIVES]-(:Appointment)
WHERE m.id IN $mandates
RETURN DISTINCT m.id AS mandate_id
