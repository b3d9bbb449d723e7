"""Find the story on the page, and take away what stands before, after and among it.

The leaf blocks of a page are a sequence of scores (`evidence.score`). On a page with mark-up, what
stands in the same container as the bulk of the prose gains, what stands elsewhere or in a container
that names furniture loses. The story is the contiguous stretch of the greatest sum; short lines at
its edges are then drawn in where they stand as its own lines do. Inside the stretch only blocks
that are furniture beyond doubt go. In doubt a block stays.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence import Evidence, furniture_of, homes
from octavo.passes.chrome.gathering import Gather, gather
from octavo.passes.chrome.signs import is_bar, speaks_to_visitor
from octavo.passes.chrome.words import is_label, is_navigation
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.passes.structure.headlines import parse_headline
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Image, Link, Paragraph, SceneBreak, Span

_NAME: Final = "find-story"
_AT_HOME: Final = 4.0
_NEAR_HOME: Final = 2.5
"""In a quotation, list or table that stands among the story."""
_MOSTLY_PROSE: Final = 0.4
_LAST_LINES: Final = 3
_ABROAD: Final = -2.0
_FURNISHED: Final = -2.5
_HOME_SHARE: Final = 0.2
"""A container is a home of the story when it holds this part of what the fullest one holds."""
_LONE: Final = 2
_LONE_WEIGHT: Final = -1.2
_REACH: Final = 8
_COUNTED_FACT: Final = re.compile(r"\w:\s*\d+\Z")
"""`Chapters: 20`: an author's fact as likely as a site's."""
_END_MARK: Final = re.compile(
    r"\W*(?:the end|end\b|fin\b|fine\b|finis\b|fim\b|ende\b|to be continued|tbc\b|continuará|à suivre"
    r"|fortsetzung folgt|continua\b|продолжение следует|конец|hết|còn tiếp|つづく|続く|おわり|終わり|終\W*$|了\W*$"
    r"|完\W*$|待续|待續|未完待续|未完待續|끝\W*$|계속)",
    re.IGNORECASE,
)
_LEAST_STORY: Final = 0.5
"""A page whose best stretch scores less than this holds no story worth the name."""


@dataclass(frozen=True, slots=True)
class _Scored:
    evidence: Evidence
    score: float
    at_home: bool
    furnished: bool
    """Stands in a container that names furniture."""
    near: bool
    """Stands in a list, a table or a quotation of the story's container."""
    odd: bool
    """Is written with other elements than the prose of its page."""


def find_story(choices: Choices, gather: Gather = gather) -> Pass:
    """Return the pass that removes what is not story (CHR004 around it, CHR006 inside it)."""

    def run(document: Document) -> Outcome:
        findings: tuple[Finding, ...] = ()
        # What goes changes what is at the edge: judge what is left until nothing more goes.
        while (outcome := _strip(document, choices, gather)).findings:
            document, findings = outcome.document, findings + outcome.findings
        return Outcome(document, findings)

    return Pass(_NAME, run, ("CHR004", "CHR006"))


def _strip(document: Document, choices: Choices, gather: Gather) -> Outcome:
    verdicts: dict[int, Verdict] = {}
    for section in document.spine:
        verdicts.update(_judge(section, gather))
    if not verdicts:
        return Outcome(document)
    return remove(document, _NAME, choices, blocks=lambda block: verdicts.get(id(block)))


def _judge(section: Section, gather: Gather) -> dict[int, Verdict]:
    """Return the verdicts on a section's blocks, by identity."""
    evidence = gather(section.blocks)
    scored = _scored(evidence)
    stretch = _stretch(scored)
    if stretch is None:
        return {}
    first, last = stretch
    verdicts: dict[int, Verdict] = {}
    for at, item in enumerate(scored):
        block = item.evidence.block
        if at < first:
            verdicts[id(block)] = Verdict("CHR004", f"before the story: {_sign(item)}")
        elif at > last:
            verdicts[id(block)] = Verdict("CHR004", f"after the story: {_sign(item)}")
        elif _is_furniture_inside(item, at_edge=min(at - first, last - at) < _EDGE):
            verdicts[id(block)] = Verdict("CHR006", f"inside the story: {_sign(item)}")
    return verdicts


