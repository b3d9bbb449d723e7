"""A span with something planted in it → the beginning and the end of the planted words.

Sites insert text among the sentences of a story, often without a full stop before or after it.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.chinese_japanese import ends_of_signs, is_sure, subjects_of
from octavo.passes.chrome.planted.chinese_japanese import signs_in as eastern_signs_in
from octavo.passes.chrome.planted.disguises import behind_odd_words, disguised_in
from octavo.passes.chrome.planted.invitations_abroad import biddings_in
from octavo.passes.chrome.planted.names_needed import PARTICLE
from octavo.passes.chrome.planted.promotions import OF_A_SERIAL, PROMOTION
from octavo.passes.chrome.planted.subjects import signs_in
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import CJK, holds_cjk

LONGEST: Final = 320
"""The most characters of planted sentences; a longer span is the author's."""
_UPPER: Final = "[A-ZÀ-ÞА-ЯЁ{}]".format(
    "".join(filter(str.isupper, map(chr, (*range(0x100, 0x250), *range(0x1E00, 0x1F00)))))
)
_OPENING: Final = LazyPattern(
    r"[^\w\s，。、！？：；“”「」『』（）]*[\u4e00-\u9fff\d](?=([^\w\s，。、！？：；])[\u4e00-\u9fff\d]\1[\u4e00-\u9fff\d])"
    rf"|(?<=\s)[/(\[【☞“]*\s?(?:[¿¡]|{_UPPER})"
    r"|(?<=[，、：；—…\s])[\u4e00-\u9fff【（(\[]|[↘→☞☆★⊙◎◆◇■□●○▶◀►◄♂♀卐※]|(?<=\s)[\u0e01-\u0e4e]"
)
"""Where a planted sentence may begin after a line without a full stop; Thai uses none at all."""
_GOES_ON: Final = re.compile(
    r"\b(?:if|is|not|isn't|are|than|unless|only|by|on|at|of|from|with|via|the|an?|our|your|this)\s+[(\[“]?\Z",
    re.IGNORECASE,
)
"""A word with which no line of a story ends: a capital after it begins a name."""
_WORD: Final = 12
_AT_ONCE_OPENED: Final = re.compile(rf"\W*{_UPPER}\S*\s+(?:\S+\s+)?")
"""A word or two, the first capitalised: too few for a line of the story without its full stop."""
_NEXT_SENTENCE: Final = re.compile(rf"[.!?…]?\s*{_UPPER}\S*\s+\w|\s+[\u0590-\u06ff]\S*\s+\S+\s+\S+")
"""The next sentence after a name without a full stop: at least two words, the first capitalised, or three in a
script without capitals."""
_PAUSE: Final = LazyPattern(r"\s+(?=[\u0e01-\u0e4e])|(?<=[세니시][요다오])\s+(?=[가-힣])")
"""A space between two Thai sentences or clauses, or after a Korean verb in a polite request."""
_BEFORE_ITS_OBJECT: Final = frozenset("请請到在去往向把将將")
"""`Please`, `to`, `at`: no sentence ends with one."""
_JAPANESE_VERB: Final = LazyPattern(
    r"(?:(?<=読める)|(?<=ます)|(?<=ください))(?=[\u4e00-\u9fff])|(?<=です)(?=[\u4e00-\u9fffだでそこしあ])"
)
"""The place after a verb that ends a Japanese sentence, before an ideograph."""
_LOWER: Final = "[a-zß-ÿа-яёĀ-ɏḀ-ỿ]"
_CAPITAL: Final = re.compile(
    rf"(\S+)(?=\s+(?!(?:Play|Store|Discord|Telegram|Google|Patreon|Facebook|Instagram|Twitter|Wattpad|Amazon|PayPal|TikTok)\b){_UPPER}{_LOWER}*((?:\s+{_UPPER}{_LOWER}+){{0,2}})\s+{_LOWER}\w*,?\s+(?:[\w’'-]+,?\s+\w|[\w’'-]+[.!?…]))"
)
"""A word before a capital that begins at least four words, or a sentence of three, possibly with a name."""
_GERMAN: Final = re.compile(
    r"\b(?:der|die|das|dem|den|und|ist|sind|nicht|wird|wurde|werden|eine[rmn]?|ein|auf|bei|von|vom|zum|zur|für|mit|dieses?|dieser|ohne|euch|wir|ihr)\b"
)
_SEVERAL_GERMAN: Final = 2
"""A text with this many German words is German."""
_BEFORE_TWO_WORDS: Final = re.compile(
    rf"(?<!\S){_LOWER}+(?=\s+{_UPPER}{_LOWER}+\s+{_LOWER}+[.!?…](?:\s|\Z))"
)
"""A word before a sentence of two words."""
_PLATFORM: Final = re.compile(
    r"\b(?:Discord|Patreon|Facebook|Telegram|Instagram|Twitter|Wattpad|PayPal|Ko-fi|TikTok)"
    rf"(?=\s+(?!(?:Server|Page|Channel|Group|Community|Account|Messenger)\b){_UPPER}{_LOWER})"
)
"""A place whose name is one word: a capital after it does not continue the name."""
_STARTERS: Final = re.compile(
    r"\s(?:He|She|It|They|We|You|I|The|A|But|And|Then|When|As|In|On|At|There|This|That|His|Her|My|Il|Elle|Ils|Elles|Le|La|Les|Un|Une"
    r"|Mais|Et|Puis|Quand|Dans|Ce|Él|Ella|Los|Las|El|Pero|Y|Cuando|En|Ele|Ela|O|Os|E|Mas|Quando|Lui|Lei|Gli|Ma|Он|Она|Они|Но|И|А|В|На|Я|Мы)\Z"
)
"""Words that begin sentences: the words before one are a name in the planted text, however many there are."""
_NOUNS: Final = frozenset(
    {
        "Kapitel",
        "Kapiteln",
        "Romane",
        "Novels",
        "Updates",
        "Geschichten",
        "Facebook",
        "Discord",
        "Patreon",
    }
)
"""A site's sentence in German may end with one of these: a capital after it does not continue it."""
_BEGINS_GERMAN: Final = re.compile(
    r"\s+(?:Er|Sie|Es|Ich|Wir|Der|Die|Das|Den|Dem|Ein|Eine|Einen|Da|Dann|Doch|Aber|Und|Als|Nur|So|Im|In|Am|An|Auf|Nach|Vor|Mein|Sein|Ihr|Niemand|Draußen|Hinter|Unter|Über)\b"
)
_BEFORE_NAMES: Final = frozenset({
    "at", "by", "da", "de", "di", "do", "du", "em", "en", "in", "na", "no", "of", "on", "su", "to", "and",
    "auf", "bei", "con", "dal", "del", "der", "die", "for", "par", "por", "sul", "sur", "the", "via", "von",
    "chez", "dari", "from", "with", "our", "my", "your", "this", "nuestro", "nuestra", "nosso", "nossa", "notre", "unser",
    "unserem", "nostro", "nostra", "lewat", "melalui", "dengan", "pada", "ke", "through", "mit", "über", "per", "tramite",
    "com", "avec", "pelo", "pela", "nos", "nas", "ao", "aux", "des", "les", "le", "la", "los", "las", "el", "il", "lo", "un", "une",
    "uma", "una", "ein", "eine", "einen", "den", "das", "a", "an", "und", "e", "y", "et", "o", "ou", "or", "dan",
})  # fmt: skip
"""Words before names that hardly ever end a sentence: a capital after one begins no sentence."""
_CLAUSE: Final = re.compile(r"(?<=\s)[(\[【]*[\u0e01-\u0e4e]")
"""Where a clause begins in Thai."""
_FEW_BEFORE: Final = 5
"""The most words before an appeal that may belong to it; more are the story's unless they begin a request."""
_CONDITION: Final = re.compile(
    r"\W*(?:if|when|hey|hi|please|visit|also|and|wenn|falls|si|se|если|kalau|jika|nếu|¡?si)\b"
)
"""The beginning of a sentence that may have more than `_FEW_BEFORE` words before its appeal: "If you like it,
…"."""
_CASELESS: Final = re.compile("[\u0590-\u06ff]")
_FEW_BEHIND: Final = 4
_LONG: Final = 16
_LONG_EAST: Final = 12
"""The most words (`_LONG`), or characters of a text without spaces, after the wording of an appeal that may
belong to it."""
_AT_ONCE: Final = 16
"""A second sign within this many characters after a sign of a site shows that the planted words continue."""
_KOREAN: Final = LazyPattern("[가-힣]")
_BRACKETS: Final = "([{"
_CLOSING: Final = re.compile(r"[^\w()\[\]{}]*[)\]}]")
_GLUED: Final = 8
"""The fewest characters directly after planted words that may be a sentence of the story."""
_AMID: Final = 5
"""The same if a sentence of the story began before them."""
_OF_READERS: Final = LazyPattern(
    "[，,]?以便[^。！？，]{0,14}[。！？!]?|[，,]?(?:[請请]|敬[請请])?尊重(?:原[創创]|智慧[財财][產产][權权]|知[識识][產产][權权]|版[權权]|作者|[譯译]者)[^。！？，]{0,8}[。！？!]?|[^。！？，]{0,4}(?:[来來]信告知|注明出[处處]|註明出處|追究法律[责責]任)[^。！？，©]{0,6}(?:，(?:否[则則]|我[们們])[^。！？，©]{0,12})?[。！？!©]?|[^，。！？]{0,14}(?:伙伴|[书書]友|收藏|分享|[积積]分|下[载載]|[爱愛]看[书書]|找不到[书書]|[书書][签籤]|[电電]子[书書]|新地址)[^。！？，]{0,6}(?:，[谢謝][谢謝]支持)?[。！？!?]"
)
"""Requests and notes for readers that may follow planted words, up to their full stop, and are removed with
them."""
_SITE: Final = LazyPattern(
    "[：:]\\s*[^，。！？：:\\s]{1,8}?(?:小[说說](?:[网網]|吧)?|[书書](?:[吧城屋网網阁閣])|[阁閣]|中文(?:[网網])?|文[学學](?:[网網城])?|[网網])"
    "|[，,：:\\s]{0,4}[ａ-ｚＡ-Ｚa-zA-Z][ａ-ｚＡ-Ｚ０-９a-zA-Z0-9.点點]{2,30}"
)
"""The name of a site after a colon, without a mark at its end, or in Latin letters: `记住：灯塔小说网`."""
_TO_READERS: Final = LazyPattern(
    "(?:【[^】]{1,8}】[：:]?|(?:[温溫]馨|友情|本站|站[长長])(?:提示|提醒|公告)[：:]|支持[：:.^]*|小主，|[亲親]，|如果[您你][^，。我他她]{0,14}(?:[离離][开開]|退出|[关關][闭閉])[^，。]{0,4}，|如果[您你]?(?:喜[欢歡]|[觉覺]得)[^，。]{0,14}，|[百佰]度搜索\\s*|求(?:收藏|推[荐薦]|月票|[订訂][阅閱]|[鲜鮮]花|[评評][价價论論])[，！!]?|@[^，。]{1,8}，"
    "|[\u4e00-\u9fffA-Za-z0-9]{1,9}(?:[书書][网網屋吧閣阁城]|小[说說][网網]|文[学學][网網]|中文[网網])\\s*)+"
)
"""The beginning of a planted sentence that addresses the reader or names the site; it is not cut off."""
_COLONS: Final = frozenset(":：")
_SAID: Final = 14
"""More characters than this after a colon are not only the name of a site, but also a sentence of the story."""
_LEFT_OF_IT: Final = "-—–~ 】]）)，,"
"""Marks after planted words that are removed with them."""
_REST_OF_A_SIGN: Final = LazyPattern("(?:推[荐薦]?)?(?:[网網地]?址|地?址|域名|[网網站])?[：:]")
"""The rest of a label up to its colon, if no name follows: `地址：` after `最新章节`."""
_PAIRS: Final = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "〕": "〔"}
_SQUARE: Final = frozenset("]】")
_SHORT: Final = 60
"""The most characters between an opening bracket and the planted words in it for the whole bracket to be
removed."""
_LAST_BRACKET: Final = re.compile(r"([)\]}）】〕])\W*\Z")
_ORNAMENTS: Final = "☞☜☛☚→←↓↑↘↙★☆※◆◇■□●○◎♂♀♠♣♥♦❤✦✧✿❀▶◀►◄▲△▼▽⊙卐|~^"
_ORNAMENTS_BEFORE: Final = re.compile(rf"(?:(?:\A|(?<=\s))[{re.escape(_ORNAMENTS)}]+|-+>+)\s*\Z")
_ORNAMENTS_BEHIND: Final = re.compile(rf"\s*[{re.escape(_ORNAMENTS)}]+(?=\s|\Z)")
_FEW_ORNAMENTS: Final = 12
"""Ornaments and the end of a sentence are looked for in this many characters before a span."""
_READS_ON: Final = LazyPattern(
    "方便|[观觀]看|接[着著]看|看[书書]|下次|迷路|原著|[后後][续續]|[继繼][续續]|[阅閱][读讀]"
)
"""Words about reading on, for `_ends_with_it`."""
_COMMAS: Final = frozenset("，,")
_FEW_AT_END: Final = 14
"""The most characters after the last comma of planted words that may belong to them."""
_COMMAS_BEHIND: Final = re.compile(r"[，,、]+")
_BEFORE_A_SENTENCE: Final = re.compile(r"(?:\A|[.!?…。！？])\s*\Z")


