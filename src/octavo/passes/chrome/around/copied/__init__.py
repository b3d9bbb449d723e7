"""Copied text → where its story begins and ends, and which lines inside it are the page's.

Its modules, in the order to read them in:

- whether it is a page, and where its story is: `page` `story` `edges`
- lines at the edges that belong to the story: `dates_above` `verse` `fellow_lines` `last_lines` `notes_beyond` `insets`
- lines inside it: `own_contents` `lone_lines` `chapter_heads`
- its edges by the shapes of lines, with fitted weights: `edges_by_shape` `line_shapes` `line_surroundings` `shape_weights`
"""
