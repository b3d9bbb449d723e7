"""Processes of octavo's own: how many there are, what they may do, and what comes back from them."""
