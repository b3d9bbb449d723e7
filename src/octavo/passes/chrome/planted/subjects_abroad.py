"""The subjects of planted sentences in languages other than English, by stems.

A sentence is planted if it mentions a theft and a work, and addresses its reader: report it, or read it
where it belongs. Stems are looked for in the shadow of a text, and are shadowed like it. A language whose
most frequent letter is not in a text is not looked for.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.stems import holds_any

_THEFT, _WORK, _REPORT = "a theft", "a work", "a report"
_PLACE, _READ, _SUPPORT = "where it belongs", "its reader", "support of the author"
_SUBJECTS: Final = (_THEFT, _WORK, _REPORT, _PLACE, _READ, _SUPPORT)

_THEFT_COLUMN: Final = _SUBJECTS.index(_THEFT)

_TABLE: Final = (
    # language's letter | theft | work | report | place | read | support, stems parted by commas
    "и|украден,украл,сворован,похищен,незаконн,плагиат,без разрешения,без согласия,не давал согласия,не давала согласия,не давал разрешения|истори,глав,новелл,рассказ,роман,текст,перевод,копи|сообщите,пожалуйтесь|сайт,источник,площадк,amazon,амазон,оригинал,настоящую верси|читайте,вы читаете,если вы,прочтите,ищите|поддержите автор,поддержать автор",
    "і|вкраден,вкрав,вкрали,незаконно,плагіат,без дозволу|історі,розділ,новел,оповідан,роман,текст,переклад|повідомте,поскаржтеся|сайт,джерел,amazon|читайте,якщо ви|підтримайте автор,підтримати автор",
    "e|gestohlen,unerlaubte kopie,unerlaubte verviel,nicht zugestimmt,wurde ohne zustimmung,kopiert,unrechtmäßig,widerrechtlich,ohne erlaubnis,ohne zustimmung,ohne genehmigung|geschichte,kapitel,roman,erzählung,inhalt,kopie,text,der veröffentlichung|bitte meld,melde jede,melden sie jede,melde dies,melden sie dies|website,webseite,internetseite,originalseite,offizielle seite,amazon,woanders,das original,im original,echte version|lies das,lies die,lies den,falls du,wenn du,du liest,ihr lest,falls sie,wenn sie diese,bitte lies,wer ihn,wer sie,wer es|unterstütze den autor,unterstützt den autor,unterstützen sie den autor",
    "e|volee,a vole,a ete vole,ont ete vole,illegalement,piratee,plagie,contenu vole,texte vole,copie volee,non autoris,a pas autoris,pas donne son accord,sans autorisation,sans permission,sans le consentement|histoire,chapitre,roman,contenu,recit,texte,copie|signalez,veuillez signaler|site d'origine,site original,site officiel,amazon,ailleurs,hors de,original,copie illegale|si vous,lisez,rendez-vous sur,vous lisez|soutenez l'aut,soutenir l'aut",
    "e|robad,no autorizad,no ha autorizado,no ha dado permiso,robo el,robaron el,estan robando,tomada sin permiso,plagiad,ilegalmente,sin permiso,sin autorizacion,sin el consentimiento|historia,capitulo,novela,contenido,relato,obra,trabajo de,el trabajo,la lectura,copia,texto|denuncie,denuncia,denuncielo,reportelo,reporte,informe de|sitio,pagina oficial,pagina original,amazon,otro lugar,otra parte,otra pagina,fuera de,el original,version original,version oficial|lee el ,lee la ,lee esta,estas leyendo,esta leyendo,si lees,si lo lees,si la lees,busca el original,busca la version,si la encuentra,si lo encuentra,si ves,si la ves,lea ,leela,leelo|apoya al autor,apoye al autor",
    "e|roubad,nao autorizad,nao autorizou,roubou,retirado sem,plagiad,ilegalmente,sem permissao,sem autorizacao,sem o consentimento|historia,capitulo,romance,conteudo,conto,obra,trabalho do,trabalho da,texto,copia|denuncie,reporte|site original,site oficial,amazon,outro lugar,outro site,fora de,o original,versao original,versao oficial,versao verdadeira,obra original|voce esta lendo,se voce vir,se voce,se a encontrar,se o encontrar,leia|apoie o autor,apoie a autora",
    "e|rubat,sottratt,plagiat,illegalmente,senza permesso,senza autorizzazione,senza il consenso|storia,capitolo,romanzo,contenut,racconto,testo,copia|segnala|sito originale,sito ufficiale,amazon,altrove,altri siti,altro sito,originale,versione ufficiale|se la trov,se lo trov,leggi,stai leggendo|sostieni l'aut,supporta l'aut",
    "e|skradzion,ukradl,nielegalnie,bez zgody,bez pozwolenia,bez zezwolenia|histori,rozdzial,powies,tresc,opowiadani,tekst,kopi|zglos|oryginalnej stronie,oficjalnej stronie,witryn,amazon,gdzie indziej,innej stronie,poza |jesli ,czytaj|wesprzyj autora,wspieraj autora",
    "e|calinmis,caldi,calinti,izinsiz,yasa disi|hikaye,bolum,roman,icerik,metin,kopya|bildirin,sikayet edin|orijinal site,resmi site,amazon,baska bir yerde,baska bir site|okuyun,gorurseniz,okuyorsaniz|yazari destekle,yazara destek",
    "a|dicuri,mencuri,curian,secara ilegal,tanpa izin|cerita,bab ini,novel,konten|laporkan|situs,amazon,tempat lain|jika anda,jika kamu,baca|dukung penulis",
    "đ|đánh cắp,ăn cắp,trang lậu,bản lậu,đọc lậu,trái phép,không được phép,chưa được phép|truyện,chương,nội dung,bản dịch|báo cáo,hãy báo|trang gốc,trang chính,trang web,trang khác,bản gốc,nguồn gốc,amazon|hãy đọc,bạn đang đọc,mời bạn,nếu bạn|ủng hộ tác giả,ủng hộ dịch giả,ủng hộ người dịch",
    "า|ถูกขโมย,ไม่ได้รับอนุญาต,ละเมิดลิขสิทธิ์|เรื่องนี้,ตอนนี้,นิยาย,เนื้อหา|โปรดรายงาน,กรุณารายงาน,กรุณาแจ้ง,โปรดแจ้ง|เว็บไซต์,เว็บต้นฉบับ,amazon|กรุณาอ่าน,โปรดอ่าน,หากพบ,หากคุณ|สนับสนุนผู้เขียน,สนับสนุนนักเขียน",
    "の|無断転載,無断で転載,無断で複製,盗用,盗作,盗まれ,海賊版,違法コピー,許可なく複製,許可なく転載,許可なく無断|物語,小説,作品,この章,このページ,本文|報告して,ご報告,通報|サイト,正規の,公式,amazon|見つけた方,お読みください,見かけた|作者を応援,作者様を応援,作者を支援,著者を支援,作者を支え",
    "다|무단 전재,무단전재,무단 도용,무단으로,불법으로,도난,허락 없이,퍼온,불펌,불법 복제|소설,작품,이야기,이 글,원작|신고|사이트,원본,정식,공식,amazon|읽어 주,읽어주,발견하|작가를 응원,작가님을 응원,작가를 후원,작가님을 후원",
    "的|盗版,盜版,盗取,盜取,非法转载,非法轉載,未经授权,未經授權,未经许可,未經許可|小说,小說,章节,章節,本章,作品,内容,內容|举报,舉報|原网站,原網站,原站,官网,官網,正版网站|请到,請到,如果您,如果你|支持作者,支持正版",
    "ا|سرقت,مسروق,سارق,دون إذن,بدون إذن,دون اذن|القصة,الفصل,الرواية,المحتوى,الترجمة|أبلغ,بلغ عن,الإبلاغ|موقع,مكان آخر,amazon|إذا رأيت,اقرأ,إذا وجدت|لدعم المؤلف,ادعم المؤلف,لدعم الكاتب",
    "ी|चुराई,चुराया,चोरी,बिना अनुमति|कहानी,अध्याय,उपन्यास|रिपोर्ट कर,सूचित कर|वेबसाइट,साइट,amazon|पढ़ें,यदि आप,अगर आप|लेखक का समर्थन",
    "י|נגנב,ללא רשות,ללא אישור|סיפור,פרק,תוכן|דווחו,אנא דווח|אתר,amazon|אם אתם,קראו,אם ראיתם|תמכו",
)  # fmt: skip


def languages_of(table: Iterable[str]) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Return the letters of each language of a table, and the shadows of its stems, column by column."""
    return tuple(
        (letters, tuple(tuple(map(shadow_of, stems.split(","))) for stems in columns))
        for letters, *columns in (row.split("|") for row in table)
    )


