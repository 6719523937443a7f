"""Changes: what runs of the archive did to the graph, compared fact by fact and told in sentences."""
