"""A piece that cannot be set as it is → the same words, set plainly: a chapter loses its looks, not its text.

It has nothing that is known to break WeasyPrint and Pango: only paragraphs, none of them long, no unbroken long
word, no accumulation of combining marks (measured 2026-11: a word of 100 KB that may be hyphenated, or as many
marks on one letter, is not set within a minute).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.writers.pdf.book_css import breakable
from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.work import Work
from octavo.writers.xhtml.markup import element, text

_OPENING: Final = re.compile(r'<section id="[^>]*>')
_AROUND: Final = re.compile(r"<body[^>]*>|<div class=[^>]*>")
_LONG_PARAGRAPH: Final = 16_000
"""Characters."""


def plainer(work: Work, words: Words) -> Work:
    """Return the work with its section reduced to paragraphs, followed by its notes."""
    said = Words("\n".join((words.running, *words.notes)))
    return replace(work, markup=set_plainly(work.markup, said), words=said)


def set_plainly(markup: str, words: Words) -> str:
    """Return the page `markup` with its section reduced to paragraphs: the running text of `words`."""
    inside = breakable(
        "".join(element("p", text(line)) + "\n" for line in _paragraphs(words.running))
    )
    start = _OPENING.search(markup)
    head, _, _ = markup.partition("<body")
    opening = start[0] if start else "<section>"
    around = _AROUND.findall(markup[: start.start() if start else 0])
    closing = "".join("</body>" if tag.startswith("<body") else "</div>" for tag in around[::-1])
    return f"{head}{''.join(around)}\n{opening}\n{inside}</section>\n{closing}</html>"


def _paragraphs(running: str) -> Iterator[str]:
    """Yield the lines of a text, long ones in several parts."""
    for line in running.splitlines():
        if not line.strip():
            continue
        for at in range(0, len(line), _LONG_PARAGRAPH):
            if part := line[at : at + _LONG_PARAGRAPH].strip():
                yield part
