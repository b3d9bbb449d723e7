"""The corpora of pages, as sets to be scored: those that were composed for octavo, and real ones.

The composed ones (`composed/`) are built as pages of many kinds are, around stories of our own. Real
pages are their authors', so none is in the project. They are looked for where `OCTAVO_CORPORA`
says, else in a folder `corpora` of a folder beside the checkout; where they are absent nothing is
scored. A corpus of chapters is a folder of `manifest.json`, `labels/ID.jsonl`, `gold/ID.txt`, `text/ID.txt` and
`html/ID.html`; one of articles is a folder of `gold/ID.txt` and `html/ID.html.gz`.
"""

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.corpus.scoring import Label

_ROOT: Final = Path(__file__).parents[2]
COMPOSED: Final = Path(__file__).with_name("composed")
HTML: Final = "text/html"
PLAIN: Final = "text/plain"


def corpora_folder() -> Path | None:
    """Return the folder of the corpora, None where there is none."""
    told = os.environ.get("OCTAVO_CORPORA")
    if told:
        return Path(told) if Path(told).is_dir() else None
    beside = sorted(_ROOT.parent.glob("*/corpora/*/manifest.json"))
    return beside[0].parents[1] if beside else None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A saved or copied page of a serial, with its labels."""

    name: str
    data: bytes
    media_type: str
    labels: tuple[Label, ...]
    site: str = ""
    language: str = ""

    @property
    def html(self) -> str:
        """The page as text where it is HTML, else nothing."""
        return self.data.decode("utf-8", "replace") if self.media_type == HTML else ""


@dataclass(frozen=True, slots=True)
class Article:
    """A saved page of an article, with the text of the article."""

    name: str
    data: bytes
    gold: str


def chapters(corpus: Path, media_type: str) -> Iterator[Chapter]:
    """Give the pages of a corpus of chapters, as HTML where asked for and saved, else as copied."""
    for page in json.loads((corpus / "manifest.json").read_text("utf-8"))["pages"]:
        name = page["id"]
        file, kind = corpus / "html" / f"{name}.html", HTML
        if media_type != HTML or not file.exists():
            file, kind = corpus / "text" / f"{name}.txt", PLAIN
        labels = tuple(_labels(corpus, name))
        yield Chapter(name, file.read_bytes(), kind, labels, page["site"], page["lang"])


def _labels(corpus: Path, name: str) -> Iterator[Label]:
    for line in (corpus / "labels" / f"{name}.jsonl").read_text("utf-8").splitlines():
        said = json.loads(line)
        yield Label(said["text"], said["label"], said.get("gold") or "")


def articles(corpus: Path) -> Iterator[Article]:
    """Give the pages of a corpus of articles, by name."""
    for gold in sorted((corpus / "gold").glob("*.txt")):
        page = corpus / "html" / f"{gold.stem}.html.gz"
        yield Article(gold.stem, gzip.decompress(page.read_bytes()), gold.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Planted:
    """What a site plants in a chapter, and the paragraph of the story that it is planted in."""

    text: str
    kind: str
    """`line`, of its own; `suffix`, behind a paragraph; `inline`, between two of its sentences."""
    language: str
    before: str
    after: str


def planted(corpus: Path) -> Iterator[Planted]:
    """Give what sites plant, in the order of the file."""
    for line in (corpus / "planted.jsonl").read_text("utf-8").splitlines():
        said = json.loads(line)
        yield Planted(said["text"], said["kind"], said["lang"], said["before"], said["after"])


def decoys(corpus: Path) -> Iterator[tuple[str, str]]:
    """Give language and text of what reads like something planted and is a story's own."""
    for line in (corpus / "decoys.jsonl").read_text("utf-8").splitlines():
        said = json.loads(line)
        yield said["lang"], said["text"]


def paragraphs(corpus: Path) -> Iterator[tuple[str, str, str]]:
    """Give language, paragraph with something planted in it, and the same as its author wrote it."""
    for line in (corpus / "paragraphs.jsonl").read_text("utf-8").splitlines():
        said = json.loads(line)
        yield said["lang"], said["dirty"], said["clean"]


def golds(corpus: Path) -> Iterator[tuple[str, str]]:
    """Give name and text of what people say is the story, or the article, and nothing but that."""
    for file in sorted((corpus / "gold").glob("*.txt")):
        yield file.stem, file.read_text("utf-8")


def hash_of(corpus: Path) -> str:
    """Return the hash of all files of a corpus: pages and labels, names and contents."""
    seen = hashlib.sha256()
    for file in sorted(path for path in corpus.rglob("*") if path.is_file()):
        seen.update(f"{file.relative_to(corpus).as_posix()}\0{file.stat().st_size}\0".encode())
        seen.update(file.read_bytes())
    return seen.hexdigest()
