"""The few words that a writer adds, in the language of the book; English if unknown.

A phrase has `{}` in place of the name, since some languages put the word after it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from octavo.tree.document import Role
from octavo.tree.figures import chinese_figures, japanese_figures, roman_figures

_MAY_BE_ROMAN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff\u1e00-\u1eff]")
"""Letters beside which Roman figures are used: Latin and Cyrillic ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one language."""

    contents: str
    notes: str
    cover: str
    """Names the cover, and opens its alternative text."""
    pages: str
    """Names the list of printed pages."""
    on_page: str
    """Names the page that a reference leads to, `{}` for its number."""
    brackets: str = " ({})"
    """What is put around it after words."""
    start: str
    """Names the landmark where reading begins."""
    by: str
    translated_by: str
    edited_by: str
    illustrated_by: str
    narrated_by: str
    photographs_by: str
    author_note: str
    translator_note: str
    status: str
    """Names a game's status window."""
    picture: str
    comma: str = ", "
    semicolon: str = "; "
    """Separates credits of different people; a comma is enough if what they did follows their names."""
    chapter: str = ""
    """The heading of a counted chapter: `{}` for its number, `{zh}` or `{ja}` for its number in figures of
    these languages; "" puts the number after the role's name. `part` likewise."""
    part: str = ""
    sections: str
    """Names of sections without a title, in the order of `Role`, separated by bars."""

    def section(self, role: Role) -> str:
        """Return what a section of this role is called when it has no title."""
        return self.sections.split("|")[list(Role).index(role)]

    def numbered(self, role: Role, number: int) -> str:
        """Return the number of a counted chapter or part: `Chapter 3`, `Part II`, `第三章`."""
        name = self.section(role)
        phrase = (self.part if role is Role.PART else self.chapter) or f"{name} {{}}"
        is_roman = role is Role.PART and _MAY_BE_ROMAN.match(name)
        return phrase.format(
            roman_figures(number) if is_roman else number,
            zh=chinese_figures(number),
            ja=japanese_figures(number),
        )

    def credit(self, role: str, names: str) -> str:
        """Return a line of credit for people of one MARC relator role: `translated by N. N.`.

        For a role without words here, only the names are returned.
        """
        phrases = {
            "aut": self.by,
            "trl": self.translated_by,
            "edt": self.edited_by,
            "ill": self.illustrated_by,
            "nrt": self.narrated_by,
            "vac": self.narrated_by,
            "pht": self.photographs_by,
        }
        phrase = phrases.get(role) or self._labelled(role)
        return phrase.replace("{}", names)

    def _labelled(self, role: str) -> str:
        """Return the phrase for who wrote a section of the book or made its cover: `Foreword: {}`."""
        sections = {
            "wfw": Role.FOREWORD,
            "wpr": Role.PREFACE,
            "win": Role.INTRODUCTION,
            "aui": Role.INTRODUCTION,
            "waw": Role.AFTERWORD,
            "aft": Role.AFTERWORD,
        }
        label = self.section(sections[role]) if role in sections else ""
        label = self.cover if role == "cov" else label
        return f"{label}: {{}}" if label else "{}"


