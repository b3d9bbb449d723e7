"""A book → the claims in its metadata about accessibility that the book does not support.

https://www.w3.org/TR/epub-a11y-11/
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from octavo.checks.book import Book
from octavo.checks.package import Package
from octavo.checks.remark import Remark
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.tree.text import excerpt

_REQUIRED: Final = (
    "schema:accessMode",
    "schema:accessibilityFeature",
    "schema:accessibilityHazard",
)
_CONFORMS: Final = "dcterms:conformsTo"
_ACCESSIBILITY: Final = re.compile(r"EPUB Accessibility|epub/a11y|epub-a11y", re.IGNORECASE)
_WORDING: Final = re.compile(
    r"EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}"
    r"|http://www\.idpf\.org/epub/a11y/accessibility-20170105\.html#wcag-a{1,3}"
)
_VALUES: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "schema:accessMode": frozenset(
        ("auditory", "chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual",
         "musicOnVisual", "tactile", "textOnVisual", "textual", "visual")
    ),
    "schema:accessibilityFeature": frozenset(
        ("ARIA", "ChemML", "MathML", "MathML-chemistry", "alternativeText", "annotations", "audioDescription",
         "bookmarks", "braille", "captions", "closedCaptions", "describedMath", "displayTransformability",
         "fullRubyAnnotations", "highContrastAudio", "highContrastDisplay", "horizontalWriting", "index", "largePrint",
         "latex", "latex-chemistry", "longDescription", "none", "openCaptions", "pageBreakMarkers", "pageNavigation",
         "printPageNumbers", "readingOrder", "rubyAnnotations", "signLanguage", "structuralNavigation",
         "synchronizedAudioText", "tableOfContents", "tactileGraphic", "tactileObject", "taggedPDF", "timingControl",
         "transcript", "ttsMarkup", "unknown", "unlocked", "verticalWriting", "withAdditionalWordSegmentation",
         "withoutAdditionalWordSegmentation")
    ),
    "schema:accessibilityHazard": frozenset(
        ("flashing", "motionSimulation", "noFlashingHazard", "noMotionSimulationHazard", "noSoundHazard", "none",
         "sound", "unknown", "unknownFlashingHazard", "unknownMotionSimulationHazard", "unknownSoundHazard")
    ),
})  # fmt: skip
"""The values that mean something: https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20240718/"""
_LONGEST_VALUE: Final = 60
"""The most characters of a wrong value that are compared and shown."""
_FEATURE: Final = "schema:accessibilityFeature"
_PAGE_FEATURES: Final = frozenset(("pageNavigation", "pageBreakMarkers", "printPageNumbers"))


def check_claims(book: Book) -> Iterator[Remark]:
    """Compare the claims of the metadata with each other and with the pages."""
    package = book.package
    if package.version.startswith("3"):
        lacking = [name for name in _REQUIRED if not package.values(name)]
        if lacking:
            yield Remark("CHK037", f"the metadata lack {', '.join(lacking)}", package.file)
    yield from _check_values(package)
    yield from _check_conformance(package)
    features = set(package.values(_FEATURE))
    nameless = {file: page.nameless[0] for file, page in book.pages.items() if page.nameless}
    if "alternativeText" in features and nameless:
        file, line = next(iter(nameless.items()))
        untrue = f"alternativeText is claimed, but a picture in {file}:{line} has none"
        yield Remark("CHK038", untrue, package.file)
    if claimed := sorted(features & _PAGE_FEATURES):
        listed = any("page-list" in page.types for page in book.pages.values())
        broken = any("pagebreak" in page.types for page in book.pages.values())
        old = book.ncx is not None and next(book.ncx.iter("{*}pageTarget"), None) is not None
        if not (listed or broken or old):
            untrue = f"{', '.join(claimed)} is claimed, but the book has no page of print"
            yield Remark("CHK038", untrue, package.file)


def _check_values(package: Package) -> Iterator[Remark]:
    """Find values that no vocabulary has, so that nobody learns anything from them."""
    for meta in package.metas:
        known = _VALUES.get(meta.name)
        if known is None or not meta.value or meta.value.partition("/")[0] in known:
            continue
        value = excerpt(meta.value, _LONGEST_VALUE)
        near = did_you_mean(nearest(value, known))
        told = f"{meta.name} is {value!r}, which is no value of it"
        yield Remark("CHK037", f"{told}: {near}" if near else told, package.file, meta.line)


def _check_conformance(package: Package) -> Iterator[Remark]:
    """Check each claim of conformance: its wording, and whether a certifier is named."""
    certified = any(meta.name == "a11y:certifiedBy" for meta in package.metas)
    for meta in package.metas:
        if meta.name != _CONFORMS or not _ACCESSIBILITY.search(meta.value):
            continue
        if not _WORDING.fullmatch(meta.value):
            wording = f"{meta.value!r} is not a valid claim of conformance"
            yield Remark("CHK038", wording, package.file, meta.line)
        if not certified:
            nobody = f"{meta.value!r} is claimed, and nobody certifies it (a11y:certifiedBy)"
            yield Remark("CHK039", nobody, package.file, meta.line)
