"""The sentences at the ends of a line, and the place of one that is known."""

import pytest

from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.passes.chrome.wording.sentences import edge_sentences, spans_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("She slept.", ["She slept."]),
        ("She slept. It rained. Read more.", ["She slept.", "Read more."]),
        ("“Go,” he said. “Now.” Read more.", ["“Go,”", "Read more."]),
        ("下雨了。他睡了。本站更新。", ["下雨了。", "本站更新。"]),
        ("نام البحر. هل عاد؟ اقرأ.", ["نام البحر.", "اقرأ."]),
        ("where are you", ["where are you"]),
        ("", []),
    ],
)
def test_a_line_gives_its_first_sentence_and_its_last(line: str, sentences: list[str]) -> None:
    assert list(filter(None, edge_sentences(line))) == sentences


def test_of_a_line_without_end_only_what_ends_in_reach_is_given() -> None:
    assert list(edge_sentences("word " * 200 + "end. Read more.")) == ["Read more."]


@pytest.mark.parametrize(
    "line",
    [
        "He slept. Read part 12 on Gull Rock.",
        "Read  PART 1,204 on Gull Rock. He slept.",
        "Tobin: where are you Read part 3 on Gull Rock.",
        "He slept. Rеad pаrt 3 on Gull Rock.",
    ],
)
def test_a_known_sentence_is_found_however_it_is_dressed(line: str) -> None:
    known = fingerprint("Read part 7 on Gull Rock.")
    ((start, end),) = spans_of(known, line)
    assert fingerprint(line[start:end]) == known


def test_of_a_line_without_start_only_what_begins_in_reach_is_given() -> None:
    assert list(edge_sentences("Read more. " + "word " * 200)) == ["Read more."]


def test_a_known_sentence_is_not_found_inside_other_words() -> None:
    assert spans_of("read on.", "He could not bread on.") == []


def test_a_sentence_as_long_as_any_is_one_and_a_longer_one_has_no_end() -> None:
    assert list(edge_sentences("x" * 240)) == ["x" * 240]
    assert list(edge_sentences("x" * 241)) == []
    first, rest = "She came. ", "x" * 230
    assert list(edge_sentences(first + rest)) == ["She came.", rest]
    assert list(edge_sentences(f"{first}{rest}x She left.")) == ["She came."]
    assert list(edge_sentences(f"{first}{rest}x. She left.")) == ["She came.", "She left."]
