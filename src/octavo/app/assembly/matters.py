"""Sections → the matter of the book (front, body, back) that each belongs to.

A file with one chapter is placed by its role alone. A whole book in one file has an order of its own, and
keeps it: an index after an appendix stays there, though nothing says it is back matter.
"""

from collections.abc import Sequence
from typing import Final

from octavo.app.assembly.placed_page import Matter
from octavo.tree.document import DISPLAY, Role, Section

_FRONT: Final = DISPLAY | {Role.FOREWORD, Role.PREFACE}
_BACK: Final = frozenset(
    {
        Role.AFTERWORD, Role.ACKNOWLEDGMENTS, Role.APPENDIX, Role.COLOPHON, Role.BIBLIOGRAPHY, Role.GLOSSARY,
    }
)  # fmt: skip


def matter_of(section: Section) -> Matter:
    """Return the matter that a section belongs to by its role."""
    if section.role in _FRONT:
        return Matter.FRONT
    return Matter.BACK if section.role in _BACK else Matter.BODY


def matters_in_order(sections: Sequence[Section]) -> list[Matter]:
    """Return the matters of the sections of one book, whose order does not change.

    A section with a role in the front matter makes everything before it front matter, one with a role in the back matter everything after it,
    unless more than a third of the chapters are there. So acknowledgments before the first chapter are front matter,
    and an epigraph between chapters belongs to the body.
    """
    matters = [matter_of(section) for section in sections]
    chapters = [at for at, matter in enumerate(matters) if matter is Matter.BODY]
    if not chapters:
        return matters
    few = max(len(chapters) // 3, min(1, len(chapters) - 1))
    early, late = chapters[few], chapters[-1 - few]
    front = max((at + 1 for at in range(early) if matters[at] is Matter.FRONT), default=0)
    while matters[front] is not Matter.BODY:
        front += 1
    backs = (at for at in range(late + 1, len(matters)) if matters[at] is Matter.BACK)
    back = max(min(backs, default=len(matters)), front)
    while back > front and matters[back - 1] is not Matter.BODY:
        back -= 1
    ends = {Matter.FRONT: front, Matter.BODY: back, Matter.BACK: len(matters)}
    return [next(one for one in Matter if at < ends[one]) for at in range(len(matters))]