def _sign(item: _Scored) -> str:
    """Name the sign that speaks loudest against a block, for the person who reads the ledger."""
    evidence = item.evidence
    text = evidence.text
    if not text:
        return "a rule or a picture apart from it"
    if evidence.link_share > _MOSTLY_LINK:
        return "mostly links"
    if is_label(text):
        return "nothing but the words of controls"
    if speaks_to_visitor(text):
        return "speaks to a visitor of the site"
    if is_bar(text):
        return "a bar of choices or facts"
    if item.furnished:
        return "stands in a part of the page that is named as furniture"
    if not any(character.isalpha() for character in text):
        return "no words"
    return "reads like a label" if evidence.score < 0 else "stands apart from it"


def locate_story(evidence: list[Evidence]) -> tuple[int, int] | None:
    """Return the indexes of the story's first and last block, None where there is no story."""
    return _stretch(_scored(evidence))


def _stretch(scored: list[_Scored]) -> tuple[int, int] | None:
    if not any(item.evidence.around.chain or _is_certain(item.evidence) for item in scored):
        # Text without a single line that is surely furniture has been cleaned, or never was a page.
        return (0, len(scored) - 1) if scored else None
    stretch = _best_stretch([item.score for item in scored])
    return None if stretch is None else _with_edges(scored, *stretch)


def _scored(evidence: list[Evidence]) -> list[_Scored]:
    furniture = _furniture(evidence)
    mass = homes(evidence, furniture)
    fullest = max(mass.values(), default=0)
    main = {home for home, held in mass.items() if held >= _HOME_SHARE * fullest}
    shapes = {
        item.around.shape for item in evidence if item.score > 1.0 and item.around.home in main
    }
    marked = any(item.around.chain for item in evidence)
    result = []
    for item in evidence:
        value = item.score
        furnished = not furniture.isdisjoint(item.around.identities)
        at_home = marked and item.around.home in main and not furnished
        near = not at_home and not furnished and _is_near(item, main)
        if marked and item.text:
            value += _bonus(item, at_home=at_home, near=near)
            if furnished:
                value += _FURNISHED
        odd = at_home and item.around.shape not in shapes
        result.append(_Scored(item, value, at_home, furnished, near, odd))
    return result if marked else _softened(result)


def _is_near(item: Evidence, main: set[int]) -> bool:
    return item.link_share < _MOSTLY_LINK and not main.isdisjoint(item.around.wider_homes)


def _bonus(item: Evidence, *, at_home: bool, near: bool) -> float:
    """Return what the place of a block on a marked-up page adds to what its words say."""
    if at_home:
        return 0.0 if speaks_to_visitor(item.text) else _AT_HOME
    return _NEAR_HOME if near else _ABROAD


def _softened(scored: list[_Scored]) -> list[_Scored]:
    """Let a lone line that reads like a label weigh less in flat text: a place, a sign, a shout.

    Furniture comes in clusters: from the third such line in a row on, each weighs in full.
    """
    result = []
    row = 0
    for item in scored:
        row = row + 1 if item.score < 0 else 0
        lone = 0 < row <= _LONE and not is_label(item.evidence.text)
        result.append(replace(item, score=max(item.score, _LONE_WEIGHT)) if lone else item)
    return result


def _furniture(evidence: list[Evidence]) -> set[int]:
    """Return the containers that name furniture and do not hold most of the prose, by identity."""
    held = _prose_by_container(evidence)
    most = 0.5 * sum(item.size for item in evidence if item.score > 1.0)
    containers = {id(container): container for item in evidence for container in item.around.chain}
    return {
        key
        for key, container in containers.items()
        if held.get(key, 0.0) < most and furniture_of(container) > 0
    }


def _prose_by_container(evidence: list[Evidence]) -> dict[int, float]:
    held: dict[int, float] = {}
    for item in evidence:
        if item.score > 1.0:
            for container in item.around.chain:
                held[id(container)] = held.get(id(container), 0.0) + item.size
    return held


def _best_stretch(scores: list[float]) -> tuple[int, int] | None:
    """Return the first and last index of the contiguous run of the greatest sum."""
    best: tuple[float, int, int] | None = None
    total, start = 0.0, 0
    for at, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total >= _LEAST_STORY and (best is None or total > best[0]):
            best = (total, start, at)
    return None if best is None else best[1:]


