"""The sentences of a paragraph → those that appeal to the reader, with adjacent pleas and questions.

`Enjoyed it? Don't forget to vote!` `appeals` has the wordings, `span_edges` finds the end; and a story may tell
of one.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.planted.appeals import appeal_in, asks_before, is_note
from octavo.passes.chrome.planted.site_talk_spans import is_thanks
from octavo.passes.chrome.planted.span_edges import around_appeal
from octavo.passes.chrome.planted.story_sentences import is_of_a_story
from octavo.passes.chrome.wording.pleas import PLEA, plea_weight
from octavo.passes.reading.speech import has_speech

_THOUGHT: Final = re.compile(
    "(?:「[^「」]{1,20}」)+(?=と(?:思って|感じて)(?:いただ|頂|下さ|くださ))"
)
"""Words in quotes that a Japanese author hopes readers will think, which are not speech in the story."""


def appeals_of(
    text: str, sentences: Sequence[tuple[int, int]], stems: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Return the spans of the sentences that appeal to the reader, and of adjacent pleas; none in a note.

    `stems` are the parts of appeals that are in the text.
    """
    if is_note(text):
        return []
    told = [_appeal(text, span, stems) for span in sentences]
    return [
        appeal or sentences[at]
        for at, appeal in enumerate(told)
        if appeal or (any(told[max(at - 1, 0) : at + 2]) and _is_plea(text[slice(*sentences[at])]))
    ]


def _appeal(text: str, sentence: tuple[int, int], stems: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the span of an appeal that is a sentence, or the beginning of one; or None."""
    start, end = sentence
    said = text[start:end]
    found = appeal_in(said, stems)
    if not found or has_speech(_THOUGHT.sub("", said)):
        return None
    span = around_appeal(text, (start + found[0], start + found[1]), start, end)
    return None if span is None or is_of_a_story(text, sentence, span) else span


def _is_plea(sentence: str) -> bool:
    if has_speech(sentence):
        return False
    return plea_weight(sentence) >= PLEA or is_thanks(sentence) or asks_before(sentence)
