"""A quick look at a page for what may be planted in it: most pages need no further one, and most lines."""

from dataclasses import dataclass
from typing import Final

from octavo.passes.chrome.addresses import may_hold_address
from octavo.passes.chrome.appeals import STEMS_OF_APPEALS, may_appeal, stems_of_appeals
from octavo.passes.chrome.disguises import is_written_so, may_be_disguised
from octavo.passes.chrome.invitations import (
    PIECES_OF_INVITATIONS,
    invitations_in,
    pieces_of_invitations,
)
from octavo.passes.chrome.invitations_abroad import (
    STEMS_OF_BIDDING,
    languages_bidding,
    may_bid,
    stems_of_places,
)
from octavo.passes.chrome.noise import is_noisy, noise_in
from octavo.passes.chrome.planted import PIECES, may_speak_of_a_work, pieces_of
from octavo.passes.chrome.planted_abroad import THEFTS, thefts_of
from octavo.passes.chrome.planted_east import pieces_in as eastern_pieces_in
from octavo.passes.chrome.shadow import shadow_of
from octavo.passes.chrome.spelt_apart import is_spelt_apart
from octavo.passes.chrome.stems import Stems
from octavo.tree.nodes import Emphasis, Inlines, Link, Paragraph, Span, Strong, Text

MARKED: Final = (Emphasis, Strong, Link, Span)
"""Inlines in which a whole sentence may be planted."""
STEMS: Final = Stems(
    (*PIECES, *THEFTS, *STEMS_OF_BIDDING, *PIECES_OF_INVITATIONS, *STEMS_OF_APPEALS)
)
"""All pieces of words of which each planted sentence holds one."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What a quick look at a whole page found: only that is looked for in its blocks."""

    pieces: tuple[str, ...]
    address: bool
    eastern: tuple[str, ...]
    apart: bool
    abroad: tuple[str, ...]
    disguised: bool
    invites: tuple[str, ...]
    appeals: tuple[str, ...]
    noisy: bool
    bidding: tuple[int, ...]
    written_out: bool
    telling: frozenset[str]
    """Words without which a paragraph holds none of the pieces and stems."""

    @classmethod
    def of(cls, text: str) -> "Suspicion | None":
        """Return what may be planted in a text, None where nothing may."""
        shadow = shadow_of(text)
        words = set(shadow.split())
        told = STEMS.told_by(words)
        stems = STEMS.found_in(shadow, told)
        pieces = pieces_of(stems, text, shadow)
        address = may_hold_address(shadow)
        eastern = eastern_pieces_in(text)
        abroad = thefts_of(stems, text)
        bidding = languages_bidding(stems, text, named=address)
        apart = is_spelt_apart(shadow)
        disguised = may_be_disguised(text, shadow, words) and not is_written_so(text)
        invites = pieces_of_invitations(stems)
        appeals = stems_of_appeals(stems)
        written_out = "</" in text
        noisy = is_noisy(text)
        said = stems.intersection((*pieces, *abroad, *invites, *appeals, *stems_of_places(bidding)))
        telling = STEMS.words_of(said, told)
        found = cls(
            pieces=pieces,
            address=address,
            eastern=eastern,
            apart=apart,
            abroad=abroad,
            disguised=disguised,
            invites=invites,
            appeals=appeals,
            noisy=noisy,
            bidding=bidding,
            written_out=written_out,
            telling=telling,
        )
        return found if any(getattr(found, name) for name in cls.__slots__) else None

    def of_paragraph(self, paragraph: Paragraph) -> bool:
        """Tell whether something planted may stand in a paragraph."""
        content = paragraph.content
        only = content[0] if len(content) == 1 else None
        if isinstance(only, Text):  # whose words are all the page's
            return self._of_text(only.text, whole=True)
        return self._of_content(content)

    def noise_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of letters without sense in a text, on a page that has several such."""
        return noise_in(text) if self.noisy else []

    def _of_content(self, content: Inlines) -> bool:
        for node in content:
            if isinstance(node, Text):
                if self._of_text(node.text):
                    return True
            elif isinstance(node, MARKED) and self._of_content(node.content):
                return True
        return False

    def _of_text(self, text: str, *, whole: bool = False) -> bool:
        """Tell whether something planted may stand in a text; `whole`, no word of it goes on in another."""
        shadow = shadow_of(text)
        words = shadow.split()
        return (
            (not (whole and self.telling.isdisjoint(words)) and self._of_wordings(text, shadow))
            or (self.address and may_hold_address(shadow))
            or (self.apart and is_spelt_apart(shadow))
            or any(piece in text for piece in self.eastern)
            or (self.disguised and may_be_disguised(text, shadow, words))
            or (self.written_out and "</" in text)
            or bool(self.noisy and noise_in(text))
        )

    def _of_wordings(self, text: str, shadow: str) -> bool:
        return (
            (any(piece in shadow for piece in self.pieces) and may_speak_of_a_work(shadow))
            or any(stem in shadow for stem in self.abroad)
            or may_bid(shadow, self.bidding)
            or may_appeal(shadow, self.appeals)
            or (any(piece in shadow for piece in self.invites) and bool(invitations_in(text)))
        )
