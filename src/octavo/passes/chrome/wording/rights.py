"""A line at the edge of a story → whether it says who owns the text, or what nobody may do with it.

`© 1998 by M. Kestrel; please don't repost`, `Копирование запрещено`. Inside a story a sign or a book may say so.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.stems import Pieces, holds_any
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.lazy_pattern import LazyPattern, edges_once
from octavo.tree.text import beyond_ascii

_LONGEST: Final = 240
"""The most characters of a copyright notice; a longer line may be about rights."""
_LONGEST_MARK: Final = 80
"""The most characters of a line that only says who owns the page; a longer one may be an agency's, under its article."""
_MARK: Final = re.compile(
    r"\W*(?:[©ⓒ]|\(c\)|copyright\b)(?=.*(?:\b(?:19|20)\d\d|right|recht|droit|diritt|derech|direito))|.{0,60}\bis (?:[©ⓒ]|\(c\)|copyright(?:ed)?\b)|.{1,50}[©ⓒ] ?(?:19|20)\d\d\W*\Z"
)
_RESERVED: Final = re.compile(
    edges_once(
        r"\ball rights (?:are )?reserved\b|\btodos los derechos reservados\b|\bderechos (?:de autor )?reservados\b|\btodos os direitos reservados\b"
        r"|\bdireitos (?:autorais )?reservados\b|\btous (?:les )?droits (?:sont )?réservés\b|\balle rechte (?:vorbehalten|liegen bei|bei der autorin|beim autor)"
        r"|\burheberrecht(?:e)? lieg(?:t|en) bei\b|\burheberrechtlich geschützt\b|\btutti i diritti (?:sono )?riservati\b|\bwszelkie prawa zastrzeżone\b|\bwszystkie prawa zastrzeżone\b"
        r"|\bвсе права (?:защищены|принадлежат|сохранены)\b|\b[ув]сі права (?:захищен|належать)|\b(?:tüm|her) hakk?ı?(?:ları)? (?:saklıdır|mahfuzdur|yazar)"
        r"|\bhak cipta (?:dilindungi|milik)\b|\bsegala hak\b.{0,20}\bdilindungi|\bbản quyền (?:thuộc|của)\b|(?:สงวน|ขอสงวน)(?:ลิขสิทธิ์|สิทธิ์)"
        r"|(?:جميع|كل|كافة) الحقوق محفوظة|الحقوق محفوظة ل|(?:کلیه|تمام|تمامی|همه)(?: ?‌?ی)? حقوق.{0,50}(?:محفوظ|متعلق)|כל הזכויות שמורות"
        r"|सर्वाधिकार|सभी अधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|版[权權](?:所有|归|歸|属|屬)|著作權(?:所有|歸)|著作権は.{1,20}(?:帰属|あります)"
        r"|저작권은.{1,30}(?:에게|있)|모든 저작권"
    ),
    re.IGNORECASE,
)
_FORBIDDEN: Final = re.compile(
    edges_once(
        # English
        r"\b(?:do not|don't|never|please do not|no) (?:re-?post|re-?upload|reproduce|republish|redistribute|plagiari[sz]e|copy (?:this|my|or|the story|any|and)|steal (?:this|my)|put (?:it|this) (?:on|up)|translate (?:this|my)|use (?:this|my) (?:story|work))"
        r"|\b(?:ask|permission|contact me|write (?:to )?me|credit me) before (?:you )?(?:re-?post|copy|translat|shar|us)"
        r"|\b(?:reproduction|re-?posting|re-?uploading|copying|redistribution|translation|plagiarism|unauthori[sz]ed (?:use|copying|reproduction|distribution))\b.{0,80}\b(?:prohibited|forbidden|not (?:allowed|permitted)|is a crime|without (?:my|the|our|prior|written|express)\b)"
        r"|\b(?:property|propriété|propiedad|propriedade|proprietà|eigentum|własnością|собственност\w+|власніст\w+) (?:of|exclusive|de|d'|des|do|da|dell\w*|der|autor\w*|автор\w*) ?(?:its|their|the|leurs?|sus?|seus?|respectiv\w+|los|las|os|l')? ?(?:\w+ )?(?:author|auteur|autor|autric|автор)\w*|\bkein teil\b.{0,30}\bdarf\b|\bno part of this (?:story|book|work|chapter|publication|site|text)\b.{0,60}\b(?:may|can|shall) be\b"
        # Spanish, Portuguese, French, Italian
        r"|\bprohibid[ao]s? (?:(?:su|la|el|toda|cualquier) )?(?:reproducción|copia|distribución|adaptación|traducción|difusión|venta|plagio|copiar)\b|\bobra registrada\b|\bno se permite su\b|\bno (?:se permite(?:n)? (?:la )?(?:copia|adaptaci|reproducci|traducci)\w*|copies|copiar|copiéis|resubir|resubas|plagies|plagiar|reproducir)\b"
        r"|\bproibid[ao]s? (?:a )?(?:reprodução|cópia|distribuição|adaptação|venda|repostagem)\b|\bplágio é crime\b|\bnão (?:copie|reposte|plagie|copiem|plagiem)\b|\bsafe creative\b"
        r"|\b(?:reproduction|copie|diffusion|republication|traduction)\b.{0,60}\b(?:interdite?s?\b|sans (?:l'|mon |son )(?:accord|autorisation))|\bne pas (?:copier|reproduire|republier|voler|repartager)\b"
        r"|\b(?:vietat[ao]|proibit[ao]|severamente vietat[ao]) (?:la |ogni |qualsiasi |copiare|il )?(?:riproduzione|copia|diffusione|ripubblicazione|plagio|forma)?\b|\briproduzione (?:è )?(?:riservata|vietata)\b|\bnon copiate\b"
        # German, Polish, Turkish
        r"|\b(?:kopieren|vervielfältigung|weiterverbreitung|weitergabe|nachdruck|verbreitung|veröffentlichung|nutzung)\b.{0,70}\b(?:verboten|untersagt|nicht (?:gestattet|erlaubt)|nur mit|ohne (?:meine|die|vorherige|ausdrückliche))"
        r"|\b(?:kopiowanie|rozpowszechnianie|powielanie|publikowanie|przedruk|wykorzystywanie)\b.{0,70}\b(?:zabronion|zakazan|wzbronion|bez (?:mojej |pisemnej )?zgody)|\bzakaz kopiowania\b|\bnie kopiuj"
        r"|\bizinsiz (?:kopya|çoğalt|paylaş|alınt|kullan|yayınla|yayımla)|\b(?:kopyalan|çoğaltıl|alıntılan|paylaşıl)\w*.{0,30}\byasak|\bkopyalanamaz\b|\bçoğaltılamaz\b"
        # Indonesian, Vietnamese, Filipino
        r"|\bdilarang (?:keras )?(?:menyalin|mengcopy|meng-copy|copas|copy|memperbanyak|menyebar|plagiat|menjiplak|mengutip|repost|re-?upload|memplagiat)|\b(?:no|stop|anti|jangan) plagiat"
        r"|\b(?:không|đừng|cấm|nghiêm cấm|không được)\b.{0,12}\b(?:sao chép|mang truyện|mang đi|re-?up|repost|copy|đăng lại|chuyển ver|edit lại)|\bkhi chưa (?:được|có)\b.{0,20}\b(?:phép|đồng ý)|\bchưa (?:có|được) sự (?:đồng ý|cho phép)"
        r"|\bbawal (?:kopyahin|mangopya|i-?repost|ang plagiarism|i-?copy)|\bhuwag (?:kopyahin|nakawin|i-?repost)"
        # Russian, Ukrainian
        r"|\b(?:копирован|перепечатк|распространен|воспроизведен|публикац|размещен|перезалив)\w*.{0,90}\b(?:запрещ|без (?:разрешени|согласи|письменн|ведома|указани)|только с (?:разрешени|согласи|указани))|\bне (?:копировать|перезаливать|распространять|копируйте)\b|\bпри копировании\b.{0,60}\bссылк"
        r"|\b(?:копіюван|передрук|поширен|розповсюджен|відтворен|публікац|використан)\w*.{0,90}\b(?:заборон|без (?:дозвол|згод|відома))|\bне копіювати\b|\bне копіюйте\b"
    )
)
_OTHER_SCRIPTS: Final = re.compile("[\u0590-\u1fff\u2e80-\uffff]")
"""Letters with one of which each of the following begins; in other lines it is not looked for."""
_FORBIDDEN_ABROAD: Final = LazyPattern(
    # Arabic, Persian, Hebrew
    r"(?:يمنع|ممنوع|يحظر|لا يجوز|لا يسمح|لا أسمح|لا أحلل|غير مسموح)(?: منعا باتا)? ?ب?(?:ال)?(?:نقل|نسخ|نشر|إعادة|اقتباس|سرقة|طباعة)|[کك]پی ?‌?(?:برداری|کردن|پیست)?.{0,60}(?:حرام|ممنوع|پیگرد|بدون (?:اجازه|ذکر))|(?:استفاده|انتشار|بازنشر|نشر)\b.{0,40}بدون (?:اجازه|ذکر)|هر ?گونه (?:کپی|انتشار|بازنشر|استفاده).{0,80}(?:ممنوع|پیگرد|بدون|منوط)"
    r"|אין (?:להעתיק|לשכפל|לפרסם|להפיץ)|(?:העתקה|שכפול|פרסום).{0,40}(?:אסור|ללא (?:אישור|רשות))|אסור להעתיק"
    # Hindi, Bengali, Thai
    r"|बिना (?:लेखक की |लेखिका की |मेरी )?(?:अनुमति|इजाज़त|इजाजत).{0,60}(?:कॉपी|प्रकाशित|नकल|उपयोग|इस्तेमाल)|कॉपी करना (?:मना|दंडनीय|अपराध)|कॉपी न करें"
    r"|কপি করা (?:সম্পূর্ণ |একদম )?(?:নিষেধ|নিষিদ্ধ)|(?:বিনা অনুমতিতে|অনুমতি ছাড়া).{0,50}(?:কপি|প্রকাশ|ব্যবহার)|কপি করবেন না"
    r"|ห้าม(?:คัดลอก|ลอก|ทำซ้ำ|ดัดแปลง|เผยแพร่|นำ.{0,30}(?:เผยแพร่|อนุญาต))|ไม่อนุญาตให้(?:คัดลอก|นำ|เผยแพร่)"
    # Chinese, Japanese, Korean
    r"|(?:请勿|請勿|禁止|严禁|嚴禁|谢绝|謝絕|不得|切勿|拒绝|拒絕)(?:私自|擅自|任意|随意|隨意|未经|一切|二次)?(?:转载|轉載|转发|轉發|盗文|盜文|搬运|搬運|复制|複製|抄袭|抄襲)|转载请|轉載請|侵[权權]必究|盗版必究|盜版必究"
    r"|(?:無断|無許可).{0,16}(?:転載|複製|使用|転用|引用|翻訳|再配布|アップロード|AI学習).{0,24}(?:禁|ご遠慮|おやめ|お断り|やめ)|(?:転載|複製|二次配布)(?:を|は)?(?:固く)?(?:禁|厳禁|ご遠慮|お断り)"
    r"|무단 ?(?:전재|전제|복제|배포|도용|사용|공유|복사|유포|수정).{0,40}(?:금지|금합|금한|금해|처벌|법적|말아)|(?:불펌|퍼가기|펌) ?(?:금지|사절)"
)


