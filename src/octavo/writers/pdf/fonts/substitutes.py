"""Choose system fonts for what the book's own cannot set: characters → font files, findings.

Script by script: first the families that suit it, then whatever covers most; the choice is the same for the
same fonts, in whatever order the system lists them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.text import as_sentence, listed_characters
from octavo.writers.pdf.fonts import glyphs, scripts
from octavo.writers.pdf.fonts.system_fonts import SystemFace, system_faces

_FIXED_PITCH: Final = (
    "Source Code Pro",
    "DejaVu Sans Mono",
    "Noto Sans Mono",
    "Liberation Mono",
    "Menlo",
    "Consolas",
    "Courier New",
)
"""Monospaced families, best first; the book's package has none."""
_COLLECTION: Final = b"ttcf"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A system font under its name in the style sheet."""

    name: str
    data: bytes
    weight: int
    span: str = ""
    """The characters it is to set, as `unicode-range`; "" for all that it has."""


@dataclass(frozen=True, slots=True)
class Substitutes:
    """The chosen fonts, their names in order, and the characters that none of them has."""

    files: tuple[FontFile, ...]
    names: tuple[str, ...]
    left: frozenset[str]
    findings: tuple[Finding, ...]


def substitutes_for(missing: Iterable[str], languages: Sequence[str]) -> Substitutes:
    """Return system fonts for the `missing` characters; the first of `languages` is the book's.

    Findings: PDF002 for each script and font, PDF001 for each script with characters left over.
    """
    missing = frozenset(missing)
    language = scripts.east_asian_language(languages, missing)
    installed = system_faces()
    taken: dict[SystemFace, str] = {}
    uses: dict[SystemFace, set[str]] = defaultdict(set)
    findings: list[Finding] = []
    left: set[str] = set()
    for script, wanted in _by_script(missing, language):
        rest = wanted
        for face in _choice(wanted, script, installed, tuple(taken)):
            covered = {one for one in rest if face.has(one)}
            rest = rest - covered
            uses[face] |= covered
            taken.setdefault(face, f"octavo-system-{len(taken) + 1}")
            findings.append(_set_in(face, script, covered))
        if rest:
            findings.append(_not_set(script, rest))
            left |= rest
    pictures = {one for face in taken if face.colour for one in uses[face]}
    files = tuple(
        one
        for face, name in taken.items()
        for one in _files(face, name, installed, _kept(face, uses[face], pictures))
    )
    return Substitutes(files, tuple(taken.values()), frozenset(left), tuple(findings))


def fixed_pitch() -> Substitutes | None:
    """Return an installed monospaced font, None if there is none.

    Findings: PDF002.
    """
    installed = system_faces()
    upright = {face.family: face for face in reversed(installed) if face.upright}
    face = next((upright[family] for family in _FIXED_PITCH if family in upright), None)
    if face is None:
        return None
    name = "octavo-fixed"
    message = f"Code set in {face.family} {face.style}, a font of this machine."
    finding = CODES["PDF002"].found(message=message)
    return Substitutes(tuple(_files(face, name, installed)), (name,), frozenset(), (finding,))


def _by_script(characters: frozenset[str], language: str) -> list[tuple[str, frozenset[str]]]:
    """Group characters by script: most used first, symbols, then emoji last, when others may cover them."""
    groups: dict[str, set[str]] = defaultdict(set)
    for character in characters:
        groups[scripts.script_of(character, language)].add(character)
    order = sorted(
        groups,
        key=lambda name: (name == scripts.EMOJI, name in scripts.COMMON, -len(groups[name]), name),
    )
    return [(script, frozenset(groups[script])) for script in order]


def _choice(
    wanted: frozenset[str],
    script: str,
    installed: Sequence[SystemFace],
    taken: Sequence[SystemFace],
) -> list[SystemFace]:
    """Return the faces for `wanted`: those already chosen that have some of it, then new ones.

    Emoji are either all in colour or all in one colour: a face chosen for a text that has a few of them is not
    considered.
    """
    emoji = script == scripts.EMOJI
    chosen = []
    rest = wanted
    for face in taken:  # the order in which the page will try them
        if not emoji and any(map(face.has, rest)):
            chosen.append(face)
            rest = _without(rest, face)
    families = scripts.families_for(script)
    while rest:
        best = _best([face for face in installed if face.upright], rest, families, emoji=emoji)
        if best is None:
            break
        chosen.append(best)
        rest = _without(rest, best)
    return chosen


def _best(
    candidates: Iterable[SystemFace],
    wanted: frozenset[str],
    families: Sequence[str],
    *,
    emoji: bool,
) -> SystemFace | None:
    """Return the face to choose: one that has all of `wanted`, in the best family; None if none has any."""
    covers = {face: sum(map(face.has, wanted)) for face in candidates}
    return min(
        (face for face, count in covers.items() if count),
        key=lambda face: (
            covers[face] < len(wanted),
            face.colour != emoji,
            _place(face.family, families),
            -covers[face],
            "Serif" not in face.family,
            face.family,
            face.file,
        ),
        default=None,
    )


def _without(characters: frozenset[str], face: SystemFace) -> frozenset[str]:
    return frozenset(one for one in characters if not face.has(one))


def _place(family: str, families: Sequence[str]) -> int:
    return families.index(family) if family in families else len(families)


def _files(
    face: SystemFace, name: str, installed: Sequence[SystemFace], kept: frozenset[str] = frozenset()
) -> list[FontFile]:
    """Return a face's file, and that of its bold if the family has one.

    They set only the characters `kept`, if there are any.
    """
    files = [FontFile(name, _data(face), 400, _span(face, kept))]
    bold = next((other for other in installed if other.family == face.family and other.bold), None)
    if bold and (not kept or any(map(bold.has, kept))):
        files.append(FontFile(name, _data(bold), 700, _span(bold, kept)))
    return files


def _kept(face: SystemFace, used: Iterable[str], pictures: Iterable[str]) -> frozenset[str]:
    """Return the characters that a face is limited to if it has a few of the `pictures`, which it would set, too."""
    used = frozenset(used)
    return used if any(face.has(one) for one in pictures if one not in used) else frozenset()


def _span(face: SystemFace, kept: Iterable[str]) -> str:
    """Return the characters of a face as a `unicode-range`, by which a renderer believes a font to have them."""
    return ", ".join(f"U+{ord(one):X}" for one in sorted(kept) if face.has(one))


def _data(face: SystemFace) -> bytes:
    data = Path(face.file).read_bytes()
    return glyphs.face_of_collection(data, face.index) if data[:4] == _COLLECTION else data


def _set_in(face: SystemFace, script: str, characters: Iterable[str]) -> Finding:
    message = f"{as_sentence(scripts.name_of(script))} set in {face.family} {face.style}, a font of this machine."
    return CODES["PDF002"].found(message=message, evidence=listed_characters(characters))


def _not_set(script: str, characters: Iterable[str]) -> Finding:
    message = f"{as_sentence(scripts.name_of(script))} for which no font has a glyph: boxes with their numbers were set."
    return CODES["PDF001"].found(message=message, evidence=listed_characters(characters))
