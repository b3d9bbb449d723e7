"""A saved page → the same words in a page that was built otherwise: by another program, with other names.

Where the story is must not hang on what one site calls its boxes. What is rebuilt here is nobody's page, and
yet the labels of its lines are those of the page that it was: so many unseen sites for nothing.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NAMES: Final = re.compile(r"""\s(class|id|role|itemprop|aria-label)=("[^"]*"|'[^']*'|[^\s>"']+)""")
_PARTS: Final = re.compile(r"(</?)(?:article|main|section|header|footer|nav|aside)\b")
_DIRECT: Final = frozenset({"-text", "p", "br", "span", "em", "strong", "i", "b", "font"})
"""What the words of a story's own box stand in."""
_ROOTS: Final = frozenset({"html", "body"})
_LEVELS: Final = 2


def renamed(markup: str) -> str:
    """Give every class and id a name that says nothing."""

    def rename(found: re.Match[str]) -> str:
        if found[1] not in {"class", "id"}:
            return found[0]
        words = found[2].strip("\"'").split()
        return f' {found[1]}="{" ".join("x" + sha256(word.encode()).hexdigest()[:6] for word in words)}"'

    return _NAMES.sub(rename, markup)


def nameless(markup: str) -> str:
    """Take every name from every element."""
    return _NAMES.sub("", markup)


def of_divisions(markup: str) -> str:
    """Write a `div` for every part of a page that has an element of its own."""
    return _PARTS.sub(r"\1div", markup)


def spaced(markup: str) -> str:
    """Set an empty paragraph behind every paragraph, as some editors do."""
    return markup.replace("</p>", "</p><p>&nbsp;</p>")


def in_lines(markup: str) -> str:
    """Write two line breaks for every end of a paragraph."""
    return re.sub(r"<p\b[^>]*>", "", markup).replace("</p>", "<br><br>")


def unboxed(markup: str) -> str:
    """Take away the story's own box, and the one around it: what stood beside them stands beside the story."""
    parser = LexborHTMLParser(markup)
    for _ in range(_LEVELS):
        boxes = parser.css("div, section, article, main, td, center, blockquote")
        box = max(boxes, key=_own_words, default=None)
        if box is None or box.parent is None or box.parent.tag in _ROOTS:
            break
        box.unwrap()
    return parser.html or ""


def _own_words(box: LexborNode) -> int:
    """Count the characters that stand directly in a box, or in its paragraphs."""
    own = [node for node in box.iter(include_text=True) if node.tag in _DIRECT]
    return sum(len(node.text().strip()) for node in own)


REBUILDINGS: Final[Mapping[str, Callable[[str], str]]] = {
    "renamed": renamed,
    "nameless": nameless,
    "of divisions": of_divisions,
    "spaced": spaced,
    "in lines": in_lines,
    "unboxed": unboxed,
}
