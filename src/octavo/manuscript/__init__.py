"""`octavo.toml` → `Manuscript`: what book to make, of which files, how."""
