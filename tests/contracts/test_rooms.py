"""A room of many modules says in its docstring in which order to read them, and leaves none out."""

import ast
import re
from pathlib import Path

import pytest

import octavo

ROOT = Path(octavo.__file__).parent
HEADING = "Its modules, in the order to read them in:\n"
MANY = 5
"""In a room with more modules than this, a stranger does not know where to begin."""
ROOMS = {
    file.parent.relative_to(ROOT).as_posix(): ast.get_docstring(ast.parse(file.read_text("utf-8")))
    for file in sorted(ROOT.rglob("__init__.py"))
}
LISTS = {
    room: text.partition(HEADING)[2] for room, text in ROOMS.items() if text and HEADING in text
}


@pytest.mark.parametrize("room", LISTS)
def test_a_list_of_modules_names_each_of_them_once(room: str) -> None:
    inner = {file.parent.name for file in (ROOT / room).glob("*/__init__.py")}
    modules = {file.stem for file in (ROOT / room).glob("*.py")} - {"__init__"}
    listed = [name for name in re.findall(r"`(\w+)`", LISTS[room]) if name not in inner]
    assert modules - set(listed) == set(), (
        f"the docstring of {room}/__init__.py does not name these"
    )
    assert sorted(listed) == sorted(modules)


def test_a_room_of_many_modules_lists_them() -> None:
    many = {room for room in ROOMS if len(set((ROOT / room).glob("[!_]*.py"))) > MANY}
    assert many - set(LISTS) == set()


def test_what_several_tests_use_is_listed() -> None:
    folder = Path(__file__).parents[1]
    listed = re.findall(r"`(\w+)`", (folder / "__init__.py").read_text("utf-8"))
    assert sorted(listed) == sorted(file.stem for file in folder.glob("[!_]*.py"))
