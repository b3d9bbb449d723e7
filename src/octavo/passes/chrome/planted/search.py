"""A text → the planted sentences in it, and why; the signs of all languages are combined here.

"This tale was taken without the author's consent; report it." Sites change the wording from chapter to chapter,
so the subjects of a sentence are weighed: a theft, a work, an appeal, a platform. A story may mention a stolen
book; it does not ask its reader to report it to a shop. Wordings are matched on the shadow of the text; spans
are those of the text itself.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.appeals import stems_of_appeals
from octavo.passes.chrome.planted.appeals_in_place import appeals_of
from octavo.passes.chrome.planted.brackets import planted_brackets
from octavo.passes.chrome.planted.chinese_japanese import is_sure, speaks_of_a_site, subjects_of
from octavo.passes.chrome.planted.disguises import disguised_in, is_in_disguise, speaks_in_disguise
from octavo.passes.chrome.planted.escaped_markup import written_out
from octavo.passes.chrome.planted.invitations import invitations_in
from octavo.passes.chrome.planted.invitations_abroad import (
    PIECES_OF_FIRST,
    invites_abroad,
    languages_bidding,
    speaks_of_chapters,
)
from octavo.passes.chrome.planted.names_needed import PARTICLE
from octavo.passes.chrome.planted.promotions import (
    LONGEST_PROMOTION,
    clause_amid,
    is_promotion,
    promoting_clauses,
    speaks_for_a_site,
)
from octavo.passes.chrome.planted.sentence_splits import sentences_in
from octavo.passes.chrome.planted.site_tags import tag_at_end
from octavo.passes.chrome.planted.site_talk import may_hold_talk
from octavo.passes.chrome.planted.site_talk_spans import (
    is_thanks,
    talk_in,
    talks_beyond,
    with_neighbours,
    without_names,
)
from octavo.passes.chrome.planted.sites_named import NamesOfPage, names_of_sites
from octavo.passes.chrome.planted.spaced_letters import spelt_apart
from octavo.passes.chrome.planted.span_edges import (
    LONGEST,
    closing_of,
    goes_on,
    opening_of,
)
from octavo.passes.chrome.planted.story_sentences import (
    is_framed,
    is_of_a_story,
    says_next,
    tells_of_a_site,
)
from octavo.passes.chrome.planted.subjects import (
    ENOUGH,
    may_open_one,
    names_people,
    pieces_of,
    speaks_of_a_copy,
    subjects_in,
    weight_of,
)
from octavo.passes.chrome.planted.subjects_abroad import (
    count_abroad,
    steals_by_name,
    subjects_abroad,
    thefts_of,
)
from octavo.passes.chrome.planted.suspicion import STEMS
from octavo.passes.chrome.wording.fingerprints import credits_a_team
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans, shadow_of
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.speech import has_speech, has_speech_beside_names, opens_speech, says_who
from octavo.tree.text import holds_cjk

_UNKNOWN: Final = NamesOfPage()
NAMES: Final = "names a site"
"""The reason for lone names of sites; all such names in a paragraph are returned at once."""
_INVITES: Final = "sends its reader to a place to read"
_APPEALS: Final = "appeals to the reader"
_PROMOTES: Final = "promotes a site that it names"
_TAGS: Final = "a site's tag at the end of a paragraph"
_HALF: Final = 0.9
"""A sentence with more than this weight belongs to a planted one beside it: "Report it." does, "the story" does
not."""
_FEW_BEFORE_NAME: Final = 8
"""The most characters before the name of a site in a Chinese or Japanese sentence that begins with it."""
_ASKED: Final = 2
"""The sentences of a question with its answer, a request."""
_ONE_QUOTATION: Final = re.compile(r"\s*(?:\"[^\"]*\"|“[^“”]*”|「[^「」]*」|«[^«»]*»)\s*")
_NAME_BEFORE: Final = LazyPattern(r"[^\W我你他她它们們]{1,10}[，,]\s*")
"""A name and a comma before planted words: they would be all that is left of the sentence, so they go, too."""
_UNDERLINED: Final = re.compile(r"[a-z]_[a-z]")
_FEWEST_UNDERLINED: Final = (
    2  # underscores by which a sentence with a site's name is recognised as planted
)


def planted_in(
    text: str, page: NamesOfPage = _UNKNOWN, *, talks: bool = True
) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans of whole sentences that were planted, else of lone names of sites, and why.

    `page` is what is known of the names on the page. Sentences in the manner of sites (`site_talk`) are only
    looked for if `talks` is set.
    """
    found = _planted(text, page, talks=talks)
    if not found or found[1] in {NAMES, _TAGS}:
        return found
    spans = with_neighbours(text, found[0]) if talks else found[0]
    left = [span for span in spans if not is_framed(text, span)]
    return (left, found[1]) if left else None


