"""The target of a link as its author wrote it → a URL that every validator accepts, or none.

https://url.spec.whatwg.org/#writing
"""

import re
from typing import Final
from urllib.parse import quote

_WEB: Final = re.compile(
    r"(?P<scheme>https?://)(?P<host>[\w-]+(?:\.[\w-]+)*\.?)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>[/?][^#]*)?(?:#(?P<fragment>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_MAIL: Final = re.compile(r"mailto:(?P<path>[^\s<>#@][^<>#]*)", re.IGNORECASE)
_KEPT: Final = ":/?@!$&'()*+,;=~-._%"
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_PASSED_OVER: Final = re.compile(r"[\x00-\x20]")
_STRAY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def web_url(target: str) -> str:
    """Return an `http`, `https` or `mailto` target as a valid URL; "" if it cannot be one.

    >>> web_url("http://bücher.example/a b#c#d")
    'http://xn--bcher-kva.example/a%20b#c%23d'
    >>> web_url("javascript:alert(1)")
    ''
    """
    target = target.strip()
    if mail := _MAIL.fullmatch(target):
        return f"mailto:{_quoted(mail['path'])}"
    web = _WEB.fullmatch(target)
    if web is None or int(web["port"] or 0) > 0xFFFF:
        return ""
    try:
        host = web["host"].encode("idna").decode()
    except UnicodeError:
        return ""
    port = f":{web['port']}" if web["port"] else ""
    fragment = f"#{_quoted(web['fragment'])}" if web["fragment"] is not None else ""
    return f"{web['scheme'].lower()}{host}{port}{_quoted(web['path'] or '')}{fragment}"


def acts(target: str) -> bool:
    r"""Return whether following a link may run something: it has a scheme that is not one of the web's.

    >>> acts("https://sker.example/"), acts("#fog"), acts("2.html?a:b"), acts(" java\nscript:alert(1)")
    (False, False, False, True)
    """
    # As browsers do, which skip control characters and white space (https://url.spec.whatwg.org/#url-parsing).
    scheme = _SCHEME.match(_PASSED_OVER.sub("", target))
    return scheme is not None and scheme[1].lower() not in {"http", "https", "mailto"}


def _quoted(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=_KEPT)
