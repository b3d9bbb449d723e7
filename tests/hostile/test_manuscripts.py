"""Whatever `octavo.toml` names or holds, however absurd, ends in a message that names it, soon, and writes nothing."""

import resource
import time
from pathlib import Path

import pytest
from tests.manuscript_folder import build

import octavo
from octavo.findings.errors import OctavoError, ReadError

DEVICE = "/dev/zero"
"""What can be read for ever."""
SECONDS = 20
MEMORY = 600 * 1024
"""KiB that the whole run may have grown by."""
CHAPTERS = 'chapters = ["a.md"]'

ABSURD = {
    "a cover without an end": (f'[book]\n{CHAPTERS}\ncover = "{DEVICE}"', "larger than 64 MiB"),
    "a sheet without an end": (f'[book]\n{CHAPTERS}\n[build]\ncss = ["{DEVICE}"]', "larger than"),
    "a profile without an end": (f'[book]\n{CHAPTERS}\n[clean]\nprofile = "{DEVICE}"', "larger"),
    "a glob of 500 folders": (f'[book]\nchapters = ["{"*/" * 500}x"]', "the glob '*/*/"),
    "a target of 2,000 folders": (f'[book]\n{CHAPTERS}\n[build]\nout = "{"d/" * 2000}"', "folders"),
    "a target too long to be one": (f'[book]\n{CHAPTERS}\n[build]\nout = "{"d" * 300}"', "long"),
    "a style too long to be one": (f'[book]\n{CHAPTERS}\n[build]\nstyle = "{"x" * 5000}"', "style"),
    "a key of 100,000 parts": (f"a{'.a' * 100_000} = 1", "nested too deeply"),
    "a list in 100,000 lists": (f"a = {'[' * 100_000}", "nested too deeply"),
}


@pytest.mark.skipif(not Path(DEVICE).exists(), reason="there is no such device")
@pytest.mark.parametrize("kind", ABSURD)
def test_what_is_absurd_is_an_error_that_says_what(kind: str, tmp_path: Path) -> None:
    text, words = ABSURD[kind]
    (tmp_path / "a.md").write_text("# One\n\nA first sentence.\n", "utf-8")
    (tmp_path / "octavo.toml").write_text(text, "utf-8")
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(OctavoError) as caught:
        build(tmp_path)
    assert words in str(caught.value)
    assert time.monotonic() - begun < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEMORY
    assert {path.name for path in tmp_path.iterdir()} <= {"a.md", "octavo.toml", ".octavo"}


def test_a_target_that_is_a_link_to_itself_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\nA first sentence.\n", "utf-8")
    (tmp_path / "octavo.toml").write_text(
        f'[book]\n{CHAPTERS}\n[build]\nname = "b"\nformats = ["epub"]', "utf-8"
    )
    (tmp_path / "dist").mkdir()
    target = tmp_path / "dist" / "b.epub"
    target.symlink_to(target)
    build(tmp_path)
    assert not target.is_symlink()
    assert target.stat().st_size > 0


def test_a_folder_of_very_many_folders_is_an_error_soon(tmp_path: Path) -> None:
    for at in range(2000):
        (tmp_path / f"{at}" / "inner").mkdir(parents=True)
        (tmp_path / f"{at}" / "inner" / "a.md").touch()
    begun = time.monotonic()
    with pytest.raises(ReadError, match="holds no page that octavo reads, but"):
        octavo.convert([tmp_path])
    assert time.monotonic() - begun < SECONDS
