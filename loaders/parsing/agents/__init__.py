"""Who and what is named: people, organisations, organs and offices."""
