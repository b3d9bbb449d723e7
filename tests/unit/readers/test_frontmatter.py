"""Front matter of a Markdown page is `key: value` lines; what else stands there is kept or said."""

import pytest

from octavo.readers.frontmatter import FrontMatter, split_front_matter


def said(text: str) -> list[str]:
    return [finding.message for finding in split_front_matter(text, "page.md")[0].findings]


def test_a_rule_over_a_line_of_the_story_opens_no_front_matter() -> None:
    text = "---\nShe slept, and the lamp burned on.\n\nThen it went out."
    assert split_front_matter(text, "page.md") == (FrontMatter(), text)


def test_front_matter_that_nothing_closes_is_said_and_is_text() -> None:
    text = "---\ntitle: The Salt Stair\n\nShe slept."
    front, rest = split_front_matter(text, "page.md")
    assert (front.title, rest) == (None, text)
    assert ["no closing ---" in finding.message for finding in front.findings] == [True]


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ("The Salt Stair", "it is not made of `key: value` lines"),
        ("- Salt\n- Tar", "it is not made of `key: value` lines"),
        ("[title]: The Salt Stair", "a key must be a word"),
    ],
)
def test_a_block_of_other_yaml_is_kept_as_text_with_the_reason(block: str, problem: str) -> None:
    text = f"---\n{block}\n---\nShe slept."
    assert said(text) == [f"The front matter could not be used: {problem}."]


@pytest.mark.parametrize("value", ["[Salt, Tar]", "\n  Salt: Tar"])
def test_a_title_is_words_and_no_list_or_mapping(value: str) -> None:
    (message,) = said(f"---\ntitle: {value}\nlang: fr\n---\nElle dormait.")
    assert "`title: Salt, Tar` must have words for its value" in message
    front, rest = split_front_matter(f"---\ntitle: {value}\nlang: fr\n---\nElle dormait.", "a.md")
    assert (front.title, front.lang, rest) == (None, "fr", "Elle dormait.")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            '---\ntitle: "Fog\nlang: en\n---\n\nRain.\n',
            2,
            'the quote " is never closed: title: "Fog',
        ),
        (
            '---\nlang: en\ntitle: "Fog\nauthor: "Ada"\n---\n\nRain.\n',
            3,
            'the quote " is never closed',
        ),
        ("---\nlang: en\nauthor:\n  - 'Ada\n---\n\nRain.\n", 4, "the quote ' is never closed"),
        ('---\ntitle: "Fog\n  and rain"\nauthor: [Ada\n---\n\nRain.\n', 4, "expected ',' or ']'"),
    ],
)
def test_a_quote_that_is_nowhere_closed_is_told_where_it_stands(
    text: str, line: int, said: str
) -> None:
    (finding,) = split_front_matter(text, "fog.md")[0].findings
    assert str(finding.origin) == f"fog.md:{line}"
    assert said in finding.message
