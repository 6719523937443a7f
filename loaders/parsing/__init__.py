"""Source text in, protocol record out."""
