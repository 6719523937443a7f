"""The commands of `finsam`: one module each, which holds it as `command`."""
