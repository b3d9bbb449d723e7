"""What was noticed or done on the way: findings, their one table of codes, and the ledger."""
