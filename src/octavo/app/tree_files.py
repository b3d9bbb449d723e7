"""A file from the JSON writer → the document in it."""

from pathlib import Path
from typing import Final

from octavo.app.file_reading import SizeLimit, read_bytes
from octavo.findings.errors import ReadError
from octavo.tree.codec import CodecError, loads
from octavo.tree.document import Document

TREE: Final = ".json"
_LARGEST: Final = SizeLimit(1024, "book")


def read_tree(path: Path) -> Document:
    """Return the document in a file that the JSON writer wrote.

    Raises:
        ReadError: it cannot be read, is larger than a book may be, or holds no tree.
    """
    try:
        return loads(read_bytes(path, _LARGEST).decode("utf-8"))
    except (UnicodeDecodeError, CodecError) as error:
        hint = "name the tree that octavo wrote with -o book.json"
        raise ReadError(f"{path}: is not the tree of a book: {error}", hint=hint) from error
