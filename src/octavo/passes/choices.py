"""What the user said about removals: their word is final."""

import re
from dataclasses import dataclass
from typing import Final

from octavo.tree.text import fold_space

_CODE: Final = re.compile(r"[A-Z]{3}\d{3}\Z")


@dataclass(frozen=True, slots=True)
class Choices:
    """Removals to take back, and texts to remove.

    Each entry is a code of the table (`CHR005`) or a piece of text; a piece of text names every
    block that contains it, white space folded.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()

    def spares(self, code: str, text: str) -> bool:
        """Tell whether the user wants `text` kept, though the rule `code` would remove it."""
        return _names(self.keep, code, text)

    def condemns(self, text: str) -> bool:
        """Tell whether the user wants `text` removed, whatever the rules say."""
        return bool(self.drop) and _names(self.drop, "", text)


def _names(entries: tuple[str, ...], code: str, text: str) -> bool:
    if not entries:
        return False
    folded = fold_space(text)
    return any(
        entry == code if _CODE.match(entry) else fold_space(entry) in folded for entry in entries
    )


NO_CHOICES: Final = Choices()