def opening_of(text: str, start: int, end: int) -> int:
    """Return where the planted words begin in a span, possibly after a line of the story without a full stop.

    That is the last opening with all signs of a copy or a site in the span after it.
    """
    # Nothing longer is planted, and the cost of a check increases with the length of the text.
    first = max(start, end - LONGEST)
    openings = [first + found.start() for found in _OPENING.compiled.finditer(text[first:end])]
    openings = [at for at in openings if not _GOES_ON.search(text, max(first, at - _WORD), at)]
    said = _said(text[start:end]) if openings else ()
    if not said:
        return start
    opening = next((at for at in reversed(openings) if _said(text[at:end]) == said), start)
    # One or two capitalised words are a name that begins the planted words.
    if _AT_ONCE_OPENED.fullmatch(text, start, opening):
        return start
    return start if _TO_READERS.compiled.fullmatch(text, start, opening) else opening


def closing_of(text: str, start: int, end: int, *, amid: bool) -> int:
    """Return where the planted words end in a span; the story may continue without a mark between.

    In Chinese and Japanese they end after the first sign of a site with a sentence after it that mentions no
    site; `amid` a sentence of the story, one that hardly does is enough. In other scripts they end at a pause
    or a capital that begins a sentence, else after the last name of a site.
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
        and said[at - 1] not in _BEFORE_ITS_OBJECT
    ]
    silent = [at for at in ends if not subjects_of(said[at:])]
    verbs = (found.start() for found in _JAPANESE_VERB.compiled.finditer(said, last))
    spoken = next((at for at in verbs if not _said(said[at:])), end - start)
    last = min(ends if amid else silent, default=spoken)
    for rest in (_REST_OF_A_SIGN, _OF_READERS):
        more = rest.compiled.match(said, last)
        last = more.end() if more else last
    if not amid and _ends_with_it(text, start + last, end):
        return end
    return start + last + len(said[last:]) - len(said[last:].lstrip(_LEFT_OF_IT))


def _ends_with_it(text: str, at: int, end: int) -> bool:
    """Return whether a paragraph ends, after a comma at `at`, with a few planted letters about reading on."""
    rest = text[at:end].strip()
    comma = text[at - 1 : at] in _COMMAS or rest[:1] in _COMMAS
    few = 0 < len(rest) <= _FEW_AT_END and not text[end:].strip()
    return comma and few and _READS_ON.compiled.search(rest) is not None and not is_told(rest)


def with_ornaments(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span extended by adjacent ornaments, and by the comma after it if a sentence begins there.

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
    """Return a span extended to a square bracket that ends in it, or without the end of the story's round one.

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
    """Return the span of an appeal in a sentence, None if it is uncertain; `found` is the span of its wording.

    The story may be before or after it without a mark between; with too many words there the appeal is
    uncertain.
    """
    before = text[start : found[0]].split()
    said = text[start:end]
    spaced = not holds_cjk(said) or _KOREAN.compiled.search(said) is not None
    if spaced and len(before) > _FEW_BEFORE and not _CONDITION.match(before[0].lower()):
        return None
    clauses = [one.start() for one in _CLAUSE.finditer(text, start, found[0] + 1)]
    pauses = [one.start() for one in _PAUSE.compiled.finditer(text, found[1], end)]
    last = text.rfind(" ", start, found[1]) + 1
    begun = _begun_sentences(text, max(last, found[0]), end, names=True)
    pauses += (at for at in begun if at >= found[1])
    if before and text[found[0]].isupper() and not _CONDITION.match(before[0].lower()):
        # "it was late Join us on …": the previous line had no full stop.
        clauses += [found[0]] * (before[-1].islower() and before[-1] not in _BEFORE_NAMES)
    ends = min(pauses, default=end)
    behind = text[found[1] : ends]
    if _CASELESS.search(said) and len(behind.split()) > _FEW_BEHIND:
        ends, behind = found[1], ""  # no capital shows where the story continues
    long = len(behind.split()) > _LONG if spaced else len(behind) > _LONG_EAST
    return None if long else (max(clauses, default=start), ends)


