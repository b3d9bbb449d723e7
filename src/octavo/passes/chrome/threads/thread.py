"""The posts of a forum thread → the lines around each: its writer, its time, controls, what others said.

On a saved page posts are adjacent boxes of one make, each with a box named after its poster. In copied text, or
if no box has such a name, each begins with a card, the facts that forums show about its writer, the same from
post to post; or, on bulletin boards, with a line that gives its writer and its time. If most of a page's prose
is by one poster, the story is that poster's; what others post between its parts is short. A thread inside a
story consists of short lines by many hands, and stays.
"""

from collections.abc import Sequence

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.threads.boxes import around_boxes
from octavo.passes.chrome.threads.cards import around_cards
from octavo.passes.chrome.threads.heads import around_heads
from octavo.passes.chrome.threads.posts import NO_THREAD, Thread


def thread_on(lines: Sequence[Evidence], *, marked: bool) -> Thread:
    """Return what is known about the thread that tells the story of a page, or `NO_THREAD`."""
    boxes = around_boxes(lines) if marked else NO_THREAD
    return boxes or around_cards(lines) or around_heads(lines)
