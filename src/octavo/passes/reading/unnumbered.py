"""The heading of an unnumbered section → what it is: a prologue, a side story, an afterword.

It is the word alone, or followed by a mark and a title: `Prologue`, `Side Story: The Miller's Cat`, `番外 水車小屋の猫`.
"""

import re
from collections.abc import Mapping
from typing import Final

from octavo.tree.document import Role
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space

_SPACED: Final[Mapping[Role, str]] = {
    Role.PREFACE: (
        "(?:(?:author|translator|editor)['’]?s )?(?:preface|foreword)|vorwort|préface|avant-propos|prefacio|prefácio|prefazione|voorwoord|предисловие|передмова|przedmowa"
        "|önsöz|lời nói đầu|lời tựa|kata pengantar|مقدمة|المقدمة|הקדמה|भूमिका"
    ),
    Role.PROLOGUE: (
        "prologue|prolog|prólogo|prologo|proloog|пролог|πρόλογος|mở đầu|chương mở đầu|تمهيد|פרולוג|פתח דבר|प्रस्तावना|프롤로그|서장"
    ),
    Role.INTERLUDE: (
        "interlude|intermission|zwischenspiel|intermède|interludio|interlúdio|intermezzo|интерлюдия|інтерлюдія|interludium"
        "|ara bölüm|막간|אינטרלוד"
    ),
    Role.CHAPTER: (
        "side story|side chapter|bonus chapter|extra chapter|special chapter|bonus story|omake|nebengeschichte|bonuskapitel|zusatzkapitel"
        "|chapitre bonus|chapitre spécial|histoire parallèle|historia paralela|historia secundaria|capítulo extra|capítulo especial"
        "|capítulo bônus|história paralela|capitolo extra|capitolo bonus|capitolo speciale|storia secondaria|экстра|бонусная глава"
        "|дополнительная глава|побочная история|бонусний розділ|додатковий розділ|opowieść poboczna|rozdział dodatkowy"
        "|rozdział specjalny|yan hikâye|yan hikaye|özel bölüm|ek bölüm|ngoại truyện|phiên ngoại|cerita sampingan|bab spesial"
        "|قصة جانبية|فصل إضافي|فصل خاص|סיפור צד|פרק בונוס|अतिरिक्त कथा|विशेष अध्याय|외전|번외|번외편|특별편"
    ),
    Role.EPILOGUE: (
        "epilogue|epilog|épilogue|epílogo|epilogo|epiloog|эпилог|епілог|επίλογος|vĩ thanh|phần kết|خاتمة|الخاتمة|אפילוג|उपसंहार"
        "|에필로그|종장"
    ),
    Role.AFTERWORD: (
        "afterword|postscript|nachwort|postface|postscriptum|posfacio|posfácio|postfazione|nawoord|послесловие|післямова|posłowie|sonsöz|lời bạt|kata penutup"
        "|epílogo del autor|epílogo de la autora|كلمة ختامية|אחרית דבר|후기|맺음말"
    ),
    Role.ACKNOWLEDGMENTS: (
        "acknowledge?ments|danksagung|remerciements|agradecimientos|agradecimentos|ringraziamenti|dankwoord|благодарности|подяки"
        "|podziękowania|teşekkür|teşekkürler|lời cảm ơn|ucapan terima kasih|شكر وتقدير|תודות|आभार|감사의 말"
    ),
}  # fmt: skip
"""Languages that need a mark between such a word and a title."""
_CLOSE: Final[Mapping[Role, str]] = {
    Role.PREFACE: "前言|序言|คำนำ",
    Role.PROLOGUE: "序章|楔子|序幕|引子|プロローグ|บทนำ|อารัมภบท",
    Role.INTERLUDE: "幕间|幕間|间章|間章|閑話",
    Role.CHAPTER: "番外篇|番外編|番外编|番外|外传|外傳|外伝|特別編|特别篇|ตอนพิเศษ",
    Role.EPILOGUE: "尾声|尾聲|终章|終章|エピローグ|ปัจฉิมบท|บทส่งท้าย",
    Role.AFTERWORD: "后记|後記|あとがき|บทส่งท้ายจากผู้เขียน",
    Role.ACKNOWLEDGMENTS: "致谢|致謝|謝辞|กิตติกรรมประกาศ",
}
"""Languages in which a space is enough."""
_COUNT: Final = r"(?:\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}))?"
_LONGEST: Final = 80
"""The most characters of such a heading; a longer line is a sentence."""


def _expression(words: str, parted: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words}){_COUNT}(?:(?:{parted})(?P<title>\S.*))?\Z", re.IGNORECASE)


_KINDS: Final = tuple(
    (role, _expression(words, parted))
    for table, parted in (
        (_SPACED, r"\s*[:：.|~]\s+|\s*[：–—]\s*|\s+-\s+"),
        (_CLOSE, r"\s*[:：.、\-–—|~]\s*|\s+"),
    )
    for role, words in table.items()
)


def unnumbered_role(text: str) -> Role | None:
    """Return the role of the section that a line heads with a name instead of a number; None for any other line.

    >>> [str(unnumbered_role(line)) for line in ("Epilogue", "番外 水車小屋の猫", "Экстра: Кот с мельницы")]
    ['epilogue', 'chapter', 'chapter']
    >>> unnumbered_role("Epilogue was what she called the cat."), unnumbered_role("Foreword: it rained.")
    (None, None)
    """
    line = fold_space(text)
    if len(line) > _LONGEST or ends_with_stop(line):
        return None
    return next((role for role, pattern in _KINDS if pattern.match(line)), None)
