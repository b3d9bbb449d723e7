"""Parser events → raw blocks and inlines.

A block element becomes a `Container` under its own name (paragraphs, headings, rules and
preformatted text become what they are, in a `Container` only where their attributes say
something). An inline element that holds blocks is split around them. Text outside any block
becomes paragraphs. White space folds as in a browser; NBSP stays.

Nesting is capped: beyond `_CAP` open elements an element still ends the line or the run, but adds
no level, and its text stays where it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from octavo.readers.html.elements import BLOCKS, EVIDENCE, PREFORMATTED, VOID, WIDGETS
from octavo.readers.html.hiding import hidden_by
from octavo.readers.html.inlines import inline_node, pair_ruby
from octavo.tree.invariants import MAX_DEPTH
from octavo.tree.nodes import (
    Attributes,
    Block,
    Code,
    Container,
    Direction,
    Heading,
    Image,
    Inline,
    LineBreak,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    Span,
    Text,
    Widget,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text

_CAP: Final = MAX_DEPTH - 10
_HTML_SPACE: Final = re.compile(r"[ \t\n\f\r]+")
_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_ROOTS: Final = frozenset({"html", "body", "head"})


@dataclass(slots=True, eq=False)
class _Open:
    """An element whose end tag has not come yet."""

    name: str
    attributes: Mapping[str, str | None]
    hidden: str = ""
    path: str = ""
    block: bool = False
    blocks: list[Block] = field(default_factory=list)
    run: list[Inline] = field(default_factory=list)
    children: dict[str, int] = field(default_factory=dict)


class PageBuilder:
    """Takes `open`, `text` and `close` in document order; `finish` gives the page's blocks."""

    def __init__(self, source: str) -> None:
        self.hidden_names: frozenset[str] = frozenset()
        self.title = ""
        self.language = ""
        self.flattened = 0
        self._source = source
        self._top = _Open("", {}, block=True)
        self._stack: list[_Open] = [self._top]
        self._skipped: list[str] = []
        self._widget: list[str] = []
        self._widget_depth = 0

    def open(self, name: str, attributes: Mapping[str, str | None]) -> None:
        """Begin an element."""
        if self._widget_depth:
            self._widget_depth += name not in VOID
            self._widget.append(" ")
            return
        if name in WIDGETS:
            self._open_widget(name, attributes)
        elif name in BLOCKS:
            self._open_block(name, attributes)
        elif name == "br":
            self._stack[-1].run.append(LineBreak())
        elif name == "img":
            self._image(attributes)
        elif name not in VOID:
            self._push(_Open(name, attributes, hidden_by(attributes, self.hidden_names)))

    def text(self, text: str) -> None:
        """Take characters as the parser decoded them."""
        if self._widget_depth:
            self._widget.append(text)
        elif text:
            self._stack[-1].run.append(Text(text))

    def close(self, name: str) -> None:
        """End the element that was opened last."""
        if self._widget_depth:
            self._widget_depth -= name not in VOID
            if not self._widget_depth:
                self._close_widget()
        elif self._skipped and self._skipped[-1] == name and len(self._stack) >= _CAP:
            self._skipped.pop()
            if name in BLOCKS:
                self._end_line()
        elif name not in VOID or name == "hr":
            self._close_element()

    def finish(self) -> tuple[Block, ...]:
        """Return the blocks of the page; the builder is spent."""
        while len(self._stack) > 1:
            self._close_element()
        self._end_line()
        return tuple(self._top.blocks)

    def _push(self, element: _Open) -> None:
        if len(self._stack) >= _CAP:
            self.flattened += 1
            self._skipped.append(element.name)
        else:
            self._stack.append(element)

    def _open_widget(self, name: str, attributes: Mapping[str, str | None]) -> None:
        self._widget = []
        element = _Open(name, attributes, hidden_by(attributes, self.hidden_names))
        self._stack.append(element)
        self._widget_depth = 1
        if name in VOID:
            self._widget_depth = 0
            self._close_widget()

    def _close_widget(self) -> None:
        element = self._stack.pop()
        text = " ".join("".join(self._widget).split())
        if element.name == "title":
            self.title = self.title or text
        widget = Widget(element.name, text, _evidence(element.attributes), origin=self._origin())
        self._stack[-1].run.append(widget)

    def _open_block(self, name: str, attributes: Mapping[str, str | None]) -> None:
        self._end_line()
        if name == "html" and attributes.get("lang"):
            self.language = str(attributes["lang"])
        if name == "hr":
            self._nearest_block().blocks.append(SceneBreak(origin=self._origin()))
            if len(self._stack) < _CAP:
                self._stack.append(_Open("hr", {}, block=True))
            else:
                self._skipped.append("hr")
            return
        parent = self._nearest_block()
        count = parent.children[name] = parent.children.get(name, 0) + 1
        step = name if name in _ROOTS else f"{name}[{count}]"
        path = f"{parent.path}/{step}" if parent.path else step
        hidden = hidden_by(attributes, self.hidden_names)
        self._push(_Open(name, attributes, hidden, path, block=True))

    def _close_element(self) -> None:
        element = self._stack[-1]
        if not element.block:
            self._stack.pop()
            node = self._inline(element)
            self._stack[-1].run.extend(node)
            return
        self._end_line()
        self._stack.pop()
        if element.name != "hr":
            self._nearest_block().blocks.extend(self._block(element))

    def _nearest_block(self) -> _Open:
        return next(element for element in reversed(self._stack) if element.block)

    def _origin(self) -> Origin:
        return Origin(self._source, path=self._nearest_block().path)

    def _end_line(self) -> None:
        """Close the line being written: inlines left open go on in the next line, empty for now."""
        for at in range(len(self._stack) - 1, 0, -1):
            element = self._stack[at]
            if element.block:
                break
            self._stack[at - 1].run.extend(self._inline(element))
            element.run = []
        element = self._nearest_block()
        run, element.run = element.run, []
        if element.name in PREFORMATTED:
            text = inline_text(run).removeprefix("\n")
            if text:
                element.blocks.append(Preformatted(text, origin=self._origin()))
            return
        content = fold(self._within_inlines(run, element))
        if not content:
            return
        if all(isinstance(node, Widget) for node in content):
            element.blocks.extend(node for node in content if isinstance(node, Widget))
        elif element.name in _HEADINGS:
            level = _HEADINGS[element.name]
            element.blocks.append(Heading(content, level, origin=self._origin()))
        else:
            element.blocks.append(Paragraph(content, origin=self._origin()))

    def _within_inlines(self, run: list[Inline], block: _Open) -> list[Inline]:
        """Wrap a line in the inline elements that were opened around its block."""
        if not run:
            return run
        for element in reversed(self._stack[1 : self._stack.index(block)]):
            if not element.block and element.name != "ruby":
                run = inline_node(self._span(element, run))
        return run

    def _inline(self, element: _Open) -> list[Inline]:
        if element.name == "ruby":
            return pair_ruby(element.run)
        if not element.run:
            return []
        return inline_node(self._span(element, element.run))

    def _span(self, element: _Open, run: list[Inline]) -> Span:
        return Span(
            tuple(run),
            element.name,
            _evidence(element.attributes),
            element.hidden,
            origin=self._origin(),
        )

    def _image(self, attributes: Mapping[str, str | None]) -> None:
        source = next((attributes[key] for key in ("src", "data-src") if attributes.get(key)), "")
        hidden = hidden_by(attributes, self.hidden_names)
        image = Image(source or "", attributes.get("alt"), origin=self._origin())
        if "alt" in attributes and image.alt is None:
            image = replace(image, alt="")
        run = self._stack[-1].run
        run.append(Span((image,), "img", hidden=hidden, origin=image.origin) if hidden else image)

    def _block(self, element: _Open) -> list[Block]:
        attributes = _evidence(element.attributes)
        plain = element.name in {"p", *_HEADINGS, *PREFORMATTED}
        if not element.hidden and (element.name in _ROOTS or (plain and not attributes)):
            return element.blocks
        if not element.blocks:
            return []
        # lang and dir are properties of the node; all the rest is evidence about it.
        container = Container(
            tuple(element.blocks),
            element.name,
            tuple(pair for pair in attributes if pair[0] not in {"lang", "dir"}),
            element.hidden,
            lang=str(element.attributes.get("lang") or ""),
            dir=_direction(element.attributes.get("dir")),
            origin=Origin(self._source, path=element.path),
        )
        return [container]


