"""Resolve the remaining raw nodes: containers, spans and kept widgets become nodes of a book.

Quotes, lists, definitions, figures and tables of data become such nodes; every other container is replaced by
its blocks, every span by its text. Layout tables are taken apart. Adjacent
texts are joined, and empty nodes are dropped.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, assert_never

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.grids import PARTS
from octavo.passes.structure.tables import table_of
from octavo.tree.census import holds
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    FACE,
    PLACE,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Counting,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
    Widget,
    attribute,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice, with_blocks
from octavo.tree.text import ink, is_blank
from octavo.tree.walk import walk_inlines

_NAME: Final = "resolve-containers"
_TYPES: Final[Mapping[str, Counting]] = {
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
"""Values of `type` (https://html.spec.whatwg.org/#attr-ol-type)."""
_STYLES: Final[Mapping[str, Counting]] = {
    "lower-alpha": "lower-alpha",
    "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "upper-latin": "upper-alpha",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
_LIST_STYLE: Final = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b((?:low|upp)er-(?:alpha|latin|roman))\b", re.IGNORECASE
)
_LONGEST_ITEM: Final = 12
"""A list item with so many blocks is part of a page."""
_ITEMS: Final = frozenset({"li", "dt", "dd", "figcaption"})


def _run(document: Document) -> Outcome:
    told: list[Finding] = []
    result = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, lambda block: _block(block, told)),
        inlines=lambda content: _resolve_inlines(content, told),
    )
    if holds(result, Container):
        result = rewrite(result, blocks=_unwrap)
    if result is document:
        return Outcome(document)
    origin = Origin(made_by=_NAME)
    return Outcome(result, (CODES["STR001"].found(origin), *told))


RESOLVE_CONTAINERS: Final = Pass(_NAME, _run, ("STR001", "STR010"))
"""Turn raw nodes into nodes of a book (STR001, STR010)."""


def _unwrap(blocks: Blocks) -> Blocks:
    """Replace a part that turned out to have no list, table or figure around it by its blocks."""
    return splice(blocks, lambda block: block.blocks if isinstance(block, Container) else (block,))


def _block(block: Block, told: list[Finding]) -> Iterable[Block]:
    match block:
        case Heading(content=(), role=role) if role:
            return (block,)  # it begins a section without a title
        case Paragraph() | Heading():
            return (block,) if _says_something(block.content) else ()
        case Container():
            return _container(block, told)
        case Widget(_, text):
            return () if is_blank(text) else (Paragraph((Text(text),), origin=block.origin),)
        case BlockQuote((), _, ()):
            return ()
        case _:
            return (block,)


def _container(container: Container, told: list[Finding]) -> Iterator[Block]:
    blocks = container.blocks
    if container.lang or container.dir:
        blocks = tuple(_inherit(block, container) for block in blocks)
    match container.name:
        case "blockquote" if blocks:
            yield BlockQuote(
                blocks, lang=container.lang, dir=container.dir, origin=container.origin
            )
        case "ul" | "ol" | "menu" | "dir":
            yield from _list(container)
        case "dl":
            yield from _definitions(container)
        case name if name in _ITEMS:
            # Left for the list or figure around it; without one it is spliced in.
            yield container if blocks is container.blocks else with_blocks(container, blocks)
        case name if name in PARTS:
            yield container  # left for its table
        case "table":
            yield from table_of(container, told, _NAME)
        case "figure":
            yield from _figure(container)
        case _:
            yield from blocks


def _inherit(block: Block, container: Container) -> Block:
    """Pass a container's language and direction on to a block that has none of its own."""
    lang = block.lang or container.lang
    direction = block.dir or container.dir
    if lang == block.lang and direction == block.dir:
        return block
    return replace(block, lang=lang, dir=direction)


def _list(container: Container) -> Iterator[Block]:
    """Return a list, or its blocks: a list without items is only an indent, and a very long item is a forum post."""
    if not any(_is(block, "li") for block in container.blocks):
        yield from _unwrap(container.blocks)
        return
    items = tuple(
        ListItem(
            block.blocks if isinstance(block, Container) and block.name == "li" else (block,),
            origin=block.origin,
        )
        for block in container.blocks
    )
    if any(len(item.blocks) >= _LONGEST_ITEM for item in items):
        for item in items:
            yield from item.blocks
    elif items:
        start = attribute(container, "start")
        yield List(
            items,
            ordered=container.name == "ol",
            start=int(start) if start.isdecimal() and len(start) < 9 else 1,
            counting=_counting(container),
            lang=container.lang,
            dir=container.dir,
            origin=container.origin,
        )


def _counting(container: Container) -> Counting:
    """Return what counts the items of a list: its attribute says so, or its style."""
    if container.name != "ol":
        return ""
    if counting := _TYPES.get(attribute(container, "type")):
        return counting
    styled = _LIST_STYLE.search(attribute(container, "style"))
    return _STYLES.get(styled[1].lower(), "") if styled else ""


