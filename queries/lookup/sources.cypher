// The sentences that state mandates, or that there are boards. $facts: their ids.
MATCH (m:Mandate)-[e:STATED_IN]->(d:Document)
WHERE m.id IN $facts
RETURN m.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (b:Board)-[e:STATED_IN]->(d:Document)
WHERE b.id IN $facts
RETURN b.id AS fact, d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
