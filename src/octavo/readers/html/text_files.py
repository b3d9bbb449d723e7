"""A text file as a browser saves it, one `<pre>` and nothing else → the text.

Whoever saves the page of a `.txt` gets HTML: Chromium, Firefox and Safari alike put the file into a
`<pre>`. Its lines are those of a text, wrapped or not, and no preformatted block of a page.
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
    r"""Return the text that a page shows as a browser shows a text file, or "" for any other page.

    Line ends before it stay, so that its lines have the numbers that they have on the page.

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
