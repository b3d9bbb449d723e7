"""Which of a picture's many addresses counts, and in which order they are tried."""

import pytest

from octavo.readers.html import read_html
from octavo.readers.html.pictures import candidates
from octavo.readers.source import Source
from octavo.tree.nodes import Image
from octavo.tree.walk import all_inlines

DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def addresses(markup: str) -> list[str]:
    """Return all addresses of the one picture that `markup` shows, in order."""
    page = read_html(Source("page.html", markup.encode(), "text/html")).document
    (image,) = (node for node in all_inlines(page) if isinstance(node, Image))
    return [image.source, *image.others]


@pytest.mark.parametrize(
    "name", ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-echo"]
)
def test_what_a_script_would_load_comes_before_its_stand_in(name: str) -> None:
    assert addresses(f'<img src="{DOT}" {name}="pier.jpg">') == ["pier.jpg"]
    assert addresses(f'<img src="img/spacer.gif" {name}="pier.jpg">') == ["pier.jpg"]
    assert addresses(f'<img src="small.jpg" {name}="pier.jpg">') == ["pier.jpg", "small.jpg"]


def test_an_attribute_of_another_name_counts_where_there_is_no_other_address() -> None:
    assert addresses(f'<img src="{DOT}" data-cover="a/pier.jpg?v=2" data-id="7">') == [
        "a/pier.jpg?v=2"
    ]
    assert addresses('<img src="pier.jpg" data-next="door.jpg">') == ["pier.jpg"]


def test_a_picture_that_travels_in_the_page_is_not_a_stand_in_when_there_is_no_other() -> None:
    assert addresses(f'<img src="{DOT}">') == [DOT]


def test_the_widest_candidate_comes_first_then_the_densest() -> None:
    assert addresses('<img src="c.jpg" srcset="a.jpg 300w, b.jpg 1200w">') == [
        "b.jpg", "a.jpg", "c.jpg",
    ]  # fmt: skip
    assert addresses('<img src="c.jpg" srcset="c.jpg, b.jpg 2x, a.jpg 1.5x">') == [
        "b.jpg", "a.jpg", "c.jpg",
    ]  # fmt: skip
    assert addresses(f'<img src="{DOT}" data-srcset="a.jpg 300w, b.jpg 600w">') == [
        "b.jpg", "a.jpg",
    ]  # fmt: skip


def test_what_may_lie_beside_the_page_comes_before_what_lies_elsewhere() -> None:
    assert addresses('<img src="p_files/a.jpg" srcset="https://x.example/b.jpg 900w">') == [
        "p_files/a.jpg", "https://x.example/b.jpg",
    ]  # fmt: skip


def test_the_sources_of_a_picture_are_candidates_where_a_book_can_show_their_type() -> None:
    page = (
        '<picture><source type="image/jxl" srcset="a.jxl"><source type="image/avif" srcset="a.avif">'
        '<source media="(prefers-color-scheme: dark)" srcset="night.png"><img src="a.jpg"></picture>'
    )
    assert addresses(page) == ["a.jpg", "a.avif"]
    wide = '<picture><source srcset="a-9.webp 900w"><img src="a.jpg"></picture>'
    assert addresses(wide) == ["a-9.webp", "a.jpg"]


def test_a_source_outside_of_a_picture_belongs_to_no_picture() -> None:
    assert addresses('<source srcset="x.jpg 900w"><img src="a.jpg">') == ["a.jpg"]


def test_commas_in_addresses_part_no_candidates() -> None:
    found = list(
        candidates("https://x.example/w_300,h_200/a.jpg 300w, data:image/png;base64,AA== 2x")
    )
    assert found == [
        ("https://x.example/w_300,h_200/a.jpg", (300, 1.0)),
        ("data:image/png;base64,AA==", (0, 2.0)),
    ]


@pytest.mark.parametrize("srcset", ["", ",", " , ,", "a.jpg (x, 2x", "a.jpg 1e9w", "a " * 5000])
def test_a_srcset_that_is_none_is_read_without_complaint(srcset: str) -> None:
    assert all(address for address, _ in candidates(srcset))
