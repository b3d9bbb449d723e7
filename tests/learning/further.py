"""Layouts in more languages, and of more kinds: what was composed last, to see what the rules had missed."""

from typing import Final

from tests.learning.layouts import Layout, document, paragraphs, prose, remarks, varied
from tests.learning.stories import LANTERN, LEDGER, UMBRELLA, Chapter, Serial
from tests.learning.trap_stories import MAPS


def _german(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="kopf">⟦<a href="/">Startseite</a> | <a href="/b">Bücher</a> | <a href="/l">Anmelden</a>⟧</div>
<h2>Kapitel {n}: {chapter.title}</h2><p>⟦Veröffentlicht am {n}. November 2026 · {n * 31} Aufrufe⟧</p>
<div>{paragraphs(chapter)}</div><p>⟦Hat dir das Kapitel gefallen? Lass einen Kommentar da!⟧</p>
<p>⟦Wer uns eine Tasse Tee spendiert, bekommt das nächste Kapitel früher.⟧</p>
<div>⟦<a href="/p">← Zurück</a> <a href="/n">Weiter →</a>⟧</div><div>⟦Impressum⟧</div><div>⟦Datenschutz⟧</div>"""
    return document(serial, chapter, body, "Leuchtfeuer")


def _portuguese(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦Início | Histórias | Entrar⟧
{chapter.title}
⟦por Beatriz Maré⟧
⟦{n * 12} leituras   {n + 3} votos   {n} comentários⟧

{prose(chapter)}

⟦Não se esqueça de votar e comentar, isso ajuda muito!⟧
⟦Capítulo anterior | Próximo capítulo⟧
⟦Denunciar história⟧
"""


def _italian(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div>⟦Biblioteca del Faro⟧</div><div>⟦Leggi gratis migliaia di storie⟧</div>
<h1>{chapter.title}</h1><div class="testo">{paragraphs(chapter)}</div>
<div>⟦Ti è piaciuto? Condividilo con chi ami.⟧</div><div>⟦{n + 4} persone stanno leggendo⟧</div>
<div>⟦<a href="/">Torna all'indice</a>⟧</div><div>⟦Segnala un errore⟧</div>"""
    return document(serial, chapter, body, "Biblioteca del Faro")


def _turkish(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦Ana Sayfa⟧
⟦Giriş Yap⟧
Bölüm {n}: {chapter.title}
⟦Çevirmen: {varied(("Deniz", "Mavi"), chapter)}⟧

{prose(chapter)}

⟦Önceki Bölüm⟧
⟦Sonraki Bölüm⟧
⟦Bölümü beğendiyseniz yorum yapmayı unutmayın.⟧
⟦Yorumlar ({n + 2})⟧
"""


def _polish(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="a">⟦<a href="/">Strona główna</a> <a href="/f">Forum</a>⟧</div>
<h1>Rozdział {n}. {chapter.title}</h1><div class="b"><p>⟦Tłumaczenie: Latarnia⟧</p>{paragraphs(chapter)}
<p>⟦Dziękujemy za przeczytanie! Zostaw komentarz.⟧</p></div>
<div>⟦<a href="/p">Poprzedni rozdział</a> <a href="/n">Następny rozdział</a>⟧</div><div>⟦Odsłony: {n * 77}⟧</div>"""
    return document(serial, chapter, body, "Latarnia")


def _hindi(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦मुखपृष्ठ⟧
⟦पुस्तकालय⟧
⟦लॉग इन⟧
{chapter.title}
{prose(chapter)}
⟦पिछला अध्याय⟧
⟦अगला अध्याय⟧
⟦कृपया अपनी टिप्पणी लिखें और कहानी को साझा करें।⟧
⟦{n * 21} बार पढ़ा गया⟧
"""


def _thai(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div>⟦<a href="/">หน้าแรก</a> <a href="/x">เข้าสู่ระบบ</a>⟧</div><h1>{chapter.title}</h1>
<div class="z">{paragraphs(chapter)}</div><div>⟦ตอนก่อนหน้า⟧</div><div>⟦ตอนถัดไป⟧</div>
<div>⟦ฝากกดติดตามและคอมเมนต์ให้กำลังใจนักเขียนด้วยนะคะ⟧</div><div>⟦อ่านแล้ว {n * 9} ครั้ง⟧</div>"""
    return document(serial, chapter, body, "ประภาคาร")


def _indonesian(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦Beranda / Novel / Fantasi⟧
Bab {n} - {chapter.title}
⟦Penerjemah: Ombak⟧
{prose(chapter)}
⟦Jangan lupa dukung kami di warung kopi ya!⟧
⟦Bab Sebelumnya  Daftar Isi  Bab Selanjutnya⟧
⟦Dilihat {n * 300} kali⟧
"""


def _archive(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div id="outer"><ul class="actions"><li>⟦<a href="/w">Entire Work</a>⟧</li><li>⟦<a href="/p">← Previous Chapter</a>⟧</li>
<li>⟦<a href="/i">Chapter Index</a>⟧</li><li>⟦<a href="/d">Download</a>⟧</li></ul>
<dl class="work"><dt>⟦Rating:⟧</dt><dd>⟦General Audiences⟧</dd><dt>⟦Relationships:⟧</dt><dd>⟦Ines &amp; the Sea⟧</dd><dt>⟦Stats:⟧</dt>
<dd>⟦Published: 2026-11-0{n} Words: {n * 1900} Kudos: {n * 8} Hits: {n * 144}⟧</dd></dl>
<h2>{serial.title}</h2><h3>Chapter {n}: {chapter.title}</h3><div class="userstuff">{paragraphs(chapter)}</div>
<ul><li>⟦<a href="/t">↑ Top</a>⟧</li><li>⟦<a href="/k">Kudos</a>⟧</li><li>⟦<a href="/c">Comments ({n})</a>⟧</li></ul>
<p>⟦saltlick, Quill, and {n * 3} guests left kudos on this work!⟧</p></div>"""
    return document(serial, chapter, body, "The Open Drawer")


def _magazine(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div>⟦Open in app⟧</div><div>⟦Sign up⟧</div><div>⟦Sign in⟧</div><article><h1>{chapter.title}</h1>
<div>⟦Ada Quill⟧</div><div>⟦Follow⟧</div><div>⟦{n + 3} min read⟧</div><div>⟦Nov {n}, 2026⟧</div><div>⟦{n * 10}⟧</div>
<div>⟦Listen⟧</div><div>⟦Share⟧</div>{paragraphs(chapter)}</article><div>⟦Fiction⟧</div><div>⟦Short Story⟧</div>
<div>⟦Written by Ada Quill⟧</div><div>⟦{n * 100 + 1} Followers⟧</div>
<div>⟦Clockmender. I write about the sea because it owes me money.⟧</div><div>⟦Help⟧</div><div>⟦Status⟧</div>"""
    return document(serial, chapter, body, "The Margin")


def _interrupted(serial: Serial, chapter: Chapter) -> str:
    lines = [f"<p>{line}</p>" for line in chapter.lines]
    book = varied(("Low Fen", "Nine Knots"), chapter)
    lines.insert(4, "<div class='b9'>⟦Continue reading below⟧</div>")
    lines.insert(8, f"<p>⟦Enjoying the story? Our readers also loved {book}.⟧</p>")
    body = f"<h1>{chapter.title}</h1><div class='q'>{''.join(lines)}</div><div>⟦Story continues after the break⟧</div>"
    return document(serial, chapter, body, "Saltmarsh Press")


def _prefixed(serial: Serial, chapter: Chapter) -> str:
    lines = list(chapter.lines)
    at = 1 + chapter.number % 3
    lines[at] = f"⟦(Updated on Seagull Novels first!)⟧ {lines[at]}"
    told = "".join(f"<p>{line}</p>" for line in lines)
    return document(serial, chapter, f"<h1>{chapter.title}</h1><div>{told}</div>", "Seagull Novels")


def _printed(serial: Serial, chapter: Chapter) -> str:
    pages = []
    for at, line in enumerate(chapter.lines):
        pages.append(line)
        if at in {5, 10}:
            pages.append(f"⟦{serial.title} — {chapter.title}⟧")
            pages.append(f"⟦Page {chapter.number * 10 + at} of 300⟧")
    told = "\n\n".join(pages)
    return f"{chapter.title}\n\n{told}\n\n⟦Downloaded by harrow-and-pin for personal use⟧\n"


def _disclaimed(serial: Serial, chapter: Chapter) -> str:
    body = f"""<div>⟦<a href="/j">小説情報</a>⟧</div><div>⟦<a href="/k">感想</a>⟧</div><div>⟦縦書きで読む⟧</div>
<h1>{chapter.title}</h1><div class="hon">{paragraphs(chapter)}</div><div>⟦ブックマークに追加⟧</div><div>⟦いいねで応援⟧</div>
<div>⟦特に記載なき場合、掲載されている作品はすべてフィクションです。⟧</div>
<div>⟦作品の読了時間は毎分{400 + chapter.number}文字を読むと想定した場合の時間です。⟧</div>"""
    return document(serial, chapter, body, "夜汽車文庫")


def _responses(serial: Serial, chapter: Chapter) -> str:
    said = "".join(
        f"<div class='k'><span>⟦{name}⟧</span><span>⟦{age} days ago⟧</span><div class='kt'>⟦{words}⟧</div>"
        f"<span>⟦▲ {age % 5}⟧</span><span>⟦Reply⟧</span></div>"
        for name, words, age in remarks(chapter)
    )
    body = f"""<div class="t"><h1>{chapter.title}</h1><div class="tt">{paragraphs(chapter)}</div></div>
<section><h2>⟦Reader responses⟧</h2>{said}<span>⟦Load {chapter.number * 3} more⟧</span></section>"""
    return document(serial, chapter, body, "Papernest")


def _unheaded(serial: Serial, chapter: Chapter) -> str:
    said = "".join(
        f"<div class='k'><b>⟦{name}⟧</b><p>⟦{words}⟧</p><small>⟦{age}d · Reply⟧</small></div>"
        for name, words, age in remarks(chapter)
    )
    body = f"<h1>{chapter.title}</h1><div class='tt'>{paragraphs(chapter)}</div><div class='ks'>{said}</div>"
    return document(serial, chapter, body, "Papernest")


def _discussed(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    said = "\n".join(
        f"⟦{name}⟧\n⟦• {age} days ago⟧\n⟦{words}⟧\n⟦△ {age % 7} ▽⟧\n⟦Reply  Share ›⟧"
        for name, words, age in remarks(chapter)
    )
    return f"""⟦Skip to content⟧
⟦Harbour Stories⟧
{chapter.title}
⟦Posted by Ada on Nov {n}, 2026⟧

{prose(chapter)}

⟦Filed Under: Fiction⟧
⟦{n + 5} Comments⟧
⟦Login⟧
⟦Sort by Best⟧
⟦Join the discussion…⟧
{said}
⟦Subscribe  Privacy  Do Not Sell My Data⟧
"""


def _broken_lines(serial: Serial, chapter: Chapter) -> str:
    body = f"""<table><tr><td>⟦<a href="/a">Archive</a>⟧</td></tr><tr><td><b>{chapter.title}</b><br>⟦by Ada Quill⟧<br>
⟦Word count: {chapter.number * 900}⟧<br><br>{"<br><br>".join(chapter.lines)}<br><br>
⟦E-mail the author at ada at leakingdesk dot example⟧<br>⟦Return to the archive⟧<br>
⟦Hosted by the Harbour Ring since 1999⟧</td></tr></table>"""
    return document(serial, chapter, body, "The Harbour Ring")


def _members(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div>⟦<a href="/">Ada Quill is writing stories</a>⟧</div><h2>{chapter.title}</h2><div>⟦{n} hours ago⟧</div>
<div class="p">{paragraphs(chapter)}</div><div>⟦{n * 12} likes⟧</div><div>⟦{n} comments⟧</div>
<div>⟦By becoming a member, you'll instantly unlock access to {100 + n} exclusive posts⟧</div><div>⟦Join for free⟧</div>"""
    return document(serial, chapter, body, "The Tip Jar")


def _heard(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦▶ Listen to this chapter⟧
⟦0{n % 10}:3{n % 10}⟧
⟦1×⟧
{chapter.title}
{prose(chapter)}
⟦Transcript generated automatically. It may contain errors.⟧
⟦Rate this episode⟧
⟦More episodes⟧
"""


FURTHER: Final = {
    "responses of readers": Layout(LEDGER, ".html", _responses),
    "comments without a heading": Layout(LEDGER, ".html", _unheaded),
    "a discussion, copied": Layout(LEDGER, ".txt", _discussed),
    "line breaks in a table": Layout(LEDGER, ".html", _broken_lines),
    "posts for members": Layout(MAPS, ".html", _members),
    "a chapter to be heard": Layout(LEDGER, ".txt", _heard),
    "a German site": Layout(LEDGER, ".html", _german),
    "a Portuguese site, copied": Layout(LANTERN, ".txt", _portuguese),
    "an Italian site": Layout(LEDGER, ".html", _italian),
    "a Turkish site, copied": Layout(LEDGER, ".txt", _turkish),
    "a Polish site": Layout(LEDGER, ".html", _polish),
    "a Hindi site, copied": Layout(LEDGER, ".txt", _hindi),
    "a Thai site": Layout(LEDGER, ".html", _thai),
    "an Indonesian site, copied": Layout(LEDGER, ".txt", _indonesian),
    "an archive of works": Layout(MAPS, ".html", _archive),
    "a magazine": Layout(MAPS, ".html", _magazine),
    "interruptions": Layout(LEDGER, ".html", _interrupted),
    "a sentence before a paragraph": Layout(LEDGER, ".html", _prefixed),
    "running heads": Layout(LEDGER, ".txt", _printed),
    "disclaimers in Japanese": Layout(UMBRELLA, ".html", _disclaimed),
}
"""By name."""
