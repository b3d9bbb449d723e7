"""Passes that remove page furniture and report it.

Its modules, in the order to read them in:

- the story, and all that is not: `story`, with `gathering` for the evidence
- what nobody reads: `hidden_parts` `invisible_characters` `doubled_pictures` `edit_links` `chosen_elements` `chosen_text`
- furniture within a story: `forms` `counters` `paragraph_signs` `attached_sentences` `repeated`
- what was planted: `watermarks` `site_name`
- what an archive adds: `archived`
- learning a site from its pages: `sightings` `learning` `profile` `barren`
- the rooms: `wording`, then `planted` and `evidence`, then `around`, then `threads`
"""
