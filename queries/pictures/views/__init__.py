"""Views: what stands in each picture, made from answers to questions of the catalogue."""
