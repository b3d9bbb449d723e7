"""The sample manuscripts and the novella → books to be opened in real readers, with the trees they are of."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tests.contracts.novella import novella

from octavo.app.build import plan, run_job
from octavo.app.tree_files import read_tree
from octavo.manuscript import load_manuscript
from octavo.tree.document import Document
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions

MANUSCRIPTS = sorted((Path(__file__).parents[2] / "manuscripts").glob("*/octavo.toml"))
FORMATS = ("epub", "kepub")
PRINTED = "printed.epub"
"""The sample that is made together with a PDF, so that it lists its pages, and brings its faces."""
COUNT = len(FORMATS) * (len(MANUSCRIPTS) + 1) + 1


@dataclass(frozen=True, slots=True)
class Sample:
    """A book on the disk, and its tree."""

    path: Path
    tree: Document

    @property
    def name(self) -> str:
        return self.path.name


def make_samples(folder: Path) -> tuple[Sample, ...]:
    """Make every sample in every format that a reader of EPUBs opens."""
    made = []
    for manuscript in MANUSCRIPTS:
        result = run_job(plan(load_manuscript(manuscript), folder, ("json", *FORMATS)))
        tree, *books = (file.path for file in result.files)
        made += [Sample(book, read_tree(tree)) for book in books]
    document = novella()
    for name in FORMATS:
        path = folder / f"novella{'.kepub' if name == 'kepub' else ''}.epub"
        modified = datetime(2024, 1, 2, tzinfo=UTC)
        data = write_epub(
            document, modified=modified, options=EpubOptions(kobo=name == "kepub")
        ).data
        path.write_bytes(data)
        made.append(Sample(path, document))
    return (*made, _printed(folder))


def _printed(folder: Path) -> Sample:
    """Make a book of two faces for screen and print in one run."""
    (manuscript,) = (one for one in MANUSCRIPTS if one.parent.name == "existence-doubtful")
    job = plan(load_manuscript(manuscript), folder / "printed", ("json", "pdf", "epub"))
    look = replace(job.setting, style="modern", embed_fonts=True)
    tree, _, book = (file.path for file in run_job(replace(job, setting=look)).files)
    return Sample(book.rename(folder / PRINTED), read_tree(tree))
