"""Boxes and paragraphs marked up as verse, stanza or line → verse, with its lines and stanzas.

In EPUBs a stanza is a paragraph with line breaks, or a box with a paragraph for each line, or every
line of a poem is a paragraph. A poem that contains anything but lines, apart from a title above
them, stays as it is, and so do paragraphs marked up as verse that are prose, as in scripture.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    FACE,
    Block,
    Blocks,
    Container,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    Span,
    Stanza,
    Text,
    Verse,
    VerseLine,
    attribute,
)
from octavo.tree.rewriting import Rewriter, splice, with_blocks
from octavo.tree.text import ink, is_blank
from octavo.tree.walk import sole_block

_VERSE: Final = frozenset({
    "verse", "poem", "poetry", "z3998:verse", "z3998:poem", "z3998:song", "poetry-container",
    "line-block", "line_block", "lineblock",
})  # fmt: skip
_STANZA: Final = frozenset({"stanza", "strophe", "linegroup", "line-group", "line_group", "lg"})
_BOXES: Final = frozenset({"div", "blockquote", "section", "p"})
_INDENT: Final = re.compile(r"(?:indent-?|i)([0-9])\d{0,2}\Z")
"""`indent-2` and `i2` count steps; Project Gutenberg's `indent2` counts em, which is similar."""
_LONGEST: Final = 80
"""The most ink of a line of verse on average, if each is a paragraph: longer ones are prose."""
_LEAST: Final = 2


def with_verse(blocks: Blocks) -> Blocks:
    """Return a page's raw blocks with marked-up verse as `Verse`; the same tuple if there is none."""
    notes = Rewriter(inlines=lambda content: splice(content, _note))
    return _set(notes.rewrite_blocks(blocks))


def _note(node: Inline) -> Inlines:
    return (replace(node, blocks=_set(node.blocks)),) if isinstance(node, Note) else (node,)


def _set(blocks: Blocks) -> Blocks:
    result: list[Block] = []
    for is_line, group in groupby(blocks, _is_lone_stanza):
        inside = tuple(group)
        stanzas = tuple(_stanzas(inside)) if is_line else ()
        if stanzas and not _is_prose(stanzas):
            result.append(Verse(stanzas, origin=inside[0].origin))
        else:
            for block in inside:
                result.extend(_with_verse(block))
    same = len(result) == len(blocks) and all(a is b for a, b in zip(result, blocks, strict=True))
    return blocks if same else tuple(result)


def _is_lone_stanza(block: Block) -> bool:
    """Return whether a block outside any poem is a paragraph marked up as verse or a box as a stanza."""
    if not isinstance(block, Container):
        return False
    names = names_of(block)
    return bool(
        (block.name == "p" and names & _VERSE) or (block.name in _BOXES and names & _STANZA)
    )


def _with_verse(block: Block) -> Blocks:
    if not isinstance(block, Container):
        return (block,)
    if block.name in _BOXES and names_of(block) & _VERSE:
        heads, lines = _apart(block.blocks)
        stanzas = tuple(_stanzas(lines))
        if stanzas and not (block.name == "p" and _is_prose(stanzas)):
            verse = Verse(stanzas, lang=block.lang, dir=block.dir, origin=block.origin)
            return (with_blocks(block, (*heads, verse)),) if heads else (verse,)
    inside = _set(block.blocks)
    return (block,) if inside is block.blocks else (with_blocks(block, inside),)


def _apart(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Return the headings that blocks begin with, and the other blocks."""
    end = 0
    while end < len(blocks) and isinstance(sole_block(blocks[end]), Heading):
        end += 1
    return blocks[:end], blocks[end:]


def _stanzas(blocks: Blocks) -> Iterator[Stanza]:
    """Yield the stanzas of a poem; none if it contains anything but lines of verse.

    Paragraphs of one line each form a stanza, up to an empty one; a paragraph marked up as a stanza
    is one by itself.
    """
    if len(blocks) == 1 and isinstance(only := blocks[0], Container) and only.name == "div":
        names = names_of(only)
        if names & _VERSE and not names & _STANZA and len(only.blocks) > 1:
            yield from _stanzas(only.blocks)
            return
    groups = [_group(block) for block in blocks]
    if not all(groups):
        return
    each_is_line = len(groups) >= _LEAST and not any(_is_stanza(block) for block in blocks)
    each_is_line = each_is_line and all(len(group) == 1 for group in groups)
    if each_is_line and not _is_long(line for group in groups for line in group):
        for run in _parted(group[0] for group in groups):
            yield Stanza(run, origin=blocks[0].origin)
        return
    for group, block in zip(groups, blocks, strict=True):
        for run in _parted(group):
            yield Stanza(run, lang=block.lang, dir=block.dir, origin=sole_block(block).origin)


def _parted(lines: Iterable[VerseLine]) -> Iterator[tuple[VerseLine, ...]]:
    """Yield groups of lines separated by empty ones."""
    for empty, run in groupby(lines, lambda line: is_blank(text_of_inlines(line.content))):
        if not empty:
            yield tuple(run)


def _is_stanza(block: Block) -> bool:
    return isinstance(block, Container) and bool(names_of(block) & _STANZA)


def _group(block: Block) -> tuple[VerseLine, ...]:
    """Return the lines of a block; none if it contains anything else."""
    if isinstance(block, Paragraph):
        return tuple(map(_line, _split(block.content)))
    if not isinstance(block, Container) or block.name not in _BOXES:
        return ()
    inside = [_group(inner) for inner in block.blocks]
    if not all(inside):
        return ()
    lines = tuple(line for group in inside for line in group)
    if len(lines) != 1:
        return lines
    (line,) = lines
    indent = line.indent or _steps(names_of(block))
    return (VerseLine(line.content, indent, lang=line.lang or block.lang),)


def _split(content: Inlines) -> Iterator[list[Inline]]:
    """Yield the lines of a paragraph. A line may end inside an element around all of it: `<span>Up<br/></span>`."""
    line: list[Inline] = []
    for node in content:
        if isinstance(node, LineBreak):
            yield line
            line = []
        elif isinstance(node, Span) and node.content and isinstance(node.content[-1], LineBreak):
            yield [*line, replace(node, content=node.content[:-1])]
            line = []
        else:
            line.append(node)
    if line or not content or isinstance(content[-1], LineBreak):
        yield line


def _line(content: list[Inline]) -> VerseLine:
    spans = [node for node in content if not (isinstance(node, Text) and node.text.isspace())]
    only = spans[0] if len(spans) == 1 else None
    if not isinstance(only, Span) or only.name != "span" or attribute(only, FACE):
        return VerseLine(tuple(content))
    own = names_of(only)
    if "small-caps" in own:
        return VerseLine(tuple(content))
    return VerseLine(only.content, _steps(own), lang=attribute(only, "lang"))


def _steps(names: Iterable[str]) -> int:
    return max((int(found[1]) for name in names if (found := _INDENT.match(name))), default=0)


def _is_prose(stanzas: tuple[Stanza, ...]) -> bool:
    return _is_long(line for stanza in stanzas for line in stanza.lines)


def _is_long(lines: Iterable[VerseLine]) -> bool:
    sizes = [ink(text_of_inlines(line.content)) for line in lines]
    return sum(sizes) > _LONGEST * len(sizes)
