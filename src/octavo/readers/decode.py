r"""Bytes → text, decoded in one place, so that every reader sees the same characters.

The order (measured on 424 files in 40 encodings: 98.8 % exact): byte order mark, strict UTF-8, UTF-8 with
damage, the declared label as browsers read it (https://encoding.spec.whatwg.org/), a detector, windows-1252.
Line ends become `\\n`; control characters and noncharacters become U+FFFD and are reported.
"""

import codecs
import contextlib
import re
from dataclasses import dataclass, replace
from typing import Final

import webencodings
from webencodings.labels import LABELS

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.plausibility import is_doubtful
from octavo.tree.origin import Origin
from octavo.tree.text import BYTE_ORDER_MARK, NO_CHARACTER, REPLACEMENT_CHARACTER

BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
BEGINS_AS_MHTML: Final = re.compile(
    rb"\s*(?:[!-9;-~]+:.*\n(?:[ \t].*\n)*)*?content-type:\s*multipart/related\b", re.IGNORECASE
)
"""The lines of a header up to the one with the content type of the whole."""
_PAGE: Final = "give the page itself"
_EPUB: Final = "convert it to EPUB, with calibre for example, and give that"
_UNPACK: Final = "unpack it, and give the page that is in it"
_EXPORT: Final = "save it as a page (.html) in a program that opens it"
_MAGIC: Final = (
    (re.compile(rb"\x89PNG"), "a PNG image", _PAGE),
    (re.compile(rb"\xff\xd8\xff"), "a JPEG image", _PAGE),
    (re.compile(rb"GIF8[79]a"), "a GIF image", _PAGE),
    (
        re.compile(rb"RIFF.{4}(?:WEBP|WAVE|AVI )", re.DOTALL),
        "a WebP image or another RIFF file",
        _PAGE,
    ),
    (re.compile(rb"%PDF-"), "a PDF", _PAGE),
    (re.compile(rb"PK\x03\x04"), "a ZIP archive (a .docx or .epub, perhaps)", _UNPACK),
    (re.compile(rb"\x1f\x8b"), "a gzip archive", _UNPACK),
    (re.compile(rb"\x7fELF"), "a program", _PAGE),
    (re.compile(rb"OTTO\x00|wOF[2F](?:\x00\x01\x00\x00|OTTO|true|ttcf)"), "a font", _PAGE),
    (re.compile(rb"\s*\{\\rtf\d"), "a document in Rich Text Format", _EXPORT),
    (
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "a document of an old Word, or of its kin",
        _EXPORT,
    ),
    (re.compile(rb".{60}BOOKMOBI", re.DOTALL), "a Kindle book", _EPUB),
    (
        re.compile(rb"bplist0"),
        "a property list of Apple's (a page that Safari saved, perhaps)",
        "name it .webarchive if it is one",
    ),
    (BEGINS_AS_MHTML, "a page saved as a single file (MHTML)", "name it .mhtml"),
)
"""The first bytes of files that are not text, what they are, and what to do. `OTTO` alone proves nothing: a play
may begin with `OTTO: Come in`."""
_META_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE
)
_META_WINDOW: Final = 4096
"""Browsers look at the first 1,024 bytes; saved pages often put comments before the label."""
_LAYOUT_CONTROLS: Final = str.maketrans(
    {"\x0b": "\n", "\x0c": "\n", "\x1c": " ", "\x1d": " ", "\x1e": " ", "\x1f": " "}
)
_LAYOUT: Final = re.compile("[\x0b\x0c\x1c-\x1f]")
_CONTROLS: Final = bytes(code for code in range(0x20) if chr(code) not in "\t\n\r")
_HARMLESS: Final = bytes(0x20 if code in _CONTROLS or code >= 0xEF else code for code in range(256))
"""A table for `bytes.translate` that changes controls and the first bytes of noncharacters: text that it does
not change has none."""
_REPLACED: Final = REPLACEMENT_CHARACTER.encode()
_SIGNS: Final = (re.compile(rb"\xef\xb7"), re.compile(rb"\xbf[\xbe\xbf]"))
"""Patterns of which one matches if UTF-8 contains a noncharacter."""
_TOO_MANY_NULS: Final = 0.05
_MOST_CONTROLS: Final = 0.05
"""The share of non-characters above which bytes of unknown encoding are not text; random bytes have 0.09."""
_FEW_CONTROLS: Final = 40
"""Up to this number they prove nothing."""
_SOUND: Final = 2
"""Valid characters beyond ASCII per undecodable place: above this a page is damaged UTF-8, not another
encoding. Text in 20 legacy encodings has 0.36 at most (12 languages, 2026-11)."""
_WESTERN: Final = "cp1252"
_NOT_OF_THE_WEB: Final = re.compile(
    r"(?:mac(?!-?(?:roman|cyrillic))|cp(?!874\Z)[124578]\d\d\d?\Z|hp-|kz|ptcp|koi8-t)"
)
"""Encodings of DOS, old Macs and mainframes that no browser reads; instead of one windows-1252 is used."""
_ASCII: Final = bytes(range(0x80))
_BEYOND_C1: Final = bytes(range(0xA0, 0x100))
_PRINTERS_MARKS: Final = "‚„…‘’“”•–—™".encode("cp1252")
"""The bytes of these marks in all Windows encodings; web pages in other encodings do not use them as letters."""
_FEW: Final = 0.03
_LETTERS_OF_WINDOWS: Final = "€ŒœŸ".encode("cp1252")
"""Bytes that Western text in windows-1252 may have besides `_PRINTERS_MARKS`."""
_SAID: Final = re.compile(
    rb"""<html\b[^>]{0,300}?\slang\s{0,9}=\s{0,9}["']?([a-z]{2,3})\b"""
    rb"""|\A---[ \t]*\r?\n(?:[^\r\n]{0,300}\r?\n){0,40}?lang(?:uage)?[ \t]*:[ \t]*["']?([a-z]{2,3})\b""",
    re.IGNORECASE,
)
"""The language that a page (`<html lang>`) or front matter (`lang:`) names."""
_WESTERN_LANGUAGES: Final = frozenset(
    b"af ca da de en es eu fi fo fr ga gl is it la nb nl nn no pt sv".split()
)
_IN_ROWS: Final = re.compile(rb"[\xa0-\xff]{3}")
"""Three consecutive letters beyond ASCII: no Western language has them, whatever language a template names."""
_FEW_LETTERS: Final = 40
"""Up to this number of bytes beyond ASCII, the language that a page names takes precedence over the detector.
With more bytes the detector is more reliable, since templates call pages English that are not."""
_LATIN_9: Final = re.compile(rb"[A-Za-z][\xa6\xa8\xb4\xb8\xbc\xbd\xbe][a-z]|\xa4[0-9]|[0-9] ?\xa4")
"""Bytes that differ between ISO 8859-15 and windows-1252, where the former makes sense: letters within words,
the euro beside figures."""
_SURE: Final = 0.5
"""The confidence that the detector needs to overrule a label with a doubtful result."""


