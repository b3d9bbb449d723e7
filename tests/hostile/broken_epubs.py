"""A sound EPUB → as many broken ones as a seed gives: by chance, by what goes wrong, by what means harm."""

import io
import random
import struct
import zipfile
from collections.abc import Iterator
from typing import Final, TypeAlias

Members: TypeAlias = dict[str, bytes]
Broken: TypeAlias = tuple[str, bytes]
"""What was done, and the book it was done to."""

SEED: Final = 104
PACKAGE: Final = "EPUB/content.opf"
NAV: Final = "EPUB/text/nav.xhtml"
CONTAINER: Final = "META-INF/container.xml"
_ENTITIES: Final = "".join(
    f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "rain"}">' for at in range(12)
)
BOMB: Final = f"<!DOCTYPE html [{_ENTITIES}]>"
FILE: Final = '<!DOCTYPE html [<!ENTITY e0 SYSTEM "file:///etc/passwd">]>'
LOCK: Final = (
    b'<encryption xmlns:x="http://www.w3.org/2001/04/xmlenc#">'
    b'<x:EncryptionMethod Algorithm="urn:secret"/></encryption>'
)
PATHS: Final = ("/etc/passwd", "file:///etc/passwd", "../../../../etc/passwd", "C:\\boot.ini",
                "http://127.0.0.1/x", "%2e%2e/%2e%2e/x", "#", "", "\u202eb", "a" * 5000)  # fmt: skip


def broken(data: bytes, *, by_chance: int) -> Iterator[Broken]:
    """Give every broken form of a sound EPUB, `by_chance` of each kind that chance makes."""
    yield from _by_chance(data, by_chance)
    members = members_of(data)
    yield from _of_members(members)
    yield from _of_texts(members)
    yield from _of_archives(data, members)


def members_of(data: bytes) -> Members:
    """Return the files of an archive, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Members, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of files, `mimetype` stored."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else method
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return made.getvalue()


def book_of(package: str, members: Members) -> bytes:
    """Return an EPUB of some files, among them the package document named."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        f'<rootfile full-path="{package}" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    return packed({"mimetype": b"application/epub+zip", CONTAINER: container.encode(), **members})


