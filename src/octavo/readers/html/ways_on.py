"""Links of a page → the addresses of the next and the previous page of its work.

These are recognised by relation (https://html.spec.whatwg.org/#sequential-link-types), by words, or by names
(`class="nav-next"`). They only count if nothing else gives the order of pages.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Literal, TypeAlias, TypeVar

from octavo.tree.document import Statement
from octavo.tree.text import fold_space, is_xml

_Node = TypeVar("_Node")
_Step: TypeAlias = Literal["next", "previous"]
WAYS: Final = "a[href], link[rel]"
"""The elements that are examined."""
_RELATIONS: Final[Mapping[str, _Step]] = {
    "next": "next",
    "prev": "previous",
    "previous": "previous",
}
_THING: Final = r"(?:[ _-]?(?:chap(?:ter)?|chp|page|part|post|episode|ep|link|btn|button|nav))*"
_NEXT: Final = (
    "next(?: (?:chapter|page|part|post|episode|entry|article))?|下一[章页頁篇回话話]|次(?:へ|話|の話へ?|の?ページ)|다음 ?[화회편글]?"
    "|nächste[sr]? (?:kapitel|teil|seite|beitrag)|weiter|(?:chapitre |partie |page |article )?suivante?|(?:capítulo |parte )?siguiente(?: capítulo)?"
    "|próximo(?: capítulo)?|capítulo seguinte|(?:capitolo |parte )?successiv[oa]|следующая(?: глава)?|далее|вперёд|вперед|наступний розділ"
    "|następny rozdział|kolejny rozdział|další kapitola|capitolul următor|következő fejezet|volgende? hoofdstuk|sonraki bölüm"
    "|chương (?:sau|tiếp|kế)(?: theo)?|bab (?:selanjutnya|berikutnya)|selanjutnya|επόμενο κεφάλαιο|الفصل التالي|فصل بعدی|הפרק הבא"
    "|अगला अध्याय|(?:บท|ตอน)(?:ถัดไป|ต่อไป)"
)
_PREVIOUS: Final = (
    "prev(?:ious)?(?: (?:chapter|page|part|post|episode|entry|article))?|上一[章页頁篇回话話]|前(?:へ|話|の話へ?|の?ページ)|이전 ?[화회편글]?"
    "|vor(?:herige|ige)[sr]? (?:kapitel|teil|seite|beitrag)|zurück|(?:chapitre |partie |page |article )?précédente?"
    "|(?:capítulo |parte )?anterior|(?:capitolo |parte )?precedente|предыдущая(?: глава)?|назад|попередній розділ|poprzedni rozdział"
    "|předchozí kapitola|capitolul anterior|előző fejezet|vorige? hoofdstuk|önceki bölüm|chương trước|bab sebelumnya|sebelumnya"
    "|προηγούμενο κεφάλαιο|الفصل السابق|فصل قبلی|הפרק הקודם|पिछला अध्याय|(?:บท|ตอน)(?:ก่อนหน้า|ก่อน)"
)
"""The words of such links, in many languages."""
_SAID: Final = re.compile(
    rf"[\W_]*(?:(?P<next>{_NEXT})|(?P<previous>{_PREVIOUS}))[\W_]*", re.IGNORECASE
)
_NAMED: Final = re.compile(
    rf"(?:.*\s)?(?:\S*[_-])?(?:(?P<next>next)|(?P<previous>prev(?:ious)?)){_THING}(?:\s.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""The name of an element, possibly among others."""
_LONGEST_WORDS: Final = 40
_LONGEST: Final = 300
"""The most characters of an address."""
_MOST: Final = 4
"""The most addresses of one kind in a page: above its text, below it, and for programs."""


def ways_in(
    nodes: Iterable[_Node],
    name_of: Callable[[_Node], str],
    given_to: Callable[[_Node], Mapping[str, str | None]],
    text_in: Callable[[_Node], str],
) -> Iterator[Statement]:
    """Yield the addresses of the next and the previous page, in page order, without repeats."""
    said: dict[_Step, list[str]] = {"next": [], "previous": []}
    for node in nodes:
        given = given_to(node)
        address = fold_space(given.get("href") or "")
        if not address or address[0] == "#" or len(address) > _LONGEST or not is_xml(address):
            continue
        step = _step_of(given, "" if name_of(node) == "link" else text_in(node))
        if step and address not in said[step] and len(said[step]) < _MOST:
            said[step].append(address)
            yield Statement(step, address, f"a link to the {step}")


def _step_of(given: Mapping[str, str | None], text: str) -> _Step | None:
    """Return the direction of a link according to its relation, words or names; None for other links."""
    for relation in (given.get("rel") or "").lower().split():
        if relation in _RELATIONS:
            return _RELATIONS[relation]
    words = text.strip()
    names = f"{given.get('class') or ''} {given.get('id') or ''}"
    found = _SAID.fullmatch(words) if 0 < len(words) <= _LONGEST_WORDS else None
    if found is None and len(names) <= _LONGEST:
        found = _NAMED.fullmatch(names)
    if found is None:
        return None
    return "next" if found["next"] else "previous"
