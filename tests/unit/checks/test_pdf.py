import io
import struct
import zlib

import pikepdf
import pikepdf.settings
import pytest

from octavo.checks.pdf import check_pdf
from octavo.findings.errors import ReadError


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **options)  # type: ignore[arg-type]
    return target.getvalue()


def bare() -> pikepdf.Pdf:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return pdf


def finished() -> pikepdf.Pdf:
    pdf = bare()
    pdf.docinfo["/Title"] = "Sker"
    pdf.Root.Lang = pikepdf.String("en")
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Fog", 0))
    return pdf


def told(data: bytes) -> list[str]:
    return [finding.code for finding in check_pdf(data, "x.pdf")]


def test_a_finished_book_has_nothing_to_be_told() -> None:
    assert told(saved(finished())) == []


def test_what_a_bare_file_lacks_is_told() -> None:
    assert told(saved(bare())) == ["CHK011", "CHK014", "CHK015", "CHK017"]


def test_a_font_that_is_not_embedded_is_named() -> None:
    pdf = finished()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    findings = check_pdf(saved(pdf), "x.pdf")
    assert [each.message for each in findings] == ["the font Helvetica is not embedded"]


def bomb(size: int) -> bytes:
    """Return a PDF whose list of objects is packed twice, and comes to `size` and a little more."""
    lists = b"2 0 3 29 <</Type/Catalog/Pages 3 0 R>><</Type/Pages/Kids[]/Count 0>>" + b" " * size
    packed = zlib.compress(zlib.compress(lists, 9), 9)
    start = b"%PDF-1.7\n"
    objects = (
        b"1 0 obj\n<</Type/ObjStm/N 2/First 9/Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n"
        % len(packed)
        + packed
        + b"\nendstream\nendobj\n"
    )
    at = len(start) + len(objects)
    rows = ((0, 0, 255), (1, len(start), 0), (2, 1, 0), (2, 1, 1), (1, at, 0))
    table = b"".join(struct.pack(">BHB", *row) for row in rows)
    return (
        start
        + objects
        + b"4 0 obj\n<</Type/XRef/Size 5/W[1 2 1]/Root 2 0 R/Length %d>>stream\n" % len(table)
        + table
        + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % at
    )


def test_lists_that_unpack_to_more_than_any_book_has_are_not_unpacked() -> None:
    assert told(bomb(1_000)) == ["CHK011", "CHK014", "CHK015", "CHK017"]
    before = pikepdf.settings.get_qpdf_limits()
    with pytest.raises(ReadError, match=r"x\.pdf: is not a PDF"):
        check_pdf(bomb(1 << 28), "x.pdf")
    assert pikepdf.settings.get_qpdf_limits() == before


def test_metadata_that_unpack_to_more_than_any_book_has_say_nothing() -> None:
    pdf = finished()
    del pdf.docinfo["/Title"]
    much = zlib.compress(zlib.compress(b"<a>" + b" " * (1 << 28), 9), 9)
    twice = pikepdf.Array([pikepdf.Name.FlateDecode] * 2)
    pdf.Root.Metadata = pikepdf.Stream(pdf, much, Filter=twice)
    assert told(saved(pdf, recompress_flate=False)) == ["CHK014"]


def test_what_is_not_a_pdf_cannot_be_read() -> None:
    with pytest.raises(ReadError, match=r"x\.pdf: is not a PDF"):
        check_pdf(b"%PDF-1.7 and no more", "x.pdf")


def test_a_locked_file_cannot_be_read() -> None:
    locked = saved(finished(), encryption=pikepdf.Encryption(user="u", owner="o"))
    with pytest.raises(ReadError, match="is password-protected"):
        check_pdf(locked, "x.pdf")


@pytest.mark.parametrize("junk", [b"5", b"[1]", b"true", b"1.5", b"(x)", b"/X"])
@pytest.mark.parametrize(
    ("key", "code"),
    [("/Outlines", "CHK015"), ("/MarkInfo", "CHK017"), ("/StructTreeRoot", "CHK017")],
)
def test_where_a_dictionary_belongs_anything_else_is_a_lack(
    key: str, code: str, junk: bytes
) -> None:
    pdf = finished()
    pdf.Root[key] = pikepdf.Object.parse(junk)
    assert told(saved(pdf)) == [code]


def test_a_font_whose_descriptor_is_none_is_not_embedded() -> None:
    pdf = finished()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, BaseFont=pikepdf.Name.Sker, FontDescriptor=7)
    pdf.Root.Stray = pdf.make_indirect(font)
    assert told(saved(pdf)) == ["CHK016"]


def test_a_language_that_is_not_a_string_is_none() -> None:
    pdf = finished()
    pdf.Root.Lang = pikepdf.Dictionary()
    assert told(saved(pdf)) == ["CHK011"]


@pytest.mark.parametrize(
    ("xmp", "codes"), [(None, []), (b"<a", ["CHK014"]), (b"<a>no title</a>", ["CHK014"])]
)
def test_a_title_may_stand_in_the_metadata_alone(
    xmp: bytes | None, codes: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    pdf = finished()
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Sker"
    del pdf.trailer.Info
    if xmp is not None:
        pdf.Root.Metadata = pdf.make_stream(xmp)
    data = saved(pdf)
    caplog.clear()
    assert told(data) == codes
    assert not caplog.records, "what reads a PDF says nothing by itself"
