"""An element amid a line → whether it is the card that a page shows when somebody points at a name.

The card stands right behind the name: a picture, the name once more, the headlines of what else the page tells of whom it
names, and a way to all of it.
"""

from typing import Final

from octavo.tree.nodes import Image, Inlines, Link, Span, Text
from octavo.tree.plain import inline_text
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_FEWEST: Final = 3
"""Links of such a card: the name, a headline, the way to the rest."""


def is_hover_card(span: Span) -> bool:
    """Tell whether an element holds a picture and links only, of which the first leads where a later one does, too."""
    if not is_blank(_outside_links(span.content)):
        return False
    nodes = list(walk_inlines(span.content))
    targets = [node.target for node in nodes if isinstance(node, Link) and node.target]
    pictured = any(isinstance(node, Image) for node in nodes)
    return pictured and len(targets) >= _FEWEST and targets[0] in targets[1:]


def _outside_links(content: Inlines) -> str:
    """Return the words of inlines that no link holds."""
    parts = []
    for node in content:
        if isinstance(node, Text):
            parts.append(node.text)
        elif isinstance(node, Span):
            parts.append(_outside_links(node.content))
        elif not isinstance(node, Link):
            parts.append(inline_text((node,)))
    return "".join(parts)
