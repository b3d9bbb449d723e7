"""A span in which something is planted → where the planted words begin, and where they end.

Sites plant amid the sentences of a story, often with no full stop before or behind.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.disguises import behind_odd_words, disguised_in
from octavo.passes.chrome.planted.east import ends_of_signs, is_sure, subjects_of
from octavo.passes.chrome.planted.east import signs_in as eastern_signs_in
from octavo.passes.chrome.planted.invitations_abroad import biddings_in
from octavo.passes.chrome.planted.names_needed import PARTICLE
from octavo.passes.chrome.planted.promotions import OF_A_SERIAL, PROMOTION
from octavo.passes.chrome.planted.subjects import signs_in
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import CJK, holds_cjk

LONGEST: Final = 320
"""Characters of planted sentences: nothing longer is planted."""
_OPENING: Final = LazyPattern(
    r"[^\w\s，。、！？：；“”「」『』（）]*[\u4e00-\u9fff\d](?=([^\w\s，。、！？：；])[\u4e00-\u9fff\d]\1[\u4e00-\u9fff\d])"
    r"|(?<=\s)[/(\[【☞“]*\s?[A-ZÀ-Þ¿¡А-ЯẠ-Ỹ]|(?<=[，、：；—…\s])[\u4e00-\u9fff【（(\[]|[↘→☞☆★⊙◎◆◇■□●○▶◀►◄♂♀卐※]|(?<=\s)[\u0e01-\u0e4e]"
)
"""Where a planted sentence may begin behind a line that ends without a full stop; Thai sets none at all."""
_AT_ONCE_OPENED: Final = re.compile(r"\W*[A-ZÀ-ÞА-Я]\S*\s+(?:\S+\s+)?")
"""A word or two with a capital: too few for a line of the story that wants its full stop."""
_NEXT_SENTENCE: Final = re.compile(r"[.!?…]?\s*[A-ZÀ-ÞА-Я]\S*\s+\w")
"""Two words at least behind a name that no full stop ends, the first with a capital."""
_PAUSE: Final = LazyPattern(r"\s+(?=[\u0e01-\u0e4e])|(?<=[세니시][요다오])\s+(?=[가-힣])")
"""Between two sentences in Thai, or two of its clauses, and behind a Korean verb that bids."""
_JAPANESE_VERB: Final = LazyPattern(r"(?:(?<=読める)|(?<=ます)|(?<=ください))(?=[\u4e00-\u9fff])")
"""Behind what a Japanese sentence ends with, before an ideograph."""
_CAPITAL: Final = re.compile(
    r"(\S+)(?=\s+(?!(?:Play|Store|Discord|Telegram|Google|Patreon|Facebook|Instagram|Twitter|Wattpad|Amazon|PayPal|TikTok)\b)[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]*\s+[a-zß-ÿа-яё]\w*\s+(?:[\w’'-]+\s+\w|\w+-\w+[.!?…]))"
)
"""A word before the capital of four words that may be a sentence, or of three, the last of two parts."""
_BEFORE_NAMES: Final = frozenset({
    "at", "by", "da", "de", "di", "do", "du", "em", "en", "in", "na", "no", "of", "on", "su", "to", "and",
    "auf", "bei", "con", "dal", "del", "der", "die", "for", "par", "por", "sul", "sur", "the", "via", "von",
    "chez", "dari", "from", "with",
})  # fmt: skip
"""Words before a name, and hardly the last of a sentence."""
_CLAUSE: Final = re.compile(r"(?<=\s)[(\[【]*[\u0e01-\u0e4e]")
"""Where a clause begins in Thai."""
_FEW_BEFORE: Final = 5
_CONDITION: Final = re.compile(
    r"\W*(?:if|when|hey|hi|please|visit|also|and|wenn|falls|si|se|если|kalau|jika|nếu|¡?si)\b"
)
"""Words of a sentence before those that tell an appeal, and with what more of them begin: "If you like it, …"."""
_LONG: Final = 16
_LONG_EAST: Final = 12
"""Words, and letters of the East, behind those that tell an appeal, that are more than the rest of it."""
_AT_ONCE: Final = 16
"""Letters behind a sign of a site in which another shows that the planted words go on."""
_KOREAN: Final = LazyPattern("[가-힣]")
_BRACKETS: Final = "([{"
_CLOSING: Final = re.compile(r"[^\w()\[\]{}]*[)\]}]")
_GLUED: Final = 8
"""Letters behind planted words, with no mark between, that may be a sentence of the story."""
_AMID: Final = 5
"""The same where a sentence of the story began before them."""
_OF_READERS: Final = LazyPattern(
    "[，,]?(?:[請请]|敬[請请])?尊重(?:原[創创]|智慧[財财][產产][權权]|知[識识][產产][權权]|版[權权]|作者|[譯译]者)[^。！？，]{0,8}[。！？!]?|[^。！？，]{0,4}(?:[来來]信告知|注明出[处處]|註明出處|追究法律[责責]任)[^。！？，©]{0,6}(?:，(?:否[则則]|我[们們])[^。！？，©]{0,12})?[。！？!©]?|[^，。！？]{0,14}(?:伙伴|[书書]友|收藏|分享|[积積]分|下[载載]|[爱愛]看[书書]|找不到[书書]|[书書][签籤]|[电電]子[书書]|新地址)[^。！？，]{0,6}(?:，[谢謝][谢謝]支持)?[。！？!?]"
)
"""The rest of what is planted, up to its mark."""
_SITE: Final = LazyPattern(
    "[：:]\\s*[^，。！？：:\\s]{1,8}?(?:小[说說](?:[网網]|吧)?|[书書](?:[吧城屋网網阁閣])|[阁閣]|中文(?:[网網])?|文[学學](?:[网網城])?|[网網])"
    "|[，,：:\\s]{0,4}[ａ-ｚＡ-Ｚa-zA-Z][ａ-ｚＡ-Ｚ０-９a-zA-Z0-9.点點]{2,30}"
)
"""The name of a site behind a colon, with no mark where it ends, or in Latin letters: `记住：灯塔小说网`."""
_TO_READERS: Final = LazyPattern(
    "(?:【[^】]{1,8}】[：:]?|支持[：:.^]*|小主，|[亲親]，|如果[您你]?(?:喜[欢歡]|[觉覺]得)[^，。]{0,14}，|[百佰]度搜索\\s*|求(?:收藏|推[荐薦]|月票|[订訂][阅閱])[，！!]?|@[^，。]{1,8}，"
    "|[\u4e00-\u9fffA-Za-z0-9]{1,9}(?:[书書][网網屋吧閣阁城]|小[说說][网網]|文[学學][网網]|中文[网網])\\s*)+"
)
"""What such a sentence begins with."""
_COLONS: Final = frozenset(":：")
_SAID: Final = 14
"""Letters behind a colon that are more than what a site says there: a name, and a sentence of the story."""
_LEFT_OF_IT: Final = "-—–~ 】]）)，,"
"""Marks behind planted words that are theirs."""
_REST_OF_A_SIGN: Final = LazyPattern("(?:推[荐薦]?)?(?:[网網地]?址|地?址|域名|[网網站])?[：:]")
"""What a word of a site goes on with up to a colon, behind which nothing is named: `最新章节` `地址：`."""
_PAIRS: Final = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "〕": "〔"}
_SQUARE: Final = frozenset("]】")
_SHORT: Final = 60
"""Characters in a bracket before what is planted in it."""
_LAST_BRACKET: Final = re.compile(r"([)\]}）】〕])\W*\Z")
_ORNAMENTS: Final = "☞☜☛☚→←↓↑↘↙★☆※◆◇■□●○◎♂♀♠♣♥♦❤✦✧✿❀▶◀►◄▲△▼▽⊙卐|~^"
_ORNAMENTS_BEFORE: Final = re.compile(rf"(?:(?:\A|(?<=\s))[{re.escape(_ORNAMENTS)}]+|-+>+)\s*\Z")
_ORNAMENTS_BEHIND: Final = re.compile(rf"\s*[{re.escape(_ORNAMENTS)}]+(?=\s|\Z)")
_FEW_ORNAMENTS: Final = 12
_COMMAS_BEHIND: Final = re.compile(r"[，,、]+")
_BEFORE_A_SENTENCE: Final = re.compile(r"(?:\A|[.!?…。！？])\s*\Z")


def opening_of(text: str, start: int, end: int) -> int:
    """Return where the planted words begin in a span: a line may end without a full stop before them.

    The last opening from which on nothing is missing of what the span says of a copy or a site.
    """
    # Nothing longer is planted, and each look costs as much as what is looked at.
    first = max(start, end - LONGEST)
    openings = [first + found.start() for found in _OPENING.compiled.finditer(text[first:end])]
    said = _said(text[start:end]) if openings else ()
    if not said:
        return start
    opening = next((at for at in reversed(openings) if _said(text[at:end]) == said), start)
    if _AT_ONCE_OPENED.fullmatch(text, start, opening):
        return start  # the capital is of a name that the planted words begin with
    return start if _TO_READERS.compiled.fullmatch(text, start, opening) else opening


def closing_of(text: str, start: int, end: int, *, amid: bool) -> int:
    """Return where the planted words end in a span: the story may go on with no mark between.

    In ideographs behind the first sign of a site from which on nothing speaks of one any more, and enough to
    be a sentence; `amid` one of the story, behind the first from which on next to nothing does. In Thai and
    Korean at a pause, else behind the last name of a site.
    """
    said = text[start:end]
    named = [
        behind
        for _, behind in joined_spans((*addresses_in(cast_shadow(said)), *disguised_in(said)))
    ]
    last = named[-1] if named else 0
    if not holds_cjk(said) or _KOREAN.compiled.search(said):
        behind = _behind_name(text, start, start + last, end) if last else end
        pauses = [found.start() for found in _PAUSE.compiled.finditer(text, start + last, behind)]
        pauses += _begun_sentences(text, start + last, behind)
        return next((at for at in pauses if not _said(text[at:end])), behind)
    signs = [
        site.end() if (site := _SITE.compiled.match(said, at)) else at for at in ends_of_signs(said)
    ]
    ends = [
        at
        for at in (*signs, *named)
        if at >= last
        and goes_on(said[at:], amid=amid or at in named)
        and not PARTICLE.match(said, at)
    ]
    silent = [at for at in ends if not subjects_of(said[at:])]
    verbs = (found.start() for found in _JAPANESE_VERB.compiled.finditer(said, last))
    spoken = next((at for at in verbs if not _said(said[at:])), end - start)
    last = min(ends if amid else silent, default=spoken)
    for rest in (_REST_OF_A_SIGN, _OF_READERS):
        more = rest.compiled.match(said, last)
        last = more.end() if more else last
    return start + last + len(said[last:]) - len(said[last:].lstrip(_LEFT_OF_IT))


def with_ornaments(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with the ornaments right around it, and with the comma that it leaves where a sentence begins.

    >>> with_ornaments("He sat. ☞ Visit us ☜ She ran.", 10, 18)
    (8, 20)
    """
    start, end = _within_brackets(text, start, end)
    before = _ORNAMENTS_BEFORE.search(text, max(0, start - _FEW_ORNAMENTS), start)
    behind = _ORNAMENTS_BEHIND.match(text, end)
    start = before.start() if before else start
    end = behind.end() if behind else end
    if _BEFORE_A_SENTENCE.search(text, max(0, start - _FEW_ORNAMENTS), start):
        comma = _COMMAS_BEHIND.match(text, end)
        end = comma.end() if comma else end
    return start, end