_OF_THE_PRESS: Final = re.compile(r"저작권자 ?(?:[©ⓒ(]|@)|記事の無断")
"""What newspapers print under their articles, as part of them."""


@lru_cache(maxsize=1024)
def is_notice_of_rights(text: str) -> bool:
    """Return whether a line is a copyright notice for the text beside it.

    >>> is_notice_of_rights("This tale is © 1998 by M. Kestrel. Please don't repost it.")
    True
    >>> is_notice_of_rights("She copied the letter, and nobody forbade it.")
    False
    """
    if len(text) > _LONGEST:
        return False
    said = text.lower().replace("’", "'")
    if _FORBIDDEN.search(said) or (
        _OTHER_SCRIPTS.search(beyond_ascii(said)) and _FORBIDDEN_ABROAD.compiled.search(said)
    ):
        return _OF_THE_PRESS.search(said) is None and not is_of_the_world(text)
    return len(text) <= _LONGEST_MARK and bool(_MARK.match(said) or _RESERVED.search(said))


_LICENCES: Final = Pieces(
    (
        "licen", "lizenz", "лиценз", "ліценз", "lisans", "lisensi", "giấy phép", "ライセンス", "라이선스",
        "라이센스", "许可", "許可", "授权", "授權", "协议", "協議", "creative commons", "cc by", "cc-by", "cc0",
    )
)  # fmt: skip
_OF_A_SITE: Final = re.compile(
    r"\b(?:(?:web)?site|blog|wiki|website|articles|posts|pages|content|contents|text|inhalte?|beiträge|texte|contenus?|contenidos?|entradas|contenuti|conteúdos?"
    r"|postagens|treść|treści|wpisy|inhoud|innehåll\w*|obsah|konten|içerik\w*|nội dung)\b|сайт|блог|материал|содержани|博客|本站|网站|網站|文章|ブログ|サイト|記事"
    r"|コンテンツ|블로그|사이트|게시물|콘텐츠|글은"
)
_UNLESS: Final = re.compile(
    edges_once(
        r"\bunless\b|\bexcept (?:where|when|as)\b|\botherwise noted\b|\b(?:sofern|soweit|falls|wenn) nicht\b|\bsauf (?:mention|indication)|\bsalvo (?:que|indica|donde|divers|onde)"
        r"|\bexcepto (?:donde|cuando)|\bexceto (?:onde|quando)|\bесли не указано|\bякщо не\b|\bo ile nie\b|\btenzij\b|\bom inte annat|\bpokud není|\bkecuali\b|\btrừ khi\b|belirtilmedikçe"
        r"|特に(?:明記|記載|断り)|別途|除(?:非|特别|特別|另)|별도"
    )
)
_WIKI: Final = re.compile(
    r"(?:(?:all|the|site|page) )?(?:content|contents|text|articles|posts)(?: of this \w+| on this \w+)? (?:is|are) (?:available|released|licensed|published|distributed)\b"
    r"|(?:der|alle) (?:inhalt|inhalte|text|texte) .{0,30}(?:steht|stehen|ist|sind) .{0,20}verfügbar|(?:le |les )?(?:contenus?|textes?) .{0,20}disponibles? sous"
    r"|(?:el |los )?(?:contenidos?|textos?) .{0,20}disponibles? bajo|(?:il |i )?(?:contenut[oi]|test[oi]) .{0,20}disponibil[ei]|(?:o |este )?(?:conteúdo|texto) .{0,20}disponibilizado"
    r"|содержание доступно по лицензии|текст доступний на|treść udostępniana na licencji|コンテンツは.{0,30}利用可能|(?:本?(?:博客|部落格|站|网站|網站))(?:的?(?:所有)?(?:内容|內容|文章))?.{0,12}(?:采用|採用|遵循|遵守|使用)"
)


