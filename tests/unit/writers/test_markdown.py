"""What is written as Markdown reads back as the same page."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.soak import extent
from tests.strategies import sections

from octavo.app.convert import Options, convert
from octavo.findings.errors import NotWritableError
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.structure.resolve import RESOLVE_CONTAINERS
from octavo.readers.markdown import read_markdown
from octavo.readers.source import Source
from octavo.tree.build import (
    bullets,
    chapter,
    definitions,
    em,
    heading,
    link,
    note,
    para,
    part,
    quote,
    ruby,
    strong,
)
from octavo.tree.document import Contributor, Document, Metadata, Role, Section
from octavo.tree.ink import text_of_document
from octavo.tree.language import language_tag
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Place,
    Preformatted,
    SceneBreak,
    SmallCaps,
    Span,
    Stanza,
    Strikethrough,
    Subscript,
    Superscript,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
    Widget,
)
from octavo.tree.rewriting import normal_form, rewrite
from octavo.tree.text import ink_of
from octavo.tree.walk import all_blocks, all_inlines, walk_inlines
from octavo.writers.markdown import write_markdown


def written(document: Document) -> str:
    return write_markdown(document).data.decode()


def page(*blocks: str | Block, title: str = "") -> Document:
    return Document(Metadata(language=""), body_matter=(chapter(title, *blocks),))


def outcome_of(text: str) -> Outcome:
    return read_markdown(Source("page.md", text.encode(), "text/markdown"))


def read(text: str) -> Document:
    return outcome_of(text).document


def cell(*words: str | Inline, header: bool = False) -> TableCell:
    return TableCell((para(*words),) if words else (), header=header)


PICTURE = Image("lamp.png", "A lamp")
INLINES: dict[str, Inlines] = {
    "emphasis": para("a ", em("b"), ", ", strong("c"), " ", Strikethrough((Text("d"),))).content,
    "emphasis inside a word": para("un", em("believ"), "able").content,
    "emphasis beside emphasis": para(em("a"), strong("b"), em("c")).content,
    "emphasis in emphasis": para(em("a ", em("b"), strong("c"))).content,
    "emphasis around spaces": para("a", em(" b "), "c").content,
    "emphasis around marks": para("a", em("“b”"), "c").content,
    "raised, lowered, small": para(
        "x", Superscript((Text("2"),)), Subscript((Text("3"),)), SmallCaps((Text("b.c."),))
    ).content,
    "code with backticks": para(Code("a`b"), " ", Code("``"), Code(" x "), Code("c")).content,
    "a link": para(link("https://example.org/a_(b)?c=1&d=2 3", "a ", em("b"))).content,
    "a bare link": para(link("https://example.org/", "https://example.org/")).content,
    "a note": para("a", note("b"), "(c) ", note(para("d"), quote("e")), ": f").content,
    "notes that look like addresses": para(
        "a", note("lamp:lit()"), note('sea:"low"'), note(para("b:", Code("c d"), " 'e'"))
    ).content,
    "a note in a note": para("a", note(para("b", note("c")))).content,
    "ruby": para(ruby("東京", "とうきょう"), ruby("a*b", "c")).content,
    "a picture in a line": para("a ", PICTURE, " ", Image("b c.png", "")).content,
    "languages": para(
        "a ",
        Text("b", lang="fr"),
        em("c"),
        replace(em("d"), lang="de", dir="rtl"),
        Text("e", dir="ltr"),
    ).content,
    "small capitals in a link": para(
        link("#a", SmallCaps((Text("a"),)), Text("b", lang="fr"))
    ).content,
    "line breaks": para("a", LineBreak(), "b", LineBreak(), LineBreak(), "c", LineBreak()).content,
    "outer spaces": para("  a ", em(" b"), "\u3000").content,
    "white space that is not a space": para("a\tb\u00a0c\ufeffd\u2028e").content,
}
LINES = (
    "# no heading", "> no quotation", "- no item", "+ no item", "1. no item", "12) no item",
    "%%", "%% why? %%", "a%%b%%", "%%%%", "\\newpage",
    "---", "***", "===", "::: letter", ": no caption", "| no | table |", "```", "~~~", "    no code",
    "[^1]: no note", "[no]: address", "<div>", "<em>", "&amp; &#65; & &x", "a * b * c", "_a_ b_c",
    "\\*", "{a|b}", "[a](b)", "[a]{.b}", "![a](b)", "^[a]", "~~a~~", "[Quest accepted]", "a!", "<3",
    "% no title", "Title: none", "[!note] no notice", "#no heading", "^no-name", "[a][]", "/a.png",
    "— not signed", "https://example.org/a_b_c", "AT&T", "~", "a ~ b", "*", "`",
)  # fmt: skip
BLOCKS: dict[str, Blocks] = {
    "headings": (heading("a", level=2), heading("b #", level=6), heading(em("c"), level=1)),
    "a picture that is the first heading": (Heading((Image("p.png", "a"),), 1), para("b")),
    "a list": (bullets("a", "b"), para("c")),
    "lists of one kind side by side": (bullets("a"), bullets("b"), bullets("c")),
    "a list from five": (List((ListItem((para("a"),)), ListItem(())), ordered=True, start=5),),
    "lists that letters count": (
        List((ListItem((para("a"),)), ListItem((bullets("b"),))), True, 3, "lower-alpha"),
        List((ListItem((para("a"),)),), True, counting="upper-roman"),
        List((ListItem((para("a"),)),), True, lang="fr", counting="lower-roman"),
    ),
    "a list of blocks": (
        bullets(quote("a"), bullets("b"), SceneBreak(), Preformatted("c\n\n  d")),
    ),
    "definitions": (definitions(("a", "b", "c"), ("d", "e")), para(": f"), para("g")),
    "definitions of blocks": (
        DefinitionList(
            (
                Definition(
                    (em("a"), LineBreak(), Text(": b")),
                    (
                        Meaning(
                            (para("c"), bullets("d", "e"), quote("f"), Preformatted("g\n\n  h"))
                        ),
                        Meaning((bullets("i"),)),
                        Meaning((definitions(("j", "k")), para("l"))),
                    ),
                ),
                Definition((), (Meaning(()),)),
            )
        ),
    ),
    "quotations": (quote("a", quote("b")), quote("c")),
    "a quotation that is no notice": (quote("[!note] a"), quote(para("[!note]", LineBreak(), "b"))),
    "a signed quotation": (BlockQuote((para("a"),), attribution=(Text("— "), em("B"))),),
    "a quotation signed without a dash": (BlockQuote((), attribution=(em("B"), Text(", 1"))),),
    "an epigraph": (BlockQuote((para("a"), para("— b")), "epigraph", (Text("— C"),)),),
    "a letter without a signature": (BlockQuote((para("a"), para("— b")), "letter"),),
    "asides": (
        Aside((para("a"),)),
        Aside((Aside((para("b"),), "status"),), "author-note"),
        Aside((), "translator-note"),
    ),
    "verse": (
        Verse(
            (
                Stanza((VerseLine((Text("a"),)), VerseLine((em("b"), Text(" - c")), indent=2))),
                Stanza((VerseLine((Text("> d"),)), VerseLine(()), VerseLine((Text("\\"),)))),
            )
        ),
    ),
    "scene breaks": (SceneBreak(), para("a"), SceneBreak("* * *"), SceneBreak("***")),
    "a figure": (Figure(PICTURE, (Text('the "lamp" \\ '), em("lit"))), Figure(Image("b", ""))),
    "a table": (
        Table(
            (
                TableRow((cell("a", header=True), cell(header=True))),
                TableRow((cell("b | c"), cell(Code("d|e"), LineBreak(), "f"))),
            ),
            caption=(Text("g"),),
        ),
        para(": no caption"),
    ),
    "a table without a head": (Table((TableRow((cell("a"), cell("b"))),)),),
    "code": (Preformatted("```\n:::\n"), Preformatted("a\n\n---"), Preformatted("")),
    "code in an aside": (Aside((Preformatted(":::\n```"), para("a"))),),
    "blocks of another language": (
        replace(para("a"), lang="fr"),
        replace(para("b"), lang="fr"),
        BlockQuote((para("c"),), "letter", lang="de", dir="ltr"),
        replace(quote("d"), dir="rtl"),
    ),
}


def test_what_links_lead_to_keeps_its_name() -> None:
    blocks: tuple[Place, ...] = (
        Heading((Text("Oil"),), 2, id="oil"),
        Figure(PICTURE, (Text("Lit"),), id="fig-1"),
        Figure(Image("b", ""), id="лампа"),
        Table((TableRow((cell("a"),)),), (Text("Paid"),), id="tab-1"),
        Table((TableRow((cell("b"),)),), id="tab-2"),
        Heading((Text("Wick"),), 2, id="no name for braces"),
    )
    text = written(page(*blocks))
    read_again = [block for block in read(text).body_matter[0].blocks if isinstance(block, Place)]

    assert [block.name for block in read_again] == ["oil", "fig-1", "лампа", "tab-1", "tab-2", ""]
    assert [
        replace(block, name=given.id, id="")
        for block, given in zip(read_again, blocks, strict=True)
    ] == [replace(block, name=block.id, id="") for block in blocks]


@pytest.mark.parametrize("content", INLINES.values(), ids=INLINES)
def test_inlines_read_back_as_they_were(content: Inlines) -> None:
    document = page(Paragraph(content))

    assert document == read(written(document))


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_looks_like_markup_stays_words(line: str) -> None:
    document = page("Before.", line, para("a", LineBreak(), line, LineBreak(), line))

    assert document == read(written(document))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("mark", [em, note, lambda words: SmallCaps((Text(words),))])
def test_words_in_marks_stay_words(line: str, mark: type) -> None:
    document = page(para("a ", mark(line), "b"), title=line)

    assert document == read(written(document))


@pytest.mark.parametrize("blocks", BLOCKS.values(), ids=BLOCKS)
def test_blocks_read_back_as_they_were(blocks: Blocks) -> None:
    document = page(*blocks)

    assert document == read(written(document))


def test_words_are_written_with_as_few_marks_as_will_do() -> None:
    words = "[Quest accepted] He said: 5 < 6 & 7 > 3! snake_case (really) 50% #1 a-b 'x' \"y\" ~9"

    assert words + "\n" == written(page(words))


def test_a_page_says_what_it_is_in_its_front_matter() -> None:
    section = Section(
        (para("x"),),
        Role.INTERLUDE,
        (Text("The "), em("Petrel")),
        (Text("a tale: "), em("true"), LineBreak(), Text("or not")),
        "IV *",
        lang="en-GB",
    )
    people = (
        Contributor("Ines Calder"),
        Contributor("No"),
        Contributor('"Q": \\ \u0085é'),
        Contributor("*S*"),
    )
    metadata = Metadata(language="en-GB", contributors=people)
    document = Document(metadata, body_matter=(section,))

    assert document == read(written(document))


def test_tags_and_addresses_in_front_matter_are_none_to_who_knows_no_front_matter() -> None:
    people = (Contributor("<b>Ines</b> [Calder](bell:ring)"),)
    text = written(Document(Metadata("a", contributors=people), body_matter=(chapter("a"),)))

    assert text.splitlines()[1] == (
        'author: "\\\\\\u003cb>Ines\\\\\\u003c/b> \\\\[Calder\\\\]\\u0028bell:ring)"'
    )
    assert read(text).metadata.contributors == people


def test_what_is_not_a_language_leaves_its_words_without_one() -> None:
    page_ = page(replace(para(replace(em("a"), lang='"<'), Text("b", lang="x y")), lang="<"))

    assert written(page_) == "*a*[b]{lang=xy}\n"


def test_an_untitled_page_that_begins_with_a_heading_stays_untitled() -> None:
    document = page(heading("No title", level=1), "Words.")

    assert document == read(written(document))


def test_a_book_is_one_text_with_a_heading_for_each_section() -> None:
    second = chapter("Tide", para("Low", note("Very.")), heading("Noon"), number="2")
    book = Document(
        Metadata(title="Salt", contributors=(Contributor("Ines Calder"),), language="en"),
        front_matter=(Section((para("For Odile"),), Role.DEDICATION),),
        body_matter=(part("Sea", chapter("Foam", "High", number="1"), second),),
    )

    assert written(book) == (
        "---\ntitle: Salt\nlang: en\nauthor: Ines Calder\n---\n\n"
        "# <!-- --> {.dedication}\n\nFor Odile\n\n# Sea {.part}\n\n"
        "## 1. Foam\n\nHigh\n\n## 2. Tide\n\nLow[^1]\n\n### Noon\n\n[^1]: Very.\n"
    )


def test_a_book_is_the_same_book_when_read_back() -> None:
    first = chapter("Foam", para("High"), heading("Noon"))
    parts = (part("Sea", first, chapter("Tide", "Low")), part("Land", chapter("Sand", "Dry")))
    untitled = Section((para("Gone"),), Role.EPILOGUE, lang="he", dir="rtl")
    parts = (*parts[:1], replace(parts[1], sections=(*parts[1].sections, untitled)))
    book = Document(
        Metadata(title="Salt", subtitle="A Beginning", language="en"),
        front_matter=(Section((para("For Odile"),), Role.DEDICATION),),
        body_matter=parts,
        back_matter=(Section((para("Deux"),), Role.APPENDIX, (Text("Annexe"),), lang="fr"),),
    )

    bare = Options(choices=Choices(keep=("BOK021",)))  # else the epilogue is headed by its role
    source = Source("salt.md", written(book).encode(), "text/markdown")
    again = convert([source], options=bare).document

    assert (again.metadata.title, again.metadata.subtitle) == ("Salt", "A Beginning")
    said, meant = (
        [(one.role, one.label, one.blocks, one.lang or "en", one.dir) for one in whole.sections()]
        for whole in (again, book)
    )
    assert said == meant


def test_metadata_without_a_key_in_front_matter_are_reported() -> None:
    people = (Contributor("Ines Calder"), Contributor("Tomas Reyes", "trl"))
    metadata = Metadata(title="Salt", contributors=people, publisher="Gull", date="2026-03")
    book = Document(metadata, body_matter=(chapter("Foam", "High"), chapter("Tide", "Low")))

    (told,) = write_markdown(book).findings

    assert told.code == "MKD001"
    assert "contributors other than authors, publisher, date" in told.message


def test_what_has_no_form_keeps_its_words_and_is_reported() -> None:
    inner = link("#b", "inner")
    rows = (
        TableRow((TableCell((para("a"), quote("b")), colspan=2),)),
        TableRow((cell("c", header=True), cell("d"))),
    )
    artifact = write_markdown(page(para(link("#a", "outer ", inner, note("n"))), Table(rows)))

    assert (
        "[outer inner](#a)[^1]\n\n|  |  |\n|---|---|\n| a<br>b |  |\n| c | d |\n"
        in artifact.data.decode()
    )
    assert {"MKD001"} == {finding.code for finding in artifact.findings}
    assert len(artifact.findings) == 6


@pytest.mark.parametrize(
    "node",
    [
        Container((para("x"),)),
        Widget("button", "x"),
        para(Span((Text("x"),))),
        para(Widget("audio")),
        para("a\x01b"),
        Preformatted("\ud800"),
    ],
)
def test_what_no_writer_sets_is_refused(node: Block) -> None:
    with pytest.raises(NotWritableError):
        write_markdown(page(node))


def test_an_empty_document_is_an_empty_file() -> None:
    assert written(Document()) == ""


def as_markdown_has_it(document: Document) -> Document:
    """Put a page into the form that Markdown can say, changing no words."""

    def runs(content: Inlines) -> Inlines:
        new = normal_form(
            replace(node, text=node.text.replace("\n", " "))
            if isinstance(node, Code)
            else replace(node, resource="")
            if isinstance(node, Image)
            else node
            for node in content
        )
        return content if new == content else new

    def siblings(blocks: Blocks) -> Blocks:
        return tuple(
            map(
                settled,
                (
                    block
                    for block in blocks
                    if block != Paragraph((), lang=block.lang, dir=block.dir)
                ),
            )
        )

    def settled(block: Block) -> Block:
        match block:
            case List(items, ordered=False):
                return List(items)
            case SceneBreak():
                return SceneBreak()
            case Figure(image):
                return replace(block, image=replace(image, resource=""))
            case Paragraph((Image() as image,)):
                return Figure(image, lang=block.lang, dir=block.dir)
            case _:
                return block

    return rewrite(document, blocks=siblings, inlines=runs)


def is_sayable(document: Document) -> bool:
    """Tell whether Markdown has a form for all of it."""
    has_table = any(isinstance(block, Table) for block in all_blocks(document))
    return not (has_table or calls_in_links(document) or is_dedicated(document))


def is_dedicated(document: Document) -> bool:
    """Tell whether a page holds a dedication and nothing else, which makes it the book's own."""
    blocks = document.body_matter[0].blocks
    return len(blocks) == 1 and isinstance(blocks[0], Aside) and blocks[0].role == "dedication"


