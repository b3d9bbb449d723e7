from time import perf_counter

import pytest

from octavo.writers.xhtml.addresses import with_addresses


def shown(words: str) -> str:
    """Return words with their addresses in brackets, and a bar where they may break."""
    said = with_addresses(words).replace("\u200b", "|")
    return said.replace('<span class="address">', "[").replace("</span>", "]")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at https://sker.example/log/2026.html.", "at [https://|sker|.example/|log/|2026|.html.]"),
        ("write to ann.marrow@sker.example, or", "write to [ann|.marrow|@sker|.example], or"),
        ("(www.sker.example/a?b=c&d_e#f)", "([www|.sker|.example/|a|?b|=c|&amp;d|_e|#f)]"),
        ("“sker.example/log” and sker.example.", "“[sker|.example/|log]” and [sker|.example]."),
        ("灯はhttps://sker.example/灯にある", "灯は[https://|sker|.example/]灯にある"),
        ("See notes.txt & <go>", "See [notes|.txt] &amp; &lt;go&gt;"),
    ],
)
def test_an_address_may_break_at_its_marks(words: str, expected: str) -> None:
    assert shown(words) == expected


@pytest.mark.parametrize(
    "words",
    ["e.g. this", "3.50 or 1/2", "the U.S.A. at 5 p.m.", "and/or", "so... he @ sea", "Fog.Then"],
)
def test_words_with_marks_in_them_are_none(words: str) -> None:
    assert shown(words) == words


@pytest.mark.parametrize("much", ["a", "a.", "-", "_", "a@", "://", "ab.cd/", "a-b."])
def test_a_heap_of_marks_takes_no_time(much: str) -> None:
    begun = perf_counter()
    with_addresses(f"ab.cd {much * 40_000}")
    assert perf_counter() - begun < 2
