"""A line → its fingerprint: what stays the same in every chapter.

Capitals, accents and look-alikes are folded; numbers are abstracted, however they are written, and so
are the names in a line of credits, since teams change.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.tree.text import ELLIPSIS, fold_space

FIGURES: Final = r"\d+(?:[.,'’]\d+)*(?:[ ]?(?:k|m|万|千|億|亿|만|천)(?!\w))?"
"""A number as pages print them: `98`, `1,204`, `1.2k`, `3万`."""
_FIGURES: Final = re.compile(FIGURES)
_NUMERALS: Final = re.compile("第[〇零一二三四五六七八九十百千两]+(?=[章节節回话話卷集页頁])")
_LONGEST: Final = 400
"""The number of a block's first characters that make its fingerprint; the rest does not distinguish lines."""
_CREDITS: Final = """
translated by|translator|translators|translation|translation by|edited by|editor|editors|proofread by
proofreader|proofreaders|proofreading|typeset by|typesetter|raws|raw|raw provider|tl|tlc|pr|ed|qc|quality check|checker
traducido por|traducción|traductor|traductora|corrección|corrector|correctora|corregido por|revisado por|edición|editado por
traduit par|traduction|traducteur|traductrice|relecture|correction|correcteur|correctrice|corrigé par|relu par|édité par|adapté par
übersetzt von|übersetzung|übersetzer|übersetzerin|lektorat|korrektur|lektoriert von|korrigiert von|bearbeitet von
traduzido por|tradução|tradutor|tradutora|revisão|revisor|revisora|edição|traduzione|traduttore|traduttrice|revisione|tradotto da|corretto da
перевод|переводчик|редактор|редактура|корректор|корректура|вычитка|бета|переклад|перекладач
người dịch|dịch giả|biên tập|biên|nhóm dịch|dịch|edit|beta|diterjemahkan oleh|disunting oleh|przetłumaczone przez|penerjemah|çeviri|çevirmen|çeviren|editör|düzenleme
tłumaczenie|tłumacz|tłumaczka|korekta|redakcja
الترجمة|ترجمة|المترجم|مترجم|تدقيق|المدقق|تحرير|翻译|翻譯|译者|譯者|校对|校對|润色|潤色|嵌字|翻訳|訳者|校正
번역|번역자|역자|교정|편집|검수|แปลโดย|แปล|เรียบเรียง|พิสูจน์อักษร
"""
_PHRASES: Final = sorted(
    (
        re.escape(shadow_of(phrase))
        for line in _CREDITS.split("\n")
        for phrase in line.split("|")
        if phrase
    ),
    key=len,
    reverse=True,
)
_CREDIT: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_PHRASES)})"
    r"(?:\s?:|(?<= by)|(?<= por)|(?<= par)|(?<= von)|(?<= da)|(?<= oleh)|(?<= przez))\s*"
)
"""Somebody's role in a text: `Translator:`, `Edited by`."""
PIECES_OF_CREDITS: Final = tuple(
    map(
        shadow_of,
        (
            "translat", "edit", "proofread", "tl:", "traduc", "tradut", "traduz", "tradui", "tradott", "biên", "übersetz", "перев", "перекл", "người dịch",
            "dịch", "penerjemah", "çevir", "tłumacz", "رجم", "翻译", "翻譯", "译者", "譯者", "校对", "校對", "翻訳", "訳者", "번역",
            "역자", "แปล", "typeset", "lektorat", "beta",
        ),
    )
)  # fmt: skip
"""For a quick check: each team's signature contains one of these."""
_NOUGHTS: Final = "૦੦०০౦೦൦๐໐"
_DIGITS_AND_SPACES: Final = b"0123456789\t\n\v\f\r\x1c\x1d\x1e\x1f"
"""ASCII digits and white space, except the plain space, which any line may have."""
_FRAMED: Final = 8
"""The fewest words of a line that may be identified by its first two and its last three."""
_LONGEST_NAME: Final = 40
"""The most characters of a name in a credit; a line longer than four such names is not a credit."""
_END_OF_NAME: Final = re.compile(r"[\s|·•/,;–—-]*\Z")


