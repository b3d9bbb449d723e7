"""A book → what of it is more than plain prose: what a check or a search need not walk is left out.

Nearly all of a novel is paragraphs of words, some of them stressed, and pauses. No picture, link,
note or raw node stands in them, and nothing but their characters can be wrong.
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

    Such a block is a scene break, or a paragraph of texts, none empty, plain or stressed once, and of
    none is it said which way it runs.
    """
    return map_sections(document, lambda section: _rest(section, sound=False))


def without_sound_prose(document: Document) -> Document:
    """Return the same, but with all blocks of sections whose prose holds what XML forbids."""
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
    """Tell whether an inline is a line break, or stressed words, and gather those."""
    if node.dir or type(node) not in _STRESSED:
        return type(node) is LineBreak and not node.dir
    content: Inlines = node.content  # type: ignore[union-attr]
    for inner in content:
        if type(inner) is not Text or not inner.text or inner.dir:
            return False
        words.append(inner.text)
    return True
