"""Parser events → raw blocks and inlines.

A block element becomes a `Container` of the same name (paragraphs, headings, rules and preformatted
text become the nodes for them, inside a `Container` only if their attributes matter). An inline
element that contains blocks is split around them. Text outside of any block becomes paragraphs.
White space is folded as in a browser; NBSP stays.

Nesting is limited: beyond `_CAP` open elements an element still ends the line or the run, but adds
no level, and its text stays where it is.

Every element of every page passes through here, so things that most elements lack (attributes, inlines left
open) are only examined if they are there.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from octavo.readers.html.anchors import bears
from octavo.readers.html.colours import Colours
from octavo.readers.html.elements import (
    BLOCKS,
    PREFORMATTED,
    VOID,
    WIDGETS,
    direction_of,
    evidence_of,
)
from octavo.readers.html.faces import Faces
from octavo.readers.html.hiding import PERHAPS, hidden_by, names_of
from octavo.readers.html.inlines import inline_nodes, named_span, pair_ruby, preformatted
from octavo.readers.html.line_ends import LineEnds, broken, with_lines
from octavo.readers.html.open_elements import ROOTS, Given, OpenBlock, OpenInline
from octavo.readers.html.pictures import addresses_of
from octavo.readers.html.quotation_marks import begin, end
from octavo.readers.html.scopes import Scopes
from octavo.readers.html.spacing import HTML_SPACE, fold
from octavo.tree.document import Statement
from octavo.tree.invariants import MAX_DEPTH
from octavo.tree.nodes import (
    BARREN,
    CHOICE,
    Block,
    Container,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    SceneBreak,
    Span,
    Text,
    Widget,
)
from octavo.tree.origin import Origin

_CAP: Final = MAX_DEPTH - 10
_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_OF_IMAGES: Final = ("id", "class", "height", CHOICE)
"""Attributes of a picture that show whether it has a subject or is an ornament between two scenes."""
_LINE_BREAK: Final = LineBreak()
"""Shared, since all line breaks are alike."""
_COLOUR: Final = "colour"
_FOLDED: Final = ("spoiler", "folded", "collapsed", "collapsible")
"""Parts of the names of classes for text that is hidden until the reader opens it."""
_REACH_OF_SPOILER: Final = 3
"""How many levels above a hidden element the box of a spoiler may be."""
_MANY_LINES: Final = 3
"""With this many line ends in a text, it is checked whether they end paragraphs."""
_VERBATIM: Final = PREFORMATTED.union({"code", "kbd", "samp", "tt"})
"""Elements in which a line end is a character like any other."""
_PLAIN: Final = PREFORMATTED.union({"p"}, _HEADINGS)
"""Elements whose nodes need no `Container` around them, unless their attributes matter."""


class PageBuilder:
    """Receives `open`, `text` and `close` in document order; `finish` returns the blocks of the page."""

    def __init__(self, source: str) -> None:
        self.hidden_names: frozenset[str] = frozenset()
        self.line_ends = LineEnds()
        self.linked: frozenset[str] = frozenset()
        """Names that links in the page point to: an inline element with one of them stays a `Span`."""
        self.scopes = Scopes()
        self.colours = Colours()
        self.faces = Faces()
        self.title = ""
        self.language = ""
        self.statements: tuple[Statement, ...] = ()
        self.flattened = 0
        self.drawn = ""
        """The quotation marks put around `<q>`, in order."""
        self.source = source
        self._block = OpenBlock("", {})
        self._block.origin = Origin(source)
        self._stack: list[OpenBlock | OpenInline] = [self._block]
        self._skipped: list[str] = []
        self._unseen: list[OpenBlock | OpenInline] = []
        """Elements whose text seems to have the colour of its background."""
        self._told: dict[tuple[str | None, str | None, str | None], str] = {}
        """How elements with a class, id and style are hidden, cached."""
        self._widget: OpenInline | None = None
        self._widget_depth = 0
        self._widget_words: list[str] = []
        self._anchor: OpenInline | None = None
        """An empty element with a name, which is that of the words after it."""
        self._sources: list[Given] = []
        """The attributes of the `<source>` elements of a `<picture>` whose `<img>` has not come yet."""

    def open(self, name: str, attributes: Given) -> None:
        """Begin an element."""
        if self._widget is not None:
            self._widget_depth += name not in VOID
            self._widget_words.append(f" {attributes.get('alt') or ''} " if name == "img" else " ")
        elif name in BLOCKS:
            self._open_block(name, attributes)
        elif name == "br":
            self._stack[-1].run.append(_LINE_BREAK)
        elif name in WIDGETS and not (name == "button" and self._block.name in _HEADINGS):
            # A button in a heading opens the text below it.
            self._open_widget(name, attributes)
        elif name == "img":
            self._image(attributes)
        elif name not in VOID:
            hidden = self._hidden(name, attributes) if attributes or self._unseen else ""
            if attributes:
                attributes = self.faces.marked(name, attributes, self._around)
            element = OpenInline(name, attributes, hidden, self._shows_lines(name, attributes))
            if self._push(element) and name == "q":
                begin(element, list(self._around()), self.language, self.faces.sheets)
        elif name == "source":
            self._sources.append(attributes)

    def text(self, text: str) -> None:
        """Receive characters as the parser decoded them."""
        if self._widget is not None:
            self._widget_words.append(text)
            return
        top = self._stack[-1]
        between_tags = text.isspace() and not top.run and top is self._block
        if between_tags and top.name not in PREFORMATTED and not text.strip(HTML_SPACE):
            return  # the case for three texts of five
        if self._anchor is not None and text.strip():
            anchor, self._anchor = self._anchor, None
            top.run.extend(self._inline_around(anchor, [Text(text)]))
        elif top.lined and "\n" in text:
            top.run.extend(broken(text))
        elif text:
            top.run.append(Text(text))

    def close(self, name: str) -> None:
        """End the element that was opened last."""
        if name in VOID:
            return
        if self._widget is not None:
            self._widget_depth -= 1
            if not self._widget_depth:
                self._close_widget(self._widget)
        elif self._skipped and self._skipped[-1] == name and len(self._stack) >= _CAP:
            self._skipped.pop()
            if name in BLOCKS:
                self._end_line()
        else:
            self._close_element()

    def piece(self, name: str, attributes: Given, text: str) -> None:
        """Receive a block element as one piece of text, because it never contains any of a story."""
        self._end_line()
        element = OpenBlock(name, attributes, parent=self._block)
        label = " ".join(filter(None, (name, attributes.get("id"), attributes.get("class"))))
        marked = ((BARREN, label),)
        self._block.blocks.append(Widget(name, text, marked, origin=element.origin))

    def finish(self) -> tuple[Block, ...]:
        """Return the blocks of the page; the builder cannot be used again."""
        while len(self._stack) > 1:
            self._close_element()
        self._end_line()
        return tuple(self._block.blocks)

    def _push(self, element: OpenBlock | OpenInline) -> bool:
        if len(self._stack) >= _CAP:
            self.flattened += 1
            self._skipped.append(element.name)
            return False
        self._stack.append(element)
        if element.hidden == _COLOUR:
            self._unseen.append(element)
        return True

    def _open_widget(self, name: str, attributes: Given) -> None:
        self._widget = widget = OpenInline(name, attributes)
        self._widget_words = []
        self._widget_depth = 1
        if name in VOID:
            self._close_widget(widget)

    def _close_widget(self, element: OpenInline) -> None:
        self._widget = None
        text = " ".join("".join(self._widget_words).split())
        if element.name == "title":
            self.title = self.title or text
        widget = Widget(
            element.name, text, evidence_of(element.attributes), origin=self._block.origin
        )
        self._stack[-1].run.append(widget)

    def _open_block(self, name: str, attributes: Given) -> None:
        parent = self._block
        if parent.run or self._stack[-1] is not parent:
            self._end_line()
        if name == "html" and attributes.get("lang"):
            self.language = str(attributes["lang"])
        if name == "hr":
            pause = SceneBreak(origin=self._block.origin)
            if CHOICE in attributes:
                marked = evidence_of(attributes)
                parent.blocks.append(Container((pause,), name, marked, origin=pause.origin))
            else:
                parent.blocks.append(pause)
            return
        hidden = self._hidden(name, attributes) if attributes or self._unseen else ""
        around = parent.around
        if self._stack[-1] is not parent:
            around += tuple(self._open_inlines())
        element = OpenBlock(name, attributes, hidden, parent, around)
        element.lined = self._shows_lines(name, attributes)
        if self._push(element):
            self._block = element

    def _hidden(self, name: str, attributes: Given) -> str:
        """Return how the page hides an element that begins here, or "" if it shows it."""
        hidden = self._told_hidden(attributes)
        if self.scopes and (not hidden or hidden == PERHAPS):
            hidden = "stylesheet" if self._hidden_in_place(name, attributes) else hidden
        if hidden == PERHAPS or (name == "font" and not hidden):
            hidden = _COLOUR if self.colours.hides(name, attributes, self._around) else ""
        if hidden and hidden != _COLOUR and self._in_spoiler(attributes):
            hidden = ""  # text that the reader may open is part of the page
        if self._unseen and not hidden and self.colours.paints(name, attributes):
            self._show()
        return hidden

    def _told_hidden(self, attributes: Given) -> str:
        """Return the result of `hidden_by`, cached for each class, id and style."""
        if "hidden" in attributes:
            return hidden_by(attributes, self.hidden_names, self.colours.names)
        named = (attributes.get("class"), attributes.get("id"), attributes.get("style"))
        told = self._told.get(named)
        if told is None:
            told = hidden_by(attributes, self.hidden_names, self.colours.names)
            self._told[named] = told
        return told

    def _shows_lines(self, name: str, attributes: Given) -> bool:
        """Return whether line ends in an element that begins here are shown as such."""
        if name in _VERBATIM:
            return False
        told = self.line_ends.shown(attributes) if attributes else None
        return self._stack[-1].lined if told is None else told

    def _in_spoiler(self, attributes: Given) -> bool:
        around = (given for _, given in islice(self._around(), _REACH_OF_SPOILER))
        classes = [(given.get("class") or "").lower() for given in (attributes, *around)]
        return any(name in said for said in classes for name in _FOLDED)

    def _hidden_in_place(self, name: str, attributes: Given) -> bool:
        around = ((holder, names_of(given)) for holder, given in self._around())
        return self.scopes.hide(name, names_of(attributes), lambda: around)

    def _show(self) -> None:
        """Record that the open elements are visible after all: something in them has another colour than the background."""
        for element in self._unseen:
            element.hidden = ""
        self._unseen.clear()

    def _around(self) -> Iterator[tuple[str, Given]]:
        """Yield the names and attributes of the open elements, innermost first."""
        return ((element.name, element.attributes) for element in reversed(self._stack))

    def _open_inlines(self) -> list[OpenInline]:
        """Return the inline elements open in the current block, outermost first."""
        inlines: list[OpenInline] = []
        for element in reversed(self._stack):
            if isinstance(element, OpenBlock):
                break
            inlines.append(element)
        return inlines[::-1]

    def _close_element(self) -> None:
        element = self._stack[-1]
        if isinstance(element, OpenInline):
            self._stack.pop()
            if element.closing:
                self.drawn += end(element)
            if element.run:
                self._stack[-1].run.extend(self._inline(element))
            elif self.linked and bears(element.attributes, self.linked):
                self._anchor = element
            return
        if element.run:
            self._end_line()
        self._stack.pop()
        if element.parent is not None:
            self._block = element.parent
            if element.blocks:
                element.parent.blocks.extend(self._blocks(element))

    def _end_line(self) -> None:
        """End the current line; inlines that are still open continue in the next line, empty for now."""
        block = self._block
        if self._stack[-1] is not block:
            self._empty_inlines()
        if not block.run:
            return
        run, block.run = block.run, []
        if block.name in PREFORMATTED:
            block.blocks.extend(preformatted(run, self._block.origin))
            return
        for node in run:
            if type(node) is Text and node.text.count("\n") >= _MANY_LINES:
                run = with_lines(run)
                break
        content = fold(self._within_inlines(run, block) if block.around else run)
        if content:
            self._write_line(content, block)

    def _write_line(self, content: Inlines, block: OpenBlock) -> None:
        if isinstance(content[0], Widget) and all(isinstance(node, Widget) for node in content):
            block.blocks.extend(node for node in content if isinstance(node, Widget))
        elif block.name in _HEADINGS:
            level = _HEADINGS[block.name]
            block.blocks.append(Heading(content, level, origin=self._block.origin))
        else:
            block.blocks.append(Paragraph(content, origin=self._block.origin))

    def _empty_inlines(self) -> None:
        stack = self._stack
        for at in range(len(stack) - 1, 0, -1):
            element = stack[at]
            if isinstance(element, OpenBlock):
                break
            if element.run:
                stack[at - 1].run.extend(self._inline(element))
                element.run = []

    def _within_inlines(self, run: list[Inline], block: OpenBlock) -> list[Inline]:
        """Wrap a line in the inline elements that were opened around its block."""
        for element in reversed(block.around):
            if element.name != "ruby":
                run = self._inline_around(element, run)
        return run

    def _inline(self, element: OpenInline) -> list[Inline]:
        if element.name == "ruby":
            pairs = pair_ruby(element.run)
            return self._inline_around(element, pairs) if CHOICE in element.attributes else pairs
        return self._inline_around(element, element.run)

    def _inline_around(self, element: OpenInline, run: list[Inline]) -> list[Inline]:
        attributes, hidden = element.attributes, element.hidden
        nodes = inline_nodes(element.name, run, attributes, hidden, self._block.origin)
        if self.linked and bears(attributes, self.linked) and not hidden:
            return named_span(element.name, nodes, attributes, self._block.origin)
        return nodes

    def _image(self, attributes: Given) -> None:
        if self._unseen:
            self._show()
        sources, self._sources = self._sources, []
        within = self._stack[-1].name == "picture"
        addresses = addresses_of(attributes, sources if within else ()) or ("",)
        hidden = hidden_by(attributes, self.hidden_names)
        if hidden == PERHAPS:  # a picture has no text with a colour
            hidden = ""
        alt = (attributes["alt"] or "") if "alt" in attributes else None
        image = Image(addresses[0], alt, others=addresses[1:], origin=self._block.origin)
        run = self._stack[-1].run
        evidence = tuple((key, attributes[key] or "") for key in _OF_IMAGES if key in attributes)
        if hidden or evidence:
            run.append(Span((image,), "img", evidence, hidden, origin=image.origin))
        else:
            run.append(image)

    def _blocks(self, element: OpenBlock) -> list[Block]:
        """Return the nodes for a block element that is not empty."""
        name, given = element.name, element.attributes
        attributes = evidence_of(given) if given else ()
        bare = (name in ROOTS and CHOICE not in given) or (name in _PLAIN and not attributes)
        if bare and not element.hidden:
            return element.blocks
        blocks, hidden, origin = tuple(element.blocks), element.hidden, element.origin
        if "lang" not in given and "dir" not in given:
            return [Container(blocks, name, attributes, hidden, origin=origin)]
        # These are properties of the node; all other attributes are evidence about it.
        attributes = tuple(pair for pair in attributes if pair[0] not in {"lang", "dir"})
        lang, turned = given.get("lang") or "", direction_of(given.get("dir"))
        return [Container(blocks, name, attributes, hidden, lang=lang, dir=turned, origin=origin)]
