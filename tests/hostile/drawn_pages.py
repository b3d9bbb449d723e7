"""A number → a Markdown page or an EPUB in which every word is another, so that each can be looked for.

Pieces that hold words, `W` for each, `L` for some words in a line and `B` for blocks of their own, are put
into each other by chance. What no book prints (titles of links and pictures, addresses) holds none.
"""

import random
import re
from dataclasses import dataclass, field
from typing import Final

from tests.hostile.broken_epubs import book_of

_LETTERS: Final = "abdefghjkm"
"""One for each digit: a word that holds a digit may be the number of a note."""
WORD: Final = re.compile(f"q[{_LETTERS}]+z")

_MARKDOWN_INLINES: Final = (
    "W", "W W", "*W*", "**W** W", "`W`", "[W](http://e.example/x)", "[W](#here)", "![W](a.png)", "[^%]",
    "^[W W]", "[W]{.smallcaps}", "[W]{lang=fr}", "[*W*]{.odd #id}", "{W|W}", "{W|W|W}", "<b>W</b>",
    "<span class=x>W</span>", "<ruby>W<rt>W</rt></ruby>", "W<br>W", "~~W~~", "W~W~", "<http://e.example/>",
    "W\\\nW", "W  \nW", "***W***", "\\*W\\*", "&amp;W", "[W][ref]", "[W][]", "[W]", "W -- W", "\"W\" 'W'",
    "<u>W</u>", "<sup>W</sup>", "$W$", ":W:", "[[W]]", "[W|W]", "<a href=x>W</a>", "<img alt='W'>", "W[^%]",
    "**W", "*W", "`W", "[W](", "![W](", "<b>W", "W</b>", "[W]{", "{W|W", "^[W", "![{W|W} W](a.png)",
)  # fmt: skip
_MARKDOWN_BLOCKS: Final = (
    "L\nL", "# L", "## L", "### L {#x}", "L\n===", "L\n---", "- L\n- L", "1. L\n2. L", "- L\n  - L\n    - L",
    "> L\n> L", "> L\n> > L", "> - L", "```\nW\n W\n```", "    W W", "~~~py\nW\n~~~", "| L | L |\n|---|---|\n| L | L |\n| L |",
    "| L |\n|---|\n| L[^%] |", "::: verse\nL\n  L\n\nL\n:::", "::: status\nL\n\n- L\n:::", "::: note\nL\n:::",
    "::: letter {lang=fr}\nL\n\n::: verse\nL\n:::\n:::", "::: sidebar\nL\n:::", ":::\nL\n:::",
    "::: epigraph\nL\n\n— L\n:::", "::: quote\nL\n\n::: attribution\nL\n:::\n:::", "* * *", "---",
    "[^%]: L", "[^%]: L\n\n    L\n\n    - L", "<div class=x>\nL\n</div>", "<div>\n\nL\n\n</div>", "<p>L</p>",
    "<table><tr><td>W<td>L</table>", "<!-- x -->", "<pre>\nW\n  W\n</pre>", "<blockquote>L\n\nL</blockquote>",
    "<details><summary>W</summary>\n\nL\n\n</details>", "- [ ] L\n- [x] L", "![W](a.png)", "![L](a.png)\n*L*", "<hr>",
    "- L\n\n  L\n\n- L", "1. L\n\n   > L", "::: {lang=de}\nL\n:::", "<section>\n\n# L\n\nL\n\n</section>", "# L[^%]",
    "\tW", "> [!NOTE]\n> L", "<dl><dt>W<dd>W</dl>", "::: verse\nL[^%]\n\\\nL\n:::",
)  # fmt: skip
_EPUB_INLINES: Final = (
    "W", "<em>W</em>", "<b>W</b>", "<a href='x.xhtml'>W</a>", "<a href='#f%'>W</a>", "<a epub:type='noteref' href='#f%'>1</a>",
    "<sup><a href='#f%' id='r%'>2</a></sup>", "<span class='x'>W</span>", "<ruby>W<rt>W</rt></ruby>",
    "<ruby><rb>W</rb><rp>(</rp><rt>W</rt><rp>)</rp></ruby>", "<img src='a.png' alt='W'/>", "<br/>", "<code>W</code>",
    "<span style='display:none'>W</span>", "<bdo dir='rtl'>W</bdo>", "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi>W</mi></math>",
    "<svg xmlns='http://www.w3.org/2000/svg'><text>W</text></svg>", "<a id='a%'/>", "<del>W</del><ins>W</ins>",
    "<button>W</button>", "<span xml:lang='fr'>W</span>", "<span epub:type='footnote' id='f%'>W</span>",
)  # fmt: skip
_EPUB_BLOCKS: Final = (
    "<p>L</p>", "<p>L</p>", "<div>L</div>", "<h1>L</h1>", "<h3 id='h%'>L</h3>", "<section>B</section>", "L", "<hr/>",
    "<section epub:type='chapter'><h1>L</h1>B</section>", "<aside epub:type='footnote' id='f%'>B</aside>",
    "<section epub:type='footnotes'><ol><li id='f%'><p>L</p></li><li id='f%'>L <a href='#r%'>\u21a9</a></li></ol></section>",
    "<aside epub:type='footnote' id='f%' hidden='hidden'><p>L</p></aside>", "<aside>B</aside>", "<blockquote>B</blockquote>",
    "<blockquote epub:type='epigraph'><p>L</p><footer>L</footer></blockquote>", "<ul><li>L</li><li>B</li></ul>",
    "<dl><dt>L</dt><dd>B</dd></dl>", "<table><caption>L</caption><thead><tr><th>L</th></tr></thead><tr><td>L</td><td>B</td></tr></table>",
    "<figure><img src='a.png' alt='W'/><figcaption>L</figcaption></figure>", "<figure>B</figure>", "<pre>W\n W <b>W</b></pre>",
    "<pre>L</pre>", "<nav><ol><li>L</li></ol></nav>", "<footer>B</footer>", "<div class='verse'><p>L<br/>L</p></div>",
    "<div epub:type='pagebreak' id='p%'>W</div>", "<p>* * *</p>", "<details><summary>L</summary>B</details>",
    "<div hidden='hidden'>B</div>", "<section epub:type='endnotes'><h2>L</h2><div id='f%'>B</div></section>", "<p id='f%'>L</p>",
    "<section epub:type='dedication'>B</section>", "<div epub:type='rearnote' id='f%'><p><a href='#r%'>\u21a9</a> L</p></div>",
    "<section role='doc-endnotes'><p id='f%'>L</p></section>", "<header><h1>L</h1><p epub:type='subtitle'>L</p></header>",
)  # fmt: skip

