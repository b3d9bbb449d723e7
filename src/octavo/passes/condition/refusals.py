"""A page that a server sent instead of the chapter → a remark: an error, a check for robots, a log-in form.

So are the other substitutes known to `outages.py`. The sign is its window title or a line that nobody else writes, and
only if there is hardly any text: a story may be called "404".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.wording.logins import asks_to_log_in
from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.outages import answers_a_program, stands_in
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import excerpt, fold_space

_MOST: Final = 1500
"""The most characters of such a page: servers are brief."""
_LONGEST: Final = 200
"""The most characters of a line in which a server refuses; a longer one tells a story."""
_HARDLY_ANY: Final = 500
"""The same for a title without a number: "Access denied" may well head a short chapter."""
_NOTHING_ELSE: Final = 300
"""The same if the line is not at the top of the page: a story may say it."""
_NUMBER: Final = r"(?:error:? ?)?(?:40[0134]|410|429|451|50[0234]|52\d)(?: error)?"
_NAME: Final = (
    r"bad request|unauthori[sz]ed|forbidden|(?:page |file |the page was )?not found|gone|too many requests|access denied"
    r"|unavailable for legal reasons|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out"
    r"|page introuvable|page non trouvée|accès refusé|página no encontrada|página não encontrada|acceso denegado"
    r"|seite nicht gefunden|zugriff verweigert|pagina non trovata|страница не найдена|доступ запрещ[её]н"
    r"|nie znaleziono strony|sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang|الصفحة غير موجودة"
    r"|(?:页面|頁面|网页|網頁)(?:不存在|未找到|无法访问|無法訪問)|找不到(?:页面|頁面|网页|網頁)|禁止访问|禁止訪問"
    r"|ページが見つかりません(?:でした)?|アクセスが拒否されました|페이지를 찾을 수 없습니다|접근이 거부되었습니다"
)
_PARTED: Final = r"\s*[-–—:|!.]*\s*"
_TITLE: Final = LazyPattern(
    rf"(?:{_NUMBER}{_PARTED}(?:{_NAME})|(?:{_NAME}){_PARTED}{_NUMBER})[.!]*(?:\s+[-–—|].{{0,60}})?"
    r"|just a moment\W*|attention required!?(?: \| cloudflare)?|checking your browser\W*|verify(?:ing)? (?:that )?you are (?:a )?human\W*"
    r"|are you a robot\?|robot check|security check(?: required)?|ddos-guard|one moment, please\W*|.{0,40}\| 52\d: .{0,60}",
    re.IGNORECASE,
)
_NAME_ALONE: Final = LazyPattern(rf"(?:{_NAME})[.!]*(?:\s+[-–—|].{{0,60}})?", re.IGNORECASE)
_LINE: Final = LazyPattern(
    r"enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser before accessing)"
    r"|verif(?:y|ying) (?:that )?you are (?:a |not a )?(?:human|robot)|\bray id: ?\w|performance (?:&|and) security by cloudflare"
    r"|why (?:have i been blocked|do i have to complete a captcha)\?|the requested (?:url|resource)\b.{0,120}\bnot (?:be )?found on this server"
    r"|you don[’']t have permission to access\b.{0,80}\bon this server|\berror (?:code:? )?10(?:06|09|10|12|15|20)\b"
    r"|the server (?:is temporarily unable to service your request|encountered an internal error)",
    re.IGNORECASE,
)
_LOGIN: Final = LazyPattern(
    r"(?:log ?in|sign ?in|sign ?up|register|create (?:an |your )?account|anmelden|anmeldung|einloggen|registrieren|connexion|se connecter"
    r"|s[’']inscrire|iniciar sesión|inicia sesión|acceder|entrar|fazer login|accedi|inloggen|вход|войти|авторизация|регистрация|увійти|вхід"
    r"|zaloguj się|logowanie|giriş yap|masuk|đăng nhập|تسجيل الدخول|התחברות|เข้าสู่ระบบ|लॉग ?इन|登录|登錄|登入|ログイン|로그인)[.!]*"
    r"(?:\s*[-–—|_:·].{0,60})?",
    re.IGNORECASE,
)
_PASSWORD: Final = LazyPattern(
    r"\bpassword\b|\bpasswor[td]\b|mot de passe|contraseña|\bsenha\b|wachtwoord|парол[ьяе]|\bhasł[oa]|şifre|kata sandi|mật khẩu"
    r"|كلمة (?:المرور|السر)|סיסמ[הת]|รหัสผ่าน|पासवर्ड|密码|密碼|パスワード|비밀번호",
    re.IGNORECASE,
)
"""Labels of a form: a title alone does not suffice, since a story may be called "Register"."""


def refused(reading: Reading) -> Iterator[Remark]:
    """Find a page on which a server refuses to send the chapter (CHR034)."""
    size = len(reading.text)
    if size > _MOST:
        return
    said = list(reading.paragraphs())
    lines = [
        fold_space(line)
        for line in (*(one.before for one in reading.findings), *(text for _, text in said))
    ]
    told = (
        next((line for line in lines if _is_notice(line, size)), "")
        or _asked_in(reading, lines)
        or _stands_in_its_place(reading, lines)
    )
    if told:
        message = f"The page is a server's message, not a chapter: “{excerpt(told)}”."
        yield Remark("CHR034", message, said[0][0] if said else None, told)


def _is_notice(line: str, size: int) -> bool:
    """Return whether a line is the title of such a page, or says what no other page does; `size` is the length of the text."""
    if not 0 < len(line) <= _LONGEST:
        return False
    if size < _HARDLY_ANY and asks_to_log_in(line):
        return True
    if _TITLE.compiled.fullmatch(line) or _LINE.compiled.search(line):
        return True
    return size < _HARDLY_ANY and _NAME_ALONE.compiled.fullmatch(line) is not None


def _asked_in(reading: Reading, lines: Sequence[str]) -> str:
    """Return the title of a page that asks for a password and has hardly any other text; "" for any other.

    A log-in form beside a chapter does not give the page its title.
    """
    if len(reading.text) >= _HARDLY_ANY or not any(map(_PASSWORD.compiled.search, lines)):
        return ""
    titles = map(fold_space, reading.titles())
    return next((line for line in titles if _LOGIN.compiled.fullmatch(line)), "")


def _stands_in_its_place(reading: Reading, lines: Sequence[str]) -> str:
    """Return the line of a host, a browser, an archive or a program on a page with hardly any other text; "" for any other."""
    size = len(reading.text)
    if size >= _HARDLY_ANY:
        return ""
    whole = fold_space(reading.text)
    if answers_a_program(whole):
        return whole
    asked = lines if size < _NOTHING_ELSE else map(fold_space, reading.titles())
    return next((line for line in asked if stands_in(line)), "")
