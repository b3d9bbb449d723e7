"""Lines that nobody says: bars of choices and facts, and what a site says to its visitor.

Told by their marks and wordings; lines made of the words of controls are `words.is_label`.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.words import REMEMBERED, ends_like_speech

_ARROW: Final = re.compile(r"[»«›‹→←⟶⟵▶◀⬆⬇⇧⇩]|\s[<>]\s|^[<>]\s|\s[<>]$")
_SYMBOLS: Final = re.compile(r"[×✕✖⚙☰♥❤↑↓⤴⤵❯❮+−\ufe0f]{1,3}|(?:[Aa][-+−]\s*){1,2}")
_PROGRESS: Final = re.compile(r"\d{1,5}\s*/\s*\d{1,5}|\d{1,3}(?:\.\d+)?\s*[%％]")
_CRUMBS: Final = re.compile(r"(?:\S\s*(?:-?>|»|›|\|)\s*\S[^>»›|]*){2}")
_FACT: Final = re.compile(r"\b\w+:\s")
_FACTS: Final = re.compile(
    r"(?:作者|更新|更新时间|更新時間|字数|字數|类型|類型|分类|分類|状态|狀態|来源|來源|本章字数|点击|收藏|热门推荐|熱門推薦|推荐阅读|推薦閱讀|相关推荐|相關推薦)[:：]"
)
_LONGEST_APPEAL: Final = 200
_APPEAL: Final = re.compile(
    r"https?://|\bwww\.|\b(?:keyboard|arrow) keys?\b|\b(?:log|sign) ?in to\b|\bregister to\b|\bclick here\b|\bread ahead\b"
    r"|\bif you find any errors?\b|\breport (?:this )?chapter\b"
    r"|ログインして|ログインが必要|会員登録|ブックマーク機能"
    r"|手机阅读|手機閱讀|记住本站|記住本站|最新章节|最新章節|最快更新|无弹窗|無彈窗|求月票|月票|求推荐|求收藏|捧场"
    r"|一网打尽|请登录|登录后|點擊下一頁|点击下一页|下载app|转载请|轉載請"
    r"|cầu ủng hộ|đăng nhập|ủng hộ converter|đọc truyện tại"
    r"|connectez-vous|cliquez ici|en avant[- ]première|inicia sesión|haz clic aquí"
    r"|faça login|clique aqui|войдите,? чтобы|авторизуйтесь|melden sie sich an|로그인",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def is_bar(text: str) -> bool:
    """Tell whether a line is a bar of choices or of facts, not words that anybody says.

    Arrows and angle quotes between words, facts strung together with dashes and colons, progress.

    >>> [is_bar(line) for line in ("Books » Fantasy » Frost", "Frost →", "11/156")]
    [True, True, True]
    >>> is_bar("Rated: T - English - Drama"), is_bar("She waited - as she always did - at the gate.")
    (True, False)
    """
    if _PROGRESS.fullmatch(text) or _CRUMBS.search(text) or _FACTS.match(text):
        return True
    if ends_like_speech(text):
        return False
    if _ARROW.search(text) or _SYMBOLS.fullmatch(text):
        return True
    facts = len(_FACT.findall(text))
    return facts >= 3 or (facts >= 1 and text.count(" - ") >= 2) or text.count(" . ") >= 3


@lru_cache(maxsize=REMEMBERED)
def speaks_to_visitor(text: str) -> bool:
    """Tell whether a line speaks to somebody who visits a site: of logging in, of links, of apps.

    >>> speaks_to_visitor("評価をするにはログインしてください。")
    True
    """
    return len(text) < _LONGEST_APPEAL and _APPEAL.search(text) is not None
