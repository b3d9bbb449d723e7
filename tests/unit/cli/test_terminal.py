"""What a page says cannot move the cursor, recolour the log, or hide in it."""

import pytest

from octavo.cli.terminal import put_json, results, say_error, size_of, styled, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Moscow", "Moscow"),
        ("雨のしおり — “a”", "雨のしおり — “a”"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b2J", "\\x9b2J"),
        ("one\rtwo\nthree\ttab", "one\\rtwo\\nthree\\ttab"),
        ("invoice\u202egpj.exe", "invoice\\u202egpj.exe"),
        ("a\u2066b\u2069\u200b\ufeff", "a\\u2066b\\u2069\\u200b\\ufeff"),
        ("name-\udcff.txt", "name-\\udcff.txt"),
        ("تست‌شده 👩‍🚀", "تست‌شده 👩‍🚀"),  # joiners shape words and faces, and move nothing
    ],
)
def test_characters_that_a_terminal_obeys_are_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_words_of_a_page_are_never_mark_up() -> None:
    assert styled("[bold]x[/bold] :boom:").plain == "[bold]x[/bold] :boom:"


def test_an_error_is_one_line_and_its_hint_another(capsys: pytest.CaptureFixture[str]) -> None:
    say_error("a.txt\x1b[2J: no such file", "check [the] path " + "x" * 300)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"octavo: error: a.txt\\x1b[2J: no such file\noctavo: hint: check [the] path {'x' * 300}\n"
    )


@pytest.mark.parametrize("columns", ["0", "", "-1", "wide"])
def test_a_width_of_none_is_not_a_width(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    results().print("The lamp was lit.")
    assert capsys.readouterr().out == "The lamp was lit.\n"


def test_data_goes_out_as_utf_8_whatever_the_locale(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    put_json("é\udcff")
    assert capfdbinary.readouterr().out == b'"\xc3\xa9\\udcff"\n'


def test_sizes_are_said_as_people_say_them() -> None:
    assert [size_of(size) for size in (0, 999, 1000, 999_499, 12_345_678)] == [
        "0 B", "999 B", "1 kB", "999 kB", "12.3 MB",
    ]  # fmt: skip
