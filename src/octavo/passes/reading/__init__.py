"""What a line says by its words, and a box by its names and what stands in it: asked by the passes of all rooms.

Its modules, in the order to read them in:

- headings and their numbers: `headlines` `kinds` `units` `tongues` `unnumbered` `several_numbers` `counting`
- notes: `note_labels`
- boxes: `names` `captions` `grids`
- who tells, who speaks, and when: `people` `speech` `days`
- pages as a whole: `programs`
"""
