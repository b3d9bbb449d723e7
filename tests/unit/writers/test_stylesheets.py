import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from octavo.findings.errors import UsageError
from octavo.writers.sheets import OwnSheet, make_sheet
from octavo.writers.stylesheets import (
    Medium,
    known_styles,
    open_style,
    read_optional,
)


def test_three_styles_are_at_hand_and_what_they_rest_on_is_none_of_them() -> None:
    assert known_styles() == ("classic", "modern", "plain")


def test_a_style_rests_on_what_every_book_needs() -> None:
    assert [folder.name for folder in open_style("modern").folders] == ["base", "modern"]


def test_a_folder_of_ones_own_changes_what_it_holds_and_keeps_the_rest(tmp_path: Path) -> None:
    (tmp_path / "epub.css").write_bytes(b"p.mine { margin: 0 }\r\n")
    style = open_style(str(tmp_path))
    assert [folder.name for folder in style.folders] == ["base", "classic", str(tmp_path)]
    epub = make_sheet(style, Medium.EPUB).text
    assert epub.startswith(make_sheet(open_style("classic"), Medium.EPUB).text.rstrip())
    assert epub.endswith("p.mine {\n  margin: 0;\n}\n")
    assert (
        make_sheet(style, Medium.PRINT).text == make_sheet(open_style("classic"), Medium.PRINT).text
    )


def test_a_folder_of_tokens_alone_is_a_style(tmp_path: Path) -> None:
    toml = 'extends = "modern"\n[tokens]\nindent = "3em"\n[print]\nindent = "4em"\n'
    (tmp_path / "style.toml").write_text(toml)
    style = open_style(str(tmp_path))
    assert "text-indent: 3em;" in make_sheet(style, Medium.EPUB).text
    assert "text-indent: 4em;" in make_sheet(style, Medium.PRINT).text
    assert "font-family: sans-serif;" in make_sheet(style, Medium.EPUB).text


def test_a_drawing_of_ones_own_goes_before_the_one_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "dinkus.svg").write_text("<svg/>")
    assert read_optional(str(tmp_path), "dinkus.svg") == "<svg/>"
    assert read_optional(str(tmp_path), "footnote-rule.svg").startswith("<svg ")
    assert read_optional(str(tmp_path), "no-such-file") == ""


def test_a_first_letter_drops_where_a_style_says_so_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text(
        'extends = "plain"\n[tokens]\ninitial-float = "left"\ninitial-size = "3.2em"\n'
    )
    drop = "float: left;\n  margin: 0 0 0 0;\n  font-size: 3.2em;"
    for medium in (Medium.EPUB, Medium.PRINT):
        assert drop in make_sheet(open_style(str(tmp_path)), medium).text
        for name in known_styles():
            assert "float: left" not in make_sheet(open_style(name), medium).text


@pytest.mark.parametrize("name", known_styles())
def test_an_epub_has_no_rule_for_first_letters_and_lines_that_changes_nothing(name: str) -> None:
    sheet = make_sheet(open_style(name), Medium.EPUB).text
    assert "first-letter" not in sheet
    assert ("first-line" in sheet) is (name == "classic")


def test_the_exceptions_for_first_letters_hold_for_rules_of_ones_own_too() -> None:
    own = OwnSheet("drops.css", ".chapter > header + p::first-letter { font-size: 3em }")
    sheet = make_sheet(open_style("plain"), Medium.EPUB, (own,)).text
    assert "p:lang(ja)::first-letter" in sheet
    assert sheet.endswith("font-size: 3em;\n}\n")


def test_a_style_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="there is no style 'clasic'") as caught:
        open_style("clasic")
    assert caught.value.hint == "did you mean 'classic'?"


def test_a_style_like_no_other_names_them_all() -> None:
    with pytest.raises(UsageError) as caught:
        open_style("brutalist")
    assert caught.value.hint == "there is: classic, modern, plain"


def test_a_sheet_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "epub.css").write_bytes(b"\xff\xfe\x00p")
    with pytest.raises(UsageError, match=r"epub\.css:1: not UTF-8"):
        make_sheet(open_style(str(tmp_path)), Medium.EPUB)


