"""Links from one volume of a book into another → plain words, and a finding that says where the target is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.tree.census import holds, ids_of
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Inline, Inlines, Link
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice

_NAME: Final = "split-volumes"

Places: TypeAlias = Mapping[str, tuple[Section, int]]
"""Sections by their ids and by those of the places in them, with the numbers of their volumes."""


def places_in(volumes: Sequence[Document]) -> Places:
    """Return where everything with an id is; the first place if a part continues in another volume."""
    places: dict[str, tuple[Section, int]] = {}
    for number, volume in enumerate(volumes, 1):
        for section in volume.sections():
            for name in ids_of(Document(body_matter=(replace(section, sections=()),))):
                places.setdefault(name, (section, number))
    return places


def let_go(volume: Document, places: Places) -> Outcome:
    """Return a volume in which links into other volumes have become plain words.

    Findings: BOK014 for each, with the target's title, file and volume.
    """
    if not holds(volume, Link):
        return Outcome(volume)
    here = set(ids_of(volume))
    findings: list[Finding] = []

    def turn(node: Inline) -> Inlines:
        if not isinstance(node, Link) or node.target[:1] != "#" or node.target[1:] in here:
            return (node,)
        origin = origin_by(node.origin, _NAME)
        findings.append(CODES["BOK014"].found(origin, message=_message_on(node.target, places)))
        return node.content

    result = rewrite(volume, inlines=lambda content: splice(content, turn))
    return Outcome(result, tuple(findings)) if findings else Outcome(volume)


def _message_on(target: str, places: Places) -> str:
    section, number = places[target[1:]]
    file = section.origin.source if section.origin else ""
    named = " ".join(filter(None, (section.label and f"“{section.label}”", file and f"({file})")))
    return f"A link to {named or target} became plain words: its target is in volume {number}."
