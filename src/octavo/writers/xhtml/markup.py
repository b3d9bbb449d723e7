"""Names, attributes and text → well-formed markup, from a closed set of elements and attributes.

Void elements are closed (`<br/>`), all others have both tags, so that an XML parser and an HTML parser read the same tree.
Attributes are written in the given order.
https://html.spec.whatwg.org/multipage/xhtml.html
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

Element: TypeAlias = Literal[
    "a", "aside", "blockquote", "body", "caption", "cite", "code", "dd", "div", "dl", "dt", "em", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "li", "nav", "ol", "p",
    "pre", "rp", "rt", "ruby", "s", "section", "span", "strong", "style", "sub", "sup", "table", "tbody",
    "td", "th", "thead", "title", "tr", "ul",
]  # fmt: skip
VoidElement: TypeAlias = Literal["br", "hr", "img", "link", "meta"]
Attribute: TypeAlias = Literal[
    "alt", "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "data-before",
    "data-behind", "dir",
    "epub:type", "hidden", "href", "id", "lang", "name", "rel", "role", "rowspan", "scope", "src",
    "start", "style", "type", "xml:lang", "xmlns", "xmlns:epub",
]  # fmt: skip
Attributes: TypeAlias = Mapping[Attribute, str | None]
"""Attributes by name; None leaves one out."""

_HEADINGS: Final[tuple[Element, ...]] = ("h1", "h2", "h3", "h4", "h5", "h6")
_NONE: Final[Attributes] = {}


def text(words: str) -> str:
    """Return `words` as character data."""
    # Four searches cost a sixth of four replacements, which few words need.
    if not ("&" in words or "<" in words or ">" in words or "\r" in words):
        return words
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("\r", "&#13;")


def quoted(value: str) -> str:
    """Return `value` as the content of a double-quoted attribute; white space is kept."""
    value = text(value).replace('"', "&quot;")
    return value.replace("\n", "&#10;").replace("\t", "&#9;")


def element(name: Element, content: str, attributes: Attributes = _NONE) -> str:
    """Return an element around `content`, which is markup."""
    if not attributes:
        return f"<{name}>{content}</{name}>"
    return f"<{name}{_written(attributes)}>{content}</{name}>"


def void(name: VoidElement, attributes: Attributes = _NONE) -> str:
    """Return an element that has no content."""
    return f"<{name}{_written(attributes)}/>"


def heading_name(level: int) -> Element:
    """Return the heading element of a level, 1 and up; there is none below `h6`.

    >>> heading_name(1), heading_name(6), heading_name(7)
    ('h1', 'h6', 'h6')
    """
    return _HEADINGS[min(max(level, 1), len(_HEADINGS)) - 1]


def _written(attributes: Attributes) -> str:
    if not attributes:
        return ""
    return "".join(
        f' {name}="{quoted(value)}"' for name, value in attributes.items() if value is not None
    )
