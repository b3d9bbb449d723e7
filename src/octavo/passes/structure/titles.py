"""Move a chapter's heading from the page into its section, divided into number and title.

It is looked for among the page's headings and the lines just before and at the start of the story. A
line counts if it announces a number (`headlines.parse_headline`), a heading if the window's
title repeats it. Lines next to the story that merely repeat the heading are removed with it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.manuscripts import is_manuscript
from octavo.passes.chrome.evidence.model import MOSTLY_LINK, PROSE, Evidence, main_headings
from octavo.passes.chrome.gathering import Gather, Lines
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.threads.titles import without_threadmark
from octavo.passes.chrome.wording.datelines import is_dated_credit
from octavo.passes.chrome.wording.words import is_way_on
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import (
    Headline,
    lists_chapters,
    number_announced,
    parse_headline,
    parse_run_together,
)
from octavo.passes.structure.numbered_items import is_heading_of_item, is_item
from octavo.passes.structure.repeated_headings import (
    is_part_of_window,
    is_scrap_of_window,
    repeats_title,
    title_key,
)
from octavo.passes.structure.title_notes import notes_of, words_of
from octavo.passes.structure.window_titles import (
    headings_told_by_window,
    line_told_by_window,
)
from octavo.tree.document import Document, Section, Statement
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import (
    Heading,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Span,
    Text,
    begins_section,
)
from octavo.tree.numerals import number_value
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import map_sections, without_blocks
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space
from octavo.tree.walk import walk_inlines

_NAME: Final = "lift-title"
_LISTED: Final = 1.5
"""Subtracted from the weight of a candidate in a list, which may list a serial's parts: "Part One: Harbour (you are here)"."""
_FIGURES: Final = re.compile(r"\d+")
_REACH: Final = 40
"""The number of blocks before the story in which its heading is looked for."""
_PARAGRAPH: Final = 60
"""A line of this size that reads like prose is a paragraph of the story."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
UNDER_HEADING: Final = "the line under the heading"
"""The place given in a `Statement` about the line under a heading."""
_LONGEST_BELOW: Final = 60
"""The most characters of a line under a heading; a longer one is a sentence."""
_SENTENCES: Final = 2
"""After so many sentences of a story, or one paragraph, only a heading in markup may still be its heading."""
_INSIDE: Final = 3
"""The number of blocks at the story's start that may be its heading, or repeat it."""
_FURTHEST: Final = 6
"""The same if no paragraph comes earlier: a heading may be printed up to five times."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    evidence: Evidence
    headline: Headline
    weight: float
    below: Inlines = ()
    """The second line of the heading, after a line break: a subtitle, or a byline."""


def lift_title(choices: Choices, gather: Gather) -> Pass:
    """Return the pass that makes a heading the section's title (STR002, CHR009)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []
        books: list[str] = []
        said: list[Statement] = []

        def lift(section: Section) -> Section:
            if section.title or section.number:
                return section
            lines = gather(section.blocks)
            written = is_manuscript(document, [lines])
            heads = main_headings(lines) if written else []
            stretch = (0, len(lines) - 1) if written and lines else locate_story(lines)
            if len(heads) > 1:  # each begins a chapter, except the title of all
                best = _title_of_all(heads[0], document.metadata.title)
            else:
                best = _found(lines, stretch, document.metadata.title) if stretch else None
            if stretch is None or best is None:
                return section
            repeats = list(_repeats(lines, stretch, best, choices))
            findings.extend(_told(best, repeats))
            books.append(best.headline.book)
            said.extend(_names(best))
            said.extend(_before_number(best))
            return _titled(section, best, [best.evidence, *repeats])

        result = map_sections(document, lift)
        if not findings:
            return Outcome(document)
        window = document.metadata.title
        book = next(filter(None, books), window)
        if window and book != window:
            said.append(Statement("window", window, "title"))
        if said:
            result = replace(result, statements=(*document.statements, *said))
        result = replace(result, metadata=replace(result.metadata, title=book))
        return Outcome(result, tuple(findings))

    return Pass(_NAME, run, ("STR002", "CHR009"))


def _title_of_all(first: Evidence, window_title: str) -> _Candidate | None:
    """Return the first of several headings if it equals the window title, else None."""
    if title_key(first.text) != title_key(window_title):
        return None
    return _Candidate(first, Headline(title=first.text), 1.0)


