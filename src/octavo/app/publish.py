"""A book in memory → finished files, either all of them and each whole, or none.

If a format cannot be made because something is not installed, the others are made nevertheless, and a finding
says so. A strict run writes nothing if there is a warning. Nothing is printed: a caller that wants to watch
passes a `Progress`.
"""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from octavo.app.assembly.matters import matter_of
from octavo.app.assembly.placed_page import Matter
from octavo.app.catalog import MEDIA_TYPES
from octavo.app.deliver import (
    EPUBS,
    WRITERS,
    Setting,
    from_page,
    make_with_pictures,
    suffix_named,
    suffix_of,
)
from octavo.app.files import Delivery, require_room, require_writable
from octavo.app.inputs import require_apart
from octavo.app.picture_files import put_beside
from octavo.app.streams import STANDARD_STREAM
from octavo.app.volumes import identifier_at, misfitting, volumes_of
from octavo.findings.alternatives import FORMATS
from octavo.findings.codes import CODES
from octavo.findings.errors import MissingDependencyError, UsageError, WorkerLostError
from octavo.findings.finding import Finding, Outcome, Severity
from octavo.findings.ledger import Ledger, open_ledger
from octavo.findings.suggestions import did_you_mean
from octavo.tree.document import Document, Role
from octavo.tree.origin import Origin
from octavo.writers.artifact import Artifact


class Stage(StrEnum):
    """What a run is doing. The steps are first pages, then the sections of a PDF, then files."""

    CLEAN = "pages"
    SET = "sections"
    WRITE = "files"


Progress: TypeAlias = Callable[[Stage, int, int], None]
"""Called with the stage, how many of its steps are done, and how many there are."""


def unwatched(stage: Stage, done: int, total: int) -> None:
    """Ignore progress: the default, for a caller that does not watch."""


Stream: TypeAlias = Callable[[bytes], None]
"""Receives what goes to standard output."""


def no_stream(data: bytes) -> None:
    """Refuse output to a standard stream: the default, for a caller that has none."""
    raise UsageError(f"{len(data)} bytes for standard output, and none to take them")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to make. `suffix` names its format and includes the dot."""

    path: Path
    suffix: str
    makes_folder: bool = False
    """Whether its folder is created if it is missing."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made. `pages` is 0 for a format that has none."""

    path: Path
    size: int
    """In bytes."""
    seconds: float
    """From the finished tree to the bytes on the disk."""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The result of a run for one book."""

    title: str
    chapters: int
    files: tuple[MadeFile, ...]
    ledger: Ledger
    missing: str = ""
    """The command that installs what was missing to make a format; "" if all were made."""
    refused: bool = False
    """Whether nothing was written, because the run was strict and there are warnings."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was noticed or done, from the first page to the last file."""
        return self.ledger.findings

    def also(self, findings: tuple[Finding, ...]) -> "BuildResult":
        """Return the result with further findings."""
        return replace(self, ledger=_with_more(self.ledger, findings))


def _with_more(ledger: Ledger, findings: Iterable[Finding]) -> Ledger:
    return replace(ledger, findings=(*ledger.findings, *findings))


def target_of(path: Path, to: str = "") -> Target:
    """Return the target for a path; its format is `to` (`epub`, `.epub`), or else that of its suffix.

    Raises:
        UsageError: no writer knows that format, or none is given.
    """
    suffix = suffix_named(to) if to else suffix_of(path)
    if suffix in WRITERS:
        return Target(path, suffix)
    known = ", ".join(FORMATS)
    if path == STANDARD_STREAM and not to:
        raise UsageError(
            "no format is named for standard output", hint=f"name one with --to: {known}"
        )
    named = suffix.removeprefix(".")
    message = f"{path}: unknown format {named!r}" if named else f"{path}: the name has no suffix"
    kind = MEDIA_TYPES.get(suffix)
    same = next((one for one in WRITERS if kind and MEDIA_TYPES.get(one) == kind), "")
    asked = did_you_mean(same, lambda suffix: str(path.with_suffix(suffix)))
    raise UsageError(message, hint=asked or f"formats are {known}")


