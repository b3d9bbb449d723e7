"""A container's element, role, class and id → what they say about it, wherever it is on its page."""

from functools import lru_cache
from typing import Final, TypeAlias

from octavo.passes.reading.names import (
    APART_NAMES,
    AUTHORS_NAMES,
    BUILDERS_NAMES,
    CAPTION_NAMES,
    CONSENT_NAMES,
    FURNITURE_ELEMENTS,
    FURNITURE_NAMES,
    HEADLINE_NAMES,
    STORY_NAMES,
    is_unseen,
    name_words,
    names_of,
    names_on,
    words_on,
)
from octavo.passes.reading.note_labels import is_note_box
from octavo.tree.nodes import Attributes, Container, attribute
from octavo.tree.record import record

Make: TypeAlias = tuple[str, str]
"""The element and the class of a box; a site uses boxes of the same make for the same purpose."""
_FORMS: Final = frozenset({"form", "fieldset"})
_ALL_NAMES: Final = FURNITURE_NAMES | APART_NAMES | CONSENT_NAMES | HEADLINE_NAMES
_BESIDE: Final = frozenset({"aside", "footer", "nav"})
_HEADS: Final = frozenset({"header", "meta"})
_ENDS: Final = frozenset({"header", "footer"})
_FOOTNOTES: Final = frozenset({"footnote", "footnotes", "endnote", "endnotes"})
"""Words that name notes: `footnotes-footer` is not the foot of a page."""
_ABOVE: Final = _HEADS | HEADLINE_NAMES | {"highlights", "tag", "teaser"}
"""Words that name something between a heading and its text, or a box that contains both."""
HOME_SHARE: Final = 0.2
"""A container with this share of the fullest container's prose is a home of the story."""
MOST: Final = 0.5
"""A box with this share of a page's prose is not furniture, whatever its name."""
_NEARLY_ALL: Final = 0.9
"""The same for a box that asks for consent, or is named as furniture twice."""
_REMEMBERED: Final = 8192
"""Size of the caches of verdicts on elements and their names."""


def make_of(box: Container) -> Make:
    """Return the element and the class of a box."""
    return box.name, attribute(box, "class")


def furniture_of(container: Container) -> float:
    """Return how strongly a container's element, role, class and id speak for furniture.

    Positive for furniture, negative for story, 0 if they say nothing.
    """
    return _furniture_of(container.name, container.attributes)


@lru_cache(maxsize=_REMEMBERED)
def _furniture_of(name: str, attributes: Attributes) -> float:
    given = dict(attributes)
    weight = 0.0
    if name in FURNITURE_ELEMENTS:
        weight += 1.5
    if given.get("role") in {"navigation", "banner", "contentinfo", "search", "dialog"}:
        weight += 2.0
    if given.get("aria-hidden") == "true":
        weight += 1.0
    words = names_of(given.get("class", ""), given.get("id", ""))
    if words & (_ALL_NAMES - _ENDS if words & _FOOTNOTES else _ALL_NAMES):
        weight += 1.5
    if is_unseen(given.get("class", "")):
        weight += 2.0
    if words & STORY_NAMES:
        weight -= 1.0
    if name in {"article", "main"}:
        weight -= 1.0
    return weight


def is_head(container: Container) -> bool:
    """Return whether a container's furniture words all name a head (`header`, `meta`), and nothing else makes it furniture.

    >>> is_head(Container((), "div", (("class", "meta group"),))), is_head(Container((), "div", (("class", "meta share"),)))
    (True, False)
    """
    given = dict(container.attributes)
    words = names_of(given.get("class", ""), given.get("id", "")) & _ALL_NAMES
    is_other = container.name in FURNITURE_ELEMENTS and container.name != "header"
    return words <= _HEADS and not (
        is_other or "role" in given or is_unseen(given.get("class", ""))
    )


def is_head_or_foot(container: Container) -> bool:
    """Return whether a container is the head or the foot of its parent, by its element or its class alone.

    >>> [is_head_or_foot(Container((), "div", (("class", one),))) for one in ("header", "site-header")]
    [True, False]
    """
    words = words_on(container)
    return container.name in _ENDS or (len(words) == 1 and words <= _ENDS)


