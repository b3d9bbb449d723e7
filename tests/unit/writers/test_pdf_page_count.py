import io

import pikepdf

from octavo.writers.pdf.page_count import count_pages


def test_pages_are_counted_as_a_reader_turns_them() -> None:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(200, 300))
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert count_pages(out.getvalue()) == 3
