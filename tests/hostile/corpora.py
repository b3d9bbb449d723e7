"""Archives that `./dev corpora` fetched → the inputs in them, as they stand."""

import html
import json
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from tests.soak import CORPORA

_DATA: Final = "#data\n"
_ENDS: Final = ("\n#errors", "\n#new-errors", "\n#document")


def members_of(package: str, wanted: str) -> Iterator[tuple[str, bytes]]:
    """Give name and bytes of the files whose path holds `wanted`; skip the test where there are none."""
    archives = sorted(CORPORA.glob(f"{package}-[0-9]*.t*gz")) if CORPORA.is_dir() else []
    if not archives:
        pytest.skip(f"the corpus {package} is not here: run ./dev corpora")
    with tarfile.open(archives[-1]) as archive:
        for member in archive:
            if member.isfile() and wanted in member.name:
                opened = archive.extractfile(member)
                assert opened is not None
                yield member.name, opened.read()


def html_of_html5lib() -> list[str]:
    """Return the mark-up of html5lib's tests of tree construction, whole documents only."""
    pages: list[str] = []
    for name, data in members_of("html5lib", "/tree-construction/"):
        if name.endswith(".dat"):
            pages.extend(_pages_in(data.decode("utf-8", "surrogatepass")))
    return pages


def _pages_in(text: str) -> Iterator[str]:
    for test in text.split(_DATA)[1:]:
        if "#document-fragment" not in test and "#script-on" not in test:
            ends = [at for end in _ENDS if (at := test.find(end)) >= 0]
            yield test[: min(ends, default=0)]


def naughty_strings() -> list[str]:
    """Return strings that have broken somebody's program."""
    found = dict(members_of("big-list-of-naughty-strings", "blns.json"))
    return [text for data in found.values() for text in json.loads(data) if text]


def smuggling_feeds() -> list[str]:
    """Return the mark-up of feeds that smuggle in what runs or loads, its escapes taken off."""
    feeds = members_of("feedparser", "/tests/wellformed/sanitize/")
    texts = (data.decode("utf-8", "replace") for name, data in feeds if name.endswith(".xml"))
    return [html.unescape(text.partition("-->")[2]) for text in texts]


def sanitizer_payloads() -> list[str]:
    """Return DOMPurify's payloads, if its `test/fixtures/expect.mjs` was put there by hand."""
    path: Path = CORPORA / "expect.mjs"
    if not path.exists():
        pytest.skip(f"no {path.name} of DOMPurify in {CORPORA}; no registry has it")
    text = path.read_text("utf-8").removeprefix("export default").strip().rstrip(";")
    text = re.sub(r",(\s*[\]}])", r"\1", text)  # JavaScript bears a comma at the end
    return [test["payload"] for test in json.loads(text)]
