"""Divide a clean page on which several chapters stand, numbered one after the other.

Chapter 5: One        a line of its own that continues the heading's count, in the same words, with prose on either side
…
Chapter 6: Two
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.counting import CHAPTER, SHORT, unit_of
from octavo.passes.reading.headlines import Headline
from octavo.passes.reading.programs import is_written
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.passes.structure.chapter_lines import (
    Start,
    announced,
    announcements,
    bare_starts_in,
    line_of,
    starts_in,
)
from octavo.passes.structure.chapters import split_before, whole_body
from octavo.passes.structure.title_lines import (
    authors_of,
    is_title_line,
    lift_subtitle,
    lift_title_lines,
    lines_above_heading,
)
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import strings_of_blocks, text_of_blocks
from octavo.tree.nodes import Block, Heading, Image, Note, Paragraph, SceneBreak, Text
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin, origin_by
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space
from octavo.tree.walk import walk_inlines

_NAME: Final = "divide-numbered"
_MOST_LINES: Final = 3
"""The most lines above the first chapter that may give the book's title and author."""
_MOST_BEFORE: Final = 6000
"""The most characters before the first chapter: contents, a dedication, an imprint."""
_MOST_TITLED: Final = 0.8
"""If this share of chapters has a title below its number, all such lines are titles."""
_FEWEST: Final = 2
"""The fewest numbered chapters of a book with titles below the numbers."""
_AFTER_PARTS: Final = frozenset({Role.EPILOGUE, Role.AFTERWORD})


def divide_numbered(*, alone: bool) -> Pass:
    """Return the pass that divides a clean page with several consecutively numbered chapters.

    A prologue, a side story or another part whose heading has no number becomes a section, too.

    Args:
        alone: whether the page is the whole book: in plain text its first lines may give title and author.

    Findings: STR009 for the page; STR002 for each heading, and for those lines.
    """

    def run(document: Document) -> Outcome:
        page = whole_body(document)
        if page is None:
            return Outcome(document)
        section, own, starts = _divided(page, alone=alone)
        if not starts:
            return Outcome(document)
        findings = [_told(page, starts)]
        head, parts = split_before(section, [start.at for start in starts])
        result = document
        if alone and (not document.metadata.title or is_written(document)):
            by = authors_of(document) if is_written(document) else frozenset()
            head, said, findings_of_lines = lift_title_lines(head, _NAME, by)
            known = {(one.about, one.words.casefold()) for one in document.statements}
            new = (one for one in said if (one.about, one.words.casefold()) not in known)
            result = replace(document, statements=(*document.statements, *new))
            findings.extend(findings_of_lines)
            if said and is_written(document):
                result, head, told = lift_subtitle(result, head, _NAME)
                findings.extend(told)
        head = _without_rules(head)
        chapters = [head] if head.blocks else []
        titled = _begin_with_titles(starts, parts)
        for start, part in zip(starts, parts, strict=True):
            if start.at == own:
                chapters.append(replace(page, blocks=_without_rules(part).blocks, role=start.role))
                continue
            findings.append(_headed(start, section.blocks[start.at], part))
            chapter = _under(start, _without_rules(part), section.origin)
            if titled and _begins_with_title(start, part):
                chapter, lifted = _with_title(chapter)
                findings.append(lifted)
            chapters.append(chapter)
        body = tuple(_in_parts(chapters))
        return Outcome(replace(result, body_matter=body), tuple(findings))

    return Pass(_NAME, run, ("STR009", "STR002"))


def _divided(page: Section, *, alone: bool) -> tuple[Section, int | None, list[Start]]:
    """Return the page to divide, the index of the line that its heading was made into, or None, and the section starts.

    In a book of many chapters the page's heading is the heading of a chapter or part, so it is put back as a line.
    """
    lines, own = _with_heading_as_line(page)
    announcing = announcements(lines.blocks)
    if page.number or not page.title or alone:
        starts = starts_in(lines.blocks, announcing)
        if alone and not starts and (not page.number or page.number.isdecimal()):
            starts = bare_starts_in(lines.blocks, announcing)
        if starts and (not page.number or own in {start.at for start in starts}):
            return lines, own, starts
    # A bare figure announces a chapter only in a heading.
    others = announcing.keys() - {own} or any(isinstance(one, Heading) for one in page.blocks)
    return page, None, _starts(page) if others else []


