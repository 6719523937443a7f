// The mandates, of those in $mandates (ids) on organs in which the members' representatives sit, whose holders other minutes of the organisation show as officials or guests, and none as sent by a member.
UNWIND $mandates AS id
MATCH (m:Mandate {id: id})-[:ON]->(own:Board)-[:ORGAN_OF]->(o:Organisation)<-[:ORGAN_OF]-(b:Board)<-[:MEETING_OF]-(t:Meeting)<-[:AT]-(x:Participation), (m)<-[:HOLDS]-(p:Person)-[:TOOK_PART]->(x)
WHERE x.attendance = 'övrig' AND own.organ IN ['styrelse', 'arbetsutskott', 'presidium', 'valberedning']
  AND NOT EXISTS { MATCH (p)-[:HOLDS]->(n:Mandate)-[:ON_BEHALF_OF]->(:Organisation), (n)-[:ON]->(:Board)-[:ORGAN_OF]->(o) }
RETURN DISTINCT m.id AS mandate_id