def seams_in(text: str, start: int, end: int) -> list[int]:
    """Return the places in a span where a new sentence may begin without a full stop before it."""
    said = text[start:end]
    if not holds_cjk(said) or _KOREAN.compiled.search(said):
        pauses = [found.start() for found in _PAUSE.compiled.finditer(text, start, end)]
        if _CASELESS.search(said):
            pauses += (start + behind for _, behind in addresses_in(cast_shadow(said)))
        return sorted([*pauses, *_begun_sentences(text, start, end, names=True)])
    return [start + at for at in ends_of_signs(said) if goes_on(said[at:], amid=False)]


def _begun_sentences(text: str, start: int, end: int, *, names: bool = False) -> list[int]:
    """Return the places in a span where a capital begins a sentence without a full stop before it.

    The word before such a place may be capitalised only if `names` is set: then it ends a name. In German every
    noun is capitalised: there only a word that begins sentences counts.
    """
    german = len(_GERMAN.findall(text, start, end)) >= _SEVERAL_GERMAN
    short = [
        found.end()
        for found in _BEFORE_TWO_WORDS.finditer(text, start, end)
        if not (german or found[0] in _BEFORE_NAMES)
    ]
    behind = [found.end() for found in _PLATFORM.finditer(text, start, end)]
    longer = [
        found.end()
        for found in _CAPITAL.finditer(text, start, end)
        if found[1] not in _BEFORE_NAMES
        and (not german or found[1] in _NOUNS or _BEGINS_GERMAN.match(text, found.end()))
        and (german or not found[1].istitle() or (names and not _STARTERS.search(found[2])))
    ]
    return sorted({*behind, *short, *longer})


