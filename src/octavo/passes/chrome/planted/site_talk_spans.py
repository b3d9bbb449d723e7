"""Where a site addresses its readers in a paragraph: in sentences, several together, a question and its answer.

The subjects of sentences are found in `site_talk`. The story may end before such a sentence, or continue after
it, without a mark between them; what somebody says in a story, or an author in a note, is theirs.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.appeals import is_note
from octavo.passes.chrome.planted.sentence_splits import sentences_in
from octavo.passes.chrome.planted.site_talk import (
    MOST_TALKING,
    NAMED,
    UNPARTED,
    asks,
    is_sentence,
    talk_of_a_site,
    talk_of_several,
    talks_beside,
    tells_of_the_world,
    unsaid,
)
from octavo.passes.chrome.planted.site_talk_subjects import subjects_of_talk
from octavo.passes.chrome.planted.span_edges import seams_in
from octavo.passes.chrome.planted.subjects import weight_of
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans
from octavo.passes.reading.note_labels import opening_label
from octavo.passes.reading.speech import has_speech

_THANKS: Final = re.compile(
    r"\W*thank(?:s| you)(?: so much| very much| a lot)?(?:,? (?:everyone|all|guys))?\W*"
)
_ASKS_FIRST: Final = re.compile(
    r"\W*(?:not )?(?:enjoy(?:ing|ed)?|read(?:ing)?|lov(?:e|ing)|lik(?:e|ing)|following|hungry|eager|craving|can['’]?n?[o’']?t wait|want(?:ing)?|did you (?:know|enjoy|like)"
    r"|do you (?:enjoy|like|love|want)|are you (?:aware|enjoying|reading)|were you aware|have you (?:noticed|enjoyed)|tired of)\b",
    re.IGNORECASE,
)
"""The beginning of a question that a site asks."""
_MORE: Final = re.compile(r"\bmore\b")
Talk = tuple[tuple[int, int], tuple[str, ...]]
"""A span in the manner of sites, and its subjects."""


def without_names(text: str) -> str:
    """Return a text of the same length with names in quotation marks masked, so that marks in them end no sentence.

    >>> without_names("Search “Owl Reads” first.")
    'Search xxxxxxxxxxx first.'
    """
    return NAMED.sub(lambda named: "x" * len(named.group()), text)


def talk_in(
    text: str, sentences: Iterable[tuple[int, int]]
) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
    """Return the spans in the manner of sites, and their subjects; a paragraph of few sentences may be one span.

    >>> text = "The lamp went out. Please report any errors in this chapter!"
    >>> [text[start:end] for start, end in talk_in(text, [(0, 19), (19, len(text))])[0]]
    ['Please report any errors in this chapter!']
    """
    if is_note(text) or opening_label(text):
        return [], ()
    told = list(unsaid(text, sentences))
    if 1 < len(told) <= MOST_TALKING and told[0][0] == 0:
        together = talk_of_several([text[slice(*span)] for span in told])
        if together and _talks_through(text, 0, len(text)):
            return [(0, len(text))], together
    found = [talk for span in told if (talk := _talk_of(text, span))]
    found += _asked_and_answered(text, told)
    widest: list[Talk] = []
    for talk in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if not widest or talk[0][0] >= widest[-1][0][1]:
            widest.append(talk)
    return [span for span, _ in widest], widest[0][1] if widest else ()


def _asked_and_answered(text: str, sentences: Sequence[tuple[int, int]]) -> list[Talk]:
    """Return each question in the manner of sites with the sentence after it: "A typo? Report it!"."""
    found: list[Talk] = []
    for asked, answer in pairwise(sentences):
        question = text[slice(*asked)]
        talk = talk_of_several((question, text[slice(*answer)])) if asks(question) else ()
        if talk and _talks_through(text, *answer):
            found.append(((asked[0], answer[1]), talk))
    return found


def talks_beyond(
    text: str, wide: Sequence[tuple[int, int]], narrow: Iterable[tuple[int, int]]
) -> bool:
    """Return whether each narrow span is in a wide one, and the rest of the wide ones is in the manner of sites."""
    starts = [start for start, _ in wide]
    more: list[str] = []
    for at, end in narrow:
        place = bisect_right(starts, at) - 1
        if place < 0 or end > wide[place][1]:
            return False
        more += text[starts[place] : at], text[end : wide[place][1]]
    words = [piece for piece in more if any(map(str.isalpha, piece))]
    return bool(words) and all(map(subjects_of_talk, words))


def _talk_of(text: str, sentence: tuple[int, int]) -> Talk | None:
    """Return the span in a sentence that is in the manner of sites, and its subjects; None if there is none.

    The story may be before or after it without a mark between: pieces without such a subject are the story's.
    """
    first, end = sentence
    if not talk_of_a_site(text[first:end]):
        return None
    run: list[tuple[int, int]] = []
    for start, behind in pairwise([first, *seams_in(text, first, end), end]):
        if start == behind:
            continue
        if subjects_of_talk(text[start:behind]):
            run.append((start, behind))
        elif (run and is_sentence(text[start:behind])) or not (run or UNPARTED.search(text)):
            break
    if not run:
        return None
    said = text[run[0][0] : run[-1][1]]
    talk = () if tells_of_the_world(said) else talk_of_a_site(said)
    return ((run[0][0], run[-1][1]), talk) if talk else None


def _talks_through(text: str, start: int, end: int) -> bool:
    """Return whether all pieces of a span are in the manner of sites, divided where a sentence may begin without a mark."""
    seams = [start, *seams_in(text, start, end), end]
    pieces = (text[at:behind] for at, behind in pairwise(seams) if at < behind)
    return all(map(subjects_of_talk, pieces))


def with_neighbours(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans, extended to adjacent sentences that thank the reader or have subjects of sites only."""
    sentences = sentences_in(without_names(text), list(addresses_in(cast_shadow(text))))
    ends = {end: start for start, end in sentences}
    starts = dict(sentences)
    wide: list[tuple[int, int]] = []
    reached = 0  # the extension of an earlier span is not examined again
    for first, last in sorted(spans):
        if last <= reached:
            continue
        start, end = first, last
        while reached < start and start in ends and _may_open(text[ends[start] : start]):
            start = ends[start]
        while end in starts and _is_beside(text[end : starts[end]]):
            end = starts[end]
        wide.append((start, end))
        reached = end
    return joined_spans(wide)


def _is_beside(sentence: str) -> bool:
    return is_thanks(sentence) or talks_beside(sentence)


def asks_first(sentence: str) -> bool:
    """Return whether a sentence asks the reader about the reading, as sites do before naming a place: "Enjoying this novel?".

    >>> asks_first("Reading this on a storefront?"), asks_first("Hungry for more?"), asks_first("Was that the last of it?")
    (True, True, False)
    """
    asked = _ASKS_FIRST.match(sentence)
    if asked is None or not sentence.rstrip().endswith("?"):
        return False
    spoken_of = subjects_of_talk(sentence) or weight_of(sentence) > 0 or _MORE.search(sentence)
    return bool(spoken_of) and not (is_told(sentence[asked.end() :]) or has_speech(sentence))


def _may_open(sentence: str) -> bool:
    return _is_beside(sentence) or asks_first(sentence)


def is_thanks(sentence: str) -> bool:
    """Return whether a sentence only thanks the reader."""
    return _THANKS.fullmatch(sentence.lower()) is not None and not has_speech(sentence)
