"""Cut sentences that a site plants in a chapter to mark its copies.

"This tale was taken without the author's consent; report it." They change their wording from
chapter to chapter, so what is weighed is what they speak of: a theft, a work, an appeal, a platform.
A story may speak of a stolen book; it does not ask its reader to report it, in the second person,
to a shop. The name of a site in the middle of a sentence that speaks of no site is planted, too.
Matching is done on a folded shadow of the text; what is cut is cut from the original, and the rest
is untouched to the code point.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.addresses import addresses_in, may_hold_address
from octavo.passes.chrome.disguises import (
    disguised_in,
    is_in_disguise,
    is_written_so,
    may_be_disguised,
)
from octavo.passes.chrome.invitations import invitations_in, may_invite
from octavo.passes.chrome.invitations_abroad import BIDDINGS, invites_abroad
from octavo.passes.chrome.planted import (
    ENOUGH,
    PIECES,
    may_open_one,
    may_speak_of_a_work,
    names_people,
    pieces_of,
    signs_in,
    speaks_of_a_copy,
    subjects_in,
    weight_of,
)
from octavo.passes.chrome.planted_abroad import THEFTS, count_abroad, subjects_abroad, thefts_of
from octavo.passes.chrome.planted_east import is_sure, speaks_of_a_site, subjects_of
from octavo.passes.chrome.planted_east import pieces_in as eastern_pieces_in
from octavo.passes.chrome.planted_east import signs_in as eastern_signs_in
from octavo.passes.chrome.shadow import cast_shadow, shadow_of
from octavo.passes.chrome.spelt_apart import is_spelt_apart, spelt_apart
from octavo.passes.chrome.stems import Stems
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block, Emphasis, Inline, Inlines, Link, Paragraph, Span, Strong, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice, with_content
from octavo.tree.text import CJK, is_blank

_NAME: Final = "strip-watermarks"
_MARKED: Final = (Emphasis, Strong, Link, Span)
"""Inlines in which a whole sentence may be planted."""
_HALF: Final = 0.9
"""Weight above which a sentence beside a planted one is of it: "Report it." is, "the story" is not."""
_OPENING: Final = re.compile(
    r"(?<=\s)[/(\[【☞“]*\s?[A-ZÀ-Þ¿¡А-ЯẠ-Ỹ]|(?<=[，：；—…\s])[\u4e00-\u9fff【（(\[]|[↘→☞☆★]"
)
"""Where a planted sentence may begin behind a line that ends without a full stop."""
_LETTER: Final = re.compile(r"[^\W_]")
_FEW_MARKS: Final = 3
_LONGEST: Final = 320
_LONGEST_PROMOTION: Final = 160
_BOUNDARY: Final = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[。！？।؟۔])[」』”’）]*\s*|(?<=[」』”’\"»）】])\s+"
    r"|(?<=[」』”])(?=[\u3040-\u30ff\u4e00-\u9fff【（(\[↘→])"
)
_BRACKETED: Final = re.compile(r"[（(【\[〔][^（）()【】\[\]〔〕]{4,160}[）)】\]〕]")
_OF_A_SERIAL: Final = re.compile(
    shadow_of(
        r"\b(?:read(?:ing|s)?|updat(?:es?|ed)|releas\w+|latest|newest|chapters?|novels?|translat\w+|published|posted|hosted"
        r"|bookmark|leer|le[ae](?= (?:el|la|los|las|est|en|más|nuestr|tod))|capítulos?|leia|lisez|chapitres?|lesen|kapitel|baca|bab|terbaru|bölüm\w*)\b"
        r"|đọc|truyện|chương|читайте|читать|глав|小说|小說|阅读|閱讀|更新|小説|最新話"
    )
)
_PROMOTION: Final = re.compile(
    shadow_of(
        r"\b(?:visit|find|support|source|free|favou?rites?|content|brought|provided|search|follow|continue|thanks?"
        r"|stor(?:y|ies)|books?|experience|fast(?:er|est)|official|sources?|address|mov(?:ed|ing)|disponible|primero|disponível|primeiro|suite"
        r"|retrouvez|oku)\b|nguồn|提供"
    )
)
"""What is said beside the name of a site by whoever promotes it."""
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
_OF_THE_WEB: Final = re.compile(
    r"\b(?:web ?site|site|web|browser|url|typed|typing|e-?mail|page|link|online|internet|address|account"
    r"|domain|server|search(?:ed)?|google[d]?|app|blog|forum|log(?:ged)? (?:in|on))\b"
)
"""Words of a sentence that speaks of the web itself: a name in it may be the author's."""

