"""Markup → one self-contained HTML page: no script, no request, light or dark as the reader prefers.

What is put into it is escaped here; a policy in the page itself forbids everything else.
"""

from collections.abc import Iterable
from html import escape
from importlib.resources import files
from typing import Final
from unicodedata import category

from octavo.tree.text import NOT_XML, REPLACEMENT_CHARACTER

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def standalone_page(title: str, body: str, *, sheets: tuple[str, ...], rules: str) -> str:
    """Return a whole page. `sheets` name style sheets beside this module, `rules` are CSS for this page only."""
    home = files("octavo.app")
    style = "".join((home / sheet).read_text("utf-8") for sheet in ("page.css", *sheets))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{plain(title)}</title>\n<style>\n{style}{rules}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


def key(heading: str, kinds: Iterable[tuple[str, str, int]]) -> str:
    """Return a key with a check box for each kind: its name, which is a class, markup that says what it is, and how often it occurs."""
    rows = "".join(
        f'<li class="{kind}"><label><input type="checkbox" id="show-{kind}" checked> '
        f'{said} <span class="count">{count:,}</span></label></li>\n'
        for kind, said, count in kinds
    )
    return f'<h3>{heading}</h3>\n<ul class="key">\n{rows}</ul>\n'


def hiding(kinds: Iterable[str]) -> str:
    """Return the CSS rules by which clearing a check box in the key hides everything of its kind."""
    return "".join(
        f"body:has(#show-{kind}:not(:checked)) main .{kind} {{ display: none; }}\n"
        for kind in kinds
    )


def contents(
    heading: str, columns: tuple[str, str, str], rows: Iterable[tuple[str, int, int]], place: str
) -> str:
    """Return a table of contents: names, each a link to `place` and its number from 1, with two figures each."""
    first, *others = columns
    heads = "".join(f'<th scope="col" class="number">{name}</th>' for name in others)
    lines = "".join(
        f'<tr><td><a href="#{place}-{at}"><bdi>{plain(name)}</bdi></a></td>'
        f'<td class="number">{one:,}</td><td class="number">{other:,}</td></tr>\n'
        for at, (name, one, other) in enumerate(rows, 1)
    )
    return (
        f'<h3>{heading}</h3>\n<div class="list">\n<table>\n<thead><tr>'
        f'<th scope="col">{first}</th>{heads}</tr></thead>\n'
        f"<tbody>\n{lines}</tbody>\n</table>\n</div>\n"
    )


def plain(text: str) -> str:
    """Return words as HTML, safe in an element and in an attribute."""
    return escape(NOT_XML.sub(REPLACEMENT_CHARACTER, text))


def visible(text: str) -> str:
    """Return words as HTML in which nothing is hidden: invisible characters are named, except spaces of any kind."""
    if text.isprintable():
        return plain(text)
    return "".join(
        plain(character)
        if character.isprintable() or category(character) == "Zs"
        else f'<span class="unseen">U+{ord(character):04X}</span>'
        for character in text
    )
