"""The words of classes and ids → what they name: furniture, story, boxes inside it, captions.

They are the words of everyday CSS, not of any one site.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from octavo.tree.nodes import Container, Span, attribute

HEADLINE_NAMES: Final = frozenset(
    [
        "bajada", "chapeau", "chapo", "dek", "entradilla", "perex", "sapo", "standfirst", "strapline", "subhead",
        "subheadline", "vorspann",
    ]
)  # fmt: skip
"""Words that name the line under a headline and, on some pages, every heading within the text."""

FURNITURE_NAMES: Final = frozenset(
    [
        "ad", "ads", "advert", "advertisement", "adsbygoogle", "banner", "breadcrumb", "breadcrumbs",
        "bookmark", "btn", "button", "buttons", "byline", "categories", "category", "clap", "claps", "cmt",
        "cmts", "comment", "comments", "commentarea", "commentaires", "commentblock", "commentbox",
        "commentform", "commentlist", "commentsection", "commenti", "comentarios", "control", "controls",
        "copyright", "licensebox", "credit", "credits", "disqus", "donate", "donation", "dropdown", "footer",
        "follow", "header", "hatnote", "ambox", "hidden", "infobox", "kommentare", "komentarze", "kudos", "likes",
        "login", "logo", "masthead", "menu", "meta", "metabar", "modal", "nav", "navbar", "navi", "navbox",
        "navigation", "newsletter", "pager", "pagination", "pagenav", "paging", "player", "playlist", "poll",
        "popup", "popular", "promo", "promotion", "rating", "recommend", "recommendation", "recommendations",
        "recommended", "related", "report", "respond", "review", "reviewblock", "reviewbox", "reviewlist",
        "reviews", "search", "setting", "settings", "share", "sharing", "sidebar", "signature", "signup",
        "social", "sponsor", "sponsored", "subscribe", "tab", "tabs", "tag", "tags", "toc", "toolbar",
        "tools", "tooltip", "topbar", "trending", "ulike", "upvote", "upvotes", "user", "vote", "votes",
        "voting", "widget", "highlights",
        "keypoints", "disclaimer", "disclosure", "eyebrow", "kicker", "linenos",
        "lineno",
    ]
) | HEADLINE_NAMES  # fmt: skip
"""Words in a class or id that name furniture."""

AUTHORS_NAMES: Final = frozenset(
    [
        "closing", "dedication", "epigraph", "epigraphs", "letter", "motto", "poem", "prayer",
        "quotation", "refrain", "song", "status", "verse",
    ]
)  # fmt: skip
"""Words in a class or id that name what an author sets apart in a story."""

STORY_NAMES: Final = frozenset(
    [
        "article", "body", "chapter", "content", "contents", "entry", "fiction", "honbun",
        "main", "novel", "post", "prose", "read", "reader", "reading", "story", "text", "txt",
    ]
)  # fmt: skip
"""Words in a class or id that name the text."""

APART_NAMES: Final = frozenset(
    [
        "ad",
        "ads",
        "adbox",
        "adsense",
        "adslot",
        "adthrive",
        "adunit",
        "cta",
        "dfp",
        "ezoic",
        "mediavine",
        "mgid",
        "optin",
        "outbrain",
        "readnext",
        "taboola",
        "upnext",
        "upsell",
        "advert",
        "adverts",
        "advertisement",
        "advertising",
        "advertorial",
        "anzeige",
        "werbung",
        "publicidad",
        "publicidade",
        "publicite",
        "publicita",
        "reklama",
        "reklam",
        "reklamlar",
        "iklan",
        "pubblicita",
        "quangcao",
        "advertentie",
        "advertenties",
        "inzerce",
        "hirdetes",
        "sponsor",
        "sponsored",
        "promo",
        "promos",
        "promotion",
        "promotions",
        "related",
        "recirculation",
        "relatedposts",
        "relatedpost",
        "relatedarticles",
        "relatedcontent",
        "relatedlinks",
        "relatedstories",
        "nextarticle",
        "nextpost",
        "nextstory",
        "sharedaddy",
        "yarpp",
        "addtoany",
        "authorbio",
        "authorbox",
        "authorinfo",
        "saboxplugin",
        "postmeta",
        "postmetadata",
        "popmake",
        "recirc",
        "recommend",
        "recommendation",
        "recommendations",
        "recommended",
        "readmore",
        "readalso",
        "supportus",
        "teaser",
        "marketing",
        "teasers",
        "trending",
        "popular",
        "mostread",
        "newsletter",
        "newsletters",
        "signup",
        "subscribe",
        "subscription",
        "share",
        "sharing",
        "sharebar",
        "socials",
        "disqus",
        "respond",
        "commentform",
    ]
)
"""Words in a class or id that name a box put into an article by the page, never by its author."""

UNSEEN_CLASSES: Final = frozenset(
    [
        "d-none", "sr-only", "visually-hidden", "visuallyhidden", "is-visually-hidden",
        "screen-reader-text", "screen-reader-only", "show-for-sr", "show-for-print", "print-only",
        "visible-print", "visible-print-block", "element-invisible", "jammer",
    ]
)  # fmt: skip
"""Classes by which common style sheets show an element only in print or to screen readers or, against copying,
to nobody."""
_SEEN_WHERE_WIDE: Final = re.compile(r"(?:^|\s)d-(?:sm|md|lg|xl|xxl)-(?!none)")

CAPTION_NAMES: Final = frozenset(
    [
        "bildetekst", "bildtext", "bildunterschrift", "bijschrift", "billedtekst", "caption", "captions", "cutline",
        "didascalia", "figcaption", "figurecaption", "fototekst", "imagecaption", "kuvateksti", "legend", "legenda",
        "legende", "leyenda", "mediacaption", "onderschrift", "photocaption", "piefoto", "popisek", "thumbcaption",
    ]
)  # fmt: skip
"""Words in a class or id that name the text under a picture."""

FURNITURE_ELEMENTS: Final = frozenset(
    ["nav", "footer", "aside", "form", "menu", "header", "dialog", "search", "fieldset", "legend"]
)
"""Elements that hold furniture more often than not."""

CONSENT_NAMES: Final = frozenset(["cookie", "cookies", "consent", "gdpr"])
"""Words that name a request for consent, which may be longer than the article beside it."""

BUILDERS_NAMES: Final = frozenset(
    [
        "hidden", "widget", "tab", "tabs", "category", "tag", "tags", "toc", "user", "control",
        "controls",
    ]
)  # fmt: skip
"""Words that name furniture, but that page builders put on parts of any kind."""

AUTHOR_NAMES: Final = frozenset(
    ["author", "authors", "autor", "autore", "auteur", "writer", "writers"]
)
"""Words that name the author of a text, or the box about the author."""
_JOINED: Final = AUTHOR_NAMES | {"action", "also", "news"}
_PROFILE: Final = frozenset(
    ["about", "bio", "biography", "box", "card", "desc", "description", "info", "infos", "profile", "position"]
)  # fmt: skip
"""Words that, in one name with the author, name the page's text about the author: `author-bio`."""