def _found(lines: Lines, stretch: tuple[int, int], window_title: str) -> _Candidate | None:
    """Return the heading of the story on a stretch of lines, or None."""
    first, _ = stretch
    # The first title of a post is the page's, until the page is divided at the others.
    if post := next((item for item in lines[: first + 1] if begins_section(item.block)), None):
        return _Candidate(post, parse_headline(post.text) or Headline(title=post.text), 1.0)
    told_above = headings_told_by_window(lines[:first], window_title)
    told, title = set(map(id, told_above)), told_above[0].text if told_above else ""
    own = (  # lines that a forum puts around a post are not the story's
        item
        for at, item in enumerate(lines[first:], first)
        if at not in lines.thread.around
        and not (is_heading_of_item(lines, at, title) if lines.marked else is_item(lines, at))
    )
    opening = _opening(list(islice(own, _INSIDE)))
    above = [
        item for at, item in enumerate(lines[:first]) if at >= first - _REACH or id(item) in told
    ]
    near = [
        item
        for item in (*above, *opening)
        if id(item) in told
        or item.link_share <= MOSTLY_LINK
        or _is_linked_heading(item, lines[first])
    ]
    best = _best(near, opening, told, window_title)
    if best is None and (line := line_told_by_window(lines, first, window_title)):
        return _Candidate(line.evidence, Headline(title=line.title), 1.0, line.below)
    return None if best and not lines.marked and _is_in_contents(lines, best) else best