def _not_made(target: Target, error: MissingDependencyError) -> Finding:
    finding = CODES["PDF004"].found(Origin(str(target.path)), message=str(error))
    return replace(finding, hint=error.hint)


def publish(
    outcome: Outcome,
    targets: Sequence[Target],
    setting: Setting | None = None,
    *,
    progress: Progress = unwatched,
    stream: Stream = no_stream,
    strict: bool = False,
) -> BuildResult:
    """Make every target of a finished book, or of each of its volumes; return what was made.

    Each is written beside its place as soon as it is made; once all are, they are moved into place together.

    Args:
        outcome: the whole book, its ledger balanced.
        targets: the files to make, in this order.
        setting: style, trim, and the reading systems that EPUBs are checked for.
        progress: called before the first file and after each of them.
        stream: receives the target that is standard output, after all files are in place.
        strict: write nothing at all if the book or a writer gives a warning.

    Findings: those of `outcome` and of the writers; PDF004 or PDF007 if no PDF could be made; if the
    setting names profiles, those of `check_epub`.

    Raises:
        NotWritableError: the book holds something that no writer accepts.
        UsageError: several volumes should go to standard output.
        WriteError: a target cannot be written; what was there before still is, unless the message says otherwise.
    """
    setting = _watched(setting or Setting(), progress)
    division = setting.division
    volumes, noticed = volumes_of(outcome.document, division.by, division.identifiers)
    order = _files_of(targets, len(volumes), setting.inputs)
    with Delivery() as delivery:
        making = _Making(setting, delivery, list(noticed))
        making.make_all(volumes, targets, progress)
        ledger = _with_more(open_ledger(outcome), making.findings)
        refused = strict and any(one.severity >= Severity.WARNING for one in ledger.findings)
        if not refused:
            delivery.place()
            for data in making.streamed:
                stream(data)
    return BuildResult(
        outcome.document.metadata.title,
        count_chapters(outcome.document),
        () if refused else tuple(making.files[one] for one in order if one in making.files),
        ledger,
        making.missing,
        refused,
    )


@dataclass(slots=True)
class _Making:
    """The files of a book, or of its volumes, while they are made."""

    setting: Setting
    delivery: Delivery
    findings: list[Finding]
    files: dict[Target, MadeFile] = field(default_factory=dict)
    streamed: list[bytes] = field(default_factory=list)
    """What will go to standard output; volumes never do."""
    missing: str = ""
    last_page: int = 0

    def make_all(
        self, volumes: Sequence[Document], targets: Sequence[Target], progress: Progress
    ) -> None:
        """Make every target of every volume, the PDF first, since the EPUB shows where its pages begin."""
        steps = len(volumes) * len(targets)
        progress(Stage.WRITE, 0, steps)
        in_turn = sorted(targets, key=lambda target: target.suffix != ".pdf")
        printed = self.setting.division.print_identifiers
        if any(target.suffix == ".pdf" for target in targets):
            self.findings.extend(misfitting(printed, len(volumes), printed=True))
        for at, volume in enumerate(volumes):
            in_print = identifier_at(at, printed, len(volumes))
            self.setting = replace(self.setting, print_identifier=in_print)
            for nth, target in enumerate(in_turn, 1):
                self.make(volume, numbered(target, at, len(volumes)))
                progress(Stage.WRITE, at * len(targets) + nth, steps)
            self.turn()

    def make(self, document: Document, target: Target) -> None:
        """Make a file, and write it beside its place."""
        start = time.perf_counter()
        streams = target.path == STANDARD_STREAM
        try:
            artifact, pictures = make_with_pictures(
                document, target.path, target.suffix, self.setting, streams=streams
            )
        except MissingDependencyError as error:
            self.missing = error.hint
            self.findings.append(_not_made(target, error))
            return
        except WorkerLostError as error:
            place = Origin(str(target.path))
            self.findings.append(CODES["PDF007"].found(place, evidence=str(error)))
            return
        noticed = (*artifact.findings, *_checked(artifact, target, document, self.setting))
        # If two formats report the same, about a style sheet or a picture, it is reported once.
        self.findings.extend(one for one in noticed if one not in self.findings)
        if artifact.places:
            self.setting = replace(self.setting, places=artifact.places)
            self.last_page = artifact.last_page
        put_beside(pictures, self.delivery)
        self.put(target, artifact.data)
        seconds = time.perf_counter() - start
        self.files[target] = MadeFile(target.path, len(artifact.data), seconds, artifact.pages)

    def put(self, target: Target, data: bytes) -> None:
        """Write bytes beside their place, or keep them for standard output."""
        if target.path == STANDARD_STREAM:
            self.streamed.append(data)
            return
        if target.makes_folder:
            self.delivery.make_room(target.path.parent)
        self.delivery.put(target.path, data)

    def turn(self) -> None:
        """Go on to the next volume: it has its own pages, whose numbers may continue."""
        self.setting = replace(self.setting, places={})
        if self.setting.division.continuous and self.last_page:
            self.setting = from_page(self.setting, self.last_page + 1)