def _behind_name(text: str, start: int, name: int, end: int) -> int:
    """Return where planted words end if their last name of a site ends at `name`: there, or at `end`.

    They end at the name if the text after it promotes nothing, and either begins a new sentence or follows
    words that are all in odd letters: then it is the story's.
    """
    bracket = _CLOSING.match(text, name, end) if text[start] in _BRACKETS else None
    if bracket:
        return bracket.end()
    behind = behind_odd_words(text, start)
    odd = behind >= name
    name = max(name, min(behind, end))
    begins = _NEXT_SENTENCE.match(text, name, end) is not None
    # If a sentence begins here, one sign is allowed: a word such as "faster" is in any story.
    silent = len(_said(text[name:end])) <= begins
    return name if (begins or odd) and silent else end


def goes_on(rest: str, *, amid: bool) -> bool:
    """Return whether `rest`, after a sign of a site, may be a sentence of the story, which does not soon mention a site."""
    rest = rest.lstrip(_LEFT_OF_IT)
    if rest[:1] in _COLONS and len(rest) > _SAID:
        rest = rest[1:]
    glued = len(rest) >= (_AMID if amid else _GLUED) and CJK.match(rest) is not None
    return glued and not (
        eastern_signs_in(rest[:_AT_ONCE]) or is_sure(rest) or len(subjects_of(rest)) > 1
    )


@lru_cache(maxsize=512)
def _said(text: str) -> tuple[str, ...]:
    """Return all signs in a text of copies, of places to read or of sites.

    Cached: sites repeat their sentences, and the same piece is often examined alone and with its neighbour.
    """
    shadow = cast_shadow(text)
    promoted = (*OF_A_SERIAL.findall(shadow.text), *PROMOTION.findall(shadow.text))
    eastern = eastern_signs_in(text) if holds_cjk(text) else ()
    spans = (*addresses_in(shadow), *disguised_in(text))
    named = tuple(text[start:end] for start, end in spans)
    return (*signs_in(text), *promoted, *eastern, *named, *biddings_in(text, shadow.text))