_DEEPEST: Final = 3
_OPF: Final = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="en"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x:1</dc:identifier><dc:title>A</dc:title>'
    '<dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav" '
    'media-type="application/xhtml+xml"/>{items}</manifest><spine>{spine}</spine></package>'
)
_XHTML: Final = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>'
    "<body>{}</body></html>"
)


@dataclass(slots=True)
class _Drawer:
    """Puts pieces into each other, each word a new one."""

    chance: random.Random
    inlines: tuple[str, ...]
    blocks: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    def word(self) -> str:
        number = str(len(self.words) + 1)
        self.words.append(f"q{''.join(_LETTERS[int(digit)] for digit in number)}z")
        return self.words[-1]

    def line(self) -> str:
        pieces = (
            self.chance.choice(self.inlines) if self.chance.random() < 0.6 else "W"
            for _ in range(self.chance.randint(1, 3))
        )
        return " ".join(self.filled(piece, 0) for piece in pieces)

    def block(self, depth: int = 0) -> str:
        drawn = self.chance.choice(self.blocks)
        return self.filled(self.blocks[0] if depth > _DEEPEST and "B" in drawn else drawn, depth)

    def filled(self, piece: str, depth: int) -> str:
        def fill(found: re.Match[str]) -> str:
            match found[0]:
                case "W":
                    return self.word()
                case "L":
                    return self.line()
                case "B":
                    return "".join(self.block(depth + 1) for _ in range(self.chance.randint(1, 2)))
                case _:
                    return str(self.chance.randint(1, 3))

        return re.sub(r"\b[WLB]\b|%", fill, piece)


def markdown_of(number: int) -> tuple[bytes, list[str]]:
    """Return a Markdown page and its words."""
    drawer = _Drawer(random.Random(number), _MARKDOWN_INLINES, _MARKDOWN_BLOCKS)  # noqa: S311 - no secret
    chance, blocks = drawer.chance, []
    if chance.random() < 0.2:
        blocks.append(f"---\ntitle: {drawer.word()}\nauthor: {drawer.word()}\n---")
    for _ in range(chance.randint(1, 7)):
        first, *rest = drawer.block().split("\n")
        before, behind = chance.choice((("", ""), ("", ""), ("", ""), ("> ", "> "), ("- ", "  ")))
        blocks.append("\n".join((before + first, *(behind + line for line in rest))))
    return ("\n" if chance.random() < 0.15 else "\n\n").join(blocks).encode(), drawer.words


def epub_of(number: int) -> tuple[bytes, list[str]]:
    """Return an EPUB of one to three documents, and its words."""
    drawer = _Drawer(random.Random(number), _EPUB_INLINES, _EPUB_BLOCKS)  # noqa: S311 - no secret
    documents = [
        _XHTML.format(
            "".join(drawer.block() for _ in range(drawer.chance.randint(1, 4)))
            + drawer.chance.choice(("", "", "", " & "))  # which is no XML
        )
        for _ in range(drawer.chance.randint(1, 3))
    ]
    names = [f"c{at}" for at in range(len(documents))]
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    entries = "".join(f'<li><a href="{name}.xhtml">Part</a></li>' for name in names)
    members = {
        "content.opf": _OPF.format(items=items, spine=spine).encode(),
        "nav.xhtml": _XHTML.format(f'<nav epub:type="toc"><ol>{entries}</ol></nav>').encode(),
    }
    for name, document in zip(names, documents, strict=True):
        members[f"{name}.xhtml"] = document.encode()
    return book_of("content.opf", members), drawer.words
