"""A document → JSON: the tree itself, pictures and all, for other programs (`tree.codec`)."""

from octavo.tree.codec import dumps
from octavo.tree.document import Document
from octavo.writers.artifact import Artifact


def write_json(document: Document) -> Artifact:
    """Set `document` as JSON; `tree.codec.loads` gives an equal document back. Any can be set."""
    # A lone surrogate has no UTF-8; its backslash form is also its escape in JSON.
    return Artifact((dumps(document, indent=1) + "\n").encode("utf-8", "backslashreplace"))
