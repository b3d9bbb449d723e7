"""A line inside an article → whether it says that the text continues: below an advertisement, a video, a picture.

Newspapers put it above an interruption of their text. It names the text, says that it continues, and after what; no author writes this.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.reading.speech import says_who

_LONGEST: Final = 90
"""The most characters of such a line."""
_SHOWN: Final = (
    r"(?:(?:the|this|our) )?(?:ad|ads|advert\w*|video|photos?|pictures?|images?|gallery|slideshow|poll|newsletter|player|podcast|audio|map|graphic|tweet|post"
    r"|promotion|sponsor\w*|break)"
)
_INSET: Final = (
    r"(?:[\w'’]+ ){0,2}(?:\w['’])?(?:anzeige|werbung|anúncio|anuncio|annon[cs]\w*|publicidade?|publicité|propaganda|pubblicità|annuncio|advertenties?|reclame|reklam\w*|hirdetés|publicitate"
    r"|v[ií]d[eé]os?|film\w*|wideo|bild\w*|fotos?|foto\w*|photos?|imag\w+|immagin\w+|imagen|afbeelding|billedet|bildet|zdjęci\w+|galer\w+|diashow|grafik|karte|umfrage|encuesta|sondage"
    r"|banner|διαφήμιση|post|tweet|podcast)"
)
"""The same in other languages, with preceding words."""
_PATTERNS: Final = re.compile(
    rf"(?:(?:the|this) )?(?:story|article|report|column|text|interview|recipe|content|review) (?:continues|resumes) (?:below|beneath|underneath|after)(?: {_SHOWN})?"
    rf"|(?:after|below) (?:the )?newsletter promotion|(?:scroll (?:down )?|keep scrolling )?to continue (?:reading )?(?:below|after) {_SHOWN}|skip (?:this )?advert\w*"
    rf"|(?:continue|keep) reading (?:below|after) {_SHOWN}"
    rf"|(?:der |dieser )?(?:artikel|beitrag|text|bericht) (?:geht|wird|läuft) (?:unter|nach|unterhalb) {_INSET} (?:weiter|fortgesetzt)"
    rf"|(?:hier )?(?:lesen sie|lies|weiter|weiterlesen|geht es)(?: geht(?:['’]s| es))? (?:nach|unter|unterhalb) {_INSET}(?: weiter)?|artikel (?:nach|unterhalb) der anzeige fortsetzen"
    rf"|(?:la )?suite (?:de (?:l['’]\w+|votre \w+|la \w+) )?(?:ci-dessous|(?:après|sous) {_INSET})|l['’]article (?:continue|se poursuit) (?:après|sous) {_INSET}"
    rf"|(?:(?:el|la|este|esta) )?(?:artículo|nota|texto|noticia|contenido|información) (?:continúa|sigue) (?:después|debajo|tras|abajo) {_INSET}"
    rf"|(?:continúa|continuar|sigue|siga|seguir) (?:leyendo|leer)?\s?(?:la nota |el artículo )?(?:después|debajo|tras|abajo) {_INSET}"
    rf"|(?:(?:a |o )?(?:matéria|texto|artigo|notícia) )?continu[ae](?: a ler| lendo)? (?:depois|após|abaixo) {_INSET}"
    rf"|(?:l['’]articolo|il testo|la notizia) (?:continua|prosegue) (?:dopo|sotto) {_INSET}|continua a leggere (?:dopo|sotto) {_INSET}"
    rf"|(?:(?:de|het) )?(?:tekst|artikel|verhaal) (?:gaat|loopt) (?:verder|door) (?:onder|na) {_INSET}|lees verder (?:onder|na) {_INSET}"
    rf"|(?:artikeln|texten) fortsätter (?:under|efter) {_INSET}|(?:artiklen|teksten|historien) fortsætter (?:under|efter) {_INSET}|(?:saken|artikkelen|teksten) fortsetter (?:under|etter) {_INSET}"
    r"|(?:juttu|artikkeli|teksti) jatkuu (?:mainoksen|kuvan|videon|ilmoituksen|kuvien) (?:jälkeen|alla|alapuolella)"
    rf"|(?:dalszy ciąg|dalsza część|ciąg dalszy)(?: \w+)? (?:pod|poniżej|za) {_INSET}|(?:článek|článok|text) pokračuje (?:pod|za) {_INSET}|pokračování (?:článku|textu) pod {_INSET}"
    rf"|(?:a )?cikk {_INSET} (?:után|alatt) folytatódik|(?:articolul|textul) continuă (?:după|sub) {_INSET}"
    r"|(?:продолжение|текст|статья)(?: (?:статьи|текста|материала|новости))? (?:продолжается |следует )?(?:после|под|за) (?:реклам\w+|видео|фото\w*|галере\w+|опрос\w+)"
    r"|продовження(?: (?:статті|тексту|матеріалу))? (?:після|під) (?:реклам\w+|відео|фото\w*)"
    r"|(?:haberin|yazının) devamı(?: (?:reklamdan|videodan) sonra| (?:için )?(?:aşağıda|tıkla\w*))?"
    r"|(?:advertisement )?(?:scroll|gulir)(?: ke bawah)? untuk (?:lanjut|melanjutkan)(?: membaca)?|artikel (?:ini )?(?:berlanjut|dilanjutkan) (?:setelah|di bawah) \w+"
    rf"|(?:bài viết|tin) (?:tiếp tục|còn tiếp) (?:sau|bên dưới) quảng cáo|(?:το άρθρο|η είδηση) συνεχίζεται (?:μετά|κάτω) {_INSET}"
    r"|(?:記事|本文)は?、?広告の?[後下]に続(?:く|きます)|(?:続きは|記事は)広告の?[後下](?:に|から)?.{0,8}|(?:文章|内容|內容|正文|報導|報道)?[请請]?(?:继续|繼續)?(?:往下|向下)(?:阅读|閱讀|滑动|滑動|滚动|捲動).{0,6}"
    r"|(?:기사|본문)[는은가]? ?(?:광고|아래)\S* ?(?:이어|계속)\S*|(?:يتبع|تستمر القصة|يستمر المقال|تابع القراءة) (?:بعد|أسفل) الإعلان\w*"
    r"|(?:खबर|ख़बर|लेख) (?:विज्ञापन के (?:बाद|नीचे)) .{2,30}|(?:הכתבה|הכתבה) ממשיכה (?:אחרי|מתחת) .{2,20}",
    re.IGNORECASE,
)
_MARKS: Final = " \t*_[](){}<>|•·▼▾↓-–—"
"""What may be around the words."""


@lru_cache(maxsize=REMEMBERED)
def goes_on_below(text: str) -> bool:
    """Return whether a line says that the text continues below what interrupts it.

    >>> [goes_on_below(line) for line in ("Story continues below advertisement", "Der Artikel wird nach der Anzeige fortgesetzt", "Juttu jatkuu kuvan alla")]
    [True, True, True]
    >>> [goes_on_below(line) for line in ("The story continues.", "Her story continues after the war.", "“Haberin devamı,” dedi.")]
    [False, False, False]
    """
    if len(text) > _LONGEST:
        return False
    return _PATTERNS.fullmatch(text.strip(_MARKS).rstrip(".:…")) is not None and not says_who(text)
