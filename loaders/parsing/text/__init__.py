"""What stands on the page: repaired lines, passages and sentences, and what their words may speak of."""
