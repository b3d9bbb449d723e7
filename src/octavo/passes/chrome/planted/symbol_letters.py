"""Words in letters outside any script (`ⓛⓐⓜⓟⓡⓔⓐⓓ`, `ʜᴀʀʙᴏʀᴛᴀʟᴇꜱ`) where no author writes one → their spans.

A hero may have a name in such letters, and a machine may speak in them. But no author attaches one to a word,
leaves it between two sentences without a mark after it, or puts one into text of another script.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.chrome.wording.sentences import is_left_alone
from octavo.passes.lazy_pattern import LazyPattern

_ENCLOSED: Final = "\u249c-\u24e9\U0001f110-\U0001f189"
_LETTERS: Final = (
    "\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1dbf\u2100-\u214f\ua730\ua731"
    f"{_ENCLOSED}\U0001d400-\U0001d7ff"
)
_OF_FULL_WIDTH: Final = "\uff21-\uff3a\uff41-\uff5a"
_ANY: Final = re.compile(f"[{_LETTERS}{_OF_FULL_WIDTH}]{{3}}")
_PLAIN: Final = "ǫscovwxz"
"""Plain letters that are used as small capitals among letters outside any script."""
_RUN: Final = LazyPattern(
    f"(?:ǫ(?=[{_LETTERS}]{{3}}))?[{_LETTERS}{_OF_FULL_WIDTH}](?:[{_LETTERS}{_OF_FULL_WIDTH}{_PLAIN}]*[{_LETTERS}{_OF_FULL_WIDTH}])?"
    f"(?:[.．][{_LETTERS}]{{2,4}})?"
)
_LAST_OF_IT: Final = re.compile(rf"[{_PLAIN}](?![^\W\d_])")
_FEWEST: Final = 6
_FEWEST_ALONE: Final = 10
"""The fewest letters of a planted run (`_FEWEST`), and of one that is only recognised by its place between two
sentences."""
_OTHER_SCRIPT: Final = LazyPattern(
    "[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u0900-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
_FULL_WIDTH: Final = re.compile(f"[{_OF_FULL_WIDTH}]")
_IN_RINGS: Final = re.compile(f"[{_ENCLOSED}]+")
_LATIN: Final = re.compile("[A-Za-z]")
_GLUED_BEFORE: Final = re.compile("[A-Za-zÀ-ÿ]{2}\\Z")
_GLUED_BEHIND: Final = re.compile("[A-Za-zÀ-ÿ]{2}")


def dressed_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of words in letters outside any script where no author writes one.

    >>> text = "He slept. ʜᴀʀʙᴏʀᴛᴀʟᴇꜱ She woke."
    >>> [text[start:end] for start, end in dressed_in(text)]
    ['ʜᴀʀʙᴏʀᴛᴀʟᴇꜱ']
    >>> list(dressed_in("The gothic 𝔇𝔬𝔬𝔪𝔤𝔬𝔟𝔩𝔦𝔫 read it."))
    []
    """
    if text.isascii() or not _ANY.search(text):
        return
    other = len(_OTHER_SCRIPT.compiled.findall(text)) > len(_LATIN.findall(text))
    for found in _RUN.compiled.finditer(text):
        start, end = found.span()
        run = found.group()
        if len(run) < _FEWEST or (other and _FULL_WIDTH.search(run)):
            continue
        cried = run.isupper()  # in a story a machine may speak like this, or a sign
        if (other and not cried) or _IN_RINGS.fullmatch(run) or _is_glued(text, start, end):
            yield start, end + (_LAST_OF_IT.match(text, end) is not None)
        elif len(run) >= _FEWEST_ALONE and not cried and is_left_alone(text, start, end):
            yield start, end


def _is_glued(text: str, start: int, end: int) -> bool:
    """Return whether a run is attached to a word in plain letters."""
    before = _GLUED_BEFORE.search(text, max(0, start - 2), start)
    return before is not None or _GLUED_BEHIND.match(text, end) is not None
