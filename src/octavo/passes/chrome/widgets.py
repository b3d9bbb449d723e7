"""Remove controls and embedded players: buttons, voice pickers, audio, frames, the title bar."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Inline, Widget


def strip_widgets(choices: Choices) -> Pass:
    """Return the pass that removes every `Widget` (CHR001 for the title bar, CHR002)."""

    def verdict(node: Block | Inline) -> Verdict | None:
        if not isinstance(node, Widget):
            return None
        return Verdict("CHR001") if node.name == "title" else Verdict("CHR002", f"<{node.name}>")

    def run(document: Document) -> Outcome:
        return remove(document, "strip-widgets", choices, blocks=verdict, inlines=verdict)

    return Pass("strip-widgets", run, ("CHR001", "CHR002"))
