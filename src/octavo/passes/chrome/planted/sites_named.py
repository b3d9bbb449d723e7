"""The planted names of sites in a line that is not about a site, with the few words around them.

A name is the author's if somebody says it, if the sentence mentions the web, or if it is written like a name
that readers are meant to know.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from octavo.passes.chrome.planted.names_needed import (
    bare_name,
    is_needed,
    is_needed_in_east,
    is_of_reading,
    is_plain,
    is_surplus,
)
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.sentences import is_left_alone
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.speech import has_speech

_OF_THE_WEB: Final = re.compile(
    r"\b(?:web ?site|site|web|browser|url|typed|typing|e-?mail|page|link|online|internet|address|account"
    r"|domain|server|search(?:ed)?|google[d]?|app|blog|forum|log(?:ged)? (?:in|on))\b"
)
"""Words for the web itself: a name in a sentence with one of them may be the author's."""
_OF_WEBSITES: Final = re.compile(
    shadow_of(
        r"\b(?:web ?site|browser|internet|p[aá]gina|sitio|site web|webseite|webadresse|homepage)\b|сайт|интернет|браузер"
    )
)
"""Words for websites that make every name in their paragraph the author's, unless it is in disguise."""
_OF_THE_EASTERN_WEB: Final = LazyPattern(
    "[网網][站址页頁名]|[浏瀏][览覽]器|[邮郵]箱|[链鏈連]接|域名|[登打][录錄开開]|[输輸]入|[论論][坛壇]|[贴貼]吧|微博|博客|入力|打ち込|クリック|ブラウザ|サイト|ホームページ|メール|アドレス|検索|사이트|주소|홈페이지|메일|접속"
)
"""Words of the web in Chinese, Japanese and Korean."""
_LAST_IDEOGRAPH: Final = LazyPattern(".*[\u3040-\u30ff\u4e00-\u9fff]", re.DOTALL)
_SITES_NAME: Final = LazyPattern(
    r"[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]{0,6}[\u4e00-\u9fff]{0,4}(?:[看读讀][书書]|[书書][网網屋吧阁閣城]|小[说說][网網]?|文[学學][网網]?|中文[网網]|[阅閱][读讀][网網]?)[:：\s]*\Z"
)
_LONGEST_SITE: Final = 16
"""The site's name is looked for in this many characters before an address."""
_LABEL: Final = LazyPattern(
    r"(?:(?<=[.!?…”\"»’)\]] )|(?<![\s\S]))(?:source|sources|translation|translated (?:by|at)|fonte|fuente|quelle|tradu(?:ção|cción|ction|zione)"
    r"|übersetzung|kaynak|çeviri|источник|перевод|nguồn|sumber|terjemahan|źródło|tłumaczenie|출처|번역)\s?[:：]\s*\Z"
    r"|(?:出[处處典]|来源|來源)[:：]\s*\Z|[⊙☆★◎●※→↘]?本章[节節]?[来來]源[:：]?\s*\Z",
    re.IGNORECASE,
)
"""A label at the beginning of a sentence before a name: `Source: `."""
_OPENED: Final = re.compile(r"[(\[{（【《](?:[^\W\d_]+[\s:：]*){0,3}\Z")
_CLOSED: Final = re.compile(r"\s*[.!]?\s*[)\]}）】》]")
_PLATFORMS: Final = re.compile(
    r"(?:discord\.gg|dsc\.gg|patreon\.com|ko-fi\.com|paypal\.(?:me|com)|buymeacoffee\.com|\bt\.me)(?:/|\Z)"
)
"""Addresses at which readers are asked to join or to give money; no story names one."""
_IS_BARE: Final = re.compile(r"(?:https?://)?[^/\s]+/?")
"""An address without a path; with a path it is the source of a quotation."""
_BIDS: Final = re.compile(
    r"\W*"
    + shadow_of(
        r"(?:please |for more,? )?(?:check out|visit|see|find (?:more|it|us)|more (?:at|on)|go to|head to|join|powered by|hosted (?:by|at|on)|uploaded (?:by|to)"
        r"|visita|visite|visitez|acesse|besuch[et]\w*|más en|mais em|plus sur|mehr auf|больше на|заходите на|ghé|xem thêm|kunjungi|odwiedź)\b"
    )
)
"""The beginning of a short sentence that sends its reader to a site."""
_FEW_WORDS: Final = 8
_LONGEST_LABEL: Final = 40
"""The most characters of a label before a name, or between a bracket and a name: `(Read the original at `."""


@dataclass(frozen=True, slots=True)
class NamesOfPage:
    """What is known of a page for names of sites in its lines."""

    dressed: AbstractSet[str] = frozenset()
    """Names in disguise elsewhere on the page: they are removed in plain letters, too."""
    pervasive: bool = False
    """Whether several paragraphs of the page have planted text: then names that their sentences do not need are
    removed."""


