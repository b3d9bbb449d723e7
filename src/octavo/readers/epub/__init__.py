"""An EPUB's bytes → the book in it: metadata, sections in reading order, footnotes, pictures.

Any EPUB 2 or 3 is read, not only octavo's own. The text is that of the spine's documents, read as
XHTML; the table of contents names the sections that have no heading. The navigation document is not
part of the text, nor are the title page, the colophon and the cover that octavo makes from a book's
metadata. https://www.w3.org/TR/epub-33/

Its modules, in the order to read them in:

- the package: `package` `xmltree` `navigation`
- one content document: `raw_pages` `semantics` `verse` `ornaments` `looks` `paragraph_styles` `set_apart`
- sections: `sections` `flat` `listed` `styled_headings` `frames` `parts` `matter` `places`
- notes: `notes` `note_bodies` `note_rests`
- if nothing else can read it: `last_resort`
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import MIB, setting_name
from octavo.readers.archive import Archive
from octavo.readers.epub.frames import with_frame_parts, with_frames
from octavo.readers.epub.listed import with_listed
from octavo.readers.epub.looks import Looks
from octavo.readers.epub.matter import with_matter
from octavo.readers.epub.navigation import Entry, read_contents
from octavo.readers.epub.notes import EndlessNotesError, is_emptied, with_notes
from octavo.readers.epub.package import CONTAINER, Package, read_package, resolve
from octavo.readers.epub.parts import depths_of, in_parts
from octavo.readers.epub.places import with_places
from octavo.readers.epub.raw_pages import RawPage, names_linked_in, read_page
from octavo.readers.epub.sections import Page, Placed, join_pieces, join_unnamed, sections_of
from octavo.readers.epub.semantics import with_meanings
from octavo.readers.epub.set_apart import with_scenes
from octavo.readers.epub.verse import with_verse
from octavo.readers.source import Source
from octavo.tree.document import Document, Resource, Role, Section
from octavo.tree.ink import ink_of_document, text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Image,
    Inline,
    Link,
    Preformatted,
    Span,
)
from octavo.tree.origin import Origin
from octavo.tree.rewriting import Rewriter, map_sections, splice
from octavo.tree.text import excerpt, fold_space
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_SHOWN: Final = 3
"""The most file names in one message."""


def read_epub(source: Source) -> Outcome:
    """Read one EPUB; its nodes are raw like those of a saved page, except footnotes and pictures.

    Raises:
        ReadError: it is not an EPUB, is damaged or locked (DRM), or has no text.

    Findings: those of `decode`; RDR005 if nesting was flattened, RDR012 for a file that is not
    well-formed, RDR015 for what the reading order names and cannot be read, RDR024 for an
    unreadable table of contents, RDR030 for chapters without a name, STR013 for a page of notes
    that are all moved to their calls.
    """
    archive = Archive(source.data, source.name, source.limits)
    archive.take_for_root(CONTAINER)
    findings: list[Finding] = []
    package = read_package(archive, findings)
    entries = read_contents(archive, package, findings)
    unread = _unread(archive, package)
    findings.extend(unread)
    read, cover = _read_pages(archive, package, entries, findings)
    raw = {file: page.blocks for file, page in read.items()}
    entries = with_frames(entries, raw, package.metadata.title)
    listed = _by_file(entries)
    left = _without_emptied(raw, listed, archive, findings)
    meant = {file: with_meanings(with_verse(blocks)) for file, blocks in left.items()}
    pages = {
        file: Page(
            file, with_listed(blocks, listed[file]), read[file].semantics, tuple(listed[file])
        )
        for file, blocks in with_scenes(
            meant, {file: page.styles for file, page in read.items()}
        ).items()
    }
    placed = join_pieces([one for page in pages.values() for one in sections_of(page)], pages)
    placed = join_unnamed(with_matter(placed, entries, package.metadata), entries)
    placed = with_frame_parts(placed, entries)
    if not placed:
        hint = CODES["RDR015"].hint if unread else ""
        raise ReadError(f"{source.name}: the book holds no text", hint=hint)
    findings.extend(_nameless(placed, source.name))
    if sum(page.runs_down for page in read.values()) * 2 > len(read):
        package = replace(package, metadata=replace(package.metadata, writing="vertical"))
    binder = _Binder(archive, package, source.name)
    document = binder.bind(placed, entries, cover)
    drawn = sum(finding.added for finding in findings if finding.code == "RDR028")
    ink = ink_of_document(document) - drawn
    return Outcome(document, tuple(findings), read=ink, pictures=binder.others)


def _read_pages(
    archive: Archive, package: Package, entries: Sequence[Entry], findings: list[Finding]
) -> tuple[dict[str, RawPage], Image | None]:
    """Return the pages of the reading order by file, and the cover picture, whose page is left out."""
    files = [file for file in package.pages if file in archive and file != package.nav]
    data = {file: archive.read(file) for file in files}
    linked = names_linked_in(data.values()) | {entry.fragment for entry in entries} - {""}
    looks = Looks(archive)
    read: dict[str, RawPage] = {}
    cover: Image | None = None
    for file in files:
        page = read_page(archive, file, data[file], looks, linked, findings)
        first = not read and cover is None
        shown = _cover_on(page.blocks, file, package.cover, archive if first else None)
        if shown:
            cover = None if _is_drawn(page.blocks) else shown
        else:
            read[file] = page
    return read, cover


def _by_file(entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    listed: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        listed[entry.file].append(entry)
    return listed


def _without_emptied(
    raw: Mapping[str, Blocks],
    listed: Mapping[str, Sequence[Entry]],
    archive: Archive,
    findings: list[Finding],
) -> dict[str, Blocks]:
    """Return the pages with each note where it is called; pages that held only notes are left out.

    A finding is appended for each page left out.

    Raises:
        ReadError: notes are called without end, or too often.
    """
    name, most = archive.name, archive.limits.document_size
    told: list[tuple[str, Block]] = []
    try:
        pages = with_notes(raw, told, most * MIB)
    except EndlessNotesError as error:
        raise ReadError(
            f"{name}: is not read: its notes, each as often as it is called, come to more than {most:,} MiB",
            hint=f"{setting_name('document_size')} sets how long they may be",
        ) from error
    for file, label in told:
        words = fold_space(text_of_blocks((label,)))
        message = f"The line above the notes was removed with them: “{words}”."
        findings.append(CODES["STR013"].found(Origin(f"{name}/{file}"), message=message))
    for file, blocks in tuple(pages.items()):
        titles = {fold_space(entry.title) for entry in listed.get(file, ())}
        if is_emptied(raw[file], blocks, titles):
            words = f"“{excerpt(fold_space(text_of_blocks(blocks)))}”"
            message = "A page of notes was removed: each note is printed where it is called."
            place = Origin(f"{name}/{file}")
            findings.append(CODES["STR013"].found(place, message=message, evidence=words))
            del pages[file]
    return pages


def _nameless(placed: Sequence[Placed], name: str) -> list[Finding]:
    """Return one finding for all chapters that nothing in the book names, if there are any."""
    chapters = [one for one in placed if one.section.role is Role.CHAPTER]
    files = [one.file for one in chapters if not one.section.title and not one.section.number]
    if not files:
        return []
    shown = ", ".join(files[:_SHOWN]) + (", …" if files[_SHOWN:] else "")
    count = "A chapter has" if len(files) == 1 else f"{len(files)} chapters have"
    message = f"{count} no name, since neither a heading nor the contents give one: {shown}."
    return [CODES["RDR030"].found(Origin(name), message=message)]


def _unread(archive: Archive, package: Package) -> list[Finding]:
    """Return a finding for each item of the reading order that leads to no page of text."""
    missing = [(file, "is not in the archive") for file in package.pages if file not in archive]
    others = [
        (file, "is no page of text" if file in archive else "is not there")
        for file in package.unread
    ]
    return [
        CODES["RDR015"].found(
            Origin(archive.name), message=f"The book's reading order names {file}, which {why}."
        )
        for file, why in missing + others
    ]


def _is_drawn(blocks: Blocks) -> bool:
    """Return whether a page shows a cover that octavo drew from the metadata, and will draw anew."""
    said = ("id", "cover.drawn")
    return any(isinstance(block, Container) and said in block.attributes for block in blocks)


def _cover_on(blocks: Blocks, file: str, cover: str, archive: Archive | None) -> Image | None:
    """Return the picture of a page that shows only the book's cover, else None.

    The picture's `source` becomes its file in the archive. `archive` is given for the first page
    only: if the package names no cover, the only picture on that page is the cover.
    """
    shown: list[Block | Inline] = []
    for block in walk_blocks(blocks):
        if isinstance(block, Preformatted):
            shown.append(block)
        for run in runs_of(block):
            shown.extend(node for node in walk_inlines(run) if not isinstance(node, Span))
    match shown:
        case [Image(source) as image]:
            where = resolve(file, source)[0]
            is_first = archive is not None and not cover and where in archive
            return replace(image, source=where) if is_first or (cover and where == cover) else None
        case _:
            return None


@dataclass(slots=True)
class _Binder:
    """Makes a document of sections: assigns ids, resolves links, and adds the pictures."""

    archive: Archive
    package: Package
    name: str
    resources: dict[str, Resource] = field(default_factory=dict)
    store: dict[str, bytes] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)
    """The resource of each picture's file, "" for one that a book cannot show as it is."""
    others: dict[str, bytes] = field(default_factory=dict)
    """Files that may be converted to a picture: drawings, and formats that few reading systems
    know."""

    def bind(
        self, placed: list[Placed], entries: tuple[Entry, ...], cover: Image | None
    ) -> Document:
        """Return the document of sections in reading order, with its cover if it has one."""
        counts: Counter[Role] = Counter()
        named = [replace(one, section=_with_id(one.section, counts)) for one in placed]
        places: dict[tuple[str, str], str] = {}
        for one in named:
            for file, ids in ((one.file, one.ids), *one.further):
                places.setdefault((file, ""), one.section.id)
                for name in sorted(ids):
                    places.setdefault((file, name), one.section.id)
        named = with_places(named, places, self.name)
        bound = [self._bound(one, places) for one in named]
        whole = in_parts(list(zip(bound, depths_of(named, entries), strict=True)))
        cover = self._shown(cover, "") if cover else None
        return Document(
            self.package.metadata,
            body_matter=tuple(whole),
            resources=tuple(self.resources.values()),
            store=self.store,
            cover=cover if cover and cover.resource else None,
        )

    def _bound(self, placed: Placed, places: dict[tuple[str, str], str]) -> Section:
        file = placed.file

        def bound(node: Inline) -> tuple[Inline, ...]:
            match node:
                case Image():
                    return (self._shown(node, file),)
                case Link(_, target):
                    inside, fragment = resolve(file, target)
                    inside = self.archive.spelled(inside)
                    section = places.get((inside, fragment)) or places.get((inside, ""), "")
                    return (replace(node, target=f"#{section}"),) if section else (node,)
                case _:
                    return (node,)

        rewriter = Rewriter(inlines=lambda content: splice(content, bound))
        one = map_sections(Document(body_matter=(placed.section,)), rewriter.rewrite_section)
        return one.body_matter[0]

    def _shown(self, image: Image, file: str) -> Image:
        """Return a picture with its bytes added to the book, if the archive has them.

        The first of its addresses that leads to a file becomes its source; otherwise all are kept,
        as files if they are in the archive.
        """
        known: list[str] = []
        for address in (image.source, *image.others):
            where = "" if address.startswith("data:") else resolve(file, address)[0]
            if where and where not in self.found:
                self.found[where] = self._resource(where)
            if where and self.found[where]:
                return replace(image, source=where, others=(), resource=self.found[where])
            known.append(where or address)
        return replace(image, source=known[0], others=tuple(known[1:]))

    def _resource(self, file: str) -> str:
        if file not in self.archive:
            return ""
        data = self.archive.read(file)
        if not data.startswith(_PICTURES):
            self.others[file] = data
            return ""
        item = self.package.items.get(file)
        digest = hashlib.sha256(data).hexdigest()
        resource = Resource(f"image-{digest[:12]}", item.media_type if item else "", digest)
        self.resources[resource.id] = resource
        self.store[digest] = data
        return resource.id


def _with_id(section: Section, counts: Counter[Role]) -> Section:
    """Return a section with ids, also within it, assigned as `assemble` assigns them."""
    counts[section.role] += 1
    name = f"{section.role.value}-{counts[section.role]}"
    nested = tuple(_with_id(inner, counts) for inner in section.sections)
    return replace(section, id=name, sections=nested)
