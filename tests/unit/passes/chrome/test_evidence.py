"""What a line says of itself by how it ends, in any script."""

import pytest

from octavo.passes.chrome.evidence import ends_sentence


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("The lamp burned until three.", True),
        ("“Who was it?”", True),
        ("雨停了。", True),
        ("نام البحر؟", True),
        ("Harbour office", False),
        ("…)", True),
        (")", False),
        ("] )", False),
        ("", False),
    ],
)
def test_a_sentence_ends_in_a_mark_that_brackets_and_quotes_may_follow(
    line: str, ends: bool
) -> None:
    assert ends_sentence(line) == ends
