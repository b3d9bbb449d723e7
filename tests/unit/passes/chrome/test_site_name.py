"""A page tells its site's name twice; where the name is planted in the story it goes, and nothing else does."""

import pytest

import octavo
from octavo.passes.choices import Choices
from octavo.passes.chrome.site_name import is_planted

NAME = "Gull Rock Tales"
TITLE = "Chapter 3: Foam | The Brass Lantern | Gull Rock Tales"
STORY = (
    "The tide clerk wrote down every wave.",
    "He crossed out those that came back, and blotted them.",
    "Nobody had ever asked to see the book.",
)


def left(*planted: str, title: str = TITLE, head: str = "", foot: str = "") -> str:
    """Return the clean text of a page in whose story something is planted behind its second line."""
    lines = "".join(f"<p>{line}</p>" for line in (*STORY[:2], *planted, STORY[2]))
    data = (
        f'<meta charset="utf-8"><title>{title}</title><nav>{head}<a href="/list">List</a></nav>'
        f"<main>{lines}</main><footer>{foot}</footer>"
    )
    return octavo.clean(data.encode(), media_type="text/html").document.plain_text()


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f'<a href="/">{NAME}</a>', ""),
        (f'<a href="https://gullrock.example/">{NAME}</a>', ""),
        ("", f"<p>© 2019–2024 {NAME}. All rights reserved.</p>"),
        ("", f"<p>{NAME}</p>"),
    ],
)
def test_a_name_that_the_page_says_twice_goes_from_among_the_story(head: str, foot: str) -> None:
    assert NAME not in left(NAME, head=head, foot=foot)
    assert NAME not in left(f"He slept. {NAME}", head=head, foot=foot)
    assert NAME not in left(f"He slept. {NAME} “Wake!” she said. {NAME}", head=head, foot=foot)


def test_a_name_that_is_said_once_stays_and_so_does_the_books() -> None:
    assert NAME in left(NAME)
    assert NAME in left(NAME, title="", foot=f"<p>© 2024 {NAME}</p>")
    book = '<a href="/brass">The Brass Lantern</a>'
    assert "The Brass Lantern" in left("The Brass Lantern", head=book, foot=f"<p>© {NAME}</p>")


def test_a_name_that_the_story_speaks_of_stays() -> None:
    home = f'<a href="/">{NAME}</a>'
    for line in (
        f"He rowed to {NAME}, and back.",
        f"“{NAME},” he said.",
        f"He sold {NAME} twice.",
        f"It was out of print. {NAME} Revised had taken its place.",
    ):
        assert line in left(line, head=home)


def test_a_blogs_name_stands_before_a_colon() -> None:
    title, home = f"{NAME}: Foam", f'<a href="/">{NAME}</a>'
    assert NAME not in left(NAME, title=title, head=home)


@pytest.mark.parametrize(
    ("line", "planted"),
    [
        (f"[{NAME}]", True),
        (f"Reading this elsewhere? Support the translators at {NAME} and not the thieves.", True),
        (f"Translator's note: support the translators at {NAME}.", False),
        (f"Support the translators at {NAME}. The tide was out.", False),
        (f"“Support the authors of {NAME},” he said.", False),
        (f"{NAME} had a harbour once. " + "x" * 300, False),
    ],
)
def test_a_line_that_speaks_for_the_site_by_name_is_planted(line: str, planted: bool) -> None:
    assert planted == is_planted(line, NAME)


def test_what_the_user_keeps_stays() -> None:
    data = (
        f'<title>{TITLE}</title><nav><a href="/">{NAME}</a></nav><main><p>{STORY[0]}</p><p>{NAME}</p>'
        f"<p>{STORY[1]} {NAME}</p><p>{STORY[2]}</p></main>"
    )
    kept = octavo.clean(data.encode(), media_type="text/html", choices=Choices(("CHR008",)))
    assert kept.document.plain_text().count(NAME) == 2
