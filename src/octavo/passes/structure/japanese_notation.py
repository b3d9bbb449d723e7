"""The notation of Japanese books in plain text → ruby, emphasis, headings.

灯台《とうだい》 and 夜明け｜前《まえ》 are ruby; remarks by whoever typed the text are in ［＃…］ and say of
the words before them that they are emphasised, or a heading, or where the printed page ended. The notation is read only if a
text has such remarks, or the bar that says where ruby begins, or 《《》》, the emphasis of serials: 《》 alone are
quotation marks. Unknown remarks stay as typed. https://www.aozora.gr.jp/annotation/
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.passes.structure.title_lines import lift_title_lines
from octavo.tree.document import Document, Section, Statement
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import (
    Block,
    Container,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Ruby,
    Text,
)
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import map_sections, normal_form, splice
from octavo.tree.text import fold_space, is_blank

_READ: Final = "STR016"
_NAME: Final = "read-notation"
_SIGNS: Final = re.compile(
    r"［＃[^［］]{1,80}］|[｜|][^｜|《》\n]{1,40}《[^《》\n]{1,60}》|《《[^《》\n]{1,60}》》"
)
"""Signs that a text uses the notation."""
_REMARK: Final = re.compile(r"※?［＃(?P<remark>[^［］]{1,80})］")
_TOKEN: Final = re.compile(
    r"[｜|](?P<from>[^｜|《》［］\n]{1,40})《(?P<over>[^《》\n]{1,60})》|《《(?P<stressed>[^《》\n]{1,60})》》"
    r"|(?P<kanji>[\u4e00-\u9fff\u3400-\u4dbf々〆ヶ〇]{1,12})《(?P<kana>[\u3041-\u30ffー・、 ]{1,40})》"
    rf"|{_REMARK.pattern}"
)
_POINTED: Final = re.compile(
    r"「(?P<words>[^「」]{1,60})」に(?:[一-鿿]{0,4}傍点|[一-鿿]{0,4}傍線|ばつ傍点|波線|破線|鎖線)"
)
_HEADED: Final = re.compile(r"「(?P<words>[^「」]{1,80})」は(?:同行|窓)?(?P<size>[大中小])見出し")
_LEVELS: Final = {"大": 1, "中": 2, "小": 3}
_OF_THE_PAGE: Final = re.compile(
    r"改(?:ページ|丁|段|見開き)|[０-９0-9一二三四五六七八九十]+字(?:下げ|詰め)|地付き|地から[０-９0-9一二三四五六七八九十]+字上げ"
    r"|(?:ここ(?:から|で)|本文終わり|ページの左右中央).{0,40}|「[^「」]{1,60}」は(?:縦中横|行右小書き|ローマ数字.{0,12})|縦中横(?:終わり)?"
)
"""Remarks on the layout of the printed page, which mean nothing in an e-book."""
_CHARACTER: Final = re.compile(
    r".*(?:第[34３４]水準(?P<plane>[12])-(?P<row>\d{1,2})-(?P<cell>\d{1,2})|U\+(?P<point>[0-9A-F]{4,5})).*"
)
_RULE: Final = re.compile(r"-{20,}")
_KEY: Final = "テキスト中に現れる記号"
_COLOPHON: Final = re.compile(r"底本(?:の親本)?[：:]")
_TYPED: Final = re.compile(r"(?:入力|校正)[：:]")
_REACH: Final = 60
"""The key to the signs must end within so many blocks of the beginning; a colophon has at most so many."""


def read_notation(choices: Choices) -> Pass:
    """Return the pass that reads a text's notation (STR016) and removes its key and its colophon (CHR004).

    The lines above the key give title and author (STR002).
    """

    def run(document: Document) -> Outcome:
        if _READ in choices.keep or not any(map(_is_typed_so, document.spine)):
            return Outcome(document)
        titled, above = _without_title(document)
        framed = _without_frame(titled, choices)
        reader = _Reader(choices)
        result = map_sections(framed.document, reader.section)
        findings = (*above, *framed.findings, *reader.findings)
        return Outcome(result, findings) if findings else Outcome(document)

    return Pass(_NAME, run, (_READ, "CHR004", "STR002"))


def _is_typed_so(section: Section) -> bool:
    if any(type(block) is Container for block in section.blocks):
        return False  # markup has elements for all of this
    text = text_of_blocks(section.blocks)
    return ("《" in text or "［＃" in text) and _SIGNS.search(text) is not None


def _without_title(document: Document) -> tuple[Document, tuple[Finding, ...]]:
    """Return a document without the lines above the key to the signs, which give title and author."""
    said: list[Statement] = []
    findings: list[Finding] = []

    def lift(section: Section) -> Section:
        key = _key_in(_lines_of(section))
        if not key:
            return section
        above = replace(section, blocks=section.blocks[: key.start])
        left, told, found = lift_title_lines(above, _NAME)
        said.extend(told)
        findings.extend(found)
        return (
            replace(section, blocks=(*left.blocks, *section.blocks[key.start :]))
            if found
            else section
        )

    result = map_sections(document, lift)
    if said:
        result = replace(result, statements=(*document.statements, *said))
    return result, tuple(findings)


def _without_frame(document: Document, choices: Choices) -> Outcome:
    """Return a document without the key to the signs and the colophon below the text."""
    gone: set[int] = set()
    for section in document.spine:
        lines = _lines_of(section)
        for part in (_key_in(lines), _colophon_in(lines)):
            gone.update(id(section.blocks[at]) for at in part)
    verdict = Verdict("CHR004", "says how the text was typed")
    return remove(
        document,
        _NAME,
        choices,
        blocks=lambda block: verdict if id(block) in gone else None,
    )


def _lines_of(section: Section) -> list[str]:
    return [fold_space(text_of_blocks((block,))) for block in section.blocks]


def _key_in(lines: Sequence[str]) -> range:
    """Return the range of the key to the signs, including its rules; an empty one if there is none."""
    rules = [at for at, text in enumerate(lines[:_REACH]) if _RULE.fullmatch(text)]
    if len(rules) > 1 and any(_KEY in text for text in lines[rules[0] : rules[1]]):
        return range(rules[0], rules[1] + 1)
    return range(0)


def _colophon_in(lines: Sequence[str]) -> range:
    begins = next((at for at, text in enumerate(lines) if _COLOPHON.match(text)), len(lines))
    typed = any(map(_TYPED.match, lines[begins:]))
    return range(begins, len(lines)) if typed and len(lines) - begins <= _REACH else range(0)


class _Reader:
    """Reads the paragraphs of a text, and records what it made of each."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.findings: list[Finding] = []

    def section(self, section: Section) -> Section:
        blocks = splice(section.blocks, self._read)
        return section if blocks is section.blocks else replace(section, blocks=blocks)

    def _read(self, block: Block) -> Iterable[Block]:
        match block:
            case Paragraph((Text(text, lang="", dir=""),)) if _TOKEN.search(text):
                content, level = _inlines_of(text)
            case _:
                return (block,)
        if content == block.content or self._choices.spares(_READ, text, block.origin):
            return (block,)
        origin = origin_by(block.origin, _NAME)
        after = text_of_inlines(content)
        self.findings.append(CODES[_READ].found(origin, before=text, after=after))
        if not content:
            return ()
        if level:
            return (Heading(content, level, lang=block.lang, dir=block.dir, origin=block.origin),)
        return (replace(block, content=content),)


