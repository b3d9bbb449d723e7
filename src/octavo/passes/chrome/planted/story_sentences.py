"""A sentence in which something looks planted → whether it belongs to the story all the same.

"Don't forget to vote, the mayor told them" has a site's wording, and so has "the latest chapter came by post". A
story names somebody, uses the past tense, or mentions its world. A sentence of the story may be attached to planted text, before
or after it: then only the words that would be removed are considered.
"""

import re
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.chinese_japanese import ends_of_signs, is_spelt
from octavo.passes.chrome.planted.site_talk_subjects import subjects_of_talk
from octavo.passes.chrome.wording.narration import is_told, tells_of_others
from octavo.passes.chrome.wording.shadow import cast_shadow
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import holds_cjk

_SEVERAL: Final = 2
"""After so many wordings of sites in a sentence, the rest is not considered a story's."""
_SITE: Final = re.compile("(?:小[说說]|文[学學]|中文)[网網]|[书書][屋城院库庫]")
"""The name of a site; the story may begin after it without a mark."""
_NUMBER: Final = re.compile(
    r"[零〇一二三四五六七八九\d·]{6}|[\u0370-\u03ff\u0400-\u04ffＡ-Ｚａ-ｚ]|[a-z] ?[.。] ?[a-z]",
    re.IGNORECASE,
)
"""The number of a chat group, part of an address, or a letter in disguise: the text behind the wording is the site's, too."""
_PAUSES: Final = " ,;:—–-"
_OF_ADVERTS: Final = re.compile("ad[- ]?block", re.IGNORECASE)
"""Ad blockers: no story mentions them, even if the same sentence has words of a story's world."""
_SAYS: Final = re.compile(r"[说說道喊问問写寫叫念]\s?[着著道]?[，,:：]\s*\Z")
"""A verb of saying or writing directly before a wording of sites: somebody in the story says it."""


_ANNOUNCED: Final = re.compile(r"([^.!?…。！？:：]+)[:：]\s*[【「『“\"‘(（\[]?\Z")
_FURTHEST: Final = 120
_FEW_WORDS: Final = 4
_FEW_LETTERS: Final = 6
"""The fewest words, or ideographs, of a clause that announces something: fewer make a label."""
_BEHIND_DASH: Final = re.compile(r"——(?=[^\W\d_]).{8,}", re.DOTALL)
_SHOUTED: Final = re.compile(
    r"[”」』]?(?:[他她它]们?|有人|那人|众人|主播|广播里?)(?:还在|仍在|一直|不停地?|又|大声|高声)?[喊叫吼嚷](?:[着道了个，。！]|起来)"
)
"""Somebody shouting, directly after a wording of sites: somebody in the story says it."""


def says_next(before: str) -> bool:
    """Return whether the text before a wording of sites says that somebody says or writes it: `广播里说，`."""
    return _SAYS.search(before) is not None


def is_framed(text: str, span: tuple[int, int]) -> bool:
    """Return whether a story frames a wording of sites: it announces it, like a sign that is read out, or continues after it.

    >>> is_framed("It hung over the desk: Read the latest chapters first!", (23, 54))
    True
    >>> is_framed("Tip: Read the latest chapters first!", (5, 36))
    False
    """
    start, end = span
    if is_told_on(text, end):
        return True
    return _is_announced(text, start) and not any(addresses_in(cast_shadow(text[start:end])))


def _is_announced(text: str, start: int) -> bool:
    """Return whether a clause of the story that ends in a colon directly precedes a place in a text."""
    before = _ANNOUNCED.search(text, max(0, start - _FURTHEST), start)
    if before is None:
        return False
    clause = before[1].strip()
    enough = len(clause) >= _FEW_LETTERS if holds_cjk(clause) else len(clause.split()) >= _FEW_WORDS
    return enough and not (
        ends_of_signs(clause) or _SITE.search(clause) or subjects_of_talk(clause)
    )


def is_told_on(text: str, end: int) -> bool:
    """Return whether the text after a wording of sites, from `end` on, shows that the wording is in a story.

    It does if it says who shouts the wording, or if a dash and a whole sentence follow that do not mention a site.

    >>> is_told_on("求月票！——电视墙上的主播还在喊，嘴张着。", 4), is_told_on("求月票！——笔下文学网", 4)
    (True, False)
    """
    rest = text[end:].strip()
    if _SHOUTED.match(rest):
        return True
    told = _BEHIND_DASH.match(rest)
    if told is None or not ends_with_stop(rest):
        return False
    return not (_SITE.search(rest) or _NUMBER.search(rest) or ends_of_signs(rest))


def is_of_a_story(text: str, sentence: tuple[int, int], cut: tuple[int, int]) -> bool:
    """Return whether a sentence is a story's although `cut`, a span of it, has a site's wording.

    The words before and after `cut` are judged with it only if no capital separates them from it: at a capital
    another sentence may have been attached.

    >>> said = "Don't forget to vote, the mayor told him."
    >>> is_of_a_story(said, (0, len(said)), (0, 20))
    True
    """
    first = sentence[0] if text[cut[0]].islower() else cut[0]
    rest = text[cut[1] : sentence[1]].lstrip(_PAUSES)
    said = text[first : sentence[1] if rest[:1].islower() else cut[1]]
    return tells_of_others(said) or (is_of_the_world(said) and not _OF_ADVERTS.search(said))


def tells_of_a_site(sentence: str, cut: int | None = None) -> bool:
    """Return whether a sentence with a site's wording is a story's; `cut` characters of it would go, None for all.

    >>> tells_of_a_site("编辑催了三遍，最新章节才从邮箱里寄出来。", 11)
    True
    """
    if is_spelt(sentence):
        return False
    gone, rest = sentence[:cut], "" if cut is None else sentence[cut:].strip()
    if not holds_cjk(sentence):
        return is_of_the_world(gone if rest[:1].isupper() else sentence)
    if is_told(gone) or is_of_the_world(gone):
        return True
    if len(ends_of_signs(sentence)) >= _SEVERAL or _SITE.search(gone):
        return False
    return is_told(rest) or is_of_the_world(rest) or bool(rest and not _NUMBER.search(sentence))
