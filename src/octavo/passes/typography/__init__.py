"""Quotes, dashes, ellipses and spaces as in print; off by default.

Its modules, in the order to read them in:

- the pass: `smart`; `catalogue` does the same for metadata
- a run of characters: `punctuation` `pairing` `spaces`
"""

from octavo.passes.typography.smart import SET_TYPOGRAPHY, set_typography, straight_quotes_left

__all__ = ["SET_TYPOGRAPHY", "set_typography", "straight_quotes_left"]
