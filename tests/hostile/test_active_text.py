"""Markdown, JSON and plain text hold nothing that acts, whoever reads them next and however carelessly."""

import html
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest
from tests.hostile.inert import demand_inert_json, demand_inert_markdown
from tests.soak import tried

import octavo
from octavo.app.deliver import Setting, make
from octavo.readers.source import Source
from octavo.tree.build import bullets, chapter, em, heading, link, note, para, quote, ruby, strong
from octavo.tree.document import Contributor, Document, Metadata
from octavo.tree.nodes import (
    Code,
    Figure,
    Image,
    LineBreak,
    Preformatted,
    SmallCaps,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
)

STORY: Final = "The harbour was quiet that night, and the lamp burned until three."
TAGS: Final = (
    "<script>ring()</script>",
    "<SCRIPT\n>ring()</SCRIPT\n>",
    "<scr<script>ipt>ring()</script>",
    "<img src=boat.png onerror=ring()>",
    "<svg onload=ring()><g></svg>",
    "<svg><a xlink:href='javascript:ring()'><text>sail</text></a></svg>",
    "<iframe srcdoc='<p onclick=ring()>'></iframe>",
    "<meta http-equiv=refresh content='0;url=javascript:ring()'>",
    "<base href=javascript:ring()//>",
    "<form action=javascript:ring()><button formaction=javascript:ring()>bell",
    "<style>p{background:url(javascript:ring())}</style>",
    "<object data='data:text/html,bell'><embed src=bell.swf>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=ring()></style></mglyph></math>",
    "<!-- <img src=x onerror=ring()>",
    "<?bell ring() ?><!DOCTYPE bell [<!ENTITY b 'ring'>]>",
    "<![CDATA[<img src=x onerror=ring()>]]>",
    "</textarea></title></p><p onmouseover=ring()>",
    "<x onclick=ring() style=position:fixed>bell",
    "&lt;script&gt;ring()&lt;/script&gt;",
    "&#60;img src=x onerror=ring()&#62;",
    "\\<img src=x onerror=ring()>",
    "\\\\<img src=x onerror=ring()>",
    "`<img src=x onerror=ring()>",
    "``` <img src=x onerror=ring()>\n```\n<img src=x onerror=ring()>",
)
ADDRESSES: Final = (
    "javascript:ring()",
    "JaVaScRiPt:ring()",
    " \x01javascript:ring()",
    "java\tscript:ring()",
    "java\nscript:ring()",
    "javascript&colon;ring()",
    "javascript&#58;ring()",
    "java&#115;cript:ring()",
    "javascript\\:ring()",
    "vbscript:ring()",
    "data:text/html,<script>ring()</script>",
    "data:text/html;base64,PHNjcmlwdD5yaW5nKCk8L3NjcmlwdD4=",
    "data:image/svg+xml,<svg onload=ring()>",
    "file:///etc/bell",
    "x) <javascript:ring()> [bell](javascript:ring()",
    "> [bell](javascript:ring()) <img src=x onerror=ring()",
)
MARKS: Final = (
    "[bell](javascript:ring())",
    "![bell](javascript:ring())",
    "[bell](<javascript:ring()>)",
    "[bell][1]\n\n[1]: javascript:ring()",
    "[bell]\n\n[bell]: <javascript:ring()>",
    "<javascript:ring()>",
    '![x](boat.png "a" onerror=ring())',
    "[b]{onclick=ring() .x href=javascript:ring()}",
    "`ring()`{=html}",
    "```{=html}\n<script>ring()</script>\n```",
    "::: {onclick=ring()}\nbell\n:::",
    "# Bell {onclick=ring()}",
    "| a |\n|---|\n| <img src=x onerror=ring()> |",
    "---\ntitle: <script>ring()</script>\n---",
    "bell\n\n    <script>ring()</script>\n\n<script>ring()</script>",
    "\\[bell](javascript:ring())",
    "\\\\[bell](javascript:ring())",
    "[bell\\](javascript:ring())",
    "<<b>script>ring()<</b>/script>",
    "{bell|<script>ring()</script>}",
    "^[<img src=x onerror=ring()>]",
)  # fmt: skip
PAYLOADS: Final = TAGS + ADDRESSES + MARKS


