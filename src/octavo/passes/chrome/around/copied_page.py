"""Lines without mark-up → whether they were copied from a page, with all that stands around its story.

Text that was cleaned, or never was a page, stays as it is: so one line that a page might bear proves
nothing. Several near one another do, and some that no author writes: a menu, a list of chapters, what
people said below, each at an hour.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile
from typing import Final

from octavo.passes.chrome.around.copied_edges import ways_on
from octavo.passes.chrome.around.heads import heads_in
from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.comment_lists import are_comments_below
from octavo.passes.chrome.evidence.framed import is_framed
from octavo.passes.chrome.evidence.margins import between_outset
from octavo.passes.chrome.evidence.model import PROSE, Evidence, size_of
from octavo.passes.chrome.wording.closings import stands_anywhere
from octavo.passes.chrome.wording.datelines import is_dated_credit
from octavo.passes.chrome.wording.makers import names_maker
from octavo.passes.chrome.wording.rights import holder_of, is_licence_of_site
from octavo.passes.chrome.wording.signs import appeals, is_bar, skips_to_content
from octavo.passes.chrome.wording.words import (
    ends_like_speech,
    holds_controls,
    is_entry,
    is_label,
    is_menu,
    is_parted_menu,
)
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.removal import Verdict
from octavo.tree.numerals import number_value

_LAST_LINES: Final = 3
_FIRST_LINES: Final = 4
_LONGEST_NAME: Final = 60
_FEW: Final = 2
_ENOUGH: Final = 3
_CLUSTER: Final = 8
"""Blocks from one line of furniture to the next, in flat text, that make a page of them."""
_OF_VERSE: Final = 0.5
"""Weight of a word alone amid sentences: `Night`, `Listen`, `Home` may be a song's."""
_FRAME: Final = 8
"""Choices of menus at either end of a text that show it to be a page: stories have 4 at most (368 texts)."""
_LONGEST_CHOICE: Final = 30
_WORDS_OF_CHOICE: Final = 3
_FEWEST_CHAPTERS: Final = 4
"""Headings of chapters one under the other, of which a list has so many: an author sets a story below each."""
_FOOT: Final = 10
_TAG: Final = re.compile(r"#[^\W_][^\s#]*(?: [^\s#]+)?")
_FEWEST_TAGS: Final = 3
_PARTING: Final = "|[·•"
_FEWEST_PARTED: Final = 4


def is_page(lines: Sequence[Evidence]) -> bool:
    """Tell whether blocks are those of a page: they have mark-up, or lines of furniture in a cluster.

    One line alone, of the words of a control, of an address, is as likely the author's, and stays;
    but several controls may stand in one line, and no author's last words speak to a visitor.
    """
    if any(item.around.chain or item.counted for item in lines):
        return True
    if _have_menu(lines) or _are_outset(lines):
        return True
    heads = heads_in(
        lines, 0, len(lines) - 1
    )  # `Chapter 2` alone: a control's words, but the book's
    found = [at for at, item in enumerate(lines) if at not in heads and _is_of_a_page(item)]
    if _are_clustered(lines, found):
        return True
    if any(skips_to_content(item.text) for item in lines[:_FIRST_LINES]):
        return True
    if any(holds_controls(lines[at].said) for at in found):
        return True
    said = [item.text for item in lines if item.text]
    if (
        _names_itself(said)
        or _is_signed(said)
        or _is_framed(said)
        or _lists_chapters(said)
        or any(map(_is_long_menu, said[:_FIRST_LINES]))
        or _is_tagged(said)
    ):
        return True
    if any(names_maker(text) or is_licence_of_site(text) for text in said[-_CLUSTER:]):
        return True
    if found and found[-1] == len(lines) - 1 and appeals(lines[-1].said):
        return True
    return are_comments_below(lines) or is_framed(lines)


def verdicts_on_no_page(evidence: Sequence[Evidence]) -> dict[int, Verdict]:
    """Return the verdicts on copied text that does not look like a web page: only what is certainly furniture goes."""
    ways = {id(evidence[at].block): "leads to another chapter" for at in ways_on(evidence)}
    others = {
        id(item.block): kind
        for item in evidence
        if (
            kind := stands_anywhere(item.text)
            or ("a row of choices" if is_parted_menu(item.text) else "")
        )
    }
    return {
        block: Verdict("CHR006", f"inside the story: {reason}")
        for block, reason in (others | ways).items()
    }


