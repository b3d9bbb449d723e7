"""Markup → markup in which frames hold the words of the pages that are written into them.

`<iframe srcdoc="&lt;p&gt;…">` carries a page in an attribute. Nobody reads it with the page around it, and no book has
frames; but what goes with one is to be told, word for word.
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
"""In small letters, what markup holds that has such a frame."""


def with_words_of_frames(text: str) -> str:
    """Return the markup with the words of each page in an attribute as the content of its frame."""
    return _FRAME.sub(_with_words, text)


def _with_words(frame: re.Match[str]) -> str:
    page = _PAGE.search(frame[0])
    if page is None:
        return frame[0]
    words = html.unescape(_TAG.sub(" ", _without_code(html.unescape(page[1] or page[2] or ""))))
    # A frame's content is text as it stands: nothing in it is a tag but the one that ends it.
    return frame[0] + " ".join(words.replace("<", " ").split())


def _without_code(markup: str) -> str:
    """Return markup without scripts and style sheets; one that nothing ends goes on to the end."""
    kept: list[str] = []
    at, is_code = 0, False
    for tag in _CODE.finditer(markup):
        if not is_code:
            kept.append(markup[at : tag.start()])
        at, is_code = tag.end(), not tag[1]
    return "".join([*kept, "" if is_code else markup[at:]])