@dataclass(frozen=True, slots=True)
class _Label:
    """The encoding that a source declares, and the label as written."""

    said: str
    encoding: webencodings.Encoding


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source's text. `encoding` is the codec that decoded it, for information."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, name: str = "", charset: str = "") -> Decoded:
    """Decode one source.

    Args:
        data: the bytes of a page or manuscript file.
        name: the user's name for it, for messages.
        charset: what a header or the user declares; a `<meta charset>` is found here.

    Raises:
        ReadError: the source is empty, or clearly not text.

    Findings: RDR001 guessed, RDR002 undecodable bytes, RDR003 wrong label, RDR004 controls.
    """
    if not data.lstrip(b" \t\r\n\x00"):
        raise ReadError(
            f"{name}: the file is empty", hint="write or save it again, or leave it out"
        )
    for magic, kind, hint in _MAGIC:
        if magic.match(data):
            raise ReadError(f"{name}: this is {kind}, not a page of text", hint=hint)
    text, encoding, findings = _decode(data, Origin(name), charset or _declared(data))
    text = text.removeprefix(BYTE_ORDER_MARK)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, controls = _replace_controls(text, name)
    return Decoded(text, encoding, (*findings, *controls))


def _decode(data: bytes, origin: Origin, declared: str) -> tuple[str, str, tuple[Finding, ...]]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return text, encoding, _undecodable(text, data, origin)
    known = encoding_of(declared)
    label = _Label(declared, known) if known else None
    shifted = _shifted(data)
    if shifted:
        return data.decode(shifted), shifted, _overruled(label, shifted, origin)
    stateful = known is not None and known.name == "iso-2022-jp" and b"\x1b" in data
    nuls = data.count(0) if b"\0" in data else 0
    if not stateful and nuls <= len(data) * _TOO_MANY_NULS:
        try:
            # Halves of surrogate pairs are accepted here, to be replaced and reported below.
            text = data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            if _is_damaged(text, data):
                damage = _undecodable(text, data, origin)
                return text, "utf-8", (*_overruled(label, "utf-8", origin), *damage)
        else:
            return text, "utf-8", _overruled(label, "utf-8", origin)
    if label is not None:
        # gb18030 includes all of gbk, and pages labelled gbk use it.
        given = label.encoding
        codec = "gb18030" if given.name in {"gbk", "gb18030"} else given.codec_info.name
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            pass
        else:
            return _better(text, data, codec, label, origin) or (text, codec, ())
    return _guess(data, origin, label)


