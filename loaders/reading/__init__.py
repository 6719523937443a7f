"""Files in: one module a format, each turning bytes into lines of source text."""
