"""What is built by hand is written, or refused with the place of what is wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

import octavo
from octavo.findings.errors import NotWritableError
from octavo.tree.build import para
from octavo.tree.document import Document, Section

WRITERS: Final[dict[str, Callable[..., Any]]] = {
    ".epub": octavo.write_epub,
    ".pdf": octavo.write_pdf,
    ".md": octavo.write_markdown,
    ".txt": octavo.write_text,
    ".json": octavo.write_json,
}
STRANGE: Final[Any] = (1, "a page", None, [Section()])


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize(
    "document",
    [
        *(Document(body_matter=strange) for strange in STRANGE),
        *(Document(body_matter=(Section(blocks=(strange,)),)) for strange in STRANGE),
        *(Document(body_matter=(Section(blocks=(para(strange),)),)) for strange in STRANGE[::2]),
        *(Document(metadata=strange) for strange in STRANGE),
        *(Document(resources=(strange,), cover=strange) for strange in STRANGE[:2]),
    ],
)
def test_what_is_not_part_of_a_document_is_named_whoever_writes(
    suffix: str, document: Document, tmp_path: Path
) -> None:
    with pytest.raises(NotWritableError, match="the document"):
        WRITERS[suffix](document, tmp_path / f"book{suffix}")
    assert not list(tmp_path.iterdir())
