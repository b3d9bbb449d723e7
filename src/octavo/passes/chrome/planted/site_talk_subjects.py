"""A text → its subjects in the manner of sites, by the entries of `site_talk_words` in it, script by script."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from octavo.passes.chrome.planted.site_talk_words import MARKED, SPACED, UNSPACED, Tables
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.stems import Stems

_REMEMBERED: Final = 100_000
"""Size of the cache of words, with or without an entry."""
_WORDS: Final = re.compile(r"\w+")
OF_UNSPACED: Final = re.compile(
    "[\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
OF_VIETNAM: Final = re.compile("[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


@dataclass(frozen=True, slots=True)
class _Script:
    """The entries of some scripts, and how a text is prepared for them."""

    stems: Stems
    subjects: Mapping[str, str]
    keys: Stems
    """The longest word of each entry, without which it is not in a text."""
    of_keys: Mapping[str, frozenset[str]]
    ready: Callable[[str], str]
    innocent: set[str] = field(default_factory=set)
    """Words that were examined and belong to no entry: serials use the same on every page."""
    telling: dict[str, frozenset[str]] = field(default_factory=dict)
    """Words that may belong to an entry, and its subjects."""

    def found_in(self, text: str) -> list[tuple[str, str]]:
        """Return the entries in a text, each with its subject."""
        return self.standing_in(self.ready(text))

    def standing_in(self, ready: str) -> list[tuple[str, str]]:
        """Return the entries in a prepared text, each with its subject."""
        told = self.stems.told_by(set(ready.split()))
        return [(self.subjects[stem], stem) for stem in self.stems.found_in(ready, told)]

    def told_by(self, tokens: AbstractSet[str]) -> dict[str, frozenset[str]]:
        """Return the words, given with their marks, that may belong to an entry, and its subjects."""
        if len(self.innocent) + len(self.telling) > _REMEMBERED:
            self.innocent.clear()
            self.telling.clear()
        likely = tokens - self.innocent
        new = {token: self.ready(token).split() for token in likely - self.telling.keys()}
        held = self.keys.told_by({word for words in new.values() for word in words})
        for token, words in new.items():
            keys = frozenset[str]().union(*(held[word] for word in words if word in held))
            if keys:
                self.telling[token] = frozenset(it for key in keys for it in self.of_keys[key])
            else:
                self.innocent.add(token)
        return {token: self.telling[token] for token in likely if token in self.telling}


def _words_of(shadow: str) -> str:
    return f" {' '.join(_WORDS.findall(shadow))} "


def _marked(text: str) -> str:
    return _words_of(text.lower())


def _shadowed(text: str) -> str:
    return _words_of(shadow_of(text))


def _script(tables: Tables, *, fold: Callable[[str], str], ready: Callable[[str], str]) -> _Script:
    subjects: dict[str, str] = {}
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for table, few in tables:
        for subject, listed in table.items():
            for entry in filter(None, map(str.strip, listed.replace("\n", "|").split("|"))):
                stem = fold(entry)
                if few:
                    stem = " ".join(_WORDS.findall(stem))
                    whole = len(stem.rpartition(" ")[2]) <= few
                    stem = f" {stem}{' ' * whole}"
                subjects.setdefault(stem, subject)
                keys[_key_of(stem) if few else stem].add(subject)
    of_keys = {key: frozenset(told) for key, told in keys.items()}
    return _Script(Stems(subjects), MappingProxyType(subjects), Stems(of_keys), of_keys, ready)


def _key_of(stem: str) -> str:
    """Return the longest word of an entry, with the spaces that separate it from others."""
    longest = max(stem.split(), key=len)
    ends = stem.endswith(" ") or not stem.endswith(longest)
    return f" {longest}{' ' * ends}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables of words by subject, each script handled in its own way."""

    spaced: _Script
    marked: _Script
    unspaced: _Script

    @classmethod
    def of(cls, spaced: Tables, marked: Tables, unspaced: Tables) -> "Lexicon":
        """Return tables of scripts with spaces, of Vietnamese, and of scripts without spaces, prepared for use."""
        return cls(
            _script(spaced, fold=shadow_of, ready=_shadowed),
            _script(marked, fold=str.lower, ready=_marked),
            _script(unspaced, fold=shadow_of, ready=shadow_of),
        )

    def subjects_in(self, text: str) -> dict[str, set[str]]:
        """Return the subjects of a text, and their entries; an entry that is part of another does not count."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        scripts = [self.spaced]
        if not text.isascii():
            scripts += [self.marked] if OF_VIETNAM.search(text.lower()) else []
            scripts += [self.unspaced] if OF_UNSPACED.search(text) else []
        for script in scripts:
            for subject, stem in script.found_in(text):
                found[subject].add(stem)
        told = {stem for stems in found.values() for stem in stems}
        return {
            subject: left
            for subject, stems in found.items()
            if (left := {stem for stem in stems if not _is_begun(stem, stems, told)})
        }


def _is_begun(stem: str, stems: AbstractSet[str], told: AbstractSet[str]) -> bool:
    """Return whether an entry is only the beginning of another that was found, or part of one with the same subject."""
    return any(other != stem and other.startswith(stem) for other in told) or any(
        other != stem and stem in other for other in stems
    )


_OF_SITES: Final = Lexicon.of(SPACED, MARKED, UNSPACED)
SPACED_ENTRIES: Final = _OF_SITES.spaced
MARKED_ENTRIES: Final = _OF_SITES.marked
UNSPACED_ENTRIES: Final = _OF_SITES.unspaced


def subjects_of_talk(text: str) -> dict[str, set[str]]:
    """Return the subjects of a text in the manner of sites, and their entries.

    >>> sorted(subjects_of_talk("Please report any errors in this chapter."))
    ['a request', 'a work', 'an error']
    """
    return _OF_SITES.subjects_in(text)
