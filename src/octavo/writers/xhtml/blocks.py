"""Blocks → XHTML flow content, one element on each line.

There are line ends only between blocks, so that they are never read as text. The first paragraph after a heading or
a scene break is not marked: style sheets select it by what precedes it.
"""

from collections.abc import Iterator, Mapping
from typing import Final, assert_never

from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Container,
    Counting,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inlines,
    LineBreak,
    List,
    ListItem,
    Meaning,
    Paragraph,
    Place,
    Preformatted,
    SceneBreak,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
    Widget,
    is_standfirst,
)
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, is_blank
from octavo.writers.xhtml.inlines import image, inlines, inlines_and_calls
from octavo.writers.xhtml.long_blocks import parted
from octavo.writers.xhtml.markup import Attributes, element, heading_name, void
from octavo.writers.xhtml.preformatted import typed
from octavo.writers.xhtml.sentences import new_paragraph
from octavo.writers.xhtml.setting import Galley, own

_MAX_INDENT = 8
"""The most steps of indent for a line of verse in the style sheets."""
_LONG_CAPTION: Final = 30
"""The most characters of a caption that fits on two lines above any table."""
_MANY_COLUMNS: Final = 5
"""From this many columns on, a table needs special treatment on a narrow page."""
_RANKS: Final = ("a-head", "b-head", "c-head", "d-head")
"""The compositors' names of headings inside a chapter, the highest first, whatever the level of the chapter's own."""
_MAX_SPAN = 1000
"""https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements"""


def set_blocks(content: Blocks, galley: Galley, *, longest: int = 0) -> Iterator[str]:
    """Yield the blocks of a section as flow content, one by one.

    A block with more than `longest` bytes of text is yielded in pieces; 0 leaves all blocks whole.
    """
    for whole in content:
        for piece in parted(whole, longest) if longest else (whole,):
            yield block(piece, galley) + "\n"


def blocks(content: Blocks, galley: Galley) -> str:
    """Return `content` as flow content; each block ends with a line end."""
    return "".join([block(node, galley) + "\n" for node in content])


def block(node: Block, galley: Galley) -> str:
    """Return one block as flow content."""
    new_paragraph(galley)
    if type(node) is Paragraph and not node.lang and not node.dir:  # as most blocks are
        opened = '<p class="plate">' if _is_plate(node.content) else "<p>"
        return f"{opened}{inlines(node.content, galley)}</p>"
    match node:
        case Paragraph(content):
            name = "plate" if _is_plate(content) else None
            return element("p", inlines(content, galley), {"class": name, **own(node)})
        case Heading():
            return _heading(node, galley)
        case BlockQuote():
            return _quote(node, galley)
        case List():
            return _list(node, galley)
        case DefinitionList(entries):
            inside = "".join(_definition(entry, galley) + "\n" for entry in entries)
            return element("dl", "\n" + inside, own(node))
        case Verse(stanzas):
            inside = "".join(_stanza(stanza, galley) + "\n" for stanza in stanzas)
            return element("div", "\n" + inside, {"class": "verse", **own(node)})
        case SceneBreak():
            return void("hr", {"class": "scene-break"})
        case Figure():
            return _figure(node, galley)
        case Table():
            return _table(node, galley)
        case Preformatted(words):
            return element("pre", typed(words, galley), own(node))
        case Aside():
            return _aside(node, galley)
        case Container(name=name) | Widget(name=name):
            raise ValueError(f"a raw <{name}> reached a writer")  # check_writable lets none through
        case _:
            assert_never(node)


def _is_plate(content: Inlines) -> bool:
    """Return whether a paragraph contains only pictures: an indent would push a wide one off the page."""
    if not any(isinstance(node, Image) for node in content[:1]):
        return False
    others = [node for node in content if not isinstance(node, Image | LineBreak)]
    return all(isinstance(node, Text) and is_blank(node.text) for node in others)


def _heading(node: Heading, galley: Galley) -> str:
    words, calls = inlines_and_calls(node.content, galley)
    if not node.content and not node.id:  # it would begin a section, in a text without sections
        return ""
    if is_blank(inline_text(node.content)):  # screen readers would stop at an empty heading
        return element("p", words + calls, _named(node, galley))
    wanted = galley.base + 1 + galley.ranks.get(node.level, 0)
    galley.level = min(wanted, galley.level + 1)
    rank = _RANKS[min(galley.level - galley.base, len(_RANKS)) - 1]
    attributes = {**_named(node, galley), "class": rank}
    if attributes["id"] in (galley.setting.heads or ()):  # print makes its outline of the name
        name = fold_space(inline_text(node.content, figures_apart=True))
        attributes |= {"class": f"{rank} listed", "aria-label": name}
    return element(heading_name(galley.level), words + calls, attributes)


def _named(node: Place, galley: Galley) -> Attributes:
    """Return the attributes of a place, with the anchor for links first."""
    return {"id": galley.setting.anchors.get(node.id), **own(node)}


def _quote(node: BlockQuote, galley: Galley) -> str:
    inside = "\n" + blocks(node.blocks, galley)
    if node.attribution:
        source = inlines(node.attribution, galley)
        inside += element("p", source, {"class": "attribution"}) + "\n"
    attributes: Attributes = {"class": node.role or None}
    if galley.setting.semantics and node.role == "epigraph":
        attributes = {"class": "epigraph", "epub:type": "epigraph", "role": "doc-epigraph"}
    return element("blockquote", inside, {**attributes, **own(node)})


