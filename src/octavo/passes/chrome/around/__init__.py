"""The edges and the inside of a story → which lines there are the page's, and which are its own.

Its modules, in the order to read them in:

- where the story of a page begins and ends: `story_edges` `article_head` `facts_above` `standfirst` `lists_below`
  `next_articles` `ways_beside` `repeated_lines` `doubts`
- what its ends say to the reader: `parting_words` `declarations`
- the same in copied text: `copied_page` `copied_story` `copied_edges` `days_above` `stanzas` `last_lines`
  `own_contents` `notes_beyond` `insets` `behind_insets` `lone_lines` `heads`
- its edges by the shapes of lines, with fitted weights: `edges_by_shape` `line_shapes` `line_surroundings` `shape_weights`
- furniture inside it: `inside` `signup_boxes` `headed_boxes` `headed_lists` `lists` `signposts` `code_lines`
"""
