"""Two documents → what changed between them, as an author would tell it."""
