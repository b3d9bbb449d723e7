"""The blocks of a page → those of the list of comments, or of other books, at its end.

Readers' comments on a chapter are prose, and differ from chapter to chapter; what separates one comment from
the next does not: "Reply", "3 hours ago". If a heading names such a list, the marks that chapters repeat recur
below it, and nothing of the story follows, everything from the heading on belongs to the list.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.comment_lines import (
    LONGEST_HEADING,
    LONGEST_MARK,
    LONGEST_THOUGHT,
    NEAR,
    OF_A_COMMENT,
    are_prose,
    begins_chapter,
    begins_comment,
    is_told_at_length,
    may_be_name,
    may_quote_title,
)
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.profile import Repeated
from octavo.passes.chrome.wording.headings_of_lists import LISTS
from octavo.passes.chrome.wording.pleas import tells_of_page
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.signs import is_bar
from octavo.passes.chrome.wording.time_stamps import says_hour, says_when
from octavo.passes.chrome.wording.vocabulary import COMMENTS
from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.speech import is_spoken
from octavo.tree.text import CJK

_SAYS_ENOUGH: Final = 4  # as many ideographs or kana say as much as several words
_PHRASES: Final = sorted(
    (
        re.escape(shadow_of(phrase))
        for line in LISTS.split("\n")
        for phrase in line.split("|")
        if phrase
    ),
    key=len,
    reverse=True,
)
_COMMENTS: Final = frozenset(map(shadow_of, COMMENTS))
_OTHERS: Final = frozenset(
    shadow_of(phrase)
    for line in LISTS.split("\n")
    for phrase in line.split("|")
    if " " in phrase or len(CJK.findall(phrase)) >= _SAYS_ENOUGH
)
"""Headings of lists of other stories, of several words each: no line of a story consists of one."""
_NAMES: Final = "|".join(sorted(map(re.escape, _COMMENTS), key=len, reverse=True))
_COUNT: Final = LazyPattern(
    rf"(?:^|[\s>◄►]|[^\w\s])(?:{_NAMES})\s?[:：(\[]?\s?\d|^\D{{0,16}}\d[\d.,]*(?:\s|\s?[条條則则]\s?)(?:{_NAMES})(?!\w)|"
    + shadow_of(
        r"^\d+ (?:thoughts? on|pensamientos? en|réflexions? (?:sur|au sujet)|gedanken? zu|pensieri? su|pensamentos? (?:em|sobre)"
        r"|myśl\w* na temat|מחשבות על|мысл\w* о|думк\w* (?:про|щодо)|آراء على|أفكار عن|gedacht\w* over)|: ?\d+ запис\w+$|^[共全]\w?\d+[条條則则]"
    )
)
"""A count of comments at the start or end of a line, and the headings that WordPress sets above comments."""
_NOT_WORDS: Final = re.compile(r"(?:[^\w\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e]|[\d_])+")
_SPOKEN: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)|\b\d{1,2}:\d{2}\b|\b(?:ago|reply|responder"
    r"|répondre|antworten|rispondi|ответить|odpowiedz|yanıtla|balas|trả lời)\b|(?:19|20)\d\d|回复|回覆|返信|답글|신고|رد\b|ตอบกลับ",
    re.IGNORECASE,
)
"""What accompanies each comment: when it was made, and a way to answer."""
_ASKED: Final = ("?", ".", "！", "？", "。", "؟", "!")
"""Marks with which no heading of comments ends."""
_HEADING: Final = LazyPattern(rf"(?<!\w)(?:{'|'.join(_PHRASES)})(?!\w)")
_QUOTED: Final = frozenset("”“\"»«」')")
_LONGEST_NAME: Final = 4
"""The most words of a heading that names comments and their subject: `comments on this chapter`."""
_FEWEST_MARKS: Final = 2  # so many marks, or names, make a list
_FEWEST_SPOKEN: Final = 3
"""The fewest comments with a time stamp that show a text to be a copied page: a story may hold two dated
letters."""
_BRACKETED: Final = re.compile(r"[(（\[［].{1,16}[)）\]］]\s*\Z")
"""`感想（新着順）`: the order of the comments, in brackets at the end of a heading."""
_CLOSING: Final = frozenset(")）]］")
_MOST_SAID: Final = 3
"""The most paragraphs of a comment that is recognised only by its name and time stamp."""
_WIDEST_GAP: Final = 14
"""The most blocks from one mark to the next: a long comment. A story between two marks is longer."""
_ABOVE_COUNTED: Final = 0.2
"""Share of a copied page's lines of prose above which no heading of comments is looked for."""
_MOST_ABOVE: Final = 0.5
"""With a larger share of a copied page's lines of prose above a heading, a single comment below shows it to be
of comments."""
_FEWEST_STORY: Final = 3  # the fewest lines of prose above a list
_NAMED_ABOVE: Final = 2
"""The most lines above a comment's time stamp that are taken as the writer's name."""
_FIGURES: Final = re.compile(r"\d+")
_NEAREST: Final = 3
"""Lines above a time stamp among which the writer's name is looked for; a short comment may come between."""
_BEFORE_HOUR: Final = re.compile(r"[^\d]*")
_NUMBER: Final = re.compile(r"\A(?:#|No\.? ?)?\d{1,4}[.:)]? (?=[^\W\d])")
"""`3. Marta 2021/05/03`: the number of a comment."""
_GLUED_TO_HOUR: Final = re.compile(r"\d[^\W\d_]{2,}\Z")
"""`02:48답하기`: a control that was copied with the time before it."""
_FIELD: Final = re.compile(r"[^\W\d_]+\s?[:：]")
"""`From: `, `Date: `: how lines of a story's letters and logs begin."""
_NAMED: Final = 0.8  # fewest labels for each occurrence of the commonest mark: one name each


