"""A list of links is its author's if a line announces it or enough of it is words; others are a page's."""

from octavo.passes.chrome.around.author_lists import authors_entries
from octavo.passes.chrome.evidence.places import places_of
from octavo.passes.chrome.gathering import gather
from octavo.readers.html import read_html
from octavo.readers.source import Source

PROSE = "<p>The ferry sails twice a day, and on Sundays it sails once, if the pilot is sober.</p>"
TOLD = "<p>These are the boats that went out that night:</p>"
LINKS = "".join(f'<li><a href="/{name}">Boat of {name}</a></li>' for name in "abc")


def entries(body: str) -> list[str]:
    """Return the entries of lists in an article that are its author's, though they are links."""
    source = f"<body><article>{body}{PROSE}</article><footer><p>Imprint</p></footer></body>"
    page = read_html(Source("page.html", source.encode(), "text/html")).document
    evidence = gather(page.spine[0].blocks)
    return [evidence[at].text for at in sorted(authors_entries(evidence, places_of(evidence)))]


BOATS = ["Boat of a", "Boat of b", "Boat of c"]


def test_a_line_of_the_story_that_ends_in_a_colon_announces_a_list() -> None:
    assert entries(f"{PROSE}{TOLD}<ul>{LINKS}</ul>") == BOATS
    assert entries(f"{PROSE}{TOLD}<p><img src='a.png'></p><ol>{LINKS}</ol>") == BOATS
    assert (
        entries(f"{PROSE}<p>その夜に沖へ出ていった船の名前は次のとおり：</p><ul>{LINKS}</ul>")
        == BOATS
    )
    assert entries(f"{TOLD}<ul>{LINKS}</ul>{PROSE}") == BOATS


def test_a_line_that_is_short_a_link_a_signpost_or_no_announcement_announces_none() -> None:
    for line in (
        "These are the boats that went out that night.",
        "The boats that went out at night today:",
        '<a href="/boats">These are the boats that went out that night:</a>',
        "Recommended quayside and harbourside stories:",
        "Next chapter, previous chapter, table of contents:",
        "Sign up for our weekly newsletter, and for this:",
    ):
        assert entries(f"{PROSE}<p>{line}</p><ul>{LINKS}</ul>") == [], line
    assert entries(f"<ul>{LINKS}</ul>{PROSE}") == []
    assert entries(f"{PROSE}<div class='related'>{TOLD}</div><ul>{LINKS}</ul>") == []


def test_a_list_of_which_two_fifths_are_words_is_the_authors() -> None:
    def listed(words: int) -> list[str]:
        return entries(f"{PROSE}<ul>{LINKS}{'<li>A cask of tar</li>' * words}</ul>")

    assert listed(2) == BOATS
    assert listed(1) == []


def test_each_list_is_judged_by_itself() -> None:
    both = f"{PROSE}{TOLD}<ul>{LINKS}</ul><ul>{LINKS.replace('Boat', 'Barge')}</ul>"
    assert entries(both) == BOATS
    assert entries(f"{both}{TOLD}<dl><dd><a href='/d'>Boat of d</a></dd></dl>")[:3] == BOATS
    other = LINKS.replace("Boat", "Barge")
    apart = f"{PROSE}{TOLD}<ul>{LINKS}</ul>{PROSE}{TOLD}<ul>{other}</ul>"
    assert entries(apart) == [*BOATS, "Barge of a", "Barge of b", "Barge of c"]


def test_what_a_page_closes_with_is_none_of_an_authors_list_and_a_menu_holds_none() -> None:
    followed = LINKS + '<li><a href="/f">Follow us on Twitter</a></li>'
    assert entries(f"{PROSE}{TOLD}<ul>{followed}</ul>") == BOATS
    assert entries(f"{PROSE}{TOLD}<nav><ul>{LINKS}</ul></nav>") == []
