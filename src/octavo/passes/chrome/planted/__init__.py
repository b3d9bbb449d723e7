"""A text → what a site planted in its sentences, and where; no page is needed for that.

Its modules, in the order to read them in:

- a page, then a line: `suspicion` `search`
- where a planted sentence begins and ends: `sentence_splits` `span_edges`
- what sentences are about, by their words: `subjects` `subjects_abroad` `chinese_japanese` `site_talk` with `site_talk_spans`,
  `site_talk_subjects` and `site_talk_words`
- where they send the reader: `invitations` with `invitation_words` and `invitations_abroad`; `appeals` `appeals_in_place`
  `promotions`
- names of sites: `addresses` `sites_named` `names_needed` `disguises` `symbol_letters` `attached_names` `site_tags` `brackets`
- text that nobody wrote as a sentence: `noise_letters` `spaced_letters` `escaped_markup`
- whether it belongs to the story after all: `story_sentences`
- a page in which much was planted is searched again, with less trust: the room `pervasive`
"""
