"""No file of octavo is longer than 400 lines, and no function than 50: CONTRIBUTING says so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import octavo

SOURCES = sorted(Path(octavo.__file__).parent.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def functions_in(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield each function with its length; expressions, above all tables of words, are not searched."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.expr):
            continue
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) and inner.end_lineno:
            yield inner.name, inner.end_lineno - inner.lineno + 1
        yield from functions_in(inner)


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    found = [
        (path.name, name, length)
        for path in SOURCES
        for name, length in functions_in(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert len(found) > len(SOURCES)
    assert [each for each in found if each[2] > LONGEST_FUNCTION] == []
