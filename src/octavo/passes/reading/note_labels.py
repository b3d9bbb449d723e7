"""The words that announce an author's or translator's note → whose it is, and the rest of the line.

A label is a phrase at the very beginning of a line, in any of the languages serials are read in, that
ends with a colon, a bracket or the line: "Author's note:" announces a note, "Author's notes
covered the desk." a scene. Editors count as translators.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from octavo.passes.reading.names import name_words, names_on
from octavo.tree.nodes import Container
from octavo.tree.text import EM_DASH, EN_DASH, RIGHT_SINGLE_QUOTE

_REMEMBERED: Final = 8192
"""The number of lines and names that are cached: pages repeat theirs."""
NoteRole: TypeAlias = Literal["author-note", "translator-note"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a line announces."""

    role: NoteRole
    words: str
    alone: bool = False
    """The line is nothing but the label."""
    bracketed: bool = False
    """It begins with a bracket, which may close before the line ends."""


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(word for line in table.splitlines() for word in line.strip().split("|") if word)


_AUTHOR: Final = _phrases(
    """
    author's note|author's notes|authors note|authors notes|author note|author notes|authors' note
    author's thoughts|author's thought|author's comment|author's comments|author's corner
    author's words|author's ramblings|writer's note|writer's notes|note from the author
    a note from the author|notes from the author|a word from the author|message from the author
    author's afterword|author's foreword|author's preface|creator's thought|creator's thoughts|creator's note
    creators' thoughts|creators thoughts|creators' notes|creator's notes
    chapter end notes|end of chapter notes|author's chapter notes|author's story notes|chapter notes|chapter note|story notes
    作者有话说|作者有話說|作者有话要说|作者有話要說|作者有话讲|作者的话|作者的話|作者注|作者註
    作者按|作者留言|作者感言|题外话|題外話|作者より|作者から|作者の一言|作者コメント|作者のひとこと|著者より|著者コメント|作者あとがき
    後書き|後書|あとがき|前書き|前書|まえがき|作者の後書き|作者の前書き
    작가의 말|작가의말|작가 말|작가 후기|작가후기|작가의 후기|작가 노트|지은이의 말|작가 주
    작가의 한마디|작가님의 한마디|작품 후기|작가 코멘트|작가님 말씀|글쓴이의 말|นักเขียนพูดคุย|จากนักเขียน|ข้อความจากนักเขียน|นักเขียนฝากบอก|จากใจนักเขียน|คุยกับนักเขียน|ไรต์คุย|ไรต์ทอล์ค|ไรท์คุย|ไรท์ทอล์ค
    notas iniciais|notas iniciales|notas finales|notas del capítulo|notas finais|notas do capítulo|notas da história|angolo dell'autrice
    angolo dell'autore|angolo autrice|angolo autore|note di fine capitolo|note de fin de chapitre
    notes de fin de chapitre|note de début de chapitre
    nota del autor|nota de la autora|notas del autor|notas de la autora|palabras del autor|palabras de la autora|comentarios del autor|comentario del autor
    nota do autor|nota da autora|notas do autor|notas da autora|palavras do autor|recado da autora|recado do autor
    nota dell'autore|nota dell'autrice|note dell'autore|note dell'autrice|n.d.a.|n.d.a
    note de l'auteur|note de l'auteure|note de l'autrice|notes de l'auteur|notes de l'autrice
    mot de l'auteur|mot de l'autrice|le mot de l'auteur|le mot de l'autrice|petit mot de l'auteur|petit mot de l'autrice
    anmerkung des autors|anmerkung der autorin|anmerkungen des autors|anmerkungen der autorin
    anmerkung zum kapitel|anmerkungen zum kapitel|kapitel bemerkung|kapitel abschlussbemerkung|anmerkung des verfassers|autorennotiz|wort der autorin|wort des autors|worte der autorin|worte des autors|nachwort des autors|nachwort der autorin
    от автора|от авторки|примечание автора|примечания автора|прим. автора|прим. авт.
    примечания к главе|примечание к главе|примечания к части|примечание к части|примітки до розділу
    слово автора|комментарий автора|від автора|від авторки|примітка автора|примітки автора|примітка авторки|примітки авторки|слово авторки
    od autora|od autorki|notka autora|notka autorki|notka od autora|notka od autorki|słowo od autora|słowo od autorki|poznámka autora|poznámka autorky|poznámky autora|poznámky autorky
    lời tác giả|lời của tác giả|lời nhắn của tác giả|đôi lời của tác giả|đôi lời tác giả|tác giả có lời muốn nói|tác giả có lời|ghi chú của tác giả
    ghi chú tác giả|tâm sự của tác giả|catatan penulis|catatan pengarang|pesan penulis|catatan author|catatan dari penulis
    yazarın notu|yazar notu|yazardan not|yazardan mesaj|szerzői megjegyzés|a szerző megjegyzése|nota autorului|nota autoarei|tala ng may-akda|mula sa may-akda|noot van de auteur|notitie van de auteur|σημείωση συγγραφέα|σημείωμα συγγραφέα|σημείωση του συγγραφέα|forfatterens note|forfatternotat|författarens anmärkning
    ملاحظة المؤلف|ملاحظة المؤلفة|ملاحظة الكاتب|ملاحظة الكاتبة|ملاحظات المؤلف|ملاحظات الكاتب
    كلمة المؤلف|كلمة المؤلفة|كلمة الكاتب|كلمة الكاتبة|تعليق المؤلف|تعليق الكاتب
    یادداشت نویسنده|הערת המחבר|הערת המחברת|הערת הסופר|लेखक की टिप्पणी|लेखक का नोट
    หมายเหตุผู้เขียน|หมายเหตุจากผู้เขียน|หมายเหตุผู้แต่ง
    """
)
_TRANSLATOR: Final = _phrases(
    """
    translator's note|translator's notes|translators note|translators notes|translator note
    translator notes|translators' note|translators' notes|translation note|translation notes
    tl note|tl notes|tl's note|tl-note|tl.note|tln|trans note|trans. note|trans notes
    translator's thoughts|translator's thought|translator thoughts|translator's comment
    translator's comments|translator's corner|translator's afterword|note from the translator
    a note from the translator|a word from the translator|editor's note|editor's notes|editor note
    editors' note|ed note|ed. note|editor's thoughts|proofreader's note
    译者注|譯者註|譯者注|译注|譯註|譯注|译者按|譯者按|译者的话|譯者的話|翻译注|编者注|編者註|編者注|编者按|編者按
    訳注|訳者注|訳註|訳者註|訳者あとがき|訳者より|訳者まえがき|編集部注|編集者注
    역자 주|역자주|역주|옮긴이 주|옮긴이주|옮긴이의 말|역자 후기|역자후기|번역자 주|번역자주
    nota del traductor|nota de la traductora|notas del traductor|notas de la traductora|n. del t.
    nota do tradutor|nota da tradutora|notas do tradutor|notas da tradutora
    nota del traduttore|nota della traduttrice|note del traduttore|note della traduttrice
    note du traducteur|note de la traductrice|notes du traducteur|notes de la traductrice
    n.d.t.|n.d.t|nota del editor|nota do editor|note de l'éditeur
    anmerkung des übersetzers|anmerkung der übersetzerin|anmerkungen des übersetzers
    anmerkungen der übersetzerin|anmerkung der übersetzung|anm. d. ü.|anm. d. übers.|a. d. ü.
    примечание переводчика|примечания переводчика|примечание переводчицы|прим. переводчика
    прим. пер.|прим.пер.|прим. перев.|от переводчика|от переводчицы|комментарий переводчика
    примечание редактора|прим. ред.|примітка перекладача|примітка перекладачки
    od tłumacza|od tłumaczki|przypis tłumacza|przypis tłumaczki|przyp. tłum.
    ghi chú của người dịch|ghi chú người dịch|chú thích của người dịch|lời người dịch
    lời của người dịch|lời dịch giả|ghi chú của dịch giả|chú thích của dịch giả
    catatan penerjemah|çevirmenin notu|çevirmen notu|çevirmenden not|noot van de vertaler
    översättarens anmärkning|ملاحظة المترجم|ملاحظة المترجمة|ملاحظات المترجم|كلمة المترجم
    تعليق المترجم|یادداشت مترجم|הערת המתרגם|הערת המתרגמת|अनुवादक की टिप्पणी|अनुवादक का नोट
    หมายเหตุผู้แปล|หมายเหตุจากผู้แปล
    """
)
_SLASHED: Final = {
    "a/n": "author-note", "w/n": "author-note", "t/n": "translator-note",
    "tl/n": "translator-note", "e/n": "translator-note",
}  # fmt: skip
"""Initials that mean nothing else: any mark may follow them."""
_INITIALS: Final = {
    "AN": "author-note", "N/A": "author-note", "NdA": "author-note", "TN": "translator-note",
    "N/T": "translator-note", "N.T.": "translator-note", "NdT": "translator-note",
}  # fmt: skip
"""Initials that may be a name or a word, and so must be capitals followed directly by a colon."""
_ALSO_PROSE: Final = frozenset(
    {"от автора", "от авторки", "від автора", "від авторки", "od autora", "od autorki",
     "от переводчика", "от переводчицы", "od tłumacza", "od tłumaczki"}
)  # fmt: skip
"""Phrases that may begin a sentence: a dash after them announces nothing."""
_OPENING: Final = re.compile(r"[\s*_~=#•※★☆◆◇■□▼▽♦<\-–—]*([(\[{（［【〔《〈]?)[\s*_~]*")
_COLON: Final = re.compile(r"\s?\d{0,2}[\s*_~]*[)\]}）］】〕》〉>]?[\s*_~]*(?:[:：]|\n)")
_DASH: Final = re.compile(r"[*_~]*\s+[-–—]\s")
_CLOSED: Final = re.compile(r"\s?\d{0,2}[\s*_~]*[)\]}）］】〕》〉>]")
_ENDED: Final = re.compile(r"[\W_]*\Z")
BRACKETS: Final = MappingProxyType(
    {
        "(": ")",
        "[": "]",
        "{": "}",
        "（": "）",
        "［": "］",
        "【": "】",
        "〔": "〕",
        "《": "》",
        "〈": "〉",
    }
)
"""Brackets that may enclose a note, with their closing ones."""
_LONGEST: Final = 48
"""The number of a line's first characters in which a label is looked for."""


