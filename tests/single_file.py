"""A page and what it shows → the bytes of a page saved as a single file (MHTML), as a browser would write them."""

import base64
import quopri
from collections.abc import Mapping, Sequence
from typing import Final

BOUNDARY: Final = "----MultipartBoundary--lamps----"
ADDRESS: Final = "https://mole.example/3"


def part(
    body: bytes,
    kind: str = "image/png",
    transfer: str = "base64",
    *,
    location: str = "",
    id_: str = "",
) -> bytes:
    """Return a part with what its head says of it."""
    packed = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}
    said = {
        "Content-Type": kind,
        "Content-Transfer-Encoding": transfer,
        "Content-Location": location,
        "Content-ID": id_ and f"<{id_}>",
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value)
    return lines.encode() + b"\r\n" + packed.get(transfer, bytes)(body).replace(b"\n", b"\r\n")


def page_part(page: str, charset: str = "utf-8", transfer: str = "quoted-printable") -> bytes:
    """Return the part that is the page."""
    return part(page.encode(charset), f"text/html; charset={charset}", transfer, location=ADDRESS)


def file_of(
    parts: Sequence[bytes], *, boundary: str = BOUNDARY, type_: str = "", end: bool = True
) -> bytes:
    """Return the file that holds parts."""
    kind = type_ or f'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"'
    head = f"From: <Saved by nobody>\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n"
    line = f"\r\n--{boundary}".encode()
    last = line + b"--\r\n" if end else b""
    return head.encode() + b"".join(line + b"\r\n" + one for one in parts) + last


def single_file(page: str, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """Return a page with its pictures, each at its address."""
    shown = (part(data, location=address) for address, data in (pictures or {}).items())
    return file_of([page_part(page), *shown])
