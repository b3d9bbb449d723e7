"""Sentences that send the reader of a copy to a place, in languages other than English, by stems.

`Lisez les nouveaux chapitres sur Phare des Récits`: such a sentence makes a request, mentions a work or says
that it is new, free or exclusive, and names a place: a site, an application, a channel, an address. Stems are
looked for in the shadow of a text, and are shadowed like it; a language is skipped if none of its letters is in
the text.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.disguises import disguised_in
from octavo.passes.chrome.planted.subjects_abroad import languages_of
from octavo.passes.chrome.wording.shadow import cast_shadow, shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.reading.people import OTHERS

_LONGEST: Final = 180
"""The most characters of a sentence that sends its reader somewhere; a longer one is narrative."""
_TABLE: Final = (
    # language's letters | request | work | its qualities | place, stems separated by commas
    "и|переведено для,читайте,читать бесплатно,ищите,заходите,подписывайтесь,скачивайте,поддержите,ставьте,присоединяйтесь,нашли ошибку,выделите|глав,книг,новелл,роман,перевод,ошибк,тайтл,контент|источник,нов,последн,первым,бесплатно,без рекламы,без регистрации,только,больше,раньше,впереди|на сайт,для сайта,приложени,канал,телеграм,discord,бусти,ctrl+enter,группе вк,в группе",
    "і|читайте,заходьте,підписуйтесь,підтримайте,завантаж|розділ,книг,новел,роман,переклад|джерело,нов,останн,першими,безкоштовно,тільки,більше|на сайт,застосун,канал,телеграм,discord",
    "e|lies,lest,lesen auf,lesen sie,besuch,findest du,finden sie,gibt es,schau,unterstutz,ladet,lade dir,lesererlebnis,leseerlebnis|kapitel,roman,geschichten,inhalt|quelle dieses,quelle:,neueste,neuesten,mehr,weitere,kostenlos,werbefrei,nur,fruher,exklusiv,noch mehr,zuerst,das beste|auf unserer,webseite,website,in der app,die app,discord,telegram,patre,tip33e,unserer seite,auf der seite",
    "e|lisez,lire la suite,retrouvez,decouvrez,visitez,suivez,rejoign,soutenez,telechargez,abonnez|chapitre,roman,histoires,la suite,contenu,lecture|la source,nouveau,derniers,en avance,gratuit,sans pub,exclusi,uniquement,plus d,en avant-premiere,debloquer,mis a jour|notre site,sur le site,l'appli,application,discord,telegram,tipeee,patre,tip33e,notre serveur",
    "e|lee ,lean ,leer ,visita,encuentra,descubre,sigue,siguenos,disfruta,unete,apoya,descarga,busca|capitulo,novela,historias,contenido,traduccion,lectura|la fuente,fuente original,ultimos,nuevos,primero,gratis,solo en,sin anuncios,adelantad,mas ,exclusiv,mejor,actualizado|sitio,pagina,la web,la app,aplicacion,discord,telegram,patre,tip33e,nuestro grupo",
    "e|leia,leiam,acompanhem,visite,encontre,descubra,acompanhe,continua no,continue lendo,entre no,apoie,baixe,participe|capitulo,novel,historias,conteudo,traducao,lancamento|a fonte,ultimos,novos,primeiro,gratis,so no,apenas,sem anuncio,mais ,exclusiv,por dia,atualizado,atuais|site,pagina,no app,aplicativo,discord,telegram,patre,tip33e,chave pix,nosso servidor,nosso grupo",
    "e|leggi,leggete,visita,scopri,trova ,trovate,continua a leggere,scarica,sostieni,seguici,iscriviti,offrimi|capitol,romanz,storie,contenut,aggiornament|la fonte,nuovi,ultimi,anteprima,gratis,gratuit,solo su,senza pubblicita,altri|sito,l'app ,applicazione,discord,telegram,patre,tip33e,pagina,ko-fi",
    "e|czytaj,odwiedz,znajdzie,sprawdz,pobierz,wesprzyj,dolacz,sledz|rozdzial,powiesc,opowiesc,tlumacz,nowel,tresci|zrodlo,zrodlem,najnowsze,nowe,tylko na,za darmo,bez reklam,wiecej,pierws,czesciej|strone,stronie,witryn,aplikacj,discord,telegram,patroni,patre,tip33e",
    "e|okuyun,okumak icin,ziyaret,takip ed,bulabilirsiniz,indirin,destekle,katilin,adresinde,gelin|bolum,roman,novel,hikaye,ceviri,duyuru,icerig|kaynagi,guncel,yeni,sadece,reklamsiz,ucretsiz,daha fazla,ilk once|adresinde,sitesinde,sitemiz,uygulama,discord,telegram,kanal,patre,tip33e",
    "a|baca ,kunjungi,temukan,ikuti,unduh,dukung,download,follow|bab ,novel,cerita,chapter,membaca,terjemah,konten|sumber,terbaru,selanjutnya,hanya di,gratis,tanpa iklan,lebih banyak,pertama,lengkap|situs,website,aplikasi,discord,telegram,trakteer,kteer/,saweria,di app,ig author",
    "đ|đọc truyện,đọc full,đọc tiếp,hãy đọc,truy cập,ghé ,theo dõi,tải app,tìm đọc,ủng hộ,bạn đang đọc,mời các bạn,mời bạn|truyện,chương,bản dịch,sáng tác,tác phẩm|nguồn,mới nhất,nhanh nhất,duy nhất,miễn phí,không quảng cáo,sớm nhất,full,hay|website,trang ,web ,app ,fanpage,nhóm dịch,group,tại wattpad,trong mục",
    "า|อ่าน,ติดตาม,สนับสนุน,โหลด,กด|ตอน,นิยาย,เรื่อง,นักแปล,คนแปล|ใหม่,ล่าสุด,ก่อนใคร,ฟรี,ไม่มีโฆษณา,ได้ที่,ต่อได้|เว็บ,แอป,เพจ,ดอทคอม,.คอม,discord",
    "のはをにでがて|検索,お読み,読むなら,読め,ご覧,応援して,評価して,フォロー,登録,ダウンロード|小説,話,作品,更新,続き|最新,無料,広告なし,いち早く,続き,全話,公開|サイト,アプリ,にて,掲載,公式,ドットコム",
    "다이는을를에의로|읽으,읽을,보실 수,보세요,확인하세요,구독,눌러,받으세요|소설,화를,최신 화,연재,작품,화는|최신,무료,가장 먼저,가장 빠,광고 없이,더 많은|사이트,앱에서,닷컴,텔레그램,주소,에서",
    "ا|اقرأ,زوروا,تابعونا,تابع,حمل,ادعم,انضم,فأخبرنا,أخبرنا,أبلغنا|الفصول,الروايات,الرواية,فصول,روايات|أحدث,فقط,مجانا,بلا إعلانات,بدون إعلانات,المزيد,لمزيد|موقع,قناة,تطبيق,صفحتنا,التيليجرام,دوت كوم,ديسكورد,في التعليقات",
    "ी|पढ़ें,डाउनलोड,फॉलो|कहानी,अध्याय,उपन्यास|नए,मुफ्त,केवल,सबसे पहले,और|वेबसाइट,ऐप,साइट,टेलीग्राम",
)  # fmt: skip
_CHAPTERS: Final = re.compile(
    shadow_of(
        r"\b(?:cap[íi]tulos|lançamentos|chapitres|sorties|kapitel|capitoli|rozdziały|bölümler|bab)\b"
        r"|главы|chương|truyện được cập nhật"
    )
)
PIECES_OF_FIRST: Final = tuple(
    map(
        shadow_of,
        (
            "primero", "antes que nadie", "en exclusiva", "gratis", "primeiro", "em primeira mao", "com exclusividade", "de graça", "todos os dias",
            "en premier", "en avant-premiere", "en exclusivite", "gratuitement", "zuerst", "exklusiv", "vorab", "taglich", "kostenlos", "in anteprima",
            "per primi", "in esclusiva", "najpierw", "jako pierwsze", "za darmo", "codziennie", "ilk olarak", "ilk once", "ucretsiz", "lebih dulu",
            "lebih cepat", "lebih awal", "setiap hari", "первыми", "раньше всех", "раньше других", "бесплатно", "эксклюзивно", "sớm nhất", "nhanh nhất",
            "miễn phí", "đầu tiên",
        ),
    )
)  # fmt: skip
"""For a quick check: a sentence that says that chapters are first or free somewhere has one of these."""
_APPEARS: Final = re.compile(
    shadow_of(
        r"\b(?:erschein|veröffentlicht|sortent|sorties|paraiss|escono|usciranno|salen|se publican|disponib|saem|são publicad|lançad|lançament|terbit|rilis"
        r"|update|wychodz|ukazuj|publikowan|yayın)|выход|появля|публику|cập nhật|đăng"
    )
)
"""Verbs for chapters being published at a place; that somebody reads them there proves nothing."""
_AT_NAME: Final = re.compile(
    r"\b(?:en|no|na|em|bei|auf|sur|chez|su|da|di|на|в|w|tại|ở|trên)\s+(?:(?:[A-ZÀ-ÞĐ][\w’'-]{2,}\s+(?:(?:&|e|y|et|und|de|do|da|du|del|von)\s+)?[A-ZÀ-ÞĐ][\w’'-]+"
    r"(?:\s+[A-ZÀ-ÞĐ][\w’'-]+){0,3})|«[^«»]{3,30}»|[А-Я][а-яё]{3,}\s[А-Я][а-яё]{2,})\s*[.!…]?\s*\Z"
)
"""The name of a place at the end of a sentence, with two words or in quotation marks."""
_AT_CAMEL: Final = re.compile(
    r"\b(?:en|no|na|em|bei|auf|sur|chez|su|da|di)\s+[A-ZÀ-ÞĐ][a-zß-ÿ]+[A-ZÀ-ÞĐ][\w-]+\s*[.!…]?\s*\Z"
)
"""The same for a name of one word with a second capital; then other signs must be stronger."""
_OF_PEOPLE: Final = re.compile(
    rf"\b(?:{OTHERS}|ellas?|yo|eles?|elas?|eu|elles?|ils|je|ich|er|ihm|lui|lei|io|я|мне|він|вона"
    r"|ona|ja|ben|aku|nó|tôi)\b|[가-힣](?:았|었|였|했|졌|렸|됐|갔|왔|났)다(?:[\s.!?]|$)"
)
"""Pronouns, and Korean verbs in the past tense, that no invitation has."""
_MARKS: Final = re.compile(r"[^\w\s]")
_NAMED, _UNNAMED = 2, 1
"""The fewest kinds of stems a sentence needs beside the name of a site (request, work, quality), and beside a
place (work, quality)."""
_BIDDING, _WORK, _HOW, _PLACE = range(4)
_LANGUAGES: Final = languages_of(_TABLE)


STEMS_OF_BIDDING: Final = tuple(
    stem for _, columns in _LANGUAGES for at in (_BIDDING, _PLACE) for stem in columns[at]
)
"""The stems of requests and places in all languages."""


Bidding = tuple[tuple[str, ...], tuple[str, ...]]
"""Stems of requests and of places in one language."""


def languages_bidding(found: AbstractSet[str], text: str, *, named: bool) -> tuple[Bidding, ...]:
    """Return, for each language in which a text may send its reader somewhere, the stems found in it.

    A stem of a request and one of a place are needed; the latter may be missing if `named`: the text may have
    an address.
    """
    return tuple(
        (_those_of(columns[_BIDDING], found), _those_of(columns[_PLACE], found))
        for letter, columns in _LANGUAGES
        if (named or not found.isdisjoint(columns[_PLACE]))
        and _is_written(letter, text)
        and not found.isdisjoint(columns[_BIDDING])
    )


def _is_written(letters: str, text: str) -> bool:
    """Return whether a text has one of a language's letters."""
    return any(map(text.__contains__, letters))