def _by_opening() -> dict[str, tuple[tuple[str, NoteRole], ...]]:
    """Group phrases by their first two characters, the longest first."""
    known: dict[str, list[tuple[str, NoteRole]]] = {}
    for phrase in _AUTHOR:
        known.setdefault(phrase[:2], []).append((phrase, "author-note"))
    for phrase in _TRANSLATOR:
        known.setdefault(phrase[:2], []).append((phrase, "translator-note"))
    return {
        start: tuple(sorted(found, key=lambda entry: -len(entry[0])))
        for start, found in known.items()
    }


_BY_OPENING: Final = _by_opening()
_STARTS: Final = frozenset(
    form(phrase[: 3 if phrase.isascii() else 2])
    for phrase in (*_AUTHOR, *_TRANSLATOR, *_SLASHED)
    for form in (str.lower, str.upper, str.capitalize)
) | {"ps", "Ps", "PS", "P.", "p.", *(mark[:2] for mark in _INITIALS)}
"""The first characters of every label and of a postscript, as they are commonly written."""
_DRESS: Final = " \n\t\u00a0\u3000*_~=#•※★☆◆◇■□▼▽♦<-–—([{（［【〔《〈"
"""What may precede a label: marks and brackets; never a quotation mark, which opens speech."""
_DRESSED: Final = frozenset(_DRESS)


