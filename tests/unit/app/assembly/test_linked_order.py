"""Pages that nothing numbers stand as they lead to each other, where their links leave nothing open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.single_file import file_of, part

import octavo
from octavo.findings.finding import Outcome

NAMES = ("Rope", "Anchor", "Tide", "Bells", "Oars", "Cable", "Lamp", "Dory")
TOLD = (
    "The rope was wet, and nobody would say from what.",
    "Ida counted the oars again, and again there was one too many.",
    "“It was here before us,” said the watchman, and shut the book.",
)


def web(at: int) -> str:
    """Return the head and the links of a page that says where it was, as browsers save it."""
    return (
        f"<link rel=canonical href=https://www.rock.example/{at}/>"
        f"<a href=http://rock.example/{at - 1}>Previous</a><a href=/{at + 1}#top>Next</a>"
    )


def onward(at: int) -> str:
    return f"<meta property=og:url content=https://rock.example/{at}><a class=next href=/{at + 1}>»</a>"


def back(at: int) -> str:
    return f"<meta property=og:url content=https://rock.example/{at}><link rel=prev href={at - 1}>"


def files(at: int) -> str:
    """Return the links of a page whose addresses a program turned into those of its files."""
    before, behind = NAMES[(at - 1) % 8], NAMES[(at + 1) % 8]
    return (f"<a href='{before}%20x.html'>Prev</a>" * (at > 0)) + (
        f"<a href='./{behind}%20x.html'>Next</a>" * (at < 7)
    )


def made(folder: Path, links: Callable[[int], str], missing: tuple[int, ...] = ()) -> Outcome:
    for at, name in enumerate(NAMES):
        if at not in missing:
            story = "".join(f"<p>{line} That was {name}.</p>" for line in TOLD)
            text = f"<html lang=en><title>{name}</title>{links(at)}<body><h1>{name}</h1><div>{story}</div>"
            (folder / f"{name} x.html").write_text(text, "utf-8")
    return octavo.convert([folder])


def labels(book: Outcome) -> list[str]:
    return [section.label for section in book.document.sections()]


@pytest.mark.parametrize("links", [web, onward, back, files])
def test_links_to_the_next_page_or_the_one_before_say_the_order(
    tmp_path: Path, links: Callable[[int], str]
) -> None:
    book = made(tmp_path, links)
    assert labels(book) == list(NAMES)
    (told,) = (one for one in book.findings if one.code in {"BOK016", "BOK018"})
    assert told.message == (
        "Neither names nor headings number the pages: they are in the order in which they lead to each other, "
        "from “Rope x.html” to “Dory x.html”."
    )


def test_over_a_page_that_is_missing_its_neighbours_lead_to_each_other(tmp_path: Path) -> None:
    book = made(tmp_path, web, missing=(3,))
    assert labels(book) == [name for name in NAMES if name != "Bells"]


def test_a_page_that_no_link_leads_to_stands_last(tmp_path: Path) -> None:
    book = made(tmp_path, lambda at: web(at) if at != 0 else "")
    assert labels(book)[-1] == "Rope"
    (told,) = (one for one in book.findings if one.code == "BOK018")
    assert told.message.endswith("after them those that no link leads to: “Rope x.html”.")


@pytest.mark.parametrize(
    "links",
    [
        lambda at: web(at)[:0],
        lambda at: web(at) if at < 5 else "",
        lambda at: web(at).replace("rock.example", "[rock"),
        lambda at: web(at) if at not in {3, 4} else "",
        lambda at: web(at).replace(f"example/{at}/", "example/book/"),
        lambda at: onward(at).replace(f"href=/{at + 1}", f"href=/{(at + 1) % 8}"),
        lambda at: onward(at).replace(f"href=/{at + 1}", "href=/0"),
    ],
    ids=[
        "no links",
        "few links",
        "no addresses",
        "two chains",
        "one address for all",
        "a ring",
        "all to the first",
    ],
)
def test_links_that_leave_the_order_open_say_none(
    tmp_path: Path, links: Callable[[int], str]
) -> None:
    book = made(tmp_path, links)
    assert labels(book) == sorted(NAMES)
    assert "BOK016" in {one.code for one in book.findings}


def test_links_that_say_what_the_names_say_change_nothing(tmp_path: Path) -> None:
    order = sorted(NAMES)
    book = made(tmp_path, lambda at: onward(order.index(NAMES[at])))
    assert labels(book) == order
    assert not {"BOK016", "BOK018"} & {one.code for one in book.findings}


def test_pages_in_single_files_say_where_they_were_by_the_file(tmp_path: Path) -> None:
    for at, name in enumerate(NAMES):
        story = "".join(f"<p>{line} That was {name}.</p>" for line in TOLD)
        page = f"<title>{name}</title><h1>{name}</h1>{story}<a href=/{at + 1}>Next</a>"
        body = part(page.encode(), "text/html", location=f"https://rock.example/{at}")
        (tmp_path / f"{name}.mht").write_bytes(file_of([body]))
    assert labels(octavo.convert([tmp_path])) == list(NAMES)
