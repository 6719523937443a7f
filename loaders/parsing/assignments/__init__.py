"""Which task is handed to whom."""
