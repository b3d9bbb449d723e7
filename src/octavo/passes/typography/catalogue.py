"""A book's metadata → the same with the quotes, dashes and ellipses of print.

Identifier, date, certification and exemption keep their prescribed spelling; words with HTML elements in them stay.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from octavo.passes.typography.punctuation import may_be_set, set_characters
from octavo.tree.document import Contributor, Metadata, Series
from octavo.tree.quotes import House, Quotes


def with_set_words(metadata: Metadata, house: House) -> Metadata:
    """Return the metadata set in the book's language; the same object if nothing changes."""
    quotes = house.quotes_for(metadata.language)
    if quotes is None:
        return metadata
    result = replace(
        metadata,
        title=_set(metadata.title, quotes),
        subtitle=_set(metadata.subtitle, quotes),
        contributors=tuple(_person(one, quotes) for one in metadata.contributors),
        publisher=_set(metadata.publisher, quotes),
        rights=_set(metadata.rights, quotes),
        description=_set(metadata.description, quotes),
        subjects=tuple(_set(one, quotes) for one in metadata.subjects),
        series=_series(metadata.series, quotes),
    )
    return metadata if result == metadata else result


def changed_fields(before: Metadata, after: Metadata) -> Iterator[str]:
    """Yield the names of the fields that differ."""
    for one in fields(Metadata):
        if getattr(before, one.name) != getattr(after, one.name):
            yield one.name


def _set(words: str, quotes: Quotes) -> str:
    if "<" in words or not may_be_set(words):
        return words
    return "".join(set_characters(words, [quotes] * len(words)))


def _person(person: Contributor, quotes: Quotes) -> Contributor:
    return replace(person, name=_set(person.name, quotes), file_as=_set(person.file_as, quotes))


def _series(series: Series | None, quotes: Quotes) -> Series | None:
    return series and replace(series, name=_set(series.name, quotes))
