"""What is installed holds the library, its types and its styles; what is handed on as source, all that its tests need."""

import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import octavo

ROOT = Path(__file__).parents[2]


def files_below(folder: str) -> set[str]:
    """Return the files of a folder of the project, but for what a run leaves there."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    names = {path.relative_to(ROOT).as_posix() for path in found if "__pycache__" not in path.parts}
    return {name for name in names if not {".octavo", "dist"}.intersection(name.split("/"))}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    built = next(WheelBuilder(str(ROOT)).build(directory=str(folder)))
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("sdist")
    built = next(SdistBuilder(str(ROOT)).build(directory=str(folder)))
    with tarfile.open(built) as archive:
        names = (PurePosixPath(member.name) for member in archive.getmembers())
        return {"/".join(name.parts[1:]) for name in names}


def test_a_wheel_holds_the_package_and_its_styles_and_nothing_else(wheel: set[str]) -> None:
    package = {name.removeprefix("src/") for name in files_below("src/octavo")}
    styles = {f"octavo/{name}" for name in files_below("styles")}
    described = {name for name in wheel if ".dist-info/" in name}
    assert wheel - described == package | styles
    assert {"octavo/py.typed", "octavo/styles/classic/style.toml"} <= wheel


def test_a_wheel_brings_the_command_and_the_licence(wheel: set[str]) -> None:
    described = {name.partition(".dist-info/")[2] for name in wheel}
    assert {"METADATA", "entry_points.txt", "licenses/LICENSE"} <= described
    assert f"octavo-{octavo.__version__}.dist-info/METADATA" in wheel


@pytest.mark.parametrize(
    "folder",
    ["src", "styles", "tests", "benchmarks", "docs", "examples", "manuscripts", ".ci", ".github"],
)
def test_a_source_distribution_holds_what_its_tests_read(sdist: set[str], folder: str) -> None:
    assert files_below(folder) <= sdist


def test_a_source_distribution_can_be_set_up_as_a_clone_is(sdist: set[str]) -> None:
    assert {"dev", "pyproject.toml", "requirements-dev.lock", "README.md"} <= sdist
