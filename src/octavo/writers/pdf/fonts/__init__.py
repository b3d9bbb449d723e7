"""Fonts: which there are, which suit a script, and which a book uses."""
