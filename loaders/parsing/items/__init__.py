"""Agenda items: numbers, headings, and the text that belongs to each."""
