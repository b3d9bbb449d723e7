"""Brackets in a text → those in which a site addresses its visitors: they are removed whole."""

import re
from typing import Final

from octavo.passes.chrome.planted.chinese_japanese import is_sure, speaks_of_a_site, subjects_of
from octavo.passes.chrome.planted.story_sentences import tells_of_a_site
from octavo.tree.text import holds_cjk

_SUBJECTS: Final = 3
"""Subjects of text planted in the corner brackets of Chinese and Japanese."""
_BRACKETED: Final = re.compile(
    r"[（(【\[〔][^（）()【】\[\]〔〕]{4,160}[）)】\]〕]|『[^『』]{8,160}』"
)
_AMID_A_SENTENCE: Final = re.compile(r"(?<=[^\W_])[（(]第[\d\s/]+[页頁][)）](?=[^\W_])")
"""The page number of a document in a story: `the file (page 3/12) lay there`."""


def planted_brackets(text: str, addresses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of brackets in which a site speaks, given the spans of addresses in the text.

    >>> planted_brackets("灯灭了。（本章未完，请点击下一页继续阅读）", [])
    [(4, 21)]
    """
    return [
        found.span()
        for found in _BRACKETED.finditer(text)
        if (
            (is_sure(found.group()) and not tells_of_a_site(found.group()))
            # Corner brackets are quotation marks as well: it may be speech.
            and (text[found.start()] != "『" or len(subjects_of(found.group())) >= _SUBJECTS)
            and not _AMID_A_SENTENCE.match(text, found.start())
        )
        or (
            holds_cjk(text)
            and speaks_of_a_site(found.group(), named=_names_a_site(found.span(), addresses))
        )
    ]


def _names_a_site(span: tuple[int, int], addresses: list[tuple[int, int]]) -> bool:
    return any(span[0] <= place < span[1] for place, _ in addresses)