def _is_in_contents(lines: Lines, best: _Candidate) -> bool:
    """Return whether a line of flat text is an entry of the author's table of contents: next to another, with its chapter further below."""
    at = next(at for at, item in enumerate(lines) if item is best.evidence)
    beside = (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
    number = number_value(best.headline.number) if best.headline.number else None
    if number is None or not any(number_announced(item.text) for item in beside):
        return False
    return any(
        number_announced(item.text) == number
        and any(map(_is_paragraph, lines[below + 1 : below + 3]))
        for below, item in enumerate(lines)
        if below > at + 1
    )


def _repeats(
    lines: Lines, stretch: tuple[int, int], best: _Candidate, choices: Choices
) -> Iterator[Evidence]:
    """Yield the lines at the story's ends that repeat its heading, except those that the user keeps."""
    first, last = stretch
    head = _head(lines[first : first + _FURTHEST], best)
    edges = (*head, *lines[max(first, last - 1) : last + 1])
    seen = {id(best.evidence.block)}
    for item in edges:
        if id(item.block) not in seen and repeats_title(item.text, best.headline):
            seen.add(id(item.block))
            text = text_of_blocks((item.block,))
            if not choices.spares("CHR009", text, item.block.origin):
                yield item


def _told(best: _Candidate, repeats: Iterable[Evidence]) -> Iterator[Finding]:
    headline = best.headline
    below = fold_space(text_of_inlines(best.below))
    title = text_of_inlines(_title_of(best.evidence, headline))
    yield CODES["STR002"].found(
        origin_by(best.evidence.block.origin, _NAME),
        before=text_of_blocks((best.evidence.block,)),
        after="\n".join(filter(None, (headline.number, title, below))),
        evidence=f"book title {headline.book!r}" if headline.book else "",
    )
    for item in repeats:
        origin = origin_by(item.block.origin, _NAME)
        yield CODES["CHR009"].found(origin, before=text_of_blocks((item.block,)))


def _titled(section: Section, best: _Candidate, gone: Sequence[Evidence]) -> Section:
    """Return a section with its heading set and without the lines it was taken from or that repeat it."""
    around = frozenset().union(*[item.around.identities for item in gone])
    block = best.evidence.block
    return replace(
        section,
        blocks=without_blocks(section.blocks, {id(item.block) for item in gone}, around),
        number=best.headline.number,
        title=_title_of(best.evidence, best.headline),
        subtitle=best.below,
        id=section.id or (block.id if isinstance(block, Heading) else ""),
        origin=block.origin or section.origin,
    )


def _names(best: _Candidate) -> Iterator[Statement]:
    """Return a statement that the line under the heading may name the author, which is decided over all pages."""
    if best.below:
        yield Statement("byline", text_of_inlines(best.below), UNDER_HEADING)


def _before_number(best: _Candidate) -> Iterator[Statement]:
    """Return a statement with the text before a heading's number: the book's title if other pages have the same."""
    if best.headline.book:
        before, number, _ = fold_space(best.evidence.text).partition(best.headline.number)
        yield Statement("before", before.strip() if number else best.headline.book, "its heading")


def _is_linked_heading(item: Evidence, first: Evidence) -> bool:
    """Return whether a linked heading with a chapter's number is in a box right next to the story's."""
    if not isinstance(item.block, Heading) or is_way_on(item.text):
        return False
    headline = parse_headline(item.text)
    if not (headline and headline.number):
        return False
    boxes = [box for box in item.around.chain if box.name not in _HEADINGS]
    return bool(boxes[:-1]) and id(boxes[-2]) in first.around.identities


def _opening(lines: list[Evidence]) -> list[Evidence]:
    """Return the first blocks of the story that may be its heading.

    After the first paragraph, or two sentences, only headings in markup count: there `1) …` begins a list.
    """
    said = 0
    result = []
    for item in lines:
        if said < _SENTENCES or isinstance(item.block, Heading):
            result.append(item)
        said += _SENTENCES if _is_paragraph(item) else item.score > PROSE
    return result


def _head(lines: list[Evidence], best: _Candidate) -> list[Evidence]:
    """Return the first blocks of the story that may repeat its heading; after a paragraph, only one with a number."""
    for at in range(_INSIDE if best.headline.number else 1, len(lines)):
        if any(map(_is_paragraph, lines[:at])):
            return lines[:at]
    return lines


def _is_paragraph(item: Evidence) -> bool:
    return item.score > PROSE and item.size >= _PARAGRAPH


def _title_of(evidence: Evidence, headline: Headline) -> Inlines:
    """Return the title's inlines: the block's own if it holds nothing but the title, else plain text."""
    block = evidence.block
    notes = notes_of(block)
    if (
        isinstance(block, Heading | Paragraph)
        and fold_space(words_of(evidence)) == headline.title
        and not any(isinstance(node, Link | Span) for node in walk_inlines(block.content))
    ):
        return block.content
    return (Text(headline.title), *notes) if headline.title else ()


def _best(
    near: list[Evidence], inside: list[Evidence], told: AbstractSet[int], window_title: str
) -> _Candidate | None:
    candidates = [
        candidate
        for at, item in enumerate(near)
        if not (told and _is_of_a_section(item, told, window_title))
        and (
            candidate := _candidate(
                item, at / len(near), window_title, inside=item in inside, told=id(item) in told
            )
        )
    ]
    best = max(candidates, key=lambda candidate: candidate.weight, default=None)
    if best is not None:
        # The best line may have the site's name and a control stuck to it: prefer the same heading without them.
        apart = (each for each in candidates if _is_within(each.headline, best.headline))
        best = next(apart, best)
    if (
        best is None
        or best.evidence not in inside[1:]
        or not isinstance(best.evidence.block, Heading)
    ):
        return best
    # Where a page holds several chapters, the first may be two lines long.
    fellows = [each for each in candidates[: candidates.index(best)] if _is_fellow(each, best)]
    return fellows[-1] if fellows else best


def _is_of_a_section(item: Evidence, told: AbstractSet[int], window_title: str) -> bool:
    """Return whether a heading without a number shares only a few words with the window title, which another heading repeats."""
    if id(item) in told or parse_headline(item.text):
        return False
    return is_scrap_of_window(item.text, window_title)


def _is_within(one: Headline, other: Headline) -> bool:
    """Return whether `one` is the same heading as `other` with less text before the number."""
    return (
        bool(one.book)
        and one.number == other.number
        and one.book != other.book
        and (other.book.startswith(one.book) or other.book.endswith(one.book))
    )


def _is_fellow(one: _Candidate, other: _Candidate) -> bool:
    """Return whether two headings number different chapters in the same words: `Chapter 1` and `Chapter 2`."""
    numbers = one.headline.number, other.headline.number
    kinds = {_FIGURES.sub("0", number) for number in numbers}
    return isinstance(one.evidence.block, Heading) and len(set(numbers)) > 1 == len(kinds)


def _candidate(
    item: Evidence, nearness: float, window_title: str, *, inside: bool, told: bool
) -> _Candidate | None:
    text, below = _parted(item)
    marked = without_threadmark(text)
    text = text if marked is None else marked
    if not text or len(text) > 200 or lists_chapters(text) or is_dated_credit(text):
        return None
    headline = parse_headline(text)
    if headline and not headline.title and notes_of(item.block):
        headline = Headline(title=text)  # only a title can hold the call of a note
    is_heading = isinstance(item.block, Heading)
    repeated = told or is_part_of_window(text, window_title)
    if headline is None:
        announced = marked is not None and not ends_with_stop(text)
        if not (announced or (is_heading and repeated)):
            return None
        headline = parse_run_together(text) or Headline(title=text)
        weight = 4.0 if announced else 1.0
    else:
        weight = 3.0 + (1.0 if headline.title else 0.0)
    weight += 1.5 * is_heading + 1.0 * repeated + nearness
    weight -= _LISTED * item.in_list
    if inside and headline.number and not headline.title and not is_heading:
        # "102" or "Chapter One" alone in the story is the author's own line: it may stay there.
        return None
    return _Candidate(item, headline, weight, below)


def _parted(item: Evidence) -> tuple[str, Inlines]:
    """Return the first and the second line of a heading if the first gives number and title; else the whole text and ()."""
    block = item.block
    if not isinstance(block, Heading | Paragraph):
        return words_of(item), ()
    breaks = [at for at, node in enumerate(block.content) if isinstance(node, LineBreak)]
    if len(breaks) != 1:
        return words_of(item), ()
    first, below = block.content[: breaks[0]], block.content[breaks[0] + 1 :]
    words = fold_space(text_of_inlines(below))
    headline = parse_headline(fold_space(text_of_inlines(first)))
    if not (headline and headline.title and words) or len(words) > _LONGEST_BELOW:
        return words_of(item), ()
    return fold_space(text_of_inlines(first)), (Text(words),)
