"""Passes that set characters as print does; off unless asked for."""
