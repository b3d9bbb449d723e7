"""A text file as saved by a browser, a single `<pre>` → the text.

Saving the page of a `.txt` results in HTML: Chromium, Firefox and Safari all put the file into a `<pre>`. Its
lines are those of a text file, wrapped or not, and not those of a preformatted block.
"""

import html
import re
from typing import Final

_HEAD: Final = re.compile(
    r"(?:\s|<!doctype[^<>]*>|<!--[^<>]*-->)*<html[^<>]*>\s*(?:<head[^<>]*>(?:\s*<(?:meta|link)[^<>]*>)*\s*</head>)?"
    r"\s*<body[^<>]*>\s*<pre[^<>]*>",
    re.IGNORECASE,
)
_END: Final = re.compile(r"</pre>\s*(?:</body>\s*)?(?:</html>\s*)?\Z", re.IGNORECASE)


def shown_text(page: str) -> str:
    r"""Return the text of a page that is a text file in a browser, or "" for any other page.

    Line ends before it are kept, so that its line numbers are those of the page.

    >>> shown_text("<html><head></head><body><pre>One &amp;\ntwo</pre></body></html>")
    'One &\ntwo'
    >>> shown_text("<html><body><pre>One <b>two</b></pre></body></html>")
    ''
    """
    head = _HEAD.match(page)
    if head is None:
        return ""
    end = page.find("<", head.end())
    if end < 0 or not _END.match(page, end):
        return ""
    text = html.unescape(page[head.end() : end])
    return "\n" * page.count("\n", 0, head.end()) + text if text.strip() else ""
