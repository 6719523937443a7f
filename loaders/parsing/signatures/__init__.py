"""Who signed, as what, how and when."""
