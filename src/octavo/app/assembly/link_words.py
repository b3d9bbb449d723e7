"""Links in a manuscript without text, `[](bridge.md)` → the same with the number or the name of their target.

A numbered chapter is called by its number, so that authors need not know it if octavo numbers the chapters.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Heading, Inline, Inlines, Link, Place, Text
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import fold_space
from octavo.tree.walk import section_blocks
from octavo.writers.xhtml.words import words_of


def with_link_words(book: Outcome) -> Outcome:
    """Give text to links without any. Each leads to a place in the book.

    Findings: those of the book, and STR012 for each.
    """
    names = dict(_names(book.document))
    findings: list[Finding] = []
    named = partial(_named, names=names, findings=findings)
    document = rewrite(book.document, inlines=lambda content: splice(content, named))
    if not findings:
        return book
    return replace(book, document=document, findings=(*book.findings, *findings))


def _named(node: Inline, names: Mapping[str, str], findings: list[Finding]) -> Inlines:
    if not isinstance(node, Link) or not node.unworded:
        return (node,)
    name = names[node.target]
    message = f"A link without words was given those of what it leads to: “{name}”."
    findings.append(CODES["STR012"].found(node.origin, after=name, message=message))
    return (replace(node, content=(Text(name),), unworded=False),)


def _names(book: Document) -> Iterator[tuple[str, str]]:
    """Yield the target of each section, and each place in one, with its name."""
    for section in book.sections():
        name = _name_of(section, book.metadata.language)
        if section.id:
            yield f"#{section.id}", name
        for block in section_blocks(section):
            if isinstance(block, Place) and block.id:
                yield f"#{block.id}", _words_of(block) or name


def _name_of(section: Section, language: str) -> str:
    """Return the number of a section, with a word before a bare figure; without a number its title, else its role."""
    number, words = fold_space(section.number), words_of(section.lang or language)
    if number.isdecimal() and section.role in {Role.CHAPTER, Role.PART}:
        return words.numbered(section.role, int(number))
    return number or section.label or words.section(section.role)


def _words_of(place: Place) -> str:
    words = place.content if isinstance(place, Heading) else place.caption
    return fold_space(inline_text(words))