def _with_heading_as_line(page: Section) -> tuple[Section, int | None]:
    """Return a page with its heading put back as a line, and that line's index; the page and None if it has no heading."""
    if not (page.number or page.title):
        return page, None
    parting = (Text(": "),) if page.number and page.title else ()
    number = (Text(page.number),) if page.number else ()
    above = lines_above_heading(page)
    heading = Heading((*number, *parting, *page.title), origin=page.origin)
    blocks = (*above, heading, *page.blocks[len(above) :])
    return replace(page, number="", title=(), blocks=blocks), len(above)


def _told(page: Section, starts: Sequence[Start]) -> Finding:
    numbers = [start.number for start in starts if start.number and start.role is Role.CHAPTER]
    told = f"{page.number or numbers[0]} to {numbers[-1]}"
    return CODES["STR009"].found(origin_by(page.origin, _NAME), evidence=told)


def _under(start: Start, part: Section, otherwise: Origin | None) -> Section:
    """Return the section that a line begins."""
    title = (Text(start.title),) if start.title else ()
    origin = part.origin or otherwise
    return replace(part, title=title, number=start.number, role=start.role, origin=origin)


def _in_parts(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections of a book, with those after a part's heading inside that part; an epilogue is in no part."""
    part: Section | None = None
    for section in sections:
        if section.role is Role.PART or section.role in _AFTER_PARTS:
            if part:
                yield part
            part = section if section.role is Role.PART else None
            if part:
                continue
        if part:
            part = replace(part, sections=(*part.sections, section))
        else:
            yield section
    if part:
        yield part


def _begin_with_titles(starts: Sequence[Start], parts: Sequence[Section]) -> bool:
    """Return whether most chapters of a book have their title on a line below the number."""
    numbered = [pair for pair in zip(starts, parts, strict=True) if pair[0].number]
    titled = sum(_begins_with_title(*pair) for pair in numbered)
    return len(numbered) >= _FEWEST and titled >= _MOST_TITLED * len(numbered)


def _begins_with_title(start: Start, part: Section) -> bool:
    first, following = (*part.blocks[:2], None, None)[:2]
    return (
        start.number != ""
        and not start.title
        and isinstance(first, Heading | Paragraph)
        and following is not None
        and is_title_line(first)
        # A title cannot hold a picture or a note, so such a line stays in the text.
        and not any(isinstance(node, Image | Note) for node in walk_inlines(first.content))
        and ends_with_stop(fold_space(text_of_blocks((following,))))
    )


def _without_rules(part: Section) -> Section:
    """Return a chapter without the rules between it and the next."""
    end = len(part.blocks)
    while end and isinstance(last := part.blocks[end - 1], SceneBreak) and not last.mark:
        end -= 1
    return part if end == len(part.blocks) else replace(part, blocks=part.blocks[:end])


def _with_title(chapter: Section) -> tuple[Section, Finding]:
    """Return a chapter whose first line is its title."""
    line, *rest = chapter.blocks
    words = fold_space(text_of_blocks((line,)))
    found = CODES["STR002"].found(origin_by(line.origin, _NAME), before=words, after=words)
    return replace(chapter, title=(Text(words),), blocks=tuple(rest)), found


def _headed(start: Start, block: Block, part: Section) -> Finding:
    said = "\n".join(filter(None, (start.number, start.title)))
    place = origin_by(part.origin, _NAME)
    return CODES["STR002"].found(place, before=text_of_blocks((block,)), after=said)


def _starts(section: Section) -> list[Start]:
    """Return the lines that begin sections; none if there is only one chapter.

    The number of the first chapter is the section's own, or else in one of its first lines.
    """
    starts = [] if section.number or section.title else _first(section.blocks)
    if not (section.number or starts):
        return []
    number = section.number or starts[0].number
    value, kind = (number_value(number), unit_of(number)) if number else (None, "")
    if number and (value is None or not (section.number or kind)):
        return []
    begun = starts[0].at + 1 if starts else 0
    for at, block in enumerate(section.blocks[begun:], begun):
        start = _start(block, at, value, kind)
        is_short = bool(starts) and not starts[-1].number
        if not (start and _stands_between(section.blocks, begun, start, is_short=is_short)):
            continue
        starts.append(start)
        begun = at + 1
        if start.number:
            value, kind = number_value(start.number), unit_of(start.number)
    return starts if sum(bool(one.number) for one in starts) > (not section.number) else []


def _first(blocks: Sequence[Block]) -> list[Start]:
    """Return the line that begins the first chapter, as a list; only a title, an author or contents may precede it.

    Entries of a table of contents begin no chapter: there is hardly any text between them.
    """
    for at, block in enumerate(blocks[: _MOST_LINES + 1]):
        line = line_of(block)
        if (headline := announced(line)) and _is_prose(_to_next(blocks, at)):
            return [Start(at, headline.number, headline.title)]
        if (named := _named(line, at)) and not announced(_line_at(blocks, at + 1)):
            return [named]
        if not (is_title_line(block) or headline or named):
            break
    return _first_below(blocks)


def _first_below(blocks: Sequence[Block]) -> list[Start]:
    """Return the line that begins the first chapter, as a list, if other short text of the book precedes it.

    This is at most `_MOST_BEFORE` characters, and the chapter must have the number 1, or a name such as `Prologue`.
    """
    before = 0
    for at, block in enumerate(blocks):
        line = line_of(block)
        headline = announced(line)
        named = _named(line, at) if at else None
        if (headline or named) and _is_prose(_to_next(blocks, at)):
            if named:
                return [named]
            if headline and number_value(headline.number) == 1 and unit_of(headline.number):
                return [Start(at, headline.number, headline.title)]
            return []
        before += len(text_of_blocks((block,)))
        if before > _MOST_BEFORE:
            break
    return []


def _to_next(blocks: Sequence[Block], at: int) -> Sequence[Block]:
    """Return the blocks between a line and the next that announces a chapter, truncated once they are long enough for one."""
    size = 0
    for end in range(at + 1, len(blocks)):
        line = line_of(blocks[end])
        if size >= CHAPTER or (line and (announced(line) or _named(line, end))):
            return blocks[at + 1 : end]
        size += len(text_of_blocks((blocks[end],)))
    return blocks[at + 1 :]


def _line_at(blocks: Sequence[Block], at: int) -> str:
    return line_of(blocks[at]) if at < len(blocks) else ""


def _start(block: Block, at: int, value: float | None, kind: str) -> Start | None:
    """Return the section that a line begins, or None: chapter `value` + 1 (any if None), or one without a number."""
    line = line_of(block)
    if value is None:
        headline = announced(line)
    else:
        headline = _counting(line, kind, is_heading=isinstance(block, Heading))
    if headline is None:
        return _named(line, at)
    counts = number_value(headline.number)
    follows = counts == value + 1 if value is not None else bool(unit_of(headline.number))
    return Start(at, headline.number, headline.title) if follows else None


def _named(line: str, at: int) -> Start | None:
    """Return the section that a line without a number begins, such as `Prologue`; None for any other line."""
    role = unnumbered_role(line) if line else None
    return Start(at, "", line, role) if role else None


def _stands_between(blocks: Sequence[Block], begun: int, start: Start, *, is_short: bool) -> bool:
    """Return whether there is enough text for a section before and after a line.

    `is_short` says that the section before has no number: like an afterword, it may be short.
    """
    before, behind = blocks[begun : start.at], blocks[start.at + 1 :]
    is_heading = isinstance(blocks[start.at], Heading)
    least = SHORT if is_heading or is_short else CHAPTER  # a prologue may be two lines
    if start.number:
        return _is_prose(before, least) and _is_prose(behind)
    if any(announced(one) or _named(one, 0) for one in map(line_of, (*before[-1:], *behind[:1]))):
        return False  # an entry of a list
    return _is_prose(before, least) and _is_prose(behind, SHORT)


def _counting(line: str, kind: str, *, is_heading: bool) -> Headline | None:
    """Return the chapter heading in a line if its unit is `kind`, else None.

    A bare figure (`kind` is "") is accepted only in a heading: in a paragraph it numbers the entries of a list.
    """
    if not (kind or is_heading):
        return None
    headline = announced(line)
    return headline if headline and unit_of(headline.number) == kind else None


def _is_prose(blocks: Sequence[Block], least: int = CHAPTER) -> bool:
    """Return whether blocks hold at least `least` characters."""
    size = 0
    for words in strings_of_blocks(blocks):
        size += len(words)
        if size >= least:
            return True
    return False
