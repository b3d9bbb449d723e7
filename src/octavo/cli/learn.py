"""`octavo learn`: the pages of a site → its profile, as TOML."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import filterfalse
from pathlib import Path
from typing import Annotated

import typer

from octavo.app.build import pieces_of
from octavo.app.catalog import AUTHORED
from octavo.app.folders import unread_in
from octavo.app.inputs import files_of
from octavo.app.profiles import profile_as_toml
from octavo.app.sources import AnySource
from octavo.app.streams import STANDARD_STREAM
from octavo.app.sweep import learn_pages, require_learned
from octavo.cli.flags import Jobs, PageFormat, Pages, Quiet
from octavo.cli.report import show_findings
from octavo.cli.streams import require_files, save, sources_of
from octavo.cli.terminal import messages, path_of, say
from octavo.cli.verdict import OK
from octavo.cli.worker_notice import workers_with_notice
from octavo.manuscript import is_manuscript, load_manuscript


def learn(
    pages: Pages,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="File for the profile.")
    ] = STANDARD_STREAM,
    jobs: Jobs = 0,
    quiet: Quiet = False,
    origin: PageFormat = "",
) -> int:
    """Learn what the pages of a site repeat around their stories.

    IN is a file, a folder of pages or a ZIP of one, a folder with an octavo.toml, or - for standard
    input; three or more pages of one site. The result is a profile in TOML, which you can read and
    edit; without -o it goes to standard output. Use it with `octavo convert --profile FILE`, or with
    `profile = "FILE"` in octavo.toml.
    """
    sources = [source for source in _sources(pages, origin) if source.media_type not in AUTHORED]
    require_files([output], files_of(sources))
    counts = Counter(source.limits for source in sources)
    with ExitStack() as stack:
        executors = {
            limits: stack.enter_context(
                workers_with_notice(jobs, pages, limits=limits, quiet=quiet)
            )
            for limits, pages in counts.items()
        }
        profile, unread = learn_pages(sources, executors)
    if not quiet:
        beside = unread_in(filterfalse(is_manuscript, pages))
        show_findings(messages(), [*beside, *unread], verbose=False)
    require_learned(profile, len(sources) - len(unread))
    save(output, profile_as_toml(profile))
    if not quiet:
        said = f"blocks that {profile.chapters} chapters repeat: {len(profile.blocks)}"
        say(said if output == STANDARD_STREAM else f"wrote {path_of(output)}; {said}")
    return OK


def _sources(pages: Sequence[Path], origin: str) -> Iterator[AnySource]:
    for path in pages:
        if is_manuscript(path):
            yield from (piece.source for piece in pieces_of(load_manuscript(path)))
        else:
            yield from sources_of([path], origin)