def _definitions(container: Container) -> Iterator[Block]:
    """Return a definition list, or its blocks if it is not one: a gallery, a list of terms only."""
    entries: list[Definition] = []
    terms: list[Paragraph] = []
    for block in container.blocks:
        match block:
            case Container((), "dt" | "dd"):
                continue
            case Container((Paragraph() as term,), "dt") if not is_blank(inline_text(term.content)):
                terms.append(term)
            case Container(blocks, "dd") if terms:
                entries.append(_definition(terms, blocks, block.origin))
                terms = []
            case Container(blocks, "dd") if entries:
                last = entries[-1]
                meanings = (*last.meanings, Meaning(blocks, origin=block.origin))
                entries[-1] = replace(last, meanings=meanings)
            case _:
                yield from container.blocks
                return
    if not entries or terms:
        yield from container.blocks
        return
    yield DefinitionList(
        tuple(entries), lang=container.lang, dir=container.dir, origin=container.origin
    )


def _definition(terms: Iterable[Paragraph], blocks: Blocks, origin: Origin | None) -> Definition:
    words: list[Inline] = []
    for term in terms:
        words += [LineBreak(), *_run_of(term)] if words else _run_of(term)
    return Definition(tuple(words), (Meaning(blocks, origin=origin),))


def _figure(container: Container) -> Iterator[Block]:
    pictures = [block for block in container.blocks if not _is(block, "figcaption")]
    captions = [block for block in container.blocks if _is(block, "figcaption")]
    image = _lone_image(pictures[0]) if len(pictures) == 1 else None
    if image is None or len(captions) > 1:
        for block in container.blocks:
            yield from block.blocks if isinstance(block, Container) else (block,)
        return
    caption: list[Inline] = []
    rest: list[Block] = []
    for block in captions[0].blocks if captions and isinstance(captions[0], Container) else ():
        if isinstance(block, Paragraph):
            if caption:
                caption.append(LineBreak())
            caption.extend(_run_of(block))
        else:
            rest.append(block)
    name = attribute(container, PLACE)
    yield Figure(image, tuple(caption), id=name, origin=container.origin)
    yield from rest


def _run_of(paragraph: Paragraph) -> Inlines:
    """Return a paragraph's inlines, each with the paragraph's language."""
    lang, direction = paragraph.lang, paragraph.dir
    if not (lang or direction):
        return paragraph.content
    return tuple(
        replace(node, lang=node.lang or lang, dir=node.dir or direction)
        for node in paragraph.content
    )


def _lone_image(block: Block) -> Image | None:
    if not isinstance(block, Paragraph):
        return None
    content = [
        node for node in block.content if not (isinstance(node, Text) and is_blank(node.text))
    ]
    while len(content) == 1 and isinstance(content[0], Link):
        content = list(content[0].content)
    return content[0] if len(content) == 1 and isinstance(content[0], Image) else None


def _is(block: Block, name: str) -> bool:
    return isinstance(block, Container) and block.name == name


def _resolve_inlines(content: Inlines, brackets: list[Finding]) -> Inlines:
    for node in content:
        if not isinstance(node, Text):
            return splice(content, lambda node: _inline(node, brackets))
    return content  # plain text only, as most runs are


def _inline(node: Inline, brackets: list[Finding]) -> Iterator[Inline]:
    match node:
        case Span(content, "rp"):
            text = text_of_inlines(content)
            message = "Brackets for readers without ruby were dropped."
            brackets.append(
                CODES["STR001"].found(Origin(made_by=_NAME), before=text, message=message)
            )
        case Span(content):
            yield from _set_off(content, attribute(node, FACE).split())
        case Widget(_, text):
            if text:
                yield Text(text)
        case (
            Emphasis(content)
            | Strong(content)
            | SmallCaps(content)
            | Superscript(content)
            | Subscript(content)
            | Strikethrough(content)
            | Link(content)
        ):
            if _says_something(content) or (isinstance(node, Link) and node.unworded):
                yield node
            else:
                yield from content
        case Ruby(base, annotation):
            if base and annotation:
                yield node
            else:
                yield from base + annotation
        case Text() | Code() | Image() | LineBreak() | Note():
            yield node
        case _:
            assert_never(node)


def _set_off(content: Inlines, face: Sequence[str]) -> Inlines:
    """Return inlines with the emphasis of an element's style; a single bold letter is an initial, not emphasis."""
    if not face or not _says_something(content):
        return content
    if "small-caps" in face and not all(isinstance(node, SmallCaps) for node in content):
        content = (SmallCaps(content),)
    if "bold" in face and ink(text_of_inlines(content)) > 1:
        content = (Strong(content),)
    return (Emphasis(content),) if "italic" in face or "upright" in face else content


def _says_something(content: Inlines) -> bool:
    for node in content:
        text = node.text if isinstance(node, Text) else text_of_inlines((node,))
        if not is_blank(text) or any(isinstance(n, Image | Note) for n in walk_inlines((node,))):
            return True
    return False
