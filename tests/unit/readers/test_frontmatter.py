"""Front matter of a Markdown page is `key: value` lines; what else stands there is kept or said."""

import pytest

from octavo.readers.frontmatter import FrontMatter, split_front_matter
from octavo.tree.origin import Origin


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


@pytest.mark.parametrize(
    "block",
    [
        "% The Salt\n  Stair\n% Ines Calder; Tomas Reyes\n% May 2026",
        "Title: The Salt\n  Stair\nAuthor: Ines Calder\n  Tomas Reyes\nDate: May 2026",
    ],
)
def test_title_blocks_of_pandoc_and_multimarkdown_are_front_matter(block: str) -> None:
    front, rest = split_front_matter(f"{block}\n\nShe slept.", "page.md")
    assert (front.title, front.authors) == ("The Salt Stair", ("Ines Calder", "Tomas Reyes"))
    assert (front.lines, rest) == (block.count("\n") + 1, "\nShe slept.")
    (told,) = front.findings
    assert "`date: may 2026` means nothing here" in told.message.lower()
    assert told.origin == Origin("page.md", block.count("\n") + 1)


@pytest.mark.parametrize(
    "text",
    [
        "JULIA: No!\nROMEO: Yes.\n\nThey went.",
        "Title: The Salt Stair\nShe slept, and the lamp burned on.",
        "%% a comment %%\n\nShe slept.",
    ],
)
def test_speech_and_other_lines_with_colons_are_not_a_title_block(text: str) -> None:
    front, rest = split_front_matter(text, "page.md")
    assert (front, rest) == (FrontMatter(), text)