def records_in(evidence: Sequence[Evidence], known: Sequence[Repeated | None]) -> range:
    """Return the indexes of the list that ends a page, none if there is no such list.

    `known` holds what the profile says of each block.
    """
    nothing = range(0)
    marks = [at for at, line in enumerate(known) if _is_mark(evidence[at], line)]
    if len(marks) < _FEWEST_MARKS:
        return nothing
    prose = [at for at, item in enumerate(evidence) if item.score > PROSE]
    for at, item in enumerate(evidence):
        if not _names_a_list(item):
            continue
        below = _marks_below(at, marks, prose, known)
        if below:
            return range(at, below[-1] + 1)
    start = _first_of_box(evidence, marks, prose)
    below = _marks_below(start, marks, prose, known)
    if below and _has_names(evidence, known, range(start, below[-1] + 1), below):
        return range(start, below[-1] + 1)
    return nothing


def are_comments_below(lines: Sequence[Evidence]) -> bool:
    """Return whether a copied page ends with comments of several readers, each with a time stamp.

    They are under a heading that names them, or a control such as "Reply" recurs among them.
    """
    below = comments_below(lines)
    stamps = _stamps(lines[below:])
    return len(stamps) >= _FEWEST_SPOKEN or records_below(lines, known=False) < len(lines)


def comments_below(lines: Sequence[Evidence]) -> int:
    """Return the index of the heading over the comments or other stories that end a copied page; `len(lines)` without one.

    A line that only names other stories must be below half of the prose; one that only names comments must have
    a date or a reply control soon below it; one that quotes a title must have a whole comment below it. One
    with other words, or higher up, counts if several time stamps follow, the first soon, and comments end the
    page.
    """
    prose = sum(item.score > PROSE for item in lines)
    hours: list[int] | None = None
    above = 0
    for at, item in enumerate(lines):
        said_above, above = above, above + (item.score > PROSE)
        if said_above <= _ABOVE_COUNTED * prose:
            continue
        others, named, more = heads_a_list(item.text)
        if others and said_above > prose / 2 and not (named and are_prose(lines[at + 1 : at + 2])):
            return at
        if not (named or more or may_quote_title(item.text)):  # as for nearly all lines
            continue
        if _is_quoted(lines[at + 1 : at + 1 + NEAR]) or begins_chapter(lines[at + 1 :]):
            continue
        below = (line.text for line in lines[at + 1 : at + 1 + NEAR] if not is_told_at_length(line))
        if named and said_above > prose / 2 and any(map(_SPOKEN.search, below)):
            return at
        if said_above > _MOST_ABOVE * prose and begins_comment(
            lines[at + 1 : at + 1 + OF_A_COMMENT]
        ):
            return at
        # A bar of controls below a post may count its comments, too; the story may go on below such a bar.
        hours = _hours_of_comments(lines) if hours is None else hours
        below_it = hours[bisect_right(hours, at) :]
        spoken = len(below_it) >= _FEWEST_MARKS and below_it[0] - at <= NEAR
        if spoken and (named or (more and not is_bar(item.text))):
            return at
    return len(lines)


