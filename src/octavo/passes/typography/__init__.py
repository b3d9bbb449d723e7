"""Quotes, dashes, ellipses and spaces as print sets them; off unless asked for."""

from octavo.passes.typography.smart import SET_TYPOGRAPHY, set_typography, straight_quotes_left

__all__ = ["SET_TYPOGRAPHY", "set_typography", "straight_quotes_left"]
