"""An independent count of a page's ink: html5lib's tree, and a rule for what is text.

Text is what stands in elements that show text, alternative text of images included; code, style
sheets, templates and comments are not. Nothing of the reader is used here; nor is BeautifulSoup, whose
tree now and then lacks what stands behind a broken table.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import html5lib

_NOT_TEXT: Final = frozenset({"script", "style", "template", "noframes", "datalist"})


def ink_of_html(text: str) -> Counter[str]:
    """Count the non-space characters of a page's text, by character."""
    root = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    return Counter("".join("".join(_strings(root)).split()))


def _strings(root: Element) -> Iterator[str]:
    """Give the text of each element, and what stands behind it; as deep as a page may be."""
    waiting: list[Element] = [root]
    while waiting:
        element = waiting.pop()
        yield element.tail or ""
        name = str(element.tag).rpartition("}")[2]
        if name not in _NOT_TEXT and not name.startswith(
            "<"
        ):  # a comment's is `<function Comment ...>`
            yield element.text or ""
            yield (element.get("alt") or "") if name == "img" else ""
            waiting.extend(element)
