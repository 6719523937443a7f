// The person for whom an id answers, or answered before it was known who they are. $id: that id.
MATCH (p:Person)
WHERE p.id = $id OR $id IN p.aliases
RETURN p.id AS id
