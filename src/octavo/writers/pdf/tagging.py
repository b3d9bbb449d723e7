"""WeasyPrint's tagged PDF → one that reads well aloud: same pages, better tags, the same bytes each time.

PDF/UA-1: https://www.pdfa.org/resource/iso-14289-pdfua/
"""

import io
from collections.abc import Iterable

import pikepdf

from octavo.writers.pdf.artifacts import mark_artifacts
from octavo.writers.pdf.faces import BOX_FAMILY
from octavo.writers.pdf.glyphs import box_numbers
from octavo.writers.pdf.structure import join_links, nest_list_bodies
from octavo.writers.pdf.text_layer import mend_text_layer


def mend_tags(data: bytes, boxes: Iterable[str] = ()) -> bytes:
    """Return the PDF in `data` with its lists, links, page furniture and text layer mended.

    `boxes` are the characters that were set as numbered boxes.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        nest_list_bodies(pdf)
        join_links(pdf)
        mark_artifacts(pdf)
        mend_text_layer(pdf, BOX_FAMILY, box_numbers(boxes))
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return out.getvalue()