_TABLE: Final[Mapping[str, Words]] = {
    "en": Words(
        cover="Cover", pages="Pages", on_page="page {}", contents="Contents", notes="Notes", start="Begin reading",
        by="by {}", translated_by="translated by {}",
        edited_by="edited by {}", illustrated_by="illustrated by {}",
        narrated_by="narrated by {}", photographs_by="photographs by {}",
        author_note="Author’s note", translator_note="Translator’s note", status="Status",
        picture="Picture",
        sections="Half title|Title page|Copyright|Dedication|Epigraph|Foreword|Preface"
        "|Introduction|Prologue|Part|Chapter|Interlude|Epilogue|Afterword|Acknowledgments"
        "|Appendix|Colophon|Bibliography|Glossary",
    ),
    "de": Words(
        cover="Umschlag", pages="Seiten", on_page="Seite {}", contents="Inhalt", notes="Anmerkungen", start="Textbeginn",
        by="von {}", translated_by="übersetzt von {}",
        edited_by="herausgegeben von {}", illustrated_by="illustriert von {}",
        narrated_by="gelesen von {}", photographs_by="Fotografien von {}",
        author_note="Anmerkung des Autors", translator_note="Anmerkung der Übersetzung",
        status="Status", picture="Bild",
        sections="Schmutztitel|Titelseite|Impressum|Widmung|Motto|Geleitwort|Vorwort"
        "|Einleitung|Prolog|Teil|Kapitel|Zwischenspiel|Epilog|Nachwort|Danksagung"
        "|Anhang|Kolophon|Literaturverzeichnis|Glossar",
    ),
    "fr": Words(
        cover="Couverture", pages="Pages", on_page="page {}", contents="Table des matières", notes="Notes", start="Début du texte",
        by="de {}", translated_by="traduit par {}",
        edited_by="édité par {}", illustrated_by="illustré par {}",
        narrated_by="lu par {}", photographs_by="photographies de {}",
        author_note="Note de l’auteur", translator_note="Note du traducteur",
        status="État", picture="Image",
        sections="Faux-titre|Page de titre|Mentions légales|Dédicace|Épigraphe|Avant-propos"
        "|Préface|Introduction|Prologue|Partie|Chapitre|Interlude|Épilogue|Postface"
        "|Remerciements|Annexe|Colophon|Bibliographie|Glossaire",
    ),
    "es": Words(
        cover="Cubierta", pages="Páginas", on_page="página {}", contents="Índice", notes="Notas", start="Comienzo del texto",
        by="de {}", translated_by="traducido por {}",
        edited_by="editado por {}", illustrated_by="ilustrado por {}",
        narrated_by="narrado por {}", photographs_by="fotografías de {}",
        author_note="Nota del autor", translator_note="Nota del traductor",
        status="Estado", picture="Imagen",
        sections="Portadilla|Portada|Créditos|Dedicatoria|Epígrafe|Presentación|Prefacio"
        "|Introducción|Prólogo|Parte|Capítulo|Interludio|Epílogo|Posfacio|Agradecimientos"
        "|Apéndice|Colofón|Bibliografía|Glosario",
    ),
    "pt": Words(
        cover="Capa", pages="Páginas", on_page="página {}", contents="Índice", notes="Notas", start="Início do texto",
        by="de {}", translated_by="traduzido por {}",
        edited_by="editado por {}", illustrated_by="ilustrado por {}",
        narrated_by="narrado por {}", photographs_by="fotografias de {}",
        author_note="Nota do autor", translator_note="Nota do tradutor",
        status="Estado", picture="Imagem",
        sections="Anterrosto|Folha de rosto|Direitos|Dedicatória|Epígrafe|Apresentação"
        "|Prefácio|Introdução|Prólogo|Parte|Capítulo|Interlúdio|Epílogo|Posfácio"
        "|Agradecimentos|Apêndice|Colofão|Bibliografia|Glossário",
    ),
    "it": Words(
        cover="Copertina", pages="Pagine", on_page="pagina {}", contents="Indice", notes="Note", start="Inizio del testo",
        by="di {}", translated_by="traduzione di {}",
        edited_by="a cura di {}", illustrated_by="illustrazioni di {}",
        narrated_by="letto da {}", photographs_by="fotografie di {}",
        author_note="Nota dell’autore", translator_note="Nota del traduttore",
        status="Stato", picture="Immagine",
        sections="Occhiello|Frontespizio|Note legali|Dedica|Epigrafe|Presentazione|Prefazione"
        "|Introduzione|Prologo|Parte|Capitolo|Interludio|Epilogo|Postfazione|Ringraziamenti"
        "|Appendice|Colophon|Bibliografia|Glossario",
    ),
    "ja": Words(
        cover="表紙", pages="ページ", on_page="{}ページ", contents="目次", notes="注", start="本文",
        chapter="第{ja}章", part="第{ja}部",
        by="{} 著", translated_by="{} 訳",
        edited_by="{} 編", illustrated_by="{} 画",
        narrated_by="{} 朗読", photographs_by="{} 写真",
        author_note="著者注", translator_note="訳注", status="ステータス",
        picture="図版", comma="、", semicolon="、", brackets="（{}）",
        sections="前扉|扉|著作権|献辞|題辞|序文|まえがき"
        "|序論|プロローグ|部|章|幕間|エピローグ|あとがき|謝辞"
        "|付録|奥付|参考文献|用語集",
    ),
    "zh": Words(
        cover="封面", pages="页码", on_page="第{}页", contents="目录", notes="注释", start="正文",
        chapter="第{zh}章", part="第{zh}部",
        by="{} 著", translated_by="{} 译",
        edited_by="{} 编", illustrated_by="{} 绘",
        narrated_by="{} 朗读", photographs_by="{} 摄影",
        author_note="作者注", translator_note="译注", status="状态",
        picture="图片", comma="、", semicolon="；", brackets="（{}）",
        sections="半书名页|书名页|版权页|献词|题词|序|前言"
        "|导言|序章|部|章|间章|尾声|后记|致谢"
        "|附录|书尾|参考文献|术语表",
    ),
    "zh-hant": Words(
        cover="封面", pages="頁碼", on_page="第{}頁", contents="目錄", notes="註釋", start="正文",
        chapter="第{zh}章", part="第{zh}部",
        by="{} 著", translated_by="{} 譯",
        edited_by="{} 編", illustrated_by="{} 繪",
        narrated_by="{} 朗讀", photographs_by="{} 攝影",
        author_note="作者註", translator_note="譯註", status="狀態",
        picture="圖片", comma="、", semicolon="；", brackets="（{}）",
        sections="半書名頁|書名頁|版權頁|獻詞|題詞|序|前言"
        "|導言|序章|部|章|間章|尾聲|後記|致謝"
        "|附錄|書尾|參考文獻|術語表",
    ),
    "vi": Words(
        cover="Bìa", pages="Trang", on_page="trang {}", contents="Mục lục", notes="Chú thích", start="Bắt đầu đọc",
        by="{}", translated_by="{} dịch",
        edited_by="{} biên tập", illustrated_by="{} minh họa",
        narrated_by="{} đọc", photographs_by="{} chụp ảnh",
        author_note="Lời tác giả", translator_note="Lời người dịch", status="Trạng thái",
        picture="Hình",
        sections="Bìa lót|Trang nhan đề|Bản quyền|Lời đề tặng|Đề từ|Lời giới thiệu|Lời nói đầu"
        "|Dẫn nhập|Mở đầu|Phần|Chương|Chương đệm|Vĩ thanh|Lời bạt|Lời cảm ơn"
        "|Phụ lục|Thông tin ấn bản|Tài liệu tham khảo|Bảng thuật ngữ",
    ),
    "ru": Words(
        cover="Обложка", pages="Страницы", on_page="с. {}", contents="Содержание", notes="Примечания", start="Начало текста",
        by="{}", translated_by="перевод: {}",
        edited_by="под редакцией: {}", illustrated_by="иллюстрации: {}",
        narrated_by="текст читает: {}", photographs_by="фотографии: {}",
        author_note="Примечание автора", translator_note="Примечание переводчика",
        status="Статус", picture="Иллюстрация",
        sections="Шмуцтитул|Титульный лист|Авторские права|Посвящение|Эпиграф"
        "|Вступительное слово|Предисловие|Введение|Пролог|Часть|Глава|Интерлюдия|Эпилог"
        "|Послесловие|Благодарности|Приложение|Выходные данные|Список литературы|Глоссарий",
    ),
    "ar": Words(
        cover="الغلاف", pages="الصفحات", on_page="صفحة {}", contents="المحتويات", notes="الحواشي", start="بداية القراءة",
        chapter="الفصل {}", part="الجزء {}",
        by="تأليف {}", translated_by="ترجمة {}",
        edited_by="تحرير {}", illustrated_by="رسوم {}",
        narrated_by="قراءة {}", photographs_by="تصوير {}",
        author_note="ملاحظة المؤلف", translator_note="ملاحظة المترجم", status="الحالة",
        picture="صورة", comma="، ", semicolon="؛ ",
        sections="عنوان أولي|صفحة العنوان|حقوق النشر|إهداء|تصدير|توطئة|مقدمة"
        "|مدخل|استهلال|جزء|فصل|فاصل|خاتمة|كلمة أخيرة|شكر وتقدير"
        "|ملحق|بيانات الكتاب|المراجع|مسرد المصطلحات",
    ),
    "he": Words(
        cover="עטיפה", pages="עמודים", on_page="עמוד {}", contents="תוכן העניינים", notes="הערות", start="תחילת הקריאה",
        by="מאת {}", translated_by="תרגום: {}",
        edited_by="עריכה: {}", illustrated_by="איורים: {}",
        narrated_by="קריאה: {}", photographs_by="צילומים: {}",
        author_note="הערת המחבר", translator_note="הערת המתרגם", status="מצב",
        picture="תמונה",
        sections="שער מקדים|שער|זכויות יוצרים|הקדשה|מוטו|פתח דבר|הקדמה"
        "|מבוא|פרולוג|חלק|פרק|אתנחתא|אפילוג|אחרית דבר|תודות"
        "|נספח|קולופון|ביבליוגרפיה|מילון מונחים",
    ),
    "ko": Words(
        cover="표지", pages="쪽", on_page="{}쪽", contents="차례", notes="주석", start="본문",
        chapter="제{}장", part="제{}부",
        by="{} 지음", translated_by="{} 옮김",
        edited_by="{} 엮음", illustrated_by="{} 그림",
        narrated_by="{} 낭독", photographs_by="{} 사진",
        author_note="작가의 말", translator_note="옮긴이 주", status="상태창",
        picture="그림",
        sections="약표제지|표제지|판권|헌사|제사|추천사|머리말"
        "|서론|프롤로그|부|장|막간|에필로그|후기|감사의 말"
        "|부록|간기|참고 문헌|용어집",
    ),
    "nl": Words(
        cover="Omslag", pages="Pagina’s", on_page="pagina {}", contents="Inhoud", notes="Noten", start="Begin van de tekst",
        by="door {}", translated_by="vertaald door {}",
        edited_by="geredigeerd door {}", illustrated_by="geïllustreerd door {}",
        narrated_by="voorgelezen door {}", photographs_by="foto’s van {}",
        author_note="Noot van de auteur", translator_note="Noot van de vertaler",
        status="Status", picture="Afbeelding",
        sections="Franse titel|Titelpagina|Copyright|Opdracht|Motto|Ten geleide|Voorwoord"
        "|Inleiding|Proloog|Deel|Hoofdstuk|Intermezzo|Epiloog|Nawoord|Dankwoord"
        "|Bijlage|Colofon|Bibliografie|Verklarende woordenlijst",
    ),
    "pl": Words(
        cover="Okładka", pages="Strony", on_page="s. {}", contents="Spis treści", notes="Przypisy", start="Początek tekstu",
        by="{}", translated_by="przekład: {}",
        edited_by="redakcja: {}", illustrated_by="ilustracje: {}",
        narrated_by="czyta: {}", photographs_by="zdjęcia: {}",
        author_note="Od autora", translator_note="Od tłumacza", status="Status",
        picture="Ilustracja",
        sections="Przedtytuł|Strona tytułowa|Prawa autorskie|Dedykacja|Motto|Słowo wstępne|Przedmowa"
        "|Wstęp|Prolog|Część|Rozdział|Interludium|Epilog|Posłowie|Podziękowania"
        "|Dodatek|Kolofon|Bibliografia|Słowniczek",
    ),
    "uk": Words(
        cover="Обкладинка", pages="Сторінки", on_page="с. {}", contents="Зміст", notes="Примітки", start="Початок тексту",
        by="{}", translated_by="переклад: {}",
        edited_by="за редакцією: {}", illustrated_by="ілюстрації: {}",
        narrated_by="читає: {}", photographs_by="світлини: {}",
        author_note="Примітка автора", translator_note="Примітка перекладача",
        status="Статус", picture="Ілюстрація",
        sections="Шмуцтитул|Титульна сторінка|Авторські права|Присвята|Епіграф"
        "|Вступне слово|Передмова|Вступ|Пролог|Частина|Розділ|Інтерлюдія|Епілог"
        "|Післямова|Подяки|Додаток|Вихідні дані|Список літератури|Глосарій",
    ),
    "tr": Words(
        cover="Kapak", pages="Sayfalar", on_page="sayfa {}", contents="İçindekiler", notes="Notlar", start="Metnin başı",
        chapter="{}. Bölüm", part="{}. Kısım",
        by="{}", translated_by="çeviren: {}",
        edited_by="yayına hazırlayan: {}", illustrated_by="resimleyen: {}",
        narrated_by="seslendiren: {}", photographs_by="fotoğraflar: {}",
        author_note="Yazarın notu", translator_note="Çevirmenin notu", status="Durum",
        picture="Resim",
        sections="Ön kapak sayfası|Başlık sayfası|Telif hakkı|İthaf|Epigraf|Sunuş|Önsöz"
        "|Giriş|Prolog|Kısım|Bölüm|Ara bölüm|Epilog|Sonsöz|Teşekkür"
        "|Ek|Künye|Kaynakça|Sözlükçe",
    ),
}  # fmt: skip
_BRITISH: Final = replace(
    _TABLE["en"], sections=_TABLE["en"].sections.replace("Acknowledgments", "Acknowledgements")
)
_OF_BRITISH_SPELLING: Final = frozenset(
    ("gb", "au", "hk", "ie", "in", "ke", "mt", "ng", "nz", "sg", "za")
)
_TRADITIONAL: Final = frozenset(("hant", "tw", "hk", "mo"))
_SAME: Final[Mapping[str, str]] = {"no": "nb"}
"""Languages whose words are those of another tag."""


def words_of(language: str) -> Words:
    """Return the words of a language, given as a BCP 47 tag; English if it is not here."""
    return _found(language) or _TABLE["en"]


def has_words(language: str) -> bool:
    """Return whether a language, given as a BCP 47 tag, has words here."""
    return _found(language) is not None


def _found(language: str) -> Words | None:
    primary, *others = language.lower().split("-")
    primary = _SAME.get(primary, primary)
    if primary == "en" and _OF_BRITISH_SPELLING.intersection(others):
        return _BRITISH
    if primary == "zh" and _TRADITIONAL.intersection(others):
        primary = "zh-hant"
    if primary == "sr" and "latn" in others:
        primary = "sr-latn"
    return _TABLE.get(primary) or _seldom().get(primary)


@cache
def _seldom() -> Mapping[str, Words]:
    # Loaded when a book needs them: most are in one of the languages above.
    from octavo.writers.xhtml.words_latin import LATIN  # noqa: PLC0415
    from octavo.writers.xhtml.words_scripts import OTHER_SCRIPTS  # noqa: PLC0415

    return {**LATIN, **OTHER_SCRIPTS}
