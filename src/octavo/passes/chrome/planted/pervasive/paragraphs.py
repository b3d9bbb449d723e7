"""A paragraph of a page with much planted text → its sentences, each with how it begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.pervasive.sentences import weight_of
from octavo.passes.chrome.planted.pervasive.story import ends_bare
from octavo.passes.chrome.planted.sentence_splits import sentences_in
from octavo.passes.chrome.planted.site_talk import UNPARTED, is_line_of_speech, outside_quotes
from octavo.passes.chrome.planted.site_talk_spans import without_names
from octavo.passes.chrome.planted.span_edges import seams_in
from octavo.passes.chrome.planted.story_sentences import is_framed
from octavo.passes.chrome.wording.shadow import cast_shadow

MAY_PART: Final = re.compile(r"[^\W_][,:：]?\s+[“\"(\[/]?[A-ZÀ-ÞĐА-ЯЁẠ-Ỹ]")
"""Where a sentence may begin after another without a full stop."""
_COLON: Final = re.compile(r":(?=\s)|：")
_MAY_NAME: Final = re.compile(r"[^\W\d_]\.[A-Z]")
"""A full stop that may end a sentence, or be part of an address: `LAMPS.COM`."""
_GLUED: Final = re.compile(r"\b[a-zß-ÿа-яё]{2,}[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]")
"""A word and the next sentence without a space between: half of it is the story's."""
_LABEL: Final = re.compile(
    r"\W*(?:official |original |content )?(?:source|text|translation|translator|upload|release)s?\s?:",
    re.IGNORECASE,
)
"""The beginning of a line that says whose the text is; it is like a line of speech in a play."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, and its place."""

    text: str
    span: tuple[int, int]
    heard: bool
    """Whether it begins outside of quotation marks."""
    spoken: bool
    """Whether it begins like speech."""
    amid_speech: bool
    """Whether it or its paragraph begins like speech."""

    @property
    def told(self) -> bool:
        """Whether nobody in the story says it."""
        return self.heard and not self.amid_speech


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph.

    >>> [it.told for it in sentences_of("“Sit down. Take a chair.” He sat.")]
    [True, False, True]
    """
    named = addresses_in(cast_shadow(text)) if _MAY_NAME.search(text) else ()
    spans = sentences_in(without_names(text), tuple(named))
    heard = set(outside_quotes(text, spans))
    begins = _speaks(text)
    return tuple(
        Sentence(said, span, span in heard, spoken, begins or spoken)
        for span in spans
        for said in (text[slice(*span)],)
        for spoken in (_speaks(said),)
    )


def _speaks(text: str) -> bool:
    """Return whether a text begins like speech; a label is not a speaker: `Source: `, `Illegal copy: `."""
    if not is_line_of_speech(text):
        return False
    label = _COLON.search(text)
    return _LABEL.match(text) is None and not (label and weight_of(text[: label.start()]) >= 0)


@lru_cache(maxsize=512)
def tails_of(sentence: Sentence) -> tuple[tuple[Sentence, Sentence], ...]:
    """Return the ways to divide a sentence where another may begin in it without a full stop before.

    >>> [said.text for said in tails_of(sentences_of("She saw the lamp Read the newest chapters here.")[0])[0]]
    ['She saw the lamp', ' Read the newest chapters here.']
    """
    text = sentence.text
    seams = seams_in(text, 0, len(text))
    return tuple(_divided(sentence, at) for at in seams if text[:at].strip() and text[at:].strip())


def _divided(sentence: Sentence, seam: int) -> tuple[Sentence, Sentence]:
    text, (first, end), heard = sentence.text, sentence.span, sentence.heard
    head = text[:seam], (first, first + seam), heard, sentence.spoken, sentence.amid_speech
    return Sentence(*head), Sentence(text[seam:], (first + seam, end), heard, False, False)


def is_bare(sentence: Sentence) -> bool:
    """Return whether a sentence outside speech ends in a letter, in a script with full stops."""
    text = sentence.text
    return sentence.heard and not sentence.spoken and ends_bare(text) and not UNPARTED.search(text)


def lacks_stop(sentences: Sequence[Sentence]) -> bool:
    """Return whether the last of several sentences of a paragraph has no full stop."""
    return bool(sentences) and is_bare(sentences[-1]) and _is_behind_another(sentences)


def _is_behind_another(sentences: Sequence[Sentence]) -> bool:
    """Return whether the last sentence of a paragraph follows one of several words, not only a number."""
    return any(len(it.text.split()) > 1 for it in sentences[:-1])


def is_cut_off(sentence: str) -> bool:
    """Return whether part of an apparent sentence is the story's: another is attached to it, or announced by it."""
    if _GLUED.search(sentence):
        return True
    return any(
        weight_of(sentence[: colon.start()]) < 0
        and is_framed(sentence, (colon.end(), len(sentence)))
        for colon in _COLON.finditer(sentence)
    )
