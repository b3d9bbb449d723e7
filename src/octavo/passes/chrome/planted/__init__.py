"""A text → what a site planted in its sentences, and where; no page is needed for that.

Its modules, in the order to read them in:

- a page, then a line: `suspicion` `search`
- where a planted sentence begins and ends: `splits` `edges`
- what sentences are about, by their words: `subjects` `abroad` `east` `site_talk` with `site_talk_spans`,
  `site_talk_subjects` and `site_talk_words`
- where they send the reader: `invitations` with `invitation_words` and `invitations_abroad`; `appeals` `appeals_in_place`
  `promotions`
- names of sites: `addresses` `sites_named` `names_needed` `disguises` `dressed` `glued_behind` `site_tags` `brackets`
- text that nobody wrote as a sentence: `noise` `spelt_apart` `mark_up`
- whether it belongs to the story after all: `stories`
- a page in which much was planted is searched again, with less trust: `rife_page`; its sentences: `rife_lines`
  `rife_sentences` `rife_words` `rife_plugs` `rife_names`; how each differs from the story: `rife_standing` `rife_contrast`
  `contrast_weights`; the page as a whole: `rife_story` `rife_language` `rife_cast`
"""
