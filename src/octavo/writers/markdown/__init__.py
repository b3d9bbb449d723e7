"""A document → Markdown in the dialect of `readers.markdown`: read back, a page is the same.

A document of one section is written as a page: the title as `# Heading`, number and the like as front
matter. A book of several is one text with a heading for each section and its notes below it; read back and
divided at its headings, it is the same book: sections other than chapters are marked, `# One {.part}`.

Its modules, in the order to read them in:

- text: `blocks` `inlines` `tables` `escape`
- state of one run: `sheet`
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from octavo.findings.errors import NotWritableError
from octavo.tree.document import Document, Role, Section
from octavo.tree.invariants import check_sayable
from octavo.tree.nodes import Code, Emphasis, Heading, Inlines, Text
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import normal_form, rewrite
from octavo.tree.text import fold_space
from octavo.writers.artifact import Artifact
from octavo.writers.markdown.blocks import BlockWriter, marks_of
from octavo.writers.markdown.escape import escape, language_tag
from octavo.writers.markdown.inlines import attributes, line_text, with_name
from octavo.writers.markdown.sheet import Sheet

__all__ = ["write_markdown"]

_PLAIN_VALUE: Final = re.compile(r"\w(?:[\w ,.'’-]*[\w.'’])?")
_ESCAPED: Final = re.compile(
    r"[\x7f-\x9f\u2028\u2029\ufeff]|<(?=[A-Za-z/!?])|(?<=\])\("  # YAML allows none of the first
)
"""Written by number in front matter: a reader that does not know front matter reads it as Markdown, where
it would be a tag or an address, which escapes prevent in the text."""
_NO_TITLE: Final = 'title: ""'
_SECTION_BREAK: Final = "* * *"
_NO_KEYS: Final = (
    "direction", "writing", "identifier", "publisher", "date", "rights", "description", "subjects", "series",
    "volume",
)  # fmt: skip
"""Metadata without a key in front matter."""


def write_markdown(document: Document) -> Artifact:
    """Set `document` as Markdown in UTF-8.

    Findings: MKD001 if Markdown has no form for something; its words are kept.

    Raises:
        NotWritableError: the document is ill-formed, or has raw nodes, characters that no book may have,
            or active links.
    """
    if violations := check_sayable(document):
        raise NotWritableError(violations)
    document = rewrite(document, inlines=_without_empty)
    sheet = Sheet()
    page = _only_section(document)
    chunks = _page(page, document, sheet) if page else _book(document, sheet)
    text = "\n\n".join(chunk for chunk in chunks if chunk)
    return Artifact((text + "\n" if text else "").encode(), tuple(sheet.findings))


def _without_empty(content: Inlines) -> Inlines:
    """Leave out marks around nothing, since how a mark is written depends on what is beside it."""
    full = normal_form(node for node in content if node != Code(""))
    return content if full == content else full


def _only_section(document: Document) -> Section | None:
    """Return the section of a page with only one; None for a book, which has its own title or several."""
    if len(document.spine) != 1 or document.spine[0].sections:
        return None
    section = document.spine[0]
    title = document.metadata.title
    return section if title in {"", fold_space(inline_text(section.title))} else None


def _page(section: Section, document: Document, sheet: Sheet) -> Iterator[str]:
    writer = BlockWriter(sheet)
    first = section.blocks[0] if section.blocks else None
    begins_with_title = isinstance(first, Heading) and first.level == 1 and not first.lang
    subtitle = line_text(section.subtitle, sheet)
    given = {
        "number": escape(section.number),
        "subtitle": subtitle,
        "role": _role(section),
        "lang": language_tag(section.lang),
        "dir": "" if section.dir == "auto" else section.dir,
    }
    untitled = begins_with_title and not section.title
    yield front_matter(given, document.metadata.authors, untitled=untitled)
    _report_losses(document, sheet)
    if section.title:
        yield with_name(writer.heading(section.title, 1), "", *marks_of(section))
    yield writer.text(section.blocks)
    yield writer.notes()


def _book(document: Document, sheet: Sheet) -> Iterator[str]:
    metadata = document.metadata
    if not metadata.title and not document.spine:
        return
    given = {
        "title": escape(metadata.title),
        "subtitle": escape(metadata.subtitle),
        "lang": language_tag(metadata.language),
    }
    yield front_matter(given, metadata.authors, untitled=not metadata.title)
    _report_losses(document, sheet)
    for at, section in enumerate(document.spine):
        said = _without_language(section, language_tag(metadata.language))
        yield from _section(said, 1, sheet, first=not at)


def _without_language(section: Section, language: str) -> Section:
    """Return a section without its language if that is the book's, which front matter gives for all."""
    own = "" if language_tag(section.lang) == language else section.lang
    sections = tuple(_without_language(child, language) for child in section.sections)
    return replace(section, lang=own, sections=sections)


def _section(section: Section, level: int, sheet: Sheet, *, first: bool = False) -> Iterator[str]:
    writer = BlockWriter(sheet, deepen=level - 1)
    if section.title or section.number or section.role is not Role.CHAPTER:
        yield _heading(section, level, writer)
    elif level == 1 and not first:
        yield _SECTION_BREAK
    if section.subtitle:
        sheet.lost("the subtitle of a section of a book", section.origin)
        yield line_text((Emphasis(section.subtitle),), sheet)
    yield writer.text(section.blocks)
    yield writer.notes()
    for child in section.sections:
        yield from _section(child, level + 1, sheet)


def _heading(section: Section, level: int, writer: BlockWriter) -> str:
    """Return the heading of a section: its number as in the label, its title, its role."""
    words = fold_space(inline_text(section.title))
    number = section.label.removesuffix(words) if section.number else ""
    heading = writer.heading((*((Text(number),) if number else ()), *section.title), level)
    classes = (*filter(None, (_role(section),)), *marks_of(section))
    return f"{heading} {attributes(section.lang, section.dir, *classes)}".strip()


def _role(section: Section) -> str:
    """Return the role of a section, or "" for a chapter."""
    if section.role is Role.CHAPTER:
        return ""
    return "interlude" if section.role is Role.INTERLUDE else section.role.value


def _report_losses(document: Document, sheet: Sheet) -> None:
    """Record which of the book's metadata have no key in front matter."""
    metadata = document.metadata
    others = any(person.role != "aut" for person in metadata.contributors)
    lost = [name for name in _NO_KEYS if getattr(metadata, name)]
    if others:
        lost.insert(0, "contributors other than authors")
    if lost:
        sheet.left_out(f"the book's {', '.join(lost)}")


def front_matter(
    given: Mapping[str, str], authors: Iterable[str] = (), *, untitled: bool = False
) -> str:
    """Return front matter, or "" if it would be empty; `untitled` adds an explicit empty title."""
    lines = [_NO_TITLE] if untitled else []
    lines += [f"{key}: {_value(value)}" for key, value in given.items() if value]
    names = tuple(map(escape, authors))
    if len(names) == 1:
        lines.append(f"author: {_value(names[0])}")
    elif names:
        lines += ["author:", *(f"  - {_value(name)}" for name in names)]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _value(text: str) -> str:
    """Return text as a YAML scalar, in quotes unless it consists of plain words."""
    if _PLAIN_VALUE.fullmatch(text) and text.lower() != "null":
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
