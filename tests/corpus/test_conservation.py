"""No character of any page of the corpora is neither in the book nor in the ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conservation import unaccounted
from tests.corpus.pages import HTML, PLAIN, articles, chapters, corpora_folder
from tests.soak import tried


def pages(corpora: Path) -> Iterator[tuple[str, bytes, str]]:
    """Give name, bytes and media type of every page there is."""
    for corpus in ("fiction-open", "fiction-stress-open"):
        for kind in (HTML, PLAIN):
            for page in chapters(corpora / corpus, kind):
                yield page.name, page.data, page.media_type
    for article in articles(corpora / "articles-open"):
        yield article.name, article.data, HTML


@pytest.mark.timeout(1800)
def test_no_character_of_the_corpora_is_unaccounted() -> None:
    corpora = corpora_folder()
    if corpora is None:
        pytest.skip("the corpora are not here: set OCTAVO_CORPORA")
    found = [(name, kind, unaccounted(data, kind)) for name, data, kind in pages(corpora)]
    tried("pages of the corpora", len(found), 150)
    assert [one for one in found if one[-1]] == []