_LANGUAGES: Final = languages_of(_TABLE)


_OF_THIS_WORK: Final = tuple(
    map(
        shadow_of,
        [
            "данная глава",
            "эта глава",
            "этого романа",
            "этой книги",
            "этой главы",
            "эту главу",
            "этот роман",
            "этот текст",
            "этот перевод",
            "ця глава",
            "цей розділ",
            "ce chapitre",
            "ce récit",
            "ce roman",
            "ce texte",
            "dieses kapitel",
            "diesen text",
            "dieser roman",
            "dieser text",
            "este capítulo",
            "esta novela",
            "este texto",
            "este contenido",
            "esta traducción",
            "este conteúdo",
            "este romance",
            "esta tradução",
            "questo capitolo",
            "questo romanzo",
            "questa traduzione",
            "ten rozdział",
            "bu bölüm",
            "bu roman",
            "bu çeviri",
            "bab ini",
            "novel ini",
            "truyện này",
            "chương này",
            "이 소설",
            "이 작품",
            "본 작품",
            "이 글은",
            "данный текст",
            "この小説",
            "この作品",
            "このテキスト",
            "この文章",
            "هذا الفصل",
            "هذه الرواية",
            "นิยายเรื่องนี้",
        ],
    )
)
"""Words saying that this very work was stolen."""


