"""Layouts of other kinds than a site of serials: a wiki, a blog, a feed, a letter, an app's export."""

from typing import Final

from tests.learning.layouts import (
    Layout,
    document,
    paragraphs,
    prose,
    remarks,
    shuffled,
    varied,
)
from tests.learning.stories import LEDGER, Chapter, Serial
from tests.learning.trap_stories import MAPS

_OFFERS: Final = (
    "The Paper Admiral is out in hardback: a fleet of folded boats, a war nobody else can see.",
    "Our subscribers read Low Fen three weeks before everybody else. Be one of them.",
    "Nine Knots, the audiobook: eleven hours of rope, read by the woman who tied it.",
)
_POSTS: Final = (
    "How I lost a week to a fountain pen",
    "On the proper care of imaginary geese",
    "Seven rivers that are not on your map",
    "What the harbour master knew",
    "A short history of the long way round",
    "Notes from a leaking desk",
    "The year I read nothing but tide tables",
)


def _wiki(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div id="mw-head"><ul><li>⟦<a href="/p">Page</a>⟧</li><li>⟦<a href="/d">Discussion</a>⟧</li>
<li>⟦<a href="/v">View source</a>⟧</li><li>⟦<a href="/h">History</a>⟧</li></ul></div>
<h1>{chapter.title}</h1><div id="siteSub">⟦From the Open Shelf, the library that anyone can dust⟧</div>
<div>⟦<a href="#n">Jump to navigation</a> <a href="#s">Jump to search</a>⟧</div>
<div id="bodyContent"><div class="parser-output">{paragraphs(chapter)}</div></div>
<div>⟦Retrieved from “<a href="/w">https://openshelf.example/w/index?title={n}&amp;oldid={90_000 + 41 * n}</a>”⟧</div>
<div class="catlinks">⟦<a href="/c">Categories</a>: <a href="/c/1">Serials</a> | <a href="/c/2">Maps</a>⟧</div>
<ul><li>⟦This page was last edited on {n + 3} November 2026, at 1{n}:2{n}.⟧</li>
<li>⟦Text is available under a free licence; additional terms may apply.⟧</li>
<li>⟦<a href="/privacy">Privacy policy</a>⟧</li><li>⟦<a href="/about">About the Open Shelf</a>⟧</li></ul>"""
    return document(serial, chapter, body, "The Open Shelf")


def _blog(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    tags = varied((("maps", "geese"), ("maps", "oaths"), ("rivers", "serial")), chapter)
    related = "".join(
        f"<li>⟦<a href='/p{at}'>{post}</a>⟧ <span>⟦November {at + n}, 2026⟧</span></li>"
        for at, post in enumerate(_POSTS[(n * 3 + at) % len(_POSTS)] for at in range(3))
    )
    body = f"""<header><div>⟦<a href="/">A Leaking Desk</a>⟧</div><div>⟦Fiction, rain, stationery⟧</div></header>
<h2>{chapter.title}</h2><div class="m1">⟦November {n + 9}, 2026 by Ada Quill⟧</div>
<div class="e1">{paragraphs(chapter)}</div>
<div class="t1">⟦Tagged {tags[0]}, {tags[1]}⟧</div><div class="t1">⟦Posted in Fiction, The Guild⟧</div>
<div class="r1"><h3>⟦Related⟧</h3><ul>{related}</ul></div>
<div class="n1">⟦<a href="/p">← Older post</a>⟧</div><div class="n1">⟦<a href="/n">Newer post →</a>⟧</div>
<div class="a1">⟦Ada Quill writes by the sea and answers every letter that is not wet.⟧</div>
<div class="f1">⟦Enter your e-mail address to receive new posts.⟧</div>"""
    return document(serial, chapter, body, "A Leaking Desk")


def _export(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦Exported from Pocketshelf 4.{n} on 2026-11-1{n}⟧
⟦Title: {serial.title}⟧
⟦Chapter {n} of 48⟧
⟦Progress: {2 * n}%⟧
⟦----------⟧

{chapter.title}

{prose(chapter)}

⟦----------⟧
⟦Highlights: {n % 3}⟧
⟦Notes: 0⟧
⟦Get the app for offline reading and sync across your devices.⟧
"""


def _rotating(serial: Serial, chapter: Chapter) -> str:
    above, below = varied(_OFFERS, chapter), varied(_OFFERS[1:] + _OFFERS[:1], chapter)
    body = f"""<div class="top"><div>⟦<a href="/">Saltmarsh Press</a>⟧</div><div class="offer"><p>⟦{above}⟧</p></div></div>
<div class="book"><h1>{chapter.title}</h1>{paragraphs(chapter)}</div>
<div class="offer"><p>⟦{below}⟧</p><p>⟦<a href="/o">Show me</a>⟧</p></div>
<div class="foot"><p>⟦© Saltmarsh Press {2020 + chapter.number}⟧</p></div>"""
    return document(serial, chapter, body, "Saltmarsh Press")


def _feed(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    title = f"{serial.title} – {chapter.title}"
    body = f"""<div>{title}</div><div>⟦by Ada Quill⟧</div><div>⟦Tue, {n + 2} Nov 2026 0{n}:00:00 +0000⟧</div>
{paragraphs(chapter)}
<p>⟦The post <a href="/{n}">{chapter.title}</a> appeared first on <a href="/">A Leaking Desk</a>.⟧</p>
<div>⟦<a href="/{n}#c">{n * 4} comments</a>⟧</div><div>⟦Mark as unread⟧</div>"""
    return document(serial, chapter, body, "Feeds")


def _letter(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<table><tr><td><div style="font-size:1px;color:#fff">⟦A new chapter is waiting in your letter box.⟧</div>
<p>⟦<a href="/v">View this letter in your browser</a>⟧</p></td></tr>
<tr><td><h1>{serial.title}</h1><h2>{n}. {chapter.title}</h2>{paragraphs(chapter)}
<p>⟦You are receiving this letter because you asked the Candle Office for stories.⟧</p>
<p>⟦Know somebody who would like it? Forward this letter to them.⟧</p></td></tr>
<tr><td><p>⟦The Candle Office, 4 Weir Lane, Orrin⟧</p>
<p>⟦<a href="/p">Update your preferences</a> or <a href="/u">unsubscribe</a>⟧</p></td></tr></table>"""
    return document(serial, chapter, body, "The Candle Office")


def _messages(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    said = "\n".join(
        f"⟦{name} · {age}h⟧\n⟦{words}⟧\n⟦Like · Reply · {age % 3}⟧"
        for name, words, age in remarks(chapter)
    )
    boxes = ("⟦Turn on notifications⟧", f"⟦{1_204 * n} followers⟧", f"⟦Chapter list ({40 + n})⟧")
    above = "\n".join(shuffled(boxes, chapter))
    return f"""{above}

{n}. {chapter.title}

{prose(chapter)}

⟦❤ {n}.{n}k⟧
⟦💬 {5 + n}⟧
⟦View all {5 + n} comments⟧
{said}
⟦Add a comment…⟧
"""


KINDS: Final = {
    "a wiki": Layout(MAPS, ".html", _wiki),
    "a blog with tags and other posts": Layout(MAPS, ".html", _blog),
    "an app's export": Layout(MAPS, ".txt", _export),
    "a promotion that changes": Layout(MAPS, ".html", _rotating),
    "a feed": Layout(MAPS, ".html", _feed),
    "a letter by e-mail": Layout(MAPS, ".html", _letter),
    "an app's screen, copied": Layout(MAPS, ".txt", _messages),
    "a feed, with counted steps": Layout(LEDGER, ".html", _feed),
}
"""By name."""
