"""A document → JSON: the tree itself, pictures and all, for other programs (`tree.codec`)."""

from octavo.findings.errors import NotWritableError
from octavo.tree.codec import dumps
from octavo.tree.document import Document
from octavo.tree.invariants import check_inert
from octavo.writers.artifact import Artifact


def write_json(document: Document) -> Artifact:
    """Set `document` as JSON; `tree.codec.loads` gives an equal document back. Raw nodes may be in it.

    Raises:
        NotWritableError: the document is ill formed, or holds links that act.
    """
    if violations := check_inert(document):
        raise NotWritableError(violations)
    # A lone surrogate has no UTF-8; its backslash form is also its escape in JSON.
    return Artifact((dumps(document, indent=1) + "\n").encode("utf-8", "backslashreplace"))
