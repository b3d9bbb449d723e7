"""List items that begin with `[ ]` or `[x]` → items with a box."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from octavo.tree.nodes import Blocks, Paragraph, Text

_BOX: Final = re.compile(r"\[([ xX])\](?=\s)")
_BOXES: Final = {" ": "☐", "x": "☒", "X": "☒"}


def with_box(inside: Sequence[Token], blocks: Blocks) -> Blocks:
    """Return an item's blocks with a box for the `[ ]` or `[x]` that it begins with."""
    found = _BOX.match(inside[1].content) if len(inside) > 1 else None
    match blocks:
        case (Paragraph((Text(text) as first, *words)) as begun, *others) if found:
            boxed = replace(first, text=_BOXES[found[1]] + text[len(found.group()) :])
            return (replace(begun, content=(boxed, *words)), *others)
        case _:
            return blocks