def _is_framed(said: list[str]) -> bool:
    """Tell whether a text begins and ends with so many words by themselves, a line each, as menus are copied."""
    ends = (takewhile(_is_choice, way) for way in (said, reversed(said)))
    return all(next(islice(end, _FRAME - 1, None), None) is not None for end in ends)


def _is_choice(text: str) -> bool:
    """Tell whether a line is a word or three, and nothing that anybody says."""
    return (
        size_of(text) <= _LONGEST_CHOICE
        and len(text.split()) <= _WORDS_OF_CHOICE
        and not ends_like_speech(text)
    )


def _have_menu(lines: Sequence[Evidence]) -> bool:
    """Tell whether a menu stands at one of the ends, a choice a line: amid sentences one may be a verse of short words."""
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    entries = (at for at, item in enumerate(lines) if item.entry)
    return any(
        min(bisect_left(prose, at), len(prose) - bisect_left(prose, at)) <= _FEW for at in entries
    )


def _are_outset(lines: Sequence[Evidence]) -> bool:
    """Tell whether labels begin at the margin before and behind a story that is set in, controls among them.

    A title does, and its author's name; behind the story a word that ends it, and where it was printed.
    """
    above, below = between_outset(lines)
    before = [item.said for item in lines[:above] if item.outset]
    behind = [item.said for item in lines[below:] if item.outset]
    return min(len(before), len(behind)) >= _ENOUGH and any(map(is_label, (*before, *behind)))


def _names_itself(said: list[str]) -> bool:
    """Tell whether a text begins with the name that a notice of rights at its end gives, and has a menu's lines."""
    if not said or len(said[0]) > _LONGEST_NAME:
        return False
    return (
        any(holder_of(text) == said[0] for text in said[-_LAST_LINES:])
        and sum(map(is_entry, said)) >= _FEW
    )


def _is_signed(said: list[str]) -> bool:
    """Tell whether a text begins with a name that it ends with, and says in one line on which day who wrote it.

    So blogs do, of which no menu may be copied: `Mar 1, 2024 • Ona Brehm` below the heading.
    """
    if not said or len(said[0]) > _LONGEST_NAME or ends_like_speech(said[0]):
        return False
    return said[0] in said[-_FOOT:] and any(map(is_dated_credit, said[1:_CLUSTER]))


def _is_long_menu(text: str) -> bool:
    """Tell whether a line is a menu of five choices and more, with marks between them."""
    return sum(map(text.count, _PARTING)) >= _FEWEST_PARTED and is_menu(text)


def _lists_chapters(said: list[str]) -> bool:
    """Tell whether the headings of chapters stand one under the other that are not here.

    An author's contents name what follows, by their numbers at least; a page's menu what is elsewhere, but for one
    chapter or two.
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
    """Return the number of the chapter that a line is the heading of, None for any other line."""
    found = parse_headline(text)
    if found is None or not any(map(str.isalpha, found.number)):
        return None
    return number_value(found.number)


def _is_tagged(said: list[str]) -> bool:
    """Tell whether several lines one under the other are nothing but a tag each."""
    row = 0
    for text in said:
        row = row + 1 if text[:1] == "#" and _TAG.fullmatch(text) else 0
        if row >= _FEWEST_TAGS:
            return True
    return False


def _are_clustered(lines: Sequence[Evidence], found: list[int]) -> bool:
    """Tell whether enough different lines of furniture stand close together.

    Two where hardly a sentence stands before them, or behind; three in the midst of sentences, or two of
    which one speaks to a visitor: a door may say "Home", and another "Back".
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


def _is_of_a_page(item: Evidence) -> bool:
    """Tell whether a line of flat text shows that a page was copied: an author gives addresses too."""
    said = item.said
    if not is_certain(item) or "©" in said:
        return False
    return appeals(said) or is_bar(said) or is_label(said)
