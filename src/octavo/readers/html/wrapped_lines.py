"""A page → the page with paragraphs in place of preformatted blocks whose lines are wrapped at a fixed width.

Old archives set whole books like this; such blocks are not code, verse or drawings.
"""

from collections.abc import Iterable

from octavo.readers.wrapping import groups_of, join_lines, paragraphs, wrap_width
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Paragraph, Preformatted, Text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import fold_space


def unwrap_lines(page: Document) -> tuple[Document, int]:
    """Return the changed page, and the greatest width of such lines, or 0 if there were none."""
    widths = [0]

    def parted(block: Block) -> Iterable[Block]:
        if not isinstance(block, Preformatted):
            return (block,)
        groups = list(groups_of(block.text))
        width = wrap_width(groups) if groups else 0
        if not width:
            return (block,)
        widths.append(width)
        parts = [part for group in groups for part in paragraphs(group, width)]
        texts = (Text(fold_space(join_lines(part))) for part in parts)
        return [Paragraph((text,), origin=block.origin) for text in texts]

    result = rewrite(page, blocks=lambda blocks: splice(blocks, parted))
    return result, max(widths)