def _planted(
    text: str, page: NamesOfPage, *, talks: bool
) -> tuple[list[tuple[int, int]], str] | None:
    shadow = cast_shadow(text)
    if apart := spelt_apart(shadow):
        return apart, "spelt letter by letter"
    if written := written_out(text):
        return written, "markup shown as text"
    disguised = disguised_in(text)
    plain = (
        (start, end)
        for start, end in addresses_in(shadow)
        # If an address was planted inside a word, the disguised span is right: it begins later.
        if not any(start < first and end == behind for first, behind in disguised)
    )
    addresses = joined_spans((*plain, *disguised))
    if not addresses and _ONE_QUOTATION.fullmatch(text):
        return None  # a single quotation: somebody in the story says it
    if tag := tag_at_end(text):
        return [tag], _TAGS
    invitations = invitations_in(text)
    stems = STEMS.found_in(shadow.text, STEMS.told_by(set(shadow.text.split())))
    lower = text.lower()
    abroad = _may_be_abroad(stems, lower, shadow.text, named=bool(addresses))
    sentences = sentences_in(without_names(text), addresses)
    spans = [(0, len(text))] if credits_a_team(text) else sentences
    if teams := [span for span in spans if credits_a_team(text[slice(*span)])]:
        return teams, "names the team that made the text"
    asked = stems_of_appeals(stems)
    appeals = appeals_of(text, sentences, asked) if asked else []
    talked = _talk(text, sentences) if talks and may_hold_talk(text) else None
    if not (addresses or abroad or invitations or holds_cjk(text)) and not (
        pieces_of(stems, lower, shadow.text) and weight_of(text) >= ENOUGH
    ):
        return (appeals, _APPEALS) if appeals else talked
    if brackets := planted_brackets(text, addresses):
        return brackets, "speaks to a visitor of the site, in brackets"
    if planted := _planted_together(text, sentences, addresses):
        return talked if talked and talks_beyond(text, talked[0], planted[0]) else planted
    if invited := _planted_invitations(text, invitations, sentences):
        return invited, _INVITES
    if appeals:
        return appeals, _APPEALS
    if talked:
        return talked
    if clauses := promoting_clauses(text, addresses, sentences):
        return clauses, _PROMOTES
    names = names_of_sites(text, addresses, disguised, sentences, page)
    return (names, NAMES) if names else None


def _may_be_abroad(stems: AbstractSet[str], lower: str, shadow: str, *, named: bool) -> bool:
    """Return whether a text may have a planted sentence in another language than English, by the parts of words in it."""
    return bool(
        thefts_of(stems, lower)
        or languages_bidding(stems, lower, named=named)
        or (not stems.isdisjoint(PIECES_OF_FIRST) and speaks_of_chapters(shadow))
    )


