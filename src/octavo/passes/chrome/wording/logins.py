"""A line → whether it asks the reader to log in before the site shows the chapter.

`Please log in to read this chapter.` If a page has hardly any other text, it does not contain the chapter.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 160
"""The most characters of a line that asks to log in; a longer one says something else."""
_READ: Final = r"(?:read|view|see|access|open|unlock|continue)"
_ENGLISH: Final = (
    rf"\b(?:log ?in|sign ?in|sign ?up|register|create an account|subscribe)\b[^.!?\n]{{0,40}}\bto {_READ}\b[^.!?\n]{{0,20}}\b(?:this|the|more) ?(?:chapter|episode|page|content|story|text|post|work)?"
    rf"|\b(?:you|users?|readers?|members?) (?:must|need to|have to|should) (?:first )?(?:be (?:logged|signed) ?in|be registered|log ?in|sign ?in|register)\b[^.!?\n]{{0,30}}\bto {_READ}\b"
    r"|\b(?:this|the) (?:chapter|episode|page|content|story|work) is (?:only )?(?:available|visible) (?:only )?(?:to|for) (?:registered|logged[- ]in)"
)
_OTHERS: Final = (
    r"\b(?:meld\w*|logg\w*|registrier\w*)\b[^.!?\n]{0,40}\bum [^.!?\n]{0,40}(?:lesen|sehen|öffnen)|\b(?:angemeldet|eingeloggt) sein, um\b"
    r"|\b(?:connectez-vous|inscrivez-vous|devez (?:être connecté|vous connecter))[^.!?\n]{0,40}\bpour (?:lire|voir|accéder)"
    r"|\b(?:inicia sesión|regístrate|iniciar sesión|estar registrad[oa]|haber iniciado sesión)\b[^.!?\n]{0,40}\bpara (?:leer|ver|acceder)"
    r"|\b(?:faça login|fazer login|estar logad[oa]|cadastre-se|inicie sessão)\b[^.!?\n]{0,40}\bpara (?:ler|ver|acessar|aceder)"
    r"|\b(?:accedi|registrati|effettuare l['’]accesso|aver effettuato l['’]accesso)\b[^.!?\n]{0,40}\bper (?:leggere|vedere|visualizzare)"
    r"|(?:войдите|авторизуйтесь|зарегистрируйтесь|необходимо (?:войти|авторизоваться))[^.!?\n]{0,50}чтобы (?:про)?(?:читать|честь|смотреть|увидеть)"
    r"|\b(?:zaloguj się|musisz być zalogowan[ya]|zarejestruj się)\b[^.!?\n]{0,20}\b(?:aby|by|żeby) (?:prze)?(?:czytać|zobaczyć)"
    r"|(?:okumak|görmek|görüntülemek) için [^.!?\n]{0,30}(?:giriş yap|oturum aç|üye ol)"
    r"|\b(?:login|masuk|daftar)\b[^.!?\n]{0,40}\buntuk (?:membaca|melihat)|(?:đăng nhập|đăng ký)[^.!?\n]{0,40}để (?:đọc|xem)"
    r"|(?:登录|登錄|登入|注册|註冊)[^。！？\n]{0,8}(?:后|後|才能|即可|以)[^。！？\n]{0,6}(?:阅读|閱讀|查看|观看|觀看)|(?:登录|登錄|登入)(?:阅读|閱讀)"
    r"|ログイン(?:して|すると)[^。\n]{0,14}(?:閲覧|読|ご覧)|(?:閲覧|読む|ご覧になる)(?:に|ため)[^。\n]{0,10}ログイン"
    r"|로그인[^.!?\n]{0,14}(?:읽|볼 수|보실|열람)|(?:سجل|تسجيل) الدخول[^.!؟\n]{0,30}(?:لقراءة|لعرض|لمشاهدة)"
)
_ASKED: Final = LazyPattern(f"{_ENGLISH}|{_OTHERS}", re.IGNORECASE)
_QUOTES: Final = '"“«„「『‘'


@lru_cache(maxsize=REMEMBERED)
def asks_to_log_in(line: str) -> bool:
    """Return whether a line asks the reader to log in for the text that should be here; in quotation marks it is speech.

    >>> asks_to_log_in("Please log in to read this chapter."), asks_to_log_in("Log in to comment.")
    (True, False)
    """
    line = line.strip()
    if not 0 < len(line) <= _LONGEST or line[0] in _QUOTES:
        return False
    return _ASKED.compiled.search(line) is not None
