"""Remove the name of the page's site if it is planted in the story.

A page gives its site's name twice: the window title has it beside chapter and book, and so does a line around the
story: the link to the site's home page, the page's first or last line, a copyright notice. The name of the book is
in the title, too, but in none of these. A line of the story that is nothing but the site's name is removed, so is the name
between two sentences or after the last, and a line that promotes the site by name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.gathering import Gather, Lines
from octavo.passes.chrome.planted.subjects import names_people, weight_of
from octavo.passes.chrome.planted.subjects_abroad import count_abroad
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.wording.rights import holder_of
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import opening_label
from octavo.passes.reading.speech import has_speech
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Heading, Inline, Link, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.stops import BETWEEN_SENTENCES, CLOSERS, LATIN, OTHERS, WIDE
from octavo.tree.text import fold_space, holds_cjk
from octavo.tree.walk import walk_inlines

_NAME: Final = "strip-site-name"
_PARTED: Final = re.compile(
    r"\s*[|｜_»«·•—–]+\s*|\s+[-:~]+\s+|(?<=[\u3040-\ud7af])-(?=[\u3040-\ud7af])"
)
"""Separators between chapter, book and site in a window title."""
_PREFIX: Final = re.compile(r":\s+")
"""`Gull Rock: Chapter 3`: a blog's name before the title of a post."""
_ROOT: Final = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w{2,4}|home)?/?")
_SHORTEST: Final = 4
"""The fewest characters of a site's name; a shorter one is just as likely a word of the story."""
_SHORTEST_CJK: Final = 2
"""The same for ideographs or kana."""
_LONGEST: Final = 40
"""The most characters of a site's name; a longer one is a sentence about it."""
_HEAD: Final = 3
"""The number of first lines in which a page without a window title has its name."""
_FOOT: Final = 4
"""The number of short lines at the end of a page that may be its site's name."""
_DRESS: Final = " \t*~_=·•|–—-[](){}【】「」《》<>.★☆✦◆"
_LONGEST_NOTICE: Final = 80
"""The most characters of a line around the story that gives the site's name."""
_LONGEST_LINE: Final = 200
"""The most characters of a line planted for the site; a longer one is the story's."""
_SPEAKS_FOR_IT: Final = 1.3
"""A line promotes a site if it has the name and this weight of other subjects of planted sentences."""
_QUOTED: Final = re.compile(r"«\s*»|“\s*”|„\s*[“”]|\"\s*\"|「\s*」|『\s*』")
_SEAM: Final = re.compile(BETWEEN_SENTENCES)
_ENDED: Final = rf"(?:(?<=[{LATIN}{OTHERS}])[{re.escape(CLOSERS)}]*\s+|(?<=[{LATIN}{OTHERS}][{re.escape(CLOSERS)}])\s+|(?<=[{WIDE}」』”])\s*)"
_BEGUN: Final = r"(?=[.!]?\s*\Z|\s+[\"“‘«—]|[\u4e00-\u9fff“「])"
"""Not a capital: `Gull Rock Lighthouse stood dark` begins with the name of something else."""


