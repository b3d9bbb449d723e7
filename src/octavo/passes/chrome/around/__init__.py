"""The edges of a story, and its midst → which lines there are the page's, and which are its own."""
