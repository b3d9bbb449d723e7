from octavo.tree.document import Document, Metadata, Section
from octavo.tree.nodes import BlockQuote, Code, Direction, Note, Paragraph, Preformatted, Text
from octavo.writers.xhtml.directions import with_directions

WORDS = (Text("A clerk, and a lamp."),)


def book(language: str, *sections: Section) -> Document:
    return Document(Metadata(language=language), body_matter=sections)


def test_a_chapter_in_a_language_that_is_written_the_other_way_is_turned() -> None:
    turned = with_directions(book("en", Section((Paragraph(WORDS),), lang="ar")))
    assert turned.body_matter[0].dir == "rtl"
    assert turned.body_matter[0].blocks == (Paragraph(WORDS),)


def test_a_passage_turns_back_in_what_is_turned_and_words_in_it_turn_again() -> None:
    words = Paragraph(
        (Text("אמרה", lang="he"), Text("she said", lang="en-GB"), Text("dit", lang="fr"))
    )
    quote = BlockQuote((words,), lang="en")
    turned = with_directions(book("en", Section((quote, words), lang="he"))).body_matter[0]
    inner, outer = turned.blocks
    assert isinstance(inner, BlockQuote)
    assert isinstance(outer, Paragraph)
    assert inner.dir == "ltr"
    assert _ways(inner.blocks[0]) == ["rtl", "", ""]
    assert _ways(outer) == ["", "ltr", "ltr"]


def test_what_is_said_stays_and_languages_that_are_none_turn_nothing() -> None:
    said = Section((Paragraph(WORDS, lang="und"),), lang="he", dir="ltr")
    document = book("en", said, Section((Paragraph(WORDS, lang="fr"),)))
    assert with_directions(document) is document


def test_a_book_that_runs_from_the_right_turns_what_is_in_english() -> None:
    document = book("he", Section((Paragraph(WORDS, lang="en"), Paragraph(WORDS, lang="yi"))))
    turned = with_directions(document).body_matter[0]
    assert [block.dir for block in turned.blocks] == ["ltr", ""]


def test_a_footnote_has_the_direction_of_its_own_language() -> None:
    note = Note((Paragraph(WORDS),), lang="fa")
    turned = with_directions(book("en", Section((Paragraph((*WORDS, note)),)))).body_matter[0]
    assert _ways(turned.blocks[0]) == ["", "rtl"]


def test_code_runs_from_the_left_amid_lines_from_the_right_and_letters_of_such_lines_do_not() -> (
    None
):
    inside = Paragraph((Text("כך: "), Code("f(x):"), Code("שלום")))
    blocks = (Preformatted("f(x):\n"), Preformatted("אמרה"), Preformatted("---"), inside)
    turned = with_directions(book("he", Section(blocks))).body_matter[0]
    assert [block.dir for block in turned.blocks] == ["ltr", "", "ltr", ""]
    assert _ways(turned.blocks[3]) == ["", "ltr", ""]
    plain = book("en", Section((Preformatted("אמרה"), Paragraph((Code("f(x):"),)))))
    assert with_directions(plain) is plain


def _ways(block: object) -> list[Direction]:
    assert isinstance(block, Paragraph)
    return [node.dir for node in block.content]
