"""Passes that find the book in the page: paragraphs, titles, scene breaks, notes.

Its modules, in the order to read them in:

- raw nodes become a book's: `resolve` `tables` `figures` `links` `breaks` `indents` `direction_marks`
- the chapter's heading: `titles` `window_titles` `title_notes` `repeated_headings` `title_lines`
- several chapters in one file: `chapters` `numbered_chapters` `chapter_lines` `numbered_items` `post_titles`
- footnotes: `note_calls` `note_joints` `footnotes` `numbered_notes` `note_trimming`
- notes by authors and translators: `notes` `note_spans` `inline_notes` `note_places`
- between scenes, and at the end: `scene_breaks` `ornaments` `end_marks`
- manuscripts: `cross_references`; Japanese plain text: `japanese_notation`
"""
