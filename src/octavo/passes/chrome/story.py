"""Find the story on the page, and remove what is before, after and inside it.

The leaf blocks of a page form a sequence of scores (`evidence.score`). On a page with markup, blocks
in the same container as the bulk of the prose gain, those elsewhere or in a container
that names furniture lose. The story is the contiguous stretch with the greatest sum; short lines at
its edges are then added if they are placed like its own lines. Inside the stretch only blocks
that are certainly furniture are removed. In doubt a block stays.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import DROPPED, Choices
from octavo.passes.chrome.around.article_head import below_head, with_heading_above
from octavo.passes.chrome.around.author_lists import authors_entries
from octavo.passes.chrome.around.code_lines import line_numbers
from octavo.passes.chrome.around.copied.chapter_heads import heads_in
from octavo.passes.chrome.around.copied.edges import (
    between_posts,
    between_twins,
    posts_in,
    prose_of,
)
from octavo.passes.chrome.around.copied.edges_by_shape import shown_edges
from octavo.passes.chrome.around.copied.lone_lines import lone_lines
from octavo.passes.chrome.around.copied.own_contents import own_contents
from octavo.passes.chrome.around.copied.page import is_page, verdicts_on_no_page
from octavo.passes.chrome.around.copied.story import copied_story
from octavo.passes.chrome.around.declarations import declared_behind
from octavo.passes.chrome.around.doubts import Doubts, doubt_about, notes_on, without_doubts
from octavo.passes.chrome.around.headed_boxes import HEADS_NOTHING, heads_of_nothing
from octavo.passes.chrome.around.headed_lists import headings_of_lists
from octavo.passes.chrome.around.inside import furniture_inside, is_certain, sign_of, tells_use
from octavo.passes.chrome.around.lists_below import comments_of_page
from octavo.passes.chrome.around.next_articles import next_article
from octavo.passes.chrome.around.parting_words import parting_words
from octavo.passes.chrome.around.signposts import signposted
from octavo.passes.chrome.around.signup_boxes import signup_boxes
from octavo.passes.chrome.around.standfirst import LABELLED as STANDFIRST
from octavo.passes.chrome.around.standfirst import standfirsts_above, with_standfirsts
from octavo.passes.chrome.around.story_edges import with_edges
from octavo.passes.chrome.around.ways_beside import names_neighbour
from octavo.passes.chrome.evidence.chapter_heads import number_of_chapter
from octavo.passes.chrome.evidence.manuscripts import is_manuscript, set_around
from octavo.passes.chrome.evidence.model import PROSE, Evidence, main_headings
from octavo.passes.chrome.evidence.pasted import chapters_pasted
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.evidence.scored import Scored, or_request
from octavo.passes.chrome.evidence.stretches import best_stretch, nearest_stretch
from octavo.passes.chrome.gathering import Gather, Lines
from octavo.passes.chrome.wording.fingerprints import credits_of
from octavo.passes.chrome.wording.notices_of_papers import SIGNING
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.signs import appeals, is_row_or_notice
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.pipeline import Pass
from octavo.passes.reading.counting import come_to_a_chapter
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Blocks, begins_section, is_standfirst
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin, path_of

_NAME: Final = "find-story"
_AT_HOME: Final = 4.0  # added to the score of a block directly among the story's prose
_NEAR_HOME: Final = 2.5
"""In a quotation, list or table within the story."""
_ABROAD: Final = -2.0  # added to that of a block nowhere near it
_WITHIN: Final = 1.0  # added to that of one in the story's trunk, unless it is mostly links
_FURNISHED: Final = -2.5  # added, beside `_ABROAD`, to that of one in a box that names furniture
_LONE: Final = 2  # consecutive lines below 0 that may be the story's: furniture comes in clusters
_LONE_WEIGHT: Final = -1.2  # the least score of such a line in copied text
_NOTED: Final = -0.5
"""The score of a note's block: not far enough below 0 to divide a story, and not above 0, so that no note extends a stretch."""
_POSTED: Final = 0.5
"""The least score of a line in a post that a story quotes, and of a line by the story's poster in a forum thread."""
_SET_IN: Final = f"inside the story: {HEADS_NOTHING}"
_ROUNDS: Final = 20
"""The number of rounds after which a line that goes brings the next one nearer to the beginning at once. Thousands of lines
that are furniture only near an end would otherwise take thousands of rounds."""
_EDGE: Final = 4
"""The number of lines at either end of a story in which links to its neighbours and the team's credits are looked for."""
_BELOW_BAR: Final = 0.05
"""The largest share of a page's prose that may be below the bar that ends its story."""


