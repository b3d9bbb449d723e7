"""A block inside the story's stretch → why it is furniture all the same, or "" if it stays.

In doubt a block stays: what is removed has a sign that the author's own lines do not have.
"""

import re
from typing import Final

from octavo.passes.chrome.evidence.model import LINKED, Evidence, ends_sentence, size_of
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.closings import (
    APPLICATION,
    ASKING,
    ELSEWHERE,
    FILED,
    FOLLOWING,
    HISTORY,
    HOW_IT_WAS,
    PUBLISHED,
    SUBJECTS,
    WRITER,
    closing_of,
    stands_anywhere,
)
from octavo.passes.chrome.wording.credit_lines import is_credit_line, names_interviewer
from octavo.passes.chrome.wording.goes_on_below import goes_on_below
from octavo.passes.chrome.wording.notices_of_papers import KINDS
from octavo.passes.chrome.wording.page_rows import is_page_row
from octavo.passes.chrome.wording.placeholders import is_placeholder
from octavo.passes.chrome.wording.prose_beside_requests import is_told_beside
from octavo.passes.chrome.wording.signs import appeals, is_bar, is_picture_number, speaks_to_visitor
from octavo.passes.chrome.wording.words import (
    is_advert,
    is_label,
    is_navigation,
    is_parted_menu,
    is_way_on,
)
from octavo.passes.reading.headlines import lists_chapters, parse_headline
from octavo.passes.reading.names import AUTHOR_NAMES, words_on
from octavo.tree.nodes import (
    Block,
    Emphasis,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Span,
    Strong,
    Text,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, is_blank

_NEARLY_ALL: Final = 0.95
"""The same for the text after the words that announce a link."""
_ALL_LINK: Final = 0.8
"""A paragraph with this share in links is a teaser; with less, it is a sentence with a link in it."""
_EDGE: Final = 4
"""The number of blocks at either end of the story in which a line of navigation words is removed."""
_CLOSING: Final = 6
"""The number of blocks at either end of an article in which credits, dates and requests are looked for."""
_OF_CREDITS: Final = frozenset(":：@")
_SET_IN: Final = frozenset({ASKING, FOLLOWING})
"""Purposes of lines that pages also put inside a text, with different markup from its paragraphs."""
_LAST: Final = 1
"""The number of blocks at either end of an article in which a line may give only its author."""
_BEYOND_DOUBT: Final = -4.0
"""Inside the story, the words of a block count as evidence only if its score is lower."""
_PAGE_OF_SEVERAL: Final = re.compile(
    r"\d{1,3}\s*(?:/| (?:of|von|de|sur|di|van|av|af|z|ze|из|з|dari|trên|من|מתוך) )\s*\d{1,3}"
)
_ANNOUNCED: Final = re.compile(
    r"(?:(?:latest|breaking|trending|top|local)(?: (?:news|stories|now))?|more (?:top |local )?(?:\w+ )?(?:news|stories|recipes|posts|articles|coverage)"
    r"|(?:más|otras|mais|outras) notícias|más noticias|weitere (?:nachrichten|artikel|meldungen)|autres articles|altr[ei] (?:notizie|articoli|ricette)"
    r"|(?:другие|ещё|еще) (?:новости|статьи|материалы)|інші новини|diğer haberler|berita lain(?:nya)?|watch(?: (?:also|now|this))?|listen|see|view|photos?|pictures|in pictures|videos?|galler(?:y|ies)|slideshow|podcast"
    r"|(?:read|more) (?:from|in|on) \S+(?: \S+)?|mira|vídeo|video|galería|galeria|guarda|ascolta|à voir|regarder|écouter|sehen sie auch"
    r"|bekijk(?: ook)?|se (?:også|också)|zobacz|смотрите|видео|фото|дивіться|відео|izle|tonton|xem|इसे भी पढ़ें|देखें|עוד ב\S+|צפו"
    r"|شاهد|ببینید|【?(?:動画|写真|関連)】?|视频|視頻|图集|圖集|영상)\s*[:：】].{2,200}",
    re.IGNORECASE,
)
"""Words before a link to something else; only in markup, and only if nothing but the link follows."""
_LONGEST_ANNOUNCEMENT: Final = 40
"""The most characters of the words that announce a link without a colon."""
_COLON: Final = frozenset(":：")
_OF_SOURCES: Final = re.compile(
    r"(?:sources?|via|notes?|updated?|doi|references?|quellen?|fuentes?|fontes?|fonti?|источники?|bron(?:nen)?|kilder?|källor|źródł[oa]|kaynak|sumber|出典|来源|來源|출처|المصدر)\b",
    re.IGNORECASE,
)
"""Labels before a text's sources, and before places where it continues: these are its writer's."""
_WORDS_OF_HEADLINE: Final = 4
_COLONS: Final = re.compile(r"[:：»›】]")
_WHERE_MORE_IS: Final = re.compile(
    r"(?:read|see|find|get) (?:more|all|the latest) (?:\w+ ){0,4}(?:news|stories|coverage|articles)(?: \w+){0,3} (?:at|on|in|here)"
    r"|(?:veja|leia|confira) (?:mais|outras) notícias(?: \w+){0,4} (?:em|no|na|sobre|aqui)"
    r"|(?:lea|lee|vea|ve|encuentra) (?:más|otras) noticias(?: \w+){0,4} (?:en|sobre|aquí)"
    r"|mehr (?:nachrichten|artikel|meldungen|news)(?: \w+){0,4} (?:auf|bei|unter|hier)"
    r"|(?:retrouvez|lisez|voir) (?:toute l['’]actualité|plus d['’](?:infos|actualités|articles))(?: \w+){0,4} (?:sur|ici)"
    r"|(?:leggi|tutte le) (?:altre )?notizie(?: \w+){0,4} (?:su|qui)|więcej (?:wiadomości|artykułów)(?: \w+){0,4} (?:na|w|tutaj)"
    r"|(?:больше|все|другие) (?:новостей|новости)(?: \w+){0,4} (?:на|в|тут|здесь)",
    re.IGNORECASE,
)
"""Words before a link to everything about a subject."""
_BETWEEN_LINKS: Final = re.compile(r"\s+[|•·/]\s+")
"""Separators between several links."""
_TEASER: Final = 25
"""A paragraph that is one link with so many letters is the headline of another page."""
_FEWEST_NAMES, _MOST_NAMES = 2, 4
"""The fewest and the most words of an article's signature."""
_QUOTING: Final = frozenset({"blockquote", "figure", "q"})
"""Boxes in which a name is that of the person quoted."""
_LONG_FACT: Final = 150
"""A row of facts with so many letters, in the story's own container, may be a reference or a credit."""
_COUNTED_FACT: Final = re.compile(r"[^\W\d_]:\s*\d+\Z")
"""`Chapters: 20`: just as likely an author's fact as a site's."""
_PRICE: Final = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:[€£₽]|zł\b|руб)")
_METADATA: Final = frozenset(
    [
        "image",
        "logo",
        "publisher",
        "url",
        "height",
        "width",
        "datePublished",
        "dateModified",
        "dateCreated",
        "author",
        "mainEntityOfPage",
        "thumbnailUrl",
        "commentCount",
        "interactionCount",
        "wordCount",
        "inLanguage",
    ]
)
_TERM: Final = ("dt",)
_WRITER: Final = "says who wrote it"
_OPENED: Final = "a reader's comment that the page had opened"
_ROW: Final = "a row that pages set around a text"
APART: Final = "stands apart from it"
"""The evidence for removing a block only because of its place."""
IN_FURNITURE: Final = "stands in a part of the page that is named as furniture"
"""Evidence that, like `LINKED`, counts against a block whatever its words are."""


