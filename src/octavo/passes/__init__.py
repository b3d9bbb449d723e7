"""Page → `Outcome(page, findings)`: chrome taken off, structure found, typography set."""
