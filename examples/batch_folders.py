"""Make an EPUB of every folder of pages below a folder, several at a time.

A folder that cannot be made is reported, and does not stop the rest.

Usage: python batch_folders.py FOLDER [OUT]
"""

import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import octavo


def make_book(folder: Path, out: Path) -> str:
    """Make one book and say how it went; runs in a process of its own."""
    outcome = octavo.convert([folder])
    octavo.write_epub(outcome.document, out / f"{folder.name}.epub")
    warnings = sum(finding.severity >= octavo.Severity.WARNING for finding in outcome.findings)
    return f"{outcome.document.metadata.title}, {warnings} warnings"


def main() -> int:
    """Make them all; return how many failed."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shelf = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else shelf
    out.mkdir(parents=True, exist_ok=True)
    folders = sorted(path for path in shelf.iterdir() if path.is_dir() and path != out)
    failed = 0
    with ProcessPoolExecutor() as executor:
        running = {executor.submit(make_book, folder, out): folder for folder in folders}
        for done in as_completed(running):
            folder = running[done]
            try:
                print(f"{folder.name}: {done.result()}")
            except octavo.OctavoError as error:
                failed += 1
                print(f"{folder.name}: not made: {error} ({error.hint})")
    return failed


if __name__ == "__main__":
    sys.exit(main())
