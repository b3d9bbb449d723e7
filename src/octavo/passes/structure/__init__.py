"""Passes that find the book in the page: paragraphs, titles, scene breaks, notes."""
