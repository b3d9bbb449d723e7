"""Remove the elements that the user's CSS selectors match, as marked by the reader.

This is the first pass: what the user removes must not be evidence for the others.
"""

from typing import Final

from octavo.findings.alternatives import DROP
from octavo.findings.finding import Outcome
from octavo.passes.choices import DROPPED, Choices, chosen
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Inline

_NAME: Final = "strip-marked"


def strip_marked(choices: Choices) -> Pass:
    """Return the pass that removes what a selector of `choices.drop` names (CHR011)."""
    drops = any(choice == DROP for choice, _ in choices.selectors)

    def verdict(node: Block | Inline) -> Verdict | None:
        choice, selector = chosen(node)
        return Verdict(DROPPED, f"named by css:{selector}") if choice == DROP else None

    def run(document: Document) -> Outcome:
        if not drops:
            return Outcome(document)
        return remove(document, _NAME, choices, blocks=verdict, inlines=verdict)

    return Pass(_NAME, run, (DROPPED,))
