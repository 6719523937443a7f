// The sentences that state facts, each of one of these kinds, gathered by fact: a record each takes the driver its time. $facts: their ids,
// looked up one by one: `IN` would compare each node with all of them.
UNWIND $facts AS id
MATCH (x:Mandate {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Board {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Participation {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Decision {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Assignment {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Nomination {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
UNION
UNWIND $facts AS id
MATCH (x:Appointment {id: id})-[e:STATED_IN]->(d:Document)
RETURN x.id AS fact, collect([d.file, e.page, e.line, e.quote]) AS places
