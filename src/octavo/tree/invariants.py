"""Check what types cannot express: which trees are well formed, and which ones a writer may be given.

Every tree passes `check_content_model` at all times, and a finished book passes `check_writable`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from octavo.tree.census import ids_of
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.links import acts, web_url
from octavo.tree.nodes import (
    Block,
    Code,
    Container,
    DefinitionList,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Note,
    Place,
    Preformatted,
    Span,
    Table,
    Text,
    Verse,
    Widget,
)
from octavo.tree.origin import Origin
from octavo.tree.prose import without_sound_prose
from octavo.tree.shapes import misfits
from octavo.tree.text import NOT_XML, REPLACEMENT_CHARACTER, excerpt
from octavo.tree.walk import all_blocks, all_inlines, child_blocks, child_inlines, runs_of

MAX_DEPTH: Final = 48
"""Levels of nesting below a section. The reader flattens deeper pages and keeps their text: WeasyPrint
fails from 46 nested divisions on, and lxml loses text from 256 (measured 2026-11)."""

_AROUND: Final = 20
"""How many characters on each side of a wrong one a message shows."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule of the tree that a node breaks."""

    rule: str
    origin: Origin | None = None
    section: str = ""
    """Where a node without an origin is: the heading of its section, or else its number."""


TOO_DEEP: Final = Violation(f"nested deeper than {MAX_DEPTH} levels")
"""Reported alone, since no other check may walk so deep a tree."""


_WHOLE: Final = 100
"""Percent: the width of a picture that fills the line."""


def check_types(document: Document) -> tuple[Violation, ...]:
    """Return a violation for each field whose value does not fit its annotation; no other check may walk such a tree."""
    return tuple(Violation(rule, getattr(node, "origin", None)) for node, rule in misfits(document))


def check_content_model(document: Document) -> tuple[Violation, ...]:
    """Return what is ill-formed in `document`; empty for every tree that octavo makes itself."""
    return check_types(document) or tuple(_model(document))


def check_writable(document: Document) -> tuple[Violation, ...]:
    """Return what prevents a writer from setting `document`: raw nodes, images without a file, unsafe text."""
    if wrong := check_types(document):
        return wrong
    if _depth_of_sections(document) > MAX_DEPTH:
        return (TOO_DEEP,)
    document = without_sound_prose(document)  # which needs no further check
    model = tuple(_model(document))
    return model if model == (TOO_DEEP,) else (*model, *_writable(document))


def check_sayable(document: Document) -> tuple[Violation, ...]:
    """Return what prevents `document` from being written as text: raw nodes, unsafe text, links that run something."""
    if wrong := check_inert(document):
        return wrong
    return tuple(
        violation
        for section in document.sections()
        for violation in _in_section(section, _unsayable(_alone(section)))
    ) + tuple(_catalogued(document.metadata))


def check_inert(document: Document) -> tuple[Violation, ...]:
    """Return what is ill-formed in `document`, or else the links in it that run something."""
    return check_content_model(document) or tuple(
        violation
        for section in document.sections()
        for violation in _in_section(section, _acting(_alone(section)))
    )


def _in_section(section: Section, found: Iterator[Violation]) -> Iterator[Violation]:
    """Name the section in each violation by a node without an origin."""
    for violation in found:
        named = "" if violation.origin else excerpt(section.label or section.id)
        yield replace(violation, section=named) if named else violation


def _alone(section: Section) -> Document:
    return Document(body_matter=(replace(section, sections=()),))


def depth_of(document: Document) -> int:
    """Return how many levels of nodes are nested in a section, at most.

    It is iterative, so that it works on any tree.
    """
    deepest = 0
    stack: list[tuple[Block | Inline, int]] = []
    for section in document.sections():
        stack.extend((node, 1) for node in (*section.title, *section.subtitle, *section.blocks))
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        stack.extend((child, depth + 1) for child in _children(node))
    return deepest


def _children(node: Block | Inline) -> Iterator[Block | Inline]:
    if isinstance(node, Note):
        yield from node.blocks
    elif isinstance(node, Block):
        yield from child_blocks(node)
        for run in runs_of(node):
            yield from run
    else:
        yield from child_inlines(node)


def _depth_of_sections(document: Document) -> int:
    deepest = 0
    stack = [(section, 1) for section in document.spine]
    while stack:
        section, depth = stack.pop()
        deepest = max(deepest, depth)
        stack.extend((inner, depth + 1) for inner in section.sections)
    return deepest


def _model(document: Document) -> Iterator[Violation]:
    if depth_of(document) > MAX_DEPTH or _depth_of_sections(document) > MAX_DEPTH:
        yield TOO_DEEP
        return
    yield from _ids(document)
    for section in document.sections():
        yield from _in_section(section, _model_of(_alone(section)))


