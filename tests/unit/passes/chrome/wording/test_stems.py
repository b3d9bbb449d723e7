"""Pieces of wordings are found as a plain search would find them, whatever was asked before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.passes.chrome.wording import stems
from octavo.passes.chrome.wording.stems import Stems

STEMS = ("stolen", "author", "flag it", " ads", "true ", "buy us a", "ко", "盗版")
KEPT = Stems(STEMS)
"""Asked for every text in turn, as for page after page."""
WORDS = st.sampled_from(
    [
        *STEMS,
        "x",
        "the",
        "flag",
        "it",
        "astolenb",
        "loads",
        "true",
        "untrue",
        "这是盗版书" * 6,
        "око",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_pieces_are_found_as_a_plain_search_finds_them(text: str) -> None:
    expected = {stem for stem in STEMS if stem in text}
    assert KEPT.found_in(text, KEPT.told_by(set(text.split()))) == expected


def test_more_words_than_are_remembered_are_looked_at_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stems, "_REMEMBERED", 3)
    kept = Stems(STEMS)
    found = [
        kept.found_in(text, kept.told_by(set(text.split())))
        for text in ("the cat sat on mats", "stolen by the cat", "the cat sat", "stolen by the cat")
    ]
    assert found == [set(), {"stolen"}, set(), {"stolen"}]
