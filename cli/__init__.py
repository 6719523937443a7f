"""The `finsam` command."""
