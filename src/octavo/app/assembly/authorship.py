"""Statements of pages → which names are the site's, and who wrote the book.

An author is accepted if all pages that name one agree. A name given as the author of the book has priority
over one that only signs a page, which may be the poster's.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final
from urllib.parse import urlsplit

from octavo.app.assembly.windows import key_of, may_name_site, words_on
from octavo.passes.structure.titles import UNDER_HEADING
from octavo.readers.html.statements import NAMED_SO
from octavo.tree.document import Document, Statement

_NOBODY: Final = frozenset(
    {
        "admin", "administrator", "anon", "anonymous", "author", "authors", "editor", "guest", "moderator", "n/a",
        "none", "null", "root", "staff", "team", "undefined", "unknown", "user", "username", "webmaster", "anónimo", "anonim",
        "anonyme", "anonymus", "desconocido", "inconnu", "unbekannt", "sconosciuto", "админ", "администратор",
        "аноним", "автор", "неизвестен", "неизвестно", "佚名", "匿名", "未知", "不明", "无名氏", "作者", "管理员",
        "管理員", "관리자", "작자미상", "익명", "مجهول", "أدمن",
    }
)  # fmt: skip
"""Words that some pages give instead of an author's name."""
_LONGEST: Final = 80
_NO_NAME: Final = re.compile(
    r"https?:|www\.|[@/<>{}\\:：]|\.(?:com|net|org)\b|\b(?:view|profile|posts?|read more|all|works)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+")
_LEAST_OF_HOST: Final = 4
"""The fewest letters of a part of a host's name that identifies a site: `www` and `com` have fewer."""
_MOST_AUTHORS: Final = 4
_OF_MACHINES: Final = ("meta", "JSON-LD")
AGREED: Final = (UNDER_HEADING, NAMED_SO)
"""Places whose names count only if they are the same on most of several pages."""
_PLACES: Final[tuple[Callable[[Statement], bool], ...]] = (
    lambda one: one.about == "author",
    lambda one: one.about == "byline" and not one.place.startswith((*_OF_MACHINES, *AGREED)),
    lambda one: one.about == "byline" and one.place not in AGREED,
    lambda one: one.place == UNDER_HEADING,
    lambda one: one.place == NAMED_SO,
)
"""Kinds of statements, the most trusted first: the author of the book; who signed the page visibly; who signed
it only for machines; the line under the heading; an element named an author's. The last two are those of `AGREED`."""
_MOST_PAGES: Final = 0.6


def sites_of(pages: Sequence[Document]) -> frozenset[str]:
    """Return the keys of the names that pages give their sites."""
    return frozenset(key_of(words) for page in pages for words in words_on(page, "site"))


def hosts_of(pages: Sequence[Document]) -> frozenset[str]:
    """Return the names of the hosts that the pages came from, and the parts of each name, without dots and hyphens."""
    names: set[str] = set()
    for page in pages:
        for host in map(_host_in, words_on(page, "address")):
            names.update(map(squeezed, (host, host.removeprefix("www."), *host.split("."))))
    return frozenset(name for name in names if len(name) >= _LEAST_OF_HOST)


def squeezed(name: str) -> str:
    """Return the letters and figures of a name, in lower case, for comparison with names of hosts."""
    return "".join(_WORD.findall(name.casefold()))


def authors_of(
    pages: Sequence[Document], nobody: AbstractSet[str], title: str, *, signed: bool = True
) -> tuple[tuple[str, ...], str]:
    """Return the authors on whom the pages agree, and the place that names them; () and "" if they disagree.

    Args:
        pages: in any order.
        nobody: keys of names that are not an author's, such as the site's.
        title: the book's, which is not an author's name either.
        signed: whether people who only signed the pages count.
    """
    none = {*_NOBODY, *nobody, key_of(title)}
    for group in _PLACES if signed else _PLACES[:1]:
        named = [_named_on(page, group, none) for page in pages]
        said = [page for page in named if page]
        if said:
            if len({frozenset(page) for page in said}) > 1 or len(said[0]) > _MOST_AUTHORS:
                return (), ""
            people = said[0].values()
            place = next(iter(people)).place
            if place in AGREED and len(said) < max(2, _MOST_PAGES * len(pages)):
                return (), ""
            return tuple(one.words for one in people), place
    return (), ""


def _named_on(
    page: Document, group: Callable[[Statement], bool], none: AbstractSet[str]
) -> dict[str, Statement]:
    """Return the people that a page names: the first statement about each, by the key of the name."""
    named: dict[str, Statement] = {}
    for one in page.statements:
        if group(one) and is_name(one.words) and key_of(one.words) not in none:
            named.setdefault(key_of(one.words), one)
    return named


def is_name(words: str) -> bool:
    """Return whether `words` may be somebody's name: no address, no label such as `view profile`, no site."""
    return (
        len(words) <= _LONGEST
        and any(one.isalpha() for one in words)
        and not _NO_NAME.search(words)
        and not may_name_site(words)
    )


def _host_in(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