def _is_quoted(below: Sequence[Evidence]) -> bool:
    """Return whether a story quotes a heading: prose follows, and soon another heading of comments, or no time and no reply."""
    if not are_prose(below[:1]):
        return False
    spoken = any(_SPOKEN.search(item.text) for item in below[:OF_A_COMMENT])
    # Requests below comments name comments, too: `Post a Comment`.
    ends = (at for at, item in enumerate(below) if item.score < 0 and says_when(item.text))
    another = any(any(heads_a_list(item.text)[1:]) for item in below[: next(ends, len(below))])
    return another or (is_told_at_length(below[0]) and not spoken)


@lru_cache(maxsize=REMEMBERED)
def heads_a_list(text: str) -> tuple[bool, bool, bool]:
    """Return three facts about a line: whether it names other stories, only comments, or comments among other words."""
    if is_spoken(text) or (len(text) > LONGEST_MARK and not _names_what_was_thought(text)):
        return False, False, False
    said = _bare(text)
    asked = text.endswith(_ASKED)
    more = _counts_comments(text) or (_names_comments(said) and not asked)
    return said in _OTHERS, said in _COMMENTS and not asked, more


def records_below(lines: Sequence[Evidence], *, known: bool = True) -> int:
    """Return the index of the first of the comments that end a copied page without a heading; `len(lines)` if there are none.

    At least three time stamps, of two or more writers, must be below half of the prose, none amid the prose
    above, and a control such as "Reply" must recur. Letters in a story have places and dates, but no controls.

    If the lines are `known` to be a page's, short comments that each have a name need no control; otherwise all
    comments must be short and have a control.
    """
    hours = _hours_of_comments(lines)
    if len(hours) < _FEWEST_SPOKEN:
        return len(lines)
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    above = [at for at in prose if at < hours[0]]
    amid = [at for at in _stamps(lines) if above and above[0] < at < above[-1]]
    if 2 * len(above) < len(prose) or amid:
        return len(lines)
    speakers = set(_speakers_at(lines, hours))
    if len(speakers - {""}) < _FEWEST_MARKS:
        return len(lines)
    short = _are_short(lines, hours)
    alike = known and short and "" not in speakers
    if not (alike or ((known or short) and _recurs(lines[hours[0] :]))):
        return len(lines)
    first = hours[0]
    while first > 0 and hours[0] - first < _NAMED_ABOVE and may_be_name(lines[first - 1]):
        first -= 1
    return first


def _are_short(lines: Sequence[Evidence], hours: Sequence[int]) -> bool:
    """Return whether little prose follows each time stamp, and each gives the time of day; parts of a story in a thread are longer."""
    prose = [at for at, item in enumerate(lines) if item.score > PROSE]
    ends = [bisect_right(prose, at) for at in (*hours, len(lines))]
    brief = all(end - start <= _MOST_SAID for start, end in pairwise(ends))
    return brief and all(says_hour(lines[at].text) for at in hours)


def _speakers_at(lines: Sequence[Evidence], hours: Sequence[int]) -> list[str]:
    """Return the writer of the comment at each time stamp: the words before it on its line, else the label above, else "".

    If the same words precede every time stamp, they belong to the date: `May`, `on`.
    """
    said = [_BEFORE_HOUR.match(_NUMBER.sub("", lines[at].text)) for at in hours]
    before = [found.group().strip() if found else "" for found in said]
    if len({words for words in before if any(map(str.isalpha, words))}) > 1:
        return before
    return [
        next(
            (
                item.text
                for item in reversed(lines[max(at - _NEAREST, 0) : at])
                if may_be_name(item)
            ),
            "",
        )
        for at in hours
    ]


def _recurs(lines: Sequence[Evidence]) -> bool:
    """Return whether a control such as `Reply` or `Like 12` recurs, regardless of its figures; time stamps do not count."""
    shapes = Counter(_FIGURES.sub("0", item.text) for item in lines if _is_control(item))
    return any(often >= _FEWEST_MARKS for often in shapes.values())


def _is_control(item: Evidence) -> bool:
    text = item.text
    return (
        item.score < 0
        and len(text) <= LONGEST_MARK
        and any(map(str.isalpha, text))
        and not _FIELD.match(text)
        and (not says_when(text) or _GLUED_TO_HOUR.search(text) is not None)
    )


@lru_cache(maxsize=REMEMBERED)
def _bare(text: str) -> str:
    """Return the folded words of a line for comparison, without brackets at its end."""
    said = _BRACKETED.sub("", text) if text[-1:] in _CLOSING else text
    return _NOT_WORDS.sub(" ", shadow_of(said)).strip()


