import pytest

from octavo.findings.errors import UsageError
from octavo.writers.style_tokens import resolved, with_old_names

TOKENS = {"indent": "1em", "gap": "calc(2 * var(--indent))", "loop": "var(--loop)"}


def test_a_token_is_put_in_also_where_another_names_it() -> None:
    assert resolved("p { margin: var( --gap ) 0 }", TOKENS, "x") == (
        "p { margin: calc(2 * 1em) 0 }\n"
    )


def test_strings_are_passed_over_and_comments_left_out() -> None:
    sheet = 'p { /* var(--none) */content: "/* var(--none) */ \\" 2rlh" }'
    assert resolved(sheet, TOKENS, "x") == 'p { content: "/* var(--none) */ \\" 2rlh" }\n'


def test_what_the_book_or_the_sheet_itself_sets_is_left_to_the_engine() -> None:
    sheet = ":root { --mine: 0 }\np { margin: var(--mine); width: var(--book-measure) }\n"
    assert resolved(sheet, TOKENS, "x") == sheet


def test_an_unknown_token_takes_what_is_given_in_its_stead() -> None:
    assert resolved("p { margin: var(--none, 3em) }", TOKENS, "x") == "p { margin: 3em }\n"


def test_an_unknown_token_is_named_with_its_line_and_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"my\.css:2: there is no token --indnt") as caught:
        resolved("p {\nmargin: var(--indnt) }", TOKENS, "my.css")
    assert caught.value.hint == "did you mean --indent?"


def test_a_token_that_is_made_of_itself_is_refused() -> None:
    with pytest.raises(UsageError, match="defined by itself"):
        resolved("p { margin: var(--loop) }", TOKENS, "x")


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("break-before: recto", "page-break-before: right; break-before: recto"),
        ("break-after: page", "page-break-after: always; break-after: page"),
        ("break-inside: avoid", "page-break-inside: avoid; break-inside: avoid"),
        ("page-break-inside: avoid", "page-break-inside: avoid"),
        ("hyphens: manual", "-epub-hyphens: manual; -webkit-hyphens: manual; hyphens: manual"),
        ("-webkit-hyphens: none", "-webkit-hyphens: none"),
        ("margin: -1.5rlh 0 .4rlh", "margin: -1.875em 0 0.5em"),
        ('content: "2rlh"', 'content: "2rlh"'),
    ],
)
def test_an_old_reading_system_finds_the_names_it_knows(new: str, old: str) -> None:
    assert with_old_names(f"p {{ {new} }}") == f"p {{ {old} }}"
