"""Block tokens → blocks; every block knows its source and line.

Nesting is counted as it is built: where there is no room left below `MAX_DEPTH`, a quotation, list
or div is taken apart and what it holds stands in its place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.inlines import InlineBuilder, clean, direction_of
from octavo.readers.markdown.reading import Reading
from octavo.readers.markdown.tables import read_rows
from octavo.readers.markdown.verse import stanzas_of
from octavo.tree.nodes import (
    Aside,
    AsideRole,
    Block,
    BlockQuote,
    Blocks,
    Container,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    List,
    ListItem,
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
from octavo.tree.text import EM_DASH, excerpt, ink

_QUOTES: Final[dict[str, QuoteRole]] = {"epigraph": "epigraph", "letter": "letter", "quote": ""}
_ASIDES: Final[dict[str, AsideRole]] = {
    "aside": "",
    "dedication": "",
    "note": "author-note",
    "status": "status",
    "translator-note": "translator-note",
}
_ATTRIBUTION: Final = EM_DASH + " "
_CAPTION: Final = ": "
_STARS: Final = re.compile(r"\*[* \t]*$")
_ROOM_FOR_A_PARAGRAPH: Final = 2


class BlockBuilder:
    """Builds the blocks of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def build(self, tokens: Sequence[Token], room: int) -> Blocks:
        """Return the blocks of `tokens`, at most `room` levels of nodes deep."""
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
        return self._run(inline.children or (), room, self._reading.origin(inline))

    def line(self, text: str, room: int, origin: Origin) -> Inlines:
        """Return the inlines of text that stands outside the flow: a title, a caption."""
        return self._run(self._reading.tokens_of_line(text), room, origin)

    def _run(self, tokens: Sequence[Token], room: int, origin: Origin) -> Inlines:
        return InlineBuilder(self._reading, self.note, room, origin).build(tokens)

    def note(self, token: Token, room: int, origin: Origin) -> Inline:
        """Return the footnote that `token` calls, or the call as text where it cannot be."""
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
        reading.called.add(label)
        return Note(blocks, origin=origin)

    def _inline_note(self, token: Token, room: int, origin: Origin) -> Inline:
        if room < _ROOM_FOR_A_PARAGRAPH:
            return Text(f"^[{token.content}]")
        content = self.line(token.content, room - 1, origin)
        return Note((Paragraph(content, origin=origin),) if content else (), origin=origin)

    def _block(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        origin = self._reading.origin(token)
        match token.type:
            case "paragraph_open":
                return self._paragraph(token, inside[0], room)
            case "heading_open":
                level = int(token.tag[1])
                return (Heading(self.inlines(inside[0], room - 1), level, origin=origin),)
            case "hr":
                return (SceneBreak(self._mark(token), origin=origin),)
            case "fence" | "code_block":
                text = clean(token.content.removesuffix("\n"))
                return (Preformatted(text, origin=origin),)
            case "verse":
                return self._verse(token, room)
            case "comment":
                self._reading.note(
                    "RDR011", origin, f"Left out, a comment: {excerpt(token.content)}"
                )
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
                return (BlockQuote(self.build(inside, room - 1), origin=origin),)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inside, room)
            case "table_open":
                return self._table(token, inside, room)
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

    def _paragraph(self, token: Token, inline: Token, room: int) -> Blocks:
        picture = lone_image(inline.children or [])
        if picture is not None:
            picture.meta = {**picture.meta, "figure": True}
        content = self.inlines(inline, room - 1)
        origin = self._reading.origin(token)
        match content:
            case ():
                return ()
            case (Image() as image,):
                title = str(picture.attrs.get("title", "")) if picture is not None else ""
                caption = self.line(title, room - 1, origin) if title else ()
                return (Figure(image, caption, origin=origin),)
            case _:
                return (Paragraph(content, origin=origin),)

    def _mark(self, token: Token) -> str:
        """Return the row as printed; hyphens and underscores draw a rule, which is no mark."""
        row = _STARS.search(self._reading.line_of(token))
        return row.group() if row else ""

    def _list(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        items = []
        at = 0
        while at < len(inside):
            end = closing(inside, at)
            origin = self._reading.origin(inside[at])
            items.append(ListItem(self.build(inside[at + 1 : end], room - 1), origin=origin))
            at = end + 1
        ordered = token.type == "ordered_list_open"
        start = int(token.attrs.get("start", 1)) if ordered else 1
        return (List(tuple(items), ordered, start, origin=self._reading.origin(token)),)

    def _verse(self, token: Token, room: int) -> Blocks:
        def content(text: str, origin: Origin) -> Inlines:
            return self.line(text, room - 1, origin)

        stanzas = stanzas_of(token.content, content, self._reading.origin(token, within=1))
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
        """Return the table before this paragraph with it as caption, if it is one: `: words`."""
        table = blocks[-1] if blocks else None
        if not isinstance(table, Table) or table.caption or tokens[at].type != "paragraph_open":
            return None
        inline = tokens[at + 1]
        if not inline.content.startswith(_CAPTION):
            return None
        origin = self._reading.origin(tokens[at])
        words = self.line(inline.content.removeprefix(_CAPTION), room - 1, origin)
        return replace(table, caption=words)

    def _div(self, token: Token, inside: Sequence[Token], room: int) -> Blocks:
        origin = self._reading.origin(token)
        if not token.info and set(token.attrs) <= {"lang", "dir"}:
            return with_language(self.build(inside, room), token)
        if token.info in _QUOTES:
            inside, signature = signed(inside)
            attribution = self.inlines(signature, room - 1) if signature else ()
            blocks = self.build(inside, room - 1)
            quote = BlockQuote(blocks, _QUOTES[token.info], attribution, origin=origin)
            return with_language((quote,), token)
        if token.info in _ASIDES:
            aside = Aside(self.build(inside, room - 1), _ASIDES[token.info], origin=origin)
            return with_language((aside,), token)
        attributes = {"class": token.info} if token.info else {}
        attributes |= {name: str(value) for name, value in token.attrs.items()}
        return (
            Container(
                self.build(inside, room - 1), attributes=tuple(attributes.items()), origin=origin
            ),
        )


def signed(inside: Sequence[Token]) -> tuple[Sequence[Token], Token | None]:
    """Part the blocks of a quotation from the paragraph that signs it, if one does.

    It is the last: `— Name`, or alone in a div `::: attribution`.
    """
    kinds = [token.type for token in inside[-5:]]
    paragraph = ["paragraph_open", "inline", "paragraph_close"]
    if kinds == ["div_open", *paragraph, "div_close"] and inside[-5].info == "attribution":
        return inside[:-5], inside[-3]
    if kinds[-3:] == paragraph and inside[-2].content.startswith(_ATTRIBUTION):
        return inside[:-3], inside[-2]
    return inside, None


def closing(tokens: Sequence[Token], at: int) -> int:
    """Return where the token that closes `tokens[at]` stands; `at` itself for one that stands alone."""
    depth = 0
    for end in range(at, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end
    return len(tokens) - 1


def lone_image(tokens: Sequence[Token]) -> Token | None:
    """Return the picture that stands alone in a run, with or without a span around it."""
    images = [token for token in tokens if token.type == "image"]
    others = {token.type for token in tokens if token.content or token.nesting == 0} - {"image"}
    return images[0] if len(images) == 1 and not others else None


def with_language(blocks: Blocks, token: Token) -> Blocks:
    """Give each block the language and direction that a div's attributes name."""
    lang, direction = str(token.attrs.get("lang", "")), direction_of(token.attrs.get("dir"))
    if not lang and not direction:
        return blocks
    return tuple(
        replace(block, lang=block.lang or lang, dir=block.dir or direction) for block in blocks
    )
