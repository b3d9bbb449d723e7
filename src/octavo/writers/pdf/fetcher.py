"""Serve the book's own pictures and faces to WeasyPrint by name, and refuse every other address.

Nothing is read from disk or network: everything served is in memory. Our pages cannot contain `file:`, `http:`
or `data:` addresses, since writers rebuild them from the tree; if one did, the build would stop here instead of
opening it. https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#url-fetchers
"""

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from octavo.writers.pdf.kit import Served


class ClosedFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Serves the addresses it was made with, and no others."""

    def __init__(self, store: Mapping[str, Served]) -> None:
        super().__init__(allowed_protocols=("octavo",), allow_redirects=False, fail_on_errors=True)
        self._store = store

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ARG002 -- its signature
        """Return the resource at `url`.

        Raises:
            FatalURLFetchingError: there is none; WeasyPrint does not catch this and stops.
        """
        served = self._store.get(url)
        if served is None:
            raise FatalURLFetchingError(f"{url[:80]!r} is not part of the book")
        return URLFetcherResponse(url, served.data, {"Content-Type": served.media_type})
