"""A seed → chapters in an invented language, the same every time: for books that no one wrote.

Words are made of syllables and are as frequent as in a language (the commonest is twice as frequent as
the next, and so on), so that the text deflates like prose: to about two fifths.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Final

from octavo.tree.build import chapter, em, para
from octavo.tree.document import Contributor, Document, Metadata
from octavo.tree.nodes import Block, SceneBreak

_ONSETS: Final = (
    "b",
    "d",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "st",
    "tr",
    "sh",
    "",
)
_RHYMES: Final = (
    "a",
    "e",
    "i",
    "o",
    "u",
    "an",
    "er",
    "il",
    "or",
    "un",
    "ar",
    "en",
    "is",
    "ot",
    "ea",
    "ai",
)
_WORDS: Final = 8000
_PARAGRAPHS: Final = 30
TITLE: Final = "The Long Count"
AUTHOR: Final = "Nobody in Particular"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences; the words at `stressed`, if any, are set in italics."""

    text: str
    stressed: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, with a scene break in the middle."""

    number: int
    title: str
    paragraphs: tuple[Paragraph, ...]


@cache
def _lexicon() -> tuple[tuple[str, ...], tuple[float, ...]]:
    chance = random.Random(1)  # noqa: S311 - the same every time is what is wanted
    words: dict[str, None] = {}
    while len(words) < _WORDS:
        count = min(4, 1 + int(chance.expovariate(1.0) + len(words) / 2500))
        words["".join(chance.choice(_ONSETS) + chance.choice(_RHYMES) for _ in range(count))] = None
    return tuple(words), tuple(accumulate(1 / (rank + 2) for rank in range(_WORDS)))


def chapters(count: int, words: int) -> Iterator[Chapter]:
    """Yield `count` chapters of about `words` words each."""
    lexicon, weights = _lexicon()
    for number in range(1, count + 1):
        chance = random.Random(number)  # noqa: S311 - as above
        drawn = chance.choices(lexicon, cum_weights=weights, k=words)
        size = max(1, words // _PARAGRAPHS)
        runs = [drawn[at : at + size] for at in range(0, words, size)]
        title = " ".join(chance.choices(lexicon[40:], k=3)).title()
        yield Chapter(number, title, tuple(_paragraph(run, chance) for run in runs))


def _paragraph(words: list[str], chance: random.Random) -> Paragraph:
    sentences = []
    at = 0
    while at < len(words):
        end = at + chance.randrange(5, 22)
        sentence = " ".join(words[at:end])
        comma = "," if end - at > 12 else ""
        half = sentence.find(" ", len(sentence) // 2)
        if comma and half > 0:
            sentence = sentence[:half] + comma + sentence[half:]
        sentences.append(sentence[:1].upper() + sentence[1:] + chance.choice("....?!"))
        at = end
    if chance.random() > 0.2 or len(sentences) < 3:
        return Paragraph(" ".join(sentences))
    return Paragraph(sentences[0] + " ", sentences[1], " " + " ".join(sentences[2:]))


def document(count: int, words: int) -> Document:
    """Return a clean book of `count` chapters of about `words` words each."""
    body = []
    for each in chapters(count, words):
        blocks: list[Block] = [
            para(each_.text, em(each_.stressed), each_.rest) if each_.stressed else para(each_.text)
            for each_ in each.paragraphs
        ]
        blocks.insert(len(blocks) // 2, SceneBreak())
        opening = chapter(each.title, *blocks, number=str(each.number))
        body.append(replace(opening, id=f"chapter-{each.number}"))
    metadata = Metadata(title=TITLE, contributors=(Contributor(AUTHOR),), language="en")
    return Document(metadata, body_matter=tuple(body))


def markdown(each: Chapter) -> str:
    """Return a chapter as Markdown."""
    lines = [
        f"{part.text}*{part.stressed}*{part.rest}" if part.stressed else part.text
        for part in each.paragraphs
    ]
    lines.insert(len(lines) // 2, "* * *")
    return f"# {each.title}\n\n" + "\n\n".join(lines) + "\n"


def markup(each: Chapter) -> str:
    """Return a chapter's heading and paragraphs as HTML."""
    lines = [
        f"<p>{part.text}<em>{part.stressed}</em>{part.rest}</p>"
        if part.stressed
        else f"<p>{part.text}</p>"
        for part in each.paragraphs
    ]
    lines.insert(len(lines) // 2, "<hr/>")
    return f"<h1>{each.number}. {each.title}</h1>\n" + "\n".join(lines) + "\n"
