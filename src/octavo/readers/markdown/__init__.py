"""Markdown → a page of one section: front matter, title, blocks, footnotes where they are called.

The dialect is described in `dialect`, `block_rules`, `inline_rules` and `readers.frontmatter`.

Its modules, in the order to read them in:

- the dialect: `dialect` `block_rules` `inline_rules` `inline_marks` `vocabulary` `labels`
- from tokens to a tree: `reading` `tokens` `blocks` `callouts` `inlines` `attributes` `roles`
- blocks: `headings` `tables` `definitions` `verse` `signatures` `task_boxes` `notes` `html_tags`
- probable mistakes of authors: `addresses` `code_blocks` `loose_marks` `foreign_marks`
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.readers.decode import decode
from octavo.readers.frontmatter import FrontMatter, split_front_matter
from octavo.readers.markdown.addresses import Fate, addresses_told
from octavo.readers.markdown.blocks import BlockBuilder
from octavo.readers.markdown.dialect import dialect
from octavo.readers.markdown.inline_rules import NO_CHARACTERS
from octavo.readers.markdown.inlines import with_language
from octavo.readers.markdown.notes import collect_notes, uncalled_notes
from octavo.readers.markdown.reading import Reading
from octavo.readers.markdown.roles import role_meant, role_named
from octavo.readers.markdown.tokens import closing
from octavo.readers.references import no_character
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Document, Metadata, Role, Section
from octavo.tree.ink import ink_of_document
from octavo.tree.invariants import MAX_DEPTH
from octavo.tree.nodes import Block, Blocks, Heading, Inlines, LineBreak, Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import excerpt, fold_space

__all__ = ["read_markdown", "read_title"]

_OF_SEVERAL: Final = ("", Role.PART.value)
"""Roles of a text whose title may be above several chapters, not above headings of its own."""
_LOWEST: Final = 6
_ADDRESSES: Final[Mapping[Fate, tuple[str, str]]] = {
    "comment": ("RDR011", "Left out, a comment: {}"),
    "unused": ("RDR021", "No link uses the label of this address, which was left out: {}"),
    "twice": (
        "RDR021",
        "Two addresses have the same label; the first counts, and this one was left out: {}",
    ),
    "text": (
        "RDR021",
        "No link uses the label of this address, or it is not an address; it is kept as text: {}",
    ),
}
"""The code and message for what happened to an address."""


def read_markdown(source: Source) -> Outcome:
    """Read one Markdown text.

    The page has one section. Its title is the front matter's, else that of a `# Heading` at the
    beginning; its number, subtitle, role, language and direction are the front matter's. If the
    front matter has a title, a `#` is a heading inside the section, unless the text begins with
    one: then it may contain chapters.

    Raises:
        ReadError: the source is empty, no text, or repeats notes and references too often.

    Findings: those of `decode`; RDR004 references to no character; RDR005 nested too deeply; RDR007
    front matter; RDR008 and RDR009 footnotes without text or call; RDR010 HTML kept as text; RDR011
    comments, titles of links and a repeated title left out; RDR019 unknown names and marks; RDR020
    fences left open; RDR021 addresses of no link; RDR022 names used twice; RDR023 footnotes called
    twice; RDR025 marks that were not read; RDR027 prose that is code; BOK006 unknown role.
    """
    decoded = decode(source.data, source.name, source.charset)
    front, text = split_front_matter(decoded.text, source.name)
    front = replace(front, role=role_named(front.role) or front.role)
    reading = Reading(source.name, text.split("\n"), front.lines)
    try:
        section = _read_section(text, front, reading)
    except RecursionError:
        # The parser recurses into pictures in pictures; no book has 200 levels of them.
        reading.flattened = Origin(source.name, 1)
        section = _section(front, Reading(source.name, [""]), _paragraphs(text, reading))
    people = tuple(Contributor(inline_text(_line(name, reading))) for name in front.authors)
    page = Document(Metadata(language=front.lang, contributors=people), body_matter=(section,))
    findings = (*decoded.findings, *front.findings, *_findings(reading))
    return Outcome(page, findings, read=ink_of_document(page))


def read_title(text: str, name: str) -> tuple[Inlines, Sequence[Finding]]:
    """Return a title in the file `name` as inline Markdown, and findings about it."""
    reading = Reading(name, [text])
    return _line(text, reading), _findings(reading)


def _read_section(text: str, front: FrontMatter, reading: Reading) -> Section:
    tokens = dialect().parse(text, reading.env)
    collect_notes(tokens, reading)
    if not front.role and _is_dedication(tokens):
        front, tokens = replace(front, role=Role.DEDICATION.value), tokens[1:-1]
    builder = BlockBuilder(reading)
    blocks: Blocks
    if front.role.strip().lower() == Role.EPIGRAPH.value and _are_plain(tokens):
        blocks = builder.epigraphs(tokens, MAX_DEPTH, Origin(reading.name, 1))
    else:
        blocks = builder.build(tokens, MAX_DEPTH)
    section = _section(front, reading, blocks)
    return replace(section, blocks=(*section.blocks, *uncalled_notes(reading)))


def _are_plain(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are only paragraphs and verse, without divs or the like."""
    return bool(tokens) and all(
        token.type in {"paragraph_open", "inline", "paragraph_close", "verse"} for token in tokens
    )


