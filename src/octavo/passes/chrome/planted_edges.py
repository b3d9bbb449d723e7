"""A span in which something is planted → where the planted words begin, and where they end.

Sites plant amid the sentences of a story, often with no full stop before or behind.
"""

import re
from typing import Final

from octavo.passes.chrome.addresses import addresses_in
from octavo.passes.chrome.disguises import disguised_in
from octavo.passes.chrome.invitations_abroad import biddings_in
from octavo.passes.chrome.planted import signs_in
from octavo.passes.chrome.planted_east import ends_of_signs, is_sure, subjects_of
from octavo.passes.chrome.planted_east import signs_in as eastern_signs_in
from octavo.passes.chrome.shadow import cast_shadow, joined_spans, shadow_of
from octavo.tree.text import CJK, holds_cjk

LONGEST: Final = 320
"""Characters of planted sentences: nothing longer is planted."""
_OPENING: Final = re.compile(
    r"(?<=\s)[/(\[【☞“]*\s?[A-ZÀ-Þ¿¡А-ЯẠ-Ỹ]|(?<=[，：；—…\s])[\u4e00-\u9fff【（(\[]|[↘→☞☆★]"
)
"""Where a planted sentence may begin behind a line that ends without a full stop."""
OF_A_SERIAL: Final = re.compile(
    shadow_of(
        r"\b(?:read(?:ing|s)?|updat(?:es?|ed)|releas\w+|latest|newest|chapters?|novels?|translat\w+|published|posted|hosted"
        r"|bookmark|leer|le[ií]d[oa]|lido em|letto su|gelesen auf|lu sur|le[ae](?= (?:el|la|los|las|est|en|más|nuestr|tod))|capítulos?|leia|lisez|chapitres?|lesen|kapitel|baca|bab|terbaru|bölüm\w*)\b"
        r"|đọc|truyện|chương|читайте|читать|глав|小说|小說|阅读|閱讀|更新|小説|最新話"
    )
)
PROMOTION: Final = re.compile(
    shadow_of(
        r"\b(?:visit|find|support|source|free|favou?rites?|content|brought|provided|search|follow|continue|thanks?"
        r"|stor(?:y|ies)|books?|experience|fast(?:er|est)|official|sources?|address|mov(?:ed|ing)|disponible|primero|disponível|primeiro|suite"
        r"|retrouvez|oku)\b|nguồn|提供"
    )
)
"""What is said beside the name of a site by whoever promotes it."""
_NEXT_SENTENCE: Final = re.compile(r"\s+[A-ZÀ-ÞА-Я]\S*\s+\w")
"""Two words at least behind a name that no full stop ends, the first with a capital."""
_AT_ONCE: Final = 16
"""Letters behind a sign of a site in which another shows that the planted words go on."""
_GLUED: Final = 8
"""Letters behind planted words, with no mark between, that may be a sentence of the story."""


def opening_of(text: str, start: int, end: int) -> int:
    """Return where the planted words begin in a span: a line may end without a full stop before them.

    The last opening from which on nothing is missing of what the span says of a copy or a site.
    """
    # Nothing longer is planted, and each look costs as much as what is looked at.
    first = max(start, end - LONGEST)
    openings = [first + found.start() for found in _OPENING.finditer(text[first:end])]
    said = _said(text[start:end]) if openings else ()
    if not said:
        return start
    return next((at for at in reversed(openings) if _said(text[at:end]) == said), start)


def behind_name(text: str, name: int, end: int) -> int:
    """Return where a promotion ends: at its last name, where a sentence that promotes nothing begins behind that."""
    rest = shadow_of(text[name:end])
    begins = _NEXT_SENTENCE.match(text, name, end) is not None
    promoted = OF_A_SERIAL.search(rest) or PROMOTION.search(rest)
    return name if begins and not promoted else end


def closing_of(text: str, start: int, end: int, *, amid: bool) -> int:
    """Return where the planted words end in a span: ideographs of the story may follow with no mark between.

    Behind the first sign of a site from which on nothing speaks of one any more, and enough to be a
    sentence; `amid` one of the story, behind the first from which on next to nothing does.
    """
    said = text[start:end]
    if not holds_cjk(said):
        return end
    named = [
        behind
        for _, behind in joined_spans((*addresses_in(cast_shadow(said)), *disguised_in(said)))
    ]
    last = named[-1] if named else 0
    ends = [at for at in (*ends_of_signs(said), *named) if at >= last and _goes_on(said[at:])]
    silent = [at for at in ends if not subjects_of(said[at:])]
    return start + min(ends if amid else silent, default=end - start)


def _goes_on(rest: str) -> bool:
    """Tell whether a sentence of the story may follow a sign of a site: what speaks of no site, or not at once."""
    glued = len(rest) >= _GLUED and CJK.match(rest) is not None
    return glued and not (
        eastern_signs_in(rest[:_AT_ONCE]) or is_sure(rest) or len(subjects_of(rest)) > 1
    )


def _said(text: str) -> tuple[str, ...]:
    """Return what a text says of copies, of reading and of sites, in no words of a story."""
    shadow = cast_shadow(text)
    promoted = (*OF_A_SERIAL.findall(shadow.text), *PROMOTION.findall(shadow.text))
    eastern = eastern_signs_in(text) if holds_cjk(text) else ()
    named = tuple(text[start:end] for start, end in addresses_in(shadow))
    return (*signs_in(text), *promoted, *eastern, *named, *biddings_in(text, shadow.text))