def is_counted_fact(text: str) -> bool:
    """Return whether a line is a fact with a number, as authors also give."""
    return text[-1:].isdecimal() and _COUNTED_FACT.search(text) is not None


def is_certain(item: Evidence) -> bool:
    """Return whether a line is certainly furniture, whatever is beside it."""
    said = item.said
    if item.entry or item.outset:
        return True
    if is_label(said):
        return not is_counted_fact(said)
    # In markup a URL is a link, and judged as one; in flat text a line with one is a site's.
    speaks = appeals(said) if item.around.chain else speaks_to_visitor(said)
    bar = is_bar(said) and not (item.around.chain and item.size >= _LONG_FACT)
    return item.mostly_links or bar or (speaks and not is_told_beside(said))


def furniture_inside(item: Evidence, place: Place, score: float, from_edge: int) -> str:
    """Return why a block inside the story is certainly furniture, or "".

    `from_edge` counts the blocks between it and the nearer end of the story.
    """
    if place.opened:
        return IN_FURNITURE if item.around.chain else _OPENED
    if item.counted or not item.text or place.caption:
        return ""
    if place.orphan:
        return "the caption of a picture that is not here"
    if is_counted_fact(item.text):
        return ""
    if place.numbered and isinstance(item.block, Heading) and parse_headline(item.text):
        return ""  # the heading of a chapter of a whole work, which leads to its own page
    linked = item.mostly_links
    if (
        linked
        and item.in_list
        and place.within
        and not place.furnished
        and _PRICE.search(item.text)
    ):
        return ""  # where to buy what an article praises
    if (place.near or place.at_home) and not linked and item.around.shape[-1:] == _TERM:
        return ""  # what a list of the story explains, in one word
    if item.score <= 0 and _leads_away(item.text, near_edge=linked or from_edge < _EDGE):
        return sign_of(item, place)
    if is_label(item.text) and (linked or place.odd):
        return sign_of(item, place)
    if is_advert(item.text):
        return "announces an advertisement"
    if kind := stands_anywhere(item.text):
        return kind
    if (
        not item.around.chain
        and from_edge < _CLOSING
        and closing_of(item.text) in {FILED, HOW_IT_WAS, PUBLISHED, SUBJECTS, WRITER, HISTORY}
    ):
        return closing_of(item.text)
    if from_edge < _CLOSING and not item.around.chain and is_page_row(item.text):
        return _ROW
    if item.around.chain and (reason := _of_an_article(item, place, from_edge)):
        return reason
    return sign_of(item, place) if score < _BEYOND_DOUBT else ""