def _is_dedication(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are nothing but a `::: dedication` div."""
    return (
        bool(tokens)
        and tokens[0].type == "div_open"
        and tokens[0].info == "dedication"
        and closing(tokens, 0) == len(tokens) - 1
    )


def _section(front: FrontMatter, reading: Reading, blocks: Blocks) -> Section:
    title: Inlines = _line(front.title, reading) if front.title is not None else ()
    name = role = ""
    unnumbered = False
    head = blocks[0] if blocks and _is_highest(blocks[0]) else None
    if isinstance(head, Heading) and (front.title is None or _repeats(head, title)):
        if front.title is not None:
            words = fold_space(inline_text(head.content))
            message = f"Left out, since the front matter has it: the heading “{excerpt(words)}”"
            reading.note("RDR011", head.origin, message)
        title, blocks = with_language(head.content, head.lang, head.dir), blocks[1:]
        name, role, unnumbered = head.name, head.role, head.unnumbered
    elif front.title and (head is None or front.role.strip().lower() not in _OF_SEVERAL):
        blocks = _below_title(blocks)
    return Section(
        (*(_lost(front, reading)), *blocks),
        role=_role(front.role or role, reading),
        title=title,
        subtitle=_line(front.subtitle, reading),
        number=inline_text(_line(front.number, reading)),
        name=name,
        unnumbered=unnumbered,
        lang=front.lang,
        dir=front.dir,
        origin=Origin(reading.name, 1),
    )


def _is_highest(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _repeats(heading: Heading, title: Inlines) -> bool:
    """Return whether a heading repeats the words of the title; without words it repeats nothing."""
    said = (fold_space(inline_text(words)).casefold() for words in (heading.content, title))
    return next(said) == next(said) != ""


def _below_title(blocks: Blocks) -> Blocks:
    """Return blocks with all headings a level lower if one is on the level of the front matter's title."""
    if not any(map(_is_highest, blocks)):
        return blocks
    return tuple(
        replace(block, level=min(block.level + 1, _LOWEST)) if isinstance(block, Heading) else block
        for block in blocks
    )


def _line(text: str, reading: Reading) -> Inlines:
    origin = Origin(reading.name, 1)
    return BlockBuilder(reading).line(text, MAX_DEPTH, origin) if text else ()


def _role(name: str, reading: Reading) -> Role:
    role = role_named(name)
    if role is None and name.strip():
        told = (
            f"The role “{name}” is not known; the section was set as a chapter. {role_meant(name)}"
        )
        reading.note("BOK006", Origin(reading.name, 1), told)
    return role or Role.CHAPTER


def _lost(front: FrontMatter, reading: Reading) -> Blocks:
    """Return the text of front matter that could not be used, so that it is not lost."""
    return _paragraphs(front.unusable, replace(reading, first_line=1))


def _paragraphs(text: str, reading: Reading) -> Blocks:
    """Return text unchanged, with a paragraph for each group of consecutive lines."""
    blocks: list[Paragraph] = []
    together: list[Text | LineBreak] = []
    for line, words in enumerate([*text.split("\n"), ""], reading.first_line + 1):
        if words.strip():
            together += [LineBreak(), Text(words.strip())] if together else [Text(words.strip())]
        elif together:
            lines = len(together) // 2 + 1
            blocks.append(Paragraph(tuple(together), origin=Origin(reading.name, line - lines)))
            together = []
    return tuple(blocks)


def _findings(reading: Reading) -> Sequence[Finding]:
    findings = [*reading.findings, *reading.loose(), *_addresses(reading), *_no_characters(reading)]
    if reading.flattened is not None:
        findings.append(CODES["RDR005"].found(reading.flattened))
    return findings


def _addresses(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each address that no link uses, and for text that looks like one."""
    for fate, (first, after) in addresses_told(reading.env):
        lines = (line.strip().lstrip("> \t") for line in reading.lines[first:after])
        code, told = _ADDRESSES[fate]
        place = Origin(reading.name, first + 1 + reading.first_line)
        yield CODES[code].found(place, message=told.format(excerpt(" ".join(lines))))


def _no_characters(reading: Reading) -> Sequence[Finding]:
    """Return RDR004 for references that name no character, with the line of the first."""
    bad = reading.env.get(NO_CHARACTERS, [])
    lines = enumerate(reading.lines, reading.first_line + 1)
    line = next((line for line, words in lines if any(one in words for one in bad[:1])), 1)
    return no_character(bad, Origin(reading.name, line))