def _by_chance(data: bytes, count: int) -> Iterator[Broken]:
    chance = random.Random(SEED)  # noqa: S311 - no secret
    for end in (0, 1, 4, 22, len(data) - 1, *(chance.randrange(len(data)) for _ in range(count))):
        yield f"cut after {end} bytes", data[:end]
    for at in range(count):
        changed = bytearray(data)
        for _ in range(2 ** (at % 6)):
            changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield f"bits flipped, {at}", bytes(changed)
    for at in range(count // 2):
        start, size = chance.randrange(len(data)), chance.randrange(1, 2000)
        yield f"zeros, {at}", data[:start] + bytes(size) + data[start + size :]
        yield f"bytes lost, {at}", data[:start] + data[start + size :]
        yield f"bytes doubled, {at}", data[: start + size] + data[start:]


def _of_members(members: Members) -> Iterator[Broken]:
    names = list(members)
    for at, name in enumerate(names):
        yield f"{name} missing", packed({key: one for key, one in members.items() if key != name})
        yield f"{name} empty", packed({**members, name: b""})
        yield f"{name} of zeros", packed({**members, name: bytes(3000)})
        yield (
            f"{name} in UTF-16",
            packed({**members, name: members[name].decode("latin-1").encode("utf-16")}),
        )
        yield f"{name} cut", packed({**members, name: members[name][: len(members[name]) // 2]})
        yield f"{name} is another", packed({**members, name: members[names[at - 1]]})
    for kind in (b"text/plain", b" application/epub+zip\n", b"application/epub+zip" * 9):
        yield f"mimetype {kind[:30]!r}", packed({**members, "mimetype": kind})
    yield (
        "mimetype last",
        packed({**dict(list(members.items())[1:]), "mimetype": members["mimetype"]}),
    )


def _of_texts(members: Members) -> Iterator[Broken]:
    page = [name for name in members if name.startswith("EPUB/text/s0")][-1]
    for what, old, new in _PACKAGE_EDITS:
        yield f"package: {what}", _edited(members, PACKAGE, old, new)
    for path in PATHS:
        shown = path[:30]
        yield f"package: at {shown!r}", _edited(members, PACKAGE, 'href="', f'href="{path}" x="')
        yield f"container: {shown!r}", _edited(members, CONTAINER, PACKAGE, path)
        yield f"contents: {shown!r}", _edited(members, NAV, 'href="', f'href="{path}" x="')
    for name in (PACKAGE, NAV, CONTAINER, page):
        for what, old, new, count in _XML_EDITS:
            yield f"{name}: {what}", _edited(members, name, old, new, count)
        for what, head in (("a bomb of entities", BOMB), ("a file as entity", FILE)):
            text = _after_declaration(members[name].decode(), head)
            bomb = text.replace("</", "&e0;&e11;</", 3).encode()
            yield f"{name}: {what}", packed({**members, name: bomb})
    for what, markup in _PAGE_EDITS:
        yield f"page: {what}", _edited(members, page, "</p>", f"</p>{markup}", 1)


def _edited(members: Members, name: str, old: str, new: str, count: int = -1) -> bytes:
    text = members[name].decode()
    changed = text.replace(old, new, count)
    assert changed != text, (name, old)
    return packed({**members, name: changed.encode("utf-8", "surrogatepass")})


def _after_declaration(text: str, head: str) -> str:
    start = text.find("?>") + 2 if text.startswith("<?xml") else 0
    return text[:start] + head + text[start:].replace("<!DOCTYPE html>", "", 1)


def _call(note: str) -> str:
    return f'<p><a epub:type="noteref" href="#{note}">1</a></p>'


def _note(name: str, called: str) -> str:
    return f'<aside epub:type="footnote" id="{name}">{_call(called)}</aside>'


_PACKAGE_EDITS: Final = (
    ("no spine", "<itemref", "<nothing"),
    ("no manifest", "<item ", "<nothing "),
    ("no metadata", "<dc:", "<x xmlns='y' "),
    ("every id the same", ' id="', ' id="a" x="'),
    ("spine of one page", 'idref="', 'idref="nav" x="'),
    ("pages read again and again", "</spine>", '<itemref idref="nav"/>' * 5000 + "</spine>"),
    ("nothing linear", "<itemref ", '<itemref linear="no" '),
    ("pages that fall back on each other", "<item ", '<item fallback="a" id="a" '),
    ("no version", "version=", "x="),
    ("namespace of nobody", "http://www.idpf.org/2007/opf", "urn:nobody"),
    ("contents are a picture", "application/xhtml+xml", "image/png"),
    ("no contents", 'properties="nav"', ""),
    ("a title of a mebibyte", "</dc:title>", "rain " * 200_000 + "</dc:title>"),
    ("ten thousand people", "</metadata>", "<dc:creator>A</dc:creator>" * 10_000 + "</metadata>"),
    ("refinements in a ring", "</metadata>", '<meta refines="#q" id="q" property="role">q</meta></metadata>'),
    ("control characters", "</dc:title>", "&#0;&#31;&#xFFFF;</dc:title>"),
)  # fmt: skip
_XML_EDITS: Final = (
    ("nested 20,000 deep", "</", "<x>" * 20_000 + "</x>" * 20_000 + "</", 1),
    ("20,000 attributes", "</", "<x" + "".join(f' a{at}=""' for at in range(20_000)) + "/></", 1),
    ("never ends", "</", "<", -1),
    ("another encoding", "utf-8", "utf-7", -1),
    ("half a pair of surrogates", "</", "\ud800</", 2),
)
"""What is done to a file of XML: what is replaced, by what, how often."""
_PAGE_EDITS: Final = (
    ("a script", "<script>alert(1)</script>"),
    ("a frame", '<iframe src="http://127.0.0.1/"></iframe>'),
    ("a picture outside", '<img src="/etc/passwd" alt="x"/><img src="../../x.png" alt="y"/>'),
    ("a picture that runs", '<img src="x" onerror="alert(1)" alt="x"/>'),
    ("a drawing that runs", '<svg onload="alert(1)"><a href="javascript:1">x</a></svg>'),
    ("links that run", '<p><a href="javascript:alert(1)">x</a> <a href="data:text/html,x">y</a></p>'),
    ("notes that call each other", _call("n1") + _note("n1", "n2") + _note("n2", "n1")),
    ("a note that calls itself", _note("n1", "n1")),
    ("one id a thousand times", '<p id="a">x</p>' * 1000),
    ("a table of 100,000 columns", '<table><tr><td colspan="100000">x</td></tr></table>'),
    ("a list from the last number", '<ol start="99999999999999999999"><li>x</li></ol>'),
    ("quotations 3,000 deep", "<blockquote>" * 3000 + "x" + "</blockquote>" * 3000),
    ("emphasis 3,000 deep", "<p>" + "<em>" * 3000 + "x" + "</em>" * 3000 + "</p>"),
    ("tags that cross", "<p><em><b>x</em></b></p>"),
    ("references to no character", "<p>&#0;&#xD800;&#x110000;&nbsp;&nobody;</p>"),
    ("turns of direction", "<p>\u202e\u2067rain\u2069\u2069</p>"),
    ("a section that is CDATA", "<p><![CDATA[<script>alert(1)</script>]]></p>"),
)  # fmt: skip


def _of_archives(data: bytes, members: Members) -> Iterator[Broken]:
    for name in (
        "../out.txt",
        "/out.txt",
        "a/../../out.txt",
        "C:/out.txt",
        "a\\..\\out.txt",
        "a" * 60_000,
    ):
        yield f"a file named {name[:20]}", packed({**members, name: b"x"})
    for what, size in (("a bomb of zeros", 2**25), ("a page of zeros", 3 * 2**20)):
        yield what, packed({**members, "EPUB/text/zeros.xhtml": bytes(size)})
        yield f"{what} as package", packed({**members, PACKAGE: bytes(size)})
    page = next(name for name in members if name.startswith("EPUB/text/s0"))
    yield "a page of 30 MiB", packed({**members, page: b"<p>rain</p>" * 3_000_000})
    yield "an archive as page", packed({**members, page: data})
    yield "25,000 files", packed({**members, **{f"x/{at}": b"" for at in range(25_000)}})
    yield "packed by LZMA", packed(members, method=zipfile.ZIP_LZMA)
    yield "packed by BZip2", packed(members, method=zipfile.ZIP_BZIP2)
    yield "locked", packed({**members, "META-INF/encryption.xml": LOCK})
    yield "text before it", b"x" * 1000 + data
    yield "text behind it", data + b"x" * 1000
    yield "twice", data + data
    yield from _of_fields(data, data.rfind(b"PK\x05\x06"), "directory", _DIRECTORY)
    yield from _of_fields(data, data.find(b"PK\x01\x02"), "first entry", _ENTRY)


def _of_fields(
    data: bytes, start: int, what: str, fields: tuple[tuple[int, str, int], ...]
) -> Iterator[Broken]:
    for at, kind, value in fields:
        changed = bytearray(data)
        struct.pack_into(kind, changed, start + at, value)
        yield f"the {what} says {value:#x} at {at}", bytes(changed)


_DIRECTORY: Final = (
    (8, "<H", 0), (10, "<H", 0xFFFF), (12, "<I", 0xFFFFFFFF), (16, "<I", 0xFFFFFFFF), (16, "<I", 0),
    (20, "<H", 0xFFFF),
)  # fmt: skip
"""Fields at the end of a directory of files: where, of which size, and what they are made to say."""
_ENTRY: Final = (
    (8, "<H", 1), (10, "<H", 99), (20, "<I", 1), (24, "<I", 0x7FFFFFFF), (28, "<H", 0xFFFF),
    (38, "<I", 0xA000 << 16), (42, "<I", 7),
)  # fmt: skip
"""As much of an entry in it."""
