"""A chapter that stops before its end → a remark: it is locked, cut off, or was saved before it had loaded.

The signs are what the page says near the chapter's end, kept or removed, and a last paragraph that
breaks off in mid-sentence. What a site always says to its visitors ("subscribe", "read more") counts
only if there is little story, or if it breaks off.
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
"""The number of last paragraphs in which a notice of a lock is looked for."""
_NEXT: Final = 8
"""The number of lines removed after the story, and of controls, in which it is looked for as well."""
_REMOVALS: Final = frozenset({"CHR002", "CHR004", "CHR006", "CHR012"})
_LONGEST: Final = 160
"""The most characters of a notice; a longer line belongs to the story."""
_LITTLE: Final = 1500.0
"""The most letters (ideographs count more) of a teaser, which ends in dots and a link to the rest."""
_PREVIEW: Final = 6000.0
"""The most letters of a preview for readers who have not paid. A longer text that ends with a full sentence may well
be a whole chapter, and the lock after it may be the next chapter's."""
_PROSE: Final = 60.0
"""The fewest letters of a paragraph that is expected to end a sentence; a shorter one may be a sign or a shout."""
_BREAKS: Final = 80.0
"""A last line of this many letters that does not end a sentence is not a signature, credit or
heading. The longest such line of 36 complete chapters has 41, of 92 articles 74 (2026-11)."""
_SHORT: Final = 12.0
"""The same for a line that ends in a comma or inside a quotation."""
_ENDED: Final = 0.85
"""The share of paragraphs that must end a sentence; if fewer do, the author does not use full stops."""
_FEWEST: Final = 8
"""The fewest paragraphs for which that share is meaningful."""
_BYTES: Final = 2.4
"""A text with this many bytes of UTF-8 a character is mostly ideographs, kana or hangul."""
_SPEECH: Final = ("“”", "「」", "『』", "«»")
_BEFORE: Final = "before the story"
_CUT: Final = "RDR026"
"""Set if the reader saw that the file was cut short: that explains why the sentence breaks off."""
_DOTS: Final = ("...", ELLIPSIS, f"{ELLIPSIS}]", f"[{ELLIPSIS}", "[...]")
_SHOWN: Final = 60
"""The number of the last paragraph's characters that the message quotes."""
_QUOTES: Final = '“"«„「『'
_DASHES: Final = "—–"
_GOES_ON: Final = re.compile(r"[^\W\d_]\Z|[,，、;；]\Z")
_OF_THE_SITE: Final = re.compile(r"[©ⓒ]|[\w-]\.[a-z]{2,}(?:/\S*)?\Z")
"""A copyright line, or one that ends in an address."""
_COMMA: Final = re.compile(r"[,，、]\Z")


def incomplete(reading: Reading) -> Iterator[Remark]:
    """Find a chapter that is locked or incomplete (CHR017), or breaks off in mid-sentence (CHR018)."""
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
    """Return the notice at the chapter's end, whether it was kept or removed."""
    # In a story somebody would say it aloud: speech is not a notice.
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
    """Return whether a line is speech; a notice may be in brackets or between dashes."""
    return text[0] in _QUOTES or (text[0] in _DASHES and text[-1] not in _DASHES)


def _speaks(line: str, *, teases: bool) -> bool:
    return says_locked(line) or says_cut_off(line) or (teases and says_more(line))


def _behind(reading: Reading) -> Iterator[str]:
    """Yield the short lines that were removed after the story, and the page's controls."""
    for finding in reading.findings:
        if finding.code in _REMOVALS and _BEFORE not in finding.evidence:
            line = fold_space(finding.before)
            if 0 < len(line) <= _LONGEST:
                yield line


def _trails_off(last: list[tuple[Block, str]]) -> bool:
    """Return whether the story trails off in dots, as a teaser does."""
    told = [text for _, text in last if not says_more(text)]
    return bool(told) and told[-1].endswith(_DOTS)


def _breaks_off(reading: Reading, block: Block, text: str) -> bool:
    """Return whether the last paragraph stops in mid-sentence, in a chapter whose other paragraphs do not."""
    if not isinstance(block, Paragraph) or not _GOES_ON.search(text) or is_title_case(text):
        return False
    if _OF_THE_SITE.search(text):
        return False
    # Thai and Lao end sentences without a mark, so nothing shows that one continues.
    if size_of(text) < _least(text) or ends_sentence(text):
        return False
    told = [said for _, said in reading.paragraphs() if size_of(said) >= _PROSE and said != text]
    ended = sum(map(ends_sentence, told))
    return len(told) >= _FEWEST and ended >= _ENDED * len(told)


def _least(text: str) -> float:
    """Return how long a last paragraph must be to count as prose that breaks off."""
    amid_speech = any(text.count(opening) > text.count(closing) for opening, closing in _SPEECH)
    return _SHORT if amid_speech or _COMMA.search(text) else _BREAKS


def _size(reading: Reading) -> float:
    """Return the approximate length of a chapter in letters, where three-byte characters count as ideographs or kana.

    This takes a hundredth of the time of counting exactly.
    """
    length = len(reading.text)
    return length * (weight_of(HAN) if len(reading.data) > _BYTES * length else 1.0)
