// The mandates that somebody was elected to, of those in $mandates (ids).
UNWIND $mandates AS id
MATCH (m:Mandate {id: id})<-[:GIVES]-(:Appointment)
RETURN DISTINCT m.id AS mandate_id
