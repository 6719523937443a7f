"""Erasure: a person taken out of a data folder, and kept out of whatever is loaded later, without the name being kept anywhere."""
