"""The story of a page with much planted text → what is true of all of it, so that a different line stands out.

A story that does not mention the web names no site, and one whose paragraphs all end in a full stop has no last
sentence without one.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of

_OF_THE_WEB: Final = re.compile(
    r"\b(?:web ?(?:sites?|pages?)|sites?|browsers?|urls?|typed|typing|e-?mail\w*|online|internet|domains?|google\w*|apps?|blogs?|forums?|hacke\w+"
    r"|log(?:ged)? (?:in|on)|laptops?|computers?|wi-?fi|download\w*|upload\w*|click\w*|startups?|usernames?|passwords?|smartphones?|tweets?"
    + shadow_of(
        r"|sitios? web|ordenador\w*|computador\w*|ordinateurs?|webseite\w*|rechner|mạng|máy tính|điện thoại di động|komputer|ponsel|bilgisayar"
    )
    + ")\\b|"
    + shadow_of("сайт|интернет|браузер|онлайн|компьютер|ноутбук")
    + "|[网網][站址页頁络絡]|[浏瀏][览覽]器|电脑|電腦|[邮郵]箱|手[机機]|サイト|ネット|パソコン|スマホ|メール|사이트|인터넷|컴퓨터|휴대폰"
)
"""Words for using a machine, or the web, in a story."""
_LONG: Final = 60
"""A line of this many characters is a paragraph of prose, and not a heading or a sign."""
_FEW_BARE: Final = 4
_LINES_TO_EACH_BARE: Final = 25
"""Lines of prose per line that ends in a letter: there may be no more of the latter, except as many as may be
planted (`_FEW_BARE`)."""


def speaks_of_the_web(sentences: Iterable[str]) -> bool:
    """Return whether a sentence of a story mentions the web, or a machine for reading it.

    >>> speaks_of_the_web(["He lit the lamp."]), speaks_of_the_web(["She opened her laptop."])
    (False, True)
    """
    return _OF_THE_WEB.search(shadow_of("\n".join(sentences))) is not None


def ends_bare(text: str) -> bool:
    """Return whether a text ends in a letter, without a mark after it.

    >>> ends_bare("Read on at Lampnovels"), ends_bare("She read on.")
    (True, False)
    """
    last = text.rstrip()[-1:]
    return last.isalnum() and not last.isdecimal()


def is_stopped(lines: Iterable[str]) -> bool:
    """Return whether the paragraphs of a story end in marks, with few exceptions."""
    prose = [line for line in lines if len(line) >= _LONG]
    bare = sum(map(ends_bare, prose))
    return bare <= max(_FEW_BARE, len(prose) // _LINES_TO_EACH_BARE)


def new_names(names: Iterable[tuple[str, str]], sentences: Iterable[str]) -> Iterator[str]:
    """Yield the names, given with the sentences that they end, that are in no other sentence of a story."""
    ended: dict[str, set[str]] = {}
    for name, sentence in names:
        ended.setdefault(name, set()).add(sentence)
    if not ended:
        return
    rest = tuple(sentences)
    for name, own in ended.items():
        if not any(name in sentence and sentence not in own for sentence in rest):
            yield name
