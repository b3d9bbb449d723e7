"""A quick check of a page for what may be planted in it: most pages, and most lines, need no other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from octavo.passes.chrome.planted.addresses import (
    addresses_in,
    is_marked,
    is_spelt_out,
    may_be_of_address,
    may_spell_dot,
)
from octavo.passes.chrome.planted.appeals import STEMS_OF_APPEALS, stems_of_appeals
from octavo.passes.chrome.planted.chinese_japanese import pieces_in as eastern_pieces_in
from octavo.passes.chrome.planted.disguises import is_odd, is_written_so, may_be_disguised
from octavo.passes.chrome.planted.invitations import (
    PIECES_OF_INVITATIONS,
    invitations_in,
    is_glued,
    is_parted,
    pieces_of_invitations,
)
from octavo.passes.chrome.planted.invitations_abroad import (
    PIECES_OF_FIRST,
    STEMS_OF_BIDDING,
    Bidding,
    languages_bidding,
    may_bid,
    speaks_of_chapters,
)
from octavo.passes.chrome.planted.names_needed import bare_name, is_plain
from octavo.passes.chrome.planted.noise_letters import is_noisy, noise_in
from octavo.passes.chrome.planted.pervasive.page import PervasivePage
from octavo.passes.chrome.planted.site_tags import tag_at_end
from octavo.passes.chrome.planted.site_talk import TalkOfPage
from octavo.passes.chrome.planted.spaced_letters import LETTERS, is_spelt_apart
from octavo.passes.chrome.planted.subjects import PIECES, may_speak_of_a_work, pieces_of
from octavo.passes.chrome.planted.subjects_abroad import THEFTS, thefts_of
from octavo.passes.chrome.wording.fingerprints import (
    PIECES_OF_CREDITS,
    credits_a_team,
    may_credit,
)
from octavo.passes.chrome.wording.shadow import cast_shadow, shadow_of
from octavo.passes.chrome.wording.stems import Stems, holds_any
from octavo.tree.nodes import (
    Emphasis,
    Inlines,
    Link,
    Paragraph,
    SmallCaps,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from octavo.tree.stops import ALL_CLOSERS, STOPS

_MAY_END: Final = re.compile(rf"(?<=[{STOPS}{re.escape(ALL_CLOSERS)}])(?:(?<!['’])|(?=\s))\s*")
"""The quick check splits text wherever a sentence may end, with or without a space after it; an apostrophe does
not end one."""
MARKED: Final = (Emphasis, Strong, Link, SmallCaps, Span, Subscript, Superscript)
"""Inlines that may contain a whole planted sentence."""
_ADDRESS: Final = "(of an address)"
_DOT: Final = "(a full stop in words)"
_ODD: Final = "(odd)"
_GLUED: Final = "(glued)"
_PARTED: Final = "(parted)"
STEMS: Final = Stems(
    (
        *PIECES,
        *THEFTS,
        *STEMS_OF_BIDDING,
        *PIECES_OF_FIRST,
        *PIECES_OF_INVITATIONS,
        *PIECES_OF_CREDITS,
        *STEMS_OF_APPEALS,
    ),
    {
        _ADDRESS: may_be_of_address,
        _DOT: may_spell_dot,
        _ODD: is_odd,
        _GLUED: is_glued,
        _PARTED: is_parted,
    },
)
"""All substrings one of which each planted sentence has, and tests for anything else that a single word may show."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The result of a quick check of a whole page: its blocks are searched only for what was found."""

    pieces: tuple[str, ...]
    marked: bool
    spelt: bool
    eastern: tuple[str, ...]
    apart: bool
    abroad: tuple[str, ...]
    disguised: bool
    invites: tuple[str, ...]
    appeals: tuple[str, ...]
    noisy: bool
    bidding: tuple[Bidding, ...]
    firsts: tuple[str, ...]
    credited: bool
    written_out: bool
    glued: bool
    tagged: bool
    talk: TalkOfPage | None
    dressed: frozenset[str]
    """Disguised names of sites on the page, reduced to their letters and figures."""
    pervasive: PervasivePage | None = None
    """The page itself, if something planted was found in several of its paragraphs."""

    @classmethod
    def of(cls, text: str) -> "Suspicion | None":
        """Return what may be planted in a text, or None."""
        shadow = shadow_of(text)
        words = set(shadow.split())
        told = STEMS.told_by(words)
        stems = STEMS.found_in(shadow, told)
        pieces = pieces_of(stems, text, shadow)
        marked = bool(_bearing(_ADDRESS, told)) and is_marked(shadow)
        spelt = bool(_bearing(_DOT, told)) and is_spelt_out(shadow)
        eastern = eastern_pieces_in(text)
        abroad = thefts_of(stems, text)
        bidding = languages_bidding(stems, text, named=marked or spelt)
        apart = words >= LETTERS and is_spelt_apart(shadow)
        odd = _bearing(_ODD, told)
        disguised = may_be_disguised(text, shadow, odd) and not is_written_so(text)
        invites = pieces_of_invitations(stems, parted=bool(_bearing(_PARTED, told)))
        appeals = stems_of_appeals(stems)
        written_out = "<" in text and "</" in text
        noisy = is_noisy(text)
        found = cls(
            pieces=pieces,
            marked=marked,
            spelt=spelt,
            eastern=eastern,
            apart=apart,
            abroad=abroad,
            disguised=disguised,
            invites=invites,
            appeals=appeals,
            noisy=noisy,
            bidding=bidding,
            firsts=tuple(piece for piece in PIECES_OF_FIRST if piece in stems),
            credited=not stems.isdisjoint(PIECES_OF_CREDITS),
            written_out=written_out,
            glued=bool(_bearing(_GLUED, told)),
            tagged=any(map(tag_at_end, text.splitlines())),
            talk=TalkOfPage.of(text, shadow, words),
            dressed=_dressed_names(text) if marked and (disguised or apart) else frozenset(),
        )
        return found if any(getattr(found, name) for name in cls.__slots__) else None

    def of_paragraph(self, paragraph: Paragraph) -> bool:
        """Return whether something may be planted in a paragraph."""
        return self._of_content(paragraph.content)

    def noise_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of meaningless letters in a text, on a page with several."""
        return noise_in(text) if self.noisy else []

    def _of_content(self, content: Inlines) -> bool:
        for node in content:
            if isinstance(node, Text):
                if self._of_text(node.text):
                    return True
            elif isinstance(node, MARKED) and self._of_content(node.content):
                return True
        return False

    def _of_text(self, text: str) -> bool:
        if self.pervasive:  # everything else was found before
            return (
                (self.marked and is_marked(shadow_of(text)))
                or bool(self.pervasive.names_in(text))
                or bool(self.pervasive.plugs_in(text))
                or bool(self.pervasive.planted_in(text)[0])
            )
        if (
            holds_any(text, self.eastern)
            or (self.written_out and "</" in text)
            or (self.noisy and bool(noise_in(text)))
            or (self.tagged and tag_at_end(text) is not None)
            or (self.credited and _credits_a_team(text))
        ):
            return True
        shadow = shadow_of(text)
        return (
            (self.talk is not None and self.talk.may_speak(text, shadow))
            or self._of_wordings(text, shadow)
            or (self.marked and is_marked(shadow))
            or (self.spelt and is_spelt_out(shadow))
            or (self.apart and is_spelt_apart(shadow))
            or (self.disguised and may_be_disguised(text, shadow, shadow.split()))
        )

    def _of_wordings(self, text: str, shadow: str) -> bool:
        return (
            (holds_any(shadow, self.pieces) and may_speak_of_a_work(shadow))
            or holds_any(shadow, self.abroad)
            or may_bid(shadow, self.bidding)
            or (holds_any(shadow, self.firsts) and speaks_of_chapters(shadow))
            or holds_any(shadow, self.appeals)
            or (
                (holds_any(shadow, self.invites) or (self.glued and is_glued(shadow)))
                and bool(invitations_in(text))
            )
        )


def _credits_a_team(text: str) -> bool:
    """Return whether a text, or a sentence in it, is a team's signature."""
    return may_credit(text) and any(map(credits_a_team, (text, *_MAY_END.split(text))))


def _dressed_names(text: str) -> frozenset[str]:
    names = (text[start:end] for start, end in addresses_in(cast_shadow(text)))
    return frozenset(bare_name(name) for name in names if not is_plain(name))


def _bearing(sign: str, told: Mapping[str, frozenset[str]]) -> list[str]:
    """Return the words of a text that have a sign."""
    return [word for word, held in told.items() if sign in held]
