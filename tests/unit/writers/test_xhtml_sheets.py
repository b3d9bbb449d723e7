import re

import pytest

from octavo.tree.build import book, inlines, link, note, para
from octavo.tree.document import Document, Metadata, Section
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.typesetting import Typesetter
from octavo.writers.xhtml.sheets import cut_division


def long_chapter() -> Document:
    story = tuple(
        para(f"Lamp {at}. " * 9, note(para(f"Note {at}.")), link("#inner", "Onward."))
        for at in range(6)
    )
    inner = Section(story[3:], title=inlines("Inner"), id="inner")
    return book(Metadata(), Section(story[:3], title=inlines("Long"), id="long", sections=(inner,)))


def bodies(limit: int) -> tuple[str, ...]:
    layout = lay_out(long_chapter())
    names = ("a.xhtml", "b.xhtml", "c.xhtml", "d.xhtml", "e.xhtml", "f.xhtml", "g.xhtml")
    return cut_division(layout.divisions[0], layout.setting, names.__getitem__, limit=limit).bodies


def words(body: str) -> str:
    return re.sub(r"<[^>]+>|\s", "", body)


def test_a_chapter_is_cut_between_blocks_and_nothing_is_lost() -> None:
    (whole,) = bodies(1_000_000)
    cut = bodies(1000)
    assert len(cut) > 2
    assert "".join(map(words, cut)) == words(whole)
    for body in cut:
        assert body.count("<section") == body.count("</section>")
        assert body.count("<p>") == body.count("</p>")


def test_a_sheet_that_goes_on_is_the_same_chapter_and_not_a_second_one() -> None:
    first, second, *_ = bodies(700)
    assert 'id="long" class="chapter" epub:type="chapter" role="doc-chapter"' in first
    assert second.startswith('<section class="chapter" aria-label="Long">\n')


def test_calls_lead_to_their_notes_and_back_wherever_they_are() -> None:
    cut = bodies(1000)
    names = "abcdefg"
    ends = {
        f"{names[at]}.xhtml#{id_}"
        for at, body in enumerate(cut)
        for id_ in re.findall(r'id="([^"]+)"', body)
    }
    for at, body in enumerate(cut):
        for href in re.findall(r'href="([^"]*#note[^"]+)"', body):
            assert (href if "xhtml" in href else f"{names[at]}.xhtml{href}") in ends


def test_links_follow_a_section_that_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("octavo.writers.epub.typesetting.LONGEST", 1000)
    first = Typesetter(lay_out(long_chapter()))
    list(first.pieces())
    assert first.has_moved
    typesetter = first.again()
    pieces = list(typesetter.pieces())
    assert not typesetter.has_moved
    place = typesetter.layout.setting.hrefs["inner"]
    assert re.fullmatch(r"s0001-[2-9]\.xhtml#inner", place)
    name, _, anchor = place.partition("#")
    assert f'id="{anchor}"' in next(one.body for one in pieces if one.name == name)
    assert all(f'href="{place}"' in one.body for one in pieces if "Onward" in one.body)