def _inlines_of(text: str) -> tuple[Inlines, int]:
    """Return the inlines of a line, and its heading level, or 0."""
    text = _REMARK.sub(lambda found: _character(found[1]) or found[0], text)
    parts: list[Inline] = []
    at = level = 0
    for found in _TOKEN.finditer(text):
        parts.append(Text(text[at : found.start()]))
        at = found.end()
        base, over = found["from"] or found["kanji"], found["over"] or found["kana"]
        if base:
            parts.append(Ruby((Text(base),), (Text(over),)))
            continue
        if found["stressed"]:
            parts.append(Emphasis((Text(found["stressed"]),)))
            continue
        remark = found["remark"]
        headed = _HEADED.fullmatch(remark)
        pointed = _POINTED.fullmatch(remark)
        if headed:
            level = _LEVELS[headed["size"]]
        elif pointed and (stressed := _stressed(parts, pointed["words"])):
            parts = stressed
        elif not _OF_THE_PAGE.fullmatch(remark):
            parts.append(Text(found.group()))
    parts.append(Text(text[at:]))
    content = normal_form(parts)
    blank = is_blank(text_of_inlines(content))
    return (() if blank else content), level


def _stressed(parts: Sequence[Inline], words: str) -> list[Inline]:
    """Return the parts of a line with the given words at its end emphasised; [] if it does not end with them."""
    rest = words
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        said = text_of_inlines(part.base if isinstance(part, Ruby) else (part,))
        if isinstance(part, Text) and said.endswith(rest):
            before = Text(said[: len(said) - len(rest)])
            return [*parts[:at], before, Emphasis((Text(rest), *parts[at + 1 :]))]
        if not rest.endswith(said):
            return []
        rest = rest.removesuffix(said)
        if said and not rest:
            return [*parts[:at], Emphasis(tuple(parts[at:]))]
    return []


def _character(remark: str) -> str:
    """Return the character that a remark describes by its number, or "".

    >>> _character("「口＋世」、U+546D、12-3"), _character("「てへん＋劣」、第3水準1-84-77"), _character("「魚」の絵")
    ('呭', '挘', '')
    >>> _character("U+D800、1-1"), _character("U+0000、1-1"), _character("第3水準1-99-99")
    ('', '', '')
    """
    found = _CHARACTER.fullmatch(remark)
    if found is None:
        return ""
    try:
        if found["point"]:
            character = chr(int(found["point"], 16))
        else:
            place = bytes((0xA0 + int(found["row"]), 0xA0 + int(found["cell"])))
            character = (b"\x8f" * (found["plane"] == "2") + place).decode("euc_jis_2004")
    except ValueError:  # no such place in the table
        return ""
    return character if character.isprintable() else ""
