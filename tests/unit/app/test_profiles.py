"""What is known of a site travels in a file, and says when it no longer fits."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import characters

import octavo
from octavo.app.inspect import inspect
from octavo.app.profiles import load_profile, parse_profile, profile_as_toml
from octavo.findings.errors import ManuscriptError
from octavo.findings.finding import Finding
from octavo.passes.chrome.profile import PlaceOfRepeats, Repeated, SiteProfile
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.readers.source import Source

ROOMS = ("harbour office", "lighthouse", "boat shed")
LINES = (
    "The lamp in the {} burned until three, and then somebody put it out.",
    "There were wet footprints in the {}, leading up, and none of them led down.",
    "The night watchman of the {} shook his head at her, and was not seen again.",
    "Ida stayed in the {} until it was light, and looked at the door, and waited.",
)
HTML = "text/html"
CREDIT = "Carried over the water by the Lantern Group, 1204 readers so far"


def page(number: int) -> Source:
    lines = "".join(f"<p>{line.format(ROOMS[number - 1])}</p>" for line in LINES)
    text = f"<body><div class='text'><p>{CREDIT}</p>{lines}{lines}</div></body>"
    return Source(f"{number}.html", text.encode(), "text/html")


PAGES = [page(number) for number in range(1, 4)]
WRITTEN = b"""\
chapters = 60
[[block]]
text = "Carried over the water by the Lantern Group, 9 readers so far"
chapters = 57

