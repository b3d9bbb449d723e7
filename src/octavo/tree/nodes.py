"""The closed set of blocks and inlines that a book is made of.

Invariants: nodes are frozen and hold tuples; nothing points to its parent; `origin` is ignored by
`==`. In normal form no two `Text` nodes with equal `lang` and `dir` are neighbours and none is
empty. `Container`, `Widget` and `Span` are *raw*: readers make them, passes resolve them, and no
writer accepts them (`invariants.check_writable`).
Use `match` for `Block` and `Inline`, and end it with `assert_never`.
"""

from dataclasses import KW_ONLY, field
from typing import Final, Literal, TypeAlias, TypeGuard

from octavo.tree.origin import Origin
from octavo.tree.record import record

Direction: TypeAlias = Literal["", "ltr", "rtl", "auto"]
Attributes: TypeAlias = tuple[tuple[str, str], ...]
QuoteRole: TypeAlias = Literal["", "epigraph", "letter"]
AsideRole: TypeAlias = Literal[
    "", "author-note", "translator-note", "status", "standfirst", "dedication", "centered", "right"
]
Alignment: TypeAlias = Literal["", "left", "center", "right"]
Counting: TypeAlias = Literal["", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"]

CHOICE: Final = "octavo choice"
"""The attribute of a raw node that one of the user's CSS selectors matches: `keep` or `drop`, a space, and
the selector. No page can set it: the name of an HTML attribute contains no space."""
FACE: Final = "octavo face"
"""The attribute of a raw inline element that says how the page's style sheets distinguish it: `italic`, `upright` (within
italics), `bold`, `small-caps`; `plain` or `light` if they undo what its name implies (`<em>`, `<b>`). Space-separated; no
page can set it."""
PLACE: Final = "octavo place"
"""The attribute of a raw figure or table that a link points to: the id in the link. No page can set it."""
BARREN: Final = "octavo barren"
"""The attribute of a `Widget` that replaces a whole element which never holds any of the story on this site."""
Box: TypeAlias = tuple[str, str, str]
"""What identifies a block element on all pages of a site: its name, its id and its class; each may be ""."""


@record
class Node:
    """What every node has: a language and direction where they change, and the place it came from."""

    _: KW_ONLY
    lang: str = ""
    """A BCP 47 tag where the language differs from that around the node; "" otherwise."""
    dir: Direction = ""
    origin: Origin | None = field(default=None, compare=False, repr=False)


@record
class Text(Node):
    """A run of characters. Holds no line breaks that matter; never empty in normal form."""

    text: str


@record
class Emphasis(Node):
    """Stressed words: italic in print."""

    content: tuple["Inline", ...]


@record
class Strong(Node):
    """Words of strong importance: bold in print."""

    content: tuple["Inline", ...]


@record
class SmallCaps(Node):
    """Words set in small capitals; the text keeps its own case."""

    content: tuple["Inline", ...]


@record
class Superscript(Node):
    """Raised characters."""

    content: tuple["Inline", ...]


@record
class Subscript(Node):
    """Lowered characters."""

    content: tuple["Inline", ...]


@record
class Strikethrough(Node):
    """Struck out by the author, and meant to be read as such."""

    content: tuple["Inline", ...]


@record
class Code(Node):
    """Characters to be set in a monospaced face."""

    text: str


@record
class Link(Node):
    """A link: `target` is an `http:`, `https:` or `mailto:` URL, or the `#id` of a section or `Place`."""

    content: tuple["Inline", ...]
    target: str
    unworded: bool = False
    """Whether its author gave it no words, so that it takes those of its target; `content` is a space until then."""


@record
class Image(Node):
    """A picture. `source` is its address as written, `resource` the id of its bytes; "" until they are found."""

    source: str
    alt: str | None = None
    """Alternative text; "" means that the picture is decorative, None that nobody wrote one."""
    resource: str = ""
    others: tuple[str, ...] = ()
    """Other addresses that the page gives for the same picture, best first; () once it is found."""
    width: int = 0
    """Its width as a percentage of the line, 1 to 100; 0 leaves it to the style."""


@record
class LineBreak(Node):
    """A line break inside a paragraph."""


@record
class Note(Node):
    """A footnote; it is a child of the text that calls it, so that it cannot dangle."""

    blocks: tuple["Block", ...]
    label: str = ""
    """The mark that calls it in the source, `1`, ` [a]`; "" if there is none. Plain text keeps it; books number their notes anew."""


@record
class Ruby(Node):
    """Characters with their reading beside them (https://www.w3.org/TR/jlreq/#ruby)."""

    base: tuple["Inline", ...]
    annotation: tuple["Inline", ...]


@record
class Span(Node):
    """Raw: an inline element of the page whose meaning only the passes can tell."""

    content: tuple["Inline", ...]
    name: str = "span"
    attributes: Attributes = ()
    hidden: str = ""
    """How the page hides it ("attribute", "style", "stylesheet", "colour"); "" when shown."""


@record
class Paragraph(Node):
    """A paragraph."""

    content: tuple["Inline", ...]


@record
class Heading(Node):
    """A heading inside a section, below its title. `level` 1 to 6 as the source ranks it."""

    content: tuple["Inline", ...]
    level: int = 2
    name: str = ""
    """The name by which links in the manuscript refer to it, if it has one."""
    role: str = ""
    """The role of the section that it begins, spelt as in `Role`, if the manuscript gives one; `unnumbered` is the section's, too."""
    id: str = ""
    """Stable name for links; "" if no link points to it."""
    unnumbered: bool = False
    listed: bool = False
    """Whether the source's own table of contents lists it."""


@record
class BlockQuote(Node):
    """Somebody else's words: a quotation, an epigraph, a letter."""

    blocks: tuple["Block", ...]
    role: QuoteRole = ""
    attribution: tuple["Inline", ...] = ()


@record
class ListItem(Node):
    """One item of a `List`."""

    blocks: tuple["Block", ...]


@record
class List(Node):
    """A list. `start` is the number of the first item and counts only when `ordered`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    counting: Counting = ""
    """What counts the items when `ordered`, as CSS names it; "" for figures."""


@record
class Meaning(Node):
    """One meaning of a term."""

    blocks: tuple["Block", ...]


@record
class Definition(Node):
    """One entry of a `DefinitionList`: a term, with synonyms on lines of their own, and its meanings."""

    term: tuple["Inline", ...]
    meanings: tuple[Meaning, ...]


@record
class DefinitionList(Node):
    """Terms and their meanings, as in a glossary."""

    entries: tuple[Definition, ...]


@record
class VerseLine(Node):
    """One line of verse. `indent` counts steps from the margin."""

    content: tuple["Inline", ...]
    indent: int = 0


@record
class Stanza(Node):
    """A stanza: lines of verse without a gap between them."""

    lines: tuple[VerseLine, ...]


@record
class Verse(Node):
    """A poem or a song: line ends are the author's."""

    stanzas: tuple[Stanza, ...]


@record
class SceneBreak(Node):
    """A pause inside a chapter; the writer chooses the dinkus.

    `mark` is what the source printed (`* * *`); "" for a rule. It is not ink, since no writer prints it.
    """

    mark: str = ""


@record
class Figure(Node):
    """A picture on its own, with or without a caption; `name` and `id` are as for a `Heading`."""

    image: Image
    caption: tuple["Inline", ...] = ()
    name: str = ""
    id: str = ""


@record
class TableCell(Node):
    """One cell. `colspan` and `rowspan` count columns and rows, 1 or more."""

    blocks: tuple["Block", ...]
    header: bool = False
    colspan: int = 1
    rowspan: int = 1
    align: Alignment = ""


@record
class TableRow(Node):
    """One row. Leading rows whose cells are all headers make the table's head."""

    cells: tuple[TableCell, ...]


@record
class Table(Node):
    """A table of data, not one used for layout; `name` and `id` are as for a `Heading`."""

    rows: tuple[TableRow, ...]
    caption: tuple["Inline", ...] = ()
    name: str = ""
    id: str = ""


@record
class Preformatted(Node):
    """Text whose spaces and line ends are kept."""

    text: str


@record
class Aside(Node):
    """Text set apart: a note by the author or translator, a standfirst, a dedication, a status window, centred lines or lines at the right."""

    blocks: tuple["Block", ...]
    role: AsideRole = ""


@record
class Container(Node):
    """Raw: a block element of the page whose meaning only the passes can tell."""

    blocks: tuple["Block", ...]
    name: str = "div"
    attributes: Attributes = ()
    hidden: str = ""
    """How the page hides it, as for `Span`; "" when shown."""


@record
class Widget(Node):
    """Raw: a control or embedded object, block or inline, with any text that it holds."""

    name: str
    text: str = ""
    attributes: Attributes = ()


InlineParent: TypeAlias = (
    Link | Span | Emphasis | Strong | SmallCaps | Superscript | Subscript | Strikethrough
)
"""Inlines that hold inlines, their `content`, and nothing else."""
INLINE_PARENTS: Final = (
    Link, Span, Emphasis, Strong, SmallCaps, Superscript, Subscript, Strikethrough,
)  # fmt: skip
"""The same as a tuple: with it, `isinstance` is several times as fast as with a union."""
Inline: TypeAlias = InlineParent | Text | Code | Image | LineBreak | Note | Ruby | Widget
Block: TypeAlias = (
    Paragraph
    | Heading
    | BlockQuote
    | List
    | DefinitionList
    | Verse
    | SceneBreak
    | Figure
    | Table
    | Preformatted
    | Aside
    | Container
    | Widget
)
Place: TypeAlias = Heading | Figure | Table
"""Blocks that a link may point to."""
Part: TypeAlias = ListItem | Definition | Meaning | Stanza | VerseLine | TableRow | TableCell
"""Nodes that occur only inside a block of their own kind."""

Inlines: TypeAlias = tuple[Inline, ...]
Blocks: TypeAlias = tuple[Block, ...]


def attribute(node: Container | Span | Widget, name: str) -> str:
    """Return the value of a raw node's attribute, or "" if it has none of that name."""
    for key, value in node.attributes:
        if key == name:
            return value
    return ""


def is_standfirst(block: Block) -> TypeGuard[Aside]:
    """Return whether a block is a standfirst, which is between a chapter's heading and its text and says what it is about."""
    return isinstance(block, Aside) and block.role == "standfirst"


def begins_section(block: Block) -> TypeGuard[Heading]:
    """Return whether a block is a heading with a role: the manuscript says that a section begins there."""
    return isinstance(block, Heading) and block.role != ""
