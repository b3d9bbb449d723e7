"""What a reader is given: the bytes of one source and the name the user knows them by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One page or manuscript file, not yet decoded.

    `media_type` is one of the keys of the catalogue's readers; `charset` is what a header or the
    user declared, "" when nobody did.
    """

    name: str
    data: bytes
    media_type: str
    charset: str = ""
