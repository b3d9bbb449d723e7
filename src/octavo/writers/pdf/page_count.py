"""A PDF → how many pages it has, for the account of what was made."""

import io

import pikepdf


def count_pages(data: bytes) -> int:
    """Return the number of pages of the PDF in `data`."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)