_OF_THE_EASTERN_WEB: Final = re.compile(
    "[网網][站址页頁名]|[浏瀏][览覽]器|[邮郵]箱|[链鏈連]接|域名|[登打][录錄开開]|[输輸]入|[论論][坛壇]|[贴貼]吧|微博|博客|サイト|ホームページ|メール|アドレス|検索|사이트|주소|홈페이지|메일|접속"
)
"""The same among ideographs, kana and Hangul."""
_MARK_UP: Final = re.compile(
    r"<a\s[^<>]*href\s*=[^<>]*>[^<>]{0,60}</a>|<script\b[^<>]*>[^<]{0,300}</script>|<div\s[^<>]*\bads?\b[^<>]*>[^<>]{0,60}</div>",
    re.IGNORECASE,
)
_HAN_OR_KANA: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_SITES_NAME: Final = re.compile(
    r"[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]{0,6}[\u4e00-\u9fff]{0,4}(?:[看读讀][书書]|[书書][网網屋吧阁閣城]|小[说說][网網]?|文[学學][网網]?|中文[网網]|[阅閱][读讀][网網]?)[:：\s]*\Z"
)
_LONGEST_SITE: Final = 16
_STEMS: Final = Stems((*PIECES, *THEFTS, *BIDDINGS))
_BIDDINGS: Final = frozenset(BIDDINGS)


def strip_watermarks(choices: Choices) -> Pass:
    """Return the pass that cuts planted sentences and names of sites (CHR008)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        suspect = _Suspicion.of(text_of_document(document))
        if suspect is None:  # as of most pages
            return Outcome(document)

        def cut(block: Block) -> Iterable[Block]:
            if not (isinstance(block, Paragraph) and suspect.of_paragraph(block)):
                return (block,)
            content = splice(block.content, lambda node: _cut_node(node, block, choices, findings))
            if content is block.content:
                return (block,)
            return (replace(block, content=content),) if _says_something(content) else ()

        document_after = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(document_after, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR008",))


@dataclass(frozen=True, slots=True)
class _Suspicion:
    """What a quick look at a whole page found: only that is looked for in its blocks."""

    pieces: tuple[str, ...]
    address: bool
    eastern: tuple[str, ...]
    apart: bool
    abroad: tuple[str, ...]
    disguised: bool
    invites: bool

    @classmethod
    def of(cls, text: str) -> "_Suspicion | None":
        """Return what may be planted in a text, None where nothing may."""
        shadow = shadow_of(text)
        stems = _STEMS.found_in(shadow, set(shadow.split()))
        pieces = pieces_of(stems, text, shadow)
        address = may_hold_address(shadow)
        eastern = eastern_pieces_in(text)
        abroad = (*thefts_of(stems, text), *_BIDDINGS.intersection(stems))
        apart = is_spelt_apart(shadow)
        disguised = may_be_disguised(text, shadow) and not is_written_so(text)
        invites = may_invite(shadow) or "</" in text
        found = pieces or eastern or address or apart or abroad or disguised or invites
        if not found:
            return None
        return cls(pieces, address, eastern, apart, abroad, disguised, invites)

    def of_paragraph(self, paragraph: Paragraph) -> bool:
        """Tell whether something planted may stand in a paragraph."""
        return self._of_content(paragraph.content)

    def _of_content(self, content: Inlines) -> bool:
        for node in content:
            if isinstance(node, Text):
                if self._of_text(node.text):
                    return True
            elif isinstance(node, _MARKED) and self._of_content(node.content):
                return True
        return False

    def _of_text(self, text: str) -> bool:
        shadow = shadow_of(text)
        return (
            (any(piece in shadow for piece in self.pieces) and may_speak_of_a_work(shadow))
            or any(stem in shadow for stem in self.abroad)
            or (self.apart and is_spelt_apart(shadow))
            or any(piece in text for piece in self.eastern)
            or (self.address and may_hold_address(shadow))
            or (self.disguised and may_be_disguised(text, shadow))
            or (self.invites and (may_invite(shadow) or "</" in text))
        )


def _cut_node(
    node: Inline, block: Paragraph, choices: Choices, findings: list[Finding]
) -> Iterable[Inline]:
    if isinstance(node, _MARKED):
        content = splice(node.content, lambda inner: _cut_node(inner, block, choices, findings))
        if content is node.content:
            return (node,)
        return (with_content(node, content),) if content else ()
    if not isinstance(node, Text):
        return (node,)
    left, planted, why = _without_planted(node.text)
    if not planted or choices.spares("CHR008", planted, block.origin):
        return (node,)
    origin = origin_by(block.origin, _NAME)
    findings.append(CODES["CHR008"].found(origin, before=planted, evidence=why))
    return (replace(node, text=left),) if left else ()


def _says_something(content: Inlines) -> bool:
    return any(not isinstance(node, Text) or not is_blank(node.text) for node in content)


def _without_planted(text: str) -> tuple[str, str, str]:
    """Return `text` without what was planted in it, what that was, and why; cut until nothing is found."""
    planted: list[str] = []
    reasons: dict[str, None] = {}
    while found := _planted_in(text):
        spans, why = found
        reasons[why] = None
        left = _without(text, spans).strip()
        if len(left) <= _FEW_MARKS and _LETTER.search(left) is None:
            spans = [(0, len(text))]  # what is left is the marks around it
        for start, end in reversed(spans):
            planted.append(text[start:end].strip())
            text = _closed(text[:start], text[end:])
    return text, "\n".join(planted), "; ".join(reasons)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def _closed(before: str, after: str) -> str:
    """Join what stood on both sides of a cut, with the one space that was between them."""
    if not before.strip():
        return after.lstrip()
    if not after.strip():
        return before.rstrip()
    if CJK.match(after.lstrip()) and (
        CJK.match(before.rstrip()[-1]) or before.rstrip()[-1] in "，。！？、：；…"
    ):
        return before.rstrip() + after.lstrip()
    return before.rstrip() + " " + after.lstrip() if before[-1:].isspace() else before + after


def _planted_in(text: str) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans of whole sentences that were planted, else of lone names of sites, and why."""
    if apart := spelt_apart(text):
        return apart, "spelt letter by letter"
    if written := _written_out(text):
        return written, "mark-up in place of text"
    shadow = cast_shadow(text)
    disguised = disguised_in(text)
    addresses = _merged((*addresses_in(shadow), *disguised))
    invitations = invitations_in(text)
    stems = _STEMS.found_in(shadow.text, set(shadow.text.split()))
    abroad = thefts_of(stems, text.lower()) or not _BIDDINGS.isdisjoint(stems)
    heavy = weight_of(text) >= ENOUGH
    if not (addresses or abroad or invitations or _may_be_eastern(text) or heavy):
        return None
    sentences = _sentences(text, addresses)
    if brackets := _planted_brackets(text, addresses):
        return brackets, "speaks to a visitor of the site, in brackets"
    if planted := _planted_sentence(text, sentences, addresses):
        span, why = planted
        return [span], why
    if invited := _planted_invitations(text, invitations, sentences):
        return invited, "sends its reader to a place to read"
    names = [
        (_with_sites_name(text, start), end)
        for start, end in addresses
        if (
            any(start <= place < end for place, _ in disguised)
            or not _is_mentioned(text, start, end)
        )
        and not (" " in text[start:end] and _is_quoted(text, start))
        and not any(
            first <= start < last
            and _OF_THE_WEB.search(shadow_of(text[first:start] + text[end:last]))
            for first, last in sentences
        )
    ]
    return (names, "names a site") if names else None


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans from left to right, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


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


