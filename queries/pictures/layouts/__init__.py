"""Layouts: where the nodes of a picture stand, the same for the same picture."""
