"""Archives that `./dev corpora` fetched → the inputs in them, as they stand."""

import ast
import html
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from tests.soak import HOSTILE

_DATA: Final = "#data\n"
_STRING: Final = re.compile(r"'(\w+)'\s*:\s*'((?:[^'\\]|\\.)*)'", re.DOTALL)
"""A name and its string, in JavaScript."""
_ENDS: Final = ("\n#errors", "\n#new-errors", "\n#document")


def members_of(package: str, wanted: str) -> Iterator[tuple[str, bytes]]:
    """Give name and bytes of the files whose path holds `wanted`; skip the test where there are none."""
    archives = sorted(HOSTILE.glob(f"{package}-[0-9]*.t*gz")) if HOSTILE.is_dir() else []
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


def checked_out(repository: str, file: str = "") -> Path:
    """Return the path of a repository's file; skip the test where the repository is not here."""
    path = HOSTILE / repository / file
    if not path.exists():
        pytest.skip(f"the corpus {repository} is not here: run ./dev corpora")
    return path


def payloads_of_dompurify() -> list[str]:
    """Return what DOMPurify is tested with."""
    text = checked_out("DOMPurify", "test/fixtures/expect.mjs").read_text("utf-8")
    text = text.removeprefix("export default").strip().rstrip(";")
    text = re.sub(r",(\s*[\]}])", r"\1", text)  # JavaScript bears a comma at the end
    return [test["payload"] for test in json.loads(text)]


def cheat_sheet_of_html5() -> list[str]:
    """Return the attacks of the HTML5 Security Cheatsheet: each alone, in its page, and in a feed."""
    items = checked_out("H5SC", "items.js").read_text("utf-8")
    named = dict(_STRING.findall(checked_out("H5SC", "payloads.js").read_text("utf-8")))
    attacks = [
        re.sub(r"%(\w+)%", lambda found: named.get(found[1], found[0]), _unescaped(text))
        for key, text in _STRING.findall(items)
        if key == "data"
    ]
    pages = checked_out("H5SC", "vectors.txt").read_text("utf-8", "replace")
    feed = checked_out("H5SC", "rss/rss.txt").read_text("utf-8", "replace")
    return [text for text in (*attacks, *pages.split("</div><div id="), *feed.splitlines()) if text]


def _unescaped(literal: str) -> str:
    letters = {"n": "\n", "r": "\r", "t": "\t"}
    return re.sub(r"\\(.)", lambda found: letters.get(found[1], found[1]), literal, flags=re.DOTALL)


def payloads_of_payloadbox() -> list[str]:
    """Return the lines of a list for those who try out web sites."""
    path = checked_out("xss-payload-list", "Intruder/xss-payload-list.txt")
    return _distinct(path.read_text("utf-8", "replace").splitlines())


def payloads_of_cheat_sheets() -> list[str]:
    """Return what stands between fences in OWASP's cheat sheet and in AwesomeXSS."""
    sheets = ("CheatSheetSeries/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.md",
              "AwesomeXSS/README.md", "AwesomeXSS/Database/event-handlers.md")  # fmt: skip
    texts = [checked_out(*sheet.split("/", 1)).read_text("utf-8") for sheet in sheets]
    fenced = [block for text in texts for block in text.split("```")[1::2]]
    whole = [block.partition("\n")[2] for block in fenced]
    return _distinct([*whole, *(line for block in whole for line in block.splitlines())])


def payloads_of_brs_kb() -> list[str]:
    """Return the payloads that BRS-KB's modules name; nothing of it is run."""
    modules = [
        ast.parse(data) for name, data in members_of("brs_kb", "/brs_kb/") if name.endswith(".py")
    ]
    nodes = [node for module in modules for node in ast.walk(module)]
    found: list[ast.expr] = [
        one.value for one in nodes if isinstance(one, ast.keyword) and one.arg == "payload"
    ]
    for one in nodes:
        if isinstance(one, ast.Dict):
            pairs = zip(one.keys, one.values, strict=True)
            found += [
                value
                for key, value in pairs
                if isinstance(key, ast.Constant) and key.value == "payload"
            ]
    values = [one.value for one in found if isinstance(one, ast.Constant)]
    return _distinct([value for value in values if isinstance(value, str)])


def _distinct(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text.strip()]


LISTS: Final[Mapping[str, tuple[Callable[[], list[str]], int]]] = {
    "naughty strings": (naughty_strings, 450),
    "DOMPurify": (payloads_of_dompurify, 200),
    "the HTML5 Security Cheatsheet": (cheat_sheet_of_html5, 400),
    "OWASP and AwesomeXSS": (payloads_of_cheat_sheets, 300),
    "BRS-KB": (payloads_of_brs_kb, 4000),
    "payloadbox": (payloads_of_payloadbox, 6000),
    "feeds that smuggle": (smuggling_feeds, 700),
}
"""Strings that attack, or only break: what gives them, and how many there are at least."""


def books_of_epubcheck() -> list[tuple[str, bytes]]:
    """Return name and bytes of the EPUBs that EPUBCheck is tested with, most of which it keeps unpacked."""
    root = checked_out("epubcheck", "src/test/resources")
    packed = [(path, path.read_bytes()) for path in sorted(root.rglob("*.epub")) if path.is_file()]
    folders = sorted({path.parent for path in root.rglob("META-INF") if path.is_dir()})
    books = packed + [(folder, _packed(folder)) for folder in folders]
    return [(str(path.relative_to(root)), data) for path, data in books]


def _packed(folder: Path) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path in sorted(folder.rglob("*"), key=lambda path: (path.name != "mimetype", path)):
            if path.is_file():
                archive.writestr(str(path.relative_to(folder)), path.read_bytes())
    return data.getvalue()


def pages_of_epubcheck() -> list[tuple[str, bytes]]:
    """Return name and bytes of the single documents that EPUBCheck is tested with."""
    root = checked_out("epubcheck", "src/test/resources")
    kinds = ("*.xhtml", "*.html", "*.svg", "*.ncx", "*.opf")
    paths = sorted(path for kind in kinds for path in root.rglob(kind) if path.is_file())
    return [(str(path.relative_to(root)), path.read_bytes()) for path in paths]
