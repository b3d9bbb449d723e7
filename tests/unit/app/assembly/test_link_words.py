"""A link without words says what it leads to."""

from dataclasses import replace

import pytest

from octavo.app.convert import Options, convert
from octavo.app.sources import source_of
from octavo.readers.source import Source
from octavo.tree.nodes import Link
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_inlines

PLACES = """\
# The Rope

## Evening

It was late.

| Barge | Bushels |
|---|---|
| Tar | 4 |

: What came in {#receipts}
"""


def page(name: str, text: str) -> Source:
    return replace(source_of(text, "text/markdown"), name=name)


def words(link: str, numbers: str = "none", front: str = "") -> list[str]:
    """Return the words of the links in a book whose first chapter has `link` in it."""
    pages = [page("1.md", f"# The Lamp\n\nSee {link}.\n"), page("2.md", front + PLACES)]
    outcome = convert(pages, options=Options(numbers=numbers))
    assert {one.code for one in outcome.findings} <= {"BOK005", "STR012"}
    return [
        inline_text(one.content) for one in all_inlines(outcome.document) if isinstance(one, Link)
    ]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[](2.md)", "The Rope"),
        ("[](2.md#evening)", "Evening"),
        ("[](#receipts)", "What came in"),
        ("[it](2.md)", "it"),
    ],
)
def test_it_says_the_title_the_heading_or_the_caption(link: str, said: str) -> None:
    assert words(link) == [said]


def test_it_says_the_number_where_a_chapter_bears_one() -> None:
    assert words("[](2.md)", numbers="chapters") == ["Chapter 2"]
    assert words("[](2.md)", front="---\nnumber: 7\n---\n\n") == ["Chapter 7"]
    assert words("[](2.md)", front="---\nnumber: The Seventh\n---\n\n") == ["The Seventh"]


def test_it_says_the_role_of_what_has_no_title() -> None:
    pages = [
        page("1.md", "# The Lamp\n\nSee [](2.md).\n"),
        page("2.md", "---\nrole: epigraph\n---\nSo.\n"),
    ]
    (link,) = (one for one in all_inlines(convert(pages).document) if isinstance(one, Link))
    assert inline_text(link.content) == "Epigraph"


def test_one_that_leads_nowhere_is_told_with_its_address() -> None:
    outcome = convert([page("1.md", "# The Lamp\n\nSee [](3.md).\n")])
    (told,) = (one for one in outcome.findings if one.severity.name != "NOTE")
    assert (told.code, "'3.md'" in told.message) == ("STR011", True)
    assert "left out" in told.message
