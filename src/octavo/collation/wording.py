"""Passages that correspond → the change between them: marked words, and remarks about how they are set."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from octavo.collation.alignment import matches
from octavo.collation.changes import Change, Mark, Nature, Run
from octavo.collation.passages import Dress, Form, Passage, Picture, Style
from octavo.collation.words import (
    PARAGRAPH_MARK,
    count_words,
    is_space,
    is_word,
    pieces_of,
    with_one_apostrophe,
)
from octavo.tree.record import record
from octavo.tree.text import excerpt, with_article

Hunks: TypeAlias = Sequence[tuple[Sequence[str], Sequence[str]]]
"""The pieces removed and the pieces added, for each place where two texts differ."""
_SLIGHT: Final = 8
"""Length of a word or two (`of the`), in characters: no landmark between two rewritten phrases."""


@record
class _Stretch:
    """A run of characters that both texts have: where it begins in each, and its length."""

    old: int
    new: int
    length: int


def added(passage: Passage) -> Change:
    """Return the change for a passage without a counterpart in the old text."""
    runs = (Run(Mark.INSERTED, passage.text),) if passage.text else ()
    return Change((), (passage,), runs, Nature.WORDS, words_in=count_words(passage.text))


def removed(passage: Passage) -> Change:
    """Return the change for a passage without a counterpart in the new text."""
    runs = (Run(Mark.DELETED, passage.text),) if passage.text else ()
    return Change((passage,), (), runs, Nature.WORDS, words_out=count_words(passage.text))


def changed(old: Sequence[Passage], new: Sequence[Passage]) -> Change:
    """Return the change between passages that correspond."""
    before, after = _text_of(old), _text_of(new)
    runs, stretches = _compared(before, after)
    remarks = (
        *_paragraphing(old, new),
        *_places(old, new),
        *_settings(old, new, before, stretches),
        *_pictures(old, new),
        *_notes(old, new),
    )
    hunks = list(_hunks(runs))
    words_out, words_in = _counted(hunks)
    return Change(
        tuple(old),
        tuple(new),
        runs,
        _nature(hunks),
        remarks,
        words_out=words_out,
        words_in=words_in,
    )


def _text_of(passages: Sequence[Passage]) -> str:
    return PARAGRAPH_MARK.join(passage.text for passage in passages)


def _hunks(runs: Sequence[Run]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the pieces removed and the pieces added, for each place where the texts differ."""
    for is_same, group in groupby(runs, key=lambda run: run.mark is Mark.SAME):
        if not is_same:
            both = list(group)
            gone, come = (
                [piece for run in both if run.mark is mark for piece in pieces_of(run.text)]
                for mark in (Mark.DELETED, Mark.INSERTED)
            )
            yield gone, come


def _words_of(pieces: Sequence[str]) -> list[str]:
    """Return the words among pieces, with all apostrophes typed alike."""
    return [with_one_apostrophe(piece) for piece in pieces if is_word(piece)]


def _compared(before: str, after: str) -> tuple[tuple[Run, ...], tuple[_Stretch, ...]]:
    """Return the runs of two texts, and the stretches of characters that both have."""
    if before == after:
        whole = (Run(Mark.SAME, before),) if before else ()
        return whole, (_Stretch(0, 0, len(before)),)
    old, new = pieces_of(before), pieces_of(after)
    runs: list[Run] = []
    stretches: list[_Stretch] = []
    at = at_new = place = place_new = 0
    for start, start_new, length in [*_steady(old, new), (len(old), len(new), 0)]:
        gone, come = "".join(old[at:start]), "".join(new[at_new:start_new])
        same = "".join(old[start : start + length])
        for mark, text in ((Mark.DELETED, gone), (Mark.INSERTED, come), (Mark.SAME, same)):
            if text:
                runs.append(Run(mark, text))
        place, place_new = place + len(gone), place_new + len(come)
        if same:
            stretches.append(_Stretch(place, place_new, len(same)))
        place, place_new = place + len(same), place_new + len(same)
        at, at_new = start + length, start_new + length
    return tuple(runs), tuple(stretches)


