"""The lines between a page's heading and its story → the story's standfirst.

Editors put a sentence or two under an article's heading that say what it is about; authors of a
chapter summarise what went before. These are text, and often the first paragraph of all, but
are in a box of their own, which pages name a header or a teaser. They stay, labelled as a standfirst.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.boxes import names_other_furniture
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.planted.appeals import appeal_in
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.pleas import PLEA, gives_facts, plea_weight, tells_of_page
from octavo.passes.chrome.wording.signs import bears_date, speaks_to_visitor
from octavo.tree.document import Document
from octavo.tree.nodes import Aside, Block, Blocks, Heading, Paragraph, is_standfirst
from octavo.tree.origin import Origin, elements_in_common, origin_by, path_of
from octavo.tree.rewriting import rewrite, splice

LABELLED: Final = "STR015"
_MOST: Final = 4
"""The most paragraphs of all standfirsts on a page."""
_LONGEST: Final = 1500
"""The most letters of all of them; a longer text is part of a story."""
_SHORTEST: Final = 40
"""The fewest letters of a line in a standfirst that ends like a sentence."""
_ALL_BUT_SURE: Final = 100
"""A whole sentence with so many letters is not a fact about its page, even with a date or a figure in it."""
_UNENDED: Final = 60
"""A line with so many letters may be a standfirst even without a full stop."""
_LABEL: Final = -2.0
"""A line without a full stop and with at most this score is a menu's, whatever its length."""
_CUT: Final = " .…[]()"
"""Characters that may end an excerpt of the story; an excerpt is not a standfirst."""
_BODY: Final = 2
"""Elements of the path `html/body`: a line that shares only these with the heading may be anywhere on the page."""


def standfirsts_above(scored: Sequence[Scored], first: int, heading: Origin | None) -> list[Blocks]:
    """Return the lines before a story, which begins at `first`, that are its standfirst; mostly none.

    They are looked for only on a page with markup whose heading has been lifted, in the smallest box around heading
    and story, and in no box named as furniture other than a head. The lines of a group are adjacent once the
    furniture between them is gone.
    """
    headline, story = path_of(heading), path_of(scored[first].evidence.block.origin)
    least = elements_in_common(headline, story)
    if least < _BODY:
        return []
    opening = " ".join(item.evidence.text for item in scored[first : first + _MOST])
    around = scored[first].evidence.around.identities
    groups: list[list[Evidence]] = [[]]
    for item in scored[:first]:
        line = item.evidence
        if item.place.noted:
            groups.append([])
        if not may_be_standfirst(item) or line.text.rstrip(_CUT) in opening:
            continue
        path = path_of(line.block.origin)
        nearest = max(elements_in_common(path, headline), elements_in_common(path, story))
        boxes = (box for box in line.around.chain if id(box) not in around)
        if nearest > max(least - 1, _BODY) and not any(map(names_other_furniture, boxes)):
            groups[-1].append(line)
    found = [line for group in groups for line in group]
    if len(found) > _MOST or sum(line.size for line in found) > _LONGEST:
        return []
    return [tuple(line.block for line in group) for group in groups if group]


def may_be_standfirst(item: Scored) -> bool:
    """Return whether a line consists of sentences about what follows, and is not a fact, notice or control of its page."""
    line, place, text = item.evidence, item.place, item.evidence.text
    if is_standfirst(line.block):
        return False
    ended = ends_sentence(text)
    if line.in_list or line.size < (_SHORTEST if ended else _UNENDED):
        return False
    if line.score <= (PROSE if ended else _LABEL):
        return False
    if place.caption or place.orphan or place.noted or is_certain(line) or speaks_to_visitor(text):
        return False
    may_be_fact = line.size < _ALL_BUT_SURE or not ended
    if may_be_fact and (_is_of_page(text) or bears_date(text)):
        return False
    return not (closing_of(text) or appeal_in(text))


def _is_of_page(text: str) -> bool:
    """Return whether a line gives facts about its page, unlike a sentence on what happened `in the last chapter`."""
    figures = any(map(str.isnumeric, text))
    return gives_facts(text) or (figures and tells_of_page(text)) or plea_weight(text) >= PLEA


def with_standfirsts(
    document: Document, groups: Iterable[Blocks], made_by: str
) -> tuple[Document, list[Finding]]:
    """Return a document in which each group of blocks is an `Aside` of their role, in the place of the first; and findings."""
    instead: dict[int, Blocks] = {}
    findings: list[Finding] = []
    for group in groups:
        made = Aside(tuple(map(_paragraph, group)), "standfirst", origin=group[0].origin)
        instead.update({id(block): () for block in group} | {id(group[0]): (made,)})
        findings.append(CODES[LABELLED].found(origin_by(made.origin, made_by)))
    result = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, lambda block: instead.get(id(block), (block,))),
    )
    return result, findings


def _paragraph(block: Block) -> Block:
    """Return a standfirst marked up as a second heading as a paragraph; any other block unchanged."""
    if not isinstance(block, Heading):
        return block
    return Paragraph(block.content, lang=block.lang, dir=block.dir, origin=block.origin)