def may_open_note(text: str) -> bool:
    """Tell quickly whether a line may begin with a label or a postscript."""
    start = text[:3]
    if start[:1] in _DRESSED:
        start = text[:_LONGEST].lstrip(_DRESS)[:3]
    return start in _STARTS or start[:2] in _STARTS


def opening_label(text: str) -> Label | None:
    """Return the label at the beginning of a line, or None.

    >>> opening_label("T/N: A cha is a small boat.").role
    'translator-note'
    >>> opening_label("Author's note").alone
    True
    >>> opening_label("A note: she had left it on the table.")
    >>> opening_label("An: I told you so.")
    """
    if not may_open_note(text) or (opening := _OPENING.match(text)) is None:
        return None
    head = text[opening.end() : opening.end() + _LONGEST].replace(RIGHT_SINGLE_QUOTE, "'")
    found = _role_of(head)
    if found is None:
        return None
    role, size = found
    alone = _ENDED.match(text, opening.end() + size) is not None
    if not alone and (EM_DASH in opening[0] or EN_DASH in opening[0]):
        return None  # a dash opens speech
    return Label(role, head[:size], alone, bool(opening[1]) and not _closes(text, opening, size))


def _closes(text: str, opening: re.Match[str], size: int) -> bool:
    """Return whether the bracket closes directly after the label: `【作者の後書き】`."""
    return _CLOSED.match(text, opening.end() + size) is not None


@lru_cache(maxsize=_REMEMBERED)
def _role_of(head: str) -> tuple[NoteRole, int] | None:
    """Return the role of the label at the start of `head`, and the length of the label."""
    low = head.lower()
    for mark, role in _SLASHED.items():
        if low.startswith(mark) and not low[len(mark) : len(mark) + 1].isalpha():
            return _cast(role), len(mark)
    for mark, role in _INITIALS.items():
        if head.startswith(mark) and _COLON.match(head, len(mark)):
            return _cast(role), len(mark)
    for phrase, role in _BY_OPENING.get(low[:2], ()):
        if low.startswith(phrase) and _is_ended(low, phrase):
            return role, len(phrase)
    return None


