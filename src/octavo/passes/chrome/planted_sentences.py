"""A text → the sentences in it that were planted, and why; the signs of all languages are weighed here.

"This tale was taken without the author's consent; report it." Sites change the wording from chapter to
chapter, so what is weighed is what a sentence speaks of: a theft, a work, an appeal, a platform. A
story may speak of a stolen book; it does not ask its reader to report it, in the second person, to a
shop. Matching is done on a folded shadow of the text, spans are given in the text itself.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.addresses import addresses_in
from octavo.passes.chrome.disguises import disguised_in, is_in_disguise, speaks_in_disguise
from octavo.passes.chrome.invitations import invitations_in
from octavo.passes.chrome.invitations_abroad import invites_abroad, languages_bidding
from octavo.passes.chrome.planted import (
    ENOUGH,
    may_open_one,
    names_people,
    pieces_of,
    speaks_of_a_copy,
    subjects_in,
    weight_of,
)
from octavo.passes.chrome.planted_abroad import count_abroad, subjects_abroad, thefts_of
from octavo.passes.chrome.planted_east import is_sure, speaks_of_a_site, subjects_of
from octavo.passes.chrome.planted_edges import (
    LONGEST,
    OF_A_SERIAL,
    PROMOTION,
    behind_name,
    closing_of,
    opening_of,
)
from octavo.passes.chrome.shadow import cast_shadow, joined_spans, shadow_of
from octavo.passes.chrome.sites_named import names_of_sites
from octavo.passes.chrome.spelt_apart import spelt_apart
from octavo.passes.chrome.suspicion import STEMS
from octavo.tree.text import holds_cjk

NAMES: Final = "names a site"
"""Why lone names go: all that a paragraph holds are given at once."""
_HALF: Final = 0.9
"""Weight above which a sentence beside a planted one is of it: "Report it." is, "the story" is not."""
_LONGEST_PROMOTION: Final = 160
_FEW_WORDS: Final = 18
_WORDS_TO_A_SIGN: Final = 8
"""Words of a sentence that names a site, and of one that has more to each that promotes one: else it tells a story."""
_SUBJECTS: Final = 3
"""Of what was planted in the corners in which Chinese and Japanese quote."""
_BOUNDARY: Final = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[\])])\s+(?=[A-ZÀ-Þ\"“‘])|(?<=[。！？।؟۔])[」』”’）]*\s*|(?<=[」』”’\"»）】])\s+"
    r"|(?<=[」』”])(?=[\u3040-\u30ff\u4e00-\u9fff【（(\[↘→])"
)
_BRACKETED: Final = re.compile(
    r"[（(【\[〔][^（）()【】\[\]〔〕]{4,160}[）)】\]〕]|『[^『』]{8,160}』"
)
_AT: Final = re.compile(
    shadow_of(
        r"(?:\b(?:at|on|from|by|to|in|via|visit|en|em|sur|chez|auf|tại|ở|trên|di|su|на|в)|[:\[(【])[\s:]*$"
    )
)
"""What stands before the name of a site where somebody sends the reader there."""
_WHAT_FOR: Final = re.compile(
    shadow_of(
        r"[^\w]*(?:\w+[^\w]*){0,3}$|[^\w]*(?:for|to|and|or|if|para|pour|und|y|e|et|и|để|untuk)\b|\s*[,;!(—–-]"
    )
)
"""What stands behind it: next to nothing, or what is to be had there."""
_INVITED: Final = re.compile(r"please|(?:keep|go) (?:on )?reading|continue")
_QUOTED: Final = re.compile('["“][^"“”]*["”]\\s*')
_MARK_UP: Final = re.compile(
    r"<a\s[^<>]{0,100}href\s?=[^<>]{0,300}>[^<>]{0,60}</a>|<script\b[^<>]{0,200}>[^<]{0,300}</script>"
    r"|<div\s[^<>]{0,100}\bads?\b[^<>]{0,100}>[^<>]{0,60}</div>",
    re.IGNORECASE,
)


def planted_in(text: str) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans of whole sentences that were planted, else of lone names of sites, and why."""
    shadow = cast_shadow(text)
    if apart := spelt_apart(shadow):
        return apart, "spelt letter by letter"
    if written := _written_out(text):
        return written, "mark-up in place of text"
    disguised = disguised_in(text)
    addresses = joined_spans((*addresses_in(shadow), *disguised))
    invitations = invitations_in(text)
    stems = STEMS.found_in(shadow.text, STEMS.told_by(set(shadow.text.split())))
    lower = text.lower()
    abroad = thefts_of(stems, lower) or languages_bidding(stems, lower, named=bool(addresses))
    heavy = bool(pieces_of(stems, lower, shadow.text)) and weight_of(text) >= ENOUGH
    if not (addresses or abroad or invitations or holds_cjk(text) or heavy):
        return None
    sentences = _sentences(text, addresses)
    if brackets := _planted_brackets(text, addresses):
        return brackets, "speaks to a visitor of the site, in brackets"
    if planted := _planted_together(text, sentences, addresses):
        return planted
    if invited := _planted_invitations(text, invitations, sentences):
        return invited, "sends its reader to a place to read"
    names = names_of_sites(text, addresses, disguised, sentences)
    return (names, NAMES) if names else None


