"""A part in `octavo.toml`, and its files → the part with its chapters.

A first file of `role: part` with the same title, or none, is the part's own page: an epigraph, a date.
One with another title is a part inside the part.
"""

from collections.abc import Sequence
from dataclasses import replace

from octavo.tree.document import Role, Section
from octavo.tree.plain import inline_text


def filled_part(part: Section, inside: Sequence[Section]) -> Section:
    """Return `part` with the sections `inside`, at least one; the first may be the part's own page."""
    first, *others = inside
    if not _is_page_of(first, part):
        return replace(part, sections=tuple(inside))
    unsaid = unsaid_of(part, first)
    return replace(
        first,
        title=first.title or unsaid.title,
        number=first.number or unsaid.number,
        subtitle=first.subtitle or unsaid.subtitle,
        blocks=(*unsaid.blocks, *first.blocks),
        sections=(*first.sections, *others),
    )


def unsaid_of(part: Section, first: Section) -> Section:
    """Return `part` without the title, the number and the subtitle that `first` also has, if `first` is the part's own page."""
    if not _is_page_of(first, part):
        return part
    return replace(
        part,
        title=() if first.title else part.title,
        number="" if first.number else part.number,
        subtitle=() if first.subtitle else part.subtitle,
    )


def _is_page_of(first: Section, part: Section) -> bool:
    if first.role is not Role.PART:
        return False
    pairs = ((first.number, part.number), (inline_text(first.title), inline_text(part.title)))
    return all(_agree(own, given) for own, given in pairs)


def _agree(own: str, given: str) -> bool:
    """Return whether two texts differ only in punctuation and case, or one of them is empty."""
    words = [[one for one in text.casefold() if one.isalnum()] for text in (own, given)]
    return words[0] == words[1] or not all(words)
