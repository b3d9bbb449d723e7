"""Block tokens → blocks, each with its source and line.

Nesting is counted during building: if no room is left below `MAX_DEPTH`, a quotation, list or div
is replaced by its content.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.attributes import cut_attributes, written_out
from octavo.readers.markdown.code_blocks import note_code
from octavo.readers.markdown.foreign_marks import columns_of, foreign_marks
from octavo.readers.markdown.headings import UNNUMBERED, role_of
from octavo.readers.markdown.html_tags import RULE
from octavo.readers.markdown.inlines import InlineBuilder, clean, direction_of
from octavo.readers.markdown.reading import Reading
from octavo.readers.markdown.signatures import epigraphs, signed_by_name, split_signature
from octavo.readers.markdown.tables import message_on_misfit, read_rows
from octavo.readers.markdown.task_boxes import with_box
from octavo.readers.markdown.tokens import closing, lone_image
from octavo.readers.markdown.verse import carry_emphasis, stanzas_of
from octavo.readers.markdown.vocabulary import ASIDES, COUNTINGS, DIVS, QUOTES, counted
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Container,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Preformatted,
    QuoteRole,
    SceneBreak,
    Table,
    Text,
    Verse,
)
from octavo.tree.origin import Origin
from octavo.tree.text import excerpt, ink

_CAPTION: Final = re.compile(r"(?:Table)?:[ \t]+")
_COLONS: Final = ":::"
_HASHES: Final = re.compile(r"#[# \t]*$")
_STARS: Final = re.compile(r"\*[* \t]*$")
_DEEPEST_OF_SECTIONS: Final = 2
"""The lowest level of headings that begin chapters in a part."""
_EVERYWHERE: Final = frozenset({"lang", "dir"})
"""Attributes that have a meaning everywhere."""
_ROOM_FOR_A_PARAGRAPH: Final = 2


class BlockBuilder:
    """Builds the blocks of one text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def build(self, tokens: Sequence[Token], room: int) -> Blocks:
        """Return the blocks of `tokens`, nested at most `room` levels deep."""
        blocks: list[Block] = []
        at = 0
        while at < len(tokens):
            end = closing(tokens, at)
            caption = self._caption(tokens, at, blocks, room)
            if caption is not None:
                blocks[-1] = caption
            else:
                blocks.extend(self._block(tokens[at], tokens[at + 1 : end], room))
            at = end + 1
        return tuple(blocks)

    def inlines(self, inline: Token, room: int) -> Inlines:
        """Return the inlines of an `inline` token."""
        return self._run(inline.children or (), room, self._reading.origin(inline), inline.content)

    def line(self, text: str, room: int, origin: Origin) -> Inlines:
        """Return the inlines of text outside the flow: a title, a caption."""
        return self._run(self._reading.tokens_of_line(text), room, origin, text)

    def _run(self, tokens: Sequence[Token], room: int, origin: Origin, source: str) -> Inlines:
        marks = foreign_marks(tokens, source)
        if _CAPTION.match(source):  # the caption may end with the table's name
            marks = [mark for mark in marks if not source.rstrip().endswith(mark)]
        if marks:
            told = f"Kept as it is, since it means nothing here: {excerpt(' '.join(marks), 200)}"
            self._reading.unknown(told, origin)
        self._reading.loosen(tokens, source, origin)
        return InlineBuilder(self._reading, self.note, room, origin).build(tokens)

    def note(self, token: Token, room: int, origin: Origin) -> Inline:
        """Return the footnote that `token` calls, or the call as text if a footnote is not possible there."""
        if token.type == "inline_note":
            return self._inline_note(token, room, origin)
        reading, label = self._reading, str(token.meta["label"])
        written = reading.notes.get(label)
        call = Text(f"[^{label}]")
        if written is None or label in reading.open_notes:
            what = "is nowhere written" if written is None else "calls itself"
            reading.note("RDR008", origin, f"The footnote [^{label}] {what}.")
            return call
        if room < _ROOM_FOR_A_PARAGRAPH:
            return call
        reading.open_notes.append(label)
        blocks = self.build(written.tokens, room)
        reading.open_notes.pop()
        if label in reading.called:
            reading.repeat(sum(ink(token.content) for token in written.tokens))
            reading.note(
                "RDR023",
                origin,
                f"The footnote [^{label}] is called again; it is printed at both calls.",
            )
        reading.called.add(label)
        return Note(blocks, origin=origin)

    def _inline_note(self, token: Token, room: int, origin: Origin) -> Inline:
        if room < _ROOM_FOR_A_PARAGRAPH:
            return Text(f"^[{token.content}]")
        content = self.line(token.content, room - 1, origin)
        return Note((Paragraph(content, origin=origin),) if content else (), origin=origin)

    def _block(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        origin = self._reading.origin(token)
        self._reading.require_language(str(token.attrs.get("lang", "")), origin)
        match token.type:
            case "paragraph_open":
                return self._paragraph(token, inside[0], room)
            case "heading_open":
                return self._heading(token, inside[0], room)
            case "hr":
                return self._break(token, origin)
            case "fence" | "code_block":
                note_code(token, self._reading)
                text = clean(token.content.removesuffix("\n"))
                return (Preformatted(text, origin=origin),)
            case "verse":
                return self._verse(token, room)
            case "left_out":
                message = f"Left out, {token.info}: {excerpt(token.content)}"
                self._reading.note("RDR011", origin, message)
                return ()
            case "footnote_reference_open":
                return ()
            case _:
                return self._container(token, inside, room)

    def _container(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        if room <= _ROOM_FOR_A_PARAGRAPH and token.type != "table_open":
            self._reading.flattened = self._reading.flattened or self._reading.origin(token)
            return tuple(self._taken_apart(inside, room))
        origin = self._reading.origin(token)
        match token.type:
            case "blockquote_open":
                return (self._quotation(*signed_by_name(inside), "", room, origin),)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inside, room)
            case "table_open":
                return self._table(token, inside, room)
            case "dl_open":
                return self._definitions(token, inside, room)
            case _:
                return self._div(token, inside, room)

    def _taken_apart(self, inside: Sequence[Token], room: int) -> Iterator[Block]:
        at = 0
        while at < len(inside):
            end = closing(inside, at)
            if inside[at].type == "list_item_open":
                yield from self.build(inside[at + 1 : end], room)
            else:
                yield from self.build(inside[at : end + 1], room)
            at = end + 1

    def _heading(self, token: Token, inline: Token, room: int) -> Blocks:
        """Return a heading; a row of hashes without words is not one."""
        origin = self._reading.origin(token)
        row = _HASHES.search(self._reading.line_of(token))
        if row and not inline.content.strip("# \t"):
            return (Paragraph((Text(" ".join(row.group().split())),), origin=origin),)
        attributes = {name: str(value) for name, value in token.attrs.items()}
        name = attributes.pop("id", "")
        self._reading.require_new(name, origin)
        level = int(token.tag[1])
        classes = attributes.pop("class", "")
        unnumbered = UNNUMBERED in classes.split()
        role, classes = role_of(classes)
        if role and (token.level or level > _DEEPEST_OF_SECTIONS):
            role, classes = "", f"{role} {classes}".strip()
        attributes |= {"class": classes} if classes else {}
        others = {key: value for key, value in attributes.items() if key not in _EVERYWHERE}
        if others:
            told = f"The heading's {{{written_out(others)}}} means nothing here; its words are kept"
            self._reading.unknown(told, origin)
        words = self.inlines(inline, room - 1)
        return with_language(
            (Heading(words, level, name, role, unnumbered=unnumbered, origin=origin),), token
        )

    def _definitions(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        """Return a definition list; each entry has at least one meaning."""
        entries: list[Definition] = []
        at = 0
        while at < len(inside):
            end = closing(inside, at)
            origin = self._reading.origin(inside[at])
            if inside[at].type == "dt_open":
                term = self.inlines(inside[at + 1], room - 1)
                entries.append(Definition(term, (), origin=origin))
            else:
                meaning = Meaning(self.build(inside[at + 1 : end], room - 1), origin=origin)
                entries[-1] = replace(entries[-1], meanings=(*entries[-1].meanings, meaning))
            at = end + 1
        return (DefinitionList(tuple(entries), origin=self._reading.origin(token)),)

    def _paragraph(self, token: Token, inline: Token, room: int) -> Blocks:
        if RULE.fullmatch(inline.content):
            return (SceneBreak(origin=self._reading.origin(token)),)
        if inline.content.startswith(_COLONS):
            told = "A line of ::: neither opens nor closes a div; it is kept as text."
            self._reading.note("RDR020", self._reading.origin(token), told)
        picture, name = lone_image(inline.children or []), ""
        if picture is not None:
            name = str(picture.meta.get("id", ""))
            others = {key: value for key, value in picture.meta.items() if key != "id"}
            picture.meta = {**others, "figure": True}
        content = self.inlines(inline, room - 1)
        origin = self._reading.origin(token)
        if told := message_on_misfit(inline.content):
            self._reading.unknown(told, origin)
        match content:
            case ():
                return ()
            case (Image() as image,):
                title = str(picture.attrs.get("title", "")) if picture is not None else ""
                caption = self.line(title, room - 1, origin) if title else ()
                self._reading.require_new(name, origin)
                return (Figure(image, caption, name, origin=origin),)
            case _:
                return (Paragraph(content, origin=origin),)

    def _break(self, token: Token, origin: Origin) -> Blocks:
        line = token.map[0] if token.map else 0
        above = self._reading.lines[line - 1] if line else ""
        if row := columns_of(self._reading.line_of(token), above):
            told = f"A table without bars is not read, and its words are kept: {excerpt(row)}"
            self._reading.unknown(told, origin)
            return (Paragraph((Text(row),), origin=origin),)
        return (SceneBreak(self._mark(token), origin=origin),)

    def _mark(self, token: Token) -> str:
        """Return the row as printed; hyphens and underscores draw a rule, so they are not a mark."""
        row = _STARS.search(self._reading.line_of(token))
        return row.group() if row else ""

    def _list(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        items = []
        at = 0
        while at < len(inside):
            end = closing(inside, at)
            origin = self._reading.origin(inside[at])
            item = inside[at + 1 : end]
            blocks = with_box(item, self.build(item, room - 1))
            items.append(ListItem(blocks, origin=origin))
            at = end + 1
        ordered = token.type == "ordered_list_open"
        start = int(token.attrs.get("start", 1)) if ordered else 1
        return (List(tuple(items), ordered, start, origin=self._reading.origin(token)),)

    def _verse(self, token: Token, room: int) -> Blocks:
        def content(text: str, origin: Origin) -> Inlines:
            return self.line(text, room - 1, origin)

        self._require_closed(token)
        below = 0 if token.meta.get("bars") else 1
        text = carry_emphasis(token.content, self._reading.tokens_of_line)
        stanzas = stanzas_of(text, content, self._reading.origin(token, within=below))
        if not stanzas:
            return ()
        verse = Verse(stanzas, origin=self._reading.origin(token))
        return with_language((verse,), token)

    def _table(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        def content(inline: Token, raw: str | None) -> Inlines:
            if raw is None:
                return self.inlines(inline, room - 2)
            return self.line(raw, room - 2, self._reading.origin(inline))

        rows = read_rows(inside, content, self._reading)
        return (Table(rows, origin=self._reading.origin(token)),) if rows else ()

    def _caption(
        self, tokens: Sequence[Token], at: int, blocks: Sequence[Block], room: int
    ) -> Table | None:
        """Return a table with a caption from below or above it, `: words` or `Table: words`.

        None if the block at `at` is neither such a caption nor a table below one.
        """
        match tokens[at].type, blocks[-1:]:
            case "paragraph_open", [Table(caption=())]:
                inline, table = tokens[at + 1], blocks[-1]
            case "table_open", [Paragraph()] if _CAPTION.match(tokens[at - 2].content):
                inside = tokens[at + 1 : closing(tokens, at)]
                inline, made = tokens[at - 2], self._container(tokens[at], inside, room)
                table = made[0] if made else blocks[-1]
            case _:
                return None
        found = _CAPTION.match(inline.content)
        if found is None or not isinstance(table, Table):
            return None
        origin = self._reading.origin(inline)
        said, attributes = cut_attributes(inline.content[found.end() :])
        name = attributes.pop("id", "")
        if attributes:
            told = f"The caption's {{{written_out(attributes)}}} means nothing here; its words are kept"
            self._reading.unknown(told, origin)
        self._reading.require_new(name, origin)
        return replace(table, caption=self.line(said, room - 1, origin), name=name)

    def _div(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        origin = self._reading.origin(token)
        self._require_closed(token)
        self._require_known(token)
        if not token.info and token.attrs.keys() <= _EVERYWHERE:
            return with_language(self.build(inside, room), token)
        if token.info in QUOTES:
            if QUOTES[token.info] == "epigraph":
                return with_language(self.epigraphs(inside, room, origin), token)
            quote = self._quotation(*split_signature(inside), QUOTES[token.info], room, origin)
            return with_language((quote,), token)
        if token.info in COUNTINGS:
            return with_language(counted(self.build(inside, room), token.info), token)
        if token.info in ASIDES:
            aside = Aside(self.build(inside, room - 1), ASIDES[token.info], origin=origin)
            return with_language((aside,), token)
        attributes = {"class": token.info} if token.info else {}
        attributes |= {name: str(value) for name, value in token.attrs.items()}
        return (
            Container(
                self.build(inside, room - 1), attributes=tuple(attributes.items()), origin=origin
            ),
        )

    def epigraphs(self, tokens: Sequence[Token], room: int, origin: Origin) -> Blocks:
        """Return the blocks of an epigraph: one or more quotations, each with the line that signs it."""
        parts = epigraphs(tokens)
        return tuple(
            self._quotation(*split_signature(one), "epigraph", room, origin) for one in parts
        )

    def _quotation(
        self,
        inside: Sequence[Token],
        signature: Token | None,
        role: QuoteRole,
        room: int,
        origin: Origin,
    ) -> BlockQuote:
        attribution = self.inlines(signature, room - 1) if signature else ()
        return BlockQuote(self.build(inside, room - 1), role, attribution, origin=origin)

    def _require_known(self, token: Token) -> None:
        """Report what is unknown in a div's name and attributes."""
        name, origin = str(token.meta.get("name", "")), self._reading.origin(token)
        if name and token.info not in DIVS:
            told = f"The div “{name}” is not known; its contents are kept"
            self._reading.unknown(told, origin, name, DIVS)
        others = {key: value for key, value in token.attrs.items() if key not in _EVERYWHERE}
        if others:
            told = f"The div's {{{written_out(others)}}} means nothing here; its contents are kept"
            self._reading.unknown(told, origin)

    def _require_closed(self, token: Token) -> None:
        if token.meta.get("open"):
            origin, name = self._reading.origin(token), token.meta["name"]
            self._reading.note("RDR020", origin, f"The div “{name}” is never closed.")


def with_language(blocks: Blocks, token: Token) -> Blocks:
    """Return blocks with the language and direction of a div's attributes, unless they have their own."""
    lang, direction = str(token.attrs.get("lang", "")), direction_of(token.attrs.get("dir"))
    if not lang and not direction:
        return blocks
    return tuple(
        replace(block, lang=block.lang or lang, dir=block.dir or direction) for block in blocks
    )
