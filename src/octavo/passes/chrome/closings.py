"""A line at the edge of an article → what a page has to say there, "" for nothing known.

Who helped to write it, where to follow the writer, when it was published, how long it takes to
read, what it is tagged with, what to read next. Asked only of the first and last lines of a page
with mark-up; each pattern must begin the line or be all that a short line says.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.words import REMEMBERED

ELSEWHERE: Final = "points to something else to read"
"""Said before a link; the same words without one may open any sentence."""
_LONGEST: Final = 320
_NETWORKS: Final = (
    r"(?:twitter|facebook|instagram|linkedin|youtube|tik ?tok|telegram|whatsapp|pinterest|tumblr|reddit"
    r"|mastodon|weibo|вконтакте|social media|微博|微信)"
)
_ROLES: Final = (
    r"(?:editor|writer|reporter|author|correspondent|contributor|columnist|curator|journalist|producer"
    r"|analyst|critic|professor|fellow|publisher|freelancer)"
)
_PATTERNS: Final = (
    (
        "names who helped to report it",
        (
            r"(?:additional |with )?(?:reporting|research|writing|editing) by (?-i:[^\W\d_a-z])"
            r"|(?:edited|compiled) by \w+(?: \w+){0,3}\W*\Z"
            r"|.{3,200}\bcontributed (?:reporting )?to (?:this|the) (?:report|story|article|post|piece)\W*\Z"
            r"|with (?:files|reporting|information) from (?-i:[^\W\d_a-z])"
            r"|con información de\b|com informações d[aeo]s?\b|colaborou\b|avec (?:afp|reuters)\b"
            r"|mitarbeit:|con la collaborazione di\b|при участии\b"
        ),
    ),
    (
        "asks to be followed",
        (
            rf".{{0,200}}\b(?:follow|find|like|join) (?:me|us|him|her|them|@?\w+(?: \w+)?) on (?:\w+ )?{_NETWORKS}"
            r"|(?:follow us\b|s[ií]guenos\b|síg[au]el[oae]s? en\b|suivez[- ](?:nous|moi|le|la)\b|folgen sie uns\b"
            r"|folg(?:e|t) uns\b|siga[- ]?nos\b|seguici\b|подписывайтесь\b|подпишитесь\b|ikuti kami\b"
            r"|theo dõi (?:chúng tôi|trên)|フォローして|关注我们|關注我們|扫码关注|obserwuj nas\b|volg ons\b"
            r"|bizi takip\b|تابعنا|팔로우).{0,70}\Z"
        ),
    ),
    (
        "asks to subscribe or to share",
        (
            r"(?:subscribe|sign up)\b.{0,80}\b(?:newsletters?|channel|youtube|e-?mail (?:list|alerts?|updates?)|podcast|alerts|writers|updates)\b"
            r"|subscribe to \w+(?: \w+)? (?:on|and)\b"
            r"|(?:want|looking for) more (?:stories|articles|news)\b|(?:like|enjoy) this (?:story|article|post)\?"
            r"|every (?:day|week|morning) we send\b|share (?:this|the) (?:story|article|post|page)\b.{0,40}\Z"
            r"|click to tweet\W*\Z"
            r"|(?:download|get) (?:the|our) .{0,30}\bapp\b"
            r"|(?:suscríbete\b|abonnez-vous\b|inscrivez-vous\b|jetzt abonnieren\b|abonnieren sie\b|inscreva-se\b"
            r"|cadastre-se\b|assine (?:a|o|já)\b|iscriviti\b|zapisz się\b|abone ol|meld je aan\b|schrijf je in\b"
            r"|メルマガ|订阅我们|訂閱我們|구독하기).{0,100}\Z"
        ),
    ),
    (
        "speaks of the comments on it",
        (
            r".{0,30}\b(?:comments|comentários|comentarios|commentaires|kommentare|commenti|reacties|komentarze"
            r"|yorumlar|комментари[ияй]|bình luận)\b.{0,100}\b(?:moderat|approved|closed|disabled|removed|spam|submitted"
            r"|aprovad|moderad|publicad|supprimé|modéré|freigeschaltet|gelöscht|geschlossen|закрыт|модер|удал|duyệt)"
            r"|(?:コメント|评论|評論|댓글).{0,40}(?:削除|承認|审核|審核|关闭|關閉|삭제)"
        ),
    ),
    (
        "says when it was published",
        (
            r"(?:first |last )?(?:published|updated|modified|posted)(?: on| at)?\b\W{0,3}(?=.*\d).{4,60}\Z"
            r"|(?:publicado|actualizado|atualizado|publié|mis à jour|veröffentlicht|aktualisiert|pubblicato"
            r"|aggiornato|опубликовано|обновлено|diperbarui|cập nhật|yayınlan\w+|güncellen\w+|opublikowano"
            r"|geplaatst|bijgewerkt)\b(?=.*\d).{4,60}\Z"
            r"|(?:公開日|更新日|掲載日|发布时间|發布時間|发表于|發表於|입력|등록)\W{0,3}(?=.*\d).{4,40}\Z"
        ),
    ),
    (
        "says how long it takes to read",
        (
            r"(?:reading time|tempo de leitura|tiempo de lectura|temps de lecture|lesezeit|tempo di lettura"
            r"|время чтения|czas czytania|okuma süresi|leestijd|waktu baca)\W{0,3}\d.{0,20}\Z"
            r"|\d{1,3}[- ]?(?:min(?:ute)?s?\.?) (?:read|de lecture|de lectura|de leitura|lesezeit|leestijd)\W*\Z"
        ),
    ),
    (
        "names its subjects",
        (
            r"(?:tags?|tagged(?: (?:as|with))?|filed under|topics?|related (?:topics|roundups?|forums?)|etiquetas?"
            r"|mots[- ]clés|schlagw[oö]rter|schlagworte|теги|метки|タグ|标签|標籤|태그)\s*[:：].{1,200}\Z"
        ),
    ),
    (
        "says who wrote it",
        rf"(?:\w+['’.-]?\w* ){{2,4}}(?:\([^)]{{3,60}}\) )?is (?:a|an|the|[\w’']+['’]s)\b.{{0,80}}\b{_ROLES}\b",
    ),
    (
        ELSEWHERE,
        (
            r"(?:related(?: \w+)?|see more|see also|read (?:more|also|next)|also read|also on \S+|more"
            r"|more on this|don['’]t miss|recommended|leia (?:também|mais)|lea también|lee también|ver también"
            r"|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|auch interessant|leggi anche|читайте также"
            r"|смотрите также|czytaj (?:też|także)|zobacz też|baca juga|xem thêm|lees ook|läs också"
            r"|関連記事|あわせて読みたい|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|관련 ?기사|اقرأ أيضا)\s*[:：].{0,200}\Z"
        ),
    ),
)
_CLOSINGS: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
_MARKS: Final = " \t*_[(【|•·"
"""What may stand before the words; not a dash, which opens speech."""


@lru_cache(maxsize=REMEMBERED)
def closing_of(text: str) -> str:
    """Return what a line at an article's edge is there for, "" when it may be the article's own.

    >>> closing_of("Additional reporting by Ines Kaarl")
    'names who helped to report it'
    >>> closing_of("Reporting the theft took her all morning.")
    ''
    """
    if len(text) > _LONGEST:
        return ""
    bare = text.lstrip(_MARKS)
    return next((kind for kind, pattern in _CLOSINGS if pattern.match(bare)), "")
