"""Questions out: the catalogue of questions, reports and pictures."""
