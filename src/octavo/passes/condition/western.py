"""UTF-8 that was read as windows-1252 or Latin-1, counted and repaired: `â€™` for ’, `Ã©` for é.

The bytes of a character outside ASCII become two to four letters and signs of western Europe: a
first in one range, the rest in another. Sound text has such pairs, too (`café »` with a
no-break space, `IRMÃ”`): what counts are pairs that no language writes, or several in a row.
"""

import re
import unicodedata
from typing import Final

from octavo.passes.condition.scripts import LATIN, letters_by_script
from octavo.tree.text import NO_BREAK_SPACE

_SPECIALS: Final = {
    byte: bytes((byte,)).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
WESTERN_BYTES: Final = {ord(character): byte for byte, character in _SPECIALS.items()}
"""The characters of windows-1252 whose byte differs from Latin-1, and these bytes."""
_REST: Final = "[\x80-\xbf" + "".join(_SPECIALS.values()) + "]"
_RUN: Final = re.compile(f"(?:[Â-Û]{_REST}|[à-ï]{_REST}{{2}}|[ð-ô]{_REST}{{3}})+")
_REST_BYTES: Final = rb"(?:\xc2[\x80-\xbf]|\xe2\x80[\x93-\xba]|\xe2\x82\xac|\xe2\x84\xa2|\xc5[\x92-\xbe]|\xc6\x92|\xcb[\x86\x9c])"
_MAY_BE: Final = re.compile(
    rb"\xc3(?:[\x82-\x9b]%b|[\xa0-\xaf]%b{2}|[\xb0-\xb4]%b{3})"
    % (_REST_BYTES, _REST_BYTES, _REST_BYTES)
)
"""The same as `_RUN` in UTF-8 bytes, where a search takes a tenth of the time."""
_PRINTED: Final = frozenset("“”‘’‚„…–—‹›«»º°ª" + NO_BREAK_SPACE)
"""What follows a capital in sound text, too."""


def may_be_western(data: bytes) -> bool:
    """Return whether a text, given in UTF-8, may contain misread characters."""
    return _MAY_BE.search(data) is not None


def count_western(text: str) -> int:
    """Count the misread characters; 0 unless at least one certainly is."""
    count, sure = 0, False
    for run in _RUN.finditer(text):
        said = _decoded(run[0])
        count += len(said)
        sure = sure or _is_sure(run, said)
    return count if sure else 0


def mend_western(text: str) -> str:
    """Return the text as it was meant; what was misread twice is repaired twice."""
    mended = _RUN.sub(lambda run: _decoded(run[0]) or run[0], text)
    return mend_western(mended) if mended != text and count_western(mended) else mended


def _decoded(run: str) -> str:
    """Decode a run as UTF-8; "" if the result is not printable."""
    try:
        said = run.translate(WESTERN_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return ""
    return "" if any(unicodedata.category(one) in {"Cn", "Co"} for one in said) else said


def _is_sure(run: re.Match[str], said: str) -> bool:
    """Return whether no language writes a run that decodes to `said`."""
    if not said:
        return False
    pieces = run[0]
    if len(said) > 1:  # letters of one script, or signs between them
        letters = letters_by_script(said.encode())
        return len(letters) == 1 and (LATIN not in letters or pieces[0] in "ÂÃÄÅ")
    if len(pieces) == 4 or pieces[:2] in {"â€", "ï¿", "ï»"}:
        return True
    if pieces[-1] not in _PRINTED:
        return pieces[0] in "ÂÃÄÅ" or pieces[:2] in {"á»", "áº"}
    return pieces[0] in "ÂÃÄÅ" and _stands_in_word(run)


def _stands_in_word(run: re.Match[str]) -> bool:
    """Return whether small letters directly precede or follow a run, as they never do with a quote."""
    text = run.string
    return text[run.end() : run.end() + 1].islower() or (
        run.start() > 0 and text[run.start() - 1].islower() and run[0][0].isupper()
    )
