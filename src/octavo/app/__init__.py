"""The use cases: convert, build, inspect, check. The clock and the disk are used here and nowhere else.

Its modules, in the order to read them in:

- the use cases: `convert` `build` `inspect` `check` `diff` `init` `doctor`; `sweep` and `profiles` learn a site
- what there is to run, and in which order: `catalog`
- what is read: `sources` `file_reading` `folders` `page_names` `page_order` `name_numbers` `packed` `packed_pages` `tree_files`
  `inputs` `arguments`
- from one source to a clean page: `pages` `pieces` `cache` `source_lines`
- from `octavo.toml` to options: `settings` `printing` `part_titles` `covers` `own_sheets` `clock`
- from pages to a book: the rooms `assembly` and `images`, then `book_remarks` `volumes` `volume_links`
- from a book to files: `publish` and, for programs, `write`; `deliver` `files` `streams` `picture_files` `octavo_books` `watching`
- pages of HTML for people: `proof` `diff_page` `standalone`
- work in other processes: the rooms `processes` and `validators`
"""
