import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from octavo.findings.errors import UsageError
from octavo.tree.document import Contributor, Metadata, Series
from octavo.writers.cover import draw_cover, faces, lines
from octavo.writers.cover.faces import Face, book_face, worded
from octavo.writers.cover.lines import Fitted, fit, fit_title
from octavo.writers.cover.look import Look, look_of

SKER = Metadata(
    title="The Lamp at Sker Point",
    subtitle="A Novella of the Coast",
    contributors=(Contributor("Edda Marrow"), Contributor("Ines Tavares", "trl")),
    series=Series("The Coast Road", "2"),
)
LONG = "An Account of How the Lamp Went Out, and of Who Was Asked to Light It Again "


def test_a_cover_has_the_size_that_shops_ask_for_and_the_same_bytes_each_time() -> None:
    drawn = draw_cover(SKER, "classic")
    with Image.open(io.BytesIO(drawn.data)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("JPEG", (1600, 2560), "RGB")
    assert drawn == draw_cover(replace(SKER), "classic")
    assert drawn.findings == ()


def test_the_books_of_a_series_wear_one_colour() -> None:
    look = Look()
    assert look.accent("The Coast Road") == look.accent("The Coast Road")
    assert {look.accent(name) for name in "abcdefghij"} == set(look.accents)


@pytest.mark.parametrize("words", ["Fog", LONG * 4, "Donau" * 60, "雨のしおり", "灯台守" * 30])
def test_every_title_fits_its_room(words: str) -> None:
    face = worded(words, ("Semibold",), "en").face
    fitted = fit(words, face, room=(1140, 900), sizes=(248, 52), leading=1.18)
    assert len(fitted.lines) * fitted.size * 1.18 <= 900
    assert max(map(face.at(fitted.size).getlength, fitted.lines)) <= 1140 * 1.01


def test_names_are_not_broken_on_a_cover() -> None:
    names = "Ines Calder, Tomas Reyes, Jun Arai, Ada Quill"
    fitted = fit(
        names,
        book_face("Regular"),
        room=(1140, 240),
        sizes=(92, 48),
        leading=1.25,
        parted=", ",
    )
    assert len(fitted.lines) > 1
    assert set(", ".join(line.rstrip(",") for line in fitted.lines).split(", ")) == set(
        names.split(", ")
    )


def test_a_name_without_room_of_its_own_is_broken_all_the_same() -> None:
    name = " ".join(["Featherstonehaugh"] * 4)
    fitted = fit(
        name,
        book_face("Regular"),
        room=(1140, 240),
        sizes=(92, 48),
        leading=1.25,
        parted=", ",
    )
    assert " ".join(fitted.lines) == name


@pytest.mark.parametrize(
    ("title", "broken"),
    [("The Lamp-Room and Other Stories", False), ("The " + "Lamp-Room-" * 6 + "Keeper", True)],
)
def test_a_word_is_broken_at_its_hyphen_only_where_it_would_be_small_else(
    title: str, broken: bool
) -> None:
    fitted = fit(title, book_face("Semibold"), room=(1140, 900), sizes=(248, 52), leading=1.18)
    assert any(line.endswith("-") for line in fitted.lines) == broken


def title(words: str, language: str) -> Fitted:
    """Return a title as it is set on a cover."""
    return fit_title(
        words,
        book_face("Semibold"),
        room=(1140, 900),
        sizes=(248, 52),
        leading=1.18,
        language=language,
    )


def test_a_word_for_which_a_title_would_be_smaller_than_its_author_is_hyphenated() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    assert title(word, "").lines == (word,)
    assert title(word, "de").lines == ("Donaudampf-", "schifffahrts-", "gesellschafts-", "kapitän")
    assert title(word, "de").size > 2 * title(word, "").size


def test_words_that_are_not_too_long_and_of_unknown_languages_are_not_hyphenated() -> None:
    assert title("Incomprehensibilities", "en").lines == ("Incomprehensibilities",)
    assert title("Donau" * 5, "tlh").lines == ("Donau" * 5,)


def test_a_title_that_no_size_makes_fit_is_cut_and_says_so() -> None:
    fitted = fit(LONG * 99, book_face("Bold"), room=(600, 200), sizes=(90, 52), leading=1.2)
    assert fitted.lines[-1].endswith("…")
    assert "".join(fitted.lines)[:20] == LONG[:20]


@pytest.mark.parametrize("letter", ["x", "雨", "a ", "e\u0301", "\u0301"])
def test_a_title_without_end_is_tried_no_further_than_a_cover_reaches(
    letter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = 0
    scale = lines._scale

    def counting(face: Face) -> lines.Measure:
        def measure(words: str) -> float:
            nonlocal measured
            measured += len(words)
            return scaled(words)

        scaled = scale(face)
        return measure

    monkeypatch.setattr(lines, "_scale", counting)
    lengths = []
    for length in (10_000, 100_000):
        measured = 0
        words, face = letter * length, book_face("Semibold")
        fitted = fit(words, face, room=(1140, 900), sizes=(248, 52), leading=1.18)
        assert fitted.lines[-1].endswith("…")
        lengths.append(measured)
    assert lengths[0] == lengths[1]


def test_lines_are_even() -> None:
    words = "The Lamp That Would Not Go Out"
    set_ = fit(words, book_face("Bold"), room=(900, 400), sizes=(80, 79), leading=1.2).lines
    assert " ".join(set_) == words
    assert set_ == ("The Lamp That", "Would Not Go Out")


def test_no_line_begins_with_a_mark_that_ends_something() -> None:
    words = "霧の岬で、百年のあいだ「最後の船」を待ち続けた灯台守の物語。"
    face = worded(words, ("Bold",), "ja").face
    for width in range(300, 900, 60):
        lines = fit(words, face, room=(width, 2000), sizes=(90, 60), leading=1.2).lines
        assert not any(line[0] in "、。」" for line in lines)
        assert not any(line[-1] == "「" for line in lines)


def test_characters_that_no_font_has_are_left_out_and_named() -> None:
    drawn = draw_cover(replace(SKER, title="Online \U000f0000: Level Two"), "classic")
    assert [(one.code, one.evidence) for one in drawn.findings] == [
        ("COV002", "\U000f0000 U+F0000")
    ]
    wording = worded("Online \U000f0000: Level Two", ("Bold",), "en")
    assert wording.words == "Online: Level Two"


def test_a_line_of_which_a_letter_cannot_be_set_is_not_set() -> None:
    untitled = replace(SKER, title="", series=Series("Fog"))
    drawn = draw_cover(replace(untitled, title="The \U00030000 of Sker"), "classic")
    assert drawn.data == draw_cover(untitled, "classic").data
    assert [one.message for one in drawn.findings] == [
        "The cover leaves out 1 character that no font has, and the lines with such letters."
    ]


def test_a_title_of_which_little_could_be_set_is_not_set_at_all() -> None:
    assert worded("\U000f0000\U000f0001\U000f0002 2", ("Bold",), "en").words == ""


def test_letters_that_want_shaping_are_left_out_where_nothing_shapes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(faces, "can_shape", lambda: False)
    wording = worded("حارس", ("Bold",), "ar")
    assert (wording.words, len(wording.lost)) == ("", 4)


def test_a_style_says_how_its_covers_look(tmp_path: Path) -> None:
    (tmp_path / "epub.css").write_text("")
    assert look_of(str(tmp_path)) == Look()
    (tmp_path / "cover.toml").write_text('align = "start"\nframe = "none"\naccents = ["#102030"]\n')
    assert look_of(str(tmp_path)) == Look(align="start", frame="none", accents=("#102030",))
    assert draw_cover(SKER, str(tmp_path)).data != draw_cover(SKER, "classic").data


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ink = "black"', "ink: expected a colour such as #29251f, found 'black'"),
        ('align = "left"', "align: expected one of center, start, found 'left'"),
        ("frames = 1", "unknown key 'frames'"),
        ("ink", "cover.toml:1:"),
    ],
)
def test_a_style_that_says_it_wrongly_is_told_so(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "cover.toml").write_text(text)
    with pytest.raises(UsageError, match=said.split(":", maxsplit=1)[0]) as caught:
        look_of(str(tmp_path))
    assert said in str(caught.value)
