"""Minutes in: reading files, parsing their text into protocol records, loading records into the archive."""