def demand_inert(document: Document) -> None:
    """Fail unless a book does nothing as Markdown and as JSON; its plain text is only to be made."""
    made = {
        kind: make(document, kind, Setting()).data.decode() for kind in (".md", ".json", ".txt")
    }
    demand_inert_markdown(made[".md"])
    demand_inert_json(made[".json"])


def pages_with(payload: str) -> Iterator[Source]:
    """Give a page of HTML, one of Markdown and one of plain text that have a payload everywhere."""
    held, line = html.escape(payload), " ".join(payload.split())
    page = (
        f"<title>{held}</title><h1>{held}</h1><p>{STORY}</p><p lang='{held}'>{held} <code>{held}</code></p>"
        f"<p><a href='{held}'>A door</a> <img src='{held}' alt='{held}'> stood open.</p><pre>{held}</pre>"
        f"<table><tr><td>{held}<td>Rain</table><figure><img src='{held}'><figcaption>{held}</figcaption>"
        f"</figure><blockquote>{held}</blockquote><ul><li>{held}</ul><p>{STORY}</p>{payload}"
    )
    said = json.dumps(line)
    text = (
        f"---\ntitle: {said}\nauthor: {said}\nsubtitle: {said}\nlang: {said}\nnumber: {said}\n---\n\n"
        f"# {line}\n\n{STORY} {payload}\n\n![boat]({payload}) ![{line}](<{line}>) and [a door]({payload})\n\n"
        f"> {line}\n\n- {line}\n\n| {line} | b |\n|---|---|\n| `{line}` | [door][d] |\n\n[d]: <{line}>\n"
    )
    kinds = {"text/html": page, "text/markdown": text, "text/plain": f"{payload}\n\n{STORY}\n"}
    for kind, words in kinds.items():
        yield Source("page", words.encode(), kind, "utf-8")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_acts_in_a_page_acts_in_no_text(payload: str) -> None:
    said = Metadata(payload, payload, (Contributor(payload, "aut"),), "en", description=payload)
    for source in pages_with(payload):
        demand_inert(octavo.convert([source]).document)
        demand_inert(octavo.convert([source], metadata=said).document)


def book_saying(words: str) -> Document:
    """Return a book that says the same words wherever a tree has a place for words."""
    line = " ".join(words.split())
    bell = Text(words)
    cells = TableRow((TableCell((para(words), para(words)), header=True), TableCell((para(bell),))))
    lines = Stanza((VerseLine((bell,)), VerseLine((em(bell),), indent=1)))
    picture = Image("boat.png", words, resource="boat")
    blocks = (
        para(
            "a",
            em(bell),
            strong(em(bell), bell),
            SmallCaps((bell,)),
            Code(words),
            LineBreak(),
            bell,
        ),
        para(
            link("https://example.org/", bell, Code(words)),
            note(words),
            ruby(words, words),
            picture,
        ),
        replace(para(replace(bell, lang=line), em(bell)), lang=line),
        heading(bell),
        quote(words),
        bullets(words, words),
        Figure(picture, (bell,)),
        Table((cells, cells), caption=(bell,)),
        Preformatted(words),
        Verse((lines,)),
    )
    section = replace(chapter(words, *blocks, number=line), subtitle=(bell,), lang=line)
    return Document(
        Metadata(line, line, (Contributor(line), Contributor(line)), line),
        body_matter=(section, section),
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_that_would_act_are_words_in_every_place_of_a_tree(payload: str) -> None:
    words = payload.replace("\x01", "")
    book = book_saying(words)

    demand_inert(book)
    demand_inert(Document(body_matter=book.body_matter[:1]))


def test_payloads_are_many() -> None:
    tried("payloads of our own", len(set(PAYLOADS)), 60)


@pytest.mark.parametrize(
    "markdown",
    [
        *(
            "<b onclick=ring()>x</b>",
            "<script>ring()</script>",
            "[x](javascript:ring())",
            "<!-- x -->",
        ),
        *("---\ntitle: <script>ring()</script>\n---\n", '---\ntitle: "\\u003cscript>"\n---\n'),
        *("![x](data:image/svg+xml,<svg>)", "<vbscript:ring()>", "[x]\n\n[x]: data:text/html,x"),
    ],
)
def test_the_demand_is_heard(markdown: str) -> None:
    with pytest.raises(AssertionError):
        demand_inert_markdown(markdown)
