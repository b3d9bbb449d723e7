"""A declaration that print cannot use is told with the reason; what CSS has and print leaves out is not."""

import pytest

from octavo.writers.pdf.usable_css import why_unusable


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("colour: red", "print does not know this property. Did you mean color?"),
        ("Margin-Lft: 2em", "print does not know this property. Did you mean margin-left?"),
        ("margn: 2em", "print does not know this property. Did you mean margin?"),
        ("lamplight: dim", ""),
        ("text-wrap: balance", ""),
        ("font-size: 20", "print cannot use this value"),
        ("margin: 1px 2px 3px 4px 5px", "print cannot use this value"),
        ("color:", "it has no value"),
        ("font-size: 20px", ""),
        ("text-indent: 1ic", ""),
        ("margin: var(--block-gap)", ""),
        ("--mine: 3", ""),
        ("cursor: pointer", ""),
        ("-webkit-hyphens: auto", ""),
        ("size: A5", ""),
        ("background: url(leaf.svg)", ""),
        ("box-decoration-break: slice", ""),
        ("font-family: serif", ""),
        ("font-family: var(--text-face)", ""),
        (
            'Font-Family: "Wick Display", serif !important',
            "print has no font called Wick Display; a style of your own can bring fonts, under [faces.serif]",
        ),
    ],
)
def test_print_says_what_it_cannot_use(words: str, why: str) -> None:
    assert why_unusable(words) == why
