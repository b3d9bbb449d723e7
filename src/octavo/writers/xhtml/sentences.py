"""Running text → the text with its sentences in the spans that Kobo's reader needs.

    <span class="koboSpan" id="kobo.3.1">It was cold. </span><span class="koboSpan" id="kobo.3.2">…

The first number counts the blocks of a file, the second the sentences of a block. No character is added or removed, and
white space alone gets no span. As in other converters (https://pgaskin.net/kepubify/docs/), each run of text is split
separately: a sentence that is partly emphasised has several spans. If the setting wants no spans, the text is returned
unchanged.
"""

import re
from typing import Final

from octavo.tree.text import is_blank
from octavo.writers.xhtml.addresses import with_addresses
from octavo.writers.xhtml.folios import with_breaks
from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.setting import Galley
from octavo.writers.xhtml.upright import characters

_SENTENCE: Final = re.compile(
    r"""
    .+?
    (?: [.!?:…؟۔।॥]+ ["'”’»)\]]* (?:\s+|\Z)   # a stop, what closes with it, and the space behind
      | [。！？…‥]+ [」』”’）】]* \s*         # East Asian text has no space behind
      | \Z )
    """,
    re.DOTALL | re.VERBOSE,
)


def new_paragraph(galley: Galley) -> None:
    """Continue with the next block; a block without text leaves no gap in the numbers."""
    galley.brackets = 0
    if galley.sentence:
        galley.paragraph += 1
        galley.sentence = 0


def sentences(words: str, galley: Galley) -> str:
    """Return `words` as phrasing content, with each sentence in its span, and with the breaks of printed pages."""
    if not galley.pages and not galley.owed:
        return _spoken(words, galley)
    return "".join(start + _spoken(piece, galley) for start, piece in with_breaks(words, galley))


def _spoken(words: str, galley: Galley) -> str:
    if not galley.setting.semantics:
        return with_addresses(words)
    if not galley.setting.kobo_spans:
        return characters(words, galley.setting)
    return "".join(
        sentence if is_blank(sentence) else in_span(characters(sentence, galley.setting), galley)
        for sentence in split_sentences(words)
    )


def in_span(content: str, galley: Galley) -> str:
    """Return phrasing content in a span, if the setting wants spans."""
    if not galley.setting.kobo_spans:
        return content
    galley.sentence += 1
    number = f"kobo.{galley.paragraph + 1}.{galley.sentence}"
    return element("span", content, {"class": "koboSpan", "id": number})


def split_sentences(words: str) -> list[str]:
    """Split running text after its sentences; joined, the pieces are the text again.

    >>> split_sentences("It was cold. “Was it?” Yes… 3.5 degrees")
    ['It was cold. ', '“Was it?” ', 'Yes… ', '3.5 degrees']
    >>> split_sentences("雨だ。「傘は？」ない")
    ['雨だ。', '「傘は？」', 'ない']
    >>> split_sentences("वह आई। कौन?"), split_sentences("من؟ أنا.")
    (['वह आई। ', 'कौन?'], ['من؟ ', 'أنا.'])
    """
    return _SENTENCE.findall(words)
