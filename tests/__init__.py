"""The tests of octavo; CONTRIBUTING.md says what each folder tests.

The modules beside the folders are used by several of them:

- for every run: `conftest`; `promise` watches that nothing opens a socket, starts a program or reads other files
- cases without Python: `test_cases` `test_collation_cases`
- books and pages: `specimen` has every kind of node, `strategies` draws random ones
- files as input: `manuscript_folder` `single_file` `web_archive` `word_document`
- print: `printed_book` `printed_piece`
- what is measured: `conservation` of text, `peak` of memory; `kept_epubcheck` validates
- hostility: `sabotage` of processes; `fetch_corpora` and `soak` for long runs; `test_promise_watch`
"""
