"""A page → what speaks for and against each of its blocks, and where on the page each stands."""
