"""An independent count of a page's ink: html5lib's tree, and a rule for what is text.

Text is what stands in elements that show text, alternative text of images included; code, style
sheets, templates and comments are not. Nothing of the reader is used here. The tree is that of minidom:
those of ElementTree and BeautifulSoup now and then lack what stands behind or in a broken table.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final
from xml.dom.minidom import Document, Element, Node, Text

import html5lib

_NOT_TEXT: Final = frozenset({"script", "style", "template", "noframes", "datalist"})


def ink_of_html(text: str) -> Counter[str]:
    """Count the non-space characters of a page's text, by character."""
    page: Document = html5lib.parse(text, treebuilder="dom")
    return Counter("".join("".join(_strings(page)).split()))


def _strings(page: Node) -> Iterator[str]:
    """Give each text of a page and each alternative text, in whatever order."""
    waiting = [page]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            yield node.data
        elif isinstance(node, Document):
            waiting.extend(node.childNodes)
        elif isinstance(node, Element) and node.localName not in _NOT_TEXT:
            waiting.extend(node.childNodes)
            yield node.getAttribute("alt") if node.localName == "img" else ""