def names_of_sites(
    text: str,
    addresses: Iterable[tuple[int, int]],
    disguised: Iterable[tuple[int, int]],
    sentences: Iterable[tuple[int, int]],
    page: "NamesOfPage",
) -> list[tuple[int, int]]:
    """Return the spans of the planted addresses, each with the label, site's name or brackets around it."""
    named, hidden = tuple(addresses), frozenset(place for place, _ in disguised)
    of_the_web = [span for span in sentences if _speaks_of_the_web(text, span, named)]
    # Before the last ideograph of a text without words for the web, a name is planted unless the sentence needs it.
    ideographs = _LAST_IDEOGRAPH.compiled.match(text)
    last = ideographs.end() if ideographs and not _OF_THE_EASTERN_WEB.compiled.search(text) else 0
    told = _OF_WEBSITES.search(shadow_of(_without(text, named))) is not None
    sent = _sent_there(text, named, sentences) if page.pervasive else []
    return sent or [
        _with_brackets(text, _with_sites_name(text, start), end)
        for start, end in named
        if (
            not hidden.isdisjoint(range(start, end))
            or (end < last and not is_needed_in_east(text, start, end))
            or (_IS_BARE.fullmatch(text, start, end) and is_left_alone(text, start, end))
            or (
                (
                    not _is_mentioned(text[start:end])
                    or (page.pervasive and is_of_reading(text[start:end]))
                    or _PLATFORMS.search(text, start, end)
                )
                and not (
                    is_plain(text[start:end])
                    and bare_name(text[start:end]) not in page.dressed
                    and is_needed(text, start, end)
                    and _label_before(text, start) is None
                )
            )
            or (page.pervasive and is_surplus(text, start, end))
        )
        and not (not page.pervasive and text.count(" ", start, end) > 1 and _is_quoted(text, start))
        and (
            start in hidden
            or (page.pervasive and _hides(text[start:end]))
            or not (
                told
                or _is_between_quotes(text, start, end)
                or any(first <= start < behind for first, behind in of_the_web)
            )
        )
    ]


def _sent_there(
    text: str, named: Sequence[tuple[int, int]], sentences: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the spans of short sentences that ask their reader to visit a site they name, whatever its name."""
    return [
        (start, end)
        for start, end in sentences
        if len(text[start:end].split()) <= _FEW_WORDS
        and sum(start <= place < end for place, _ in named) == 1
        and (
            _BIDS.match(said := shadow_of(text[start:end]))
            or _says_nothing_else(text, (start, end), named)
        )
        and not (has_speech(text[start:end]) or is_told(text[start:end]) or _is_quoted(text, start))
        and not _OF_THE_WEB.search(said)
    ]


def _hides(name: str) -> bool:
    """Return whether a name is written in letters that only look like those of an address.

    >>> _hides("ḷamps.com"), _hides("lamps.com"), _hides("лампы.рф")
    (True, False, False)
    """
    return not name.isascii() and shadow_of(name).isascii()


def _says_nothing_else(
    text: str, sentence: tuple[int, int], named: Iterable[tuple[int, int]]
) -> bool:
    """Return whether a sentence is only the name of a site, in brackets or between ornaments: `[www.owl.io]`."""
    start, end = sentence
    return any(
        start <= first
        and behind <= end
        and not any(map(str.isalnum, text[start:first] + text[behind:end]))
        for first, behind in named
    )


def _speaks_of_the_web(
    text: str, sentence: tuple[int, int], addresses: Sequence[tuple[int, int]]
) -> bool:
    """Return whether a sentence mentions the web, apart from its addresses."""
    first, last = sentence
    begin, behind = bisect_left(addresses, (first, 0)), bisect_left(addresses, (last, 0))
    within = [(start - first, end - first) for start, end in addresses[begin:behind]]
    return _OF_THE_WEB.search(shadow_of(_without(text[first:last], within))) is not None


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text without some spans, which are given from left to right."""
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at:start])
        at = end
    return "".join((*pieces, text[at:]))


def _is_between_quotes(text: str, start: int, end: int) -> bool:
    """Return whether quotation marks are directly around a name, as if it is read out: `« owl point fr »`."""
    before, behind = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    return bool(before and behind) and before in '«“„"「『' and behind in '»”“"」』'


def _is_mentioned(address: str) -> bool:
    """Return whether an address is written like an author's: ASCII, no spaces, with a capital, `www.` or `http`, no figure in its ending.

    >>> [_is_mentioned(name) for name in ("http://lamps.to/2a", "Lamps.com", "Lamps.c0m", "lamps.com")]
    [True, True, False, False]
    """
    domain = address.partition("/")[0].rpartition(".")[2]
    return (
        address.isascii()
        and " " not in address
        and domain.islower()
        and not any(map(str.isdecimal, domain))
        and (not address.islower() or address.startswith(("www.", "http")))
    )


def _label_before(text: str, start: int) -> int | None:
    """Return the start of the label directly before a name (`Source: `), None if there is none."""
    first = max(0, start - _LONGEST_LABEL)
    label = _LABEL.compiled.search(text[first:start])
    return first + label.start() if label else None


def _with_sites_name(text: str, start: int) -> int:
    """Return the start of the label or the site's name before an address (`UU看书 www.…`); else `start`."""
    found = _SITES_NAME.compiled.search(text, max(0, start - _LONGEST_SITE), start)
    label = _label_before(text, start)
    if label is not None:
        return label
    return found.start() if found else start


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name with the brackets around it, if there is little else in them: `(Source: …)`."""
    before = _OPENED.search(text, max(0, start - _LONGEST_LABEL), start)
    behind = _CLOSED.match(text, end)
    return (before.start(), behind.end()) if before and behind else (start, end)


def _is_quoted(text: str, place: int) -> bool:
    """Return whether a place is within speech: a quotation mark opened before it is not closed yet."""
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
