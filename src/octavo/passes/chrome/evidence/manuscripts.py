"""A page made by a word processor → whether it is a manuscript: all of it text, with no site around it.

Such programs make sites, too: their pages have links to others in a menu, or to the next chapter.
"""

from collections.abc import Iterable
from itertools import chain, takewhile

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.rows_of_programs import is_of_program
from octavo.passes.chrome.wording.words import is_entry, is_label, is_way_on
from octavo.passes.reading.programs import is_written
from octavo.passes.removal import Verdict
from octavo.tree.document import Document
from octavo.tree.nodes import Heading, Link, Paragraph
from octavo.tree.walk import walk_inlines


def is_manuscript(document: Document, sections: Iterable[Iterable[Evidence]]) -> bool:
    """Return whether all of a page is text; `sections` are its blocks with their evidence."""
    return is_written(document) and not any(
        _is_of_menu(item) for lines in sections for item in lines
    )


def set_around(sections: Iterable[Iterable[Evidence]]) -> dict[int, Verdict]:
    """Return by identity the lines that programs put around such a text, with the reason for their removal.

    These are the table of contents (`<nav>`: a book has its own, with its own pages), and what an online publisher puts above the
    first sentence.
    """
    lines = list(map(list, sections))
    above = takewhile(lambda item: item.score <= PROSE, next(iter(lines), ()))
    banner = {
        id(item.block): Verdict("CHR004", "before the story: a row that pages set around a text")
        for item in above
        if is_of_program(item.text)
    }
    contents = {
        id(item.block): Verdict("CHR004", "contents that a program made; the book has its own")
        for item in chain.from_iterable(lines)
        if any(box.name == "nav" for box in item.around.chain)
    }
    return banner | contents


def _is_of_menu(item: Evidence) -> bool:
    """Return whether a block is a control linked to another page; contents lead to places on this one."""
    text, block = item.text, item.block
    if not item.mostly_links or not isinstance(block, Paragraph | Heading):
        return False
    links = (node for node in walk_inlines(block.content) if isinstance(node, Link))
    away = any(not link.target.startswith("#") for link in links)
    return away and (is_label(text) or is_way_on(text) or is_entry(text))
