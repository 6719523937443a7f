"""The graph: what was read, who is who, and the two projections that hold it (RDF and Neo4j)."""
