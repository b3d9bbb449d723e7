"""Lines that may be a title and call notes → their text without the notes."""

from octavo.passes.chrome.evidence.model import Evidence
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Block, Heading, Note, Paragraph
from octavo.tree.text import fold_space


def notes_of(block: Block) -> tuple[Note, ...]:
    """Return the notes that are called in a line."""
    content = block.content if isinstance(block, Heading | Paragraph) else ()
    return tuple(node for node in content if isinstance(node, Note))


def words_of(item: Evidence) -> str:
    """Return the words of a line without those of its notes."""
    block = item.block
    if not isinstance(block, Heading | Paragraph) or not notes_of(block):
        return item.text
    words = tuple(node for node in block.content if not isinstance(node, Note))
    return fold_space(text_of_inlines(words))
