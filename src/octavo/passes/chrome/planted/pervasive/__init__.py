"""A page with much planted text → the sentences left on it that were planted as well, in any words.

Its modules, in the order to read them in:

- the page, and its paragraphs: `page` `paragraphs`
- what a sentence is by its words: `sentences` `words` `endorsements` `site_names`
- how it differs from the story around it: `weighing` `contrast` `contrast_weights`
- what the story as a whole has: `story` `language` `proper_names`
"""
