"""A section's blocks → passages: the lines of text that are compared.

A passage is what a proof-reader would consider one: a paragraph, a heading, a stanza, a row of a
table, a footnote. It has its words, how they are set, and what contains them. What only a writer
chooses is left out: the ornament of a scene break, the number of a note, the level of a heading if
only one level occurs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Final, assert_never

from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
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
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
    Widget,
)
from octavo.tree.plain import inline_text
from octavo.tree.record import record
from octavo.tree.text import fold_space, is_blank


class Form(StrEnum):
    """What a passage is; the values are the words shown for it."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    SUBTITLE = "subtitle"
    SCENE_BREAK = "scene break"
    PICTURE = "picture"
    STANZA = "stanza"
    ROW = "table row"
    CAPTION = "caption"
    PREFORMATTED = "preformatted text"
    NOTE = "footnote"


class Dress(StrEnum):
    """How a range of words is set; the values are the words shown for it."""

    EMPHASIS = "emphasised"
    STRONG = "strong"
    SMALL_CAPS = "in small capitals"
    RAISED = "raised"
    LOWERED = "lowered"
    STRUCK = "struck out"
    CODE = "in a fixed pitch"
    LINK = "a link"
    READING = "with a reading"


@record
class Style:
    """How a range of a passage's text is set. `detail` is the target of a link, or a ruby annotation."""

    start: int
    end: int
    dress: Dress
    detail: str = ""


@record
class Picture:
    """A picture: what identifies it, its alternative text, and its name."""

    key: str
    alt: str = ""
    name: str = field(default="", compare=False)


@record
class Passage:
    """A line of text. `text` has a line end only where the author broke the line."""

    form: Form
    text: str = ""
    styles: tuple[Style, ...] = ()
    within: tuple[str, ...] = ()
    """What contains it, outermost first: `quotation`, `list item`, `author's note`."""
    pictures: tuple[Picture, ...] = ()
    notes: int = 0
    """How many footnotes are referred to in it; each is the next passage of that form."""


_QUOTES: Final = {"": "quotation", "epigraph": "epigraph", "letter": "letter"}
_ASIDES: Final = {
    "": "note",
    "author-note": "author's note",
    "translator-note": "translator's note",
    "status": "status window",
    "standfirst": "standfirst",
    "dedication": "dedication",
    "centered": "centred lines",
    "right": "lines at the right",
}


@record
class Names:
    """The names of a document's sections and pictures, for links and images that refer to them."""

    labels: Mapping[str, str]
    """The names of link targets, by id."""
    digests: Mapping[str, str]
    """SHA-256 of pictures, by the id of the resource."""

    def of(self, target: str) -> str:
        """Return the target of a link as a person would name it."""
        return self.labels.get(target[1:], target) if target.startswith("#") else target

    def picture(self, image: Image) -> Picture:
        """Return a picture, identified by its bytes if they are known, else by its file's name."""
        name = image.source.rpartition("/")[2]
        return Picture(self.digests.get(image.resource, name), image.alt or "", name)


def passages_of(blocks: Blocks, names: Names, within: tuple[str, ...] = ()) -> Iterator[Passage]:
    """Yield the passages of blocks in reading order; footnotes follow the passage that refers to them."""
    ranks = _ranks(blocks)
    for block in blocks:
        yield from _of_block(block, names, within, ranks)


def line_passages(
    form: Form, content: Inlines, names: Names, within: tuple[str, ...] = ()
) -> Iterator[Passage]:
    """Yield a line of inlines as a passage, and the footnotes referred to in it."""
    line = _Line(names)
    line.take(content)
    passage = line.passage(form, within)
    if passage.form is Form.PARAGRAPH and not passage.text and passage.pictures:
        passage = Passage(Form.PICTURE, within=within, pictures=passage.pictures)
    if passage.text or passage.pictures or passage.notes:
        yield passage
    for note in line.notes:
        yield from _note(note, names, within)


def _ranks(blocks: Blocks) -> dict[int, int]:
    """Return ranks for the levels of headings among the same blocks: a single level means nothing."""
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    return {level: rank for rank, level in enumerate(levels)}


