"""The posts of a forum's thread → what stands around each: who wrote it, when, what can be done, what others said.

On a saved page posts are boxes beside one another, of one make, in each of which a box is named as its
poster's. In copied text, and where no box is named so, each begins with a card: the facts that forums tell of who writes there, the
same from post to post; or, on bulletin boards, with a line that says who wrote it, and when. Where most of a
page's prose is one poster's, the story is that poster's; what others put between its parts is short. A thread
that a story shows is short lines by many hands: it stays.
"""

from collections.abc import Sequence

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.threads.boxes import around_boxes
from octavo.passes.chrome.threads.cards import around_cards
from octavo.passes.chrome.threads.heads import around_heads
from octavo.passes.chrome.threads.posts import NO_THREAD, Thread


def thread_on(lines: Sequence[Evidence], *, marked: bool) -> Thread:
    """Return what is known of the thread on a page that tells its story, nothing where there is none."""
    boxes = around_boxes(lines) if marked else NO_THREAD
    return boxes or around_cards(lines) or around_heads(lines)