def _cast(role: str) -> NoteRole:
    return "author-note" if role == "author-note" else "translator-note"


def _is_ended(low: str, phrase: str) -> bool:
    """Return whether the phrase is a label: followed by a colon, a bracket, a dash or the end of the line."""
    at = len(phrase)
    if _COLON.match(low, at) or _ENDED.match(low, at) or _CLOSED.match(low, at):
        return True
    return phrase not in _ALSO_PROSE and _DASH.match(low, at) is not None


_POSTSCRIPT: Final = re.compile(
    r"[\s*_~(（【\[]*P\.?(?:P\.?)?S\.?\s*\d?\s*[:：.\-–—]", re.IGNORECASE
)
_TO_READERS: Final = re.compile(
    r"\b(?:readers?|chapters?|updat\w+|votes?|reviews?|patrons?|capítulos?|lector\w*|leitor\w*"
    r"|chapitres?|lecteurs?|kapitel|lesern?|глав\w*|читател\w*|độc giả|chương|thư hữu|bạn đọc"
    r"|vé tháng|bab|pembaca|bölüm|okur\w*)\b|读者|讀者|更新|月票|推荐票|推薦票|订阅|訂閱|书友|書友|本章|下章"
    r"|章节|章節|打赏|打賞|読者|感想|ブックマーク|評価|次話|独자|독자|연재|선작|추천|القراء|الفصل",
    re.IGNORECASE,
)


def is_postscript(text: str) -> bool:
    """Return whether a line is a postscript, be it a letter's or the author's."""
    return text[:8].lstrip(" *_~(（【[")[:1] in {"P", "p"} and _POSTSCRIPT.match(text) is not None


def speaks_to_readers(text: str) -> bool:
    """Return whether a line mentions readers, chapters, votes: things outside the story."""
    return _TO_READERS.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_note_label(text: str) -> bool:
    """Return whether a line is nothing but the label of a note: "Author's note", "作者有话说：".

    >>> [is_note_label(line) for line in ("Translator’s Notes:", "T/N: a boat", "Notes")]
    [True, False, False]
    """
    found = opening_label(text)
    return found is not None and found.alone


_WHOSE: Final = frozenset(
    {"author", "authors", "writer", "writers", "chapter", "beginning", "opening", "closing", "end"}
)
"""Words beside "notes" that say whose they are, or what about."""
_CARRIERS: Final = frozenset(
    {"translator", "translators", "translation", "tl", "trans", "editor", "editors"}
)
_NOTES: Final = frozenset({"note", "notes", "thought", "thoughts", "says", "words", "afterword"})
_AUTHOR_BOXES: Final = frozenset(
    {"authornote", "authornotes", "authorsnote", "authorsnotes", "authornotice", "authorsays"}
)  # fmt: skip
_LOOSE_BOXES: Final = frozenset({"afterword", "preface", "foreword", "atogaki", "maegaki"})
"""Boxes of the author's that may hold the chapter's motto as well as a note."""
_TRANSLATOR_BOXES: Final = frozenset(
    {"translatornote", "translatornotes", "translatorsnote", "translatorsnotes", "tlnote",
     "tlnotes", "tnote", "tnotes", "transnote"}
)  # fmt: skip
_CONTROLS: Final = frozenset(
    {"btn", "button", "toggle", "form", "input", "tab", "tabs", "comment", "comments", "icon"}
)


@lru_cache(maxsize=_REMEMBERED)
def box_role(names: str) -> NoteRole | None:
    """Return whose notes a container holds, judging by its class and id; None if it holds none.

    >>> box_role("panel author-note"), box_role("tl-notes"), box_role("note")
    ('author-note', 'translator-note', None)
    >>> box_role("chapter-end notes")
    'author-note'
    """
    words = name_words(names)
    if words & _CONTROLS:
        return None
    if words & _TRANSLATOR_BOXES or (words & _CARRIERS and words & _NOTES):
        return "translator-note"
    if words & (_AUTHOR_BOXES | _LOOSE_BOXES) or (words & _WHOSE and words & _NOTES):
        return "author-note"
    return None


def is_loose(names: str) -> bool:
    """Return whether a class or id names a note only by its place, before or after the text."""
    return not name_words(names).isdisjoint(_LOOSE_BOXES)


