"""What was decided, and who dissented."""