def _names_comments(said: str) -> bool:
    """Return whether a line has few words, the first or last of which means comments: `comments on this chapter`."""
    if " " not in said:
        return False
    words = said.split()
    return 1 < len(words) <= _LONGEST_NAME and not _COMMENTS.isdisjoint((words[0], words[-1]))


def _counts_comments(text: str) -> bool:
    """Return whether a line begins or ends with a number of comments.

    >>> [_counts_comments(line) for line in ("Leggi le 2 recensioni", "댓글 214BEST최신순등록순", "Opinions: three")]
    [True, True, False]
    """
    counted = any(map(str.isdecimal, text))
    return counted and _COUNT.compiled.search(shadow_of(text)) is not None


def _names_what_was_thought(text: str) -> bool:
    """Return whether a line, however long, is a blog's heading over comments, which quotes the post's title.

    >>> _names_what_was_thought("7 thoughts on “The Keeper of the Accounts – Chapter 57: Geese”")
    True
    """
    return (
        text[:1].isdecimal()
        and len(text) <= LONGEST_THOUGHT
        and _counts_comments(text)
        and text[-1:] in _QUOTED
    )


def _hours_of_comments(lines: Sequence[Evidence]) -> list[int]:
    """Return the indexes of the time stamps of the comments that end a page; none if it ends in something else.

    From one to the next there are at most `_WIDEST_GAP` lines, and at most as many lines of prose follow the last.
    """
    hours = _stamps(lines)
    if not hours or sum(item.score > PROSE for item in lines[hours[-1] :]) > _WIDEST_GAP:
        return []
    first = len(hours) - 1
    while first > 0 and hours[first] - hours[first - 1] <= _WIDEST_GAP:
        first -= 1
    return hours[first:]


def _stamps(lines: Sequence[Evidence]) -> list[int]:
    """Return the indexes of the short lines that give a time stamp."""
    return [
        at
        for at, item in enumerate(lines)
        if len(item.text) <= LONGEST_HEADING and says_when(item.text)
    ]


def _has_names(
    evidence: Sequence[Evidence], known: Sequence[Repeated | None], records: range, marks: list[int]
) -> bool:
    """Return whether most records of a list without a heading have a name, that is, a label that is not a mark.

    A story with a control below each paragraph has no such labels. A conversation in a box of its own has names
    and times, but none of its marks speaks of the page.
    """
    names = sum(evidence[at].score <= 0 and at not in marks for at in records)
    often = max(Counter(known[at] for at in marks).values())
    told = any(tells_of_page(evidence[at].text) for at in marks)
    return told and often > 1 and names >= _NAMED * often


def _marks_below(
    at: int, marks: list[int], prose: list[int], known: Sequence[Repeated | None]
) -> list[int]:
    """Return the marks of the list that begins at an index and ends the page; none if there is no such list."""
    told = [place for place in prose if place < at]
    if len(told) < _FEWEST_STORY:
        return []
    # Marks that recur amid the story are the story's own, or controls below its paragraphs: they prove no list.
    storied = {known[mark] for mark in marks if told[0] < mark < told[-1]}
    below = [mark for mark in marks if mark >= at and known[mark] not in storied]
    if len(below) < _FEWEST_MARKS:
        return []
    gaps = [after - before for before, after in zip((at, *below), below, strict=False)]
    rest = [place for place in prose if place > below[-1] and known[place] is None]
    return [] if rest or max(gaps) > _WIDEST_GAP else below


def _first_of_box(evidence: Sequence[Evidence], marks: list[int], prose: list[int]) -> int:
    """Return the index of the first block in the outermost box that holds the last mark and no story.

    Return 0 if there is no such box.
    """
    if not prose:
        return 0
    story = evidence[prose[0]].around.identities
    last = evidence[marks[-1]].around.chain
    box = next((id(container) for container in last if id(container) not in story), None)
    return next((at for at, item in enumerate(evidence) if box in item.around.identities), 0)


def _is_mark(item: Evidence, line: Repeated | None) -> bool:
    return line is not None and line.often and len(item.text) <= LONGEST_MARK and item.score <= 0


def _names_a_list(item: Evidence) -> bool:
    if len(item.text) > LONGEST_HEADING or item.score > PROSE:
        return False
    return _HEADING.compiled.search(shadow_of(item.text)) is not None
