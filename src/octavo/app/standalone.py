"""Mark-up → one self-contained HTML page: no script, no request, light or dark as its reader prefers.

What is put into it is escaped here; a policy in the page itself forbids the rest.
"""

from html import escape
from importlib.resources import files
from typing import Final

from octavo.tree.text import NOT_XML, REPLACEMENT_CHARACTER

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def standalone_page(title: str, body: str, *, sheets: tuple[str, ...], rules: str = "") -> str:
    """Return a whole page. `sheets` name style sheets beside this module, `rules` are of this page."""
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


def plain(text: str) -> str:
    """Return words as HTML, safe in an element and in an attribute."""
    return escape(NOT_XML.sub(REPLACEMENT_CHARACTER, text))


def visible(text: str) -> str:
    """Return words as HTML in which nothing is hidden: what has no shape is named."""
    if text.isprintable():
        return plain(text)
    return "".join(
        plain(character)
        if character.isprintable()
        else f'<span class="unseen">U+{ord(character):04X}</span>'
        for character in text
    )