def find_story(choices: Choices, gather: Gather) -> Pass:
    """Return the pass that removes what is not story (CHR004 around it, CHR006 inside it).

    The lines under its heading that summarise it are labelled (STR015).
    """

    def run(document: Document) -> Outcome:
        if is_manuscript(document, (gather(section.blocks) for section in document.spine)):
            around = set_around(gather(section.blocks) for section in document.spine)
            return remove(document, _NAME, choices, blocks=lambda block: around.get(id(block)))
        findings: tuple[Finding, ...] = ()
        doubts: Doubts = {}
        # Removals change what is at the edge: judge the rest until nothing more goes.
        rounds = count(-_ROUNDS)
        while (
            outcome := _strip(document, choices, gather, doubts, next(rounds) >= 0)
        ).findings or (
            findings and (outcome := without_doubts(doubts, document, choices, _NAME)).findings
        ):
            document, findings = outcome.document, findings + outcome.findings
        if not findings:
            return outcome
        kept = [item for section in document.spine for item in gather(section.blocks)]
        return Outcome(document, (*findings, *notes_on(doubts, kept, choices, _NAME)))

    return Pass(_NAME, run, ("CHR004", "CHR006", "CHR014", STANDFIRST, DROPPED))


def _strip(
    document: Document, choices: Choices, gather: Gather, doubts: Doubts, at_once: bool
) -> Outcome:
    verdicts: dict[int, Verdict] = {}
    standfirst: list[Blocks] = []
    for section in document.spine:
        verdicts.update(_judge(section, gather, doubts, standfirst, at_once))
    labelled: list[Finding] = []
    if standfirst and STANDFIRST not in choices.keep:
        document, labelled = with_standfirsts(document, standfirst, _NAME)
    if not verdicts:
        return Outcome(document, tuple(labelled))
    rest = remove(document, _NAME, choices, blocks=lambda block: verdicts.get(id(block)))
    return replace(rest, findings=(*labelled, *rest.findings))


def _judge(
    section: Section, gather: Gather, doubts: Doubts, standfirst: list[Blocks], at_once: bool
) -> dict[int, Verdict]:
    """Return the verdicts on a section's blocks, by identity; add to `doubts` and to `standfirst`."""
    evidence = gather(section.blocks)
    scored = evidence.once(_scored)
    if not (evidence.thread or is_page(evidence)):
        return verdicts_on_no_page(evidence)
    heading = section.origin if section.title or section.number else None
    threaded = bool(evidence.thread)
    if evidence.marked:
        stretch = _stretch(scored, heading, threaded=threaded)
    else:
        stretch = copied_story(scored, heading, section.number, threaded=threaded)
    if stretch is None:
        return {}
    first, last = stretch
    announced = signposted(evidence, evidence.places) | line_numbers(evidence)
    own = authors_entries(evidence, evidence.places)
    own -= announced.keys() | evidence.thread.around.keys()
    while last + 1 in own:
        last += 1
    own = frozenset(at for at in own if first <= at <= last)
    if evidence.marked:
        own |= declared_behind(scored, last)
    story = _Story(evidence, scored, first, last, announced, section.number)
    story.at_once = at_once
    above = standfirsts_above(scored, first, heading)
    standfirst.extend(above)
    stay = {id(block) for group in above for block in group}
    verdicts: dict[int, Verdict] = {}
    for at, item in enumerate(scored):
        block = item.evidence.block
        noted = item.place.noted and not tells_use(item.evidence.text)
        if noted or is_standfirst(block) or at in own or id(block) in stay:
            continue
        if begins_section(block):
            continue
        if verdict := story.verdict_on(at):
            verdicts[id(block)] = verdict
        elif doubt := doubt_about(item.evidence, item.place, min(at - first, last - at)):
            doubts[id(block)] = (item.evidence, doubt)
    if evidence.marked:
        for at in heads_of_nothing(scored, first, last, verdicts):
            verdicts[id(scored[at].evidence.block)] = Verdict("CHR006", _SET_IN)
    return verdicts


