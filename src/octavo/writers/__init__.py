"""Document → bytes: EPUB, PDF, Markdown, plain text, JSON. Writers refuse what they cannot set."""
