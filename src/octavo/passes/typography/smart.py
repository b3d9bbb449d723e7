"""Set quotes, dashes, ellipses and no-break spaces as in print; off unless the manuscript asks for it.

A run is set as a whole, whatever is emphasised in it, and each character by its language. Code,
preformatted text, addresses and pictures are not changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import Any, Final, TypeVar, assert_never

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.typography.catalogue import changed_fields, with_set_words
from octavo.passes.typography.punctuation import OPAQUE, may_be_set, set_characters
from octavo.passes.typography.spaces import bound_spaces
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
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
    Node,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    SmallCaps,
    Span,
    Stanza,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
    Widget,
)
from octavo.tree.origin import Origin, origin_by
from octavo.tree.quotes import House, Quotes
from octavo.tree.rewriting import map_each, map_sections, normal_form
from octavo.tree.text import excerpt
from octavo.tree.walk import child_inlines

_NAME: Final = "set-typography"
_WORD: Final = re.compile(r"\S+")
_IN_DOUBT: Final = re.compile(r"\S{0,20}\s?(?<![\d½¼¾])[\"']\s?\S{0,20}")
"""A quote that is not a unit of measure, with the text around it."""
_N = TypeVar("_N", bound=Node)
_P = TypeVar("_P", ListItem, Definition, Meaning, Stanza, VerseLine, TableRow, TableCell)


def set_typography(marks: str = "") -> Pass:
    """Return the pass that sets quotes, dashes, ellipses and spaces by language.

    Args:
        marks: four quotation marks for the book's language, the double ones first; "" for its usual ones.

    Findings: TYP001, one per run: the words before and after.
    """
    return Pass(_NAME, partial(_run, marks), ("TYP001",))


def _run(marks: str, document: Document) -> Outcome:
    language = document.metadata.language
    setter = _Setter(House(marks, language))
    result = map_sections(document, lambda section: setter.section(section, language))
    metadata = with_set_words(document.metadata, setter.house)
    if metadata is not document.metadata:
        result = replace(result, metadata=metadata)
        setter.findings.append(_found_in(document.metadata, metadata))
    return Outcome(result, tuple(setter.findings)) if setter.findings else Outcome(document)


SET_TYPOGRAPHY: Final = set_typography()
"""The pass with each language's usual marks."""


def straight_quotes_left(document: Document, marks: str = "") -> tuple[Finding, ...]:
    """Return TYP002 for each run of a set document with doubtful quotes; their words are the evidence.

    `marks` are those given to `set_typography`.
    """
    setter = _Setter(House(marks, document.metadata.language))
    for section in document.spine:
        setter.section(section, document.metadata.language)
    return tuple(setter.left)


def _found_in(before: Metadata, after: Metadata) -> Finding:
    """Return what was set in the metadata; they are not text of the book, so no ink is recorded."""
    code, names = CODES["TYP001"], ", ".join(changed_fields(before, after))
    return code.found(
        Origin(made_by=_NAME),
        message=f"{code.rule.rstrip('.')} in what is said of the book: {names}.",
    )