def _planted_invitations(
    text: str, invitations: Iterable[tuple[int, int]], sentences: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return those of the invitations that nobody speaks, in no sentence longer than such are."""
    long = [(start, end) for start, end in sentences if end - start > _LONGEST_PROMOTION]
    return [
        span
        for span in invitations
        if not _has_speech(text[slice(*span)])
        and not any(start <= span[0] < end for start, end in long)
    ]


def _written_out(text: str) -> list[tuple[int, int]]:
    """Return the spans of mark-up that a page shows as text: a link, a script, an advertisement's box."""
    return [found.span() for found in _MARK_UP.finditer(text)] if "</" in text else []


def _planted_brackets(text: str, addresses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in _BRACKETED.finditer(text)
        if (
            is_sure(found.group())
            # Corners are quotation marks as well: somebody may say so.
            and (text[found.start()] != "『" or len(subjects_of(found.group())) >= _SUBJECTS)
        )
        or (
            holds_cjk(text)
            and speaks_of_a_site(found.group(), named=_names_a_site(found.span(), addresses))
        )
    ]


def _names_a_site(span: tuple[int, int], addresses: list[tuple[int, int]]) -> bool:
    return any(span[0] <= place < span[1] for place, _ in addresses)


def _planted_together(
    text: str, sentences: list[tuple[int, int]], addresses: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans of the planted sentences, or of several that are it together, and why.

    A paragraph of nothing else goes whole; among other sentences each must speak of it by itself. All that
    are planted for one reason are given at once: a paragraph may hold thousands.
    """
    for count in (len(sentences), 3, 2, 1):
        found: list[tuple[tuple[int, int], str]] = []
        at = 0
        while at + count <= len(sentences):
            planted = _planted_window(text, sentences[at : at + count], len(sentences), addresses)
            found += [planted] if planted else []
            at += count if planted else 1
        if found:
            why = found[0][1]
            return [span for span, reason in found if reason == why], why
    return None


def _planted_window(
    text: str, window: list[tuple[int, int]], sentences: int, addresses: list[tuple[int, int]]
) -> tuple[tuple[int, int], str] | None:
    """Return the span of some of a paragraph's `sentences` sentences if they are planted, and why."""
    start, end = window[0][0], window[-1][1]
    alone = len(window) == sentences
    if len(window) > 1 and not (
        _may_open_one(text[slice(*window[0])])
        and all(_is_of_it(text[one:two], alone=alone) for one, two in window)
    ):
        return None
    first, start = start, opening_of(text, start, end)
    said = text[start:end]
    if why := _why_planted(said):
        return (start, closing_of(text, start, end, amid=start > first)), why
    if len(window) > 1:
        return None
    named = [span for span in addresses if start <= span[0] < end]
    if named and _is_promotion(text, (start, end), named):
        end = behind_name(text, named[-1][1], closing_of(text, start, end, amid=start > first))
        return (start, end), "promotes a site that it names"
    if not _has_speech(said) and invites_abroad(said):
        return (start, end), "sends its reader to a place to read"
    return None


def _may_open_one(sentence: str) -> bool:
    return may_open_one(sentence) or count_abroad(sentence) > 1


def _is_of_it(sentence: str, *, alone: bool) -> bool:
    """Tell whether a sentence belongs to a planted one beside it: "Report it.", "Love this story?"."""
    weight = weight_of(sentence)
    if holds_cjk(sentence) and len(subjects_of(sentence)) > 1:
        return True
    if not may_open_one(sentence):
        return count_abroad(sentence) > 1
    if weight > _HALF or (weight > 0 and (alone or sentence.rstrip().endswith("?"))):
        return True
    return count_abroad(sentence) > 1


def _sentences(text: str, addresses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text; the full stop of an address ends none."""
    masked = text
    for start, end in addresses:
        masked = masked[:start] + "x" * (end - start) + masked[end:]
    cuts = [0, *(found.end() for found in _BOUNDARY.finditer(masked)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if end > start]


def _why_planted(sentence: str) -> str:
    """Return why a sentence was planted, "" where it is the author's."""
    if len(sentence) > LONGEST or _has_speech(sentence):
        return ""
    if speaks_in_disguise(sentence) or (is_in_disguise(sentence) and _speaks_for_a_site(sentence)):
        return "speaks of a site, in disguise"
    if is_sure(sentence):
        return "a wording of sites"
    if speaks_of_a_copy(sentence):
        return f"speaks of {subjects_in(sentence)}"
    if abroad := subjects_abroad(sentence, shadow_of(sentence)):
        return f"speaks of {', '.join(abroad)}"
    eastern = holds_cjk(sentence) and speaks_of_a_site(sentence, named=False)
    return "speaks to a visitor of the site" if eastern else ""


def _is_promotion(text: str, span: tuple[int, int], named: list[tuple[int, int]]) -> bool:
    """Tell whether a sentence that names a site sends its reader there, and speaks of nobody."""
    sentence = text[slice(*span)]
    around = text[span[0] : named[0][0]] + " " + text[named[-1][1] : span[1]]
    if len(sentence) > _LONGEST_PROMOTION or names_people(around):
        return False  # the `me` of `owlreads.me` is nobody
    rest = shadow_of(around)
    if _has_speech(sentence):
        return bool(_QUOTED.fullmatch(sentence) and _INVITED.search(rest) and "read" in rest)
    if holds_cjk(sentence) and speaks_of_a_site(sentence, named=True):
        return True
    serial, praise = set(OF_A_SERIAL.findall(rest)), set(PROMOTION.findall(rest))
    if len(rest.split()) > max(_FEW_WORDS, _WORDS_TO_A_SIGN * len(serial | praise)):
        return False
    if serial and len(serial) + len(praise) > 1:
        return True
    return bool(serial or praise) and any(
        _AT.search(shadow_of(text[span[0] : start]))
        and _WHAT_FOR.match(shadow_of(text[end : span[1]]))
        for start, end in named
    )


def _speaks_for_a_site(sentence: str) -> bool:
    shadow = shadow_of(sentence)
    return len({*OF_A_SERIAL.findall(shadow), *PROMOTION.findall(shadow)}) > 1


def _has_speech(text: str) -> bool:
    return any(mark in text for mark in '"“”„「『«»')
