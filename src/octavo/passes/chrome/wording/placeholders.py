"""A line that stands where a page would load something: a post from elsewhere, a film, its text read aloud.

Until somebody agrees, or where nothing loads, the page says so amid its text, in words that no author uses.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.reading.speech import says_who

_LONGEST: Final = 260
"""Characters of such a line; a longer one says more."""
_CONSENT: Final = (
    r"(?:cookies?|consent\w*|permission|einwilligung|zustimm\w+|consentement|accept\w+|acept\w+|consentim\w+|consenso|accett\w+"
    r"|aceit\w+|toestemming|samtyck\w+|samtykk\w+|godk[äe]n\w*|zgod\w+|согла[сш]\w+|згод\w+|куки|クッキー|同意|동의|쿠키|موافق\w+|ملفات تعريف)"
)
_THIS: Final = (
    r"(?:(?:this|the|embedded|external|third-party) (?:content|embed|video|post|tweet|map)|(?:diese[nrs]?|externe[nrs]?|den|des) (?:inhalts?|beitrag|video)"
    r"|(?:ce|le|cette|la) (?:contenu|vidéo|publication)|(?:este|el|esta) (?:contenido|vídeo|video|publicación)|(?:este|o) (?:conteúdo|vídeo)"
    r"|(?:questo|il|i) (?:contenut[oi]|video)|(?:deze|de) (?:inhoud|content|video)|(?:det här |dette |det )?inn?eh[åo]ll?det|indholdet|innholdet"
    r"|(?:tę |te |tej )?treś\w+|(?:этот|этого|данный|цей|цього) (?:контент\w?|материал\w?|видео|матеріал\w?|відео)|この(?:コンテンツ|投稿|動画)|此内容|此內容|이 콘텐츠|هذا المحتوى)"
)
_PATTERNS: Final = re.compile(
    # consent to what stands elsewhere
    rf"(?:(?:to (?:view|see|watch|load|display)|um|zum anzeigen|pour (?:afficher|voir|visualiser|lire)|para (?:ver|visualizar|mostrar)|per (?:visualizzare|vedere)"
    rf"|om|för att (?:se|visa)|for å se|for at se|aby (?:zobaczyć|wyświetlić)|для (?:просмотра|перегляду)|чтобы (?:увидеть|посмотреть)|щоб (?:побачити|переглянути)|لعرض) (?:\w+ )?)?"
    rf"{_THIS}.{{0,90}}{_CONSENT}.{{0,100}}\Z"
    r"|content from .{1,40} requires your consent\b.{0,60}\Z|allow .{2,30} content\?.{0,200}\Z"
    r"|(?:empfohlener (?:redaktioneller )?inhalt|externer inhalt|recommended (?:editorial )?content|contenu recommandé)\W*\Z"
    r"|an dieser stelle (?:finden sie|findest du|steht) (?:einen |ein )?extern\w+.{0,200}\Z"
    # what is played: `Play VideoVideo LoadingThe video will auto-play soon`
    r"|(?:(?:(?:play|watch|loading) (?:the )?video|video (?:loading|unavailable|player|duration)|(?:the|this|your) video will (?:auto-?play|start|begin)\w*(?: soon)?"
    r"|play now|cancel|replay|unmute|autoplay)\W*){2,}\Z"
    r"|.{0,14}this (?:audio|recording|narration|article audio) (?:is|was) (?:auto(?:matically)?[- ]?generated|generated|created|read)\b.{0,160}\Z"
    r"|(?:the )?(?:video|audio) (?:will (?:auto-?play|start|resume|begin)|is (?:unavailable|no longer available)|unavailable|loading|can(?:not|['’]t) be (?:played|loaded))\b.{0,60}\Z"
    r"|(?:unable to (?:play|load)|loading) (?:the |this )?(?:video|audio|player|media)\b.{0,40}\Z|your video (?:will|begins|starts)\b.{0,40}\Z"
    r"|(?:listen to|hear) this (?:article|story|post|essay)\b.{0,40}\Z|(?:diesen |den )?(?:artikel|beitrag|text) (?:anhören|vorlesen)(?: lassen)?\b.{0,30}\Z"
    r"|(?:écouter|écoutez) (?:cet |l['’])article\b.{0,30}\Z|escuch(?:ar|a) (?:este |el )?(?:artículo|noticia)\b.{0,30}\Z|ouvir (?:este |o )?(?:artigo|texto)\b.{0,30}\Z"
    r"|ascolta (?:questo |l['’])articolo\b.{0,30}\Z|(?:luister naar dit artikel|lyssna på (?:artikeln|texten)|lyt til artiklen|posłuchaj artykułu|kuuntele (?:juttu|artikkeli))\b.{0,30}\Z"
    r"|(?:слушать|прослушать|послушать|слухати|прослухати) (?:статью|текст|новость|статтю|новину)\b.{0,30}\Z"
    r"|この(?:記事|音声)(?:を聴く|を聞く|は(?:自動|AI).{0,30})\Z|(?:收听|收聽)(?:本文|文章|全文).{0,12}\Z|(?:이 )?(?:기사|본문) (?:듣기|음성).{0,16}\Z|استمع (?:إلى|الى) (?:المقال|الخبر).{0,16}\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def is_placeholder(text: str) -> bool:
    """Tell whether a line stands where a page would load or play something.

    >>> is_placeholder("Content from Chirper requires your consent."), is_placeholder("6 minThis audio is auto-generated.")
    (True, True)
    >>> [is_placeholder(line) for line in ("Pour afficher ce contenu, vous devez accepter les cookies.", "この記事を聴く")]
    [True, True]
    >>> is_placeholder("This content of the chest was hers by consent, she said."), is_placeholder("The video was gone.")
    (False, False)
    """
    return len(text) <= _LONGEST and _PATTERNS.match(text) is not None and not says_who(text)
