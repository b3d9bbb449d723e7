"""Passes that remove page furniture and report it."""
