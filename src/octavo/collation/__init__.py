"""Two documents → what changed between them, as an author would tell it.

Its modules, in the order to read them in:

- the whole of it, and its result: `collate` `changes`
- which chapters belong together: `chapters` `likeness` `alignment`
- which passages do, and how they differ: `passages` `paragraphs` `wording` `words`
- how it is told: `telling` `render`
"""
