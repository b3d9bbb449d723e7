"""Numeric references name characters that a book may hold, or are replaced and said."""

import pytest

from octavo.readers.plausibility import is_doubtful
from octavo.readers.references import replace_references
from octavo.readers.xml import with_named_characters


@pytest.mark.parametrize("reference", ["&#12;", "&#xB;", "&#x1C;"])
def test_a_mark_of_layout_is_a_space_and_nothing_to_speak_of(reference: str) -> None:
    assert replace_references(f"lamp{reference}oil", "a.html") == ("lamp oil", ())


def test_what_names_no_character_is_replaced_and_said_and_the_rest_stays() -> None:
    settled, (finding,) = replace_references("a&#0;b &#233;&#x110000; c", "a.html")
    assert settled == "a\ufffdb &#233;\ufffd c"
    assert (finding.code, finding.evidence) == ("RDR004", "&#0; &#x110000;")


def test_names_of_html_become_characters_and_those_of_xml_stay() -> None:
    text = "Tea&nbsp;&amp; caf&eacute; &lt;b&gt; &nosuchname;"
    assert with_named_characters(text) == "Tea\xa0&amp; café &lt;b&gt; &nosuchname;"


def test_a_text_of_plain_letters_was_not_misread() -> None:
    assert not is_doubtful("The lamp in the harbour office burned until three. " * 9)
