"""What the user names, by selector, text, expression or code, stays or goes, and nothing else."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.tree.nodes import Aside

LINES = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "There were wet footprints on the stairs, leading up, and none of them led down.",
    "The night watchman shook his head at her, and went home, and was not seen again.",
    "Ida stayed until it was light, and looked at the door, and did not open it at all.",
)
PLANTED = "This story was stolen from its author: if you find it on Amazon, please report it."
PAGE = (
    "<title>1 - The Wet Stairs</title><nav id='menu'><a href='/'>Home</a><a href='/l'>Library</a></nav>"
    "<h1>Chapter 1: The Lamp</h1><div class='text'>"
    f"<p>{LINES[0]}</p><p>{LINES[1]}</p><hr class='pause'>"
    f"<p class='memo'>{LINES[2]} <em class='aside'>She waited.</em></p><p>{LINES[3]}</p>"
    f"<p class='plant'>{PLANTED}</p>"
    "<div style='display:none'><p class='secret'>A key lay under the mat.</p><p>Do not copy.</p></div>"
    "<p>She <ruby>knew<rt class='say'>nyoo</rt></ruby> it.</p>"
    "<figure><img class='map' src='map.png' alt='A map of the harbour'></figure></div>"
    "<div id='comments'><p class='first'>What a chapter! Thanks for all of the work on this.</p>"
    "<p>More, please, and soon.</p></div>"
)


def chosen(*, keep: tuple[str, ...] = (), drop: tuple[str, ...] = ()) -> Outcome:
    outcome = octavo.clean(PAGE, choices=octavo.Choices(keep=keep, drop=drop))
    assert octavo.open_ledger(outcome).balances
    return outcome


def difference(outcome: Outcome) -> tuple[set[str], set[str]]:
    """Return the lines that came, and the lines that went, for the choices."""
    before = set(octavo.clean(PAGE).document.plain_text().splitlines())
    after = set(outcome.document.plain_text().splitlines())
    return after - before, before - after


def dropped(outcome: Outcome) -> list[tuple[str, str]]:
    return [(one.before, one.evidence) for one in outcome.findings if one.code == "CHR011"]


def test_without_choices_the_furniture_goes_and_the_story_stays() -> None:
    text = octavo.clean(PAGE).document.plain_text()
    assert all(line in text for line in LINES)
    for gone in ("Home", PLANTED, "key lay", "What a chapter"):
        assert gone not in text


@pytest.mark.parametrize(
    ("entry", "came"),
    [
        ("css:p.secret", {"A key lay under the mat."}),
        ("css:p.plant", {PLANTED}),
        ("css:#comments .first", {"What a chapter! Thanks for all of the work on this."}),
        ("css:p.secret, p.plant", {"A key lay under the mat.", PLANTED}),
        ("css:p:nth-child(2)", {"More, please, and soon.", "Do not copy."}),
        ("a key", set()),
        ("A key lay", {"A key lay under the mat."}),
        ("/a KEY .* mat/i", {"A key lay under the mat."}),
        ("CHR003", {"A key lay under the mat.", "Do not copy."}),
        ("CHR008", {PLANTED}),
    ],
)
def test_what_is_kept_comes_back_and_nothing_else(entry: str, came: set[str]) -> None:
    outcome = chosen(keep=(entry,))
    assert difference(outcome) == (came, set())


def test_one_link_of_a_menu_can_be_kept() -> None:
    text = chosen(keep=("css:nav a[href='/l']",)).document.plain_text()
    assert "Library" in text
    assert "Home" not in text


@pytest.mark.parametrize(
    ("entry", "went"),
    [
        ("css:p.memo", {f"{LINES[2]} She waited."}),
        ("css:hr.pause", {"* * *"}),
        ("/^THERE were .* down/i", {LINES[1]}),
        ("wet footprints", {LINES[1]}),
    ],
)
def test_what_is_dropped_goes_and_nothing_else(entry: str, went: set[str]) -> None:
    assert difference(chosen(drop=(entry,))) == (set(), went)


def test_a_heading_or_a_picture_can_be_dropped() -> None:
    outcome = chosen(drop=("css:h1, img.map",))
    assert {before for before, _ in dropped(outcome)} == {
        "Chapter 1: The Lamp",
        "A map of the harbour",
    }
    assert [section.label for section in outcome.document.sections()] == [""]


def test_what_went_says_which_entry_named_it() -> None:
    outcome = chosen(drop=("css:em.aside", "css:rt.say", "wet footprints"))
    assert dropped(outcome) == [
        ("She waited.", "named by css:em.aside"),
        ("nyoo", "named by css:rt.say"),
        (LINES[1], "named by wet footprints"),
    ]
    assert LINES[2] in outcome.document.plain_text().splitlines()


def test_of_two_that_contradict_each_other_the_one_that_names_less_wins() -> None:
    inner_kept = chosen(drop=("css:div.text",), keep=("css:p.memo",))
    assert inner_kept.document.plain_text().splitlines()[-1] == f"{LINES[2]} She waited."
    assert LINES[0] not in inner_kept.document.plain_text()
    inner_dropped = chosen(keep=("css:div.text",), drop=("css:p.memo", "wet footprints"))
    assert PLANTED in inner_dropped.document.plain_text()
    assert LINES[1] not in inner_dropped.document.plain_text()
    assert LINES[2] not in inner_dropped.document.plain_text()


def test_of_two_that_name_the_same_what_is_kept_stays() -> None:
    assert difference(chosen(keep=("css:p.memo",), drop=("css:p.memo",))) == (set(), set())
    assert difference(chosen(keep=("css:p.memo",), drop=("night watchman",))) == (set(), set())


def test_a_page_cannot_choose_for_the_user() -> None:
    page = PAGE.replace(
        "class='memo'", "class='memo' octavo&nbsp;choice='drop' octavo choice='drop'"
    )
    assert (
        LINES[2]
        in octavo.clean(page, choices=octavo.Choices(drop=("css:i",))).document.plain_text()
    )


@pytest.mark.parametrize("selector", ["p[", "p:nope", "p >", "p{}", ":not("])
def test_a_selector_that_is_none_is_refused_before_anything_is_read(selector: str) -> None:
    choices = octavo.Choices(drop=(f"css:{selector}",))
    with pytest.raises(octavo.UsageError, match="not a CSS selector"):
        octavo.clean(PAGE, choices=choices)
    with pytest.raises(octavo.UsageError, match="not a CSS selector"):
        octavo.convert([PAGE], options=octavo.Options(choices))


def test_selectors_name_nothing_in_copied_text_and_markdown() -> None:
    choices = octavo.Choices(drop=("css:p", "css:*"))
    for media_type in ("text/plain", "text/markdown"):
        outcome = octavo.clean("\n\n".join(LINES), media_type=media_type, choices=choices)
        assert outcome.document.plain_text().splitlines()[::2] == list(LINES)


def test_the_other_parser_marks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    keep, drop = ("css:p.secret", "css:p.plant"), ("css:em.aside", "css:hr.pause")
    expected = chosen(keep=keep, drop=drop)
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    monkeypatch.delitem(sys.modules, "octavo.readers.html.lexbor", raising=False)
    assert chosen(keep=keep, drop=drop).document == expected.document
    with pytest.raises(octavo.UsageError, match="not a CSS selector"):
        chosen(drop=("css:p[",))


def test_choices_travel_to_other_processes() -> None:
    choices = octavo.Choices(keep=("css:p.secret", "/zzz/i"), drop=("css:p.memo",))
    options = octavo.Options(choices)
    with ProcessPoolExecutor(1) as executor:
        there = octavo.convert([PAGE], options=options, executor=executor)
    assert there == octavo.convert([PAGE], options=options)


COUNTED = "\n\n".join(
    (
        "Previous | Next",
        *(f"{line} {number}" for number, line in enumerate(LINES)),
        "Nobody came by that road again until the spring. 7",
    )
)


def test_who_drops_a_paragraph_drops_no_other_and_leaves_the_counters_to_be_told() -> None:
    whole = octavo.clean(COUNTED, media_type="text/plain").document.plain_text().split("\n")
    choices = octavo.Choices(drop=("footprints",))
    rest = octavo.clean(COUNTED, media_type="text/plain", choices=choices).document.plain_text()
    assert [line for line in whole if line not in rest.split("\n")] == [LINES[1]]
    assert [line for line in rest.split("\n") if line not in whole] == []


ARTICLE = (
    "<html><head><title>The Salt Tax – Oster Gazette</title></head><body><article>"
    "<header><h1>The Salt Tax</h1><p>Nobody had paid it for a hundred years when the first bill came.</p></header>"
    "<div class='text'><p>The bill came by boat, in a box of its own.</p><p>“It is a joke,” said the mayor.</p>"
    "<p>He was the first to be arrested, and he went on laughing for a week.</p></div></article></body></html>"
)


@pytest.mark.parametrize(
    ("keep", "drop", "role", "stays"),
    [
        ((), (), "standfirst", True),
        (("STR015",), (), "", True),
        ((), ("STR015",), "", False),
        ((), ("Nobody had paid it",), "", False),
    ],
)
def test_a_standfirst_is_left_as_it_is_or_goes_if_the_user_says_so(
    keep: tuple[str, ...], drop: tuple[str, ...], role: str, stays: bool
) -> None:
    outcome = octavo.clean(ARTICLE, choices=octavo.Choices(keep=keep, drop=drop))
    first = outcome.document.body_matter[0].blocks[0]

    assert octavo.open_ledger(outcome).balances
    assert (first.role if isinstance(first, Aside) else "") == role
    assert ("Nobody had paid it" in outcome.document.plain_text(headings=True)) == stays


def test_plain_text_has_the_standfirst_of_a_lone_article(tmp_path: Path) -> None:
    octavo.write_text(octavo.clean(ARTICLE).document, tmp_path / "a.txt")
    written = (tmp_path / "a.txt").read_text("utf-8")
    assert written.startswith(
        "Nobody had paid it for a hundred years when the first bill came.\n\nThe bill came"
    )
