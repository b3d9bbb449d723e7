"""The nouns: an immutable tree of sections, blocks and inlines, and questions that can be asked about it.

This module exports what a program needs: the nodes, the book around them, the functions that build and walk
them, and the JSON of a whole book. Strings become paragraphs in a chapter, and texts in a paragraph:

>>> rope = chapter("Rope", para("It was ", em("cold"), ", ", strong("very"), note("In May."), "."), scene_break(), number="1")
>>> slack = chapter("Slack", quote("Come home."), bullets("rope", "tar"), heading("Words"),
...     definitions(("slack", "loose rope")), para(link("https://sker.example/", "The ", ruby("港", "みなと"))))
>>> tale = book(Metadata("The Boat"), part("North", rope, slack))
>>> tale
<Document 'The Boat', 1 section>
>>> [section.label for section in tale.sections()]
['North', '1. Rope', 'Slack']
>>> print(page("It was cold.", para(*inlines("Dawn", LineBreak(), "came."))).plain_text(), end="")
It was cold.
<BLANKLINE>
Dawn
came.

It is written as JSON, checked, and walked in reading order:

>>> loads(dumps(tale)) == tale, check_content_model(tale), check_writable(tale)
(True, (), ())
>>> [type(block).__name__ for block in walk_blocks(rope.blocks)], sum(isinstance(block, Paragraph) for block in all_blocks(tale))
(['Paragraph', 'SceneBreak'], 7)
>>> [type(inline).__name__ for inline in walk_inlines(rope.blocks[0].content) if not isinstance(inline, Text)]
['Emphasis', 'Strong', 'Note']
>>> [inline.target for inline in all_inlines(tale) if isinstance(inline, Link)]
['https://sker.example/']
>>> list(child_blocks(slack.blocks[0])) == [para("Come home.")], list(runs_of(para("Dawn"))), list(child_inlines(em("cold")))
(True, [(Text(lang='', dir='', text='Dawn'),)], [Text(lang='', dir='', text='cold')])

Its modules, in the order to read them in:

- a book and its nodes: `nodes` `document` `origin` `record` `build`
- going through a tree, and changing it: `walk` `rewriting` `census` `prose`
- its text: `text` `ink` `plain` `scripts` `stops`
- what must hold of it, and its forms on paper: `invariants` `shapes` `errors` `codec` `dump`
- words that mean the same to every room: `numerals` `figures` `quotes` `dates` `language` `links` `isbn`
- notes in a text: `note_marks` `note_numbers` `note_remains`
"""

from octavo.tree.build import (
    book,
    bullets,
    chapter,
    definitions,
    em,
    heading,
    inlines,
    link,
    note,
    page,
    para,
    part,
    quote,
    ruby,
    scene_break,
    strong,
)
from octavo.tree.codec import CodecError, dumps, loads
from octavo.tree.document import (
    Certification,
    Contributor,
    Document,
    Metadata,
    Resource,
    Role,
    Section,
    Series,
)
from octavo.tree.invariants import Violation, check_content_model, check_writable
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Definition,
    DefinitionList,
    Emphasis,
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
    Node,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Ruby,
    SceneBreak,
    SmallCaps,
    Span,
    Stanza,
    Strikethrough,
    Strong,
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
from octavo.tree.origin import Origin
from octavo.tree.walk import (
    all_blocks,
    all_inlines,
    child_blocks,
    child_inlines,
    runs_of,
    walk_blocks,
    walk_inlines,
)

__all__ = [
    "Aside", "Block", "BlockQuote", "Blocks", "Certification", "Code", "CodecError", "Container",
    "Contributor", "Definition", "DefinitionList", "Document", "Emphasis", "Figure", "Heading",
    "Image", "Inline", "Inlines", "LineBreak", "Link", "List", "ListItem", "Meaning", "Metadata",
    "Node", "Note", "Origin", "Paragraph", "Part", "Preformatted", "Resource", "Role", "Ruby",
    "SceneBreak", "Section", "Series", "SmallCaps", "Span", "Stanza", "Strikethrough", "Strong",
    "Subscript", "Superscript", "Table", "TableCell", "TableRow", "Text", "Verse", "VerseLine",
    "Violation", "Widget", "all_blocks", "all_inlines", "book", "bullets", "chapter",
    "check_content_model", "check_writable", "child_blocks", "child_inlines", "definitions",
    "dumps", "em", "heading", "inlines", "link", "loads", "note", "page", "para", "part", "quote",
    "ruby", "runs_of", "scene_break", "strong", "walk_blocks", "walk_inlines",
]  # fmt: skip