class _Story:
    """A story's stretch on its page, and the questions asked about each block there, in order."""

    def __init__(
        self,
        evidence: Lines,
        scored: list[Scored],
        first: int,
        last: int,
        announced: Mapping[int, str],
        number: str,
    ) -> None:
        self.chapter = number_value(number) if number else None
        """The current chapter's number, from the heading and those that continue its count."""
        self.scored, self.first, self.last = scored, first, last
        self.announced = announced
        self.thread = evidence.thread
        self.posted = frozenset() if evidence.marked else between_posts(evidence)
        self.listed = frozenset() if evidence.marked else own_contents(evidence)
        self.parting = parting_words(scored, first, last)
        self.signup = signup_boxes(scored, first, last) if evidence.marked else frozenset()
        self.heads = heads_in(evidence, first, last) | headings_of_lists(scored, first, last)
        if not evidence.marked:
            pasted = chapters_pasted(evidence, number)
            self.heads |= {at for at in pasted if first <= at <= last}
            self.heads |= lone_lines(evidence, first, last)
        self.said: set[str] = set()
        self.at_once, self.gone = False, 0

    def from_edge(self, at: int) -> int:
        """Count the blocks between one and the nearer end of the story; with `at_once`, of those above it that stay."""
        return min(at - self.first - self.gone, self.last - at)

    def verdict_on(self, at: int) -> Verdict | None:
        """Return why a block goes, or None if it stays."""
        verdict = self._verdict_on(at, self.from_edge(at))
        self.gone += self.at_once and verdict is not None and at >= self.first
        return verdict

    def _verdict_on(self, at: int, from_edge: int) -> Verdict | None:
        item = self.scored[at]
        if at in self.heads:
            return None
        if from_edge < 0:
            where = "before" if at < self.first else "after"
            return Verdict("CHR004", f"{where} the story: {sign_of(item.evidence, item.place)}")
        if self._begins_next(at):
            return None
        reason = furniture_inside(item.evidence, item.place, item.score, from_edge)
        if not reason and at in self.parting:
            where = "before" if 2 * at < self.first + self.last else "after"
            return Verdict("CHR004", f"{where} the story: {self.parting[at]}")
        if reason := self._reason_on_page(at) or reason:
            return Verdict("CHR006", f"inside the story: {reason}")
        self.said.add(item.evidence.text)
        return None

    def _begins_next(self, at: int) -> bool:
        """Return whether a heading numbers the next chapter and enough prose follows, whatever box the heading is in."""
        if self.chapter is None or number_of_chapter(self.scored[at].evidence) != self.chapter + 1:
            return False
        behind = (self.scored[place].evidence for place in range(at + 1, self.last + 1))
        begins = come_to_a_chapter(item.size for item in behind if item.score > PROSE)
        self.chapter += begins
        return begins

    def _reason_on_page(self, at: int) -> str:
        """Return why a block of the stretch is furniture in view of the rest of the page, or ""."""
        item = self.scored[at]
        if at in self.thread.around:
            return self.thread.around[at]
        if at in self.announced:
            return self.announced[at]
        if at in self.signup:
            return SIGNING
        if at in self.listed:
            return "lists what stands on this page"
        if at in self.posted:
            return "stands around each post of a thread"
        if self.from_edge(at) < _EDGE and (reason := self._reason_at_edge(at)):
            return reason
        again = item.place.furnished and item.evidence.text in self.said
        return "says again, among furniture, what was said" if again else ""

    def _reason_at_edge(self, at: int) -> str:
        """Return why a line near an end of the story is the page's, judging by its number or the credit beside it."""
        text = self.scored[at].evidence.text
        if names_neighbour(text, self.chapter):
            return "leads to another chapter"
        credit = credits_of(shadow_of(text))
        beside = (
            self.scored[near].evidence.text
            for near in (at - 1, at + 1)
            if 0 <= near < len(self.scored)
        )
        others = (credits_of(shadow_of(other)) for other in beside) if credit else ()
        return (
            "names the team that made the text"
            if any(other and other != credit for other in others)
            else ""
        )


