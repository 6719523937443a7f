// The sentences that state a mandate or that there is a board. $fact: its id.
MATCH (m:Mandate {id: $fact})-[e:STATED_IN]->(d:Document)
RETURN d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
UNION
MATCH (b:Board {id: $fact})-[e:STATED_IN]->(d:Document)
RETURN d.file AS file, e.page AS page, e.line AS line, e.quote AS quote
