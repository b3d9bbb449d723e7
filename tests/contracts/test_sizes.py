"""No file of octavo is longer than 400 lines, and no function than 50: CONTRIBUTING says so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import octavo

SOURCES = sorted(Path(octavo.__file__).parent.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def functions_in(source: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    found = [
        (path.name, name, length)
        for path in SOURCES
        for name, length in functions_in(path.read_text(encoding="utf-8"))
    ]
    assert len(found) > len(SOURCES)
    assert [each for each in found if each[2] > LONGEST_FUNCTION] == []
