import re
from html import escape

import pytest

from octavo.tree.build import bullets, definitions, heading, inlines, note, para, scene_break
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Container,
    Figure,
    Image,
    List,
    ListItem,
    Paragraph,
    Preformatted,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
)
from octavo.writers.xhtml.blocks import block
from octavo.writers.xhtml.notes import new_galley
from octavo.writers.xhtml.setting import Setting, print_setting
from octavo.writers.xhtml.words import words_of

READER = Setting(
    language="en",
    words=words_of("en"),
    semantics=True,
    footnotes_inline=False,
    image_hrefs={"gull": "gull.png"},
)
PRINT = print_setting(Document(), (), {"gull": "gull.png"})


def in_reader(node: Block) -> str:
    return block(node, new_galley(READER))


def in_print(node: Block) -> str:
    return block(node, new_galley(PRINT))


def cell(*words: str, header: bool = False) -> TableCell:
    return TableCell(tuple(para(each) for each in words), header=header)


def test_a_scene_break_is_a_rule_without_the_mark_of_the_source() -> None:
    assert in_reader(scene_break("❦❦❦")) == '<hr class="scene-break"/>'


def test_an_epigraph_has_type_and_role_for_reading_systems_only() -> None:
    quote = BlockQuote((para("a"),), "epigraph", inlines("b"))
    inside = '\n<p>a</p>\n<p class="attribution">b</p>\n</blockquote>'
    roles = ' epub:type="epigraph" role="doc-epigraph"'
    assert in_reader(quote) == f'<blockquote class="epigraph"{roles}>{inside}'
    assert in_print(quote) == f'<blockquote class="epigraph">{inside}'


def test_a_letter_is_told_by_its_class() -> None:
    quote = BlockQuote((para("a"),), "letter")
    assert in_reader(quote) == '<blockquote class="letter">\n<p>a</p>\n</blockquote>'


def test_a_list_that_begins_elsewhere_says_where() -> None:
    items = (ListItem((para("a"),)),)
    assert in_reader(List(items, ordered=True, start=4)).startswith('<ol start="4">')
    assert in_reader(List(items, ordered=True)).startswith("<ol>")
    assert in_reader(bullets("a")) == "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>"


def test_terms_stand_with_what_they_mean() -> None:
    expected = (
        "<dl>\n<div>\n<dt>slack</dt>\n<dd>\n<p>a rest</p>\n</dd>\n<dd>\n<p>loose rope</p>\n</dd>\n</div>\n"
        "<div>\n<dt>wake</dt>\n<dd>\n<p>a visit</p>\n</dd>\n</div>\n</dl>"
    )
    assert (
        in_reader(definitions(("slack", "a rest", "loose rope"), ("wake", "a visit"))) == expected
    )


def test_terms_in_a_note_in_print_stand_before_what_they_mean() -> None:
    markup = in_print(para(note(definitions(("slack", "a rest"), ("wake", "a visit")))))
    assert re.findall(r"<strong>(\w+)</strong> <span[^>]*>([^<]+)<", markup) == [
        ("slack", "a rest"),
        ("wake", "a visit"),
    ]


def test_verse_keeps_its_lines_with_and_without_a_style_sheet() -> None:
    lines = (VerseLine(inlines("a")), VerseLine(inlines("b"), 2), VerseLine(inlines("c"), 99))
    expected = (
        '<div class="verse">\n<p class="stanza"><span class="line">a</span><br/>\n'
        '<span class="line indent-2">b</span><br/>\n'
        '<span class="line indent-8">c</span></p>\n</div>'
    )
    assert expected == in_reader(Verse((Stanza(lines),)))


def test_in_a_reader_a_table_of_many_columns_may_be_pushed_and_a_long_caption_has_room() -> None:
    row = TableRow(tuple(cell(one) for one in "abcde"))
    assert in_reader(Table((row,))).startswith('<div class="many">\n<table>')
    assert in_reader(Table((TableRow(row.cells[:4]),))).startswith("<table>")
    caption = inlines("What came in by barge, as the clerk had it")
    assert in_reader(Table((TableRow(row.cells[:2]),), caption)).startswith(
        '<table class="captioned">'
    )
    assert in_print(Table((row,), caption)).startswith("<table>")


def test_leading_rows_of_headers_make_the_head_of_a_table() -> None:
    head = TableRow((cell("Thing", header=True), cell("", header=True)))
    body = TableRow((cell("Lamp", header=True), cell("14", "2")))
    expected = (
        "<table>\n<caption>Weights</caption>\n"
        '<thead>\n<tr>\n<th scope="col">Thing</th>\n<td></td>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<th scope="row">Lamp</th>\n<td>\n<p>14</p>\n<p>2</p>\n</td>\n</tr>\n'
        "</tbody>\n</table>"
    )
    assert expected == in_reader(Table((head, body), inlines("Weights")))


def test_a_cell_says_how_far_it_reaches_and_how_it_is_set() -> None:
    wide = TableCell((para("a"),), colspan=2, rowspan=5000, align="right")
    assert '<td colspan="2" rowspan="1000" class="align-right">a</td>' in in_reader(
        Table((TableRow((wide,)),))
    )


def test_a_figure_has_its_caption_inside() -> None:
    figure = Figure(Image("gull.png", "A gull", "gull"), inlines("Near Sker"))
    expected = '<figure>\n<img src="gull.png" alt="A gull"/>\n<figcaption>Near Sker</figcaption>\n</figure>'
    assert expected == in_reader(figure)