def _files_of(targets: Sequence[Target], volumes: int, inputs: Sequence[Path]) -> Sequence[Target]:
    """Return the files of all volumes, in the order of `targets`.

    Raises:
        UsageError: several should go to standard output, two are the same file, or one is an input.
        WriteError: one cannot be written.
    """
    if volumes < 2:
        return targets
    if any(target.path == STANDARD_STREAM for target in targets):
        raise UsageError("volumes are several files", hint="name one with -o; each gets its number")
    files = [numbered(target, at, volumes) for at in range(volumes) for target in targets]
    require_targets(files, inputs)
    return files


def numbered(target: Target, at: int, count: int) -> Target:
    """Return the file of a volume: its number is put before the suffix, with as many digits as the last one has."""
    if count < 2:
        return target
    number = str(at + 1).zfill(len(str(count)))
    stem = target.path.name[: -len(target.suffix)] or target.path.name
    return replace(target, path=target.path.with_name(f"{stem}-{number}{target.suffix}"))


def _watched(setting: Setting, progress: Progress) -> Setting:
    """Return the setting with `progress` called for each section of a PDF that is set."""
    told = False

    def advance(done: int, total: int) -> None:
        nonlocal told
        if not told:
            told = True
            progress(Stage.SET, 0, total)
        progress(Stage.SET, done, total)

    return replace(setting, workplace=replace(setting.workplace, advance=advance))


def _checked(
    artifact: Artifact, target: Target, document: Document, setting: Setting
) -> tuple[Finding, ...]:
    """Check an EPUB that was just made, including its text, if it is meant for particular reading systems."""
    if not setting.profiles or target.suffix not in EPUBS:
        return ()
    from octavo.checks.epub import check_epub  # noqa: PLC0415 - loaded when asked for

    name = str(target.path)
    return check_epub(artifact.data, name, profiles=setting.profiles, tree=document)


def require_targets(targets: Sequence[Target], inputs: Iterable[Path] = ()) -> None:
    """Make sure, before the work begins, that every target can be written.

    Raises:
        WriteError: one cannot be.
        UsageError: two targets are the same file, or one is an input.
    """
    require_apart([one.path for one in targets if one.path != STANDARD_STREAM], inputs)
    seen: set[Path] = set()
    for target in targets:
        place = Path(os.path.realpath(target.path))  # also for links that point to each other
        if place in seen:
            raise UsageError(f"{target.path}: named twice", hint="give each file a name of its own")
        seen.add(place)
        if target.makes_folder:
            require_room(target.path.parent)
        is_there = not target.makes_folder or target.path.parent.exists()
        if is_there and target.path != STANDARD_STREAM:
            require_writable(target.path)


def count_chapters(document: Document) -> int:
    """Count the sections of the body, except parts and the dedications or afterwords of books within the book."""
    body = Document(body_matter=document.body_matter)
    return sum(
        section.role is not Role.PART and matter_of(section) is Matter.BODY
        for section in body.sections()
    )


def sum_ledgers(ledgers: Sequence[Ledger]) -> Ledger:
    """Return one ledger for several: the sums are added up, the findings joined."""
    return Ledger(
        sum(ledger.read for ledger in ledgers),
        sum(ledger.removed for ledger in ledgers),
        sum(ledger.added for ledger in ledgers),
        sum(ledger.kept for ledger in ledgers),
        tuple(finding for ledger in ledgers for finding in ledger.findings),
    )