def _with_edges(scored: list[_Scored], first: int, last: int) -> tuple[int, int]:
    """Draw in the short lines at the edges that stand as the story's own lines do."""
    marked = any(item.at_home for item in scored)
    if marked:
        first, last = _whole_home(scored, first, last)
    else:
        first = _opened(scored, first)
    last = _ended(scored, last)
    while first > 0 and _belongs(scored[first - 1]):
        first -= 1
    while last + 1 < len(scored) and _belongs(scored[last + 1]):
        last += 1
    while first < last and not scored[first].evidence.text and not _shows(scored[first]):
        first += 1
    return first, last


def _whole_home(scored: list[_Scored], first: int, last: int) -> tuple[int, int]:
    """Draw in the prose of the story's own container that furniture inside it keeps apart.

    Only where the container is the story's own: most of what stands in it is prose.
    """
    homes = {item.evidence.around.home for item in scored[first : last + 1] if item.at_home}
    for home in homes:
        inside = [
            at
            for at, item in enumerate(scored)
            if home in item.evidence.around.identities and item.evidence.text and not item.furnished
        ]
        prose = [at for at in inside if scored[at].at_home and scored[at].evidence.score > 1.0]
        if prose and len(prose) >= _MOSTLY_PROSE * len(inside):
            first, last = min(first, prose[0]), max(last, prose[-1])
    return first, last


def _opened(scored: list[_Scored], first: int) -> int:
    """Return the index of the line that opens the story in flat text, at or before `first`.

    What stands between the last control or bar and the first paragraph is the story's: a number, a
    place, a date, a motto. A heading among it comes first. Where a column of counters tells the
    story's lines from the others, it is believed instead.
    """
    if any(item.evidence.counted for item in scored):
        return first
    opening = first
    for at in range(first - 1, -1, -1):
        item = scored[at].evidence
        if _is_certain(item):
            return opening
        if first - at > _REACH:
            return first
        if parse_headline(item.text):
            return at
        opening = at
    return opening


def _is_certain(item: Evidence) -> bool:
    """Tell whether a line is furniture beyond doubt, whatever stands beside it."""
    said = item.said
    if is_label(said):
        return not _COUNTED_FACT.search(said)
    return item.link_share > _MOSTLY_LINK or is_bar(said) or speaks_to_visitor(said)


def _ended(scored: list[_Scored], last: int) -> int:
    """Return the index of the line that ends the story, at or after `last`.

    A line just after it that says so; in flat text also the last lines of all, a date, a signature,
    where nothing that is furniture beyond doubt follows.
    """
    for at in range(last + 1, min(len(scored), last + 4)):
        item = scored[at].evidence
        if _is_certain(item):
            break
        if _END_MARK.match(item.text):
            return at
    rest = [item.evidence for item in scored[last + 1 : last + 2 + _LAST_LINES]]
    flat = not any(item.around.chain for item in rest)
    if flat and len(rest) <= _LAST_LINES and not any(map(_is_certain, rest)):
        return last + len(rest)
    return last


def _belongs(item: _Scored) -> bool:
    evidence = item.evidence
    if not evidence.text:
        return isinstance(evidence.block, SceneBreak) or _shows(item)
    if _is_certain(evidence):
        return False
    return evidence.counted or (item.at_home and not evidence.in_list) or item.near


def _shows(item: _Scored) -> bool:
    """Tell whether a block is a picture where the story stands, and leads nowhere: a plate, no banner."""
    block = item.evidence.block
    return (
        item.at_home
        and isinstance(block, Paragraph)
        and any(isinstance(node, Image | Span) for node in block.content)
        and not any(isinstance(node, Link) for node in block.content)
    )


def _is_furniture_inside(item: _Scored, *, at_edge: bool) -> bool:
    """Tell whether a block inside the story's stretch is furniture beyond doubt."""
    evidence = item.evidence
    if evidence.counted or not evidence.text:
        return False
    if _COUNTED_FACT.search(evidence.text):
        return False
    if is_navigation(evidence.text) and (at_edge or evidence.link_share > _MOSTLY_LINK):
        return True
    if is_label(evidence.text) and (item.odd or evidence.link_share > _MOSTLY_LINK):
        return True
    return item.score < _BEYOND_DOUBT


_EDGE: Final = 4
"""Blocks from either end of the story where a line of navigation words is navigation."""
_MOSTLY_LINK: Final = 0.5
_BEYOND_DOUBT: Final = -4.0
