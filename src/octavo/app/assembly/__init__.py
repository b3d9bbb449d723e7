"""Clean pages → a book: their order, its parts, its title and its authors, and what is wrong among its chapters."""
