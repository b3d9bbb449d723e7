"""A page with much planted text → the sentences left on it that were planted as well.

A sentence is weighed by its subjects (`sentences`), and by how it stands out on its page: by a name that
other planted text has as well, by its language, by a missing full stop, and by its place in its paragraph. A
name of the story's in it, or of a speaker, counts against it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final

from octavo.passes.chrome.planted.appeals import is_note
from octavo.passes.chrome.planted.names_needed import bare_name
from octavo.passes.chrome.planted.pervasive.contrast import (
    BOXED,
    UNLIKE_BEFORE,
    UNLIKE_BEHIND,
    Around,
)
from octavo.passes.chrome.planted.pervasive.endorsements import (
    bids_briefly,
    greets,
    is_plug,
    name_at_end,
    opens_as_plug,
)
from octavo.passes.chrome.planted.pervasive.language import Language
from octavo.passes.chrome.planted.pervasive.paragraphs import (
    MAY_PART,
    Sentence,
    is_bare,
    is_cut_off,
    lacks_stop,
    sentences_of,
    tails_of,
)
from octavo.passes.chrome.planted.pervasive.proper_names import (
    ODD,
    heroes_in,
    is_of_odd,
    names_of_odd,
)
from octavo.passes.chrome.planted.pervasive.proper_names import names_in as capitals_in
from octavo.passes.chrome.planted.pervasive.sentences import (
    BASE,
    ENOUGH,
    SPEECH,
    is_said,
    manners_of,
    speak_together,
    told_in,
    weight_of,
)
from octavo.passes.chrome.planted.pervasive.site_names import is_long, names_in, sites_in
from octavo.passes.chrome.planted.pervasive.story import (
    is_stopped,
    new_names,
    speaks_of_the_web,
)
from octavo.passes.chrome.planted.pervasive.weighing import BESIDE, NAMED, OF_STORIES, Standing
from octavo.passes.chrome.planted.pervasive.words import (
    BID,
    MAKER,
    MONEY,
    MORE,
    PLACE,
    POSTING,
    READER,
    READING,
    THEFT,
    WORK,
    WORKINGS,
)
from octavo.passes.chrome.planted.site_talk import UNPARTED, is_thin
from octavo.passes.chrome.planted.story_sentences import is_framed
from octavo.passes.chrome.wording.narration import tells_of_self
from octavo.passes.chrome.wording.shadow import joined_spans
from octavo.passes.reading.note_labels import opening_label

_LIKELY: Final = 2.0
"""The weight of a sentence that is likely to be planted if anything on its page is."""
_RIFE: Final = 4
"""With this many paragraphs with planted text, more of the page is likely to be planted."""
_BARE: Final = 2.5
"""The weight of a last sentence without a mark after it, if the story has none like it."""
_BARE_ALONE: Final = 0.8
"""The same for a line of its own, which may be a heading or a sign."""
_TOGETHER: Final = (2, 3)
"""How many sentences are judged together."""
_AMID: Final = 1.2
"""How much more weight is needed by a sentence that is followed by others of the story."""
_FEWEST_SUBJECTS: Final = 2
"""The fewest subjects of a sentence that is enough by itself, without a name."""
_OF_ANY_STORY: Final = frozenset({WORK, READING, READER, BID, MONEY})
"""Subjects that people in a story mention together, as in "Read me the book"."""
_OF_PLUGS: Final = frozenset({BID, PLACE, POSTING, MORE})
"""Subjects of a sentence without a full stop that only says where to read on."""
_OF_COPIES: Final = frozenset({MAKER, THEFT, PLACE})
"""Subjects of a sentence that goes with what was cut beside it."""
_FEWEST_WORDS: Final = 4
"""The fewest words of a sentence that is enough by itself."""
_WORD: Final = re.compile(r"[^\W_]{3,}")
_COLONS: Final = (":", "：")
_LITTLE: Final = BASE + 1.0
"""The weight up to which what stands before a planted sentence, with no full stop between, is the story's."""


