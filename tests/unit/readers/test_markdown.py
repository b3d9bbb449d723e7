"""What the case folders do not show: places, odd bytes, and texts that mean harm."""

import time

import pytest

from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.readers.markdown import read_markdown
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Role
from octavo.tree.ink import ink_of_document, text_of_blocks, text_of_document
from octavo.tree.invariants import MAX_DEPTH, check_content_model, depth_of
from octavo.tree.nodes import Image, Link, Note, Paragraph, Preformatted
from octavo.tree.plain import inline_text
from octavo.tree.text import ink_of
from octavo.tree.walk import all_blocks, all_inlines

PATHOLOGICAL = {
    "quotations": ">" * 5000 + " x",
    "lists": "- " * 5000 + "x",
    "indented lists": "".join("  " * depth + "- x\n" for depth in range(300)),
    "divs": "::: note\n" * 3000 + "x",
    "notes in notes": "^[" * 3000 + "x" + "]" * 3000,
    "open notes": "^[" * 5000 + "x",
    "notes on one line": "[^1]: " * 3000 + "x",
    "brackets": "[" * 5000 + "x",
    "pictures in pictures": "![" * 1000 + "x" + "](a)" * 1000,
    "emphasis in emphasis": "*" * 5000 + "x" + "*" * 5000,
    "tags in tags": "<em>" * 3000 + "x" + "</em>" * 3000,
    "open tags": "<em>" * 5000 + "x",
    "open comments": "<!--\n\n" * 5000 + "x",
    "spans in spans": "[" * 500 + "x" + "]{lang=fr}" * 500,
    "spans in links": "[" + "[x]{lang=fr} " * 3000 + "](a)",
    "spans in spans in links": ("[" * 20 + "x" + "]{lang=fr}" * 19 + "](a) ") * 150,
    "links of open spans": "[[x]{lang=fr} " * 1500 + "](a)" * 1500,
    "links of calls": "[x[^1] " * 1500 + "](a)" * 1500,
    "rubies in rubies": "<ruby>" * 500 + "x" + "<rt>y</rt></ruby>" * 500,
    "braces": "{a|" * 5000 + "x",
    "a wide table": "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|x\n" * 20,
    "terms": "x\n: y\n\n" * 3000,
    "terms in terms": "".join("  " * depth + "x\n" + "  " * depth + ": " for depth in range(300))
    + "y",
    "definitions": "x\n" + ": y\n" * 3000,
    "bars": "| x\n" * 5000,
    "bars alone": "|\n" * 5000 + "x",
    "addresses": "http://x" * 5000,
    "marked words": "==x" * 5000,
    "marked in marked": "==x *==b" * 2000,
    "tildes": "x~1" * 5000,
    "tildes alone": "~~~\n\n" * 3000 + "x",
    "braces of headings": "# x {.a {.b " * 3000,
    "front matter of brackets": "---\na: " + "[" * 9000 + "\n---\nx",
}


def read(text: str | bytes, name: str = "page.md") -> Outcome:
    data = text if isinstance(text, bytes) else text.encode()
    return read_markdown(Source(name, data, "text/markdown"))


def codes(text: str) -> list[str]:
    return [finding.code for finding in read(text).findings]


def test_every_block_knows_its_source_and_line_front_matter_counted() -> None:
    text = (
        "---\nnumber: 1\n---\n\n# Title\n\nOne.\n\n- two\n- three\n\n> four\n\n::: letter\nfive\n"
        ":::\n\n| six |\n|-----|\n| 8   |\n\n::: verse\nnine\nten\n:::\n\n***\n"
    )
    page = read(text).document
    lines = [block.origin.line if block.origin else None for block in all_blocks(page)]

    assert lines == [7, 9, 9, 10, 12, 12, 14, 15, 18, 18, 20, 22, 27]
    assert {block.origin.source for block in all_blocks(page) if block.origin} == {"page.md"}


def test_lines_of_verse_and_notes_know_their_lines() -> None:
    page = read("::: verse\n\none\n\n  two[^1]\n:::\n\n[^1]: three\n").document
    (verse,) = page.body_matter[0].blocks
    lines = [
        line.origin.line
        for stanza in getattr(verse, "stanzas", ())
        for line in stanza.lines
        if line.origin
    ]
    (note,) = (node for node in all_inlines(page) if isinstance(node, Note))

    assert lines == [3, 5]
    assert [block.origin.line for block in note.blocks if block.origin] == [8]


