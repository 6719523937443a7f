// The sentences that state facts, each of one of these kinds. $facts: their ids.
MATCH (x:Mandate)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Board)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Participation)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Decision)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Assignment)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Nomination)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (x:Appointment)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
