"""Which kinds of node a document holds: what a pass asks first that has nothing to do on most pages.

A look at every node costs a fifth of a rewrite.
"""

from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    Container,
    Heading,
    Image,
    Inline,
    Note,
    Paragraph,
    Text,
)
from octavo.tree.walk import child_blocks, child_inlines, runs_of

_BARREN = (Text, Image)


def holds(document: Document, kinds: tuple[type, ...]) -> bool:
    """Tell whether a node of one of `kinds` stands anywhere in the document's sections."""
    stack: list[Block | Inline] = []
    for section in document.sections():
        stack += section.blocks
        stack += section.title
        stack += section.subtitle
    while stack:
        node = stack.pop()
        if isinstance(node, kinds):
            return True
        if isinstance(node, _BARREN):
            continue
        if isinstance(node, Paragraph | Heading):
            stack += node.content
        elif isinstance(node, Container | Note):
            stack += node.blocks
        elif isinstance(node, Block):
            stack += child_blocks(node)
            for run in runs_of(node):
                stack += run
        else:
            stack += child_inlines(node)
    return False
