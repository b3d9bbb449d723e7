import platform
import subprocess
import sys

import pytest

from octavo.writers.pdf.engine import install_line

HEAVY = "weasyprint", "pikepdf", "fontTools", "pydyf"

NO_PANGO = """
import cffi

def missing(self, name, flags=0):
    raise OSError(f"cannot load library {name!r}")

cffi.FFI.dlopen = missing
from octavo.findings.errors import MissingDependencyError
from octavo.tree.build import chapter, page
from octavo.writers.pdf import install_line, write_pdf

for attempt in range(2):
    try:
        write_pdf(page("A page."))
    except MissingDependencyError as error:
        assert error.hint == install_line(), error.hint
        print(error.exit_code, error)
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )


def test_importing_the_room_imports_no_engine() -> None:
    found = run(f"import sys, octavo.writers.pdf; print([m for m in {HEAVY} if m in sys.modules])")
    assert (found.stdout, found.stderr) == ("[]\n", "")


def test_without_pango_the_error_says_what_to_install_and_nothing_else_is_printed() -> None:
    found = run(NO_PANGO)
    line = "5 No PDF was made: Pango is missing.\n"
    assert (found.stdout, found.stderr) == (2 * line, "")


@pytest.mark.parametrize(
    ("release", "start"),
    [
        ({"ID": "debian"}, "apt-get install"),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "apt-get install"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "dnf install pango"),
        ({"ID": "alpine"}, "apk add pango"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "pacman -S pango"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "zypper install"),
        ({"ID": "plan9"}, "apt-get install"),
    ],
)
def test_the_line_that_installs_pango_is_that_of_the_system(
    release: dict[str, str], start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    assert install_line()[: len(start)] == start


def test_a_mac_is_told_of_homebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    assert install_line() == "brew install pango"