def is_licence_of_site(text: str) -> bool:
    """Return whether a line gives the licence of everything on a site, as no author does for a story.

    >>> is_licence_of_site("All articles on this blog are licensed under CC BY-NC-SA 4.0 unless otherwise stated.")
    True
    >>> is_licence_of_site("This work is licensed under CC BY 4.0, unless otherwise noted.")
    False
    """
    if len(text) > _LONGEST:
        return False
    said = text.lower()
    if not _LICENCES.stand_in(said):  # hardly any line has one
        return False
    if _UNLESS.search(said) and _OF_A_SITE.search(said):
        return True
    return _WIKI.match(said) is not None


_YEARS: Final = re.compile(r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)\d\d|now|present))?")
_MARKS: Final = re.compile(r"[©ⓒ]|\(c\)|\bcopyright\b", re.IGNORECASE)
_PIECES_OF_MARKS: Final = ("©", "ⓒ", "(c)", "copyr")


def holder_of(text: str) -> str:
    """Return the owner of the page according to a copyright notice, "" for any other line.

    >>> holder_of("Copyright © 2019-2024 Gull Rock Fiction. All rights reserved.")
    'Gull Rock Fiction'
    """
    return "" if len(text) > _LONGEST_MARK else _holder_of(text)


@lru_cache(maxsize=REMEMBERED)
def _holder_of(text: str) -> str:
    marked = holds_any(text.lower(), _PIECES_OF_MARKS) and _MARKS.search(text) is not None
    if not (marked or any(map(str.isdecimal, text))):
        return ""
    kept = _RESERVED.sub("", text)
    if kept == text and not marked:
        return ""
    return _YEARS.sub("", _MARKS.sub("", kept)).strip(" \t,.;:|·•-–—")
