"""The best stretch of a page → the whole story, including lines at its edges that are placed like its own.

On a page with markup, lines in the story's own containers are added; in flat text, those
between the last control and the first paragraph, text announced by the last lines, a dateline, an end mark.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.behind_insets import end_behind_insets
from octavo.passes.chrome.around.copied.dates_above import day_of_page
from octavo.passes.chrome.around.copied.edges import is_figure_of_page, said_again
from octavo.passes.chrome.around.copied.last_lines import is_of_page, last_line
from octavo.passes.chrome.around.copied.lone_lines import (
    is_amid_a_list,
    is_break,
    is_spaced,
    is_stray,
    speaks_of_page,
    stands_apart,
)
from octavo.passes.chrome.around.copied.notes_beyond import note_above, note_behind
from octavo.passes.chrome.around.copied.own_contents import heading_of_entry, own_contents
from octavo.passes.chrome.around.copied.verse import verse_lines
from octavo.passes.chrome.around.facts_above import below_facts
from octavo.passes.chrome.around.inside import is_certain, is_counted_fact
from octavo.passes.chrome.around.lists_below import above_lists
from octavo.passes.chrome.evidence.marked_counters import (
    glued_beyond,
    glued_counters,
    without_counter,
)
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import FILED, PUBLISHED, closing_of
from octavo.passes.chrome.wording.datelines import are_credit_and_day, is_dated_credit
from octavo.passes.chrome.wording.pleas import tells_of_page
from octavo.passes.chrome.wording.signs import bears_date
from octavo.passes.chrome.wording.story_ends import ends_story, is_end_mark
from octavo.passes.chrome.wording.time_stamps import is_day_and_hour
from octavo.passes.chrome.wording.words import is_entry
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import is_note_label
from octavo.tree.nodes import Image, Link, Paragraph, SceneBreak, Span

_BODY: Final = 0  # the home of text outside containers: the whole page is in it
_NEARLY_ALL: Final = 0.9  # with this share of prose outside containers, its last sentence counts
_MOSTLY_PROSE: Final = 0.5  # share of the text in the story's containers that must be prose for the stretch to include it
_LAST_LINES: Final = 3  # lines after a story's last sentence that are its own, if copied text ends with them: a date, a signature
_FEWEST_ENTRIES: Final = 5  # fewest lines after the last sentence that make a list of the story's
_OWN_SHARE: Final = 0.5  # share of those lines that must be no certain furniture
_REACH: Final = 8  # lines, not counting rules, that may separate a story from its own prose above
_FEW_LINES: Final = 4  # most lines between a story's last sentence and the label of a note
_FEW: Final = 2  # up to so many lines between the first paragraph and a repeated label above it are the story's
_FURTHEST: Final = 40  # lines from a story's edge on that are examined, whatever they are
_SEVERAL: Final = 3  # times `_LONGEST_FACT`: letters of prose above furniture that are the story's, however far up
_LONGEST_FACT: Final = 60  # characters of a line that states a fact about its page; a sentence of so many letters is prose
_OF_A_BLOG: Final = frozenset({FILED, PUBLISHED})
"""Results of `closing_of` that mark a line as a blog's: categories, or the time of publication."""
_FILED: Final = re.compile(
    r"[·•| ]*\d{4}([-/.])\d\d?\1\d\d?(?: \d\d?:\d\d)? ?[|·•][^.!?。！？]{1,60}"
)
"""`2024-03-02 | Harbour`: the date of publication and the category."""


def with_edges(
    scored: list[Scored],
    first: int,
    last: int,
    heading: int,
    beyond: Sequence[Evidence] = (),
    *,
    cut: bool = False,
) -> tuple[int, int]:
    """Extend a stretch by the short lines at its edges that belong to the story because of their place.

    `beyond` are the lines of the page around `scored`; `cut` says that a bar of the page follows `scored`.
    """
    marked = any(item.place.at_home for item in scored)
    lines = [item.evidence for item in scored]
    if marked:
        first, last = _whole_home(scored, first, last)
        last = _listed(scored, last)
    else:
        first = _opened(scored, first, last, heading, beyond)
        first = note_above(lines, first)
    last = _ended(scored, last, cut=cut)
    if not marked and glued_counters(lines):
        first, last = glued_beyond(lines, first, last)
    if not (marked or any(item.evidence.counted for item in scored)):
        last = last_line(lines, first, last, beyond)
    first = _drawn(scored, range(first, -1, -1))
    last = _drawn(scored, range(last, len(scored)))
    if marked:
        last = end_behind_insets(scored, last)
        first = below_facts(scored, first, last)
        last = above_lists(scored, first, last)
        first, last = _within_rules(scored, first, last)
    while first < last and not scored[first].evidence.text and not _shows(scored[first]):
        first += 1
    return first, last


