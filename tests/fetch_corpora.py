"""Names of packages and repositories → the corpora of hostile and odd inputs that they carry, in `build/corpora/`.

By the registries' own clients, and by git what no registry has; never committed: the texts are their
authors'. What cannot be had is said, and its tests are skipped, which they say too.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.soak import HOSTILE

_SOURCES: Final = ("html5lib==1.1", "chardet==5.2.0", "feedparser==6.0.11", "brs-kb==4.0.2")
"""Source distributions that bring their data: tests of tree construction, pages in 40 encodings, feeds
that smuggle in scripts and frames, and thousands of scripts in disguise."""
_FROM_NPM: Final = ("big-list-of-naughty-strings@1.0.0",)
_FROM_GIT: Final = {
    "cure53/DOMPurify": ("1fa97e8f0b671ded461adfe6af255f2aab4202d0", "/test/fixtures/"),
    "cure53/H5SC": ("1a91bbc085426579ebcdefb1bc5450760db3dad5", "/*.js", "/vectors.txt", "/rss/"),
    "payloadbox/xss-payload-list": ("d473925ebc9aaec0ac8bdb9aa9d26be8d163af04", "/Intruder/"),
    "s0md3v/AwesomeXSS": ("9982704e7c6217a74463d187c5a6258b9343eaa9", "*.md"),
    "OWASP/CheatSheetSeries": ("6b8819da79e0537d072e04296ffa3adfc94ba881", "/cheatsheets/XSS_*"),
    "w3c/epubcheck": ("82b174ec319ea3e6c9d2488f84155fa4a9171fc2", "/src/test/resources/"),
}
"""Repositories on GitHub: the commit, and what of it is wanted."""


def fetch(into: Path = HOSTILE) -> int:
    """Fetch what is missing; return how many could not be had."""
    into.mkdir(parents=True, exist_ok=True)
    old = into / "constraints.txt"
    old.write_text("setuptools<80\n")  # html5lib's set-up asks for what later ones lack
    failed = 0
    for source in _SOURCES:
        name = source.partition("==")[0]
        if not list(into.glob(f"{name.replace('-', '?')}-*.tar.gz")):
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
                       "--no-binary", name, "--dest", str(into), source]  # fmt: skip
            environment = {**os.environ, "PIP_CONSTRAINT": str(old)}
            failed += subprocess.run(command, env=environment, check=False).returncode != 0
    for package in _FROM_NPM:
        if not list(into.glob(f"{package.partition('@')[0]}-*.tgz")):
            command = ["npm", "pack", "--silent", package]
            failed += subprocess.run(command, cwd=into, check=False).returncode != 0
    for repository, (commit, *wanted) in _FROM_GIT.items():
        folder = into / repository.partition("/")[2]
        if not folder.exists():
            failed += not _check_out(folder, f"https://github.com/{repository}", commit, wanted)
    return failed


def _check_out(folder: Path, address: str, commit: str, wanted: list[str]) -> bool:
    """Check out some files of one commit; tell whether it could be done. Nothing half done is left."""
    half = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir()
    for command in (
        ["init", "--quiet"],
        ["sparse-checkout", "set", "--no-cone", *wanted],
        ["fetch", "--quiet", "--depth=1", "--filter=blob:none", address, commit],
        ["remote", "add", "origin", address],
        ["config", "remote.origin.promisor", "true"],
        ["checkout", "--quiet", "FETCH_HEAD"],
    ):
        environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
        if subprocess.run(["git", *command], cwd=half, env=environment, check=False).returncode:
            shutil.rmtree(half)
            return False
    half.rename(folder)
    return True


if __name__ == "__main__":
    sys.exit(fetch())
