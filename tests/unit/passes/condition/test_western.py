"""UTF-8 that was read as windows-1252 is counted where no language writes so, and mended."""

import pytest

from octavo.passes.condition.western import count_western, may_be_western, mend_western


def misread(text: str) -> str:
    """Read UTF-8 as browsers read windows-1252."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("é", 1), ("ß", 1), ("É", 1), ("’", 1), ("“", 1), ("— “", 2), ("é ü, é", 3), ("ế", 1), ("ề", 1), ("Ночь", 4),
        ("😀", 1), ("\ufffd", 1), ("\ufeff", 1), ("灯台", 2),
    ],
)  # fmt: skip
def test_what_no_language_writes_is_counted_and_mended(text: str, count: int) -> None:
    said = misread(text)
    assert may_be_western(said.encode())
    assert count_western(said) == count_western(f"x{said}x") == count
    assert mend_western(f"x{said}x") == f"x{text}x"


def test_what_was_misread_twice_is_mended_twice() -> None:
    assert mend_western(misread(misread("é’"))) == "é’"


@pytest.mark.parametrize(
    "text", ["café »", "IRMÃ”", "É”, disse", "«Å»", "Ã\u00a0", "NÃ— ", "a » b", "été"]
)
def test_letters_before_signs_of_print_are_sound(text: str) -> None:
    assert count_western(text) == 0


@pytest.mark.parametrize("text", ["dÃ—", "Ã—d", "xÂ»", "Â»x"])
def test_the_same_within_a_word_is_not(text: str) -> None:
    assert count_western(text) == 1


@pytest.mark.parametrize("text", ["\ue123", "\U000f0001", "\U0003fffd"])
def test_what_would_be_read_as_no_character_is_left_alone(text: str) -> None:
    said = misread(text)
    assert count_western(said) == 0
    assert mend_western(said) == said
