"""Quotes, dashes and ellipses as print sets them; off unless asked for."""

from octavo.passes.typography.smart import SET_TYPOGRAPHY

__all__ = ["SET_TYPOGRAPHY"]
