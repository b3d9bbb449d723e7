"""Rewrite a tree: new nodes where something changed, the same object elsewhere.

`rewrite` is the one way to change a tree. Its two callbacks are given each *sequence* of siblings, whose
insides have been rewritten already, and return the sequence to replace it, so that removing, replacing and
joining neighbours are all expressed in the same way. Returning the very tuple that was passed in means
"nothing changed", and a tree in which nothing changed comes back as the same object.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from operator import is_
from typing import Final, TypeVar, assert_never

from octavo.tree.document import Document, Section
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    InlineParent,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    Span,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
    Widget,
)

_T = TypeVar("_T")
_Holder = TypeVar("_Holder", ListItem, Meaning, TableCell)
_HOLLOW: Final = frozenset({Text, LineBreak, Image, Widget, Code})
"""Inlines that contain nothing to rewrite."""


def unchanged_blocks(blocks: Blocks) -> Blocks:
    """Return the blocks as they are."""
    return blocks


def unchanged_inlines(content: Inlines) -> Inlines:
    """Return the inlines as they are."""
    return content


def with_content(node: InlineParent, content: Inlines) -> Inline:
    """Return an inline of the same kind around other content: `replace`, at a third of its cost."""
    match node:
        case Link(_, target, unworded):
            return Link(content, target, unworded, lang=node.lang, dir=node.dir, origin=node.origin)
        case Span(_, name, attributes, hidden):
            return Span(
                content, name, attributes, hidden, lang=node.lang, dir=node.dir, origin=node.origin
            )
        case _:
            return type(node)(content, lang=node.lang, dir=node.dir, origin=node.origin)


def with_blocks(node: Container, blocks: Blocks) -> Container:
    """Return a container around other blocks: `replace`, at a third of its cost."""
    name, attributes, hidden = node.name, node.attributes, node.hidden
    return Container(
        blocks, name, attributes, hidden, lang=node.lang, dir=node.dir, origin=node.origin
    )


def normal_form(content: Iterable[Inline]) -> Inlines:
    """Return inlines with neighbouring texts joined and empty ones left out."""
    result: list[Inline] = []
    joined: list[str] = []  # the pieces of the last text, which are joined only once
    for node in content:
        match node:
            case Text(text):
                last = result[-1] if result else None
                if isinstance(last, Text) and last.lang == node.lang and last.dir == node.dir:
                    joined = joined or [last.text]
                    joined.append(text)
                elif text:
                    _join(result, joined)
                    result.append(node)
            case _ if isinstance(node, INLINE_PARENTS) and not node.content:
                pass
            case _:
                _join(result, joined)
                result.append(node)
    _join(result, joined)
    return tuple(result)


def _join(result: list[Inline], joined: list[str]) -> None:
    match result[-1:]:
        case [Text() as last] if joined:
            result[-1] = replace(last, text="".join(joined))
            joined.clear()
        case _:
            pass


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Two callbacks, each from a sequence of siblings to the sequence that takes its place.

    A dozen passes each go over every page with one of these, so the most common nodes come first, and
    texts, which contain nothing, are not visited.
    """

    blocks: Callable[[Blocks], Blocks] = unchanged_blocks
    inlines: Callable[[Inlines], Inlines] = unchanged_inlines
    texts: bool = True
    """Whether `inlines` may change a text that is alone in its paragraph, as most are."""

    def rewrite_blocks(self, blocks: Blocks) -> Blocks:
        """Rewrite a sequence of blocks, insides first."""
        new: list[Block] | None = None
        changed: Block
        spares_texts = not self.texts or self.inlines is unchanged_inlines
        for at, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                content = block.content
                if spares_texts and len(content) == 1 and type(content[0]) is Text:
                    continue
                changed = self._paragraph(block)
            elif isinstance(block, Container):
                changed = self._container(block)
            else:
                changed = self._block(block)
            if changed is not block:
                new = new or list(blocks)
                new[at] = changed
        return self.blocks(blocks if new is None else tuple(new))

    def rewrite_inlines(self, content: Inlines) -> Inlines:
        """Rewrite a sequence of inlines, insides first; what changed comes back in normal form."""
        new = content
        for node in content:
            if type(node) not in _HOLLOW:
                new = self._with_insides(content)
                break
        if self.inlines is not unchanged_inlines:
            new = self.inlines(new)
        return content if new is content else normal_form(new)

    def _with_insides(self, content: Inlines) -> Inlines:
        changed: list[Inline] | None = None
        for at, node in enumerate(content):
            rewritten = node if type(node) in _HOLLOW else self._inline(node)
            if rewritten is not node:
                changed = changed or list(content)
                changed[at] = rewritten
        return content if changed is None else tuple(changed)

    def rewrite_section(self, section: Section) -> Section:
        """Rewrite a section's headings, blocks and nested sections."""
        title = self.rewrite_inlines(section.title) if section.title else section.title
        subtitle = self.rewrite_inlines(section.subtitle) if section.subtitle else section.subtitle
        blocks = self.rewrite_blocks(section.blocks)
        sections = map_each(section.sections, self.rewrite_section)
        if (
            title is section.title
            and subtitle is section.subtitle
            and blocks is section.blocks
            and sections is section.sections
        ):
            return section
        return replace(section, title=title, subtitle=subtitle, blocks=blocks, sections=sections)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Container():
                return self._container(block)
            case Heading():
                content = self.rewrite_inlines(block.content)
                return block if content is block.content else replace(block, content=content)
            case Aside(blocks):
                inside = self.rewrite_blocks(blocks)
                return block if inside is blocks else replace(block, blocks=inside)
            case SceneBreak() | Preformatted() | Widget():
                return block
            case BlockQuote(blocks, _, attribution):
                inside = self.rewrite_blocks(blocks)
                words = self.rewrite_inlines(attribution) if attribution else attribution
                if inside is blocks and words is attribution:
                    return block
                return replace(block, blocks=inside, attribution=words)
            case List(items):
                new_items = map_each(items, self._holder)
                return block if new_items is items else replace(block, items=new_items)
            case DefinitionList(entries):
                new_entries = map_each(entries, self._definition)
                return block if new_entries is entries else replace(block, entries=new_entries)
            case Verse(stanzas):
                new_stanzas = map_each(stanzas, self._stanza)
                return block if new_stanzas is stanzas else replace(block, stanzas=new_stanzas)
            case Figure(_, caption):
                words = self.rewrite_inlines(caption) if caption else caption
                return block if words is caption else replace(block, caption=words)
            case Table(rows, caption):
                new_rows = map_each(rows, self._row)
                words = self.rewrite_inlines(caption) if caption else caption
                if new_rows is rows and words is caption:
                    return block
                return replace(block, rows=new_rows, caption=words)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph) -> Paragraph:
        content = self.rewrite_inlines(block.content)
        if content is block.content:
            return block
        return Paragraph(content, lang=block.lang, dir=block.dir, origin=block.origin)

    def _container(self, block: Container) -> Container:
        inside = self.rewrite_blocks(block.blocks)
        return block if inside is block.blocks else with_blocks(block, inside)

    def _holder(self, holder: _Holder) -> _Holder:
        inside = self.rewrite_blocks(holder.blocks)
        return holder if inside is holder.blocks else replace(holder, blocks=inside)

    def _definition(self, entry: Definition) -> Definition:
        term = self.rewrite_inlines(entry.term)
        meanings = map_each(entry.meanings, self._holder)
        if term is entry.term and meanings is entry.meanings:
            return entry
        return replace(entry, term=term, meanings=meanings)

    def _stanza(self, stanza: Stanza) -> Stanza:
        lines = map_each(stanza.lines, self._line)
        return stanza if lines is stanza.lines else replace(stanza, lines=lines)

    def _line(self, line: VerseLine) -> VerseLine:
        content = self.rewrite_inlines(line.content)
        return line if content is line.content else replace(line, content=content)

    def _row(self, row: TableRow) -> TableRow:
        cells = map_each(row.cells, self._holder)
        return row if cells is row.cells else replace(row, cells=cells)

    def _inline(self, node: Inline) -> Inline:
        if isinstance(node, INLINE_PARENTS):
            content = self.rewrite_inlines(node.content)
            return node if content is node.content else with_content(node, content)
        match node:
            case Text() | LineBreak() | Image() | Widget() | Code():
                return node
            case Note(blocks):
                inside = self.rewrite_blocks(blocks)
                return node if inside is blocks else replace(node, blocks=inside)
            case Ruby(base, annotation):
                new_base = self.rewrite_inlines(base)
                new_annotation = self.rewrite_inlines(annotation)
                if new_base is base and new_annotation is annotation:
                    return node
                return replace(node, base=new_base, annotation=new_annotation)
            case _:
                assert_never(node)


