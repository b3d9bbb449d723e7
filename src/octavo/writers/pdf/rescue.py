"""A piece that cannot be set as it is → the same words, set plainly: a chapter loses its finesse, not its text.

What is known to make WeasyPrint and Pango stumble is not in it: no element but paragraphs, none of them
long, no long word in one piece, no heap of combining marks (measured 2026-11: a word of 100 KB that may
be hyphenated, or as many marks on one letter, are not set within a minute).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.tree.text import ZERO_WIDTH_SPACE
from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.work import Work
from octavo.writers.xhtml.markup import element, text

_OPENING: Final = re.compile(r'<section id="[^>]*>')
_AROUND: Final = re.compile(r"<body[^>]*>|<div class=[^>]*>")
_LONG_WORD: Final = re.compile(r"[^\s\u200b]{64}")
_MARKS: Final = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{30}"
)
"""As many marks on one letter as are set on it (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format)."""
_LONG_PARAGRAPH: Final = 16_000
"""Characters."""


def plainer(work: Work, words: Words) -> Work:
    """Return the work with the section it holds said in paragraphs, its notes behind it."""
    said = Words("\n".join((words.running, *words.notes)))
    return replace(work, markup=set_plainly(work.markup, said), words=said)


def set_plainly(markup: str, words: Words) -> str:
    """Return the page `markup` with the section it holds said in paragraphs: the running text of `words`."""
    inside = "".join(element("p", text(line)) + "\n" for line in _paragraphs(words.running))
    start = _OPENING.search(markup)
    head, _, _ = markup.partition("<body")
    opening = start[0] if start else "<section>"
    around = _AROUND.findall(markup[: start.start() if start else 0])
    closing = "".join("</body>" if tag.startswith("<body") else "</div>" for tag in around[::-1])
    return f"{head}{''.join(around)}\n{opening}\n{inside}</section>\n{closing}</html>"


def _paragraphs(running: str) -> Iterator[str]:
    """Give the lines of a text, those that are long in several, with places to break in long words."""
    for line in running.splitlines():
        if not line.strip():
            continue
        eased = _MARKS.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", line)
        eased = _LONG_WORD.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", eased)
        for at in range(0, len(eased), _LONG_PARAGRAPH):
            if part := eased[at : at + _LONG_PARAGRAPH].strip():
                yield part
