"""Layouts of pages saved as HTML."""

from typing import Final

from tests.learning.layouts import (
    Layout,
    document,
    paragraphs,
    planted,
    remarks,
    shuffled,
    varied,
)
from tests.learning.stories import BRIDGE, LANTERN, LEDGER, UMBRELLA, Chapter, Serial

_BLURBS: Final = (
    (
        "The Glass Orchard",
        "A gardener inherits a greenhouse in which every plant is made of glass.",
    ),
    ("Nine Knots", "She ties one knot for every lie, and her rope is getting long."),
    ("Winter Apprentice", "He swore never to study magic again. The snow had other ideas."),
    (
        "The Paper Admiral",
        "A fleet of folded boats, a war nobody else can see, and a rainy Sunday.",
    ),
    (
        "Understudy",
        "When the lead vanishes on opening night, the prompter has to play her own ghost.",
    ),
    ("Low Fen", "Eels, debts and a drowned church: a family comedy."),
    ("Second Moon Rising", "The new moon came up on Tuesday. Nobody had ordered it."),
)


def bare_page(serial: Serial, chapter: Chapter) -> str:
    """Return a page of a title and the story, and nothing else."""
    return document(serial, chapter, f"<h1>{chapter.title}</h1>{paragraphs(chapter)}", "")