def test_what_the_reader_hands_over_is_the_opening_entry_of_the_ledger() -> None:
    outcome = read("# Salt[^1]\n\n*Low* tide ![lamp](a.png)\n\n[^1]: Very.\n")

    assert outcome.read == ink_of_document(outcome.document) == len("SaltVery.Lowtidelamp")


def test_the_authors_of_the_front_matter_are_contributors() -> None:
    page = read("---\nauthor: [Ines Calder, No]\n---\nx").document

    assert page.metadata.contributors == (Contributor("Ines Calder"), Contributor("No"))


@pytest.mark.parametrize("name", ["interlude", "division", "Interlude"])
def test_a_role_goes_by_its_own_name_or_that_of_the_standard(name: str) -> None:
    assert read(f"---\nrole: {name}\n---\nx").document.body_matter[0].role is Role.INTERLUDE


def test_front_matter_that_is_never_closed_is_text_and_reported() -> None:
    outcome = read("---\ntitle: Salt\n\nText.")

    assert [finding.message for finding in outcome.findings] == [
        "The front matter could not be used: it has no closing ---."
    ]
    assert "title: Salt" in text_of_document(outcome.document)


def test_front_matter_longer_than_any_is_kept_as_text() -> None:
    outcome = read("---\n" + "key: value\n" * 7000 + "---\nx")

    assert [finding.code for finding in outcome.findings] == ["RDR007"]
    assert outcome.read == 7000 * len("key:value") + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a [b]{lang=fr} c](x.md)", [("x.md", "a b c")]),
        ("[[b]{.smallcaps}](x.md)", [("x.md", "b")]),
        ("[a *[b]{lang=fr}* c][r]", [("y.md", "a b c")]),
        ("[a [b [c]{lang=de}]{lang=fr}][r]", [("y.md", "a b c")]),
        ("[a[^1] b](x.md)", [("x.md", "a b")]),
        ("[a [^none] b](x.md)", [("x.md", "a [^none] b")]),
        ("[a ^[so [b]{lang=fr}] c](x.md)", [("x.md", "a  c")]),
        ("[^1](x.md)", [("x.md", "^1")]),
        ("[a [b](z.md) c](x.md)", [("z.md", "b")]),
        ("[a [b [c](z.md)]{lang=fr} d](x.md)", [("z.md", "c")]),
        ("[a [b][r] c](x.md)", [("y.md", "b")]),
        ("[a [r] c](x.md)", [("y.md", "r")]),
    ],
)
def test_a_link_may_hold_spans_and_calls_but_no_link(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Of links in links the inner one counts: https://spec.commonmark.org/0.31.2/#links."""
    outcome = read(f"{text}\n\n[r]: y.md\n\n[^1]: Fine.\n")
    links = [node for node in all_inlines(outcome.document) if isinstance(node, Link)]

    assert [(link.target, inline_text(link.content)) for link in links] == expected
    assert outcome.read == ink_of_document(outcome.document)


def test_a_call_inside_a_link_is_that_of_its_note() -> None:
    outcome = read("[a[^1] b](x.md)\n\n[^1]: Fine.\n")
    (link,) = (node for node in all_inlines(outcome.document) if isinstance(node, Link))
    (note,) = (node for node in link.content if isinstance(node, Note))

    assert (text_of_blocks(note.blocks), outcome.findings) == ("Fine.", ())


def test_a_reading_in_the_words_of_a_picture_stands_behind_its_word_in_brackets() -> None:
    pictures = [node for node in all_inlines(read("![{港|みなと}の朝](a.png) ![a{b|c|d}](b.png)").document)
                if isinstance(node, Image)]  # fmt: skip

    assert [picture.alt for picture in pictures] == ["港（みなと）の朝", "ab(cd)"]


def test_a_call_in_the_words_of_a_picture_stays_as_it_is_written() -> None:
    (picture,) = (
        node
        for node in all_inlines(read("See ![a[^1] b](x.png).").document)
        if isinstance(node, Image)
    )

    assert picture.alt == "a[^1] b"


def test_line_ends_are_spaces_but_not_inside_japanese() -> None:
    page = read("one\ntwo\n\n海の\n見える *町*\nで\n").document
    texts = [ink_of(text) and text for text in text_of_document(page).split("\n") if text.strip()]

    assert texts == ["one two", "海の見える 町 で"]


def test_a_heading_that_does_not_stand_first_is_not_a_title() -> None:
    assert read("Words.\n\n# Late\n").document.body_matter[0].title == ()


def test_an_address_is_kept_as_it_is_written() -> None:
    page = read("[a](<ü b?c=%20&d>) <mailto:a@example.org> [c](javascript:x)").document
    targets = [node.target for node in all_inlines(page) if isinstance(node, Link)]

    assert targets == ["ü b?c=%20&d", "mailto:a@example.org", "javascript:x"]


def test_code_keeps_its_lines_and_a_fence_in_a_div_does_not_end_it() -> None:
    page = read("::: note\n```\n:::\n\n  a\n```\nb\n:::\nc").document

    assert [block.text for block in all_blocks(page) if isinstance(block, Preformatted)] == [
        ":::\n\n  a"
    ]
    assert len(page.body_matter[0].blocks) == 2


def test_entities_cannot_bring_in_what_xml_forbids() -> None:
    page = read("a&#12;b&#0;c `\x01` [d](&#1;)").document

    assert text_of_document(page).split() == ["a", "b�c", "�", "d"]


def test_references_to_no_character_are_told_with_the_line_of_the_first() -> None:
    page = "---\ntitle: Fog\n---\n\nIt was.\n\nCold &#0;, *&#xD800;* &#x80; [d](b&#12;c) &#xFFFD; `&#0;`."
    (finding,) = [one for one in read(page).findings if one.code == "RDR004"]
    assert (str(finding.origin), finding.evidence) == ("page.md:7", "&#0; &#xD800; &#x80;")
    assert "&#99999999;" in text_of_document(read("&#99999999;").document)


def test_escapes_in_the_front_matter_that_name_no_character_are_told() -> None:
    page = '---\ntitle: "a\\x00b"\nnumber: "\\ud800"\nauthor: "Ann"\n---\nx'
    outcome = read(page)
    (section,) = outcome.document.body_matter
    assert (section.label, section.number) == ("\ufffd. a\ufffdb", "\ufffd")
    assert [(str(one.origin), one.evidence) for one in outcome.findings] == [
        ("page.md:2", "U+0000"),
        ("page.md:3", "U+D800"),
    ]


def test_other_encodings_and_line_ends_are_read() -> None:
    assert "Größe" in text_of_document(read("Größe\r\nzwei".encode("utf-16")).document)
    assert codes("x") == []


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\x89PNG\r\n\x1a\n"])
def test_no_text_is_an_error_with_the_name_of_the_file(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^page\.md: "):
        read(data)


def test_a_page_of_comments_only_is_an_empty_page() -> None:
    outcome = read("<!-- nothing yet -->")

    assert (outcome.document.body_matter[0].blocks, codes("<!-- nothing yet -->")) == (
        (),
        ["RDR011"],
    )


@pytest.mark.parametrize("text", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_a_text_that_means_harm_is_read_in_time_and_keeps_its_words(text: str) -> None:
    start = time.process_time()
    outcome = read(text)

    assert time.process_time() - start < 10, "measured below 2 s"
    assert check_content_model(outcome.document) == ()
    assert "x" in text_of_document(outcome.document)


def test_nesting_beyond_what_can_be_set_is_flattened_and_said_so() -> None:
    outcome = read("> " * 60 + "deep\n\n" + "> " * 5 + "shallow\n")

    assert depth_of(outcome.document) == MAX_DEPTH
    assert [finding.code for finding in outcome.findings] == ["RDR005"]
    assert text_of_document(outcome.document).split() == ["deep", "shallow"]


def test_a_note_that_calls_itself_ends() -> None:
    outcome = read("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n")

    assert [finding.message for finding in outcome.findings] == ["The footnote [^1] calls itself."]
    assert text_of_document(outcome.document).split() == ["abc[^1]"]


def test_references_that_multiply_are_refused() -> None:
    bomb = "x[^0]\n\n" + "".join(f"[^{n}]: {f'[^{n + 1}]' * 9}\n\n" for n in range(20))

    with pytest.raises(ReadError, match="repeat too much"):
        read(bomb + "[^20]: x")


def test_a_picture_that_stands_alone_is_a_figure_and_one_in_a_line_is_not() -> None:
    page = read("![a](a.png)\n\n![b](b.png) and\n").document
    kinds = [type(block).__name__ for block in page.body_matter[0].blocks]

    assert kinds == ["Figure", Paragraph.__name__]