def _within_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with all of the square bracket that ends with it, or without the round one, which is the story's.

    >>> text = "He sat. [Translated by Owls. Please do not repost.] (She ran. Please vote.)"
    >>> _within_brackets(text, 29, 51), _within_brackets(text, 62, len(text))
    ((8, 51), (62, 74))
    """
    closes = _LAST_BRACKET.search(text, start, end)
    opens = text.rfind(_PAIRS[closes[1]], max(0, start - LONGEST), end) if closes else -1
    if closes is None or opens == -1 or opens >= start:
        return start, end
    return (
        (opens, end)
        if closes[1] in _SQUARE and start - opens <= _SHORT
        else (start, closes.start())
    )


def around_appeal(
    text: str, found: tuple[int, int], start: int, end: int
) -> tuple[int, int] | None:
    """Return the span of an appeal in a sentence, given that of the words that tell it; None where none is sure.

    The story may go on behind it with no mark between: what is long there is not the appeal's.
    """
    before = text[start : found[0]].split()
    spaced = not holds_cjk(text[start:end])
    if spaced and len(before) > _FEW_BEFORE and not _CONDITION.match(before[0].lower()):
        return None
    clauses = [one.start() for one in _CLAUSE.finditer(text, start, found[0] + 1)]
    pauses = [one.start() for one in _PAUSE.compiled.finditer(text, found[1], end)]
    if _CAPITAL.match(text, text.rfind(" ", start, found[1]) + 1) and text[found[1]].isspace():
        pauses.append(found[1])
    pauses += _begun_sentences(text, found[1], end, names=True)
    last = min(pauses, default=end)
    behind = text[found[1] : last]
    long = len(behind) > _LONG_EAST if holds_cjk(behind) else len(behind.split()) > _LONG
    return None if long else (max(clauses, default=start), last)


def seams_in(text: str, start: int, end: int) -> list[int]:
    """Return where another sentence may begin in a span, though no mark ends the one before it."""
    said = text[start:end]
    if not holds_cjk(said) or _KOREAN.compiled.search(said):
        pauses = [found.start() for found in _PAUSE.compiled.finditer(text, start, end)]
        return sorted([*pauses, *_begun_sentences(text, start, end, names=True)])
    return [start + at for at in ends_of_signs(said) if goes_on(said[at:], amid=False)]


def _begun_sentences(text: str, start: int, end: int, *, names: bool = False) -> list[int]:
    """Return where a sentence begins in a span with no full stop before: at a capital that is of no name.

    `names`, one may end there.
    """
    return [
        found.end()
        for found in _CAPITAL.finditer(text, start, end)
        if found[1] not in _BEFORE_NAMES and (names or not found[1].istitle())
    ]


def _behind_name(text: str, start: int, name: int, end: int) -> int:
    """Return where planted words with a name, whose end is given, end: there, where what follows is the story's.

    It is where it begins a sentence, or where all up to the name is in odd letters, and promotes nothing.
    """
    bracket = _CLOSING.match(text, name, end) if text[start] in _BRACKETS else None
    if bracket:
        return bracket.end()
    behind = behind_odd_words(text, start)
    odd = behind >= name
    name = max(name, min(behind, end))
    begins = _NEXT_SENTENCE.match(text, name, end) is not None
    # A word such as "faster" any story has.
    silent = len(_said(text[name:end])) <= begins
    return name if (begins or odd) and silent else end


def goes_on(rest: str, *, amid: bool) -> bool:
    """Tell whether a sentence of the story may follow a sign of a site: what speaks of no site, or not at once."""
    rest = rest.lstrip(_LEFT_OF_IT)
    if rest[:1] in _COLONS and len(rest) > _SAID:
        rest = rest[1:]
    glued = len(rest) >= (_AMID if amid else _GLUED) and CJK.match(rest) is not None
    return glued and not (
        eastern_signs_in(rest[:_AT_ONCE]) or is_sure(rest) or len(subjects_of(rest)) > 1
    )


@lru_cache(maxsize=512)
def _said(text: str) -> tuple[str, ...]:
    """Return what a text says of copies, of reading and of sites, in no words of a story.

    Sites say the same again and again, and of two sentences together the second is asked by itself, too.
    """
    shadow = cast_shadow(text)
    promoted = (*OF_A_SERIAL.findall(shadow.text), *PROMOTION.findall(shadow.text))
    eastern = eastern_signs_in(text) if holds_cjk(text) else ()
    spans = (*addresses_in(shadow), *disguised_in(text))
    named = tuple(text[start:end] for start, end in spans)
    return (*signs_in(text), *promoted, *eastern, *named, *biddings_in(text, shadow.text))