def calls_in_links(document: Document) -> bool:
    """Tell whether a link or a footnote is called inside a link."""
    return any(
        isinstance(inner, (Link, Note))
        for node in all_inlines(document)
        if isinstance(node, Link)
        for inner in walk_inlines(node.content)
    )


@given(sections(0))
@settings(max_examples=extent(300, 2000))
def test_a_page_that_markdown_can_say_reads_back_equal(section: Section) -> None:
    said = Metadata(language=language_tag(section.lang))
    document = as_markdown_has_it(Document(said, body_matter=(section,)))
    assume(is_sayable(document) and text_of_document(document).strip())

    assert document == read(written(document))


@given(sections(0))
@settings(max_examples=extent(300, 2000))
def test_no_word_is_lost_whatever_the_page_holds(section: Section) -> None:
    document = Document(body_matter=(section,))
    assume(text_of_document(document).strip())
    back = read(written(document))

    assert sorted(ink_of(text_of_document(document))) == sorted(ink_of(text_of_document(back)))
    assert back == read(written(back))


SNIPPETS = (
    "words", " ", "\n", "\n\n", "\n\n", "*", "**", "_", "`", "~~", "[", "]", "(", ")", "](x)", "]{lang=fr}",
    "]{.smallcaps}", "![", "^[", "[^1]", "[^2]", "\n\n[^1]: note", "\n    ", "<em>", "</em>", "<br>", "<sup>",
    "</sup>", "<ruby>", "<rt>", "</rt>", "</ruby>", "<div>", "{漢字|かんじ}", "\n\n> ", "\n- ", "\n1. ", "\n  ",
    "\n\n::: letter\n", "\n\n::: verse\n", "\n\n::: status {lang=de}\n", "\n:::\n", "\n\n— ", "\n\n***\n\n",
    "\n\n---\n\n", "\n\n| a | b |\n|---|---|\n| c |", "\n: cap", "\n# ", "\n\n```\n", "\\", "&amp;", "日本", "!", "|",
)  # fmt: skip


@given(st.lists(st.sampled_from(SNIPPETS), max_size=25).map("".join))
@settings(max_examples=extent(300, 2000))
def test_whatever_markdown_is_read_is_written_so_that_it_reads_the_same(text: str) -> None:
    document = RESOLVE_CONTAINERS.run(read("x\n" + text)).document
    assume(not calls_in_links(document))

    assert document == read(written(document))


@pytest.mark.parametrize(
    "text",
    [
        "# Low Water {.unnumbered}\n\nNobody counts it.\n",
        "---\nrole: appendix\n---\n\n# Tides {.unnumbered}\n\nHigh at noon, [](02.md) says.\n",
        "# One\n\nText.\n\n# Two {.unnumbered}\n\nText.\n",
    ],
)
def test_what_keeps_a_chapter_from_being_counted_and_links_without_words_come_back(
    text: str,
) -> None:
    assert written(read(text)) == text
