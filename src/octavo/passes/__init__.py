"""Page → `Outcome(page, findings)`: chrome taken off, structure found, typography set.

Its modules, in the order to read them in:

- what runs them: `pipeline`; `octavo.app.catalog` says in which order
- what the user says: `choices` `sparing` `expressions`
- the one way in which something is removed: `removal`
- large regular expressions: `lazy_pattern`
- the rooms: `reading`, `chrome`, `structure`, `typography`, `condition`
"""