[[block]]
text = "a line that the site no longer prints"
chapters = 40
of = 50
outside = false
"""


def texts() -> st.SearchStrategy[str]:
    odd = st.sampled_from(['"', "\\", "\u202e", "\u0085", "#", "'", "'''", "ς", "i\u0307"])
    written = st.lists(st.one_of(odd, st.text(characters())), min_size=1).map("".join)
    return written.map(fingerprint).filter(bool)


@st.composite
def profiles(draw: st.DrawFn) -> SiteProfile:
    most = draw(st.integers(3, 2000))
    blocks = {}
    for text in draw(st.sets(texts(), max_size=5)):
        of = draw(st.integers(3, most))
        blocks[text] = Repeated(
            text,
            draw(st.integers(0, of)),
            draw(st.booleans()),
            of,
            place=draw(st.sampled_from(get_args(PlaceOfRepeats))),
            often=draw(st.booleans()),
            anywhere=draw(st.booleans()),
        )
    return SiteProfile(most, blocks, draw(st.integers(0, most)))


@given(profiles())
def test_a_profile_comes_back_from_its_file_as_it_was(profile: SiteProfile) -> None:
    assert parse_profile(profile_as_toml(profile).encode(), "site.toml") == profile


def test_what_is_learned_can_be_read_and_is_sorted() -> None:
    text = profile_as_toml(octavo.learn_profile(PAGES))
    assert text.startswith("# A site's profile: what its pages repeat")
    assert text[text.index("chapters = ") :] == (
        "chapters = 3\n\n[[block]]\n"
        'text = "carried over the water by the lantern group, # readers so far"\n'
        'chapters = 3\nof = 3\noutside = false\nplace = "first lines"\n'
    )


def test_blocks_are_sorted_by_their_text() -> None:
    blocks = {text: Repeated(text, 3, mostly_outside=True) for text in ("next", "home", "menu")}
    parsed = profile_as_toml(SiteProfile(3, blocks))
    assert [line for line in parsed.splitlines() if line.startswith("text")] == [
        'text = "home"',
        'text = "menu"',
        'text = "next"',
    ]


def test_a_hand_may_write_words_as_the_page_prints_them_and_leave_the_rest_out() -> None:
    profile = parse_profile(b'[[block]]\ntext = "Next  Chapter 12"', "site.toml")
    assert list(profile.blocks.values()) == [Repeated("next chapter #", 1, True, 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[block]\n", "site.toml:1:"),
        ("chapters = 3\n[[block]]\nwords = 'a'\n", "site.toml:3: unknown key block"),
        ("[[block]]\ntext = 'a'\n[[block]]\ntext = 3\n", "site.toml:4: block[1].text: expected"),
        ("[[block]]\ntext = ''\n", "site.toml:2: block[0].text: expected the words"),
        ("[[block]]\nchapters = 3\n", "site.toml:1: block[0]: has no text"),
        ("[[block]]\ntext = 'a'\n[[block]]\ntext = 'A'\n", "'a' is written twice"),
        ("[[block]]\ntext = 'a'\nchapters = true\n", "site.toml:3: block[0].chapters: expected"),
        ("[[block]]\ntext = 'a'\nchapters = 5\nof = 2\n", "expected 5 or more, found 2"),
        ("[block]\ntext = 'a'\n", "site.toml:1: block: expected tables [[block]]"),
        ("block = [1]\n", "site.toml:1: block: expected tables [[block]]"),
        ("[[block]]\ntext = 'a'\nplace = 'here'\n", "site.toml:3: block[0].place: expected one of"),
        ("chapters = -1\n", "site.toml:1: chapters: expected a number"),
    ],
)
def test_a_broken_profile_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ManuscriptError) as caught:
        parse_profile(text.encode(), "site.toml")
    assert message in str(caught.value)


def test_a_profile_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError, match=r"site\.toml: no such file"):
        load_profile(tmp_path / "site.toml")


def test_a_profile_cleans_a_page_that_is_alone_and_says_where_it_knows_from() -> None:
    options = octavo.Options(profile=parse_profile(WRITTEN, "site.toml"))
    assert CREDIT in octavo.convert(PAGES[:1]).document.plain_text()
    outcome = octavo.convert(PAGES[:1], options=options)
    assert CREDIT not in outcome.document.plain_text()
    assert {one.evidence for one in outcome.findings if one.code == "CHR012"} == {
        "in 57 of 60 chapters"
    }
    assert octavo.open_ledger(outcome).balances


def test_a_block_that_stands_on_no_page_is_reported_once_with_its_line() -> None:
    profile = parse_profile(WRITTEN, "site.toml")
    outcome = octavo.convert(PAGES, options=octavo.Options(profile=profile))
    stale = [one for one in outcome.findings if one.code == "CHR013"]
    assert [(str(one.origin), one.before, one.evidence) for one in stale] == [
        ("site.toml:6", "", "was in 40 of 50 chapters")
    ]
    assert "a line that the site no longer prints" in stale[0].message


def test_inspecting_tells_of_a_stale_block_too() -> None:
    told: list[Finding] = []
    options = octavo.Options(profile=parse_profile(WRITTEN, "site.toml"))
    assert len(list(inspect(PAGES, options=options, notice=told.append))) == 3
    assert [one.code for one in told] == ["CHR013"]


def test_what_the_book_teaches_is_added_to_the_profile() -> None:
    profile = parse_profile(b"[[block]]\ntext = 'a line of another site'\n", "site.toml")
    outcome = octavo.convert(PAGES, options=octavo.Options(profile=profile))
    assert CREDIT not in outcome.document.plain_text()


PROMOTION = "Find the newest chapters on Harbour Lights Fiction."


def glued_page(number: int) -> Source:
    """Return a page on which another paragraph ends in the promotion in each chapter."""
    lines = [line.format(ROOMS[number - 1]) for line in LINES * 3]
    lines[number + 5] += f" {PROMOTION}"
    text = "".join(f"<p>{line}</p>" for line in lines)
    return Source(f"{number}.html", f"<body><div class='text'>{text}</div></body>".encode(), HTML)


def test_a_glued_sentence_is_learned_written_down_and_cut_from_a_page_that_is_alone() -> None:
    written = profile_as_toml(octavo.learn_profile([glued_page(number) for number in (1, 2, 3)]))
    assert 'place = "inside the story"\nanywhere = true\n' in written
    options = octavo.Options(profile=parse_profile(written.encode(), "site.toml"))
    outcome = octavo.convert([glued_page(1)], options=options)
    assert [(one.before, one.evidence) for one in outcome.findings if one.code == "CHR030"] == [
        (PROMOTION, "in 3 of 3 chapters, inside the story")
    ]
    assert [one for one in outcome.findings if one.code == "CHR013"] == []
    assert octavo.open_ledger(outcome).balances


def test_a_glued_sentence_that_stands_in_no_paragraph_is_stale() -> None:
    written = f'[[block]]\ntext = "{PROMOTION}"\nanywhere = true\n'
    options = octavo.Options(profile=parse_profile(written.encode(), "site.toml"))
    outcome = octavo.convert(PAGES, options=options)
    assert [str(one.origin) for one in outcome.findings if one.code == "CHR013"] == ["site.toml:1"]


def test_a_frame_that_names_each_chapter_in_its_midst_is_known_and_not_stale() -> None:
    frame = "the tale … the lantern group."
    written = f'[[block]]\ntext = "{frame}"\nchapters = 9\nof = 9\n'
    known = parse_profile(written.encode(), "site.toml")
    sources = []
    for number, name in enumerate(("The Wet Stair", "Three O'Clock", "The Watchman"), 1):
        line = f"The tale called {name} was carried over by the Lantern Group."
        text = page(number).data.decode().replace("</div>", f"</div><p>{line}</p>")
        sources.append(Source(f"{number}.html", text.encode(), HTML))
    outcome = octavo.convert(sources, options=octavo.Options(profile=known))
    assert "carried over by" not in outcome.document.plain_text()
    assert [one for one in outcome.findings if one.code == "CHR013"] == []


def test_words_of_ones_own_written_to_go_anywhere_are_cut_and_not_stale() -> None:
    written = b'[[block]]\ntext = "and none of them led down."\nanywhere = true\n'
    options = octavo.Options(profile=parse_profile(written, "site.toml"))
    outcome = octavo.convert(PAGES[:1], options=options)
    assert "leading up,\n" in outcome.document.plain_text()
    assert [one for one in outcome.findings if one.code == "CHR013"] == []


def test_a_profile_of_another_site_is_told_by_a_warning() -> None:
    written = "".join(
        f'[[block]]\ntext = "{word} of the harbour"\n' for word in ("bar", "bell", "map")
    )
    profile = parse_profile(written.encode(), "site.toml")
    outcome = octavo.convert(PAGES[:1], options=octavo.Options(profile=profile))
    told = [one for one in outcome.findings if one.code in {"CHR013", "CHR025"}]
    assert [str(one.severity) for one in told] == ["warning", "note", "note", "note"]
    assert str(told[0].origin) == "site.toml"
    assert told[0].hint


@pytest.mark.parametrize(
    "line",
    [
        "попугая читает вслух хор",
        "鸚鵡がパンを朗読しています",
        "앵무새가 빵을 읽습니다",
        "đọc truyện ở bến",
    ],
)
def test_words_in_any_script_may_be_written_as_the_page_prints_them(line: str) -> None:
    assert fingerprint(line) in parse_profile(f'[[block]]\ntext = "{line}"\n'.encode(), "s").blocks
