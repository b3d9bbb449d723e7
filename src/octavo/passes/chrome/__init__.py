"""Passes that take page furniture away, and say so."""
