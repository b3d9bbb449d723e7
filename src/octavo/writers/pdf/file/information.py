"""Metadata of a book → the metadata of a PDF, for people and for catalogues.

They are written twice, since readers look in two places: the information dictionary (PDF 1.7, 14.3.3) and XMP
(ISO 16684-1), which also has the mark of PDF/UA-1.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from octavo.findings.errors import OctavoError
from octavo.tree.dates import day_of
from octavo.tree.document import Metadata
from octavo.writers.pdf.file.objects import pdf_string

PRODUCER: Final = "octavo, WeasyPrint"
_XMP: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{archive}<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{facts}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_ARCHIVE: Final = """\
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""PDF/A requires a description of every property of another standard (ISO 19005-3, 6.6.2.3.2)."""


@dataclass(frozen=True, slots=True)
class Information:
    """The metadata of a book. Dates are ISO 8601, as far as they are known; "" for none."""

    title: str
    language: str
    authors: tuple[str, ...] = ()
    description: str = ""
    subjects: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""


def information_of(
    metadata: Metadata, title: str, language: str, modified: datetime | None
) -> Information:
    """Return the metadata of a book named `title`."""
    moment = modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if modified else ""
    return Information(
        title=title,
        language=language,
        authors=metadata.authors,
        description=metadata.description,
        subjects=metadata.subjects,
        created=metadata.date if day_of(metadata.date) else "",
        modified=moment,
    )


def info_dictionary(said: Information) -> bytes:
    """Return the information dictionary."""
    fields = (
        (b"/Title", said.title),
        (b"/Author", ", ".join(said.authors)),
        (b"/Subject", said.description),
        (b"/Keywords", ", ".join(said.subjects)),
        (b"/Producer", PRODUCER),
        (b"/CreationDate", _pdf_date(said.created)),
        (b"/ModDate", _pdf_date(said.modified)),
    )
    return b"<<%s>>" % b"".join(name + pdf_string(value) for name, value in fields if value)


def xmp(said: Information, *, archive: bool = False) -> bytes:
    """Return the XMP packet; with `archive` it claims PDF/A-3a, too."""
    facts = [
        "<pdfuaid:part>1</pdfuaid:part>",
        _alternatives("dc:title", said.title),
        _listed("dc:creator", "Seq", said.authors),
        _alternatives("dc:description", said.description),
        _listed("dc:subject", "Bag", said.subjects),
        _listed("dc:language", "Bag", (said.language,)),
        _plain("pdf:Keywords", ", ".join(said.subjects)),
        _plain("pdf:Producer", PRODUCER),
        _plain("xmp:CreateDate", said.created),
        _plain("xmp:ModifyDate", said.modified),
        _plain("xmp:MetadataDate", said.modified),
    ]
    written = "\n".join(fact for fact in facts if fact)
    return _XMP.format(facts=written, archive=_ARCHIVE if archive else "").encode()


def colour_profile() -> bytes:
    """Return the ICC profile of sRGB included in WeasyPrint, which need not be imported for it."""
    found = find_spec("weasyprint")
    if found is None or found.origin is None:
        raise OctavoError("WeasyPrint is not installed", hint="pip install weasyprint")
    return (Path(found.origin).parent / "pdf" / "sRGB2014.icc").read_bytes()


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _alternatives(name: str, value: str) -> str:
    inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt>'
    return f"<{name}>{inside}</{name}>" if value else ""


def _listed(name: str, kind: str, values: tuple[str, ...]) -> str:
    inside = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values)
    return f"<{name}><rdf:{kind}>{inside}</rdf:{kind}></{name}>" if values else ""


def _pdf_date(moment: str) -> str:
    """Return an ISO date in PDF's format: `D:20260301120000Z`."""
    return "D:" + "".join(one for one in moment if one.isalnum() and one != "T") if moment else ""
