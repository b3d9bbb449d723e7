"""The nouns: an immutable tree of sections, blocks and inlines, and what can be asked of it."""
