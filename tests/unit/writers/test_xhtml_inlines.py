import pytest

from octavo.tree.build import em, inlines, link, note, para, ruby
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Code,
    Emphasis,
    Image,
    Inlines,
    LineBreak,
    Ruby,
    SmallCaps,
    Span,
    Strong,
    Text,
)
from octavo.writers.xhtml.inlines import inlines as set_inlines
from octavo.writers.xhtml.notes import new_galley
from octavo.writers.xhtml.setting import Setting, print_setting
from octavo.writers.xhtml.words import words_of

READER = Setting(
    language="en",
    words=words_of("en"),
    semantics=True,
    footnotes_inline=False,
    anchors={"moscow": "moscow"},
    hrefs={"moscow": "s0001.xhtml"},
    image_hrefs={"gull": "../images/gull.png"},
)
PRINT = print_setting(Document(), (), {"gull": "gull.png"})

CALL = (
    '<a class="noteref" epub:type="noteref" role="doc-noteref" id="noteref.1" href="#note.1">1</a>'
)


def in_reader(content: Inlines) -> str:
    return set_inlines(content, new_galley(READER))


def in_print(content: Inlines) -> str:
    return set_inlines(content, new_galley(PRINT))


def test_what_means_something_in_xml_is_escaped() -> None:
    assert in_reader(inlines("a < b & c > d ]]>")) == "a &lt; b &amp; c &gt; d ]]&gt;"


def test_a_carriage_return_survives_the_parser() -> None:
    assert in_reader(inlines("a\rb")) == "a&#13;b"


def test_another_language_is_said_twice_for_old_and_new_readers() -> None:
    expected = '<span lang="fr" xml:lang="fr">à rendre</span>'
    assert expected == in_reader((Text("à rendre", lang="fr"),))


def test_a_language_that_is_not_a_tag_is_left_out() -> None:
    assert in_reader((Text("x", lang="French, mostly", dir="rtl"),)) == '<span dir="rtl">x</span>'


def test_marks_keep_their_case_and_space() -> None:
    content = (SmallCaps(inlines("Trinity House")), Code(" x "), LineBreak(), em("y"))
    expected = '<span class="small-caps">Trinity House</span><code> x </code><br/>\n<em>y</em>'
    assert expected == in_reader(content)


def test_a_link_to_a_section_leads_to_its_file() -> None:
    assert in_reader((link("#moscow", "there"),)) == '<a href="s0001.xhtml">there</a>'


def test_a_link_that_leads_nowhere_keeps_its_words() -> None:
    assert in_reader((link("http://a..b/", "there"),)) == "there"


def test_a_link_without_words_is_not_a_link() -> None:
    assert in_reader((link("http://example.org", " "),)) == " "


def test_a_link_inside_a_link_keeps_its_words() -> None:
    content = (link("http://example.org", "a ", link("#moscow", "b")),)
    assert in_reader(content) == '<a href="http://example.org">a b</a>'


def test_a_note_in_a_link_is_called_behind_it() -> None:
    content = (link("#moscow", "a", note("n"), "b"),)
    assert in_reader(content) == f'<a href="s0001.xhtml">ab</a>{CALL}'


def test_ruby_does_without_parentheses_which_every_reader_of_epub_can() -> None:
    expected = "<ruby>灯台<rt>とうだい</rt></ruby>"
    assert expected == in_reader((ruby("灯台", "とうだい"),))


def test_ruby_inside_ruby_is_flattened() -> None:
    content = (Ruby((ruby("a", "b"),), inlines("c")),)
    expected = '<ruby><span class="ruby">a<span class="reading">b</span></span><rt>c</rt></ruby>'
    assert expected == in_reader(content)


def test_a_picture_says_what_its_author_wrote() -> None:
    content = (Image("gull.png", 'A "gull"', "gull"),)
    assert in_reader(content) == '<img src="../images/gull.png" alt="A &quot;gull&quot;"/>'


def test_a_decorative_picture_has_empty_alternative_text() -> None:
    assert in_reader((Image("gull.png", "", "gull"),)) == '<img src="../images/gull.png" alt=""/>'


def test_a_picture_is_as_wide_as_its_author_says() -> None:
    half = '<img src="../images/gull.png" alt="" style="width: 50%"/>'
    assert in_reader((Image("gull.png", "", "gull", width=50),)) == half


def test_a_picture_nobody_described_claims_nothing() -> None:
    assert in_reader((Image("gull.png", None, "gull"),)) == '<img src="../images/gull.png"/>'


def test_print_gives_a_picture_nobody_described_a_name() -> None:
    assert in_print((Image("gull.png", None, "gull"),)) == '<img src="gull.png" alt="Picture"/>'


def test_print_sets_a_note_where_it_is_called() -> None:
    expected = 'a<span class="footnote"><span class="paragraph">n</span></span>b'
    assert expected == in_print((Text("a"), note("n"), Text("b")))


def test_print_sets_a_note_in_a_note_inside_it() -> None:
    expected = (
        '<span class="footnote"><span class="paragraph">n'
        '<span class="note-in-note"><span class="paragraph">m</span></span></span></span>'
    )
    assert expected == in_print((note(para("n", note("m"))),))


def test_print_tells_which_characters_bear_the_dots_of_emphasis() -> None:
    assert in_print((Emphasis((Text("誰も、ABCの"),)),)) == (
        '<em><span class="dotted">誰も</span>、ABC<span class="dotted">の</span></em>'
    )
    assert in_print((Emphasis((Text("nobody"),)),)) == "<em>nobody</em>"
    assert in_print((Text("誰も"), Strong((Text("没有人"),)))) == "誰も<strong>没有人</strong>"
    assert in_reader((Emphasis((Text("没有人"),)),)) == "<em>没有人</em>"


def test_neither_readings_nor_notes_nor_emphasis_within_emphasis_bear_dots() -> None:
    ruby = Ruby((Text("塩"),), (Text("しお"),))
    assert "dotted" not in in_print((Emphasis((ruby,)),))
    assert "dotted" not in in_print((Emphasis((Emphasis((Text("塩"),)),)),))
    assert "dotted" not in in_print((Emphasis((note("塩"),)),))


def test_a_raw_node_never_reaches_a_page() -> None:
    with pytest.raises(ValueError, match="a raw <font> reached a writer"):
        in_reader((Span(inlines("x"), "font"),))
