"""What a line says, by its words alone: the vocabulary of page furniture, and how a text looks to a reader.

Its modules, in the order to read them in:

- how words are compared: `shadow` `stems` `fingerprints` `word_tables` `sentences`
- the vocabulary: `vocabulary` `site_vocabulary` `words` `signs`
- controls and menus: `sharing` `rows_of_type` `page_rows` `rows_of_programs` `glued_rows`
  `cookie_bars` `logins` `placeholders` `goes_on_below`
- facts and credits: `counted_facts` `rows_of_facts` `glued_facts` `credit_lines` `datelines` `days_abroad` `time_stamps`
- what pages say of themselves, and ask: `notices_of_pages` `rights` `makers` `notices_of_papers` `pleas` `pleas_at_edges`
- what stands at the end of a text: `closings` `closing_words` `story_ends` `headings_of_lists` `comment_forms`
- forums: `forum_words`
- what only stories say: `story_world` `world_words` `narration` `prose_beside_requests`
"""