def fingerprint(text: str) -> str:
    """Return the key by which two blocks are the same furniture: words folded, figures and names abstracted.

    >>> fingerprint("Chapter 12 of 60 · 1,204 views") == fingerprint("CHAPTER 7 of 60 · 98 views")
    True
    >>> fingerprint("Translator: Wren | Editor: Pike")
    'translator: … | editor: …'
    """
    start = text[:_LONGEST]
    if start.isascii():
        shadow = start.lower()
        figures = len(shadow.encode().translate(None, _DIGITS_AND_SPACES)) != len(shadow)
        if figures or "  " in shadow or shadow != shadow.strip():
            shadow = fold_space(shadow)
    else:
        # A zero of another script is a figure here, not a look-alike.
        for nought in _NOUGHTS:
            if nought in start:
                start = start.replace(nought, "0")
        shadow = fold_space(shadow_of(start))
        figures = True
    if "第" in shadow:
        shadow = _NUMERALS.sub("第#", shadow)
    return credits_of(shadow) or (_FIGURES.sub("#", shadow) if figures else shadow)


def frame_of_print(print_: str) -> str:
    """Return the constant part of a line with another chapter's name in its middle, or "" for a short one.

    >>> frame_of_print("the post the salt stair appeared first on a leaking desk.")
    'the post … a leaking desk.'
    """
    # Most lines belong to a story and are long: only their ends are split.
    first = print_.split(None, _FRAMED - 1)
    if len(first) < _FRAMED or ELLIPSIS in print_:
        return ""
    return " ".join((*first[:2], ELLIPSIS, *print_.rsplit(None, 3)[-3:]))


def credits_of(shadow: str) -> str:
    """Return a line that says who made the text, with its names abstracted; "" for any other line."""
    if len(shadow) > 4 * _LONGEST_NAME or not holds_any(shadow, _SIGNS_OF_CREDIT):
        return ""
    return _credits(shadow)


def may_credit(text: str) -> bool:
    """Tell quickly whether a text may name anybody's part in making it."""
    return holds_any(text.lower(), _SIGNS_OF_CREDIT)


def credits_a_team(text: str) -> bool:
    """Return whether a line is a group's signature: it names two or more roles in making the text, and nothing else.

    A single role may be all that is known about a translator, or about somebody in the story.

    >>> credits_a_team("[Translated by Wren | Edited by Pike]"), credits_a_team("Translator: Wren")
    (True, False)
    """
    if len(text) > 4 * _LONGEST_NAME or not may_credit(text):
        return False
    parts = _parts_in(_AROUND.sub("", fold_space(shadow_of(text))))
    if len({part for part, _ in parts}) < _SEVERAL:
        return False
    if not all(_NAME_OF_A_TEAM.fullmatch(_END_OF_NAME.sub("", said)) for _, said in parts):
        return False
    last = _LAST_SIGN.split(text)[-1].split()
    return not any(
        word[:1].islower() for word in last[1:]
    )  # a sentence of the story continues there


_AROUND: Final = re.compile(r"\A\W+|\W+\Z")
_SEVERAL: Final = 2
_LAST_SIGN: Final = re.compile(r"[:：]|\b(?:by|por|par|von|da|oleh|przez)\b", re.IGNORECASE)
_NAME_OF_A_TEAM: Final = re.compile(
    r"[^\s.,;:!?。，；：！？«»“”\"„]+(?: [^\s.,;:!?。，；：！？«»“”\"„]+){0,3}"
)
"""A few words without punctuation: `Moss Lantern Translations`."""
_SIGNS_OF_CREDIT: Final = (
    ":",
    "：",
    " by ",
    " por ",
    " par ",
    " von ",
    " da ",
    " oleh ",
    " przez ",
)


@lru_cache(maxsize=1024)
def _credits(shadow: str) -> str:
    pieces = []
    for part, said in _parts_in(shadow):
        name = _END_OF_NAME.sub("", said)
        if not 0 < len(name) <= _LONGEST_NAME or name[-1] in ".!?。":
            return ""
        pieces += [part.rstrip(), " ", ELLIPSIS, said[len(name) :]]
    return "".join(pieces)


def _parts_in(shadow: str) -> list[tuple[str, str]]:
    """Return the roles that a line names, each with the text after it; [] if the line does not begin with one."""
    found = list(_CREDIT.finditer(shadow))
    if not found or found[0].start() > 0:
        return []
    ends = [*(credit.start() for credit in found[1:]), len(shadow)]
    return [
        (credit.group(), shadow[credit.end() : end])
        for credit, end in zip(found, ends, strict=True)
    ]