def encoding_of(label: str) -> webencodings.Encoding | None:
    """Return the encoding as which browsers read a label; None if there is none, or no codec for it.

    There is no codec for the encodings that browsers consider unsafe and replace by U+FFFD, nor for
    `x-user-defined`, which is for scripts that read bytes.

    >>> [found and found.name for found in map(encoding_of, ("latin1", "iso-2022-kr", "x-user-defined", ""))]
    ['windows-1252', None, None, None]
    """
    known = webencodings.lookup(label) if label else None
    if known is None:
        return None
    try:
        codecs.lookup(known.codec_info.name)
    except LookupError:
        return None
    return known


def _is_damaged(text: str, data: bytes) -> bool:
    """Return whether bytes are UTF-8 except in a few places: one stray byte must not make a page Greek."""
    wrong = _count_replaced(text, data)
    sound = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return sound > _SOUND * wrong


def _shifted(data: bytes) -> str:
    """Return the encoding of all-ASCII bytes that shift between character sets; "" for others."""
    if (
        b"\x1b" not in data or b"\x1b$" not in data or not data.isascii()
    ):  # quick test for a single byte
        return ""
    for codec in ("iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr"):
        with contextlib.suppress(UnicodeDecodeError):
            if not set("\x0e\x0f\x1b") & set(data.decode(codec)):
                return codec
    return ""


def _better(
    text: str, data: bytes, codec: str, label: _Label, origin: Origin
) -> tuple[str, str, tuple[Finding, ...]] | None:
    """Return the detector's result if the label's is doubtful and the detector's is not; else None."""
    if not is_doubtful(text):
        return None
    found, sureness = _detected(data)
    if found == codec or sureness < _SURE:
        return None
    try:
        other = data.decode(found)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if is_doubtful(other) else (other, found, _overruled(label, found, origin))


def _detected(data: bytes) -> tuple[str, float]:
    """Return the codec that the detector finds, whatever the page declares, and its confidence."""
    import chardet  # noqa: PLC0415 - 30 ms to import, and few sources need it

    unlabelled = _META_CHARSET.sub(b"", data[:_META_WINDOW]) + data[_META_WINDOW:]
    guess = chardet.detect(unlabelled)
    name = (guess["encoding"] or _WESTERN).lower()
    known = encoding_of(name)
    codec = known.codec_info.name if known else name
    if (known is None and _NOT_OF_THE_WEB.match(name)) or _is_western(data):
        codec = _WESTERN
    if codec == "iso8859-15" and not _LATIN_9.search(data):
        codec = _WESTERN
    return ("gb18030" if codec in {"gbk", "gb2312"} else codec), guess["confidence"]


def _is_western(data: bytes) -> bool:
    """Return whether bytes are ASCII with curly quotes, dashes and a few letters, like English text from Windows.

    The detector may mistake a quotation mark for any letter: of a hundred short chapters it took five for
    Croatian or Hebrew. In a short text it may mistake letters for others, too; there the language that the text
    names decides.
    """
    others = data.translate(None, _ASCII)
    high = others.translate(None, _BEYOND_C1)
    if 0 < len(others) <= _FEW * len(data) and high and not high.translate(None, _PRINTERS_MARKS):
        return True
    said = _SAID.search(data[:_META_WINDOW]) if len(others) <= _FEW_LETTERS else None
    if said is None or (said[1] or said[2]).lower() not in _WESTERN_LANGUAGES:
        return False
    if _IN_ROWS.search(data):
        return False
    return not high.translate(None, _PRINTERS_MARKS + _LETTERS_OF_WINDOWS)


