"""WordprocessingML → the bytes of a document as Word saves it, with as little around it as Word itself accepts."""

import io
import zipfile
from collections.abc import Mapping
from html import escape
from typing import Final

_NAMES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS: Final = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELATIONS: Final = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_STYLES: Final = (
    "Title",
    "Subtitle",
    "Quote",
    "heading 1",
    "heading 2",
    "caption",
    "List Bullet",
    "TOC Heading",
    "toc 1",
)


def run(text: str, properties: str = "") -> str:
    """Return a run of characters; its properties are elements such as `<w:i/>`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no run is one, plain."""
    named = f'<w:pStyle w:val="{style.replace(" ", "")}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells that hold a paragraph each."""
    return (
        "<w:tbl>"
        + "".join(
            f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


def note(number: int) -> str:
    """Return the call of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def picture(words: str, width: float = 0) -> str:
    """Return the picture of a document, described by words, and as wide as so many centimetres, 0 for nothing said."""
    extent = f'<wp:extent cx="{width * 360_000:.0f}" cy="1"/>' if width else ""
    return (
        f'<w:r><w:drawing><wp:inline>{extent}<wp:docPr id="1" name="a" descr="{escape(words)}"/><a:graphic><a:graphicData>'
        '<pic:pic><pic:blipFill><a:blip r:embed="rPic"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def document(
    *blocks: str,
    notes: Mapping[int, str] | None = None,
    image: bytes = b"",
    title: str = "",
    author: str = "",
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the file of a document."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one.replace(" ", "")}"><w:name w:val="{one}"/></w:style>'
        for one in _STYLES
    )
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in (notes or {}).items()
    )
    relations = (
        f'<Relationship Id="rStyles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rNotes" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
        f'<Relationship Id="rPic" Type="{_OFFICE}/image" Target="media/a.png"/>'
    )
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    about = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _KINDS,
        "_rels/.rels": _RELATIONS.format(main),
        "word/_rels/document.xml.rels": _RELATIONS.format(relations),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{''.join(blocks)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_NAMES}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {_NAMES}>{footnotes}</w:footnotes>",
        "docProps/core.xml": about,
        "word/media/a.png": image,
        **(more or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return packed.getvalue()
