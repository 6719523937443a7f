// The sentences that state facts, each of one of these kinds, gathered by fact: a record each takes the driver its time. $facts: their ids.
MATCH (x:Mandate)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Board)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Participation)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Decision)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Assignment)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Nomination)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
MATCH (x:Appointment)-[e:STATED_IN]->(d:Document)
WHERE x.id IN $facts
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
