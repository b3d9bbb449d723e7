"""A text → what a site planted in its sentences, and where: no page is needed to tell."""