def _planted_invitations(
    text: str, invitations: Iterable[tuple[int, int]], sentences: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the invitations that are not speech and not in a sentence of the story."""
    return [
        span
        for span in invitations
        if not has_speech(text[slice(*span)])
        and not any(
            start <= span[0] < end and _is_the_storys(text, (start, end), span)
            for start, end in sentences
        )
    ]


def _is_the_storys(text: str, sentence: tuple[int, int], invitation: tuple[int, int]) -> bool:
    """Return whether the sentence around an invitation is the story's: too long, with a speaker, or narrative."""
    start, end = sentence
    if end - start > LONGEST_PROMOTION or says_who(text[start:end]):
        return True
    return is_of_a_story(text, sentence, invitation)


def _planted_together(
    text: str, sentences: list[tuple[int, int]], addresses: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans of planted sentences, or of several planted together, and why.

    First the whole paragraph is tried, then runs of three, two and one of its sentences. All spans with the same
    reason are returned at once: a paragraph may hold thousands.
    """
    for count in (len(sentences), 3, 2, 1):
        found: list[tuple[tuple[int, int], str]] = []
        at = 0
        while at + count <= len(sentences):
            planted = _planted_window(text, sentences[at : at + count], len(sentences), addresses)
            found += [planted] if planted else []
            at += count if planted else 1
        if found:
            why = found[0][1]
            return [span for span, reason in found if reason == why], why
    return None


def _planted_window(
    text: str, window: list[tuple[int, int]], sentences: int, addresses: list[tuple[int, int]]
) -> tuple[tuple[int, int], str] | None:
    """Return the planted span in a window of sentences, and why; the paragraph has `sentences` of them."""
    if len(window) == 1:
        return _planted_sentence(text, window[0], addresses)
    together = _planted_as_one(text, window, alone=len(window) == sentences)
    if together or len(window) != _ASKED or not _asks(text[slice(*window[0])]):
        return together
    answer = _planted_sentence(text, window[1], addresses)
    if answer is None or answer[0][0] != window[1][0]:
        return None
    return (window[0][0], answer[0][1]), answer[1]


def _planted_as_one(
    text: str, window: list[tuple[int, int]], *, alone: bool
) -> tuple[tuple[int, int], str] | None:
    """Return the span of several sentences planted together, and why; `alone` if they are the whole paragraph."""
    if not _may_open_one(text[slice(*window[0])]):
        return None
    for at, (start, end) in enumerate(window):
        # Between two planted sentences a lower weight is enough.
        if not _is_of_it(text[start:end], alone=alone or 0 < at < len(window) - 1):
            return None
    first, end = window[0][0], window[-1][1]
    start = opening_of(text, first, end)
    if start > first and _why_planted(text[window[1][0] : end], alone=False):
        return None  # the first sentence begins as the story's, and the others do not need it
    why = _why_planted(text[start:end], alone=False)
    return ((start, closing_of(text, start, end, amid=start > first)), why) if why else None


def _planted_sentence(
    text: str, sentence: tuple[int, int], addresses: list[tuple[int, int]]
) -> tuple[tuple[int, int], str] | None:
    """Return the planted span in a sentence, and why; None if there is none."""
    first, end = sentence
    # A mark that opens speech is the story's and stays.
    first += opens_speech(text[first:end])
    start = opening_of(text, first, end)
    said = text[start:end]
    named = addresses[bisect_left(addresses, (start, 0)) : bisect_left(addresses, (end, 0))]
    if start > first and not named and says_next(text[first:start]):
        return None
    whole = start, closing_of(text, start, end, amid=start > first)
    if whole[1] == end and _NAME_BEFORE.compiled.fullmatch(text, first, start):
        whole = first, end
    if why := _why_planted(said, alone=True, cut=whole[1] - start):
        return whole, why
    if start > first and (why := _why_planted(text[first:end], alone=True)):
        return sentence, why  # the planted words begin with the sentence, not at the opening found
    if clause := clause_amid(text, (start, end), named):
        return clause, _PROMOTES
    if named and _is_named_at_once(text, start, end, named):
        return (start, named[-1][1]), _PROMOTES
    if named and not has_speech(said) and (stolen := steals_by_name(said)):
        return whole, f"speaks of {', '.join(stolen)}"
    underlined = named and len(_UNDERLINED.findall(said)) >= _FEWEST_UNDERLINED
    if underlined or (named and is_promotion(text, (start, end), named)):
        return whole, _PROMOTES
    if has_speech(said) or not invites_abroad(said) or is_of_a_story(text, sentence, whole):
        return None
    return whole, _INVITES


def _talk(
    text: str, sentences: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans in the manner of sites, and why; None if there are none."""
    spans, talk = talk_in(text, sentences)
    return (spans, f"in the manner of sites, speaks of {', '.join(talk)}") if spans else None


def _is_named_at_once(text: str, start: int, end: int, named: Sequence[tuple[int, int]]) -> bool:
    """Return whether a sentence begins by promoting a named site, and the story follows right after the name."""
    behind = named[-1][1]
    return (
        named[0][0] - start <= _FEW_BEFORE_NAME
        and not PARTICLE.match(text, behind)
        and goes_on(text[behind:end], amid=True)
        and speaks_of_a_site(text[start:behind], named=True)
    )


def _asks(sentence: str) -> bool:
    """Return whether a sentence asks the reader about the text: "Enjoying this chapter?"."""
    asked = sentence.rstrip().endswith("?") and not has_speech(sentence)
    return asked and weight_of(sentence) > 0 and not names_people(sentence)


def _may_open_one(sentence: str) -> bool:
    return may_open_one(sentence) or count_abroad(sentence) > 1


def _is_of_it(sentence: str, *, alone: bool) -> bool:
    """Return whether a sentence belongs to a planted one beside it: "Report it.", "Love this story?"."""
    weight = weight_of(sentence)
    if holds_cjk(sentence) and len(subjects_of(sentence)) > 1:
        return True
    if alone and asks_of_reader(sentence.strip()):
        return True
    if is_thanks(sentence):
        return True
    if not may_open_one(sentence) and not (alone and weight > _HALF):
        return count_abroad(sentence) > 1
    if weight > _HALF or (weight > 0 and (alone or sentence.rstrip().endswith("?"))):
        return True
    return count_abroad(sentence) > 1


@lru_cache(maxsize=512)
def _why_planted(sentence: str, *, alone: bool, cut: int | None = None) -> str:
    """Return why a single sentence (`alone`) or several were planted, "" if they are the author's.

    `cut` is how many characters would be removed, None for all. Cached, since sites repeat their sentences.
    """
    if len(sentence) > LONGEST or has_speech_beside_names(sentence):
        return ""
    # Disguise is judged sentence by sentence, never for several at once.
    if alone and (
        speaks_in_disguise(sentence) or (is_in_disguise(sentence) and speaks_for_a_site(sentence))
    ):
        return "speaks of a site, in disguise"
    if tells_of_a_site(sentence, cut):
        return ""
    if is_sure(sentence):
        return "a wording of sites"
    if speaks_of_a_copy(sentence):
        return f"speaks of {subjects_in(sentence)}"
    if abroad := subjects_abroad(sentence, shadow_of(sentence)):
        return f"speaks of {', '.join(abroad)}"
    eastern = holds_cjk(sentence) and speaks_of_a_site(sentence, named=False)
    return "speaks to a visitor of the site" if eastern else ""
