"""The posts of a forum thread → which are the story's, and what is around them.

Its modules, in the order to read them in:

- which posts are the story's: `thread` `posts` `titles`
- where one begins: `boxes` in saved pages, `cards` and `heads` in copied ones
"""
