"""Names of packages → the corpora of hostile and odd inputs that they carry, in `build/corpora/`.

By the registries' own clients, never committed: the texts are their authors'. What cannot be had is
said, and its tests are skipped, which they say too.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.soak import CORPORA

_SOURCES: Final = ("html5lib==1.1", "chardet==5.2.0", "feedparser==6.0.11")
"""Source distributions that bring their test data: tree construction, pages in 40 encodings, and feeds
that smuggle in scripts and frames."""
_FROM_NPM: Final = ("big-list-of-naughty-strings@1.0.0",)


def fetch(into: Path = CORPORA) -> int:
    """Fetch what is missing; return how many could not be had."""
    into.mkdir(parents=True, exist_ok=True)
    old = into / "constraints.txt"
    old.write_text("setuptools<80\n")  # html5lib's set-up asks for what later ones lack
    failed = 0
    for source in _SOURCES:
        name = source.partition("==")[0]
        if not list(into.glob(f"{name}-*.tar.gz")):
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
                       "--no-binary", name, "--dest", str(into), source]  # fmt: skip
            environment = {**os.environ, "PIP_CONSTRAINT": str(old)}
            failed += subprocess.run(command, env=environment, check=False).returncode != 0
    for package in _FROM_NPM:
        if not list(into.glob(f"{package.partition('@')[0]}-*.tgz")):
            command = ["npm", "pack", "--silent", package]
            failed += subprocess.run(command, cwd=into, check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(fetch())