def _steady(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs that both texts have, except those too short to help a reader between two changes.

    A space or comma shared by two rewritten phrases would only cut the change into unreadable
    pieces.
    """
    found = matches(old, new)
    kept: list[tuple[int, int, int]] = []
    for at, (start, start_new, length) in enumerate(found):
        last, last_new = (kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]) if kept else (0, 0)
        following = found[at + 1] if at + 1 < len(found) else (len(old), len(new), 0)
        before = (old[last:start], new[last_new:start_new])
        after = (old[start + length : following[0]], new[start_new + length : following[1]])
        island = old[start : start + length]
        if PARAGRAPH_MARK not in island and _is_slight("".join(island), before, after):
            continue
        kept.append((start, start_new, length))
    return kept


_Sides: TypeAlias = tuple[Sequence[str], Sequence[str]]
"""The pieces of text that were removed, and those that were added."""


def _is_slight(island: str, before: _Sides, after: _Sides) -> bool:
    """Return whether an unchanged run is short, and shorter than the rewritten text on either side of it."""
    size = len(island.strip())
    if not (_is_rewritten(before) and _is_rewritten(after)):
        return False
    return size <= _SLIGHT and size <= min(_length(before), _length(after))


def _is_rewritten(sides: _Sides) -> bool:
    """Return whether words were removed and other words added."""
    return all(any(map(is_word, side)) for side in sides)


def _length(sides: _Sides) -> int:
    return max(sum(map(len, side)) for side in sides)


def _nature(hunks: Hunks) -> Nature:
    words = [(_words_of(gone), _words_of(come)) for gone, come in hunks]
    if any(gone != come for gone, come in words):
        alike = all(
            [word.casefold() for word in gone] == [word.casefold() for word in come]
            for gone, come in words
        )
        return Nature.CAPITALS if alike else Nature.WORDS
    pieces = {piece for gone, come in hunks for piece in (*gone, *come)}
    if any(not is_space(piece) for piece in pieces):
        return Nature.PUNCTUATION
    # The space at which a paragraph is split goes with the split: that is one change, not two.
    return Nature.SPACING if pieces and PARAGRAPH_MARK not in pieces else Nature.SETTING


def _counted(hunks: Hunks) -> tuple[int, int]:
    """Return how many words were removed and added; another apostrophe makes no other word."""
    words = [(_words_of(gone), _words_of(come)) for gone, come in hunks]
    differing = [(gone, come) for gone, come in words if gone != come]
    return sum(len(gone) for gone, _ in differing), sum(len(come) for _, come in differing)


def _paragraphing(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[str]:
    if len(old) < len(new):
        yield f"{_kind(old)} divided into {len(new)}"
    elif len(new) < len(old):
        yield f"{len(old)} {_kind(new)}s joined"


def _kind(passages: Sequence[Passage]) -> str:
    return str(passages[0].form)


def _places(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[str]:
    """Yield a change of form (`a heading is now a paragraph`), and what no longer or newly contains it."""
    before, after = old[0], new[0]
    if before.form is not after.form:
        yield f"{with_article(before.form)} is now {with_article(after.form)}"
    if before.within != after.within:
        shared = set(before.within) & set(after.within)
        for name in before.within:
            if name not in shared:
                yield f"no longer {_standing(name)}"
        for name in after.within:
            if name not in shared:
                yield f"now {_standing(name)}"
        if set(before.within) == set(after.within):
            yield "nested otherwise"


def _standing(name: str) -> str:
    """Return a description of a passage within `name`: `in a quotation`, `a list item`."""
    inside = name in {
        *("quotation", "epigraph", "letter", "note", "standfirst", "dedication", "status window")
    }
    if name == "centred lines":
        return f"in {name}"
    if name == "lines at the right":
        return "at the right"
    return f"in {with_article(name)}" if inside or name.endswith("note") else with_article(name)


def _settings(
    old: Sequence[Passage], new: Sequence[Passage], text: str, stretches: Sequence[_Stretch]
) -> Iterator[str]:
    """Yield how unchanged words are now set otherwise: `“tram” is now emphasised`."""
    before, after = _styles_of(old), _styles_of(new)
    if before == after and len(stretches) == 1 and stretches[0].old == stretches[0].new:
        return
    last: tuple[int, int, frozenset[tuple[Dress, str]], frozenset[tuple[Dress, str]]] | None = None
    for start, end, gone, come in _dressed_otherwise(before, after, stretches):
        if last and last[1] == start and last[2:] == (gone, come):
            last = (last[0], end, gone, come)
            continue
        if last:
            yield from _changes_of_dress(text[last[0] : last[1]], last[2], last[3])
        last = (start, end, gone, come)
    if last:
        yield from _changes_of_dress(text[last[0] : last[1]], last[2], last[3])


def _styles_of(passages: Sequence[Passage]) -> list[Style]:
    """Return the styles of several passages, with positions in their joined text."""
    styles: list[Style] = []
    start = 0
    for passage in passages:
        styles += [
            Style(start + one.start, start + one.end, one.dress, one.detail)
            for one in passage.styles
        ]
        start += len(passage.text) + 1
    return styles


def _dressed_otherwise(
    before: Sequence[Style], after: Sequence[Style], stretches: Sequence[_Stretch]
) -> Iterator[tuple[int, int, frozenset[tuple[Dress, str]], frozenset[tuple[Dress, str]]]]:
    """Yield the ranges of the old text that are set otherwise in the new one.

    Each has a start, an end, the styles lost and the styles gained.
    """
    for stretch in stretches:
        shift = stretch.new - stretch.old
        end = stretch.old + stretch.length
        edges = {stretch.old, end}
        edges |= {place for one in before for place in (one.start, one.end)}
        edges |= {place - shift for one in after for place in (one.start, one.end)}
        cuts = sorted(edge for edge in edges if stretch.old <= edge <= end)
        for start, stop in pairwise(cuts):
            worn = _worn(before, start)
            worn_new = _worn(after, start + shift)
            if worn != worn_new:
                yield start, stop, worn - worn_new, worn_new - worn


def _worn(styles: Sequence[Style], place: int) -> frozenset[tuple[Dress, str]]:
    return frozenset((one.dress, one.detail) for one in styles if one.start <= place < one.end)


def _changes_of_dress(
    words: str, gone: frozenset[tuple[Dress, str]], come: frozenset[tuple[Dress, str]]
) -> Iterator[str]:
    if not words.strip():
        return
    quoted = f"“{excerpt(words.replace(PARAGRAPH_MARK, ' '), 48)}”"
    lost, won = dict(sorted(gone)), dict(sorted(come))
    for dress, detail in won.items():
        match dress:
            case Dress.LINK if dress in lost:
                yield f"the link {quoted} leads to {detail}, not to {lost[dress]}"
            case Dress.LINK:
                yield f"{quoted} is now a link to {detail}"
            case Dress.READING:
                yield f"{quoted} is now read {detail}"
            case _:
                yield f"{quoted} is now {dress}"
    for dress in lost:
        if dress not in won:
            yield f"{quoted} is no longer {dress}"


def _pictures(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[str]:
    """Yield which pictures were removed or added, or have another alternative text."""
    before = Counter(picture for passage in old for picture in passage.pictures)
    after = Counter(picture for passage in new for picture in passage.pictures)
    gone, come = list((before - after).elements()), list((after - before).elements())
    for one in gone:
        fellow = next((other for other in come if other.key == one.key), None)
        if fellow is not None:
            come.remove(fellow)
            yield f"the picture’s alternative text is “{fellow.alt}”, not “{one.alt}”"
        elif come:
            name, name_new = name_of_picture(one), name_of_picture(come.pop(0))
            yield (
                f"another picture: {name_new}, not {name}"
                if name != name_new
                else "another picture"
            )
        else:
            yield f"the picture {name_of_picture(one)} was removed"
    for one in come:
        yield f"a picture was added: {name_of_picture(one)}"


def name_of_picture(picture: Picture) -> str:
    """Return a picture's name: its alternative text, or its file."""
    return f"“{picture.alt}”" if picture.alt else picture.name or "without a name"


def _notes(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[str]:
    more = sum(passage.notes for passage in new) - sum(passage.notes for passage in old)
    if more:
        what = "a footnote is" if abs(more) == 1 else f"{abs(more)} footnotes are"
        yield f"{what} {'called here now' if more > 0 else 'no longer called here'}"


def is_same_form(old: Passage, new: Passage) -> bool:
    """Return whether two passages can correspond: both are text, or both are of the same form."""
    wordless = {Form.SCENE_BREAK, Form.PICTURE}
    return old.form is new.form or not {old.form, new.form} & wordless
