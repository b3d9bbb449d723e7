"""The stretch of a page's story → the lines at its ends that address the reader or describe the page.

These are pleas, copyright notices and rows of facts, contiguous with either end except for a label or two. A note by
the author, pleas included, stays.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from octavo.passes.chrome.around.copied.edges import is_figure_of_page
from octavo.passes.chrome.around.inside import is_counted_fact
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.notices_of_pages import is_notice_of_page
from octavo.passes.chrome.wording.page_rows import is_page_row
from octavo.passes.chrome.wording.pleas import is_fact_of_page
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader, may_ask, tells_of_somebody
from octavo.passes.chrome.wording.prose_beside_requests import is_told_beside
from octavo.passes.chrome.wording.rights import is_notice_of_rights
from octavo.passes.chrome.wording.sentences import sentences_in
from octavo.passes.chrome.wording.signs import appeals
from octavo.passes.reading.note_labels import is_postscript, opening_label
from octavo.tree.nodes import Heading, SceneBreak

_REACH: Final = 12
"""The number of lines at either end that are examined."""
_MOST_BETWEEN: Final = 2
"""The most labels between two such lines, or between one of them and the end of the stretch."""
_MOST_BESIDE: Final = 3
"""The most lines beside a request that may go with it, since they share its subjects."""
_FEWEST_HEADINGS: Final = 2
"""A text with so many headings is an article, whose last paragraph may narrate and end with a question."""
_ASKS: Final = "asks something of the reader"
_OF_PAGE: Final = "a notice of the page"
_BESIDE: Final = "is beside a request to the reader"
_LONGEST_BETWEEN: Final = 60
"""The most characters of a line between two requests that is not one itself."""
_SEVERAL: Final = 3
"""The fewest sentences of such a paragraph."""
_SPEECH: Final = frozenset("\"“”„‟«»‹「『—–‘'")
_SHARE: Final = 0.25
"""The share of a short story's lines that is examined at either end, instead of `_REACH` lines."""


def parting_words(scored: Sequence[Scored], first: int, last: int) -> dict[int, str]:
    """Return by index the lines at a story's ends that address the reader or describe the page, with the reason."""
    reach = min(_REACH, int(_SHARE * (last - first + 1)) + 2)
    found = _said(scored, range(first, min(last, first + reach)), _is_between)
    behind = range(last, max(first, last - reach), -1)
    if not any(_goes_on(scored, at) for at in behind):
        headings = sum(
            isinstance(item.evidence.block, Heading) and item.place.at_home
            for item in scored[first : last + 1]
        )
        parted = headings >= _FEWEST_HEADINGS
        found |= _said(scored, behind, _may_be_beside, parted=parted)
    return found


def _said(
    scored: Sequence[Scored],
    way: Iterable[int],
    may_be_beside: Callable[[Scored], bool],
    *,
    parted: bool = False,
) -> dict[int, str]:
    found: dict[int, str] = {}
    beside: list[int] = []
    between = 0
    for at in way:
        item = scored[at]
        text = item.evidence.said
        if not text or item.place.noted:
            continue
        kind = _kind_of(text)
        if kind == _ASKS and parted and _tells_more(text):
            break
        if kind:
            # Lines nearer to the end than this one go with it, though they ask for less.
            found.update((one, _BESIDE) for one in beside)
            found[at] = kind
            beside, between = [], 0
        elif len(beside) < _MOST_BESIDE and may_be_beside(item) and may_ask(text):
            beside.append(at)
        elif between < _MOST_BETWEEN and _is_between(item):
            between += 1
        else:
            break
    return found


def _kind_of(text: str) -> str:
    if _is_speech(text):
        return ""
    if asks_of_reader(text):
        return "" if is_told_beside(text) else _ASKS
    if is_notice_of_page(text):
        return _OF_PAGE
    if is_notice_of_rights(text) and not tells_of_somebody(text):
        return "says whose it is"
    if is_counted_fact(text):
        return ""  # `Strength: 9`: status windows in stories have such lines, too
    if is_figure_of_page(text) or is_fact_of_page(text) or is_page_row(text):
        return "a fact about the page"
    return "speaks to a visitor of the site" if appeals(text) and not is_told_beside(text) else ""


def _tells_more(text: str) -> bool:
    """Return whether at least half of a paragraph of several sentences neither asks anything nor shares the subjects of requests."""
    sentences = sentences_in(text)
    told = (said for said in sentences if not (asks_of_reader(said) or may_ask(said)))
    return len(sentences) >= _SEVERAL and 2 * sum(map(len, told)) >= len(text)


def _is_speech(text: str) -> bool:
    """Return whether a line is speech or opens a note: with a quotation mark or dash, a note's label, or a postscript."""
    return text[0] in _SPEECH or opening_label(text) is not None or is_postscript(text)


def _may_be_beside(item: Scored) -> bool:
    return not _is_speech(item.evidence.said)


def _is_between(item: Scored) -> bool:
    evidence = item.evidence
    if isinstance(evidence.block, Heading):
        return True
    return evidence.score < PROSE and len(evidence.text) <= _LONGEST_BETWEEN


def _goes_on(scored: Sequence[Scored], at: int) -> bool:
    """Return whether a line begins a note as long as the rest of the chapter: see `note_spans`."""
    text = scored[at].evidence.text
    label = opening_label(text)
    if label is None:
        return False
    before = scored[at - 1].evidence if at else None
    tail = label.role == "author-note" and before is not None and _is_break(before)
    return label.alone or tail


def _is_break(item: Evidence) -> bool:
    return isinstance(item.block, SceneBreak) or (
        bool(item.text) and not any(map(str.isalnum, item.text))
    )
