"""A first file of `role: part` is the page of the part that it stands in, unless it bears another title."""

from dataclasses import replace

import pytest

from octavo.app.assembly.parts import filled_part, unsaid_of
from octavo.tree.build import chapter, para, part
from octavo.tree.document import Section

RAIN = chapter("Rain", "It fell.")


def page(title: str, number: str = "") -> Section:
    return replace(part(title, number=number), blocks=(para("It fell all night."),))


@pytest.mark.parametrize(
    ("own", "given", "label"),
    [
        (page("The Landing"), part("The Landing"), "The Landing"),
        (page("the “landing”", "II"), part('The "Landing"', number="II"), "II. the “landing”"),
        (page(""), part("The Landing", number="II"), "II. The Landing"),
        (page("The Landing"), part("", number="II"), "II. The Landing"),
        (page("上り口"), part("上り口"), "上り口"),
    ],
)
def test_a_page_of_the_same_title_or_none_is_the_parts(
    own: Section, given: Section, label: str
) -> None:
    filled = filled_part(given, (own, RAIN))
    assert (filled.label, filled.blocks, filled.sections) == (label, own.blocks, (RAIN,))


@pytest.mark.parametrize(
    ("own", "given"),
    [
        (page("The Gutter"), part("The Roof")),
        (page("The Roof", "I"), part("The Roof", number="II")),
        (RAIN, part("Rain")),
    ],
)
def test_a_page_of_another_title_or_role_stands_inside(own: Section, given: Section) -> None:
    filled = filled_part(given, (own, RAIN))
    assert (filled.label, filled.blocks, filled.sections) == (given.label, (), (own, RAIN))
    assert unsaid_of(given, own) == given


def test_a_later_page_of_a_part_stands_inside() -> None:
    own = page("Rain")
    assert filled_part(part("Rain"), (RAIN, own)).sections == (RAIN, own)


def test_what_a_page_says_itself_is_not_counted_twice() -> None:
    given = part("The Landing", number="II")
    assert unsaid_of(given, page("The Landing")) == replace(given, title=())
    assert unsaid_of(given, page("", "II")) == replace(given, number="")
