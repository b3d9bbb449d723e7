"""What each HTML element is for a book: a block, an inline, a control, or nothing to read.

https://html.spec.whatwg.org/#elements-3, with the obsolete ones that saved pages still use.
"""

from collections.abc import Mapping
from typing import Final

from octavo.tree.nodes import CHOICE, FACE, Attributes, Direction

UNREAD: Final = frozenset({"script", "style", "template", "noframes", "datalist"})
"""Code and data: never shown as text by any browser."""

WIDGETS: Final = frozenset({
    "audio", "button", "canvas", "embed", "iframe", "input", "map", "meter", "object", "output",
    "progress", "select", "svg", "textarea", "title", "video",
})  # fmt: skip
"""Controls and embedded objects. `title` is the title bar of the window."""

BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "noscript", "ol", "optgroup", "p",
    "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul", "xmp",
})  # fmt: skip
"""Elements that begin and end a line; all others are inline."""

VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip

PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})

_EVIDENCE: Final = (
    "id", "class", "role", "style", "hidden", "aria-hidden", "aria-label", "itemprop", "lang", "dir",
    "type", "start", "colspan", "rowspan", "align", "title", "name", "href", "rel", "controls",
    "epub:type", CHOICE, FACE,
)  # fmt: skip
"""Attributes that a pass may need; all others are left out."""
_RANKS: Final = {name: rank for rank, name in enumerate(_EVIDENCE)}


def evidence_of(attributes: Mapping[str, str | None]) -> Attributes:
    """Return those of an element's attributes that are evidence, in the order of `EVIDENCE`."""
    if not attributes:
        return ()
    # Elements have one or two attributes, the table has twenty.
    told = [(name, value or "") for name, value in attributes.items() if name in _RANKS]
    if len(told) > 1:
        told.sort(key=lambda pair: _RANKS[pair[0]])
    return tuple(told)


def direction_of(value: str | None) -> Direction:
    """Return the value of an attribute `dir`, "" if it is not a direction."""
    match (value or "").lower():
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
        case "auto":
            return "auto"
        case _:
            return ""