def _leads_away(text: str, *, near_edge: bool) -> bool:
    """Return whether a line leads to other pages; inside a story only wordings count that no author uses."""
    if near_edge and (is_navigation(text) or lists_chapters(text)):
        return True
    return is_way_on(text) or is_parted_menu(text)


def _of_an_article(item: Evidence, place: Place, from_edge: int) -> str:
    """Return why a block on a page with markup was put into an article by the page, or ""."""
    if is_picture_number(item.text):
        return "numbers a picture"
    if goes_on_below(item.text):
        return "says that the text goes on below"
    if is_placeholder(item.text):
        return "a placeholder for what the page would load"
    if not place.at_home and _PAGE_OF_SEVERAL.fullmatch(item.text):
        return "numbers a page"
    if not place.at_home and is_page_row(item.text):
        return _ROW
    if place.apart:
        return "stands in a box that is named as furniture"
    if place.odd and item.score < 0 and appeals(item.text):
        return sign_of(item, place)
    if kind := _asks_amid(item, place):
        return kind
    if place.at_home and _is_teaser(item, odd=place.odd):
        return "nothing but a link to another page"
    if from_edge <= _LAST and (_is_labelled_credit(item.text) or names_interviewer(item.text)):
        return _WRITER
    if from_edge <= _LAST and place.odd and _is_signature_of_page(item):
        return _WRITER
    if from_edge < _CLOSING:
        if is_metadata(item.block):
            return "data about the page, for machines"
        kind = closing_of(item.text)
        doubtful = kind == _WRITER and not item.link_share and "@" not in item.text
        asked = kind == ASKING and is_told_beside(item.text)
        return "" if doubtful or asked or kind == ELSEWHERE else kind
    return ""


def _asks_amid(item: Evidence, place: Place) -> str:
    """Return the purpose of a line by the page whose place or markup differs from the text around it; "" if none is known."""
    if place.at_home and not place.odd:
        return ""
    kind = closing_of(item.text)
    asks = kind in _SET_IN and place.odd and not is_told_beside(item.text)
    return kind if asks or kind in KINDS else ""


def _is_labelled_credit(text: str) -> bool:
    """Return whether a line gives labelled credits, or an address; `by May Wren` alone may be below a poem in a story."""
    labelled = not _OF_CREDITS.isdisjoint(text) and not any(map(str.isdecimal, text))
    return labelled and is_credit_line(text)


def _is_signature_of_page(item: Evidence) -> bool:
    """Return whether a line is a name in a box of its own that is named after the author of the text above."""
    words = item.text.split()
    if not _FEWEST_NAMES <= len(words) <= _MOST_NAMES or not all(
        word[:1].isupper() for word in words
    ):
        return False
    box = item.around.chain[-1]
    if any(around.name in _QUOTING for around in item.around.chain):
        return False
    return len(box.blocks) == 1 and not AUTHOR_NAMES.isdisjoint(words_on(box))