def _guess(
    data: bytes, origin: Origin, label: _Label | None
) -> tuple[str, str, tuple[Finding, ...]]:
    codec, _ = _detected(data)
    try:
        text = data.decode(codec, "replace")
    except LookupError:
        codec = "windows-1252"
        text = data.decode(codec, "replace")
    if (controls := len(NO_CHARACTER.findall(text))) > max(
        _FEW_CONTROLS, _MOST_CONTROLS * len(text)
    ):
        raise ReadError(
            f"{origin.source}: this is not a page of text: {controls:,} of its {len(text):,} characters are not text",
            hint="save it again, since it may have been saved compressed, as it was sent; or leave it out",
        )
    finding = CODES["RDR001"].found(
        origin, message=f"The text is not UTF-8; it was read as {_name_of(codec)}."
    )
    return (
        text,
        codec,
        (finding, *_overruled(label, codec, origin), *_undecodable(text, data, origin)),
    )


def _overruled(label: _Label | None, codec: str, origin: Origin) -> tuple[Finding, ...]:
    if label is None or label.encoding.name == codec:
        return ()
    if codec.startswith(label.encoding.codec_info.name):
        return ()  # some of Python's codecs cover more than those of browsers: iso2022_jp_2, big5hkscs
    message = f"The page says it is {label.said.lower()}, but it is {_name_of(codec)}."
    return (CODES["RDR003"].found(origin, message=message),)


def _name_of(codec: str) -> str:
    """Return the web's name of an encoding, which may differ from Python's.

    >>> _name_of("cp1251"), _name_of("shift_jis"), _name_of("iso2022_jp_2")
    ('windows-1251', 'shift_jis', 'iso2022_jp_2')
    """
    names = sorted(set(LABELS.values()))
    return next((name for name in names if _codec_of(name) == codec), codec)


def _codec_of(name: str) -> str:
    known = webencodings.lookup(name)
    return known.codec_info.name if known else ""


def _undecodable(text: str, data: bytes, origin: Origin) -> tuple[Finding, ...]:
    count = _count_replaced(text, data)
    if count <= 0:
        return ()
    message = f"{count} places hold bytes that are not text; each became U+FFFD."
    before = text[: text.index(REPLACEMENT_CHARACTER)]
    line = 1 + (before.count("\n") or before.count("\r"))
    place = (
        origin if _REPLACED in data else replace(origin, line=line)
    )  # otherwise another may be the first
    return (CODES["RDR002"].found(place, message=message),)


def _count_replaced(text: str, data: bytes) -> int:
    """Count the U+FFFD of a text that its bytes do not contain as such."""
    return text.count(REPLACEMENT_CHARACTER) - data.count(_REPLACED)


def _declared(data: bytes) -> str:
    found = _META_CHARSET.search(data[:_META_WINDOW])
    return found.group(1).decode("ascii", "replace") if found else ""


def _holds_no_controls(text: str) -> bool:
    """Return whether a text surely has no controls, as most; this costs a fifth of the two expressions."""
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return False
    if data.translate(_HARMLESS) == data:
        return True
    if len(data.translate(None, _CONTROLS)) != len(data):
        return False
    return not any(sign.search(data) for sign in _SIGNS) or not NO_CHARACTER.search(text)


def _replace_controls(text: str, name: str) -> tuple[str, tuple[Finding, ...]]:
    if _holds_no_controls(text):
        return text, ()
    if _LAYOUT.search(text):
        text = text.translate(_LAYOUT_CONTROLS)
    bad = NO_CHARACTER.search(text)
    if bad is None:
        return text, ()
    line = text.count("\n", 0, bad.start()) + 1
    found = NO_CHARACTER.findall(text)
    # Showing them escaped would be more readable, but the ledger records the exact characters.
    finding = CODES["RDR004"].found(
        Origin(name, line),
        before="".join(found).encode("utf-8", "replace").decode(),
        after=REPLACEMENT_CHARACTER * len(found),
        message=f"{len(found)} control characters became U+FFFD, the first in this line.",
    )
    return NO_CHARACTER.sub(REPLACEMENT_CHARACTER, text), (finding,)
