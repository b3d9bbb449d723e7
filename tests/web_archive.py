"""A page and what it shows → the bytes that Safari saves it in, written by the standard library and not by us."""

import plistlib
from collections.abc import Mapping
from typing import Any, Final

ADDRESS: Final = "https://mole.example/3"


def resource(
    data: bytes, address: str, kind: str = "image/png", encoding: str = ""
) -> dict[str, Any]:
    """Return something that the browser had loaded, as it is described."""
    said = {"WebResourceTextEncodingName": encoding} if encoding else {}
    return {
        "WebResourceData": data,
        "WebResourceMIMEType": kind,
        "WebResourceURL": address,
        "WebResourceFrameName": "",
        **said,
    }


def archive_of(page: Mapping[str, Any], *others: Mapping[str, Any]) -> bytes:
    """Return the file of a page and of what was loaded with it."""
    kept = {"WebMainResource": dict(page), "WebSubresources": [dict(one) for one in others]}
    return plistlib.dumps(kept, fmt=plistlib.FMT_BINARY)


def web_archive(
    page: str, pictures: Mapping[str, bytes] | None = None, charset: str = "utf-8"
) -> bytes:
    """Return a page with its pictures, each at its address."""
    main = resource(page.encode(charset), ADDRESS, "text/html", charset)
    return archive_of(main, *(resource(data, at) for at, data in (pictures or {}).items()))
