"""WeasyPrint's layout: its results, the changes to it, and the content of a page for screen readers.

Its modules, in the order to read them in:

- laid-out pages, and their tags: `boxes` `tags` `margin_boxes`
- what does not fit, or looks wrong, is declared anew and laid out again: `fitting` `declarations`; tables: `wide_tables`
  `long_tables` `narrow_tables`; pictures: `fitted_pictures` `headed_pictures` `late_figures`; verse: `headed_stanzas`;
  notes: `late_notes`; titles and last pages: `even_titles` `short_ends` `short_contents`
- contents with many entries: `arrangement` `entries` `patterns`
- WeasyPrint's private names: `seam`; what is replaced in it: `seam_of_blocks` `seam_of_lines` `seam_of_paragraphs`
  `seam_of_spaces` `seam_of_ends` `seam_of_initials` `seam_of_small_lines` `seam_of_rtl_lines` `seam_of_breaks` `seam_of_tables`
"""
