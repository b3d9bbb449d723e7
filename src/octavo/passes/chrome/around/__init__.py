"""The edges and the inside of a story → which lines there are the page's, and which are its own.

Its modules, in the order to read them in:

- where the story of a page begins and ends: `story_edges` `article_head` `facts_above` `standfirst` `lists_below`
  `next_articles` `behind_insets` `ways_beside` `repeated_lines` `doubts`
- what its ends say to the reader: `parting_words` `declarations`
- the same in copied text: the room `copied`
- furniture inside it: `inside` `signup_boxes` `headed_boxes` `headed_lists` `author_lists` `signposts` `code_lines`
"""