_POST: Final = frozenset(["hentry", "type-post", "type-page", "status-publish"])
"""Classes of a blog entry, which has its topics as classes, too."""
_SUBJECT: Final = re.compile(r"(?:category|tag|post_tag)-.")
_HIDDEN: Final = re.compile(r"(?:(?:is|js|u|visually)-+)?hidden\Z", re.IGNORECASE)
"""`hidden` by itself; `label-hidden`, `overflow-hidden` and `hidden-xs` hide something else."""

_LONGEST_NAME: Final = 4
"""The most words of an id; a longer one is made from a heading, and names the section below."""

_REMEMBERED: Final = 8192
"""The number of names whose words are cached: a page uses the same few on many elements."""
_SIZE: Final = re.compile(r"(?<!\d)\d{1,4}x\d{1,4}(?!\d)")
"""`300x250`: the size of an advertisement."""
_NAME: Final = re.compile(r"[A-Za-z0-9]+")
_WORD_EDGE: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_FIGURE_INSIDE: Final = re.compile(r"[A-Za-z][0-9]+[A-Za-z]|\b[0-9]+[A-Za-z]+[0-9]")
_SHORTEST_MEAN: Final = 3.0
"""The smallest mean length of the words in a name that contains figures: `mp3player`, `h2title`."""
_SHORTEST_MEAN_OF_LETTERS: Final = 2.5
"""The same for a name without figures; one below it is generated."""
_FEWEST_PIECES: Final = 3
"""The fewest words of a name without figures for which the mean length is meaningful."""


