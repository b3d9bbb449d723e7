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
from octavo.passes.chrome.shadow import cast_shadow, shadow_of
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block, Inline, Inlines, Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import is_blank
from octavo.tree.walk import rewrite, splice

_NAME: Final = "strip-watermarks"
_SIGNS: Final = tuple(
    (weight, re.compile("|".join(patterns)))
    for weight, patterns in (
        (
            1.5,
            (
                r"\b(?:stolen|theft|thieves|pilfered|purloined|pirated?|piracy|plagiari[sz]ed)\b",
                r"\b(?:misappropriated|illicitly|unlawful(?:ly)?|unauthori[sz]ed|rightful(?:ly)?)\b",
            ),
        ),
        (
            1.5,
            (
                r"\bwithout (?:the )?(?:author'?s? )?(?:permission|consent|approval)\b",
                r"\bwithout (?:the )?(?:author'?s? )?authori[sz]ation\b",
            ),
        ),
        (
            1.0,
            (r"\b(?:taken|lifted|copied|scraped|reposted|obtained|republished)\b.{0,40}\bfrom\b",),
        ),
        (
            1.5,
            (
                r"\breport (?:it|the|any|this|sightings|violations?)\b",
                r"\bplease report\b|\bfile a report\b|\bshould be reported\b",
            ),
        ),
        (
            1.5,
            (
                r"\b(?:support|help) (?:the |your |creative )?(?:favou?rite )?(?:author|writer|translator)s?\b",
                r"\bauthors? gets? (?:the )?(?:credit|support|paid)\b",
            ),
        ),
        (
            1.0,
            (
                r"\b(?:original|official|genuine|authentic|rightful|true) (?:version|source|site|website|release|publication|copy|home|platform|translation)\b",
                r"\bseek(?:ing)? out the original\b",
            ),
        ),
        (
            1.0,
            (
                r"\b(?:you|you're|your)\b.{0,40}\b(?:read(?:ing)?|find|see|spot|encounter|discover|come across|stumble upon)\b",
                r"\b(?:if|should you) (?:seen|found|spotted)\b|\bvisit\b|\bread (?:it|this|the)\b",
            ),
        ),
        (
            0.7,
            (
                r"\b(?:amazon|website|web site|this site|platform|elsewhere|https?|www)\b",
                r"\b\w+ ?(?:\.|dot) ?com\b",
            ),
        ),
        (
            0.5,
            (
                r"\b(?:this|the|a|author'?s) (?:story|tale|narrative|novel|chapter|book|content|text|work|copy|translation)\b",
            ),
        ),
    )
)
"""What planted sentences speak of, one row a subject: its weight, and its wordings."""
_PIECES: Final = (
    "stolen", "theft", "thieves", "pilfer", "purloin", "pirate", "piracy", "plagiar", "misappr", "illicit",
    "unlawful", "authori", "rightful", "permission", "consent", "approval", "taken", "lifted", "copied",
    "scraped", "reposted", "obtained", "republished", "report", "author", "writer", "translator",
    "original ", "official ", "genuine ", "authentic ", "true ", "seek out", "seeking out", "amazon",
    "website", "web site", "this site", "platform", "elsewhere", "http", "www", ".com", ". com", "dotcom",
    "dot com",
)  # fmt: skip
"""A piece of every wording above but those of reading and of stories, which alone do not condemn."""
_ENOUGH: Final = 2.2
"""A planted sentence speaks of three things or more. Of 3,473 story paragraphs in 36 chapter pages
none scores above 1.0; of 81 planted sentences 76 reach 2.2 (2026-11)."""
_OF_A_WORK: Final = re.compile(
    r"\b(?:story|stories|tale|narrative|novel|chapter|content|text|copy|copies|version|translation|fiction|books?"
    r"|work|source|author|writer|site|website|platform|amazon|elsewhere|duplication)\b"
)
_OF_PEOPLE: Final = re.compile(
    r"\b(?:s?he|him|his|hers?|himself|herself|i|i'm|i'd|i've|me|my|mine)\b"
)
"""A theft in a story is somebody's, and of a horse: "She read the letter without permission." None of
81 planted sentences speaks of him, of her or of me, and each names a work or a place to read (2026-11)."""
_HALF: Final = 0.9
"""Weight above which a sentence beside a planted one is of it: "Report it." is, "the story" is not."""
_LONGEST: Final = 320
_LONGEST_PROMOTION: Final = 160
_BOUNDARY: Final = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[。！？])[」』”’）]*\s*|(?<=[」』”’\"»）】])\s+"
)
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_BRACKETED: Final = re.compile(r"[（(【\[][^（）()【】\[\]]{4,160}[）)】\]]")
_OF_THE_EAST: Final = re.compile(
    r"本章未完|下一页继续|下一頁繼續|无弹窗|無彈窗|最新章节|最新章節|手机用户|手機用戶|免费阅读|免費閱讀|全文阅读|全文閱讀"
    r"|首发|首發|正版阅读|记住本站|記住本站|(?:[\u4e00-\u9fff\d]一){5}"
)
"""What Chinese sites plant: "this chapter goes on on the next page", every letter apart by a stroke."""
_PROMOTION: Final = re.compile(
    r"\b(?:read|visit|find|support|updates?|updated|releas\w+|latest|newest|chapters?|novels?|source|free"
    r"|favou?rite|translat\w+|content|brought|provided|published|hosted|follow"
    r"|lee|leer|capítulos?|lisez|chapitres?|đọc|truyện|nguồn|читайте|читать)\b|小说|小說|阅读|閱讀|更新|提供|小説"
)
_OF_THE_WEB: Final = re.compile(
    r"\b(?:web ?site|site|web|browser|url|typed|typing|e-?mail|page|link|online|internet|address|account"
    r"|domain|server|search(?:ed)?|google[d]?|app|blog|forum|log(?:ged)? (?:in|on))\b"
)
"""Words of a sentence that speaks of the web itself: a name in it may be the author's."""


def strip_watermarks(choices: Choices) -> Pass:
    """Return the pass that cuts planted sentences and names of sites (CHR008)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        suspect = _Suspicion.of(text_of_document(document))
        if suspect is None:  # as of most pages
            return Outcome(document)

        def cut(block: Block) -> Iterable[Block]:
            if not (isinstance(block, Paragraph) and suspect.of_block(block)):
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
    eastern: bool

    @classmethod
    def of(cls, text: str) -> "_Suspicion | None":
        """Return what may be planted in a text, None where nothing may."""
        shadow = shadow_of(text)
        pieces = tuple(piece for piece in _PIECES if piece in shadow)
        eastern = _HAN.search(text) is not None and _OF_THE_EAST.search(text) is not None
        address = may_hold_address(shadow)
        return cls(pieces, address, eastern) if pieces or eastern or address else None

    def of_block(self, block: Block) -> bool:
        """Tell whether something planted may stand in a block."""
        return isinstance(block, Paragraph) and any(
            isinstance(node, Text) and self._of_text(node.text) for node in block.content
        )

    def _of_text(self, text: str) -> bool:
        shadow = shadow_of(text)
        return (
            any(piece in shadow for piece in self.pieces)
            or (self.address and may_hold_address(shadow))
            or (self.eastern and _OF_THE_EAST.search(text) is not None)
        )


def _cut_node(
    node: Inline, block: Paragraph, choices: Choices, findings: list[Finding]
) -> Iterable[Inline]:
    if not isinstance(node, Text):
        return (node,)
    left, planted = _without_planted(node.text)
    if not planted or choices.spares("CHR008", planted, block.origin):
        return (node,)
    origin = replace(block.origin or Origin(), made_by=_NAME)
    findings.append(CODES["CHR008"].found(origin, before=planted))
    return (replace(node, text=left),) if left else ()


def _says_something(content: Inlines) -> bool:
    return any(not isinstance(node, Text) or not is_blank(node.text) for node in content)


def _without_planted(text: str) -> tuple[str, str]:
    """Return `text` without what was planted in it, and what that was; cut until nothing is found."""
    planted: list[str] = []
    while spans := _planted_in(text):
        for start, end in reversed(spans):
            planted.append(text[start:end].strip())
            text = _closed(text[:start], text[end:])
    return text, "\n".join(planted)


def _closed(before: str, after: str) -> str:
    """Join what stood on both sides of a cut, with the one space that was between them."""
    if not before.strip():
        return after.lstrip()
    if not after.strip():
        return before.rstrip()
    return before.rstrip() + " " + after.lstrip() if before[-1:].isspace() else before + after


def _planted_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of whole sentences that were planted, else of lone names of sites."""
    shadow = cast_shadow(text)
    addresses = list(addresses_in(shadow))
    signed = any(piece in shadow.text for piece in _PIECES) and weight_of(text) >= _ENOUGH
    if not (addresses or signed or _OF_THE_EAST.search(text)):
        return []
    sentences = _sentences(text, addresses)
    planted = _planted_brackets(text) or _planted_sentences(text, sentences, addresses)
    if planted:
        return planted
    return [
        (start, end)
        for start, end in addresses
        if not _is_mentioned(text[start:end])
        and not any(
            first <= start < last
            and _OF_THE_WEB.search(shadow_of(text[first:start] + text[end:last]))
            for first, last in sentences
        )
    ]


def _is_mentioned(address: str) -> bool:
    """Tell whether the name of a site is written as people write it who mean to name it."""
    plain = address.isascii() and " " not in address
    return plain and (not address.islower() or address.startswith(("www.", "http")))


def _planted_brackets(text: str) -> list[tuple[int, int]]:
    return [
        found.span() for found in _BRACKETED.finditer(text) if _OF_THE_EAST.search(found.group())
    ]


def _planted_sentences(
    text: str, sentences: list[tuple[int, int]], addresses: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the span of the first planted sentence, or of several that are it together.

    A paragraph of nothing else goes whole; among other sentences each must speak of it by itself.
    """
    for count in (len(sentences), 3, 2, 1):
        for at in range(len(sentences) - count + 1):
            window = sentences[at : at + count]
            start, end = window[0][0], window[-1][1]
            alone = count == len(sentences)
            if count > 1 and not all(_is_of_it(text[one:two], alone=alone) for one, two in window):
                continue
            named = any(
                start <= first < end
                and (len(sentences) == 1 or not _is_mentioned(text[first:last]))
                for first, last in addresses
            )
            if _is_planted(text[start:end], named and count == 1):
                return [(start, end)]
    return []


def _is_of_it(sentence: str, *, alone: bool) -> bool:
    """Tell whether a sentence belongs to a planted one beside it: "Report it.", "Love this story?"."""
    weight = weight_of(sentence)
    return weight > _HALF or (weight > 0 and (alone or sentence.rstrip().endswith("?")))


def _sentences(text: str, addresses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text; the full stop of an address ends none."""
    masked = text
    for start, end in addresses:
        masked = masked[:start] + "x" * (end - start) + masked[end:]
    cuts = [0, *(found.end() for found in _BOUNDARY.finditer(masked)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if end > start]


def _is_planted(sentence: str, names_a_site: bool) -> bool:
    if len(sentence) > _LONGEST or _has_speech(sentence):
        return False
    if _OF_THE_EAST.search(sentence):
        return True
    if weight_of(sentence) >= _ENOUGH and _speaks_of_a_work(sentence):
        return True
    # The shadow makes Latin letters of look-alikes, and with them of half of each Cyrillic word.
    promotes = any(_PROMOTION.search(form) for form in (shadow_of(sentence), sentence.lower()))
    return names_a_site and promotes and len(sentence) <= _LONGEST_PROMOTION


def _speaks_of_a_work(sentence: str) -> bool:
    """Tell whether a sentence is about something to read, and about nobody in particular."""
    shadow = shadow_of(sentence).replace("’", "'")
    return _OF_A_WORK.search(shadow) is not None and _OF_PEOPLE.search(shadow) is None


def _has_speech(text: str) -> bool:
    return any(mark in text for mark in '"“”「『«')


def weight_of(text: str) -> float:
    """Return how much of what planted sentences speak of stands in `text`."""
    shadow = shadow_of(text)
    return sum(weight for weight, pattern in _SIGNS if pattern.search(shadow))
