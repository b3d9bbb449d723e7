"""A clean chapter → remarks on what cleaning cannot repair, each with its place."""