@lru_cache(maxsize=_REMEMBERED)
def name_words(names: str) -> frozenset[str]:
    """Return the lower-case words of a class or id attribute; generated names have none.

    >>> sorted(name_words("chapter-nav prevNext_2 ad300x250 css-1ad9k2 x3ad6f sc-bdAdJa"))
    ['ad', 'chapter', 'css', 'nav', 'next', 'prev', 'sc']
    """
    words: set[str] = set()
    for name in _NAME.findall(_SIZE.sub(" ", names)):
        pieces = [piece for piece in _WORD_EDGE.split(name) if piece]
        if pieces and not _is_made_up(name, pieces):
            words.update(map(str.lower, pieces))
    return frozenset(words)


def _is_made_up(name: str, pieces: list[str]) -> bool:
    """Return whether a name looks like a hash: `1ad9x2`, `bdVaJa`."""
    mean = sum(map(len, pieces)) / len(pieces)
    if _FIGURE_INSIDE.search(name):
        return mean < _SHORTEST_MEAN
    return len(pieces) >= _FEWEST_PIECES and mean < _SHORTEST_MEAN_OF_LETTERS


def names_on(box: Container | Span) -> str:
    """Return the class and the id of an element as one text, or a space if it has neither."""
    return f"{attribute(box, 'class')} {attribute(box, 'id')}"


def words_on(box: Container) -> frozenset[str]:
    """Return the words in a container's class and id."""
    return names_of(attribute(box, "class"), attribute(box, "id"))


@lru_cache(maxsize=_REMEMBERED)
def names_of(classes: str, identity: str) -> frozenset[str]:
    """Return the words in an element's class and id.

    >>> sorted(names_of("hentry tag-reviews", "post-4")), sorted(names_of("field label-hidden", ""))
    (['hentry', 'post'], ['field', 'label'])
    """
    tokens = classes.split()
    if not _POST.isdisjoint(tokens):
        tokens = [token for token in tokens if not _SUBJECT.match(token)]
    if len(name_words(identity)) > _LONGEST_NAME:
        identity = ""  # the words of the heading above it
    words = name_words(" ".join((*tokens, identity)))
    if not words.isdisjoint(_JOINED):  # few names do
        words |= _joined((*tokens, identity))
    if "hidden" in words and not any(map(_HIDDEN.match, (*tokens, identity))):
        return words - {"hidden"}
    return words


def _joined(names: Iterable[str]) -> frozenset[str]:
    """Return the one word for names whose parts mean nothing by themselves: `author-bio`, `news-letter`, `call-to-action`."""
    joined: set[str] = set()
    for words in map(name_words, names):
        if not (words.isdisjoint(AUTHOR_NAMES) or words.isdisjoint(_PROFILE)):
            joined.add("authorbio")
        if words >= {"news", "letter"}:
            joined.add("newsletter")
        if words >= {"call", "action"}:
            joined.add("cta")
        if words >= {"also", "read"}:
            joined.add("readalso")
    return frozenset(joined)


def is_unseen(classes: str) -> bool:
    """Return whether an element with these classes is never shown on a screen.

    >>> is_unseen("mb-4 d-none d-print-block"), is_unseen("d-none d-md-block")
    (True, False)
    """
    if UNSEEN_CLASSES.isdisjoint(classes.split()):
        return False
    return _SEEN_WHERE_WIDE.search(classes) is None