def is_letter(container: Container) -> bool:
    """Return whether a container is a quotation, or is called a letter.

    >>> [is_letter(Container((), "div", (("class", one),))) for one in ("letter", "drop-letter")]
    [True, False]
    """
    if container.name == "blockquote":
        return True
    classes = attribute(container, "class")
    return "letter" in classes and "letter" in classes.split()


def names_other_furniture(container: Container) -> bool:
    """Return whether a container is named as furniture of a kind that never stands between a heading and its text.

    >>> [names_other_furniture(Container((), "div", (("class", one),))) for one in ("teaser", "teaser ad", "caption")]
    [False, True, True]
    """
    words = words_on(container)
    is_other = container.name in FURNITURE_ELEMENTS and container.name != "header"
    is_picture = container.name in {"figure", "figcaption"} or not CAPTION_NAMES.isdisjoint(words)
    is_hidden = is_unseen(attribute(container, "class"))
    return is_other or is_picture or is_hidden or bool((words & _ALL_NAMES) - _ABOVE)


def _is_bare_form(container: Container) -> bool:
    """Return whether a container is furniture only because it is a form: some programs put a form around a whole text."""
    return container.name in _FORMS and _furniture_of("div", container.attributes) <= 0


def is_named_twice(container: Container) -> bool:
    """Return whether an `<aside>`, `<footer>` or `<nav>` also has a class or id that names furniture."""
    if container.name not in _BESIDE:
        return False
    words = words_on(container)
    return not (_ALL_NAMES - BUILDERS_NAMES).isdisjoint(words)


def asks_consent(container: Container) -> bool:
    """Return whether a container is named as a request for consent to cookies, whose text may be long."""
    names = names_on(container)
    return names != " " and not name_words(names).isdisjoint(CONSENT_NAMES)


def common_name_of(container: Container) -> str:
    """Return the doubtful word in a container's name, if nothing else makes the container furniture; else "".

    The doubtful words are those of `BUILDERS_NAMES` and `HEADLINE_NAMES`.
    """
    classes = attribute(container, "class")
    words = names_of(classes, attribute(container, "id")) & _ALL_NAMES
    doubtful = words & (BUILDERS_NAMES | HEADLINE_NAMES)
    is_other = container.name in FURNITURE_ELEMENTS or is_unseen(classes)
    return "" if is_other or not doubtful or words != doubtful else min(doubtful)


def is_authors_box(container: Container) -> bool:
    """Return whether a container is named as something that an author sets apart: a motto, a letter."""
    names = names_on(container)
    return container.name == "blockquote" or (names != " " and _names_authors(names))


@lru_cache(maxsize=_REMEMBERED)
def _names_authors(names: str) -> bool:
    return not name_words(names).isdisjoint(AUTHORS_NAMES)


def is_box_apart(container: Container) -> bool:
    """Return whether a container is hidden, or its class or id names a box that pages set into articles."""
    is_apart = not APART_NAMES.isdisjoint(words_on(container))
    return is_apart or is_unseen(attribute(container, "class"))


@record
class BoxNames:
    """What a container's element, class and id say about it, wherever it is."""

    furniture: float
    most: float
    """A container with this share of a page's prose is not furniture, whatever its name."""
    note: bool
    author: bool
    apart: bool
    head: bool = False
    """Whether it is furniture, and named as a head (see `is_head`)."""
    doubtful: str = ""
    """See `common_name_of`; "" if it is not furniture."""
    letter: bool = False
    """See `is_letter`."""


@lru_cache(maxsize=_REMEMBERED)
def box_names(name: str, attributes: Attributes) -> BoxNames | None:
    """Return what a container's names say about it, or None."""
    box = Container((), name, attributes)
    weight = furniture_of(box)
    names = BoxNames(
        weight,
        _most_of_prose(box),
        is_note_box(box),
        is_authors_box(box),
        is_box_apart(box),
        head=weight > 0 and is_head(box),
        doubtful=common_name_of(box) if weight > 0 else "",
        letter=is_letter(box),
    )
    return None if names == _NAMELESS else names


def _most_of_prose(box: Container) -> float:
    """Return the share of a page's prose from which on a box is not furniture, whatever its name."""
    if asks_consent(box) or is_named_twice(box):
        return _NEARLY_ALL
    return HOME_SHARE if _is_bare_form(box) else MOST


_NAMELESS: Final = BoxNames(0.0, MOST, note=False, author=False, apart=False)
