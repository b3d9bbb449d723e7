"""An entry names exactly what it names, or is refused before anything is done."""

import re
from typing import Any

import pytest

from octavo.findings.alternatives import NOTES
from octavo.findings.codes import CODES
from octavo.findings.errors import UsageError
from octavo.passes.choices import DROPPED, KEEPABLE, REMOVALS, Choices, KeptElement, chosen
from octavo.tree.build import page, para
from octavo.tree.nodes import CHOICE, Container, Span, Text
from octavo.tree.origin import Origin


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("wet  stairs", "the wet\nstairs led up", True),
        ("wet stairs", "the Wet Stairs", False),
        (r"/^page \d+$/", "page 12", True),
        (r"/^page \d+$/", "a page 12", False),
        (r"/^PAGE \d+$/i", "page 12", True),
        (r"/^PAGE \d+$/", "page 12", False),
        ("/r/serials/", "see r/serials for more", True),
        ("/r/serials", "see /r/serials for more", True),
        ("AB 123", "flight AB 123", True),
        ("QQQ123", "flight QQQ123", True),
        ("CHR005", "CHR005", False),
        ("css:p", "css:p", False),
    ],
)
def test_text_and_expressions_are_found_and_codes_and_selectors_are_not_text(
    entry: str, text: str, found: bool
) -> None:
    assert bool(Choices(drop=(entry,)).condemned_by(text)) == found
    assert Choices(keep=(entry,)).names_to_keep(text) == found


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("/(/", r"/\(/: not a regular expression"),
        ("/(?P<n>a)(?P<n>b)/", "not a regular expression"),
        ("/a*/", "is found everywhere"),
        ("/" + "a" * 1001 + "/", "longer than 1000 characters"),
        ("css:" + "a" * 1001, "longer than 1000 characters"),
        ("css: ", "css: ?: names nothing$"),
        ("/(a+)+b/", "repeats what varies"),
        (r"/^(\w+\s*)+!$/i", "repeats what varies"),
        ("/((ab)*|c+){2,}x/", "repeats what varies"),
        ("/(?:x+x+)+y/", "repeats what varies"),
        ("/((a{1,20})){1,20}b/", "repeats what varies"),
        ("/(?:x+(?:ab|))+y/", "repeats what varies"),
        ("/(x+(b*))+y/", "repeats what varies"),
        (r"/(x+\b)+y/", "repeats what varies"),
        (" ", "an empty entry"),
        ("", "an empty entry"),
        ("CHR999", "there is no code CHR999"),
        ("chr005", "there is no code chr005"),
    ],
)
def test_an_entry_that_means_nothing_is_refused_by_name(entry: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Choices(keep=(entry,))
    with pytest.raises(UsageError, match=message):
        Choices(drop=(entry,))


def test_a_code_in_small_letters_is_told_which_is_meant() -> None:
    with pytest.raises(UsageError) as told:
        Choices(keep=("chr005",))
    assert told.value.hint == "did you mean CHR005?"


@pytest.mark.parametrize(
    "entry",
    [
        r"/^(\w+\s)+$/",
        "/(?:word +)+end/",
        "/(ab|cd)+/",
        r"/\d{3}(?:,\d+)*/",
        "/(a+){2}/",
        "/chapter (one|two)+ of .*/i",
        "/(?:[.!?] *)+$/",
        "/(?:x+(?:ab|cd))+y/",
        "/(x+(ab))+y/",
    ],
)
def test_repeats_with_something_between_them_are_taken(entry: str) -> None:
    assert Choices(drop=(entry,)).drop == (entry,)


def test_an_expression_or_a_selector_may_be_a_thousand_characters_long() -> None:
    longest = ("/" + "a" * 1000 + "/", "css:" + "a" * 1000)
    assert Choices(keep=longest).keep == longest


def test_notes_may_stay_move_or_go_and_nothing_else() -> None:
    assert [Choices(notes=notes).notes for notes in NOTES] == ["keep", "end", "drop"]
    with pytest.raises(UsageError, match="notes cannot be 'dorp'") as caught:
        Choices(notes="dorp")
    assert caught.value.hint == "did you mean drop?"
    with pytest.raises(UsageError, match="notes cannot be 'elsewhere'") as caught:
        Choices(notes="elsewhere")
    assert caught.value.hint == ""


def test_who_names_a_code_that_there_is_not_is_told_where_they_are_shown() -> None:
    with pytest.raises(UsageError) as caught:
        Choices(keep=("CHR999",))
    assert caught.value.hint == "octavo inspect shows the codes of what goes"


def test_a_code_keeps_what_its_rule_would_remove_and_nothing_else() -> None:
    choices = Choices(keep=("CHR005",))
    assert choices.spares("CHR005", "0")
    assert not choices.spares("CHR004", "0")


def test_dropping_a_code_takes_back_that_it_is_kept() -> None:
    assert not Choices(keep=("CHR005",), drop=("CHR005",)).spares("CHR005", "0")


def test_selectors_are_given_with_what_is_wanted_of_them() -> None:
    choices = Choices(keep=("css:p.note", "a text"), drop=("css: div.share, #top ", "/x/"))
    assert choices.selectors == (("keep", "p.note"), ("drop", "div.share, #top"))


def test_an_element_that_a_selector_keeps_is_kept_with_all_that_stands_inside() -> None:
    choices = Choices(("css:p.note",), places=(KeptElement("article/p[2]", "Anotefromus."),))
    inside, beside = Origin("page.html", path="article/p[2]/a[1]"), Origin(path="article/p[20]")
    assert choices.spares("CHR006", "from us", inside)
    assert choices.spares_whole("CHR006", "A note from us.", inside)
    assert not choices.spares("CHR006", "from us", beside)
    assert not choices.spares("CHR006", "from them", inside)
    assert not choices.spares("CHR006", "from us")


def test_what_is_dropped_inside_an_element_that_is_kept_goes() -> None:
    choices = Choices(("css:p",), ("from us",), places=(KeptElement("p[1]", "Anotefromus."),))
    assert not choices.spares(DROPPED, "from us", Origin(path="p[1]/a[1]"))
    assert choices.spares(DROPPED, "A note from us.", Origin(path="p[1]"))


def test_no_entry_is_named_where_none_is_found() -> None:
    assert Choices(drop=("wet stairs", "/x+/")).condemned_by("dry land") == ""
    assert Choices(drop=("stairs", "wet stairs")).condemned_by("wet stairs") == "stairs"


def test_a_mark_says_what_is_wanted_and_by_which_selector() -> None:
    marked = Container((para("Share"),), attributes=((CHOICE, "drop main div.share"),))
    assert chosen(marked) == ("drop", "main div.share")
    assert chosen(Container((para("Share"),))) == ("", "")
    assert chosen(para("Share")) == ("", "")


def test_the_elements_that_a_page_marks_to_keep_are_found_with_their_ink() -> None:
    wish = ((CHOICE, "keep .note"),)
    words = Span((Text("from us"),), attributes=wish, origin=Origin(path="p[1]/i"))
    box = Container((para("A note"),), attributes=wish, origin=Origin(path="div[2]"))
    other = Container(
        (para("A note"),), attributes=((CHOICE, "drop p"),), origin=Origin(path="div[3]")
    )
    marked = page(para("A word ", words), box, other)
    keep = Choices(("css:.note",))
    assert keep.on(marked).places == (
        KeptElement("div[2]", "Anote"),
        KeptElement("p[1]/i", "fromus"),
    )
    dropping = Choices(("A note",), ("css:p",))
    assert dropping.on(marked) is dropping


@pytest.mark.parametrize("code", ["CHR001", "CHR011", "STR002", "RDR003", "PDF001", "BOK005"])
def test_a_code_by_which_nothing_is_kept_or_dropped_is_refused(code: str) -> None:
    with pytest.raises(UsageError, match=f"{code} cannot be kept") as kept:
        Choices(keep=(code,))
    with pytest.raises(UsageError, match=f"{code} cannot be dropped") as dropped:
        Choices(drop=(code,))
    assert "CHR005" in kept.value.hint
    assert "CHR014" in dropped.value.hint


def test_what_is_only_said_can_be_kept_and_not_dropped() -> None:
    assert Choices(keep=("BOK002",)).spares("BOK002", "")
    with pytest.raises(UsageError, match="BOK002 cannot be dropped"):
        Choices(drop=("BOK002",))


def test_a_hint_that_names_a_code_to_keep_names_one_that_can_be() -> None:
    asked = {code.id for code in CODES.values() if re.search(rf"keep\W.*{code.id}", code.hint)}
    dropped = {code.id for code in CODES.values() if f"--drop {code.id}" in code.hint}
    assert (asked - KEEPABLE, dropped - REMOVALS) == (set(), set())
    assert set(CODES) > KEEPABLE


@pytest.mark.parametrize("given", [{"keep": (None,)}, {"drop": (3,)}, {"keep": 3}, {"notes": None}])
def test_what_is_not_a_string_is_not_a_choice(given: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"is a tuple of entries|notes cannot be"):
        Choices(**given)


def test_entries_that_can_be_read_once_only_are_heard_all_the_same() -> None:
    given: Any = (entry for entry in ["CHR999"])
    with pytest.raises(UsageError, match="there is no code CHR999"):
        Choices(keep=given)
    listed: Any = ["CHR005"]
    choices = Choices(keep=listed, drop=(one for one in ["the lamp"]))  # type: ignore[arg-type]
    listed.clear()
    assert choices == Choices(("CHR005",), ("the lamp",))
    assert hash(choices) == hash(Choices(("CHR005",), ("the lamp",)))
