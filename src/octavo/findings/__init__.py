"""What a stage noticed or did: findings, the one table of their codes, the ledger; and errors, which end the work."""
