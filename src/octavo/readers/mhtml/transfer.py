"""The transfer-encoded bytes of a part → the original bytes, as far as they can be recovered.

https://www.rfc-editor.org/rfc/rfc2045#section-6
"""

import binascii
import re
from dataclasses import dataclass
from typing import Final

from octavo.tree.text import excerpt

_AS_THEY_STAND: Final = frozenset({"", "7bit", "8bit", "binary"})
_SOFT_BREAK: Final = re.compile(rb"=[ \t]*(?:\r?\n|\r|\Z)")
_NO_ESCAPE: Final = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*(?:[\r\n]|\Z))")
_OF_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NO_BASE64: Final = bytes(set(range(256)) - set(_OF_BASE64))
_NEITHER: Final = re.compile(rb"[^A-Za-z0-9+/=\s]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a part's encoding, and the first place of it in the part's body, in bytes."""

    message: str
    at: int


def is_encoded(transfer: str) -> bool:
    """Return whether a transfer encoding changes the bytes."""
    return transfer in {"quoted-printable", "base64"}


def decode_transfer(body: bytes, transfer: str) -> bytes:
    r"""Return the decoded body. Raises nothing: what is invalid in `transfer` is skipped or kept.

    >>> decode_transfer(b"the harbour =3D a h=\nole =E2=80=94 =ZZ", "quoted-printable").decode()
    'the harbour = a hole — =ZZ'
    >>> decode_transfer(b"cmFpbg==\nZmVsbA==", "base64")
    b'rainfell'
    """
    if transfer == "quoted-printable":
        # `binascii` makes one `=` of two, and drops all up to the next line after `=` and a lone CR.
        joined = _SOFT_BREAK.sub(b"", body)
        return binascii.a2b_qp(_NO_ESCAPE.sub(b"=3D", joined))
    return _of_base64(body) if transfer == "base64" else body


def fault_of(body: bytes, transfer: str) -> Fault | None:
    """Return what is wrong with a body, or None."""
    if transfer in _AS_THEY_STAND:
        return None
    if not is_encoded(transfer):
        return Fault(
            f"A part with the unknown encoding {excerpt(transfer, 40)!r} was read as it is.", 0
        )
    is_printable = transfer == "quoted-printable"
    stray = [one.start() for one in (_NO_ESCAPE if is_printable else _NEITHER).finditer(body)]
    if not stray:
        return None
    kept = "kept as it stands" if is_printable else "passed over"
    if len(stray) == 1:
        return Fault(f"One place is not valid {transfer}, and was {kept}.", stray[0])
    kept = kept.replace("it stands", "they stand")
    return Fault(f"{len(stray):,} places are not valid {transfer}, and were {kept}.", stray[0])


def _of_base64(body: bytes) -> bytes:
    """Return the content of base64, even if encoded in pieces that each have their own end."""
    pieces = re.split(rb"=+", body.translate(None, _NO_BASE64))
    return b"".join(map(_of_piece, pieces))


def _of_piece(piece: bytes) -> bytes:
    left = len(piece) % 4
    whole = piece[:-1] if left == 1 else piece  # six bits are not a byte
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))
