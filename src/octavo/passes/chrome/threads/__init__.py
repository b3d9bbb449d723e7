"""The posts of a forum thread → which are the story's, and what is around them."""
