"""What was noticed or done: findings, the one table of their codes, and the ledger."""