def strip_site_name(choices: Choices, gather: Gather) -> Pass:
    """Return the pass that removes the site's name from inside the story (CHR008)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []
        doomed: dict[int, str] = {}
        for section in document.spine:
            doomed.update(_named_in_story(document.metadata.title, gather(section.blocks)))
        if not doomed:
            return Outcome(document)

        def cut(block: Block) -> Iterable[Block]:
            if id(block) not in doomed or not isinstance(block, Paragraph):
                return (block,)
            name = doomed[id(block)]
            if is_planted(text := fold_space(inline_text(block.content)), name):
                if choices.spares("CHR008", text, block.origin):
                    return (block,)
                findings.append(_found(block, inline_text(block.content)))
                return ()
            content = splice(block.content, lambda node: cut_node(node, block, name))
            return (block,) if content is block.content else (replace(block, content=content),)

        def cut_node(node: Inline, block: Paragraph, name: str) -> Iterable[Inline]:
            if not isinstance(node, Text) or name not in node.text:
                return (node,)
            text, gone = _without(node.text, name)
            if not gone or choices.spares("CHR008", gone, block.origin):
                return (node,)
            findings.append(_found(block, gone))
            return (replace(node, text=text),)

        result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR008",))


def _named_in_story(title: str, lines: Lines) -> dict[int, str]:
    """Return the blocks of the story that name the site, by identity, with the name."""
    names = _names_of_site(title, lines)
    named = [
        at
        for at, item in enumerate(lines)
        if any(name in item.text for name in names) and not _is_around(lines, at)
    ]
    # Finding the story takes longer than finding the name.
    stretch = locate_story(lines) if named else None
    if stretch is None:
        return {}
    first, last = stretch
    return {
        id(lines[at].block): name
        for at in named
        for name in names
        if first <= at <= last and name in lines[at].text
    }


def _found(block: Block, gone: str) -> Finding:
    return CODES["CHR008"].found(
        origin_by(block.origin, _NAME),
        before=gone,
        evidence="names the site of the page",
    )


def _names_of_site(title: str, lines: Lines) -> tuple[str, ...]:
    """Return the names a page gives its site, in its window title and the lines around its story."""
    said = [at for at, item in enumerate(lines) if 0 < len(item.text) <= _LONGEST_NOTICE]
    holders = {holder for at in said if (holder := holder_of(lines[at].text))}
    if not title:
        found = holders & {lines[at].text for at in said[:_HEAD]}
    else:
        parts = [fold_space(part) for part in _PARTED.split(title)]
        homes = {
            word for item in lines if item.link_share for word in _words_that_lead_home(item.block)
        }
        found = {*parts, *_PREFIX.split(title)[:-1]} & (holders | homes)
        # Finding a line's place takes longer than reading its text.
        named = (
            at for at in (*said[:1], *said[-_FOOT:]) if lines[at].text in {parts[0], parts[-1]}
        )
        found |= {lines[at].text for at in named if _is_around(lines, at)}
        found.discard(title)
    return tuple(sorted(filter(_may_name, found)))


def _may_name(name: str) -> bool:
    least = _SHORTEST_CJK if holds_cjk(name) else _SHORTEST
    return least <= len(name) <= _LONGEST and not is_label(name) and not parse_headline(name)


def _is_around(lines: Lines, at: int) -> bool:
    return lines[at].mostly_links or lines.places[at].furnished


def _words_that_lead_home(block: Block) -> Iterator[str]:
    """Yield the text of the links in a line that lead to the home page of a site."""
    if isinstance(block, Paragraph | Heading):
        for node in walk_inlines(block.content):
            if isinstance(node, Link) and _ROOT.fullmatch(node.target):
                yield fold_space(inline_text(node.content))


def is_planted(text: str, name: str) -> bool:
    """Return whether a line is nothing but a site's name, or promotes the site.

    >>> is_planted("~ Gull Rock Fiction ~", "Gull Rock Fiction")
    True
    >>> is_planted("Support the translators at Gull Rock Fiction!", "Gull Rock Fiction")
    True
    >>> is_planted("He sold his songs at Gull Rock Fiction.", "Gull Rock Fiction")
    False
    """
    if text.strip(_DRESS) == name:
        return True
    unquoted = _QUOTED.sub("", text.replace(name, ""))
    if (
        len(text) > _LONGEST_LINE
        or has_speech(unquoted)
        or opening_label(text)
        or names_people(text)
    ):
        return False
    sentences = list(filter(None, _SEAM.split(text)))
    if not all(
        name in said or said.endswith(("?", "？", "؟")) or _weight(said) for said in sentences
    ):
        return False
    return _weight(text) >= _SPEAKS_FOR_IT


def _weight(text: str) -> float:
    return weight_of(text) + count_abroad(text)


def _without(text: str, name: str) -> tuple[str, str]:
    """Return a text without the name between two sentences or after the last, and what was cut.

    >>> _without("The tide was out. Gull Rock", "Gull Rock")
    ('The tide was out.', 'Gull Rock')
    >>> _without("They rowed to Gull Rock. Nobody spoke.", "Gull Rock")
    ('They rowed to Gull Rock. Nobody spoke.', '')
    """
    planted = re.compile(rf"{_ENDED}{re.escape(name)}{_BEGUN}")
    gone: list[str] = []
    at = 0
    while found := planted.search(text, at):
        start, end = found.span()
        if not text[end:].strip(" .!"):
            end = len(text)
        gone.append(text[start:end].strip())
        before = text[:start].rstrip()
        at = len(before)  # the name may follow again
        text = before + text[end:]
    return text, "\n".join(gone)
