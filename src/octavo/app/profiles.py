"""What is known about a site's furniture ↔ a TOML file that a person can read and edit.

The text of a block is its fingerprint: lower case, accents folded, every number a `#`. If you write it by
hand, it may be as the page prints it. `text` is in quotes, escaped as https://toml.io/en/v1.0.0#string
asks.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Final, get_args

from octavo.app.arguments import path_given, require_type
from octavo.app.files import write_atomically
from octavo.findings.codes import CODES
from octavo.findings.errors import ManuscriptError
from octavo.findings.finding import Finding
from octavo.findings.settings_lines import line_of_key, place_of_key
from octavo.findings.suggestions import did_you_mean
from octavo.findings.toml import read_toml, tables_of, text_of_toml
from octavo.manuscript.schema import WrongEntryError, WrongKeyError, read_keys, word
from octavo.manuscript.values import Reader, WrongValueError, flag, tables
from octavo.passes.chrome.profile import PlaceOfRepeats, Repeated, SiteProfile
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.tree.origin import Origin
from octavo.tree.text import ELLIPSIS, REPLACEMENT_CHARACTER, excerpt, fold_space

_HEADER: Final = """\
# A site's profile: what its pages repeat before and after their stories, written by `octavo learn`.
# Use it with `octavo convert --profile FILE`, or write `profile = "FILE"` under [clean] in octavo.toml.
#
# `counted` is the number of chapters, of all `chapters`, in which most paragraphs end in a counter.
#
# A block with the words in `text` is removed outside the story, and at its edges unless it reads like the
# author's own words. To keep a block, delete it here.
#
# text      its words; numbers are #, names in credits are …, capitals and accents do not matter. If it has
#           each chapter's name in its middle, its first two words, … and its last three
# anywhere  it is removed inside the story, too, as a block or as a sentence glued to a paragraph
# chapters  it was seen in so many chapters, of `of`
# place     where it was in most of them
# outside   in most of them it was outside the story
# often     it was several times on a page, as "Reply" is in a list of comments; what is between such marks
#           below the story is comments
"""
_FEWEST: Final = 3
"""If at least so many blocks are written down and none is on any page, the profile is of another
site."""
_FIGURE: Final = re.compile(r"\d")
_ABSTRACTED: Final = re.compile(f"[#{ELLIPSIS}]")
"""What replaces figures and names in a fingerprint."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Characters that TOML does not allow."""


def load_profile(file: Path | str) -> SiteProfile:
    """Load a profile from a file.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "site.toml")
    ...     write_profile(SiteProfile(chapters=12), file)
    ...     load_profile(file).chapters
    12

    Raises:
        ManuscriptError: there is no such file, it is not TOML, or something in it has no meaning.
    """
    hint = "octavo learn IN… -o FILE writes one"
    return parse_profile(read_toml(path_given(file, "file"), hint=hint), str(file))


def write_profile(profile: SiteProfile, target: Path | str) -> None:
    """Write a profile to the file `target` as TOML that `load_profile` reads, whole or not at all.

    `load_profile` has an example of both.

    Raises:
        WriteError: the file cannot be written; what was there before is still there.
    """
    require_type(profile, SiteProfile, "profile")
    write_atomically(path_given(target, "target"), profile_as_toml(profile).encode())


def parse_profile(data: bytes, name: str) -> SiteProfile:
    """Return the profile that the bytes of the file `name` describe.

    Raises:
        ManuscriptError: as `load_profile`.
    """
    text = text_of_toml(data, name)
    try:
        return _profile(tables_of(text, name), name, text)
    except WrongKeyError as error:
        hint = did_you_mean(error.near) or f"known are {', '.join(error.known)}"
        message = f"{place_of_key(name, text, error.path)}: unknown key {error.path}"
        raise ManuscriptError(message, hint=hint) from error
    except WrongEntryError as error:
        raise ManuscriptError(
            f"{place_of_key(name, text, error.path)}: {error.path}: {error}"
        ) from error