def _model_of(document: Document) -> Iterator[Violation]:
    for block in all_blocks(document):
        yield from _block(block)
    for node in all_inlines(document):
        if isinstance(node, Text) and not node.text:
            yield Violation("an empty Text", node.origin)
        elif isinstance(node, Image) and not 0 <= node.width <= _WHOLE:
            yield Violation(f"a picture that takes {node.width} % of its line", node.origin)


def _ids(document: Document) -> Iterator[Violation]:
    seen: set[str] = set()
    places = (block for block in all_blocks(document) if isinstance(block, Place))
    for node in chain(document.sections(), places):
        if node.id and node.id in seen:
            yield Violation(f"id {node.id!r} is used twice", node.origin)
        seen.add(node.id)


def _block(block: Block) -> Iterator[Violation]:
    match block:
        case Heading(_, level):
            if not 1 <= level <= 6:
                yield Violation(f"a heading of level {level}", block.origin)
        case List(items):
            if not items:
                yield Violation("a list without items", block.origin)
        case DefinitionList(entries):
            if not entries or not all(entry.meanings for entry in entries):
                yield Violation("a term without a meaning", block.origin)
        case Verse(stanzas):
            if not stanzas or not all(stanza.lines for stanza in stanzas):
                yield Violation("verse without lines", block.origin)
        case Table(rows):
            if not any(row.cells for row in rows):
                yield Violation("a table without cells", block.origin)
            if any(cell.colspan < 1 or cell.rowspan < 1 for row in rows for cell in row.cells):
                yield Violation("a table cell that spans less than one", block.origin)
        case _:
            pass


def _writable(document: Document) -> Iterator[Violation]:
    known = {resource.id for resource in document.resources}
    ids = set(ids_of(document))
    for section in document.sections():
        yield from _in_section(section, _unsayable(_alone(section)))
        yield from _in_section(section, _leading_nowhere(_alone(section), known, ids))
    yield from _catalogued(document.metadata)


def _catalogued(metadata: Metadata) -> Iterator[Violation]:
    if found := next(filter(None, map(NOT_XML.search, _words_of(metadata))), None):
        yield Violation(f"metadata with {_forbidden(found)}")


def _unsayable(document: Document) -> Iterator[Violation]:
    for section in document.sections():
        yield from _characters(section.number, section.origin)
    for block in all_blocks(document):
        match block:
            case Container(name=name) | Widget(name=name):
                yield Violation(f"a raw <{name}>", block.origin)
            case Preformatted(text):
                yield from _characters(text, block.origin)
            case _:
                pass
    for node in all_inlines(document):
        match node:
            case Text(text) | Code(text):
                yield from _characters(text, node.origin)
            case Span(name=name) | Widget(name=name):
                yield Violation(f"a raw <{name}>", node.origin)
            case Image(alt=alt):
                yield from _characters(alt or "", node.origin)
            case _:
                pass


def _leading_nowhere(document: Document, known: set[str], ids: set[str]) -> Iterator[Violation]:
    for node in all_inlines(document):
        if isinstance(node, Image) and node.resource not in known:
            yield Violation(f"an image without its file: {node.source[:60]!r}", node.origin)
        elif isinstance(node, Link):
            yield from _link(node, ids)


def _acting(document: Document) -> Iterator[Violation]:
    for node in all_inlines(document):
        if isinstance(node, Link) and acts(node.target):
            yield Violation(f"a link to {node.target[:60]!r}", node.origin)


def _link(link: Link, ids: set[str]) -> Iterator[Violation]:
    target = link.target
    if target.startswith("#"):
        if target[1:] not in ids:
            yield Violation(f"a link to {target!r}, which nothing bears", link.origin)
    elif not web_url(target):  # a pass turns such a link into its words
        yield Violation(f"a link to {target[:60]!r}", link.origin)


def _characters(text: str, origin: Origin | None) -> Iterator[Violation]:
    if found := NOT_XML.search(text):
        yield Violation(_forbidden(found), origin)


def _forbidden(found: re.Match[str]) -> str:
    """Name a character that XML does not allow, and show the text around it."""
    around = found.string[max(found.start() - _AROUND, 0) : found.end() + _AROUND]
    shown = NOT_XML.sub(REPLACEMENT_CHARACTER, around)
    return f"a character that XML does not allow: U+{ord(found[0]):04X}, in “{shown}”"


def _words_of(metadata: Metadata) -> Iterator[str]:
    yield from (metadata.title, metadata.subtitle, metadata.identifier, metadata.publisher)
    yield from (metadata.date, metadata.rights, metadata.description, *metadata.subjects)
    for person in metadata.contributors:
        yield from (person.name, person.role, person.file_as)
    for collection in filter(None, (metadata.series, metadata.volume)):
        yield from (collection.name, collection.index)
    if found := metadata.certification:
        yield from (found.by, found.standard, found.report, found.credential)
    yield metadata.exemption
