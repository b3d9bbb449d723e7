"""Every sample manuscript in every style, for every reading system: no word from a validator, of any severity."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from tests.kept_epubcheck import messages_on

from octavo.app.build import plan, run_job
from octavo.app.deliver import Setting, make
from octavo.app.tree_files import read_tree
from octavo.checks.epub import check_epub
from octavo.checks.profiles import PROFILES
from octavo.findings.finding import Severity
from octavo.manuscript import load_manuscript
from octavo.tree.document import Document
from octavo.writers.stylesheets import known_styles

MANUSCRIPTS: Final = sorted((Path(__file__).parents[2] / "manuscripts").glob("*/octavo.toml"))
FORMS: Final[Mapping[str, tuple[str, bool]]] = {
    "epub": (".epub", False),
    "epub-with-its-fonts": (".epub", True),
    "kepub": (".kepub.epub", False),
}
"""Suffix, and whether the faces travel in the book."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


@cache
def tree_of(manuscript: Path, shelf: Path) -> Document:
    """Return the finished tree of a sample, its pictures with it."""
    result = run_job(plan(load_manuscript(manuscript), shelf, ("json",)))
    return read_tree(result.files[0].path)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("style", known_styles())
@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda path: path.parent.name)
def test_no_validator_and_no_reading_system_has_a_word_against_a_sample(
    shelf: Path, manuscript: Path, style: str, form: str
) -> None:
    suffix, embed = FORMS[form]
    tree = tree_of(manuscript, shelf)
    path = shelf / f"{manuscript.parent.name}-{style}-{form}{suffix}"
    data = make(tree, suffix, Setting(style, embed_fonts=embed)).data
    path.write_bytes(data)
    assert messages_on(path) == []
    for profiles in ((), *((name,) for name in PROFILES)):
        found = check_epub(data, path.name, profiles=profiles, tree=tree)
        assert [one for one in found if one.severity >= Severity.WARNING] == [], profiles
