"""A page → what speaks for and against each of its blocks, and where on the page each stands.

Its modules, in the order to read them in:

- the model: `model` `weights` `scored` `stretches`
- where a block stands: `places` `boxes` `own_boxes` `prose_boxes` `figure_boxes` `scenes` `recipes`
- pages as a whole: `manuscripts` `framed` `pasted` `margins` `chapter_heads`
- stories without full stops: `unstopped` `breathless`
- lines of a story that look like furniture: `letter_heads` `prompts` `own_headings` `noted`
- comments, and other furniture of one kind: `comment_lists` `comment_lines` `comments_opened` `marked_counters`
  `hover_cards` `table_feet`
"""
