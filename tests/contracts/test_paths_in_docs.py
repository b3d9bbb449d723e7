"""Every file that the documents name, or link to, is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/decisions/*.md")])
EXAMPLES = {"CHANGELOG.md", "docs/markdown.md"}
"""Documents whose links are Markdown shown as an example."""
NAMED = re.compile(r"`([\w./-]+/[\w.-]+\.(?:py|toml|css|json|yml)|\w+\.py)`")
LINKED = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


def files() -> set[str]:
    folders = ("src", "tests", "docs", "styles", "benchmarks", "examples", "manuscripts", ".github")
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
    } | {path.name for path in ROOT.iterdir()}


@pytest.fixture(scope="module")
def known() -> set[str]:
    return files()


def missing(text: str, known: set[str]) -> Iterator[str]:
    for name in NAMED.findall(text):
        if not any(path == name or path.endswith(f"/{name}") for path in known):
            yield name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_names_is_there(document: Path, known: set[str]) -> None:
    text = document.read_text(encoding="utf-8")
    assert list(missing(text, known)) == []
    if document.relative_to(ROOT).as_posix() not in EXAMPLES:
        assert [
            link for link in LINKED.findall(text) if not (document.parent / link).exists()
        ] == []


def test_every_decision_is_in_the_list_of_decisions_once() -> None:
    decisions = ROOT / "docs/decisions"
    listed = LINKED.findall((decisions / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in decisions.glob("0*.md"))


def test_a_name_that_has_gone_is_noticed(known: set[str]) -> None:
    text = "The rules are in `chrome/no_such_room.py`, the tree in `tree/nodes.py`."
    assert list(missing(text, known)) == ["chrome/no_such_room.py"]