def profile_as_toml(profile: SiteProfile) -> str:
    """Return a profile as TOML text, its blocks sorted by their text."""
    lines = [_HEADER, f"chapters = {profile.chapters}\n"]
    if profile.counted:
        lines.append(f"counted = {profile.counted}\n")
    for text, block in sorted(profile.blocks.items()):
        lines.append(
            f"\n[[block]]\ntext = {_quoted(text)}\nchapters = {block.chapters}\n"
            f"of = {block.of or profile.chapters}\noutside = {str(block.mostly_outside).lower()}\n"
        )
        lines += [f'place = "{block.place}"\n'] * bool(block.place)
        lines += ["often = true\n"] * block.often + ["anywhere = true\n"] * block.anywhere
    return "".join(lines)


def stale_blocks(profile: SiteProfile, seen: AbstractSet[str]) -> Iterator[Finding]:
    """Yield a finding for each block that the user wrote down and that is on no page.

    `seen` are the fingerprints of the profile's blocks that are on a page.

    Findings: CHR013; CHR025 first if several blocks are written down and none is on any page.
    """
    written = [block for block in profile.blocks.values() if block.origin]
    if len(written) >= _FEWEST and seen.isdisjoint(profile.blocks):
        yield CODES["CHR025"].found(Origin(written[0].origin.source if written[0].origin else ""))
    for text, block in profile.blocks.items():
        if block.origin and text not in seen:
            message = f"The profile's block “{excerpt(text)}” was found on none of the pages."
            evidence = f"was in {block.chapters} of {block.of} chapters"
            yield CODES["CHR013"].found(block.origin, message=message, evidence=evidence)


def _profile(given: Mapping[str, Any], name: str, text: str) -> SiteProfile:
    read = read_keys(given, "", {"chapters": _count, "counted": _count, "block": tables("block")})
    blocks: dict[str, Repeated] = {}
    most = read.get("chapters", 0)
    for at, table in enumerate(read.get("block", ())):
        path = f"block[{at}]"
        known = read_keys(table, path, _KEYS)
        print_, chapters = known.get("text"), known.get("chapters", 1)
        if not print_:
            raise WrongEntryError(path, "has no text")
        if print_ in blocks:
            raise WrongEntryError(path, f"{print_!r} is written twice")
        of = known.get("of", max(most, chapters))
        if of < chapters:
            raise WrongEntryError(f"{path}.of", f"expected {chapters} or more, found {of}")
        origin = Origin(name, line=line_of_key(text, path))
        blocks[print_] = Repeated(
            print_,
            chapters,
            known.get("outside", True),
            of,
            origin,
            known.get("place", ""),
            known.get("often", False),
            known.get("anywhere", False),
        )
    chapters = most or max((block.of for block in blocks.values()), default=0)
    return SiteProfile(chapters, blocks, read.get("counted", 0))


def _fingerprint(value: Any) -> str:
    """Accept a fingerprint, or a block's words as the page prints them."""
    text = word(value)
    as_learned = fold_space(text.lower()) == text and not _FIGURE.search(text)
    if as_learned and not _ABSTRACTED.search(text):
        as_learned = fold_space(shadow_of(text)) == text
    print_ = text if as_learned else fingerprint(text)
    if not print_:
        raise WrongValueError("expected the words of a block, found none")
    return print_


def _named_place(value: Any) -> PlaceOfRepeats:
    """Accept the name of a place."""
    places: tuple[PlaceOfRepeats, ...] = get_args(PlaceOfRepeats)
    for place in places:
        if place and value == place:
            return place
    raise WrongValueError(f"expected one of {', '.join(places[1:])}; found {value!r}")


def _count(value: Any) -> int:
    """Accept a number of chapters."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise WrongValueError(f"expected a number of chapters, found {value!r}")


_KEYS: Final[Mapping[str, Reader]] = {
    "text": _fingerprint,
    "chapters": _count,
    "of": _count,
    "outside": flag,
    "place": _named_place,
    "often": flag,
    "anywhere": flag,
}


def _quoted(text: str) -> str:
    """Return a TOML string in which every character is visible or escaped."""
    return f'"{"".join(map(_escaped, _SURROGATE.sub(REPLACEMENT_CHARACTER, text)))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08X}"
