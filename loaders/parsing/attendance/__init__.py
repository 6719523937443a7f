"""Who was there, for whom: lists, tables and sentences of presence."""
