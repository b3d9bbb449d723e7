"""An element inside a line → whether it is the card that a page shows when the pointer is over a name.

The card directly follows the name: a picture, the name once more, headlines of other pages about that person or thing,
and a link to all of them.
"""

from typing import Final

from octavo.tree.nodes import Image, Inlines, Link, Span, Text
from octavo.tree.plain import inline_text
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_FEWEST: Final = 3
"""The fewest links of a card: the name, a headline, the link to the rest."""


def is_hover_card(span: Span) -> bool:
    """Return whether an element holds only a picture and links, the first of which leads to the same place as a later one."""
    if not is_blank(_outside_links(span.content)):
        return False
    nodes = list(walk_inlines(span.content))
    targets = [node.target for node in nodes if isinstance(node, Link) and node.target]
    pictured = any(isinstance(node, Image) for node in nodes)
    return pictured and len(targets) >= _FEWEST and targets[0] in targets[1:]


def _outside_links(content: Inlines) -> str:
    """Return the text of inlines outside links."""
    parts = []
    for node in content:
        if isinstance(node, Text):
            parts.append(node.text)
        elif isinstance(node, Span):
            parts.append(_outside_links(node.content))
        elif not isinstance(node, Link):
            parts.append(inline_text((node,)))
    return "".join(parts)