def _may_be_eastern(text: str) -> bool:
    return not text.isascii() and CJK.search(text) is not None


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell whether the name of a site is written as people write it who mean to name it.

    Among ideographs and before more of them, where no sentence speaks of the web, nobody does.
    """
    address = text[start:end]
    if _HAN_OR_KANA.search(text, end) and not _OF_THE_EASTERN_WEB.search(text):
        return False
    plain = address.isascii() and " " not in address
    domain = address.partition("/")[0].rpartition(".")[2]
    return (
        plain
        and domain.islower()
        and (not address.islower() or address.startswith(("www.", "http")))
    )


def _with_sites_name(text: str, start: int) -> int:
    """Return where the name of a site begins that is said before its address: `UU看书 www.…`."""
    found = _SITES_NAME.search(text, max(0, start - _LONGEST_SITE), start)
    return found.start() if found else start


def _is_quoted(text: str, place: int) -> bool:
    """Tell whether a place stands in what somebody says: behind a quotation mark without its fellow."""
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _planted_brackets(text: str, addresses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in _BRACKETED.finditer(text)
        if is_sure(found.group())
        or (
            _may_be_eastern(text)
            and speaks_of_a_site(found.group(), named=_names_a_site(found.span(), addresses))
        )
    ]


def _names_a_site(span: tuple[int, int], addresses: list[tuple[int, int]]) -> bool:
    return any(span[0] <= place < span[1] for place, _ in addresses)


def _planted_sentence(
    text: str, sentences: list[tuple[int, int]], addresses: list[tuple[int, int]]
) -> tuple[tuple[int, int], str] | None:
    """Return the span of the first planted sentence, or of several that are it together, and why.

    A paragraph of nothing else goes whole; among other sentences each must speak of it by itself.
    """
    for count in (len(sentences), 3, 2, 1):
        for at in range(len(sentences) - count + 1):
            window = sentences[at : at + count]
            start, end = window[0][0], window[-1][1]
            alone = count == len(sentences)
            if count > 1 and not (
                _may_open_one(text[slice(*window[0])])
                and all(_is_of_it(text[one:two], alone=alone) for one, two in window)
            ):
                continue
            start = _opening_of(text, start, end)
            if why := _why_planted(text[start:end]):
                return (start, end), why
            named = [span for span in addresses if start <= span[0] < end]
            if count == 1 and named and _is_promotion(text, (start, end), named):
                return (start, end), "promotes a site that it names"
            said = text[start:end]
            if count == 1 and not _has_speech(said) and invites_abroad(said):
                return (start, end), "sends its reader to a place to read"
    return None


def _opening_of(text: str, start: int, end: int) -> int:
    """Return where the planted words begin in a span: a line may end without a full stop before them.

    The last opening from which on nothing is missing of what the span says of a copy or a site.
    """
    said = _said(text[start:end])
    if not said:
        return start
    openings = [start + found.start() for found in _OPENING.finditer(text[start:end])]
    return next((at for at in reversed(openings) if _said(text[at:end]) == said), start)


def _said(text: str) -> tuple[str, ...]:
    """Return what a text says of copies, of reading and of sites, in no words of a story."""
    shadow = cast_shadow(text)
    promoted = (*_OF_A_SERIAL.findall(shadow.text), *_PROMOTION.findall(shadow.text))
    eastern = eastern_signs_in(text) if _may_be_eastern(text) else ()
    named = tuple(text[start:end] for start, end in addresses_in(shadow))
    return (*signs_in(text), *promoted, *eastern, *named)


def _may_open_one(sentence: str) -> bool:
    return may_open_one(sentence) or count_abroad(sentence) > 1


def _is_of_it(sentence: str, *, alone: bool) -> bool:
    """Tell whether a sentence belongs to a planted one beside it: "Report it.", "Love this story?"."""
    weight = weight_of(sentence)
    if _may_be_eastern(sentence) and len(subjects_of(sentence)) > 1:
        return True
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
    if len(sentence) > _LONGEST or _has_speech(sentence):
        return ""
    if is_in_disguise(sentence) and _speaks_for_a_site(sentence):
        return "speaks of a site, in disguise"
    if is_sure(sentence):
        return "a wording of sites"
    if speaks_of_a_copy(sentence):
        return f"speaks of {subjects_in(sentence)}"
    if abroad := subjects_abroad(sentence, shadow_of(sentence)):
        return f"speaks of {', '.join(abroad)}"
    eastern = _may_be_eastern(sentence) and speaks_of_a_site(sentence, named=False)
    return "speaks to a visitor of the site" if eastern else ""


def _is_promotion(text: str, span: tuple[int, int], named: list[tuple[int, int]]) -> bool:
    """Tell whether a sentence that names a site sends its reader there, and speaks of nobody."""
    sentence = text[slice(*span)]
    if len(sentence) > _LONGEST_PROMOTION or names_people(sentence):
        return False
    rest = shadow_of(text[span[0] : named[0][0]] + " " + text[named[-1][1] : span[1]])
    if _has_speech(sentence):
        return bool(_QUOTED.fullmatch(sentence) and _INVITED.search(rest) and "read" in rest)
    if _may_be_eastern(sentence) and speaks_of_a_site(sentence, named=True):
        return True
    serial, praise = set(_OF_A_SERIAL.findall(rest)), set(_PROMOTION.findall(rest))
    if serial and len(serial) + len(praise) > 1:
        return True
    return bool(serial or praise) and any(
        _AT.search(shadow_of(text[span[0] : start]))
        and _WHAT_FOR.match(shadow_of(text[end : span[1]]))
        for start, end in named
    )


def _speaks_for_a_site(sentence: str) -> bool:
    shadow = shadow_of(sentence)
    return len({*_OF_A_SERIAL.findall(shadow), *_PROMOTION.findall(shadow)}) > 1


def _has_speech(text: str) -> bool:
    return any(mark in text for mark in '"“”「『«')
