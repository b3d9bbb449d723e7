"""Markup → markup in which frames contain the words of the pages written into their attributes.

`<iframe srcdoc="&lt;p&gt;…">` has a page in an attribute. It is not part of the page around it, and books have
no frames; but its words are to be reported as left out.
"""

import html
import re
from typing import Final

_FRAME: Final = re.compile(
    r"""<iframe(?=\s)(?:[\s/]++|[^\s"'<>=/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>=]++))?+)*+>""",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"""\ssrcdoc\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_CODE: Final = re.compile(r"<(/?)(?:script|style)(?=[\s/>])[^<>]*+>", re.IGNORECASE)
_TAG: Final = re.compile("<[^<>]*+>")
MARK: Final = b"srcdoc"
"""Markup with such a frame contains this, in lower case."""


def with_words_of_frames(text: str) -> str:
    """Return the markup with the words of each page in an attribute as content of its frame."""
    return _FRAME.sub(_with_words, text)


def _with_words(frame: re.Match[str]) -> str:
    page = _PAGE.search(frame[0])
    if page is None:
        return frame[0]
    words = html.unescape(_TAG.sub(" ", _without_code(html.unescape(page[1] or page[2] or ""))))
    # A frame's content is raw text: the only tag in it is the one that ends it.
    return frame[0] + " ".join(words.replace("<", " ").split())


def _without_code(markup: str) -> str:
    """Return markup without scripts and style sheets; an unclosed one extends to the end."""
    kept: list[str] = []
    at, is_code = 0, False
    for tag in _CODE.finditer(markup):
        if not is_code:
            kept.append(markup[at : tag.start()])
        at, is_code = tag.end(), not tag[1]
    return "".join([*kept, "" if is_code else markup[at:]])