def is_note_box(container: Container) -> bool:
    """Return whether a container is named a note and is neither list nor table."""
    names = names_on(container)
    return names != " " and container.name not in PARTS and box_role(names) is not None


PARTS: Final = frozenset(
    {
        "blockquote", "body", "dl", "figure", "li", "menu", "ol", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    }
)  # fmt: skip
"""Elements that stay what they are, whatever their class says."""
_AROUND_LABELS: Final = " *_~:：-–—[]【】\n"
_BARE: Final = frozenset(
    {"notes", "note", "chapter notes", "end notes", "chapter end notes", "notas", "nota", "anmerkungen", "anmerkung", "примечания", "примечание",
     "примітки", "หมายเหตุ", "uwagi", "notlar", "catatan", "ghi chú", "ملاحظات", "ملاحظة", "备注", "備註", "備考", "비고"}
)  # fmt: skip
"""Headings of notes of any kind: the box they begin must be named after notes as well."""
_COMMENT: Final = "comment"
"""Names a box of the author's comments if a label with a colon opens it: a reader's comment begins with a name."""


_SUMMARIES: Final = frozenset(
    {"summary", "chapter summary", "resumen", "resumo", "résumé", "riassunto", "zusammenfassung", "описание",
     "краткое содержание", "аннотация", "opis", "özet", "ringkasan", "tóm tắt", "ملخص", "תקציר", "简介", "簡介", "概要",
     "あらすじ", "줄거리", "เรื่องย่อ"}
)  # fmt: skip
"""Headings of the author's introduction, if that is in a quotation."""


def is_label_of_quotation(text: str) -> bool:
    """Return whether a line says that the quotation after it, next to the story, is the author addressing readers.

    >>> [is_label_of_quotation(line) for line in ("Summary:", "Chapter Notes", "Author's Note", "Notes on sheep")]
    [True, True, True, False]
    """
    said = text.strip(_AROUND_LABELS).lower() if len(text) <= _LONGEST else ""
    return said in _BARE or said in _SUMMARIES or is_note_label(text)


def is_bare_label(text: str) -> bool:
    """Return whether a line is a word for notes that does not say whose they are."""
    return len(text) <= _LONGEST and text.strip(_AROUND_LABELS).lower() in _BARE


def is_label_named_so(text: str, box: Container) -> bool:
    """Return whether a line is such a word, in a box that is named after notes as well.

    >>> [is_label_named_so("Notes:", Container((), "div", (("class", name),))) for name in ("end notes", "notebook")]
    [True, False]
    >>> [is_label_named_so(line, Container((), "div", (("class", "comment-top"),))) for line in ("Notes:", "Notes")]
    [True, False]
    """
    if not is_bare_label(text):
        return False
    names = name_words(names_on(box))
    announced = _COMMENT in names and text.rstrip(" *_~\n")[-1:] in {":", "："}
    return box.name not in PARTS and ("notes" in names or announced)


_NUMBERED: Final = re.compile(r"[\s*_~]*([(\[（［【]?)(\d{1,3})([)\]）］】.:：、])\s*\S")
_FOOTNOTES: Final = frozenset(
    {"footnotes", "footnote", "endnotes", "notas al pie", "notas de rodapé", "notes de bas de page",
     "anmerkungen", "fußnoten", "note a piè di pagina", "примечания", "сноски", "виноски", "注释",
     "注釋", "註釋", "脚注", "주석", "각주", "chú thích", "catatan kaki", "dipnotlar", "przypisy",
     "الهوامش", "هوامش"}
)  # fmt: skip
_PERHAPS_FOOTNOTES: Final = frozenset(
    {"notes", "note", "notas", "注", "ghi chú", "ملاحظات", "glossary", "glossaire", "glosario"}
)
"""Headings of footnotes that may also head a list in the story: a detective's, a cook's."""


def is_footnotes_head(text: str, *, perhaps: bool = False) -> bool:
    """Return whether a line is a heading of footnotes or, if `perhaps`, of any notes."""
    heads = _PERHAPS_FOOTNOTES if perhaps else _FOOTNOTES
    return len(text) <= _LONGEST and text.strip(_AROUND_LABELS).lower() in heads


def number_of(text: str) -> tuple[int, bool] | None:
    """Return the number at the beginning of a line and whether it is in brackets, or None.

    >>> number_of("[3] A cha is a boat."), number_of("12 men stood there.")
    ((3, True), None)
    """
    found = _NUMBERED.match(text)
    return (int(found[2]), bool(found[1])) if found else None
