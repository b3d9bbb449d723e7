"""A long book → volumes, each a book of its own: one for each part, or for so many chapters.

Front matter is in the first, back matter in the last, and the copyright page in all. Each has the book's title
followed by its number, the book's subtitle with its part's title, and its place in a set that is named after the book,
so that reading systems sort it. A part that is cut goes on in the next volume under its own title. Links from one
volume into another become plain words (BOK014).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeAlias

from octavo.app.volume_links import let_go, places_in
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.census import images_of
from octavo.tree.document import Document, Role, Section, Series

_BY_PART: Final = "part"
_LEAST: Final = 0.25
"""If fewer chapters than this share of a volume are left over, they go into the previous one."""

_BESIDE: Final = " · "
"""Separates the book's subtitle from that of the volume, in any script and after any punctuation."""

_Path: TypeAlias = tuple[Section, ...]
"""A chapter, preceded by the parts that contain it, the outermost first."""


@dataclass(frozen=True, slots=True)
class Division:
    """How a book is split into volumes, and how these are identified and numbered."""

    by: str = ""
    """`part`, or how many chapters a volume has; "" leaves the book whole."""
    identifiers: tuple[str, ...] = ()
    """One for each volume."""
    print_identifiers: tuple[str, ...] = ()
    """The same for the printed book, if it has identifiers of its own."""
    continuous: bool = False
    """Whether page numbers continue from volume to volume."""


def volumes_of(
    document: Document, by: str, identifiers: Sequence[str] = ()
) -> tuple[tuple[Document, ...], tuple[Finding, ...]]:
    """Return the volumes of a book, one if there is nothing to split, and findings.

    Args:
        document: the book.
        by: `part`, or how many chapters a volume has; "" leaves the book whole.
        identifiers: one for each volume; without them, the book's own.

    Findings: BOK014 for each link that leads out of its volume; BOK012 where identifiers are too few or
    too many; COV004 for a given cover.
    """
    bodies = _bodies(document.body_matter, by) if by else []
    known = tuple(identifiers) or tuple(filter(None, (document.metadata.identifier,)))
    noticed = tuple(misfitting(known, max(1, len(bodies))))
    if len(bodies) < 2:
        return (document,), noticed
    if document.cover:
        noticed += (CODES["COV004"].found(),)
    volumes = [
        _volume(document, bodies, at, known, by_part=by == _BY_PART) for at in range(len(bodies))
    ]
    places = places_in(volumes)
    found = [let_go(volume, places) for volume in volumes]
    links = tuple(finding for one in found for finding in one.findings)
    return tuple(one.document for one in found), (*noticed, *links)


def identifier_at(at: int, identifiers: Sequence[str], volumes: int) -> str:
    """Return the identifier of a volume, "" if there is none: a single identifier is that of a whole book."""
    if at >= len(identifiers) or len(identifiers) == 1 < volumes:
        return ""
    return identifiers[at]


def misfitting(
    identifiers: Sequence[str], volumes: int, *, printed: bool = False
) -> Iterator[Finding]:
    """Report if identifiers, of the book or of its `printed` form, are too few or too many (BOK012)."""
    if not identifiers or len(identifiers) == volumes:
        return
    books = "1 book" if volumes == 1 else f"{volumes} volumes"
    kind = " in print" if printed else ""
    instead = "the one of its EPUB" if printed else "one that was made for it"
    if len(identifiers) > 1:
        told = f"There are {len(identifiers)} identifiers{kind} for {books}"
        too_many = len(identifiers) > volumes
        others = "those too many are in none" if too_many else f"each of the others has {instead}"
        message = f"{told}: {others}."
    else:
        message = (
            f"The identifier{kind} {identifiers[0]!r} is that of one book, and this one is split into"
            f" {books}: it is in none, and each has {instead}."
        )
    yield CODES["BOK012"].found(message=message)


def _bodies(body: Sequence[Section], by: str) -> list[tuple[Section, ...]]:
    if by != _BY_PART:
        return _counted(body, int(by))
    bodies: list[list[Section]] = [[]]
    begun = False
    for section in body:
        if section.role is Role.PART:
            if begun:
                bodies.append([])
            begun = True
        bodies[-1].append(section)
    return [tuple(one) for one in bodies]


def _counted(body: Sequence[Section], count: int) -> list[tuple[Section, ...]]:
    """Cut the body after every `count` chapters; a part is cut if its chapters are."""
    chapters = list(_chapters(body))
    cut = list(range(0, len(chapters), count))
    if len(cut) > 1 and len(chapters) - cut[-1] < _LEAST * count:
        cut.pop()
    return [
        tuple(_together(chapters[start:end]))
        for start, end in zip(cut, [*cut[1:], None], strict=True)
    ]


def _chapters(sections: Sequence[Section], parts: _Path = ()) -> Iterator[_Path]:
    for section in sections:
        if section.role is Role.PART and section.sections:
            yield from _chapters(section.sections, (*parts, section))
        else:
            yield (*parts, section)


def _together(chapters: Sequence[_Path], depth: int = 0) -> Iterator[Section]:
    """Yield sections with the chapters put back into their parts; a part's own text is in one volume only."""
    for _, group in groupby(chapters, key=lambda path: id(path[depth])):
        paths = list(group)
        part = paths[0][depth]
        if len(paths[0]) == depth + 1:
            yield part
            continue
        inside = tuple(_together(paths, depth + 1))
        begins_here = next(_chapters((part,)))[-1] is paths[0][-1]
        if inside == part.sections:
            yield part
        else:
            yield replace(part, blocks=part.blocks if begins_here else (), sections=inside)


def _volume(
    document: Document,
    bodies: Sequence[tuple[Section, ...]],
    at: int,
    identifiers: Sequence[str],
    *,
    by_part: bool,
) -> Document:
    metadata = document.metadata
    number = str(at + 1)
    parts = (section.label for section in bodies[at] if by_part and section.role is Role.PART)
    own = next(parts, "")
    named = replace(
        metadata,
        title=f"{metadata.title} {number}".strip(),
        subtitle=_BESIDE.join(dict.fromkeys(filter(None, (metadata.subtitle, own)))),
        identifier=identifier_at(at, identifiers, len(bodies)),  # without one, one is derived
        volume=Series(metadata.title, number),
    )
    last = at == len(bodies) - 1
    volume = replace(
        document,
        metadata=named,
        front_matter=_of_each(document.front_matter) if at else document.front_matter,
        body_matter=bodies[at],
        back_matter=document.back_matter if last else (),
    )
    shown = {image.resource for image in images_of(volume)}
    if document.cover:
        shown.add(document.cover.resource)
    return replace(volume, resources=tuple(one for one in volume.resources if one.id in shown))


def _of_each(front_matter: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the front matter that every volume needs, since no book may be sold without it."""
    return tuple(section for section in front_matter if section.role is Role.COPYRIGHT_PAGE)