def test_a_paragraph_of_pictures_alone_is_a_plate_which_no_indent_pushes_aside() -> None:
    gull = Image("gull.png", "A gull", "gull")
    told = '<img src="gull.png" alt="A gull"/>'
    assert in_reader(Paragraph((gull,))) == f'<p class="plate">{told}</p>'
    assert in_reader(Paragraph((gull, Text(" "), gull))) == f'<p class="plate">{told} {told}</p>'
    assert in_reader(Paragraph((gull,), lang="fr")).startswith('<p class="plate" ')
    assert in_reader(Paragraph((gull, Text(" and Sker")))).startswith("<p><img")
    assert in_reader(para("Sker")) == "<p>Sker</p>"


def test_preformatted_text_keeps_its_spaces_and_lines() -> None:
    assert in_reader(Preformatted("a  b\n c<")) == "<pre>a  b\n c&lt;</pre>"


def test_in_print_each_line_of_preformatted_text_hangs_deeper_than_it_begins() -> None:
    lines = [("typed", "a  b"), ("typed hang-1", " c<"), ("typed", ""), ("typed hang-4", "\td")]
    expected = "".join(f'<span class="{name}">{escape(said)}</span>' for name, said in lines)

    assert in_print(Preformatted("a  b\n c<\n\n\td\n")) == f"<pre>{expected}</pre>"


def test_an_aside_has_a_name_in_the_language_of_the_book() -> None:
    aside = Aside((para("a"),), "status")
    expected = '<aside class="status" role="note" aria-label="Status">\n<p>a</p>\n</aside>'
    assert expected == in_reader(aside)
    assert in_print(aside) == '<aside class="status">\n<p>a</p>\n</aside>'


def test_a_dedication_amid_a_text_is_one_and_no_note() -> None:
    dedication = Aside((para("a"),), "dedication")
    assert (
        in_reader(dedication)
        == '<aside class="dedication" epub:type="dedication" role="doc-dedication">\n<p>a</p>\n</aside>'
    )


def test_a_standfirst_is_an_abstract_and_no_note() -> None:
    standfirst = Aside((para("a"),), "standfirst")
    semantics = 'epub:type="abstract" role="doc-abstract"'
    assert in_reader(standfirst) == f'<div class="standfirst" {semantics}>\n<p>a</p>\n</div>'
    assert in_print(standfirst) == '<div class="standfirst">\n<p>a</p>\n</div>'


def test_an_empty_heading_is_not_a_stop_on_a_readers_way() -> None:
    assert in_reader(heading(" ")) == "<p> </p>"


def test_every_block_of_a_note_in_print_stays_inside_its_paragraph() -> None:
    inside = (
        bullets("a"),
        Verse((Stanza((VerseLine(inlines("b")),)),)),
        Table((TableRow((cell("c"),)),), inlines("d")),
        Preformatted("e"),
        scene_break(),
        BlockQuote((para("f"),), "", inlines("g")),
        Figure(Image("gull.png", "h", "gull"), inlines("i")),
        Aside((para("j"),)),
    )
    expected = (
        '<p><span class="footnote">'
        '<span class="bullets"><span class="item" aria-label="•"><span class="paragraph">a</span></span></span> '
        '<span class="verse"><span class="line">b</span></span> '
        '<span class="table"><span class="paragraph">d</span> '
        '<span class="row"><span class="cell"><span class="paragraph">c</span></span></span></span> '
        '<code class="preformatted"><span class="typed">e</span></code> <span class="paragraph"></span> '
        '<span class="quote"><span class="paragraph">f</span> <span class="attribution">g</span></span> '
        '<span class="paragraph"><img src="gull.png" alt="h"/> i</span> '
        '<span class="paragraph"><span class="paragraph">j</span></span>'
        "</span></p>"
    )
    assert expected == in_print(para(note(*inside)))


def test_a_list_that_letters_count_says_so_to_readers_and_to_the_style_sheet() -> None:
    lettered = List((ListItem((para("a"),)),), ordered=True, start=3, counting="upper-alpha")
    assert '<ol class="upper-alpha" type="A" start="3">' in in_reader(lettered)


def test_a_list_in_a_note_in_print_says_its_numbers_from_where_it_starts() -> None:
    items = (ListItem((para("a"), bullets("b"))), ListItem((para("c"),)))
    markup = in_print(para(note(List(items, ordered=True, start=7))))
    assert re.findall(r'class="(numbers|bullets|item)"(?: aria-label="([^"]*)")?', markup) == [
        ("numbers", ""),
        ("item", "7."),
        ("bullets", ""),
        ("item", "•"),
        ("item", "8."),
    ]


@pytest.mark.parametrize("base", [0, 1, 3])
def test_headings_inside_a_chapter_are_ranked_below_that_of_the_chapter(base: int) -> None:
    galley = new_galley(READER)
    galley.base = galley.level = base
    galley.ranks = {2: 0, 3: 1, 4: 2, 5: 3, 6: 4}
    names = [
        re.match('<h(.) class="(.)-head">', block(heading("x", level=level), galley))
        for level in (2, 3, 4, 5, 6, 3)
    ]
    assert [found and found[2] for found in names] == ["a", "b", "c", "d", "d", "b"]
    assert [found and int(found[1]) for found in names] == [
        min(6, base + deep) for deep in (1, 2, 3, 4, 5, 2)
    ]


def test_a_raw_node_never_reaches_a_page() -> None:
    with pytest.raises(ValueError, match="a raw <div> reached a writer"):
        in_reader(Container((para("x"),)))