@dataclass(slots=True)
class _Setter:
    """Walks the tree with the language of each node, and collects findings."""

    house: House
    findings: list[Finding] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)
    """TYP002 for the doubtful quotes of each run."""

    def section(self, section: Section, language: str) -> Section:
        language = section.lang or language
        return _changed(
            section,
            title=self._run(section.title, language, section.origin),
            subtitle=self._run(section.subtitle, language, section.origin),
            blocks=self._blocks(section.blocks, language),
            sections=map_each(section.sections, lambda child: self.section(child, language)),
        )

    def _blocks(self, blocks: Blocks, language: str) -> Blocks:
        return map_each(blocks, lambda block: self._block(block, block.lang or language))

    def _block(self, block: Block, language: str) -> Block:
        match block:
            case Paragraph(content) | Heading(content):
                return _changed(block, content=self._run(content, language, block.origin))
            case Aside(blocks) | Container(blocks):
                return _changed(block, blocks=self._blocks(blocks, language))
            case BlockQuote(blocks, _, attribution):
                inside = self._blocks(blocks, language)
                signed = self._run(attribution, language, block.origin)
                return _changed(block, blocks=inside, attribution=signed)
            case List(items):
                return _changed(block, items=self._parts(items, language))
            case DefinitionList(entries):
                return _changed(block, entries=self._parts(entries, language))
            case Verse(stanzas):
                return _changed(block, stanzas=self._parts(stanzas, language))
            case Figure(_, caption):
                return _changed(block, caption=self._run(caption, language, block.origin))
            case Table(rows, caption):
                new_rows = self._parts(rows, language)
                words = self._run(caption, language, block.origin)
                return _changed(block, rows=new_rows, caption=words)
            case SceneBreak() | Preformatted() | Widget():
                return block
            case _:
                assert_never(block)

    def _parts(self, parts: tuple[_P, ...], language: str) -> tuple[_P, ...]:
        return map_each(parts, lambda part: self._part(part, part.lang or language))

    def _part(self, part: _P, language: str) -> _P:
        match part:
            case Definition(term, meanings):
                words = self._run(term, language, part.origin)
                return _changed(part, term=words, meanings=self._parts(meanings, language))
            case ListItem() | Meaning() | TableCell():
                return _changed(part, blocks=self._blocks(part.blocks, language))
            case Stanza(lines):
                return _changed(part, lines=self._parts(lines, language))
            case TableRow(cells):
                return _changed(part, cells=self._parts(cells, language))
            case VerseLine(content):
                return _changed(part, content=self._run(content, language, part.origin))
            case _:
                assert_never(part)

    def _run(self, content: Inlines, language: str, origin: Origin | None) -> Inlines:
        """Set a run, and the footnotes called in it."""
        content = self._notes(content, language)
        pieces = list(_pieces(content, self.house.quotes_for(language), self.house))
        text = "".join(piece for piece, _ in pieces)
        marks = [quotes for piece, quotes in pieces for _ in piece]
        spaces = bound_spaces(text, marks)
        if not spaces and not may_be_set(text):
            return content
        result = set_characters(text, marks, spaces)
        self.left += _left_straight(result, marks, origin)
        before, after = _changed_words(text, result)
        if not before:
            return content
        made = origin_by(origin, _NAME)
        self.findings.append(CODES["TYP001"].found(made, before=before, after=after))
        return _with_characters(content, iter(result))

    def _notes(self, content: Inlines, language: str) -> Inlines:
        return map_each(content, lambda node: self._note(node, node.lang or language))

    def _note(self, node: Inline, language: str) -> Inline:
        match node:
            case Note(blocks):
                return _changed(node, blocks=self._blocks(blocks, language))
            case Ruby(base):
                return _changed(node, base=self._notes(base, language))
            case (
                Emphasis(inner)
                | Strong(inner)
                | SmallCaps(inner)
                | Superscript(inner)
                | Subscript(inner)
                | Strikethrough(inner)
                | Link(inner)
                | Span(inner)
            ):
                return _changed(node, content=self._notes(inner, language))
            case Text() | Code() | Image() | LineBreak() | Widget():
                return node
            case _:
                assert_never(node)


def _changed(node: _N, **fields: Any) -> _N:
    """Return `node` with the fields, the same object if none of them changes."""
    if all(getattr(node, name) is value for name, value in fields.items()):
        return node
    return replace(node, **fields)


def _pieces(
    content: Inlines, quotes: Quotes | None, house: House
) -> Iterator[tuple[str, Quotes | None]]:
    """Yield the texts of a run with the marks of their language; what is not text is opaque."""
    for node in content:
        marks = house.quotes_for(node.lang) if node.lang else quotes
        match node:
            case Text(text):
                yield text, marks
            case LineBreak():
                yield "\n", None
            case Note():
                pass
            case Code() | Image() | Widget():
                yield OPAQUE, None
            case Ruby(inner):
                yield from _pieces(inner, marks, house)
            case _:
                yield from _pieces(child_inlines(node), marks, house)


def _with_characters(content: Inlines, result: Iterator[str]) -> Inlines:
    """Return a run with its characters replaced by the given ones, in order."""
    new: list[Inline] = []
    for node in content:
        match node:
            case Text(text):
                words = "".join(islice(result, len(text)))
                new.append(node if words == text else replace(node, text=words))
            case LineBreak() | Code() | Image() | Widget():
                next(result)
                new.append(node)
            case Note():
                new.append(node)
            case Ruby(inner):
                new.append(_changed(node, base=_with_characters(inner, result)))
            case _:
                new.append(_changed(node, content=_with_characters(node.content, result)))
    same = len(new) == len(content) and all(a is b for a, b in zip(content, new, strict=True))
    return content if same else normal_form(new)


def _left_straight(
    result: list[str], marks: Sequence[Quotes | None], origin: Origin | None
) -> Iterator[Finding]:
    """Yield TYP002 if quotes stay straight, except the marks of feet and inches after a figure."""
    text = "".join(
        new if quotes else OPAQUE * len(new) for new, quotes in zip(result, marks, strict=True)
    )
    if words := [found.group().strip() for found in _IN_DOUBT.finditer(text)]:
        evidence = excerpt(" … ".join(words).replace(OPAQUE, ""))
        yield CODES["TYP002"].found(origin_by(origin, _NAME), evidence=evidence)


def _changed_words(text: str, result: list[str]) -> tuple[str, str]:
    """Return the words that changed, before and after; words joined by a no-break space count as one."""
    before, after = [], []
    held = "".join(
        "x" if old != new and old.isspace() else old for old, new in zip(text, result, strict=True)
    )
    for word in _WORD.finditer(held):
        old = text[word.start() : word.end()]
        new = "".join(result[word.start() : word.end()])
        if new != old:
            before.append(old.replace(OPAQUE, ""))
            after.append(new.replace(OPAQUE, ""))
    return " ".join(before), " ".join(after)
