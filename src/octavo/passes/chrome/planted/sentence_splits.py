"""A text → the sentences that may each be planted.

Sites plant sentences without a space before or a capital after them, in brackets and after quotation marks; in ordinary prose
fewer marks end a sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_BOUNDARY: Final = re.compile(
    # All begin after such a mark: searched for by it, they are not tried at each letter.
    r"[.!?…\])\"'”’»）】。！？।؟۔」』](?:"
    r"(?<=[.!?…])(?<!\s[A-HJ-Z]\.)[\"'”’»«“)\]]*\s+|(?<=[\])])\s+(?=[A-ZÀ-Þ\"“‘])|(?<=[。！？।؟۔])[」』”’）]*\s*|(?<=[」』”’\"»）】])\s+"
    r"|(?<=[\u4e00-\u9fff][!?])(?=[\u4e00-\u9fff])|(?<=[」』”])(?=[\u3040-\u30ff\u4e00-\u9fff【（(\[↘→])"
    # a sentence attached to the previous one
    r"|(?<=[^\W\d_]{2}[.!?…])(?=[A-ZÀ-ÞĐА-ЯЁẠ-Ỹ]\w+\s+\w)|(?<=[.!?…]{2})(?=[A-ZÀ-ÞĐА-ЯЁ]\w+\s)|(?<=[.!?…][”\"])(?=[A-ZÀ-Þ][a-z]+\s)|(?<=\w[.!?…])(?=[(\[【「『ㅡ※★☆☞◎—–~*>|•])"
    r")"
)
_SPEECH_BEGINS: Final = re.compile(
    r"[\"“](?<=[^\W_]\s.)(?=[A-ZÀ-ÞА-ЯЁ][^\"”]{0,200}[.,!?…][\"”])|[「『“](?<=[^\W_].)(?=[^「」『』“”]{1,200}[。！？…，][」』”])"
    r"|[—–](?<=[^\W_]\s.)(?=\s?[¿¡]?[A-ZÀ-ÞА-ЯЁ][\w’']*,?\s+(?:[A-ZÀ-ÞА-ЯЁ][\w’']*,?\s+){0,2}(?:[–—-]\s?)?[a-zà-þа-яё])"
    r"|\[(?<=[^\W_]\s.)(?=[A-ZÀ-ÞА-ЯЁİŞÇĞ][^\[\]]{2,60}\])",
    re.DOTALL,
)
"""Where speech begins after a word without a mark, in quotes or after a dash, or a message in brackets: the words before
do not say who speaks."""
_BEHIND_ADDRESS: Final = re.compile(
    r"\s+(?!(?:For|To|And|Or|If|Only|Now|Please|Read|Where|With)\b)(?=[A-ZÀ-ÞА-ЯЁ]\w*,?\s+(?:[A-ZÀ-ÞА-ЯЁ]\w*,?\s+){0,2}[a-zà-þа-яё]\w*,?\s+\w)"
)
"""The space after an address and before a sentence of three or more words: an address often ends a planted sentence."""
_STOPPED: Final = re.compile(r"[^\W\d_][.!?…][”’\"')\]]{0,2}\Z")
_FAR: Final = 4
"""The number of characters in which a word must end, and with it the sentence to which a name is attached."""


def sentences_in(text: str, addresses: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text; the full stop of an address does not end one.

    >>> text = "He sat.She ran. Read it at owl.com."
    >>> [text[start:end] for start, end in sentences_in(text, [(27, 34)])]
    ['He sat.', 'She ran. ', 'Read it at owl.com.']
    >>> text = "Read it at the owl's “Sit down,” he said."
    >>> [text[start:end] for start, end in sentences_in(text, [])]
    ["Read it at the owl's ", '“Sit down,” ', 'he said.']
    """
    pieces: list[str] = []
    at = 0
    for start, end in addresses:
        pieces += text[at:start], "x" * (end - start)
        at = end
    masked = "".join((*pieces, text[at:]))
    glued = (start for start, _ in addresses if _STOPPED.search(text, max(0, start - _FAR), start))
    ends = (found.end() for found in _BOUNDARY.finditer(masked))
    spoken = (found.start() for found in _SPEECH_BEGINS.finditer(masked))
    behind = (found.end() for _, end in addresses if (found := _BEHIND_ADDRESS.match(text, end)))
    cuts = sorted({0, *ends, *spoken, *glued, *behind, len(text)})
    return [(start, end) for start, end in pairwise(cuts) if end > start]