def locate_story(evidence: Lines) -> tuple[int, int] | None:
    """Return the indexes of the story's first and last block, or None."""
    return evidence.once(_located)


def _located(evidence: Lines) -> tuple[int, int] | None:
    scored = evidence.once(_scored)
    if not (evidence.thread or is_page(evidence)):
        # Text without lines that are certainly furniture has been cleaned, or never was a page.
        return shown_edges(evidence) if scored else None
    threaded = bool(evidence.thread)
    if evidence.marked:
        return _stretch(scored, threaded=threaded)
    return copied_story(scored, threaded=threaded)


def _stretch(
    scored: list[Scored], heading: Origin | None = None, *, threaded: bool
) -> tuple[int, int] | None:
    """Return the first and last index of the story of a page with markup.

    `heading` is where the chapter's heading was, if it has been lifted.
    """
    above = scored[: len(scored) if threaded else comments_of_page(scored)]
    if heading and not threaded:
        above = above[: next_article(above, heading)]
    scores = [item.score for item in above]
    best = best_stretch(scores)
    if best is None:
        return None
    headline = heading.path if heading else _headline(scored)
    paths = [path_of(item.evidence.block.origin) for item in above]
    nearest = nearest_stretch(scores, best, paths, headline)
    end = len(above) if threaded else _framed_below(above, *nearest)
    first, last = nearest
    first, last = with_edges(above[:end], first, min(last, end - 1), heading.line if heading else 0)
    if heading and not threaded:
        first = below_head(above, first, last, heading)
        first = with_heading_above(above, first, last)
    return first, last


def _framed_below(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of the lower of two equal bars around a story; `len(scored)` if there is none.

    Only the lower one counts on a page with markup: the story's own credits and note may be above the upper
    one. If there is much prose below it, that may be another post of the same thread, and the bar is ignored.
    """
    lines = [item.evidence for item in scored]
    _, end = between_twins(lines, first, last)
    if end == len(scored):  # as on most pages
        return end
    said = [prose_of(item) for item in lines]
    return end if sum(said[end:]) <= _BELOW_BAR * sum(said) else len(scored)


def _headline(scored: list[Scored]) -> str:
    """Return the path of a page's only heading of the first level; "" if it has none, or several."""
    found = main_headings(item.evidence for item in scored)
    return path_of(found[0].block.origin) if len(found) == 1 else ""


def _scored(evidence: Lines) -> list[Scored]:
    marked, thread = evidence.marked, evidence.thread
    result = []
    for at, (item, place) in enumerate(zip(evidence, evidence.places, strict=True)):
        value = item.score
        if at in thread.around or place.opened or place.caption:
            # It divides no story: what follows may be the same one.
            value = 0.0
        elif place.noted or is_standfirst(item.block):
            value = _NOTED
        elif marked and item.text:
            value += _bonus(item, place)
            if at in thread.told and not is_certain(item):
                value = max(value, _POSTED)
        result.append(Scored(item, value, place))
    return or_request(result) if marked else _softened(result)


def _bonus(item: Evidence, place: Place) -> float:
    """Return what the place of a block on a page with markup adds to the score of its words."""
    if place.at_home:
        return 0.0 if appeals(item.text) else _AT_HOME
    if place.furnished:
        return _ABROAD + _FURNISHED
    if place.near:
        return _NEAR_HOME
    if place.loose:
        return 0.0
    return _WITHIN if place.within and not item.mostly_links else _ABROAD


def _softened(scored: list[Scored]) -> list[Scored]:
    """Let a single line that reads like a label weigh less in flat text: a place, a sign, a shout.

    Furniture comes in clusters: from the third consecutive line of this kind on, each has its full weight.
    """
    result = []
    row = 0
    posts = posts_in([item.evidence for item in scored])
    for at, item in enumerate(scored):
        row = row + 1 if item.score < 0 else 0
        sure = is_label(item.evidence.text) or is_row_or_notice(item.evidence.text)
        if at in posts and not sure:
            result.append(replace(item, score=max(item.score, _POSTED)))
            continue
        lone = 0 < row <= _LONE and not sure
        result.append(replace(item, score=max(item.score, _LONE_WEIGHT)) if lone else item)
    return result