def _within_rules(scored: list[Scored], first: int, last: int) -> tuple[int, int]:
    """Return a stretch without the rules at its ends, except next to an author's note."""
    if not any(item.place.noted for item in scored[:first]):
        while first < last and _is_rule(scored[first]):
            first += 1
    if not any(item.place.noted for item in scored[last + 1 :]):
        while last > first and _is_rule(scored[last]):
            last -= 1
    return first, last


def _is_rule(item: Scored) -> bool:
    block = item.evidence.block
    return isinstance(block, SceneBreak) and not block.mark


def _drawn(scored: list[Scored], way: range) -> int:
    """Follow `way` out of the story and return the index of the last block reached before one that is not the story's.

    Paragraphs without words, which some pages put between any two, are skipped.
    """
    reached = way[0]
    for at in way[1:]:
        if _belongs(scored[at]):
            reached = at
        elif scored[at].evidence.text:
            break
    return reached


def _whole_home(scored: list[Scored], first: int, last: int) -> tuple[int, int]:
    """Extend a stretch over prose in the story's own containers (mostly prose) that was cut off by furniture, such as an advertisement."""
    at_home = [at for at, item in enumerate(scored) if _is_prose_at_home(item)]
    if not at_home or (first <= at_home[0] and at_home[-1] <= last):
        return first, last  # all prose at home is in the stretch already, as on most pages
    homes = {item.evidence.around.home for item in scored[first : last + 1] if item.place.at_home}
    homes |= {
        item.evidence.around.home for item in scored if item.place.numbered and item.place.at_home
    }
    homes |= _homes_of_article(scored, first)
    rooms = [
        [at for at, item in enumerate(scored) if home in item.evidence.around.identities]
        for home in homes - {_BODY}
    ]
    page = list(range(len(scored)))
    if _BODY in homes and _size(scored, at_home) >= _NEARLY_ALL * _size(scored, page):
        rooms.append(page)
    rooms.append([at for at, item in enumerate(scored) if item.place.within])
    rooms.append([at for at, item in enumerate(scored) if item.place.scene])
    for room in rooms:
        inside = [at for at in room if scored[at].evidence.text and not scored[at].place.furnished]
        told = set(at_home).intersection(inside)
        prose = sorted(told)
        inside = [at for at in inside if at in told or not _belongs(scored[at])]
        if prose and _size(scored, prose) >= _MOSTLY_PROSE * _size(scored, inside):
            first, last = min(first, prose[0]), max(last, prose[-1])
    return first, last


def _homes_of_article(scored: list[Scored], first: int) -> set[int]:
    """Return the homes of prose in the `article` where the story begins: parts separated by boxes."""
    chain = scored[first].evidence.around.chain
    article = next((id(box) for box in reversed(chain) if box.name == "article"), 0)
    return {
        item.evidence.around.home
        for item in scored
        if item.place.at_home and article in item.evidence.around.identities
    }


def _listed(scored: list[Scored], last: int) -> int:
    """Return the index of the last entry of a list that continues after the last sentence; `last` if there is none.

    Such a list (of goods, of places, of names with addresses) consists of lines in the story's own container, at
    least `_OWN_SHARE` of which are not certain furniture.
    """
    rest = [at for at in range(last + 1, len(scored)) if _may_be_entry(scored[at])]
    own = [at for at in rest if not is_certain(scored[at].evidence)]
    while len(own) >= _FEWEST_ENTRIES:
        if len(own) >= _OWN_SHARE * sum(at <= own[-1] for at in rest):
            return own[-1]
        own.pop()
    return last


def _may_be_entry(item: Scored) -> bool:
    place = item.place
    return bool(item.evidence.text) and place.within and not place.furnished and not place.caption


def _is_prose_at_home(item: Scored) -> bool:
    return item.place.at_home and item.evidence.score > PROSE


