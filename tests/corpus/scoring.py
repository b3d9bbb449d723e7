"""A cleaned page and what people say stands on it → what was lost, and what was left.

Texts are compared as people who compare them by eye do: white space folded, zero-width characters
and the brackets of ruby not seen. Two measures, each that of the corpus it is used on:

- *chapters* are labelled line by line (story, mixed, chrome, neutral): a page is lossless when every
  line of its story is in the clean text whole, perfect when besides nothing of its chrome is;
- *articles* have the text that a person wrote down: precision and recall of runs of four words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Final

from selectolax.lexbor import LexborHTMLParser

_UNSEEN: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad()（）《》]")
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD: Final = re.compile(r"\w+")
_RUN: Final = 4
_TELLING: Final = 8
"""Letters from which on a line is looked for inside others too; a shorter one is a word like any."""
_TELLING_CJK: Final = 4
_HIDES: Final = re.compile(r"\.([A-Za-z][\w-]{20,})\s*\{[^}]*display:\s*none")
"""A class of a random name that hides what bears it."""
_LONGEST_HIDDEN: Final = 300


def fold(text: str) -> str:
    """Return `text` as compared: white space folded, unseen marks and ruby brackets gone.

    >>> fold(" ne\u200bver  (again)") == "never again"
    True
    """
    return " ".join(_UNSEEN.sub("", text).split())


def folded_lines(text: str) -> list[str]:
    """Return the lines of `text` that say something, folded."""
    return [line for line in map(fold, text.splitlines()) if line]


@dataclass(frozen=True, slots=True)
class Label:
    """What a person said of one line of a page."""

    text: str
    kind: str
    """`story`, `mixed` (of both), `chrome` or `neutral` (may stay, may go)."""
    gold: str = ""
    """What of it must stay, in a line of `story` or `mixed`."""


@dataclass(frozen=True, slots=True)
class ChapterScore:
    """What cleaning lost of a chapter and left of its page."""

    story: int
    chrome: int
    lost: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def lossless(self) -> bool:
        """Every line of the story is there."""
        return not self.lost

    @property
    def perfect(self) -> bool:
        """Every line of the story is there, and nothing besides."""
        return not self.lost and not self.left


def score_chapter(labels: Sequence[Label], clean: str, html: str = "") -> ChapterScore:
    """Compare the clean text of a page with its labels; `html` is searched for hidden sentences."""
    whole = fold(clean)
    story = [gold for label in labels if _has_story(label) and (gold := fold(label.gold))]
    neutral = [fold(label.text) for label in labels if label.kind == "neutral"]
    left = [*_left(labels, clean, story, neutral), *_hidden_left(html, whole)]
    chrome = sum(label.kind in {"chrome", "mixed"} for label in labels)
    return ChapterScore(
        len(story), chrome, tuple(line for line in story if line not in whole), tuple(left)
    )


def _has_story(label: Label) -> bool:
    return label.kind in {"story", "mixed"}


def _left(
    labels: Sequence[Label], clean: str, story: list[str], neutral: list[str]
) -> Iterable[str]:
    """Give the lines of chrome that are still there, the story's own twins of them not counted."""
    whole, lines = fold(clean), Counter(folded_lines(clean))
    ours, wanted = Counter(story + neutral), " ".join(story + neutral)
    for label in labels:
        text = fold(label.text)
        if not text:
            continue
        if label.kind == "mixed" and text != fold(label.gold):
            if any(text in line for line in lines):
                yield text
        elif label.kind == "chrome":
            enough = _TELLING_CJK if _CJK.search(text) else _TELLING
            inside = len(text) >= enough and text in whole and text not in wanted
            if inside or lines[text] > ours[text]:
                yield text


def _hidden_left(html: str, whole: str) -> Iterable[str]:
    """Give the sentences in `whole` that the page hides under a class of a random name."""
    names = sorted(set(_HIDES.findall(html)))
    if not names:
        return
    page = LexborHTMLParser(html)
    for name in names:
        for node in page.css(f"span.{name}, p.{name}, div.{name}"):
            text = fold(node.text())
            if text and len(text) <= _LONGEST_HIDDEN and text in whole:
                yield text


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """How an extracted article agrees with the one a person wrote down."""

    precision: float | None
    """None where nothing was extracted."""
    recall: float
    exact: bool


def score_article(gold: str, clean: str) -> ArticleScore:
    """Compare runs of four words, however often each occurs."""
    want, got = _runs(gold), _runs(clean)
    hits = (want & got).total()
    return ArticleScore(
        hits / got.total() if got else None, hits / want.total() if want else 1.0, want == got
    )


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    starts = range(max(1, len(words) - _RUN + 1))
    return Counter(tuple(words[at : at + _RUN]) for at in starts)


def chapter_figures(scores: Sequence[ChapterScore]) -> dict[str, float]:
    """Return the figures of a set of chapters: pages counted, lines as shares."""
    story, chrome = sum(s.story for s in scores), sum(s.chrome for s in scores)
    return {
        "lossless": sum(s.lossless for s in scores),
        "perfect": sum(s.perfect for s in scores),
        "story kept": 1 - sum(len(s.lost) for s in scores) / max(1, story),
        "chrome left": sum(len(s.left) for s in scores) / max(1, chrome),
    }


def article_figures(scores: Sequence[ArticleScore]) -> dict[str, float]:
    """Return the figures of a set of articles: F1 of the mean precision and the mean recall."""
    precision = mean([s.precision for s in scores if s.precision is not None] or [0.0])
    recall = mean(s.recall for s in scores)
    both = precision + recall
    return {
        "F1": 2 * precision * recall / both if both else 0.0,
        "precision": precision,
        "recall": recall,
        "exact": mean(s.exact for s in scores),
    }
