"""Clean pages → a book: the order of its chapters, its parts, its title and its authors, and what is wrong among its chapters.

Its modules, in the order to read them in:

- the whole of it: `assemble`, which takes each `placed_page`
- title, authors, language: `naming` `windows` `authorship` `language` `cataloguing`
- headings: `headings` `words_before` `uniform_numbers` `chapter_numbers` `role_headings` `bylines`
- order: `heading_order` `linked_order` `naming_schemes` `joined_pages` `matters`
- parts: `parts` `folder_parts` `volume_parts` `whole_books`
- ids and links: `section_ids` `distinct_ids` `link_words`
- what is wrong among the chapters: `numbering` `duplicates` `non_chapters` `several_books`
"""