def _those_of(stems: Iterable[str], found: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(stem for stem in stems if stem in found)


def may_bid(shadow: str, biddings: Iterable[Bidding]) -> bool:
    """Return whether a text has stems of both kinds in one language, and so may send its reader to a place; a cheap test."""
    return any(
        holds_any(shadow, places) and holds_any(shadow, bidding) for bidding, places in biddings
    )


def biddings_in(text: str, shadow: str) -> tuple[str, ...]:
    """Return the stems of requests at beginnings of words in a text, in any language that it may be in.

    >>> biddings_in("Lest weiter, Celeste!", "lest weiter, celeste!")
    ('lest',)
    """
    lower = text.lower()
    spaced = f" {_MARKS.sub(' ', shadow)}"
    return tuple(
        stem
        for letter, columns in _LANGUAGES
        if _is_written(letter, lower)
        for stem in columns[_BIDDING]
        if (f" {stem}" in spaced if stem.isascii() else stem in shadow)
    )


@lru_cache(maxsize=1024)
def invites_abroad(sentence: str) -> bool:
    """Return whether a sentence sends its reader to a place to read.

    >>> invites_abroad("Lisez les nouveaux chapitres sur notre site.")
    True
    >>> invites_abroad("Lisez ce chapitre, dit le moine, et taisez-vous.")
    False
    """
    if len(sentence) > _LONGEST or _OF_PEOPLE.search(sentence.lower()):
        return False
    lower = sentence.lower()
    shadow = cast_shadow(sentence)
    named = any(True for _ in addresses_in(shadow)) or bool(disguised_in(sentence))
    for letter, columns in _LANGUAGES:
        if _is_written(letter, lower):
            said = [any(stem in shadow.text for stem in stems) for stems in columns]
            told = said[_WORK] + said[_HOW]
            if named and (said[_BIDDING] + told >= _NAMED):
                return True
            if said[_BIDDING] and said[_PLACE] and told >= _UNNAMED:
                return True
            if said[_BIDDING] and told > _UNNAMED and _AT_CAMEL.search(sentence):
                return True
    return _is_first_at_name(sentence, shadow.text)


def speaks_of_chapters(shadow: str) -> bool:
    """Return whether a text in another language than English may mention a site's publications."""
    return _CHAPTERS.search(shadow) is not None


def _is_first_at_name(sentence: str, shadow: str) -> bool:
    """Return whether a sentence says that chapters are first, or free, at the place named at its end.

    >>> _is_first_at_name("Kapitel erscheinen zuerst bei Haus Tinte", "kapitel erscheinen zuerst bei")
    True
    """
    return (
        speaks_of_chapters(shadow)
        and _APPEARS.search(shadow) is not None
        and holds_any(shadow, PIECES_OF_FIRST)
        and _AT_NAME.search(sentence) is not None
    )
