"""Small EPUBs that octavo did not make, put together by hand, for its checks to look at."""

import io
import zipfile
from collections.abc import Mapping

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"""

METADATA = """<dc:identifier id="uid">urn:x:1</dc:identifier><dc:title>The Ferry</dc:title>
<dc:language>en</dc:language>
<meta property="dcterms:modified">2024-01-02T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityHazard">none</meta>"""

ITEMS = """<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="book.css" media-type="text/css"/>"""

SPINE = """<itemref idref="one"/><itemref idref="two"/>"""


def package(metadata: str = METADATA, items: str = ITEMS, spine: str = SPINE) -> str:
    return f"""<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>
<manifest>{items}</manifest>
<spine>{spine}</spine>
</package>"""


def page(body: str, head: str = "", language: str = ' lang="en"') -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{language}>
<head><title>The Ferry</title><link rel="stylesheet" href="book.css"/>{head}</head>
<body>
{body}
</body>
</html>"""


NAV = page(
    '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li>'
    '<li><a href="two.xhtml">Two</a></li></ol></nav>'
)

FILES: Mapping[str, str] = {
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": package(),
    "OPS/nav.xhtml": NAV,
    "OPS/one.xhtml": page("<h1>One</h1><p>The ferry was late.</p>"),
    "OPS/two.xhtml": page("<h1>Two</h1><p>Then it was not.</p>"),
    "OPS/book.css": "p { margin: 0 }",
}


def epub(changes: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """Return the book with files changed or added, left out where None."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, data in {**FILES, **(changes or {})}.items():
            if data is not None:
                archive.writestr(name, data)
    return target.getvalue()
