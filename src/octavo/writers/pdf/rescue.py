"""A piece that WeasyPrint cannot set → the same words, set plainly: a chapter loses its finesse, not its text."""

import re
from typing import Final

from octavo.writers.pdf.completeness import Words
from octavo.writers.xhtml.markup import element, text

_OPENING: Final = re.compile(r'<section id="[^>]*>')
_AROUND: Final = re.compile(r"<body[^>]*>|<div class=[^>]*>")


def set_plainly(markup: str, words: Words) -> str:
    """Return the page `markup` with the section it holds said in paragraphs: the running text of `words`."""
    lines = (line for line in words.running.splitlines() if line.strip())
    inside = "".join(element("p", text(line)) + "\n" for line in lines)
    start = _OPENING.search(markup)
    head, _, _ = markup.partition("<body")
    opening = start[0] if start else "<section>"
    around = _AROUND.findall(markup[: start.start() if start else 0])
    closing = "".join("</body>" if tag.startswith("<body") else "</div>" for tag in around[::-1])
    return f"{head}{''.join(around)}\n{opening}\n{inside}</section>\n{closing}</html>"
