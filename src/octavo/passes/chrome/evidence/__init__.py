"""A page → the evidence for and against each of its blocks, and where on the page each one is.

Its modules, in the order to read them in:

- the model: `model` `weights` `scored` `stretches`
- where a block is: `places` `boxes` `own_boxes` `prose_boxes` `figure_boxes` `story_boxes` `recipes`
- names and links that tell nothing, since all of a story has them: `names_everywhere` `linked_through`
- pages as a whole: `manuscripts` `framed` `pasted` `margins` `chapter_heads`
- stories without full stops: `saved_without_stops` `copied_without_stops`
- lines of a story that look like furniture: `letter_heads` `prompts` `own_headings` `noted`
- comments, and other furniture of one kind: `comment_lists` `comment_lines` `comments_opened` `marked_counters`
  `hover_cards` `table_feet`
"""