def _size(scored: list[Scored], places: list[int]) -> float:
    return sum(scored[at].evidence.size for at in places)


def _opened(
    scored: list[Scored], first: int, last: int, heading: int, beyond: Sequence[Evidence]
) -> int:
    """Return the index of the line that opens the story in flat text, at or before `first`.

    Lines between the last control or bar and the first paragraph are the story's: a number, a place, a date, a
    motto. If one of them is a chapter's heading, the story opens there. If the page has a column of counters,
    the counters already show which lines are the story's, so `first` is returned unchanged.
    """
    if any(item.evidence.counted for item in scored):
        return first
    first = _begun(scored, first, heading)
    opening = _furthest(scored, first, last, heading, beyond)
    # If all lines found are menu entries and a line of the page is above them, they are the page's, too.
    entries = all(is_entry(item.evidence.text) for item in scored[opening:first])
    return first if entries and heading > 0 and opening > 0 else opening


def _furthest(
    scored: list[Scored], first: int, last: int, heading: int, beyond: Sequence[Evidence]
) -> int:
    """Go up from `first` and return the index of the last line reached before one that the page shows to be its own."""
    lines = [item.evidence for item in scored]
    again = said_again([*lines, *beyond], first, last)
    spaced, away = is_spaced(lines[first : last + 1]), 0
    verses = verse_lines(lines[: first + 1])
    # `Harbour[edit]`: a control may be attached to the heading.
    said = {item.evidence.text.partition("[")[0] for item in scored[first : last + 1]} - {""}
    opening = first
    posted = day_of_page([*lines, *beyond], first, last)
    for at in range(first - 1, -1, -1):
        item = scored[at].evidence
        if at == posted or _is_of_page(scored, at, heading):
            return opening
        above = scored[at - 1].evidence if at else item
        chosen = is_entry(item.text) and not is_counted_fact(item.text)
        if chosen and (is_day_and_hour(above.text) or is_certain(above)):
            return opening
        if heading_of_entry(item.text) in said:
            return opening
        if at in again:
            return opening if first - opening <= _FEW else first
        # A line between blank lines, like the story's paragraphs, may be a verse, as in a stanza: it does not count as distance.
        apart = stands_apart(item, lines[at + 1]) and (not at or stands_apart(above, item))
        own = at in verses or (spaced and apart and not is_of_page(item))
        away += not own and not is_break(item)
        spaced = spaced and (own or is_break(item))
        if away > _REACH or first - at > _FURTHEST:
            return first
        if parse_headline(item.text):
            return at
        opening = at
    return opening


def _begun(scored: list[Scored], first: int, heading: int) -> int:
    """Go up from `first` and return the index of the story's first paragraph below the nearest certain furniture.

    Scoring may have cut off the first sentences of a story: short letters, verses or a status window below them
    outweigh them, a table of contents may separate them from the rest, and several paragraphs may be above a
    longer run of short lines such as a bill or a list, one of which may read like the page's.
    """
    lines = [item.evidence for item in scored]
    listed = own_contents(lines)
    reached, so_far, prose, told, fewest = first, 0, 0, 0.0, _FEW
    passed = amid = False
    above = (at for at in range(first - 1, -1, -1) if at not in listed)
    for away, at in enumerate(above, 1):
        item = lines[at]
        if not passed and not is_above(item, heading) and is_stray(lines, at):
            passed = True
            continue
        if _is_of_page(scored, at, heading):
            if amid or is_above(item, heading) or not is_amid_a_list(lines, at):
                break
            amid, so_far, prose, told, fewest = True, away, 0, 0.0, _FEWEST_ENTRIES
            continue
        if away - so_far > _FURTHEST or parse_headline(item.text) or is_note_label(item.text):
            break
        if item.score > PROSE and ends_sentence(without_counter(item.text)):
            prose, told = prose + 1, told + item.size
            near = fewest == _FEW and away - so_far <= _REACH and item.size >= _LONGEST_FACT
            if near or passed or (prose >= fewest and told >= _SEVERAL * _LONGEST_FACT):
                reached, so_far, prose, told, fewest = at, away, 0, 0.0, _FEW
    return reached