def rewrite(
    document: Document,
    *,
    blocks: Callable[[Blocks], Blocks] = unchanged_blocks,
    inlines: Callable[[Inlines], Inlines] = unchanged_inlines,
    texts: bool = True,
) -> Document:
    """Return `document` with every sequence of siblings passed through the callbacks, inside out.

    `texts=False` says that `inlines` never changes a text that is alone in its paragraph, so it is not given any.
    Pure; returns the same object when neither callback changed anything.
    """
    return map_sections(document, Rewriter(blocks, inlines, texts).rewrite_section)


def map_sections(document: Document, change: Callable[[Section], Section]) -> Document:
    """Return `document` with each top-level section replaced; the same object if none changed."""
    front = map_each(document.front_matter, change)
    body = map_each(document.body_matter, change)
    back = map_each(document.back_matter, change)
    if (
        front is document.front_matter
        and body is document.body_matter
        and back is document.back_matter
    ):
        return document
    return replace(document, front_matter=front, body_matter=body, back_matter=back)


def map_each(items: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    """Map a tuple, returning the very tuple when no item changed."""
    for at, item in enumerate(items):
        new = change(item)
        if new is not item:
            return (*items[:at], new, *map(change, items[at + 1 :]))
    return items


def without_blocks(blocks: Blocks, doomed: AbstractSet[int], around: AbstractSet[int]) -> Blocks:
    """Return blocks without the ones whose identities are in `doomed`; `around` has those of the containers around them."""
    left: list[Block] = []
    for block in blocks:
        if id(block) in doomed:
            continue
        if isinstance(block, Container) and id(block) in around:
            left.append(with_blocks(block, without_blocks(block.blocks, doomed, around)))
        else:
            left.append(block)
    return tuple(left)


def splice(siblings: tuple[_T, ...], change: Callable[[_T], Iterable[_T]]) -> tuple[_T, ...]:
    """Replace each sibling by what `change` returns for it; the very tuple if all of them stayed."""
    new: list[_T] = []
    for sibling in siblings:
        new.extend(change(sibling))
    same = len(new) == len(siblings) and all(map(is_, new, siblings))
    return siblings if same else tuple(new)
