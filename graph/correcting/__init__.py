"""Corrections: what people set right in what minutes say, or in what was read from them, kept beside the original."""
