"""What is read is never written over, however its name is spelt."""

from pathlib import Path

import pytest

from octavo.app.inputs import files_of, require_apart
from octavo.app.sources import page_at, source_of
from octavo.findings.errors import UsageError
from octavo.manuscript.model import Book, Build, Clean, Cover, Manuscript


@pytest.fixture
def moss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a page in the current folder, to which a link leads."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "moss.md").write_text("Moss grew there.\n", "utf-8")
    (tmp_path / "link.md").symlink_to("moss.md")
    return tmp_path / "moss.md"


@pytest.mark.parametrize("spelling", ["moss.md", "./moss.md", "link.md", "new/../moss.md"])
def test_an_input_is_not_a_target_however_it_is_spelt(moss: Path, spelling: str) -> None:
    (moss.parent / "new").mkdir()
    with pytest.raises(UsageError, match="is an input, and would be written over"):
        require_apart([Path("other.md"), Path(spelling)], [moss])
    with pytest.raises(UsageError, match=r"moss\.md: is an input"):
        require_apart([moss], [Path(spelling)])


def test_another_file_of_the_same_words_is_a_target(moss: Path) -> None:
    (moss.parent / "twin.md").write_bytes(moss.read_bytes())
    require_apart([Path("twin.md"), Path("new.md"), Path("a\0b")], [moss, Path("nowhere.md")])


def test_the_inputs_of_a_book_are_its_pages_and_what_its_manuscript_names(moss: Path) -> None:
    manuscript = Manuscript(
        moss.parent,
        book=Book(cover=Cover("moss.png")),
        clean=Clean(profile="site.toml"),
        build=Build(css=("a.css", "b.css")),
    )
    sources = [page_at(moss), source_of("Words at hand.")]
    names = [path.name for path in files_of(sources, manuscript)]
    assert names == ["moss.md", "octavo.toml", "site.toml", "moss.png", "a.css", "b.css"]
    assert list(files_of(sources)) == [moss]
