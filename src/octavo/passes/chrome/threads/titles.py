"""The posts of a thread → the titles their author gave them: `Threadmarks: Interlude: Salt`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.threads.posts import Post, prose_of
from octavo.passes.reading.names import name_words
from octavo.tree.nodes import Heading, Paragraph, Span, attribute
from octavo.tree.plain import inline_text
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space
from octavo.tree.walk import walk_inlines

_THREADMARK: Final = re.compile(r"threadmarks?\s*[:：]?\s+", re.IGNORECASE)
"""What forums print, in all their languages, before the title that a thread's author gave to a post."""
_BEFORE_POST: Final = re.compile(r"threadmarks?\s?[:：]\s?\S", re.IGNORECASE)
_FEWEST: Final = 2
"""The fewest posts with such a line for it to be a title; a single one may be the story's."""
_LEAST: Final = 150.0
"""The fewest letters of prose below the title of a copied post; with fewer, it is a list of titles."""
_MARKED: Final = (frozenset({"threadmark", "label"}), frozenset({"threadmark", "title"}))
"""Words in the class of such a title."""
_LONGEST: Final = 200
"""The most characters of a title."""


def without_threadmark(text: str) -> str | None:
    """Return the title in a line that begins with a word for one, or None.

    >>> without_threadmark("Threadmarks: Interlude: Salt"), without_threadmark("Interlude: Salt")
    ('Interlude: Salt', None)
    """
    marked = _THREADMARK.match(text)
    return text[marked.end() :] if marked else None


def titled_parts(lines: Sequence[Evidence]) -> list[Post]:
    """Return the posts of copied text that each begin with such a line, whoever wrote them; none if there is only one."""
    starts = [at for at, item in enumerate(lines) if _BEFORE_POST.match(item.text)]
    if len(starts) < _FEWEST:
        return []
    ends = (*starts[1:], len(lines))
    within = [list(range(start, end)) for start, end in zip(starts, ends, strict=True)]
    posts = [Post(own, "", prose_of(lines, own)) for own in within]
    return [post for post in posts if post.prose >= _LEAST]


def titles_of(lines: Sequence[Evidence], parts: Sequence[Post]) -> Iterator[tuple[int, str]]:
    """Yield the title lines of a story's parts, at most one each, with the titles; `parts` are its posts, in order.

    Such a line is in its post or directly above it, before the first paragraph.
    """
    above = 0
    for post in parts:
        first = next((at for at in post.lines if lines[at].score > PROSE), post.lines[-1])
        titled = ((at, title) for at in range(above, first) if (title := _title_in(lines[at])))
        last = max(titled, default=None)
        if last:
            yield last
        above = post.lines[-1] + 1


def _title_in(item: Evidence) -> str:
    """Return the title that a line gives to a post, or ""."""
    block = item.block
    if not isinstance(block, Paragraph | Heading):
        return ""
    marked = (
        fold_space(inline_text(node.content))
        for node in walk_inlines(block.content)
        if isinstance(node, Span)
        and any(words <= name_words(attribute(node, "class")) for words in _MARKED)
    )
    if title := next(filter(None, marked), ""):
        behind = without_threadmark(title)
        title = title if behind is None else behind
    else:
        title = without_threadmark(item.text) or ""
        title = "" if ends_with_stop(title) else title
    return title if len(title) <= _LONGEST else ""