_TYPES: Final[Mapping[Counting, str]] = {
    "lower-alpha": "a",
    "upper-alpha": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


def _list(node: List, galley: Galley) -> str:
    inside = "\n" + "".join(_item(item, galley) + "\n" for item in node.items)
    if not node.ordered:
        return element("ul", inside, own(node))
    start = str(node.start) if node.start != 1 else None
    counted: Attributes = {"start": start}
    if node.counting:
        counted = {"class": node.counting, "type": _TYPES[node.counting], "start": start}
    return element("ol", inside, {**counted, **own(node)})


def _item(item: ListItem, galley: Galley) -> str:
    return element("li", "\n" + blocks(item.blocks, galley), own(item))


def _definition(entry: Definition, galley: Galley) -> str:
    new_paragraph(galley)
    term = element("dt", inlines(entry.term, galley))
    meanings = "".join(_meaning(one, galley) + "\n" for one in entry.meanings)
    return element("div", f"\n{term}\n{meanings}", own(entry))


def _meaning(meaning: Meaning, galley: Galley) -> str:
    return element("dd", "\n" + blocks(meaning.blocks, galley), own(meaning))


def _stanza(stanza: Stanza, galley: Galley) -> str:
    """Return a paragraph of lines; each ends in `<br/>`, for readers without our style sheet."""
    lines = (void("br") + "\n").join(_line(line, galley) for line in stanza.lines)
    return element("p", lines, {"class": "stanza", **own(stanza)})


def _line(line: VerseLine, galley: Galley) -> str:
    indent = min(max(line.indent, 0), _MAX_INDENT)
    name = f"line indent-{indent}" if indent else "line"
    return element("span", inlines(line.content, galley), {"class": name, **own(line)})


def _figure(node: Figure, galley: Galley) -> str:
    inside = "\n" + image(node.image, galley) + "\n"
    if node.caption:
        inside += element("figcaption", inlines(node.caption, galley)) + "\n"
    return element("figure", inside, _named(node, galley))


def _table(node: Table, galley: Galley) -> str:
    head = 0
    while head < len(node.rows) and _is_head(node.rows[head]):
        head += 1
    inside = "\n"
    if node.caption:
        inside += element("caption", inlines(node.caption, galley)) + "\n"
    if head:
        rows = "".join(_row(row, "col", galley) for row in node.rows[:head])
        inside += element("thead", "\n" + rows) + "\n"
    if node.rows[head:]:
        rows = "".join(_row(row, "row", galley) for row in node.rows[head:])
        inside += element("tbody", "\n" + rows) + "\n"
    if not galley.setting.semantics:
        return element("table", inside, _named(node, galley))
    long = len(inline_text(node.caption)) > _LONG_CAPTION
    table = element(
        "table", inside, {**_named(node, galley), "class": "captioned" if long else None}
    )
    if all(sum(cell.colspan for cell in row.cells) < _MANY_COLUMNS for row in node.rows):
        return table
    return element("div", f"\n{table}\n", {"class": "many"})


def _is_head(row: TableRow) -> bool:
    return bool(row.cells) and all(cell.header for cell in row.cells)


def _row(row: TableRow, scope: str, galley: Galley) -> str:
    cells = "".join(_cell(cell, scope, galley) + "\n" for cell in row.cells)
    return element("tr", "\n" + cells, own(row)) + "\n"


def _cell(cell: TableCell, scope: str, galley: Galley) -> str:
    inside = _cell_content(cell, galley)
    attributes: Attributes = {
        "colspan": _span(cell.colspan),
        "rowspan": _span(cell.rowspan),
        "class": f"align-{cell.align}" if cell.align else None,
        **own(cell),
    }
    if cell.header and inside:  # an empty header cell would not be a header
        return element("th", inside, {"scope": scope, **attributes})
    return element("td", inside, attributes)


def _cell_content(cell: TableCell, galley: Galley) -> str:
    """Return the content of a cell; a single plain paragraph is set without its element."""
    match cell.blocks:
        case (Paragraph(content) as lone,) if not own(lone):
            return inlines(content, galley)
        case ():
            return ""
        case _:
            return "\n" + blocks(cell.blocks, galley)


def _span(count: int) -> str | None:
    return str(min(count, _MAX_SPAN)) if count > 1 else None


def _aside(node: Aside, galley: Galley) -> str:
    setting = galley.setting
    names = {
        "author-note": setting.words.author_note,
        "translator-note": setting.words.translator_note,
        "status": setting.words.status,
    }
    attributes: Attributes = {"class": node.role or None}
    if is_standfirst(node) or node.role in {"centered", "right"}:
        if setting.semantics and is_standfirst(node):
            attributes = {**attributes, "epub:type": "abstract", "role": "doc-abstract"}
        return element("div", "\n" + blocks(node.blocks, galley), {**attributes, **own(node)})
    if setting.semantics and node.role == "dedication":
        attributes = {**attributes, "epub:type": "dedication", "role": "doc-dedication"}
    elif setting.semantics:
        attributes = {**attributes, "role": "note", "aria-label": names.get(node.role)}
    return element("aside", "\n" + blocks(node.blocks, galley), {**attributes, **own(node)})