def _is_of_page(scored: Sequence[Scored], at: int, heading: int) -> bool:
    """Return whether a line before a story certainly belongs to the page, or was above the chapter's heading."""
    item = scored[at].evidence
    if is_above(item, heading) or is_certain(item) or _is_fact_of_page(item):
        return True
    beside = (scored[near].evidence.text for near in (at - 1, at + 1) if 0 <= near < len(scored))
    return any(are_credit_and_day(item.text, text) for text in beside)


def is_above(item: Evidence, heading: int) -> bool:
    """Return whether a line was above the chapter's heading, which has been lifted."""
    origin = item.block.origin
    return origin is not None and origin.line < heading


def _is_fact_of_page(item: Evidence) -> bool:
    """Return whether a line before a story states a fact about the page: its words, readers or votes, its date, its author."""
    text = item.said
    if is_figure_of_page(text) or _FILED.fullmatch(text):
        return True
    if is_dated_credit(text) or closing_of(text) in _OF_A_BLOG:
        return True
    figures = any(map(str.isdecimal, text))
    return (
        figures and len(text) <= _LONGEST_FACT and not is_counted_fact(text) and tells_of_page(text)
    )


def _ended(scored: list[Scored], last: int, *, cut: bool) -> int:
    """Return the index of the line that ends the story, at or after `last`.

    That is an end mark within three lines. In flat text it is also the last line of all, if at most `_LAST_LINES`
    lines (a date, a signature) are left and none is certain furniture; else the next line, if it is a dateline.
    """
    last = _noted(scored, _gone_on(scored, last))
    for at in range(last + 1, min(len(scored), last + 4)):
        item = scored[at].evidence
        if is_end_mark(item.text):
            return at
        if is_certain(item):
            break
    rest = [item.evidence for item in scored[last + 1 : last + 2 + _LAST_LINES]]
    flat = not any(item.around.chain for item in rest)
    if flat and not cut and len(rest) <= _LAST_LINES and not any(map(is_certain, rest)):
        return last + len(rest)
    return last + 1 if flat and rest and _is_dateline(rest[0]) else last


def _gone_on(scored: list[Scored], last: int) -> int:
    """Go down from `last` in flat text and return the index of the last line of prose above the first certain furniture.

    Scoring may have cut off the last sentences: a status window, a list or a bill above them outweighs them. A page
    that begins with its own name often repeats it at its foot: there the search ends, too.
    """
    reached, passed = last, False
    lines = [item.evidence for item in scored]
    name = scored[0].evidence.text if scored[0].evidence.score < 0 else ""
    noted = 0
    for at in range(last + 1, min(len(scored), last + 1 + _FURTHEST)):
        item = lines[at]
        if at < noted or (noted := note_behind(lines, at)):
            continue
        if not (passed or item.around.chain) and is_stray(lines, at):
            passed = True
            continue
        if item.around.chain or is_certain(item) or _is_fact_of_page(item):
            break
        if passed and speaks_of_page(item.text):
            break
        if item.text and (item.text == name or ends_story(item.text)):
            break
        if item.score > PROSE:
            reached = at
    return reached


def _noted(scored: list[Scored], last: int) -> int:
    """Return the index of the line before the label of an author's note soon after the story; `last` if there is none."""
    for at in range(last + 1, min(len(scored), last + 2 + _FEW_LINES)):
        item = scored[at].evidence
        if item.around.chain or is_certain(item):
            break
        if is_note_label(item.text):
            return at - 1
    return last


def _is_dateline(item: Evidence) -> bool:
    """Return whether a line is a date that the author wrote under a chapter, not the page's."""
    return not is_certain(item) and bears_date(item.text) and not closing_of(item.text)


def _belongs(item: Scored) -> bool:
    evidence = item.evidence
    if not evidence.text:
        return isinstance(evidence.block, SceneBreak) or _shows(item)
    if is_certain(evidence) or item.place.caption or item.place.orphan:
        return False
    return evidence.counted or (item.place.at_home and not evidence.in_list) or item.place.near


def _shows(item: Scored) -> bool:
    """Return whether a block is a picture in the story's own container that is not a link: an illustration, not a banner."""
    block = item.evidence.block
    return (
        item.place.at_home
        and isinstance(block, Paragraph)
        and any(isinstance(node, Image | Span) for node in block.content)
        and not any(isinstance(node, Link) for node in block.content)
    )