def _of_block(
    block: Block, names: Names, within: tuple[str, ...], ranks: Mapping[int, int]
) -> Iterator[Passage]:
    match block:
        case Paragraph(content):
            yield from line_passages(Form.PARAGRAPH, content, names, within)
        case Heading(content, level):
            rank = ranks.get(level, 0)
            inside = (*within, f"heading below a heading ({rank})") if rank else within
            yield from line_passages(Form.HEADING, content, names, inside)
        case BlockQuote(blocks, role, attribution):
            inside = (*within, _QUOTES[role])
            yield from passages_of(blocks, names, inside)
            if attribution:
                yield from line_passages(Form.PARAGRAPH, attribution, names, inside)
        case Aside(blocks, role):
            yield from passages_of(blocks, names, (*within, _ASIDES[role]))
        case List(items, ordered):
            yield from _items(items, names, (*within, "numbered item" if ordered else "list item"))
        case DefinitionList(entries):
            for entry in entries:
                yield from line_passages(Form.PARAGRAPH, entry.term, names, (*within, "term"))
                for meaning in entry.meanings:
                    yield from passages_of(meaning.blocks, names, (*within, "meaning"))
        case Verse(stanzas):
            for stanza in stanzas:
                lines: list[Inline] = []
                for line in stanza.lines:
                    lines += [LineBreak(), *line.content] if lines else line.content
                yield from line_passages(Form.STANZA, tuple(lines), names, within)
        case SceneBreak():
            yield Passage(Form.SCENE_BREAK, within=within)
        case Figure(image, caption):
            yield Passage(Form.PICTURE, within=within, pictures=(names.picture(image),))
            yield from line_passages(Form.CAPTION, caption, names, within)
        case Table():
            yield from _table(block, names, within)
        case Preformatted(text):
            yield Passage(Form.PREFORMATTED, text.strip("\n"), within=within)
        case Container(blocks):
            yield from passages_of(blocks, names, within)
        case Widget(text=text):
            if not is_blank(text):
                yield Passage(Form.PARAGRAPH, fold_space(text), within=within)
        case _:
            assert_never(block)


def _items(items: Iterable[ListItem], names: Names, within: tuple[str, ...]) -> Iterator[Passage]:
    for item in items:
        yield from passages_of(item.blocks, names, within)


def _table(table: Table, names: Names, within: tuple[str, ...]) -> Iterator[Passage]:
    yield from line_passages(Form.CAPTION, table.caption, names, within)
    for row in table.rows:
        cells = [list(passages_of(cell.blocks, names)) for cell in row.cells]
        words = "\t".join(" ".join(passage.text for passage in cell) for cell in cells)
        pictures = tuple(one for cell in cells for passage in cell for one in passage.pictures)
        if not is_blank(words) or pictures:
            yield Passage(Form.ROW, words.strip(), within=within, pictures=pictures)


def _note(note: Note, names: Names, within: tuple[str, ...]) -> Iterator[Passage]:
    for passage in passages_of(note.blocks, names, within):
        if passage.form is Form.PARAGRAPH:
            yield Passage(
                Form.NOTE, passage.text, passage.styles, within, passage.pictures, passage.notes
            )
        else:
            yield passage


class _Line:
    """Collects the words of a line, and how they are set."""

    def __init__(self, names: Names) -> None:
        self.notes: list[Note] = []
        self._names = names
        self._parts: list[str] = []
        self._length = 0
        self._styles: list[Style] = []
        self._pictures: list[Picture] = []

    def take(self, content: Inlines) -> None:
        """Add inlines."""
        for node in content:
            self._take(node)

    def passage(self, form: Form, within: tuple[str, ...]) -> Passage:
        """Return the line with white space trimmed from its ends."""
        text = "".join(self._parts)
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        styles = (
            Style(max(0, one.start - lead), min(len(text), one.end - lead), one.dress, one.detail)
            for one in self._styles
        )
        kept = sorted({one for one in styles if one.start < one.end}, key=_order)
        pictures = tuple(self._pictures)
        return Passage(form, text, tuple(kept), within, pictures, len(self.notes))

    def _say(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _take(self, node: Inline) -> None:
        match node:
            case Text(text) | Widget(_, text):
                self._say(text.replace("\n", " "))
            case Code(text):
                self._dressed(Dress.CODE, (Text(text),))
            case LineBreak():
                self._say("\n")
            case Emphasis(content):
                self._dressed(Dress.EMPHASIS, content)
            case Strong(content):
                self._dressed(Dress.STRONG, content)
            case SmallCaps(content):
                self._dressed(Dress.SMALL_CAPS, content)
            case Superscript(content):
                self._dressed(Dress.RAISED, content)
            case Subscript(content):
                self._dressed(Dress.LOWERED, content)
            case Strikethrough(content):
                self._dressed(Dress.STRUCK, content)
            case Link(content, target):
                self._dressed(Dress.LINK, content, self._names.of(target))
            case Ruby(base, annotation):
                self._dressed(Dress.READING, base, inline_text(annotation))
            case Span(content):
                self.take(content)
            case Image():
                self._pictures.append(self._names.picture(node))
            case Note():
                self.notes.append(node)
            case _:
                assert_never(node)

    def _dressed(self, dress: Dress, content: Inlines, detail: str = "") -> None:
        start = self._length
        self.take(content)
        self._styles.append(Style(start, self._length, dress, detail))


def _order(style: Style) -> tuple[int, int, str, str]:
    return style.start, style.end, style.dress, style.detail