@dataclass(frozen=True, slots=True)
class PervasivePage(Standing):
    """What else is known about a page with planted text."""

    sites: frozenset[str] = frozenset()
    """Names of sites in planted text, as letters and figures."""
    words: frozenset[str] = frozenset()
    """The words of what is left, in lower case."""
    webless: bool = False
    """Whether its story does not mention the web."""
    stopped: bool = False
    """Whether the paragraphs of its story end in full stops."""
    plugged: frozenset[str] = frozenset()
    """Names in which sentences of it end that may be plugs, and that nothing else on it has."""
    surely: int = 0
    """How much was found on it that was planted."""
    cuts: Mapping[str, int] = field(default_factory=dict)
    """What is left of the paragraphs with cut sentences, and where these were."""

    @classmethod
    def of(cls, planted: Iterable[str], story: str, cuts: Mapping[str, int]) -> "PervasivePage":
        """Return what is known about a page, from its planted texts, all that is left, and the places of cuts."""
        lines = story.splitlines()
        stopped = is_stopped(lines)
        paragraphs = [sentences_of(line) for line in lines]
        sentences = list(chain.from_iterable(paragraphs))
        weighed = [(it.text, weight_of(it.text) if it.told else SPEECH) for it in sentences]
        plugs = (
            (name_at_end(it.text, bare=stopped and it is said[-1] and lacks_stop(said)), it.text)
            for said in paragraphs
            for it in said
            if it.heard and not it.spoken
        )
        gone = tuple(planted)
        names = {name for text in gone for name in capitals_in(text)} | names_of_odd(weighed)
        words = story.lower().split()
        own = frozenset(name for name in names if is_of_odd(name, weighed))
        sites = chain(
            chain.from_iterable(map(sites_in, gone)), filter(is_long, map(bare_name, own))
        )
        return cls(
            own,
            Language.of(story, words),
            heroes_in(weighed),
            Around.of(text for text, weight in weighed if weight < ODD),
            frozenset(sites),
            frozenset(words),
            not speaks_of_the_web(text for text, weight in weighed if weight < ODD),
            stopped,
            frozenset(new_names(filter(itemgetter(0), plugs), (text for text, _ in weighed))),
            len(gone),
            cuts,
        )

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of names of sites in a paragraph."""
        return names_in(text, self.sites, self.words, self.heroes, webless=self.webless)

    def plugs_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of sentences in a paragraph that only send its reader to a place to read that they name."""
        said = self._parted(text)
        bare = self.stopped and lacks_stop(said)
        return [
            it.span
            for it in said
            if it.heard
            and not it.spoken
            and is_plug(
                it.text.strip(),
                self.plugged,
                any_address=self.webless,
                bare=bare and it is said[-1],
            )
            and not is_framed(text, it.span)
        ]

    def counts_likely(self, story: str) -> int:
        """Return how many sentences of a page are likely to be planted, if anything on it is."""
        return sum(
            self.weight(said.text) >= _LIKELY or is_plug(said.text, self.plugged)
            for line in story.splitlines()
            for said in sentences_of(line)
            if said.told
        )

    def planted_in(self, text: str) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
        """Return the spans of planted sentences in a paragraph, and their subjects.

        >>> page = PervasivePage(frozenset({"Owlhoot"}))
        >>> text = "The lamp went out. Whoever reposted this stole it from Owlhoot."
        >>> [text[slice(*span)] for span in page.planted_in(text)[0]]
        ['Whoever reposted this stole it from Owlhoot.']
        >>> page.planted_in("She stole it from the owl.")
        ([], ())
        """
        sentences = self._parted(text)
        may_be = bool(sentences) and (text in self.cuts or self._may_be(sentences))
        if not may_be or is_note(text) or opening_label(text):
            return [], ()
        said = [it.text for it in sentences]
        weights = [self.weight_where(it) for it in sentences]
        bare = self.stopped and lacks_stop(sentences)
        if self.stopped and is_bare(sentences[-1]):
            weights[-1] = self.weight(said[-1]) + (_BARE if bare else _BARE_ALONE)
        sure = self._sure_of(sentences, weights, bare=bare) or self._sure_together(sentences)
        if self._is_authors(sentences, sure):
            return [], ()
        sure |= self._beside_cut(text, sentences, weights)
        for at in sorted(sure):
            before, after = at - 1, at + 1
            while before >= 0 and self.goes_before(said[before], weights[before]):
                sure.add(before)
                before -= 1
            while after < len(said) and self.goes_behind(said[after], weights[after]):
                sure.add(after)
                after += 1
        subjects = {it for at in sure for it in told_in(said[at])}
        spans = joined_spans([sentences[at].span for at in sorted(sure)])
        return [span for span in spans if not is_framed(text, span)], tuple(sorted(subjects))

    def _may_be(self, sentences: Sequence[Sentence]) -> bool:
        """Tell, at little cost, whether any sentence of a paragraph may weigh enough, or the last ones together."""
        weights = [weight_of(it.text) for it in sentences]
        bare = _BARE * (self.stopped and is_bare(sentences[-1]))
        most = max(weights) + NAMED + self.language.most + bare
        last = weights[-_TOGETHER[-1] :]
        return (
            most >= ENOUGH
            or sum(weight > BASE - 1 for weight in last) > 1
            or any(map(self.is_none_of_it, sentences))
        )

    def _is_authors(self, sentences: Sequence[Sentence], sure: AbstractSet[int]) -> bool:
        """Return whether sentences seem to be an author's, asking for reviews and giving thanks for votes.

        The author also mentions himself in another sentence; a hero who says `I` speaks in the past tense.
        """
        subjects = {it for at in sure for it in told_in(sentences[at].text)}
        return subjects <= _OF_ANY_STORY | {WORKINGS, MORE} and any(
            at not in sure
            and it.heard
            and tells_of_self(it.text)
            and not is_said(it.text)
            and {"others", "long"}.isdisjoint(manners_of(it.text))
            for at, it in enumerate(sentences)
        )

    def _sure_of(
        self, sentences: Sequence[Sentence], weights: Sequence[float], *, bare: bool
    ) -> set[int]:
        """Return the places of sentences in a paragraph that are enough by themselves; at its end less is needed.

        `bare` says that the last of several has no full stop.
        """
        sure: set[int] = set()
        trailing = True
        for at in reversed(range(len(sentences))):
            said = sentences[at]
            more = 0.0 if trailing else _AMID
            last = at == len(sentences) - 1
            speaks = weights[at] >= ENOUGH + more and self._is_one(said.text, bare=bare and last)
            if (speaks and not self.is_like_it(said, weights[at])) or self.is_none_of_it(
                said, more, alone=len(sentences) == 1
            ):
                sure.add(at)
            else:
                trailing = trailing and self.goes_behind(said.text, weights[at])
        return sure

    def _sure_together(self, sentences: Sequence[Sentence]) -> set[int]:
        """Return the places of the last sentences of a paragraph that are only enough together."""
        for count in _TOGETHER if self.surely >= _RIFE else ():
            last = sentences[-count:]
            if (
                len(last) == count
                and all(
                    it.told
                    and not BOXED.search(it.text)
                    and not is_cut_off(it.text)
                    and self.heroes.isdisjoint(_WORD.findall(it.text))
                    for it in last
                )
                and speak_together([it.text for it in last])
            ):
                return set(range(len(sentences) - count, len(sentences)))
        return set()

    def _beside_cut(
        self, text: str, sentences: Sequence[Sentence], weights: Sequence[float]
    ) -> set[int]:
        """Return the places of sentences beside those that were cut, if they go with them."""
        if text not in self.cuts:
            return set()
        place = self.cuts[text]
        behind = next(
            (at for at, it in enumerate(sentences) if it.span[0] >= place - 1), len(sentences)
        )
        found = {
            at
            for at in ((behind - 1,) if behind else ())
            if greets(sentences[at].text)
            or (sentences[at].told and self.goes_with(sentences[at].text, UNLIKE_BEFORE))
            or (
                not _OF_COPIES.isdisjoint(told_in(sentences[at].text))
                and len(told_in(sentences[at].text)) >= _FEWEST_SUBJECTS
                and self.goes_before(sentences[at].text, weights[at])
            )
        }
        if behind == len(sentences) - 1 and self._ends_it(sentences[behind], weights[behind]):
            found.add(behind)
        return found

    def _ends_it(self, last: Sentence, weight: float) -> bool:
        """Return whether the last sentence of a paragraph goes with what was cut directly before it."""
        subjects = told_in(last.text)
        speaks = weight >= BESIDE and OF_STORIES.isdisjoint(manners_of(last.text))
        speaks = speaks and bool(subjects) and not is_thin(last.text, subjects)
        speaks = speaks or self.goes_with(last.text, UNLIKE_BEHIND)
        return last.heard and not last.spoken and (speaks or bids_briefly(last.text))

    def _parted(self, text: str) -> tuple[Sentence, ...]:
        """Return a paragraph's sentences, the last divided where a planted one begins without a full stop before."""
        *first, last = sentences_of(text) or (None,)
        if last is None:
            return ()
        for head, tail in tails_of(last) if MAY_PART.search(last.text) else ():
            if not (opens_as_plug(tail.text) or self.stands_out(tail.text)):
                continue
            announced = head.text.rstrip().endswith(_COLONS) and not self.stands_out(tail.text)
            if announced or not (weight_of(head.text) <= _LITTLE or head.text.isupper()):
                break
            bare = self.stopped and is_bare(tail)
            enough = self.weight(tail.text) + _BARE * bare >= ENOUGH
            if enough and self._is_one(tail.text, bare=bare):
                return (*first, head, tail)
        return (*first, last)

    def _is_one(self, sentence: str, *, bare: bool = False) -> bool:
        """Return whether a sentence is long enough, and no window of a game; less is asked of one that is `bare` of a full stop."""
        if is_cut_off(sentence):
            return False
        if not self.stands_out(sentence) and (
            BOXED.search(sentence)
            or sentence.isupper()
            or not OF_STORIES.isdisjoint(manners_of(sentence))
            or len(told := told_in(sentence)) < _FEWEST_SUBJECTS - bare
            or (bare and _OF_PLUGS.isdisjoint(told))
            or (not bare and (told.keys() <= _OF_ANY_STORY or is_thin(sentence, told)))
        ):
            return False
        return (
            len(sentence.split()) >= _FEWEST_WORDS - bare or UNPARTED.search(sentence) is not None
        )
