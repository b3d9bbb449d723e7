"""A document → JSON: the tree itself, pictures and all, for other programs (`tree.codec`)."""

from octavo.findings.errors import NotWritableError
from octavo.tree.codec import dumps
from octavo.tree.document import Document
from octavo.tree.invariants import check_inert
from octavo.writers.artifact import Artifact


def write_json(document: Document) -> Artifact:
    """Write `document` as JSON, from which `tree.codec.loads` makes an equal document. It may contain raw nodes.

    Raises:
        NotWritableError: the document is ill-formed, or contains links that run something.
    """
    if violations := check_inert(document):
        raise NotWritableError(violations)
    # UTF-8 cannot encode a lone surrogate; its backslash form is also its escape in JSON.
    return Artifact((dumps(document, indent=1) + "\n").encode("utf-8", "backslashreplace"))