def is_metadata(block: Block) -> bool:
    """Return whether a block holds nothing but schema.org data about the page (`itemprop`), which is for machines."""
    return isinstance(block, Paragraph) and _is_data(block.content)


def _is_data(content: Inlines) -> bool:
    parts = [node for node in content if not isinstance(node, Text) or not is_blank(node.text)]
    return bool(parts) and all(
        isinstance(node, Span)
        and (attribute(node, "itemprop") in _METADATA or _is_data(node.content))
        for node in parts
    )


def _is_teaser(item: Evidence, *, odd: bool) -> bool:
    """Return whether a line is the headline of another page between two lines of this one; a sentence only if its markup is `odd`."""
    if item.in_list or not isinstance(item.block, Paragraph | Heading) or not item.link_share:
        return False
    if _leads_on(item, odd=odd):
        return True
    if not isinstance(item.block, Paragraph) or not item.mostly_links:
        return False
    if closing_of(item.text):
        return True
    if item.link_share < _ALL_LINK or item.size < _TEASER or _is_quoted(item.text):
        return False
    shouts = item.text.isupper()  # as buttons do: `GET THE GUIDE NOW!`
    return shouts or odd or speaks_to_visitor(item.text) or not ends_sentence(item.text)


def _leads_on(item: Evidence, *, odd: bool) -> bool:
    """Return whether a line announces something else to read or to see, with nothing but a link after its colon.

    A line with `odd` markup may announce it by any label: `Opinion: Why the weir must go`.
    """
    if _announces_link(item.block, odd=odd):
        return True
    if closing_of(item.text) != ELSEWHERE and not _ANNOUNCED.fullmatch(item.text):
        return False
    behind = _BETWEEN_LINKS.sub("", _COLONS.split(item.text, maxsplit=1)[-1])
    return item.link_share * len(item.text) >= _NEARLY_ALL * len(behind.strip()) > 0


def _announces_link(block: Block, *, odd: bool) -> bool:
    """Return whether a paragraph is words that announce something else to read, followed by a single link.

    Such words need no colon; with `odd` markup, any label with a colon announces a headline.
    """
    if not isinstance(block, Paragraph):
        return False
    content = block.content
    while len(content) == 1 and isinstance(content[0], Emphasis | Strong):
        content = content[0].content
    at = next((at for at, node in enumerate(content) if isinstance(node, Link)), 0)
    before = fold_space(inline_text(content[:at])) if at else ""
    if not 0 < len(before) <= _LONGEST_ANNOUNCEMENT or not is_blank(inline_text(content[at + 1 :])):
        return False
    if odd and before[-1] in _COLON and _is_headline(inline_text((content[at],))):
        return _OF_SOURCES.match(before) is None
    elsewhere = closing_of(f"{before.rstrip(' :')}:") == ELSEWHERE
    return elsewhere or _WHERE_MORE_IS.fullmatch(before) is not None


def _is_headline(text: str) -> bool:
    return (
        size_of(text) >= _TEASER
        and len(text.split()) >= _WORDS_OF_HEADLINE
        and not _is_quoted(text)
    )


def _is_quoted(text: str) -> bool:
    """Return whether a link's text is a URL, or a sentence that the page offers to share: `Click to tweet`."""
    return "." in text.strip(" .").rpartition(" ")[2] or text.lower().endswith("click to tweet")


def tells_use(text: str) -> bool:
    """Return whether a line says how to use the page, even in an author's note: where its other notes are."""
    return stands_anywhere(text) == APPLICATION


def sign_of(item: Evidence, place: Place) -> str:
    """Return the strongest evidence against a block, for the reader of the ledger."""
    text = item.text
    if not text:
        return "a rule or a picture apart from it"
    if item.mostly_links:
        return LINKED
    if is_label(text):
        return "nothing but the words of controls"
    if speaks_to_visitor(text):
        return "speaks to a visitor of the site"
    if is_bar(text):
        return "a bar of choices or facts"
    if place.furnished:
        return IN_FURNITURE
    if not any(character.isalpha() for character in text):
        return "no words"
    if item.outset:
        return "begins at the margin, while the story is indented"
    return "reads like a label" if item.score < 0 else APART
