"""The titles that a thread's author gave to posts → headings that begin chapters.

Threadmarks: Interlude: Salt        above a post; links to the previous and the next in the same line are removed
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.model import PROSE
from octavo.passes.chrome.gathering import Gather, Lines
from octavo.passes.chrome.threads.titles import titled_parts, titles_of
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.passes.structure.chapters import split_before, whole_body
from octavo.passes.structure.repeated_headings import repeats_title
from octavo.tree.document import Document, Role
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import Block, Heading, Paragraph, Text, begins_section
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice

_NAME: Final = "title-posts"
_DIVIDES: Final = "divide-posts"


def title_posts(choices: Choices, gather: Gather) -> Pass:
    """Return the pass that makes headings of the titles of a story's parts in a thread (STR002, CHR009)."""

    def run(document: Document) -> Outcome:
        instead: dict[int, tuple[Block, ...]] = {}
        findings: list[Finding] = []
        for section in document.spine:
            lines = gather(section.blocks)
            posts = lines.thread.parts or ([] if lines.marked else titled_parts(lines))
            for at, title in titles_of(lines, posts):
                block = lines[at].block
                origin = origin_by(block.origin, _NAME)
                instead[id(block)] = (Heading((Text(title),), role=Role.CHAPTER, origin=origin),)
                before = text_of_blocks((block,))
                findings.append(CODES["STR002"].found(origin, before=before, after=title))
                for again in _said_again(lines, at, title, choices):
                    instead[id(again)] = ()
                    place = origin_by(again.origin, _NAME)
                    findings.append(CODES["CHR009"].found(place, before=text_of_blocks((again,))))
        if not instead:
            return Outcome(document)

        def of(block: Block) -> tuple[Block, ...]:
            return instead.get(id(block), (block,))

        changed = rewrite(document, blocks=lambda blocks: splice(blocks, of))
        return Outcome(changed, tuple(findings))

    return Pass(_NAME, run, ("STR002", "CHR009"))


def _said_again(lines: Lines, at: int, title: str, choices: Choices) -> Iterator[Block]:
    """Yield the lines between a title and the first paragraph that repeat it, except those that the user keeps."""
    headline = _headline(title)
    for item in lines[at + 1 :]:
        if item.score > PROSE:
            break
        block = item.block
        if not (isinstance(block, Heading | Paragraph) and repeats_title(item.text, headline)):
            continue
        if not choices.spares("CHR009", text_of_blocks((block,)), block.origin):
            yield block


def _headline(title: str) -> Headline:
    return parse_headline(title) or Headline(title=title)


def _divide(document: Document) -> Outcome:
    page = whole_body(document)
    heads = {at: one for at, one in enumerate(page.blocks) if begins_section(one)} if page else {}
    if page is None or not heads:
        return Outcome(document)
    findings: list[Finding] = []
    first, parts = split_before(page, tuple(heads))
    sections = [first] if first.blocks or first.title or first.number else []
    for heading, part in zip(heads.values(), parts, strict=True):
        words = text_of_inlines(heading.content)
        headline = _headline(words)
        title = (Text(headline.title),) if headline.title else ()
        said = "\n".join(filter(None, (headline.number, headline.title)))
        place = origin_by(heading.origin, _DIVIDES)
        findings.append(CODES["STR002"].found(place, before=words, after=said))
        sections.append(replace(part, number=headline.number, title=title))
    told = f"{len(sections)} posts of a thread"
    findings.insert(0, CODES["STR009"].found(origin_by(page.origin, _DIVIDES), evidence=told))
    return Outcome(replace(document, body_matter=tuple(sections)), tuple(findings))


DIVIDE_POSTS: Final = Pass(_DIVIDES, _divide, ("STR009", "STR002"))
"""Divide a page at the headings of a thread's posts (STR009, STR002)."""
