"""A chapter that stops before its end → a remark: locked, cut off, or saved before it had loaded.

Told by what a page says of the chapter near its end, kept or removed, and by a last paragraph that
breaks off in a sentence. What a site always says to its visitors ("subscribe", "read more") counts
only where there is little story, or one that breaks off.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from octavo.passes.chrome.evidence.model import ends_sentence, is_title_case, size_of
from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.locks import may_speak_of_end, says_cut_off, says_locked, says_more
from octavo.passes.condition.scripts import HAN, weight_of
from octavo.tree.nodes import Block, Paragraph
from octavo.tree.text import ELLIPSIS, excerpt, fold_space

_LAST: Final = 4
"""Paragraphs at the chapter's end among which a notice that it is locked is looked for."""
_NEXT: Final = 8
"""Lines removed behind the story, and controls, among which such a notice is looked for, too."""
_REMOVALS: Final = frozenset({"CHR002", "CHR004", "CHR006", "CHR012"})
_LONGEST: Final = 160
"""Most characters of a notice; a longer line is text of the story."""
_LITTLE: Final = 1500.0
"""Most letters (ideographs count more) of a teaser, which ends in dots and a link to the rest."""
_PREVIEW: Final = 6000.0
"""Most letters of a preview for readers who have not paid. A longer text that ends with a sentence may well
be a whole chapter, and the lock behind it that of the next."""
_PROSE: Final = 60.0
"""Letters of a paragraph of whose end it is asked whether it ends a sentence; a shorter one may be a sign or a shout."""
_BREAKS: Final = 80.0
"""Letters from which on a last line without the end of a sentence is no signature, credit or
heading. The longest such line of 36 complete chapters has 41, of 92 articles 74 (2026-11)."""
_SHORT: Final = 12.0
"""The same, of a line that ends in a comma, or amid speech."""
_ENDED: Final = 0.85
"""Share of the chapter's paragraphs that must end a sentence; where fewer do, the author does not use full stops."""
_FEWEST: Final = 8
"""Paragraphs by which it can be told that a chapter's paragraphs end their sentences."""
_BYTES: Final = 2.4
"""Bytes of UTF-8 for each character from which on most of a text is ideographs, kana or hangul."""
_SPEECH: Final = ("“”", "「」", "『』", "«»")
_BEFORE: Final = "before the story"
_CUT: Final = "RDR026"
"""The reader saw that the file was cut short: why the sentence breaks off is said."""
_DOTS: Final = ("...", ELLIPSIS, f"{ELLIPSIS}]", f"[{ELLIPSIS}", "[...]")
_SHOWN: Final = 60
"""Characters of the last paragraph that the message shows."""
_QUOTES: Final = '“"«„「『'
_DASHES: Final = "—–"
_GOES_ON: Final = re.compile(r"[^\W\d_]\Z|[,，、;；]\Z")
_OF_THE_SITE: Final = re.compile(r"[©ⓒ]|[\w-]\.[a-z]{2,}(?:/\S*)?\Z")
"""A line of rights, or one that ends in an address."""
_COMMA: Final = re.compile(r"[,，、]\Z")


def incomplete(reading: Reading) -> Iterator[Remark]:
    """Find a chapter that is locked or not all there (CHR017), or breaks off in a sentence (CHR018)."""
    last = reading.last_paragraphs(_LAST)
    if not last:
        return
    broken = _breaks_off(reading, *last[-1])
    notice = _notice(reading, last, broken=broken)
    if notice:
        yield notice
    elif broken and not any(one.code == _CUT for one in reading.findings):
        block, text = last[-1]
        message = f"The chapter ends within a sentence: “{ELLIPSIS}{text[-_SHOWN:].strip()}”."
        yield Remark("CHR018", message, block, text)


def _notice(reading: Reading, last: list[tuple[Block, str]], *, broken: bool) -> Remark | None:
    """Return what the page says of the chapter's end, in what stays or in what went from behind it."""
    # Whoever says it in a story says it to somebody: speech is no notice.
    kept = [(block, text) for block, text in last if len(text) <= _LONGEST and not _is_said(text)]
    size = _size(reading)
    gone = list(islice(_behind(reading), _NEXT)) if broken or size < _PREVIEW else []
    lines = [text for _, text in kept] + gone
    if not may_speak_of_end("\n".join(lines).lower()):
        return None
    lines = [line for line in lines if may_speak_of_end(line.lower())]
    teases = broken or (size < _LITTLE and _trails_off(last))
    said = next((line for line in lines if _speaks(line, teases=teases)), "")
    if not said:
        return None
    block = next((block for block, text in kept if text == said), last[-1][0])
    what = "not all there" if says_cut_off(said) else "locked or goes on elsewhere"
    message = f"The chapter looks {what}, after {size:.0f} letters: “{excerpt(said)}”."
    return Remark("CHR017", message, block, said)


def _is_said(text: str) -> bool:
    """Tell whether a line is speech; a notice may stand in brackets, or between two dashes."""
    return text[0] in _QUOTES or (text[0] in _DASHES and text[-1] not in _DASHES)


def _speaks(line: str, *, teases: bool) -> bool:
    return says_locked(line) or says_cut_off(line) or (teases and says_more(line))


def _behind(reading: Reading) -> Iterator[str]:
    """Give the short lines that went from behind the story, and the controls of the page."""
    for finding in reading.findings:
        if finding.code in _REMOVALS and _BEFORE not in finding.evidence:
            line = fold_space(finding.before)
            if 0 < len(line) <= _LONGEST:
                yield line


def _trails_off(last: list[tuple[Block, str]]) -> bool:
    """Tell whether the story ends in dots as a teaser does."""
    told = [text for _, text in last if not says_more(text)]
    return bool(told) and told[-1].endswith(_DOTS)


def _breaks_off(reading: Reading, block: Block, text: str) -> bool:
    """Tell whether a last paragraph stops amid a sentence, in a chapter whose paragraphs do not."""
    if not isinstance(block, Paragraph) or not _GOES_ON.search(text) or is_title_case(text):
        return False
    if _OF_THE_SITE.search(text):
        return False
    # Thai and Lao end a sentence without a mark: nothing tells that one goes on.
    if size_of(text) < _least(text) or ends_sentence(text):
        return False
    told = [said for _, said in reading.paragraphs() if size_of(said) >= _PROSE and said != text]
    ended = sum(map(ends_sentence, told))
    return len(told) >= _FEWEST and ended >= _ENDED * len(told)


def _least(text: str) -> float:
    """Return how long a last paragraph must be to be prose that breaks off, and nothing else."""
    amid_speech = any(text.count(opening) > text.count(closing) for opening, closing in _SPEECH)
    return _SHORT if amid_speech or _COMMA.search(text) else _BREAKS


def _size(reading: Reading) -> float:
    """Return how much a chapter says, in letters: three bytes a character are ideographs or kana.

    By and large, but at a hundredth of what counting takes.
    """
    length = len(reading.text)
    return length * (weight_of(HAN) if len(reading.data) > _BYTES * length else 1.0)
