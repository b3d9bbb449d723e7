from octavo.tree.build import em, link, page, para, quote
from octavo.tree.document import Contributor, Document, Metadata, Role, Section, Series
from octavo.tree.dump import dump
from octavo.tree.nodes import Container, Figure, Image, List, ListItem, Text


def test_a_node_is_a_line_and_its_insides_stand_below_it() -> None:
    assert dump(page(quote(para("a ", em("b"))))) == (
        "Document\n  body_matter\n    Section\n      BlockQuote\n        Paragraph\n"
        '          Text "a "\n          Emphasis\n            Text "b"\n'
    )


def test_a_heading_stands_before_the_blocks_below_it() -> None:
    section = Section(
        (para("a"),), Role.PROLOGUE, (Text("T"),), (Text("S"),), "1", (Section(),), "s1"
    )

    assert dump(Document(front_matter=(section,))) == (
        'Document\n  front_matter\n    Section role="prologue" number="1" id="s1"\n'
        '      .title\n        Text "T"\n      .subtitle\n        Text "S"\n'
        '      .blocks\n        Paragraph\n          Text "a"\n      .sections\n        Section\n'
    )


def test_attributes_are_quoted_and_defaults_left_out() -> None:
    blocks = (
        Container((), attributes=(("class", 'a "b"'),), hidden="style"),
        Figure(Image("a.png", ""), (Text("c\n\\"),)),
        List((ListItem(()),), ordered=True, start=3),
        para(link("#x", Text("y", lang="fr"))),
    )

    assert dump(page(*blocks)).splitlines()[3:] == [
        '      Container [class="a \\"b\\""] hidden="style"',
        "      Figure",
        "        .image",
        '          Image source="a.png" alt=""',
        "        .caption",
        '          Text "c\\n\\\\"',
        "      List ordered=true start=3",
        "        ListItem",
        "      Paragraph",
        '        Link target="#x"',
        '          Text lang="fr" "y"',
    ]


def test_metadata_is_a_line_when_it_says_something() -> None:
    metadata = Metadata("Salt", contributors=(Contributor("I. Calder"),), series=Series("Sea"))

    assert dump(Document(metadata)) == (
        'Document\n  Metadata title="Salt" contributors=[{"name": "I. Calder", "role": "aut"}]'
        ' series={"name": "Sea"}\n'
    )
    assert dump(Document()) == "Document\n"