_OF_THIS_TALE: Final = tuple(
    map(
        shadow_of,
        (
            "эта история",
            "cette histoire",
            "diese geschichte",
            "esta historia",
            "questa storia",
            "esta obra",
        ),
    )
)
"""The same in words that a story also uses about itself: a site says where its original is."""
_AN_ORIGINAL: Final = tuple(map(shadow_of, ("original", "оригинал")))


THEFTS: Final = tuple(stem for _, columns in _LANGUAGES for stem in columns[_THEFT_COLUMN])
"""The stems of theft, one of which is in each planted sentence."""
_THEFT_AND_WORK: Final = 2
"""Subjects that a sentence of a story may also have beside an address."""


def thefts_of(stems: AbstractSet[str], text: str) -> tuple[str, ...]:
    """Return the stems found in a text that mean theft in a language it may be in."""
    return tuple(
        stem
        for letter, columns in _LANGUAGES
        if not stems.isdisjoint(columns[_THEFT_COLUMN]) and letter in text
        for stem in columns[_THEFT_COLUMN]
        if stem in stems
    )


def steals_by_name(sentence: str) -> list[str]:
    """Return the subjects of a sentence that names a site, if theft is among them, else none.

    >>> steals_by_name("Si lees esto fuera de lamparas.com, es una copia robada.")
    ['a theft', 'a work', 'where it belongs', 'its reader']
    >>> steals_by_name("Le robaron el reloj en la puerta de lamparas.com.")
    []
    """
    for found in _spoken_of_with_theft(sentence, shadow_of(sentence)):
        if _WORK in found and len(found) > _THEFT_AND_WORK:
            return found
    return []


def count_abroad(sentence: str) -> int:
    """Return how many of the subjects a sentence has, in the language with the most."""
    lower, shadow = sentence.lower(), shadow_of(sentence)
    return max(
        (len(_spoken_of(columns, shadow)) for letter, columns in _LANGUAGES if letter in lower),
        default=0,
    )


def subjects_abroad(sentence: str, shadow: str) -> list[str]:
    """Return the subjects of a sentence if it was planted, else none.

    >>> said = "Diese Geschichte wurde gestohlen; bitte melde sie, falls du sie anderswo siehst."
    >>> subjects_abroad(said, shadow_of(said))
    ['a theft', 'a work', 'a report', 'its reader']
    """
    this_one = any(work in shadow for work in _OF_THIS_WORK)
    this_tale = holds_any(shadow, _OF_THIS_TALE)
    for found in _spoken_of_with_theft(sentence, shadow):
        if _WORK in found and (
            this_one
            or (this_tale and holds_any(shadow, _AN_ORIGINAL))
            or _REPORT in found
            or _SUPPORT in found
            or {_PLACE, _READ} <= set(found)
        ):
            return found
    return []


def _spoken_of_with_theft(sentence: str, shadow: str) -> Iterator[list[str]]:
    """Yield the subjects of a sentence in each language that it may be in and in which it mentions theft."""
    lower = sentence.lower()
    for letter, columns in _LANGUAGES:
        if letter in lower and any(stem in shadow for stem in columns[_THEFT_COLUMN]):
            yield _spoken_of(columns, shadow)


def _spoken_of(columns: tuple[tuple[str, ...], ...], shadow: str) -> list[str]:
    return [
        subject
        for subject, stems in zip(_SUBJECTS, columns, strict=True)
        if any(stem in shadow for stem in stems)
    ]
