"""What a stage noticed or did: findings, the one table of their codes, the ledger; and errors, which end the work.

Its modules, in the order to read them in:

- a finding, and the table of all of them: `finding` `codes`
- the sums over what was read and what was removed: `ledger`
- what ends the work: `errors`
- how findings are shown: `render` for people and programs, `sarif` for code scanning
- what several rooms need: `limits` `alternatives` `suggestions`; for TOML files `toml` `toml_faults` `settings_lines`
"""
