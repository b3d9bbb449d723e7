import re

import pytest

from octavo.tree.build import book, inlines, link, note, para, quote
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.nodes import Heading, Table, TableCell, TableRow
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.typesetting import Typesetter
from octavo.writers.xhtml.long_divisions import cut_division


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


def test_links_follow_a_heading_a_table_and_a_figure_that_moved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("octavo.writers.epub.typesetting.LONGEST", 1000)
    rows = tuple(TableRow((TableCell((para(f"Lamp {at}. " * 5),)),)) for at in range(30))
    ids = ("oil", "лампа", "wick", "low")
    lines = tuple(para("Lamp. " * 60, link(f"#{name}", name)) for name in ids)
    places = (
        Heading(inlines("Oil"), id="oil"),
        Table(rows, id="лампа"),
        quote(Heading(inlines("Wick"), id="wick")),
        Heading((), id="low"),
    )
    first = Typesetter(lay_out(book(Metadata(), Section((*lines, *places), id="long"))))
    list(first.pieces())
    typesetter = first.again()
    pieces = {one.name: one.body for one in typesetter.pieces()}
    setting = typesetter.layout.setting
    hrefs = [setting.hrefs[setting.anchors[name]] for name in ids]

    assert [href.partition("#")[2] for href in hrefs] == ["oil", "place.2", "wick", "low"]
    for href in hrefs:
        name, _, anchor = href.partition("#")
        assert name != "s0001.xhtml"
        assert [body.count(f' id="{anchor}"') for body in pieces.values()].count(1) == 1
        assert f' id="{anchor}"' in pieces[name]
        assert sum(f'href="{href}"' in body for body in pieces.values()) == 1


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
