"""Links in a manuscript to its own files and headings → links to sections of the book and places in them.

    [next](02.md)   [two](02.md#two)   [here](#the-lamp)   [there](#lamp), for ## The Lamp {#lamp}

Paths are relative to the file that holds the link. A heading goes by the name it was given,
else by its words, as GitHub or pandoc spells them; a second one with the same words is `the-lamp-1`. The
link's own file comes first. Figures and tables have only the names they were given. A heading, figure or
table inside a chapter gets an id if a link leads to it.

https://pandoc.org/MANUAL.html#extension-auto_identifiers
"""

import posixpath
import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.census import holds, ids_of
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Block, Blocks, Heading, Inline, Inlines, Link, Place
from octavo.tree.origin import Origin, origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import Rewriter, rewrite, splice
from octavo.tree.text import excerpt, fold_space
from octavo.tree.walk import section_blocks

_NAME: Final = "lead-links"
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""An address outside the book: that is for `links` to judge."""
_NO_PART: Final = re.compile(r"[^\w\- ]")
_NO_PART_OF_PANDOC: Final = re.compile(r"[^\w\-. ]")
_BEFORE_LETTERS: Final = re.compile(r"\A[\W\d_]+")


@dataclass(slots=True)
class _Places:
    """The ids of sections and of places in them, by file and by the names that lead to them."""

    files: dict[str, str] = field(default_factory=dict)
    """The first section of each file."""
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids by file and name; the file is "" for names that hold in all files."""
    ids: Container[str] = ()
    """The ids the book has already."""
    taken: set[str] = field(default_factory=set)
    """These, and the ids its places would get."""
    offered: list[str] = field(default_factory=list)
    """The id that each `Place` of the book would get, or "", in the order of rewriting: innermost first."""
    _heads: list[tuple[str, str, Inlines]] = field(default_factory=list)
    """The file, id and words of each heading."""
    _met: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """How often a name occurred before, if that changes it."""

    def add(self, section: Section) -> None:
        """Record the names that a section and the places in it were given."""
        file = _file_of(section.origin)
        if section.id:
            self.files.setdefault(file, section.id)
            self._call(file, section.name, section.id)
            self._heads.append((file, section.id, section.title))

        offers: dict[int, list[str]] = {}
        for block in section_blocks(section):
            if isinstance(block, Place):
                offers.setdefault(id(block), []).append(self._offer(block, file))

        def note_order(blocks: Blocks) -> Blocks:
            self.offered += (offers[id(one)].pop(0) for one in blocks if isinstance(one, Place))
            return blocks

        Rewriter(note_order).rewrite_section(replace(section, sections=()))

    def _offer(self, place: Place, file: str) -> str:
        words = place.content if isinstance(place, Heading) else ()
        name = place.name or next(iter(slugs(inline_text(words))), "")
        offered = place.id or (self._free(name) if name else "")
        if offered:
            self.taken.add(offered)
            self._call(file, place.name, offered)
            self._heads.append((file, offered, words))
        return offered

    def spell(self) -> None:
        """Record the names that headings get from their words, once all given names are known."""
        for nth, way in enumerate(("GitHub", "pandoc")):
            for file, identifier, words in self._heads:
                spelt = slugs(inline_text(words))
                if len(spelt) > nth:
                    self._call(file, self._numbered(spelt[nth], way, file), identifier)

    def _numbered(self, name: str, *where: str) -> str:
        """Return a name numbered by how often it occurred in that file before."""
        times = self._met[name, *where]
        self._met[name, *where] += 1
        return f"{name}-{times}" if times else name

    def _free(self, name: str) -> str:
        """Return a name for an id, numbered if it is taken."""
        while (free := self._numbered(name)) in self.taken:
            pass
        return free

    def _call(self, file: str, name: str, identifier: str) -> None:
        """Let a name lead to an id, unless it leads to an earlier one."""
        if name:
            self.names.setdefault((file, name.casefold()), identifier)
            self.names.setdefault(("", name.casefold()), identifier)

    def find(self, target: str, origin: Origin | None) -> str:
        """Return the id that a target leads to, or ""."""
        path, _, name = target.partition("#")
        here, name = _file_of(origin), unquote(name)
        if path:
            there = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path)))
            found = self.files.get(there, "")
            return self._named(there, name) if found and name else found
        return (
            self._named(here, name) or self._named("", name) or (name if name in self.ids else "")
        )

    def _named(self, file: str, name: str) -> str:
        return self.names.get((file, name.casefold()), "")


def _run(document: Document) -> Outcome:
    if not holds(document, Link):
        return Outcome(document)
    ids = set(ids_of(document))
    places = _Places(ids=ids, taken=set(ids))
    for section in document.sections():
        places.add(section)
    places.spell()
    findings: list[Finding] = []
    led: list[str] = []

    def lead(node: Inline) -> Inlines:
        if not isinstance(node, Link) or _is_settled(node, ids):
            return (node,)
        origin = origin_by(node.origin, _NAME)
        if found := places.find(node.target, node.origin):
            led.append(found)
            return (replace(node, target=f"#{found}", origin=origin),)
        fate = "has no words, and is left out" if node.unworded else "became its words"
        message = f"A link to {excerpt(node.target, 60)!r} leads nowhere in the book; it {fate}."
        findings.append(CODES["STR011"].found(origin, message=message))
        return node.content

    result = rewrite(document, inlines=lambda content: splice(content, lead))
    if led:
        result = _with_ids(result, places.offered, frozenset(led))
        message = f"Links of the manuscript that lead to places in the book: {len(led)}."
        findings.append(CODES["STR012"].found(Origin(made_by=_NAME), message=message))
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


LEAD_LINKS: Final = Pass(_NAME, _run, ("STR011", "STR012"))
"""Point links to files and headings of the manuscript at their places in the book (STR012, STR011)."""


def _with_ids(document: Document, offered: Iterable[str], wanted: Container[str]) -> Document:
    """Give each place that a link leads to the id it was offered, in the order of rewriting."""
    offers = iter(offered)

    def named(block: Block) -> Blocks:
        if not isinstance(block, Place):
            return (block,)
        offer = next(offers)
        return (replace(block, id=offer) if offer in wanted and not block.id else block,)

    return rewrite(document, blocks=lambda blocks: splice(blocks, named))


def _is_settled(link: Link, ids: Container[str]) -> bool:
    """Return whether a link leads out of the book, or was resolved before."""
    if _SCHEME.match(link.target):
        return True
    led = link.origin is not None and link.origin.made_by == _NAME
    return led and link.target[1:] in ids


def _file_of(origin: Origin | None) -> str:
    return posixpath.normpath(origin.source.replace("\\", "/")) if origin and origin.source else ""


def slugs(words: str) -> tuple[str, ...]:
    """Return the names by which links may refer to a heading, as GitHub and as pandoc spell them.

    >>> slugs("3. The Lamp, Lit!")
    ('3-the-lamp-lit', 'the-lamp-lit')
    >>> slugs("Глава 1: Туман")
    ('глава-1-туман',)
    """
    folded = fold_space(words).casefold()
    spelt = (
        _NO_PART.sub("", folded).replace(" ", "-"),
        _BEFORE_LETTERS.sub("", _NO_PART_OF_PANDOC.sub("", folded)).replace(" ", "-"),
    )
    return tuple(dict.fromkeys(filter(None, spelt)))