def test_a_style_that_rests_on_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text(f"extends = '{tmp_path}'\n")
    with pytest.raises(UsageError, match="extends itself"):
        open_style(str(tmp_path))


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[tokens\n", "/style.toml:1:"),
        pytest.param(
            "[tokens]\nindent = " + "9" * 6000 + "\n",
            "/style.toml:2:10: an integer of more than 64 bits",
            id="figures without end",
        ),
        ("[token]\nindent = '1em'\n", "/style.toml:1: token means nothing there"),
        ("extends = 3\n", "/style.toml:1: extends means nothing there"),
        ("[tokens]\nindent = 3\n", "/style.toml:2: indent is not in quotes"),
        (
            "[epub]\nindent = '1em'\n[print]\nindnt = '9em'\n",
            "/style.toml:4: there is no token indnt",
        ),
        ("[tokens]\nindent = 'wide'\n", "/style.toml:2: indent = 'wide': expected a length"),
        ("[tokens]\nindent = '9emm'\n", "expected a length such as 1.25em"),
        ("[tokens]\nindent = '3'\n", "expected a length"),
        ("[tokens]\nlead-variant = ''\n", "is no value of CSS"),
        ("[tokens]\nrule = '1px solid; color: red'\n", "is no value of CSS"),
        ("[print]\nornament = '\"x\"'\n", "/style.toml:2: ornament is for EPUBs; print draws"),
    ],
)
def test_tokens_that_mean_nothing_are_named(tmp_path: Path, toml: str, message: str) -> None:
    (tmp_path / "style.toml").write_text(toml)
    with pytest.raises(UsageError, match=message):
        open_style(str(tmp_path))


@pytest.mark.parametrize("name", ["notes.txt", "style.css", ""])
def test_a_folder_of_anything_else_is_not_a_style(tmp_path: Path, name: str) -> None:
    if name:
        (tmp_path / name).write_text("")
    with pytest.raises(UsageError, match="holds no style"):
        open_style(str(tmp_path))


def test_a_folder_that_cannot_be_read_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    iterdir = Path.iterdir

    def refuse(folder: Path) -> Iterator[Path]:
        if folder == tmp_path:
            raise PermissionError(13, "Permission denied")
        return iterdir(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(UsageError, match="cannot be read: Permission denied"):
        open_style(str(tmp_path))


def test_a_token_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text("[tokens]\nindnt = '9em'\n")
    with pytest.raises(UsageError) as caught:
        open_style(str(tmp_path))
    assert caught.value.hint == "did you mean indent?"


def test_a_style_may_have_tokens_of_its_own_if_its_sheets_use_them(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text("[tokens]\nmargin = 'calc(2 * var(--air))'\nair = '1em'\n")
    (tmp_path / "book.css").write_text("p { margin: var(--margin) }\n")
    assert "margin: calc(2 * 1em);" in make_sheet(open_style(str(tmp_path)), Medium.PRINT).text


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("indent", "0"),
        ("indent", "2%"),
        ("indent", "calc(1em + 2px)"),
        ("title-size", "larger"),
        ("corner", "2px 4px"),
        ("opening-sink", "var(--opening-gap)"),
        ("lead-spacing", "normal"),
        ("ornament", '"☙"'),
        ("display-face", '"Iowan Old Style", serif'),
    ],
)
def test_a_value_of_its_kind_is_taken(tmp_path: Path, token: str, value: str) -> None:
    (tmp_path / "style.toml").write_text(f"[tokens]\n{token} = '{value}'\n", "utf-8")
    assert open_style(str(tmp_path)).tokens[Medium.EPUB][token] == value


@pytest.mark.parametrize("name", known_styles())
def test_octavos_own_tokens_would_pass_as_a_strangers(name: str, tmp_path: Path) -> None:
    """They are not looked through on the way, so here they are."""
    text = open_style(name).folders[-1].read("style.toml")
    assert text
    (tmp_path / "style.toml").write_text(text, "utf-8")
    open_style(str(tmp_path))


@pytest.mark.parametrize("style", known_styles())
def test_no_shorthand_of_a_background_says_where_it_stands(style: str) -> None:
    # WeasyPrint takes position and size out of the shorthand in an `assert`, which python -O skips.
    sheet = re.sub(r"url\([^)]*\)", "", make_sheet(open_style(style), Medium.PRINT).text)
    said = re.findall(r"background: ([^;}]+)[;}]", sheet)
    for words in said:
        assert not re.search(r"[0-9]|center|left|right|top|bottom", words), words
