"""JSON-LD in a page → its statements about book, author and site (https://schema.org/Book, https://json-ld.org/).

It comes from anyone: what is not JSON, too long, or nested without end is ignored.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from octavo.tree.document import Statement

_LONGEST: Final = 200_000
"""The most characters of a script; pages need a few thousand."""
_MOST: Final = 500
"""The most objects of a script that are examined."""
_BOOKS: Final = frozenset({"Book", "BookSeries", "CreativeWorkSeries", "Novel"})
_PARTS: Final = frozenset({"Chapter"})
_PAGES: Final = frozenset(
    {"Article", "BlogPosting", "NewsArticle", "WebPage", "DiscussionForumPosting"}
)
_SITES: Final = frozenset({"WebSite", "Organization"})
_LISTS: Final = frozenset({"ItemList", "Review"})
"""Types that name other books."""
_PLACE: Final = "JSON-LD"


def linked_statements(text: str) -> Iterator[Statement]:
    """Yield the statements in a script of linked data: books, their authors, the page's author, the site, the trail."""
    if len(text) > _LONGEST:
        return
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop()
        kinds = _kinds(value) if isinstance(value, dict) else frozenset()
        if isinstance(value, dict) and not kinds & _LISTS:
            yield from _said_by(value, kinds)
            inside = [one for key, one in value.items() if key != "itemListElement"]
        else:
            inside = value if isinstance(value, list) else []
        waiting.extend(one for one in reversed(inside) if isinstance(one, dict | list))


def _said_by(thing: dict[str, Any], kinds: frozenset[str]) -> Iterator[Statement]:
    named = list(_names(thing.get("author")))
    if kinds & _BOOKS:
        yield from (Statement("book", name, f"{_PLACE} Book") for name in _names(thing))
        yield from (Statement("author", name, f"{_PLACE} Book.author") for name in named)
    elif kinds & _PARTS:
        yield from (Statement("author", name, f"{_PLACE} Chapter.author") for name in named)
    elif kinds & _PAGES:
        yield from (Statement("byline", name, f"{_PLACE} author") for name in named)
    elif kinds & _SITES:
        yield from (Statement("site", name, f"{_PLACE} site") for name in _names(thing))
    elif "BreadcrumbList" in kinds:
        entries = thing.get("itemListElement")
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                for name in _names(entry) or _names(entry.get("item")):
                    yield Statement("trail", name, f"{_PLACE} BreadcrumbList")


def _kinds(thing: dict[str, Any]) -> frozenset[str]:
    """Return the types of a thing, without the address of their vocabulary."""
    said = thing.get("@type")
    types = said if isinstance(said, list) else [said]
    return frozenset(one.rpartition("/")[2] for one in types if isinstance(one, str))


def _names(thing: Any) -> list[str]:
    """Return the names of a thing, or of each of several; a string is one."""
    if isinstance(thing, list):
        return [name for one in thing if not isinstance(one, list) for name in _names(one)]
    if isinstance(thing, dict):
        thing = thing.get("name")
    return [thing] if isinstance(thing, str) else []
