"""Keep only links that lead somewhere safe.

Well-formed `http:`, `https:` and `mailto:` addresses stay; a fragment stays if something has that id; everything else
(`javascript:`, relative paths to other pages of the site, `file:`) is replaced by the link's text.
"""

from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.census import holds, ids_of
from octavo.tree.document import Document
from octavo.tree.links import web_url
from octavo.tree.nodes import Inline, Inlines, Link
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import excerpt

_NAME: Final = "resolve-links"
_LONGEST: Final = 2000
"""Browsers and reading systems refuse longer addresses, or worse."""


def _run(document: Document) -> Outcome:
    if not holds(document, Link):
        return Outcome(document)
    ids = set(ids_of(document))
    findings: list[Finding] = []

    def resolve(node: Inline) -> Inlines:
        if not isinstance(node, Link) or _is_safe(node.target, ids):
            return (node,)
        message = f"A link to {excerpt(node.target, 60)!r} became its words."
        origin = origin_by(node.origin, _NAME)
        findings.append(CODES["STR005"].found(origin, message=message))
        return node.content

    result = rewrite(document, inlines=lambda content: splice(content, resolve))
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


RESOLVE_LINKS: Final = Pass(_NAME, _run, ("STR005",))
"""Replace unsafe links by their text (STR005)."""


def _is_safe(target: str, ids: set[str]) -> bool:
    if target.startswith("#"):
        return target[1:] in ids
    return len(target) <= _LONGEST and web_url(target) != ""
