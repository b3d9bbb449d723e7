"""Lines without markup → whether they were copied from a page along with what surrounds its story.

Text that was cleaned, or never was a page, stays as it is, so a single line that a page might have proves
nothing. Several close together do, and some that no author writes: a menu, a list of chapters,
comments with time stamps.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.around.copied.chapter_heads import heads_in
from octavo.passes.chrome.around.copied.edges import ways_on
from octavo.passes.chrome.around.copied.edges_by_shape import shown_edges
from octavo.passes.chrome.around.inside import APART, is_certain
from octavo.passes.chrome.evidence.comment_lists import (
    are_comments_below,
    comments_below,
    heads_a_list,
)
from octavo.passes.chrome.evidence.framed import is_framed
from octavo.passes.chrome.evidence.margins import between_outset
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.closings import stands_anywhere
from octavo.passes.chrome.wording.makers import names_maker
from octavo.passes.chrome.wording.rights import is_licence_of_site
from octavo.passes.chrome.wording.signs import appeals, is_bar
from octavo.passes.chrome.wording.words import (
    holds_controls,
    is_label,
    is_menu,
    is_parted_menu,
    is_way_on,
)
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.removal import Verdict
from octavo.tree.numerals import number_value

_FIRST_LINES: Final = 4
"""The number of lines at the start of a text in which a page's menu, or the link that skips it, is looked for."""
_FEW: Final = 2
_ENOUGH: Final = 3
_CLUSTER: Final = 8
"""The largest distance, in blocks, between two lines of furniture in one cluster of flat text."""
_OF_VERSE: Final = 0.5
"""Weight of a one-word line among sentences, against 1 for other furniture: `Night`, `Listen`, `Home` may be a song's."""
_FEWEST_CHAPTERS: Final = 4
"""The fewest consecutive chapter headings that make a list; in a book, text follows each heading."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_PARTING: Final = "|[·•"
_FEWEST_PARTED: Final = 4
"""The fewest marks in a long menu, which has one more choice."""


def is_page(lines: Sequence[Evidence]) -> bool:
    """Return whether blocks come from a web page: they have markup, or a cluster of lines of furniture.

    A single line that reads like a control or holds an address may be the author's, so it proves nothing. Several
    controls in one line do prove it, and so does a last line that addresses the site's visitors.
    """
    if any(item.around.chain or item.counted for item in lines):
        return True
    if _have_menu(lines) or _are_outset(lines):
        return True
    heads = heads_in(
        lines, 0, len(lines) - 1
    )  # `Chapter 2` alone: a control's words, but the book's own
    found = [at for at, item in enumerate(lines) if at not in heads and _is_of_a_page(item)]
    if _are_clustered(lines, found) or _begins_and_ends(lines, found):
        return True
    if any(holds_controls(lines[at].said) for at in found):
        return True
    said = [item.text for item in lines if item.text]
    if _lists_chapters(said) or any(map(_is_long_menu, said[:_FIRST_LINES])):
        return True
    if any(names_maker(text) or is_licence_of_site(text) for text in said[-_CLUSTER:]):
        return True
    if found and found[-1] == len(lines) - 1 and appeals(lines[-1].said):
        return True
    return are_comments_below(lines) or is_framed(lines) or _names_others(lines)


def _names_others(lines: Sequence[Evidence]) -> bool:
    """Return whether a heading of other stories, of several words, is in the lower half of a text."""
    below = (heads_a_list(item.text) for item in lines[comments_below(lines) :])
    return any(others and not comments for others, comments, _ in below)


def verdicts_on_no_page(evidence: Sequence[Evidence]) -> dict[int, Verdict]:
    """Return the verdicts on copied text that does not look like a web page: only certain furniture goes.

    So do lines at its ends if their shapes alone show that they are a page's.
    """
    first, last = shown_edges(evidence)
    around = {
        id(item.block): Verdict(
            "CHR004", f"{'before' if at < first else 'after'} the story: {APART}"
        )
        for at, item in enumerate(evidence)
        if not first <= at <= last
    }
    ways = {id(evidence[at].block): "leads to another chapter" for at in ways_on(evidence)}
    others = {
        id(item.block): kind
        for item in evidence
        if (
            kind := stands_anywhere(item.text)
            or ("a row of choices" if is_parted_menu(item.text) else "")
        )
    }
    inside = {
        block: Verdict("CHR006", f"inside the story: {reason}")
        for block, reason in (others | ways).items()
    }
    return inside | around


def _have_menu(lines: Sequence[Evidence]) -> bool:
    """Return whether there are menu entries, one per line, near the start or the end; inside prose they may be verse."""
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    entries = (at for at, item in enumerate(lines) if item.entry)
    return any(
        min(bisect_left(prose, at), len(prose) - bisect_left(prose, at)) <= _FEW for at in entries
    )


def _are_outset(lines: Sequence[Evidence]) -> bool:
    """Return whether an indented story has unindented labels before and after it, at least one of them a control.

    Without a control the labels may be the author's: a title and a name before, "The End" and a source after.
    """
    above, below = between_outset(lines)
    before = [item.said for item in lines[:above] if item.outset]
    behind = [item.said for item in lines[below:] if item.outset]
    return min(len(before), len(behind)) >= _ENOUGH and any(map(is_label, (*before, *behind)))


def _is_long_menu(text: str) -> bool:
    """Return whether a line is a menu of five or more choices, with marks between them."""
    return sum(map(text.count, _PARTING)) >= _FEWEST_PARTED and is_menu(text)


def _lists_chapters(said: list[str]) -> bool:
    """Return whether a list of chapter headings names chapters that this text does not contain.

    The author's table of contents lists chapters whose numbers recur in the text; a site's menu lists chapters on
    other pages, of which at most one recurs here.
    """
    numbers = [_number(text) for text in said]
    often = Counter(numbers)
    listed = here = 0
    last: float | None = None
    for number in numbers:
        follows = number is not None and last is not None and 0 < abs(number - last) <= _FEW
        if not follows:
            listed = here = 0
        listed += number is not None
        here += number is not None and often[number] > 1
        last = number
        if listed >= _FEWEST_CHAPTERS and here <= 1:
            return True
    return False


def _number(text: str) -> float | None:
    """Return the number in a chapter heading, None for any other line."""
    found = parse_headline(text)
    if found is None or not any(map(str.isalpha, found.number)):
        return None
    return number_value(found.number)


def _are_clustered(lines: Sequence[Evidence], found: list[int]) -> bool:
    """Return whether enough different lines of furniture are close together.

    Two are enough if there is hardly a sentence before or after them. Inside prose three are needed, or
    two, one of which addresses visitors: in a story one door may say "Home", and another "Back".
    """
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    weights: dict[str, float] = {}
    for before, at in pairwise((-_CLUSTER - 1, *found)):
        said = lines[at].said
        weights = {**(weights if at - before <= _CLUSTER else {}), said: 1 + appeals(said)}
        above = bisect_left(prose, at)
        amid = min(above, len(prose) - above) > _FEW
        if amid and said.isalpha():
            weights[said] = _OF_VERSE
        if len(weights) > 1 and sum(weights.values()) >= (_ENOUGH if amid else _ENOUGH - 1):
            return True
    return False


def _begins_and_ends(lines: Sequence[Evidence], found: list[int]) -> bool:
    """Return whether there is furniture of several words at both ends of a text, with hardly a sentence before and after it."""
    said = [at for at in found if len(_WORD.findall(lines[at].said)) > 1]
    if not said or lines[said[0]].said == lines[said[-1]].said:
        return False
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    above, below = bisect_left(prose, said[0]), len(prose) - bisect_left(prose, said[-1])
    return len(prose) > 2 * _FEW and above <= _FEW and below <= _FEW


def _is_of_a_page(item: Evidence) -> bool:
    """Return whether a line of flat text is furniture that shows a copied page; an address or a © alone does not."""
    said = item.said
    if is_way_on(said):
        return True
    if not is_certain(item) or "©" in said:
        return False
    return appeals(said) or is_bar(said) or is_label(said)
