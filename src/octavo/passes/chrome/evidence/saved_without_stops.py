"""The blocks of a page with markup → those of a story whose author uses no full stops.

Verse, a conversation, a long tale in one breath has no line that ends like a sentence, and a single sentence by
readers or the site would be the only prose on the page. So if one box has several times as much text as
any sentences elsewhere, and hardly any of it is a link, a control or a fact, its lines are a story.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, Protocol

from octavo.passes.chrome.evidence.boxes import MOST, box_names
from octavo.passes.chrome.evidence.model import CONTROL, PROSE, Surroundings, kind_of

_TIMES: Final = 2.0
"""The story's box must have so many times the text of any box with long text in sentences."""
_TOLD: Final = 5
_AT_LENGTH: Final = 400.0
"""A box has long text if it has `_TOLD` sentences, or this many letters in sentences; a site or a reader may say less."""
_FEWEST: Final = 5
_SEVERAL: Final = 200.0
"""The fewest letters of a story with fewer than `_FEWEST` blocks, such as stanzas with line breaks."""
_LEAST: Final = 80.0
_MOSTLY: Final = 0.6
"""The smallest share of the text in the story's box that is not a name, fact, control or link."""
_SAYS: Final = frozenset({"neither", "opens speech", "holds sentences", "ends as a sentence"})
_NEVER: Final = frozenset({CONTROL, "bar", "speaks to a visitor", "mostly links"})


class _Told(Protocol):
    """The evidence about a block that is used here."""

    @property
    def text(self) -> str: ...
    @property
    def size(self) -> float: ...
    @property
    def link_share(self) -> float: ...
    @property
    def score(self) -> float: ...


def unstopped(blocks: Sequence[_Told], arounds: Sequence[Surroundings]) -> frozenset[int]:
    """Return the indexes of the lines of a story without full stops; none if it is written in sentences or has no markup."""
    silent: dict[int, float] = {}
    prose: dict[int, float] = {}
    seats: dict[int, int] = {}
    for block, around in zip(blocks, arounds, strict=True):
        key = id(around)
        if key not in seats:
            seats[key] = _seat(around)
        seat = seats[key]
        if block.score > PROSE:
            prose[seat] = prose.get(seat, 0.0) + block.size
        elif not block.link_share:
            silent[seat] = silent.get(seat, 0.0) + block.size
    said = max(prose.values(), default=0.0)
    rivals = [seat for seat, size in silent.items() if seat and size > said > prose.get(seat, 0.0)]
    if not said or not rivals:  # as on nearly all pages
        return frozenset()
    lines = [
        (at, seats[id(around)], around) for at, around in enumerate(arounds) if blocks[at].text
    ]
    return _fullest(blocks, lines, prose, rivals)


def _fullest(
    blocks: Sequence[_Told],
    lines: list[tuple[int, int, Surroundings]],
    prose: dict[int, float],
    rivals: list[int],
) -> frozenset[int]:
    """Return the indexes of the story's lines in the one of the boxes `rivals` that holds enough more text than all others."""
    named = _named(blocks, lines)
    shown = {seat for _, seat, around in lines if named.isdisjoint(around.identities)}
    told_at = Counter(seat for at, seat, _ in lines if blocks[at].score > PROSE)
    said = {
        seat: size * (_TIMES if told_at[seat] >= _TOLD or size >= _AT_LENGTH else 1.0)
        for seat, size in prose.items()
        if seat in shown
    }
    best: tuple[float, frozenset[int]] = (0.0, frozenset())
    for seat in shown.intersection(rivals):
        inside = [at for at, other, _ in lines if other == seat]
        kinds = {
            at: "mostly links" if blocks[at].link_share else kind_of(blocks[at].text)
            for at in inside
        }
        told = [at for at in inside if kinds[at] in _SAYS]
        size = sum(blocks[at].size for at in told)
        elsewhere = max((much for other, much in said.items() if other != seat), default=0.0)
        if (
            size > best[0]
            and size >= max(_LEAST, elsewhere)
            and (len(told) >= _FEWEST or size >= _SEVERAL)
            and size >= _MOSTLY * sum(blocks[at].size for at in inside)
        ):
            best = (size, frozenset(at for at in inside if kinds[at] not in _NEVER))
    return best[1]


def _named(blocks: Sequence[_Told], lines: list[tuple[int, int, Surroundings]]) -> frozenset[int]:
    """Return the boxes that are named as furniture or notes and do not hold most of a page's text, by identity."""
    held: dict[int, float] = {}
    boxes = {}
    total = 0.0
    for at, _, around in lines:
        size = 0.0 if blocks[at].link_share else blocks[at].size
        total += size
        for box in around.chain:
            boxes[id(box)] = box
            held[id(box)] = held.get(id(box), 0.0) + size
    return frozenset(
        key
        for key, box in boxes.items()
        if (names := box_names(box.name, box.attributes)) is not None
        and (names.furniture > 0 or names.note)
        and held[key] < MOST * total
    )


def _seat(around: Surroundings) -> int:
    """Return the identity of the innermost container that holds more than one block, or 0."""
    chain = around.chain
    at = len(chain) - len(around.shape) - 1
    return id(chain[at]) if at >= 0 else 0
