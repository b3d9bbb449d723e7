"""Links of a manuscript lead to sections and to places in them, from file to file and by the words of headings."""

import pytest

from octavo import convert
from octavo.findings.finding import Severity
from octavo.passes.structure.cross_references import LEAD_LINKS, slugs
from octavo.readers.source import Source
from octavo.tree.document import Document
from octavo.tree.invariants import check_writable
from octavo.tree.nodes import Heading, Link
from octavo.tree.walk import all_blocks, all_inlines

LAMP = "# The Lamp Room\n\nIt was dark. {}\n\n## At Noon {{#noon}}\n\nIt was not.\n"
STAIR = "---\nrole: prologue\n---\n\n# Chapter 2\n\nIt went up.\n\n## By the door\n\nA door.\n"
TIDE = """# Tide

It rose.

## At Noon

It fell.

> ## At Noon

| Day | Feet |
|:----|-----:|
| 1   |    9 |

: What the gauge said {#tab-tides}
"""


def book(target: str) -> tuple[list[str], list[str]]:
    """Return where the links of a book of three files lead, and what is warned of."""
    texts = {
        "part/01.md": LAMP.format(f"[there]({target})"),
        "part/00.md": STAIR,
        "02 tide.md": TIDE,
    }
    outcome = convert(
        [Source(name, text.encode(), "text/markdown") for name, text in texts.items()]
    )
    warned = [str(one.origin) for one in outcome.findings if one.severity > Severity.NOTE]
    return [node.target for node in all_inlines(outcome.document) if isinstance(node, Link)], warned


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("00.md", "#prologue-1"),
        ("./00.md#by-the-door", "#by-the-door"),
        ("../02%20tide.md", "#chapter-2"),
        ("../02%20tide.md#at-noon", "#at-noon"),
        ("../02%20tide.md#at-noon-1", "#at-noon-1"),
        ("../02%20tide.md#tab-tides", "#tab-tides"),
        ("#at-noon", "#noon"),
        ("#NOON", "#noon"),
        ("#tab-tides", "#tab-tides"),
        ("#tide", "#chapter-2"),
        ("#by-the-door", "#by-the-door"),
        ("#chapter-2", "#prologue-1"),
        ("../part/01.md", "#chapter-1"),
        ("https://gull-rock.example/01.md", "https://gull-rock.example/01.md"),
    ],
)
def test_a_link_leads_to_the_section_that_it_means(target: str, place: str) -> None:
    assert book(target) == ([place], [])


@pytest.mark.parametrize(
    "target",
    ["01", "02.md", "00.md#tide", "../02%20tide.md#at-noon-2", "#nowhere", "", "../../02 tide.md"],
)
def test_a_link_that_leads_nowhere_is_warned_of_with_its_line(target: str) -> None:
    assert book(f"<{target}>") == ([], ["part/01.md:3"])


@pytest.mark.parametrize(
    ("heading", "spelt"),
    [
        ("What’s in a *name*?", "whats-in-a-name"),
        ("Глава вторая: туман", "глава-вторая-туман"),
        ("第五章　霧", "第五章-霧"),
        ("الفصل الثاني", "الفصل-الثاني"),
        ("2. Snow_white v1.5", "snow_white-v1.5"),
    ],
)
def test_a_heading_is_called_by_its_words_in_any_script(heading: str, spelt: str) -> None:
    assert spelt in slugs(heading.replace("*", ""))


def test_only_what_links_lead_to_gets_an_id_and_no_two_the_same() -> None:
    texts = {
        "1.md": TIDE,
        "2.md": TIDE,
        "3.md": "# End\n\n[one](1.md#at-noon) [two](2.md#at-noon)\n",
    }
    sources = [Source(name, text.encode(), "text/markdown") for name, text in texts.items()]
    document = convert(sources).document
    links = [node.target for node in all_inlines(document) if isinstance(node, Link)]
    headings = [block.id for block in all_blocks(document) if isinstance(block, Heading)]

    assert links == ["#at-noon", "#at-noon-2"]
    assert headings == ["at-noon", "", "at-noon-2", ""]
    assert check_writable(document) == ()


def test_a_name_that_was_given_comes_before_the_words_of_a_heading() -> None:
    text = "# One\n\n[there](#lamp)\n\n## Lamp\n\nDark.\n\n## Light {#lamp}\n\nLit.\n"
    sources = [Source(name, text.encode(), "text/markdown") for name in ("1.md", "2.md")]
    headings = [one for one in all_blocks(convert(sources).document) if isinstance(one, Heading)]

    assert [heading.id for heading in headings] == ["", "lamp-1", "", "lamp-3"]


def test_a_book_without_links_is_left_as_it_is() -> None:
    page = Document()
    assert LEAD_LINKS.run(page).document is page
