"""What is public is there by its name, is known to type checkers, and no other name is."""

import copy
import importlib
import inspect
import pickle
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import octavo
import octavo.tree
from octavo.tree import Image, Origin, Role, Violation, book, chapter, para

if TYPE_CHECKING:  # what is no error here is one of the type checker's: an ignore too many
    octavo.cleen("a")  # type: ignore[attr-defined]
    octavo.convert(["a"], option=None)  # type: ignore[call-arg]
    octavo.tree.Paragraf  # type: ignore[attr-defined]  # noqa: B018
    octavo.clean("a").document.metadata.title = "b"  # type: ignore[misc]


def test_every_public_name_is_there_and_no_other() -> None:
    for module in (octavo, octavo.tree):
        assert module.__all__ == sorted(set(module.__all__))
        assert all(getattr(module, name) is not None for name in module.__all__)
    assert dir(octavo) == octavo.__all__
    with pytest.raises(AttributeError, match="cleen"):
        getattr(octavo, "cleen")  # noqa: B009 -- the type checker knows


def test_a_type_checker_is_told_of_the_same_names() -> None:
    text = inspect.getsource(octavo)
    told = text[text.index("if TYPE_CHECKING:") : text.index("__version__")]
    names = set(re.findall(r"\b\w+\b", re.sub(r"from \S+ import", "", told)))
    assert names - {"if", "TYPE_CHECKING"} == set(octavo.__all__) - {"__version__"}


def test_whatever_a_public_signature_names_of_ours_is_public() -> None:
    public = {*octavo.__all__, *octavo.tree.__all__}
    for name in octavo.__all__:
        if inspect.isfunction(getattr(octavo, name)):
            signature = str(inspect.signature(getattr(octavo, name)))
            named = set(re.findall(r"octavo\.[\w.]+\.(\w+)", signature))
            assert named <= public, name


def examples_in(text: str | None) -> str:
    return "\n".join(
        line for line in (text or "").splitlines() if line.lstrip()[:3] in {">>>", "..."}
    )


def test_every_public_function_has_an_example_that_runs() -> None:
    functions = {
        name: each
        for module in (octavo, octavo.tree)
        for name in module.__all__
        if inspect.isfunction(each := getattr(module, name))
    }
    del functions["confined"]  # processes take seconds to start: the README's program has it
    shown = "\n".join(
        map(examples_in, map(inspect.getdoc, (octavo, octavo.tree, *functions.values())))
    )
    assert [name for name in functions if f"{name}(" not in shown] == []


def test_importing_octavo_loads_neither_parsers_nor_writers() -> None:
    program = "import octavo, sys; print(*(n for n in sys.modules if n.startswith('octavo')))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["octavo"]


def errors(kind: type[octavo.OctavoError]) -> Iterator[type[octavo.OctavoError]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from errors(inner)


def test_every_error_comes_back_whole_from_another_process() -> None:
    for module in pkgutil.walk_packages(octavo.__path__, "octavo."):
        if not module.name.endswith(("__main__", "_worker")):
            importlib.import_module(module.name)
    for kind in errors(octavo.OctavoError):
        if kind is octavo.NotWritableError:
            error: octavo.OctavoError = octavo.NotWritableError(
                (Violation("a raw <div>", Origin("a.html", 3)), Violation("b"))
            )
        else:
            error = kind("It went wrong.", hint="try again")
        sent = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own
        for again in (sent, copy.copy(error), copy.deepcopy(error)):
            assert type(again) is kind
            assert (str(again), vars(again)) == (str(error), vars(error))


def test_every_format_has_a_writer_of_its_own(tmp_path: Path) -> None:
    fog = book(octavo.Metadata(title="Fog"), chapter("Fog", para("The lamp burned.")))
    octavo.write_markdown(fog, tmp_path / "fog.md")
    octavo.write_text(fog, str(tmp_path / "fog.txt"))
    octavo.write_json(fog, tmp_path / "fog.json")
    assert "The lamp burned." in (tmp_path / "fog.md").read_text()
    assert (tmp_path / "fog.txt").read_text() == "The lamp burned.\n"
    assert octavo.tree.loads((tmp_path / "fog.json").read_text()) == fog


@pytest.mark.parametrize("name", ["fog.md", "fog.PDF", "fog.json"])
def test_no_file_is_called_as_those_of_another_format(tmp_path: Path, name: str) -> None:
    fog = book(octavo.Metadata(title="Fog"), chapter("Fog", "The lamp burned."))
    with pytest.raises(octavo.UsageError, match=r"is \.\w+, and \.epub would be written") as caught:
        octavo.write_epub(fog, tmp_path / name)
    assert "fog.epub" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_what_was_learned_of_a_site_is_kept_in_a_file(tmp_path: Path) -> None:
    pages = [
        f"<p>The {bird} slept.</p><p>Read on at the quay.</p>" for bird in ("owl", "jay", "tit")
    ]
    profile = octavo.learn_profile(pages)
    octavo.write_profile(profile, tmp_path / "site.toml")
    again = octavo.load_profile(tmp_path / "site.toml")
    assert again.blocks.keys() == profile.blocks.keys()
    assert again.chapters == profile.chapters


def test_the_nodes_at_the_top_are_those_of_the_tree() -> None:
    assert (octavo.Image, octavo.Role, octavo.Origin) == (Image, Role, Origin)
