"""What sentences speak of that a site plants to mark its copies: a theft, a work, an appeal, a platform.

They change their wording from chapter to chapter, so their subjects are weighed. Everything is
looked for in the shadow of a text (`shadow`); where a sentence is spelt letter by letter, with the
spaces between its words taken out of the wordings too.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.chrome.planted_abroad import subjects_abroad
from octavo.passes.chrome.shadow import cast_shadow, shadow_of

_SIGNS: Final = tuple(
    (subject, weight, re.compile("|".join(patterns)))
    for subject, weight, patterns in (
        (
            "a theft",
            1.5,
            (
                r"\b(?:stolen|theft|thieves|pilfered|purloined|pirated?|piracy|plagiari[sz]ed)\b",
                r"\b(?:misappropriated|illicitly|unlawful(?:ly)?|unauthori[sz]ed|rightful(?:ly)?)\b",
            ),
        ),
        (
            "a missing permission",
            1.5,
            (
                r"\bwithout (?:the )?(?:author'?s? )?(?:permission|consent|approval)\b",
                r"\bwithout (?:the )?(?:author'?s? )?authori[sz]ation\b",
            ),
        ),
        (
            "a copy",
            1.0,
            (r"\b(?:taken|lifted|copied|scraped|reposted|obtained|republished)\b.{0,40}\bfrom\b",),
        ),
        (
            "a report",
            1.5,
            (
                r"\breport (?:it|the|any|this|sightings|violations?)\b",
                r"\bplease report\b|\bfile a report\b|\bshould be reported\b",
            ),
        ),
        (
            "support of the author",
            1.5,
            (
                r"\b(?:support|help) (?:the |your |creative )?(?:favou?rite )?(?:author|writer|translator)s?\b",
                r"\bauthors? gets? (?:the )?(?:credit|support|paid)\b",
            ),
        ),
        (
            "the original",
            1.0,
            (
                r"\b(?:original|official|genuine|authentic|rightful|true) (?:version|source|site|website|release|publication|copy|home|platform|translation)\b",
                r"\bseek(?:ing)? out the original\b",
            ),
        ),
        (
            "its reader",
            1.0,
            (
                r"\b(?:you|you're|your)\b.{0,40}\b(?:read(?:ing)?|find|see|spot|encounter|discover|come across|stumble upon)\b",
                r"\b(?:if|should you) (?:seen|found|spotted)\b|\bvisit\b|\bread (?:it|this|the)\b",
            ),
        ),
        (
            "a place to read",
            0.7,
            (
                r"\b(?:amazon|website|web site|this site|platform|elsewhere|https?|www)\b",
                r"\b\w+ ?(?:\.|dot) ?com\b",
            ),
        ),
        (
            "a work",
            0.5,
            (
                r"\b(?:this|the|a|author'?s) (?:story|tale|narrative|novel|chapter|book|content|text|work|copy|translation)\b",
            ),
        ),
    )
)
"""What planted sentences speak of: each subject, its weight, and its wordings in English."""
PIECES: Final = (
    "stolen", "theft", "thieves", "pilfer", "purloin", "pirate", "piracy", "plagiar", "misappr", "illicit",
    "unlawful", "authori", "rightful", "permission", "consent", "approval", "taken", "lifted", "copied",
    "scraped", "reposted", "obtained", "republished", "report", "author", "writer", "translator",
    "original ", "official ", "genuine ", "authentic ", "true ", "seek out", "seeking out", "amazon",
    "website", "web site", "this site", "platform", "elsewhere", "http", "www", ".com", ". com", "dotcom",
    "dot com",
)  # fmt: skip
"""A piece of every wording above but those of reading and of stories, which alone do not condemn."""
ENOUGH: Final = 2.2
"""A planted sentence speaks of three things or more. Of 3,473 story paragraphs in 36 chapter pages
none scores above 1.0; of 81 planted sentences 76 reach 2.2 (2026-11)."""
_OF_A_WORK: Final = re.compile(
    r"\b(?:story|stories|tale|narrative|novel|chapter|content|text|copy|copies|version|translation|fiction|books?"
    r"|work|source|author|writer|site|website|platform|amazon|elsewhere|duplication)\b"
)
_OF_PEOPLE: Final = re.compile(
    r"\b(?:s?he|him|his|hers?|himself|herself|i|i'm|i'd|i've|me|my|mine)\b"
)
"""A theft in a story is somebody's, and of a horse: "She read the letter without permission." None of
81 planted sentences speaks of him, of her or of me, and each names a work or a place to read (2026-11)."""
_APART: Final = tuple(
    (
        subject,
        weight,
        re.compile(sign.pattern.replace(r"\b", "").replace(" ?", "").replace(" ", "")),
    )
    for subject, weight, sign in _SIGNS
)
_LETTER_BY_LETTER: Final = re.compile(r"(?<!\S)(?:[^\W_]['’]? +){12,}[^\W_](?: ?[.!?])?(?!\S)")
"""`T h i s  s t o r y`, marks among the letters taken as letters: thirteen or more in a row."""
_MARKS: Final = re.compile(r"[,;:.!?'’-]")


def weight_of(text: str) -> float:
    """Return how much of what planted sentences speak of stands in `text`."""
    shadow = shadow_of(text)
    return sum(weight for _, weight, pattern in _SIGNS if pattern.search(shadow))


def subjects_of(sentence: str) -> list[str]:
    """Return what a sentence speaks of if it speaks of enough to be planted, else nothing.

    >>> subjects_of("This tale was stolen; if you find it on Amazon, report it.")
    ['a theft', 'a report', 'its reader', 'a place to read', 'a work']
    >>> subjects_of("He had stolen the book, and nobody was to report it.")
    []
    """
    shadow = shadow_of(sentence)
    found = [(subject, weight) for subject, weight, sign in _SIGNS if sign.search(shadow)]
    if sum(weight for _, weight in found) >= ENOUGH:
        plain = shadow.replace("’", "'")
        if _OF_A_WORK.search(plain) and not _OF_PEOPLE.search(plain):
            return [subject for subject, _ in found]
    return subjects_abroad(sentence, shadow)


def is_spelt_apart(shadow: str) -> bool:
    """Tell, at next to no cost, whether a shadow may hold a sentence spelt letter by letter."""
    return " t " in shadow and " o " in shadow and " r " in shadow


def spelt_apart(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Give the spans of sentences spelt letter by letter that were planted, and what they speak of."""
    shadow = cast_shadow(text)
    if not is_spelt_apart(shadow.text):
        return
    plain = _MARKS.sub("m", shadow.text)
    for found in _LETTER_BY_LETTER.finditer(plain):
        letters = shadow.text[found.start() : found.end()].replace(" ", "")
        said = [(subject, weight) for subject, weight, sign in _APART if sign.search(letters)]
        if sum(weight for _, weight in said) >= ENOUGH:
            yield *shadow.span(*found.span()), [subject for subject, _ in said]
