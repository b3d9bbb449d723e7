"""Links of a manuscript to its own files and headings → links to the sections of the book.

    [next](02.md)   [two](02.md#two)   [here](#the-lamp)   [there](#lamp), for ## The Lamp {#lamp}

A file is named as seen from the one that the link stands in. A heading goes by the name that it was given,
else by its words, as GitHub or pandoc spells them; in the link's own file first. A section is the smallest
thing that a book's links lead to: a heading inside a chapter is found at the chapter.

https://pandoc.org/MANUAL.html#extension-auto_identifiers
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.census import holds
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Heading, Inline, Inlines, Link
from octavo.tree.origin import Origin, origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import excerpt, fold_space
from octavo.tree.walk import walk_blocks

_NAME: Final = "lead-links"
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""An address out of the book, which `links` judges."""
_NO_PART: Final = re.compile(r"[^\w\- ]")
_NO_PART_OF_PANDOC: Final = re.compile(r"[^\w\-. ]")
_BEFORE_LETTERS: Final = re.compile(r"\A[\W\d_]+")


@dataclass(slots=True)
class _Places:
    """Ids of sections, by file and by the names that lead to them."""

    files: dict[str, str] = field(default_factory=dict)
    """The first section of each file."""
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    """By file and name; "" for all files."""
    ids: set[str] = field(default_factory=set)

    def add(self, section: Section) -> None:
        """Learn what leads to a section, unless it leads to an earlier one."""
        file = _file_of(section.origin)
        self.ids.add(section.id)
        self.files.setdefault(file, section.id)
        for name in _names(section):
            self.names.setdefault((file, name.casefold()), section.id)
            self.names.setdefault(("", name.casefold()), section.id)

    def find(self, target: str, origin: Origin | None) -> str:
        """Return the id of the section that a target leads to, "" for nowhere."""
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
    places = _Places()
    for section in document.sections():
        if section.id:
            places.add(section)
    findings: list[Finding] = []
    led: list[Link] = []

    def lead(node: Inline) -> Inlines:
        if not isinstance(node, Link) or _is_settled(node, places.ids):
            return (node,)
        origin = origin_by(node.origin, _NAME)
        if found := places.find(node.target, node.origin):
            led.append(node)
            return (replace(node, target=f"#{found}", origin=origin),)
        message = f"A link to {excerpt(node.target, 60)!r} leads nowhere in the book; it became its words."
        findings.append(CODES["STR011"].found(origin, message=message))
        return node.content

    result = rewrite(document, inlines=lambda content: splice(content, lead))
    if led:
        message = f"Links of the manuscript that lead to sections of the book: {len(led)}."
        findings.append(CODES["STR012"].found(Origin(made_by=_NAME), message=message))
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


LEAD_LINKS: Final = Pass(_NAME, _run, ("STR011", "STR012"))
"""Lead links to files and headings of the manuscript to sections of the book (STR012, STR011)."""


def _is_settled(link: Link, ids: set[str]) -> bool:
    """Tell whether a link leads out of the book, or was led to a section before."""
    if _SCHEME.match(link.target):
        return True
    led = link.origin is not None and link.origin.made_by == _NAME
    return led and link.target[1:] in ids


def _file_of(origin: Origin | None) -> str:
    return posixpath.normpath(origin.source.replace("\\", "/")) if origin and origin.source else ""


def _names(section: Section) -> Iterator[str]:
    """Give what leads to a section: the names of its title and of the headings in it, given ones first."""
    headings = [block for block in walk_blocks(section.blocks) if isinstance(block, Heading)]
    yield from filter(None, (section.name, *(heading.name for heading in headings)))
    for words in (section.title, *(heading.content for heading in headings)):
        yield from slugs(inline_text(words))


def slugs(words: str) -> tuple[str, ...]:
    """Return what links to a heading may call it, as GitHub and as pandoc spell it.

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
