"""Whose meeting it was, when and where."""
