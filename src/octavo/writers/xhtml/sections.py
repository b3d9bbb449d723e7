"""A section → an XHTML `<section>`: its heading, its blocks, what is nested in it, its footnotes.

    <section id="moscow" class="chapter" epub:type="chapter" role="doc-chapter" aria-labelledby="…">
    <header>
    <h1 id="moscow.heading"><span class="number">55</span> <span class="title">Moscow</span></h1>
    <p class="subtitle">…</p>
    </header>

Roles: https://www.w3.org/TR/dpub-aria-1.1/, types: https://www.w3.org/TR/epub-ssv-11/.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.alternatives import BEHIND_BOOK
from octavo.tree.document import Role
from octavo.tree.nodes import Blocks, Heading, Paragraph
from octavo.tree.plain import inline_text
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_blocks
from octavo.writers.xhtml.blocks import set_blocks
from octavo.writers.xhtml.folios import breaks_here, open_pages
from octavo.writers.xhtml.inlines import inlines, inlines_and_calls
from octavo.writers.xhtml.markup import Attributes, element, heading_name, text
from octavo.writers.xhtml.notes import closing_notes, end_notes, new_galley
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.sentences import new_paragraph, sentences
from octavo.writers.xhtml.setting import Galley, Setting, own

_ARIA_ROLES: Final[Mapping[Role, str]] = MappingProxyType(
    {
        role: f"doc-{role}"
        for role in (
            Role.DEDICATION, Role.EPIGRAPH, Role.FOREWORD, Role.PREFACE, Role.INTRODUCTION,
            Role.PROLOGUE, Role.PART, Role.CHAPTER, Role.EPILOGUE, Role.AFTERWORD,
            Role.ACKNOWLEDGMENTS, Role.APPENDIX, Role.COLOPHON, Role.BIBLIOGRAPHY, Role.GLOSSARY,
        )
    }
)  # fmt: skip
"""The roles of sections that DPUB-ARIA has a role for."""


def section(division: Division, setting: Setting) -> str:
    """Return a division as one `<section>`, including footnotes; a part without its chapters."""
    return section_and_notes(division, setting)[0]


def section_and_notes(division: Division, setting: Setting) -> tuple[str, str]:
    """Return a division as `section` does, and its notes that are set at the end of the book."""
    galley = new_galley(setting)
    galley.anchor = division.anchor
    open_pages(division.anchor, galley)
    inside = _inside(division, galley)
    if not division.is_part:
        inside += "".join(_nested(inner, galley) for inner in division.divisions)
    notes = end_notes(galley) if setting.footnotes_inline else ""
    if setting.notes == BEHIND_BOOK:
        return _wrapped(division, inside, setting), notes
    if not notes:
        return _wrapped(division, inside + closing_notes(galley), setting), ""
    level = division.level + 1 if division.has_heading else division.level
    head = element(heading_name(level), text(setting.words.notes), {"class": "a-head end-notes"})
    return _wrapped(division, f"{inside}{head}\n{notes}", setting), ""


def _nested(division: Division, galley: Galley) -> str:
    inside = _inside(division, galley)
    inside += "".join(_nested(inner, galley) for inner in division.divisions)
    return _wrapped(division, inside, galley.setting)


def _wrapped(division: Division, inside: str, setting: Setting) -> str:
    return element("section", "\n" + inside, attributes_of(division, setting)) + "\n"


def attributes_of(division: Division, setting: Setting) -> Attributes:
    """Return the attributes of a division's `<section>`."""
    node = division.section
    name = division.name(setting.words)
    attributes: Attributes = {"id": division.anchor, "class": node.role.value}
    if not setting.semantics:  # print uses the name in its outline and running heads
        attributes = {**attributes, "aria-label": name}
    else:
        named = division.has_heading
        attributes = {
            **attributes,
            "epub:type": node.role.value,
            "role": _ARIA_ROLES.get(node.role),
            "aria-labelledby": _heading_id(division) if named else None,
            "aria-label": None if named else name,
        }
    return {**attributes, **own(node)}


def _heading_id(division: Division) -> str:
    return f"{division.anchor}.heading"


def _inside(division: Division, galley: Galley) -> str:
    """Set a division's heading and its own blocks."""
    return heading_of(division, galley) + "".join(set_blocks(division.section.blocks, galley))


def heading_of(division: Division, galley: Galley) -> str:
    """Set a division's heading, and prepare the galley for its blocks."""
    galley.base = division.level if division.has_heading else division.level - 1
    galley.level = galley.base
    galley.ranks = _ranks(division.section.blocks)
    start = breaks_here(galley)
    header = _header(division, galley)
    if not header:  # then the page begins with its first words
        galley.owed += start
        return ""
    return header.replace("<header>\n", f"<header>\n{start}", 1)


def _ranks(content: Blocks) -> dict[int, int]:
    """Rank the levels of headings with words, from the highest, without gaps."""
    levels = {
        block.level
        for block in walk_blocks(block for block in content if type(block) is not Paragraph)
        if isinstance(block, Heading) and not is_blank(inline_text(block.content))
    }
    return {level: rank for rank, level in enumerate(sorted(levels))}


def _header(division: Division, galley: Galley) -> str:
    """Set number, title and subtitle; a title without words or pictures makes no heading."""
    node = division.section
    number = "" if is_blank(node.number) else node.number
    new_paragraph(galley)
    parts = []
    if number:
        parts.append(element("span", sentences(number, galley), {"class": "number"}))
    words, calls = inlines_and_calls(node.title, galley)
    if words:
        parts.append(element("span", words, {"class": "title"}))
    inside = " ".join(parts) + calls
    lines = []
    if division.has_heading:
        identity: Attributes = {"id": _heading_id(division)}
        lines.append(element(heading_name(division.level), inside, identity))
    elif inside:
        lines.append(element("p", inside))
    if node.subtitle:
        lines.append(_subtitle(division, galley))
    return element("header", "\n" + "\n".join(lines) + "\n") + "\n" if lines else ""


def _subtitle(division: Division, galley: Galley) -> str:
    attributes: Attributes = {"class": "subtitle"}
    if galley.setting.semantics:
        attributes = {**attributes, "epub:type": "subtitle", "role": "doc-subtitle"}
    return element("p", inlines(division.section.subtitle, galley), attributes)
