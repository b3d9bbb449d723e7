"""The sections of a book, in their final order → the same, each with a stable id, and links updated.

Ids are given once the book is complete: a reader's `chapter-3` may have become `chapter-1`
of a part, or follow the chapters of another file.
"""

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Inline, Inlines, Link
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import map_sections, rewrite, splice
from octavo.tree.text import excerpt

_NAME: Final = "assemble"


def with_section_ids(book: Document, before: AbstractSet[str], findings: list[Finding]) -> Document:
    """Give every section an id made of its role and its place among those of its role.

    Args:
        book: no two of its sections have the same id, if they have one.
        before: the ids that links to sections may still name. One that no section has any more leads nowhere.
        findings: STR005 is appended for each link to a section that is not in the book.
    """
    counts: Counter[Role] = Counter()
    renamed: dict[str, str] = {}

    def named(section: Section) -> Section:
        counts[section.role] += 1
        identifier = f"{section.role.value}-{counts[section.role]}"
        if section.id:
            renamed[section.id] = identifier
        inner = tuple(map(named, section.sections))
        return replace(section, id=identifier, sections=inner)

    book = map_sections(book, named)
    if all(renamed.get(name) == name for name in before):
        return book

    def led(node: Inline) -> Inlines:
        if not isinstance(node, Link) or node.target[:1] != "#" or node.target[1:] not in before:
            return (node,)
        if identifier := renamed.get(node.target[1:]):
            return (replace(node, target=f"#{identifier}"),)
        message = f"A link to {excerpt(node.target, 60)!r} became its words."
        findings.append(CODES["STR005"].found(origin_by(node.origin, _NAME), message=message))
        return node.content

    return rewrite(book, inlines=lambda content: splice(content, led))
