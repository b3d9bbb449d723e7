"""A book → the book without its plain prose, for checks and searches that only concern the rest.

Nearly all of a novel consists of scene breaks and paragraphs of words, some of them stressed. These contain no
picture, link, note or raw node; only their characters can be wrong.
"""

from dataclasses import replace
from typing import Final

from octavo.tree.document import Document, Section
from octavo.tree.nodes import (
    Block,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    SceneBreak,
    SmallCaps,
    Strikethrough,
    Strong,
    Text,
)
from octavo.tree.rewriting import map_sections
from octavo.tree.text import is_xml

_STRESSED: Final = frozenset({Emphasis, Strong, SmallCaps, Strikethrough})


def without_prose(document: Document) -> Document:
    """Return `document` without its blocks of plain prose.

    Plain prose is a scene break, or a paragraph of line breaks and of non-empty texts, each bare or inside one
    inline of emphasis. A node that sets a direction of writing is not plain.
    """
    return map_sections(document, lambda section: _rest(section, sound=False))


def without_sound_prose(document: Document) -> Document:
    """Return `document` without its plain prose, but leave each section whole in whose prose a character is one that XML forbids."""
    return map_sections(document, lambda section: _rest(section, sound=True))


def _rest(section: Section, *, sound: bool) -> Section:
    words: list[str] = []
    rest: list[Block] = []
    for block in section.blocks:
        if type(block) is Paragraph and not block.dir:
            for node in block.content:
                if type(node) is Text and node.text and not node.dir:
                    words.append(node.text)
                elif not _is_plain(node, words):
                    rest.append(block)
                    break
        elif type(block) is not SceneBreak or block.dir:
            rest.append(block)
    if sound and not is_xml("".join(words)):
        rest = list(section.blocks)
    sections = tuple([_rest(inner, sound=sound) for inner in section.sections])
    if len(rest) == len(section.blocks) and not sections:
        return section
    return replace(section, blocks=tuple(rest), sections=sections)


def _is_plain(node: Inline, words: list[str]) -> bool:
    """Return whether an inline is a line break or plain stressed words; append those words to `words`."""
    if node.dir or type(node) not in _STRESSED:
        return type(node) is LineBreak and not node.dir
    content: Inlines = node.content  # type: ignore[union-attr]
    for inner in content:
        if type(inner) is not Text or not inner.text or inner.dir:
            return False
        words.append(inner.text)
    return True
