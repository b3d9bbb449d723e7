"""A line in place of something that a page would load: a post from elsewhere, a video, the text read aloud.

Until somebody agrees, or if nothing loads, the page says so inside its text, in words that no author uses.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.reading.speech import says_who

_LONGEST: Final = 260
"""The most characters of such a line; a longer one says more."""
_AGREES: Final = re.compile(
    r"(?=.*(?:cookie|куки|クッキー|쿠키|ملفات تعريف))(?=.*(?:\bac+[ec]?[ep]p?t|akzept|aktivier|zustimm|acept|aceit|accett|enable|allow|godk|akcept|прин|прим|включ"
    r"|許可|有効|同意|동의|허용|قبول|موافق))|\b(?:requires?|without|need) your (?:consent|permission)|\byou (?:must|need to|have to) (?:accept|agree|consent)"
    r"|\bihre[rn]? (?:zustimmung|einwilligung)|\bvotre consentement|\b(?:tu|su) consentimiento|\b(?:seu|teu) consentimento|\b(?:tuo|vostro) consenso"
    r"|\b(?:je|jouw|uw) toestemming|\bditt samtycke|\bdit samtykke|\bditt samtykke|\btwojej zgody|ваше(?:го)? согласи|ваш(?:ої|у) згод|同意|동의|موافقتك",
    re.IGNORECASE,
)
"""What is required before a page loads something from elsewhere: cookies, or consent."""
_THIS: Final = (
    r"(?:(?:this|the|embedded|external|third-party) (?:content|embed|video|post|tweet|map)|(?:diese[nrs]?|externe[nrs]?|den|des) (?:inhalts?|beitrag|video)"
    r"|(?:ce|le|cette|la) (?:contenu|vidéo|publication)|(?:este|el|esta) (?:contenido|vídeo|video|publicación)|(?:este|o) (?:conteúdo|vídeo)"
    r"|(?:questo|il|i) (?:contenut[oi]|video)|(?:deze|de) (?:inhoud|content|video)|(?:det här |dette |det )?inn?eh[åo]ll?det|indholdet|innholdet"
    r"|(?:tę |te |tej )?treś\w+|(?:этот|этого|данный|цей|цього) (?:контент\w?|материал\w?|видео|матеріал\w?|відео)|この(?:コンテンツ|投稿|動画)|此内容|此內容|이 콘텐츠|هذا المحتوى)"
)
_EMBED: Final = re.compile(
    rf"(?:to (?:view|see|watch|load|display)|um|zum anzeigen|pour (?:afficher|voir|visualiser|lire)|para (?:ver|visualizar|mostrar)|per (?:visualizzare|vedere)"
    rf"|om|för att (?:se|visa)|for å se|for at se|aby (?:zobaczyć|wyświetlić)|для (?:просмотра|перегляду)|чтобы (?:увидеть|посмотреть)|щоб (?:побачити|переглянути)|لعرض) {_THIS}"
    rf"|{_THIS}(?:を(?:表示|再生|ご覧).{{0,30}}(?:必要|ください)|을 (?:보|표시)|需要| (?:requires?|is blocked|cannot be (?:shown|displayed)|wurde blockiert|ist blockiert"
    rf"|est bloqué|está bloqueado|è bloccato|wordt geblokkeerd|is geblokkeerd|är blockerat|er blokkert))",
    re.IGNORECASE,
)
"""The beginning of a line about what the page would load."""
_LENGTH: Final = r"(?: ?\(?\d[^.!?]{0,14})?\W*"
"""A duration after such words: `Listen to this article (6 min)`."""
_PATTERNS: Final = re.compile(
    r"content from .{1,40} requires your consent\b.{0,60}\Z|allow (?-i:[A-Z])\S*(?: \S+)? content\?.{0,200}\Z"
    r"|(?:empfohlener (?:redaktioneller )?inhalt|externer inhalt|recommended (?:editorial )?content|contenu recommandé)\W*\Z"
    r"|mit (?:ihrer|deiner) (?:zustimmung|einwilligung|erlaubnis) (?:wird|werden) .{0,40}\b(?:extern\w*|inhalte?|video|beitrag|post)\b.{0,60}\Z"
    r"|(?:with your (?:consent|permission),? .{0,30}|avec votre (?:accord|consentement),? .{0,30}|con (?:tu|su) (?:permiso|consentimiento),? .{0,30})\b(?:extern\w+|tiers?|third-party)\b.{0,80}\Z"
    r"|an dieser stelle (?:finden sie|findest du|steht) (?:einen |ein )?extern\w+.{0,200}\Z"
    # what is played: `Play VideoVideo LoadingThe video will auto-play soon`
    r"|(?:(?:(?:play|watch|loading) (?:the )?video|video (?:loading|unavailable|player|duration)|(?:the|this|your) video will (?:auto-?play|start|begin)\w*(?: soon)?"
    r"|play now|cancel|replay|unmute|autoplay)\W*){2,}\Z"
    r"|.{0,14}this (?:audio|recording|narration|article audio) (?:is|was) (?:auto(?:matically)?[- ]?generated"
    r"|(?:generated|created|read) (?:by|with|using) (?:ai\b|an? (?:ai|automat\w+|synthetic|computer)|text[- ]to[- ]speech|automat\w+|synthetic)).{0,160}\Z"
    r"|(?:the )?(?:video|audio) (?:is )?(?:unavailable|no longer available|loading|cannot be (?:played|loaded))\W*\Z"
    r"|(?:the|your|this) (?:video|audio) (?:will )?(?:auto-?play|start|resume|begin)s? (?:soon|shortly|in \d.{0,12})\W*\Z"
    r"|unable to (?:play|load) (?:the |this )?(?:video|audio|media)\W*\Z|loading (?:the )?(?:video|audio|player)\W*\Z"
    r"|(?:(?:listen to|hear) this (?:article|story|post|essay)|(?:diesen |den )?(?:artikel|beitrag|text) (?:anhören|vorlesen)(?: lassen)?"
    r"|écoute[rz] (?:cet |l['’])article|escuch(?:ar|a) (?:este |el )?(?:artículo|noticia)|ouvir (?:este |o )?(?:artigo|texto)"
    r"|ascolta (?:questo |l['’])articolo|luister naar dit artikel|lyssna på (?:artikeln|texten)|lyt til artiklen|posłuchaj artykułu"
    rf"|kuuntele (?:juttu|artikkeli)|(?:про)?слушать (?:статью|текст|новость)|(?:про)?слухати (?:статтю|текст|новину)){_LENGTH}\Z"
    r"|この(?:記事|音声)(?:を聴く|を聞く|は(?:自動|AI).{0,30})\Z|(?:收听|收聽)(?:本文|文章|全文).{0,12}\Z|(?:이 )?(?:기사|본문) (?:듣기|음성).{0,16}\Z|استمع (?:إلى|الى) (?:المقال|الخبر).{0,16}\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def is_placeholder(text: str) -> bool:
    """Return whether a line is in place of something that a page would load or play.

    >>> is_placeholder("Content from Chirper requires your consent."), is_placeholder("6 minThis audio is auto-generated.")
    (True, True)
    >>> [is_placeholder(line) for line in ("Pour afficher ce contenu, vous devez accepter les cookies.", "この記事を聴く")]
    [True, True]
    >>> is_placeholder("The video shows police who ask for permission to enter."), is_placeholder("The video was gone.")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    asks = _EMBED.match(text) is not None and _AGREES.search(text) is not None
    return (asks or _PATTERNS.match(text) is not None) and not says_who(text)
