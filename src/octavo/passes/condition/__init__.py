"""A clean chapter → what is wrong with it that cleaning cannot mend, said with its place."""
