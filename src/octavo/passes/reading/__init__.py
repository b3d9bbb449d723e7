"""What a line says by its words, and a box by its names and contents: used by the passes of all packages.

Its modules, in the order to read them in:

- headings and their numbers: `headlines` `kinds` `units` `tongues` `unnumbered` `several_numbers` `counting`
- notes: `note_labels`
- boxes: `names` `captions` `grids`
- persons, speech and dates: `people` `speech` `days`
- pages as a whole: `programs`
"""
