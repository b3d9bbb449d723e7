"""Copied text → whether its first lines and its last say several kinds of things that only pages say around a text.

One control may be a word of the author's, and so may one figure or one heading of other tales. Where lines of several
kinds stand before the story and behind it, a page was copied, whatever language its menu is in.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.around.copied_edges import is_figure_of_page
from octavo.passes.chrome.evidence.comment_lists import heads_a_list
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.closings import FILED, SUBJECTS, closing_of
from octavo.passes.chrome.wording.datelines import says_how_long_ago
from octavo.passes.chrome.wording.glued_rows import is_glued_row
from octavo.passes.chrome.wording.rights import is_notice_of_rights
from octavo.passes.chrome.wording.rows_of_programs import is_of_program
from octavo.passes.chrome.wording.words import is_advert, is_control, is_label, is_way_on
from octavo.passes.reading.headlines import parse_headline

_REACH: Final = 12
"""Lines at either end of a text that are looked at."""
_LONGEST: Final = 80
"""Characters of such a line."""
_FEWEST: Final = 3
"""Kinds of lines that show a page."""
_FEWEST_SURE: Final = 2
"""Kinds among them that no author sets at an end of a text; rights and subjects an author may name."""
_TOLD: Final = 0.6
"""Share of the lines between the first sentence and the last that must be prose: where they are not, any end is in doubt."""
_AUTHORS: Final = frozenset({"rights", "filed"})


def are_of_several_kinds(lines: Sequence[Evidence]) -> bool:
    """Tell whether lines of at least `_FEWEST` kinds stand at the ends of a text told in sentences, and some at either end."""
    said = [item for item in lines if item.text]
    prose = [at for at, item in enumerate(said) if item.score > PROSE]
    if len(prose) < _FEWEST or len(prose) < _TOLD * (prose[-1] - prose[0] + 1):
        return False
    above, below = (frozenset(_kinds_at(way)) for way in (said, said[::-1]))
    kinds = above | below
    return bool(above and below) and len(kinds) >= _FEWEST and len(kinds - _AUTHORS) >= _FEWEST_SURE


def _kinds_at(lines: Sequence[Evidence]) -> Iterator[str]:
    """Give the kinds of the lines that stand before the first sentence of prose."""
    for item in lines[:_REACH]:
        if item.score > PROSE and ends_sentence(item.text):
            return
        if len(item.text) <= _LONGEST and (kind := _kind_of(item.said)):
            yield kind


def _kind_of(text: str) -> str:
    if parse_headline(text) is not None:
        return ""
    if is_figure_of_page(text):
        return "figure"
    if says_how_long_ago(text):
        return "hour"
    if is_advert(text):
        return "advert"
    if is_way_on(text):
        return "way"
    if is_glued_row(text):
        return "row"
    if any(heads_a_list(text)):
        return "list"
    if is_notice_of_rights(text):
        return "rights"
    if closing_of(text) in {FILED, SUBJECTS}:
        return "filed"
    if is_of_program(text):
        return "program"
    return "control" if is_label(text) or is_control(text) else ""