def fold(run: list[Inline]) -> tuple[Inline, ...]:
    """Fold the white space of a line as a browser does, join neighbours, trim the ends.

    Returns an empty tuple for a line without ink, image or widget.
    """
    folded, _ = _fold(run, at_space=True)
    return _trim_end(folded)


def _fold(run: list[Inline] | tuple[Inline, ...], *, at_space: bool) -> tuple[list[Inline], bool]:
    result: list[Inline] = []
    for node in run:
        if isinstance(node, Text):
            text = _HTML_SPACE.sub(" ", node.text)
            if at_space:
                text = text.removeprefix(" ")
            if text:
                at_space = text.endswith(" ")
                _append_text(result, replace(node, text=text))
        elif isinstance(node, LineBreak):
            _strip_last(result)
            result.append(node)
            at_space = True
        elif isinstance(node, Image | Widget | Ruby | Code | Note):
            result.append(node)
            at_space = False
        else:
            inner, at_space = _fold(node.content, at_space=at_space)
            if inner:
                result.append(replace(node, content=tuple(inner)))
    return result, at_space


def _append_text(result: list[Inline], node: Text) -> None:
    last = result[-1] if result else None
    if isinstance(last, Text) and last.lang == node.lang and last.dir == node.dir:
        result[-1] = replace(last, text=last.text + node.text)
    else:
        result.append(node)


def _strip_last(result: list[Inline]) -> None:
    if result and isinstance(result[-1], Text):
        text = result[-1].text.rstrip(" ")
        if text:
            result[-1] = replace(result[-1], text=text)
        else:
            result.pop()


def _trim_end(content: list[Inline]) -> tuple[Inline, ...]:
    while content:
        last = content[-1]
        if isinstance(last, Text):
            _strip_last(content)
            if (content and content[-1] is last) or (content and isinstance(content[-1], Text)):
                break
        elif isinstance(last, LineBreak):
            content.pop()
        else:
            break
    return tuple(content)


def _evidence(attributes: Mapping[str, str | None]) -> Attributes:
    if not attributes:
        return ()
    return tuple((key, attributes[key] or "") for key in EVIDENCE if key in attributes)


def _direction(value: str | None) -> Direction:
    match (value or "").lower():
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
        case "auto":
            return "auto"
        case _:
            return ""
