"""Plain paragraphs hold every word, and nothing that is known to make WeasyPrint stumble."""

import re

from octavo.writers.pdf.completeness import Words, difference
from octavo.writers.pdf.rescue import plainer, set_plainly
from octavo.writers.pdf.work import Work

PAGE = '<html><head></head><body class="book"><section id="chapter-1"><h1>X</h1></section></body></html>'


def paragraphs_of(running: str) -> list[str]:
    return re.findall(r"<p>(.*?)</p>", set_plainly(PAGE, Words(running)), re.DOTALL)


def test_a_line_is_a_paragraph_and_empty_ones_are_none() -> None:
    assert paragraphs_of("One < two\n\n \nthree") == ["One &lt; two", "three"]


def test_a_long_paragraph_is_cut_and_a_long_word_may_break_anywhere() -> None:
    words = "gull " * 10_000 + "x" * 100_000 + "a" + "\u0301" * 5_000
    set_ones = paragraphs_of(words)
    bare = [one.replace("<wbr/>", "") for one in set_ones]
    assert max(map(len, bare)) <= 16_000
    assert max(map(len, re.split(r"\s|<wbr/>", " ".join(set_ones)))) <= 64
    assert not re.search("\u0301{31}", "".join(set_ones))
    assert difference(Words("".join(bare)), Words(words)) == ""


def test_notes_stand_behind_what_called_them() -> None:
    work = plainer(Work("one", PAGE, 0), Words("It was cold.", ("Very.",)))
    assert re.findall("<p>(.*?)</p>", work.markup) == ["It was cold.", "Very."]
    assert work.words == Words("It was cold.\nVery.")
