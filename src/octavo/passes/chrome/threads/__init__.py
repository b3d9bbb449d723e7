"""The posts of a forum's thread → which are the story's, and what stands around them."""