def _sections(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""
<header class="site-header"><a class="logo" href="/">⟦Lamplight Serials⟧</a>
<nav class="main-menu"><ul><li><a href="/">⟦Home⟧</a></li><li><a href="/browse">⟦Browse⟧</a></li>
<li><a href="/login">⟦Log in⟧</a></li></ul></nav></header>
<main><article><h1>Chapter {n}: {chapter.title}</h1>
<div class="chapter-nav">⟦<a href="/{n - 1}">Previous Chapter</a> | <a href="/{n + 1}">Next Chapter</a>⟧</div>
<div class="chapter-content">{paragraphs(chapter)}</div>
<div class="chapter-nav">⟦<a href="/{n - 1}">Previous Chapter</a> | <a href="/{n + 1}">Next Chapter</a>⟧</div>
<div class="share">⟦Share this chapter⟧</div></article></main>
<footer><p>⟦© 2026 Lamplight Serials. All rights reserved.⟧</p><p>⟦<a href="/terms">Terms</a> · <a href="/privacy">Privacy</a>⟧</p></footer>"""
    return document(serial, chapter, body, "Lamplight Serials")


def _flat(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div>
<p>⟦<a href="/{n - 1}">&lt;&lt; Prev</a> <a href="/toc">Index</a> <a href="/{n + 1}">Next &gt;&gt;</a>⟧</p>
<p>{serial.title} {n}: {chapter.title}</p>
<p>⟦This serial is free to read because readers like you pay for the candles.⟧</p>
{paragraphs(chapter)}
<p>⟦If you liked this chapter, vote for it on the list of the week!⟧</p>
<p>⟦New chapters on Mondays and Thursdays.⟧</p>
<p>⟦<a href="/{n - 1}">&lt;&lt; Prev</a> <a href="/toc">Index</a> <a href="/{n + 1}">Next &gt;&gt;</a>⟧</p></div>"""
    return document(serial, chapter, body, "Candle & Ink")


def _tables(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    story = "<br><br>\n".join("* * *" if line == "* * *" else line for line in chapter.lines)
    body = f"""<table width="760" align="center"><tr><td colspan="2" bgcolor="#224466">
<font color="#ffffff" size="5">⟦Ye Olde Storye Page⟧</font></td></tr>
<tr><td width="140" valign="top"><a href="index.html">⟦Main page⟧</a><br><a href="links.html">⟦My links⟧</a><br>
<a href="guest.html">⟦Sign my guestbook⟧</a><br>⟦You are visitor {10_231 + 17 * n}⟧</td>
<td valign="top"><center><b>Chapter {n}: {chapter.title}</b></center><br>
{story}<br><br><center>⟦[ <a href="{n - 1}.html">Back</a> ] [ <a href="{n + 1}.html">Forward</a> ]⟧</center></td></tr>
<tr><td colspan="2"><font size="1">⟦Best viewed at 800 x 600. Last updated on the {n + 3}th of May.⟧</font></td></tr></table>"""
    return document(serial, chapter, body, "Ye Olde Storye Page")


def _comments_named(serial: Serial, chapter: Chapter) -> str:
    said = "".join(
        f'<li class="comment"><div class="comment-author">⟦{name}⟧</div><div class="date">⟦{age} hours ago⟧'
        f"</div><p>⟦{words}⟧</p><a href='#'>⟦Reply⟧</a></li>"
        for name, words, age in remarks(chapter)
    )
    body = f"""<div class="post"><h2>Chapter {chapter.number}: {chapter.title}</h2>
<div class="entry-content">{paragraphs(chapter)}</div></div>
<div id="comments"><h3>⟦{chapter.number + 3} thoughts on “{chapter.title}”⟧</h3><ol class="comment-list">{said}</ol>
<form>⟦Leave a Reply⟧ <p>⟦Your email address will not be published.⟧</p><button>Post Comment</button></form></div>"""
    return document(serial, chapter, body, "A Quiet Blog")


def _comments_bare(serial: Serial, chapter: Chapter) -> str:
    said = "".join(
        f"<div class='x4'><div class='x5'><b>⟦{name}⟧</b></div><div class='x6'><p>⟦{words}⟧</p></div>"
        f"<div class='x7'>⟦{age}h <a href='#'>Like</a> <a href='#'>Reply</a>⟧</div></div>"
        for name, words, age in remarks(chapter)
    )
    body = f"""<div class="x1"><div class="x2"><h1>{chapter.title}</h1>{paragraphs(chapter)}</div>
<div class="x3"><div class="x8">⟦{chapter.number + 4} comments⟧</div>{said}</div></div>"""
    return document(serial, chapter, body, "Papernest")


def _donations(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="story"><h1>{chapter.title}</h1>
<p>⟦{14 + 3 * n} of 50 patrons. Six more and there is a bonus chapter on Sunday!⟧</p>
{paragraphs(chapter)}
<p>⟦$ {120 + 35 * n} of $ 500 this month⟧</p>
<p>⟦Buy me a coffee and I will write faster, I promise.⟧</p>
<p>⟦<a href="/s">Tweet</a> <a href="/s">Share</a> <a href="/s">Pin it</a> <a href="/s">Email</a>⟧</p>
<p>⟦Share this: Facebook {n + 2} Twitter {2 * n} Reddit {n}⟧</p></div>"""
    return document(serial, chapter, body, "The Tip Jar")


def _shuffled(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    above = shuffled(
        (
            "<div>⟦Font size: A- A A+⟧</div>",
            f"<div>⟦Views: {1_204 + 96 * n}⟧</div>",
            "<div>⟦Join our reading group on Discord and never miss a chapter.⟧</div>",
            f"<div>⟦<a href='/{n - 1}'>Previous</a> <a href='/{n + 1}'>Next</a>⟧</div>",
        ),
        chapter,
    )
    below = shuffled(
        (
            "<div>⟦Rate this chapter: ★ ★ ★ ★ ★⟧</div>",
            "<div>⟦Found a mistake? Tell us and earn a silver shell.⟧</div>",
            f"<div>⟦{n + 8} readers are here right now⟧</div>",
            "<div>⟦Advertisement⟧</div>",
            f"<div>⟦<a href='/{n - 1}'>Previous</a> <a href='/{n + 1}'>Next</a>⟧</div>",
        ),
        chapter,
    )
    body = (
        f"{''.join(above)}<h1>{chapter.title}</h1><div>{paragraphs(chapter)}</div>{''.join(below)}"
    )
    return document(serial, chapter, body, "Silver Shell")


def _credits(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    team = varied((("Wren", "Pike"), ("Wren", "Tansy")), chapter)
    body = f"""<div class="text-left"><p>Chapter {n} - {chapter.title}</p>
<p>⟦Translator: {team[0]} | Editor: {team[1]} | Proofreader: Moss⟧</p>
<p>⟦Translated by Fourth Lamp Translations⟧</p>
<p>⟦Sponsored chapter {n} of 5 this week. Thank you to all our supporters!⟧</p>
{paragraphs(chapter)}
<p>⟦Please read this at Fourth Lamp Translations, and not on the sites that take it from us.⟧</p>
<p>⟦<a href="/{n - 1}">Previous Chapter</a> | <a href="/toc">Table of Contents</a> | <a href="/{n + 1}">Next Chapter</a>⟧</p></div>"""
    return document(serial, chapter, body, "Fourth Lamp Translations")


def _counters(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="r"><div>⟦Chapter {n} of 48⟧</div><div>⟦{n * 2}%⟧</div><h1>{chapter.title}</h1>
<div>⟦{1_480 + 61 * n} words · {5 + n % 3} min read⟧</div><div>⟦Updated {n + 1} days ago⟧</div>
<div class="t">{paragraphs(chapter)}</div>
<div>⟦{n}/48⟧</div><div>⟦♥ {31 + 4 * n}⟧</div><div>⟦👁 {2_004 + 150 * n}⟧</div><div>⟦{n} of 48 chapters read⟧</div></div>"""
    return document(serial, chapter, body, "Countinghouse")


def _glued_suffix(serial: Serial, chapter: Chapter) -> str:
    glued = 2 + chapter.number % 5
    lines = [f"<p>{line}</p>" for line in chapter.lines]
    lines[glued] = (
        f"<p>{chapter.lines[glued]} ⟦Find the newest chapters on Harbour Lights Fiction.⟧</p>"
    )
    body = f"<h1>{chapter.title}</h1><div class='content'>{''.join(lines)}</div>"
    return document(serial, chapter, body, "Harbour Lights Fiction")


def _glued_counters(serial: Serial, chapter: Chapter) -> str:
    lines = "".join(
        "<hr>"
        if line == "* * *"
        else f"<p>{line} <span class='pc'>⟦{(at * chapter.number) % 7}⟧</span></p>"
        for at, line in enumerate(chapter.lines)
    )
    body = f"""<div class='bar'>⟦Display settings⟧</div><h1>{chapter.title}</h1><div>{lines}</div>
<div class='bar'>⟦Chapter comments {chapter.number * 9}⟧</div><div>⟦Vote for this story⟧</div>"""
    return document(serial, chapter, body, "Margin Notes")


def _hashed(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    story = paragraphs(chapter, f"<div class='css-{n}q8f'><div><p>", "</p></div></div>")
    body = f"""<div id="root"><div class="css-{n}a1z"><div><div><a href="/">⟦Driftwood⟧</a></div><div><a href="/w">⟦Write⟧</a></div>
<div>⟦Sign in to keep your place⟧</div></div></div>
<div class="css-{n}b2y"><div><h1>{chapter.title}</h1></div><div><div>{story}</div></div></div>
<div class="css-{n}c3x"><div>⟦Enjoying this? Follow the author to hear of new parts.⟧</div><div>⟦{40 + n} likes⟧</div>
<div><a href="/{n + 1}">⟦Continue to part {n + 1}⟧</a></div></div></div>"""
    return document(serial, chapter, body, "Driftwood")


def _spanish(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="migas">⟦<a href="/">Inicio</a> » <a href="/n">Novelas</a> » Fantasía⟧</div>
<h2>Capítulo {n}: {chapter.title}</h2>
<div class="nav">⟦<a href="/{n - 1}">« Anterior</a> <a href="/i">Índice</a> <a href="/{n + 1}">Siguiente »</a>⟧</div>
<div class="texto"><p>⟦Traducción: Grupo Faro Azul⟧</p>{paragraphs(chapter)}
<p>⟦¿Te ha gustado? Deja un comentario y comparte con tus amigos.⟧</p></div>
<div class="nav">⟦<a href="/{n - 1}">« Anterior</a> <a href="/i">Índice</a> <a href="/{n + 1}">Siguiente »</a>⟧</div>
<div class="pie">⟦{n * 12} visitas⟧</div><div class="pie">⟦Todos los derechos reservados⟧</div>"""
    return document(serial, chapter, body, "Faro Azul")


def _japanese(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="head">⟦<a href="/">ホーム</a> <a href="/r">ランキング</a> <a href="/s">検索</a>⟧</div>
<div class="navi">⟦<a href="/{n - 1}">&lt;&lt; 前へ</a> <a href="/m">目次</a> <a href="/{n + 1}">次へ &gt;&gt;</a>⟧</div>
<div class="no">⟦{n}/48⟧</div><h1>{chapter.title}</h1><div class="body">{paragraphs(chapter)}</div>
<div class="navi">⟦<a href="/{n - 1}">&lt;&lt; 前へ</a> <a href="/m">目次</a> <a href="/{n + 1}">次へ &gt;&gt;</a>⟧</div>
<div>⟦ブックマークに追加⟧</div><div>⟦感想を書く（{n * 3}件）⟧</div><div>⟦この作品が面白いと思ったら、評価で作者を応援してください！⟧</div>"""
    return document(serial, chapter, body, "夜汽車文庫")


def _chinese(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    story = planted(chapter, "本站最新网址已更换，请各位书友收藏。", 2 + n % 3)
    body = f"""<div>⟦<a href="/">首页</a> &gt; <a href="/w">武侠</a> &gt; {serial.title}⟧</div><h1>第{n}章 {chapter.title}</h1>
<div>⟦<a href="/{n - 1}">上一章</a> <a href="/m">返回目录</a> <a href="/{n + 1}">下一章</a>⟧</div>
<div id="content">{story}<p>⟦（本章完）⟧</p><p>⟦喜欢本书请大家收藏，青石书屋更新速度最快。⟧</p></div>
<div>⟦<a href="/{n - 1}">上一章</a> <a href="/m">返回目录</a> <a href="/{n + 1}">下一章</a>⟧</div>
<div>⟦加入书签，方便下次阅读⟧</div>"""
    return document(serial, chapter, body, "青石书屋")


def _russian(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    ways = f"""<div class="p">⟦<a href="/{n - 1}">← Предыдущая глава</a> <a href="/o">Оглавление</a>
<a href="/{n + 1}">Следующая глава →</a>⟧</div>"""
    body = f"""<div>⟦Читать онлайн бесплатно⟧</div><h1>Глава {n}. {chapter.title}</h1>{ways}
<div class="t"><p>⟦Перевод: команда «Синий маяк»⟧</p>{paragraphs(chapter)}
<p>⟦Нашли ошибку? Выделите её и нажмите Ctrl + Enter.⟧</p></div>{ways}
<div>⟦Поддержать переводчика⟧</div><div>⟦Просмотров: {310 + 12 * n}⟧</div>"""
    return document(serial, chapter, body, "Синий маяк")


def _french(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="a">⟦<a href="/">Accueil</a> / <a href="/r">Romans</a> / Mystère⟧</div><h2>{chapter.title}</h2>
<div class="b">{paragraphs(chapter)}
<p>⟦Ce chapitre vous a plu ? Offrez un café à son auteur !⟧</p></div>
<div class="c">⟦<a href="/{n - 1}">« Chapitre précédent</a> <a href="/{n + 1}">Chapitre suivant »</a>⟧</div>
<div class="d">⟦{n + 3} commentaires⟧</div><div class="e">⟦Signaler un problème⟧</div><div class="f">⟦Mentions légales⟧</div>"""
    return document(serial, chapter, body, "La Lampe bleue")


def _forum(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="p-nav">⟦<a href="/">Forums</a> &gt; <a href="/f">Original Fiction</a>⟧</div>
<div class="thread-title">{serial.title}</div>
<div class="message"><div class="user"><div>⟦harrow-and-pin⟧</div><div>⟦Senior Scribbler⟧</div><div>⟦Joined: Mar 2019⟧</div>
<div>⟦Messages: {1_204 + n}⟧</div></div><div class="date">⟦Nov {n + 2}, 2026⟧</div><div class="number">⟦#{n * 31}⟧</div>
<div class="wrap"><b>{n}. {chapter.title}</b>{paragraphs(chapter)}</div>
<div class="signature"><i>⟦All the clever people are asleep. That leaves us.⟧</i></div>
<div class="bar">⟦<a href="#">Like</a> <a href="#">Quote</a> <a href="#">Report</a>⟧</div>
<div>⟦Reactions: saltlick, Quill and {n + 40} others⟧</div></div>"""
    return document(serial, chapter, body, "The Scribblers' Bench")


def _recommendations(serial: Serial, chapter: Chapter) -> str:
    shelf = "".join(
        f"<div class='card'><a href='/b'>⟦{title}⟧</a><p>⟦{blurb}⟧</p><span>⟦Chapters: {12 * at + chapter.number}⟧</span></div>"
        for at, (title, blurb) in enumerate(
            _BLURBS[(chapter.number + at) % len(_BLURBS)] for at in range(3)
        )
    )
    body = f"""<div class="left"><h1>{chapter.title}</h1><div class="chapter">{paragraphs(chapter)}</div></div>
<div class="right"><h4>⟦You may also like⟧</h4>{shelf}</div>"""
    return document(serial, chapter, body, "Shelfmark")


def _planted(serial: Serial, chapter: Chapter) -> str:
    story = planted(
        chapter, "You are reading this on Gull Rock Novels, home of the tide.", 3 + chapter.number
    )
    body = f"<h1>{chapter.title}</h1><div class='chapter'>{story}</div>"
    return document(serial, chapter, body, "Gull Rock Novels")


SAVED: Final = {
    "sections that say what they are": Layout(LEDGER, ".html", _sections),
    "one flat row of paragraphs": Layout(LEDGER, ".html", _flat),
    "tables and line breaks": Layout(LEDGER, ".html", _tables),
    "comments that say so": Layout(LEDGER, ".html", _comments_named),
    "comments without names": Layout(LEDGER, ".html", _comments_bare),
    "donations and shares in the story": Layout(LEDGER, ".html", _donations),
    "boxes that trade places": Layout(LEDGER, ".html", _shuffled),
    "credits of translators": Layout(LEDGER, ".html", _credits),
    "counters all around": Layout(LEDGER, ".html", _counters),
    "a sentence glued to a paragraph": Layout(LEDGER, ".html", _glued_suffix),
    "a counter glued to each paragraph": Layout(LEDGER, ".html", _glued_counters),
    "boxes in boxes of random names": Layout(LEDGER, ".html", _hashed),
    "a Spanish site": Layout(LANTERN, ".html", _spanish),
    "a Japanese site": Layout(UMBRELLA, ".html", _japanese),
    "a Chinese site": Layout(BRIDGE, ".html", _chinese),
    "a Russian site": Layout(LEDGER, ".html", _russian),
    "a French site": Layout(LEDGER, ".html", _french),
    "a thread of a forum": Layout(LEDGER, ".html", _forum),
    "a shelf of other books": Layout(LEDGER, ".html", _recommendations),
    "a sentence planted in the story": Layout(LEDGER, ".html", _planted),
}
"""By name."""
