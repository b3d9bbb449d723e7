"""Two documents → the differences between them, described as an author would describe them.

Its modules, in the order to read them in:

- the entry point and its result: `collate` `changes`
- matching chapters: `chapters` `likeness` `alignment`
- matching and comparing passages: `passages` `paragraphs` `wording` `words`
- output: `descriptions` `render`
"""
