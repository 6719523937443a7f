"""What exists: the vocabulary, its code lists and shapes, and the register of known organisations."""
