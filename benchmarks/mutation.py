"""Modules of octavo → how many small changes to their code the tests notice, and which ones they do not.

    pip install --group coverage       (pip 25.1 or later, in an environment that has octavo)
    python -m benchmarks.mutation src/octavo/passes/removal.py src/octavo/passes/chrome --sample 40

The changes are mutmut's (https://mutmut.readthedocs.io), made also in cached functions (`lru_cache`), which
mutmut leaves out. Everything is imported once, and every test is run once to see which lines it reaches.
Then a process is forked for each change; it gets the changed function and runs the likeliest of the tests
that reach the line until one fails. A sample is spread evenly over a module and is the same in every run.
Tables of words, which are outside functions, and functions that run when a module is imported are not
measured.
"""

import argparse
import functools
import gc
import os
import re
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

import coverage
import libcst
import pytest
from _pytest.runner import runtestprotocol
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import create_mutations

SOURCES: Final = Path("src")
TESTS: Final = ("src/octavo/passes", "tests/unit/passes", "tests/test_cases.py")
PLUGINS: Final = ("-p", "no:randomly", "-o", "timeout=0", "-qq")
_WRAPPERS: Final = re.compile(r"^( *)@(?:lru_cache|cache|property)\b.*$", re.MULTILINE)
"""Decorators of functions that are changed all the same: mutmut would skip them."""
_REMEMBERING: Final = type(functools.lru_cache(len))
_SECONDS: Final = 30
"""The CPU time that a change may take: some never end. All tests together take 15 s (2026-11)."""
_SLOW: Final = 1.0
"""A test that takes so many seconds of CPU, while its lines are recorded, is slow."""
_MOST: Final = 200
"""The most tests that are run on a change."""
_BYTES: Final = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change to a function."""

    path: Path
    line: int
    function: str
    code: CodeType
    difference: str


@dataclass(slots=True)
class Reach:
    """Which tests reach which lines."""

    items: dict[str, pytest.Item] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[Path, dict[int, list[str]]] = field(default_factory=dict)

    noticed: Counter[str] = field(default_factory=Counter)
    """How many changes each test was the first to notice."""

    def tests_of(self, mutant: Mutant) -> list[pytest.Item]:
        """Return the tests to run on a change, the likeliest first: the module's own, then quick ones.

        Slow tests of other modules are left out, and all after the first `_MOST`: their time is better spent
        on more changes, and the resulting figure is too low rather than too high.
        """
        lines = self.lines.get(mutant.path, {})
        # Of a constant over several lines only the first is recorded as run.
        line = max((line for line in lines if line <= mutant.line), default=0)
        own = {name for name in self.items if f"/test_{mutant.path.stem}.py" in name}
        names = {name for name in lines.get(line, ()) if name in own or self.is_quick(name)}
        ranked = sorted(
            names, key=lambda name: (name not in own, self.seconds[name] / (1 + self.noticed[name]))
        )
        return [self.items[name] for name in ranked[:_MOST]]

    def is_quick(self, name: str) -> bool:
        """Return whether a test takes little time; "", which is no test, does not count as one."""
        return name != "" and self.seconds[name] < _SLOW


def mutants_of(path: Path, excluded: set[int], sample: int) -> tuple[list[Mutant], int]:
    """Return a sample of the changes to a module, and how many there are.

    `excluded` are lines that coverage does not count either. Changes to a default, which is not part of
    a function's code, and those that do not change the compiled code are left out.
    """
    source = _WRAPPERS.sub(r"\1", path.read_text("utf-8"))
    given, mutations, _, _ = create_mutations(str(path), source, None, excluded)
    positions = MetadataWrapper(given, unsafe_skip_copy=True).resolve(PositionProvider)
    names = dict(_functions(given.body))
    every = [each for each in mutations if each.contained_by_top_level_function in names]
    unchanged = compile(source, str(path), "exec")
    drawn = []
    for at in range(min(sample, len(every))):
        mutation = every[at * len(every) // min(sample, len(every))]
        name = names[mutation.contained_by_top_level_function]
        changed = given.deep_replace(mutation.original_node, mutation.mutated_node).code
        code = _code_named(name, compile(changed, str(path), "exec"))
        difference = unified_diff(source.splitlines(), changed.splitlines(), lineterm="", n=0)
        line = positions[mutation.original_node].start.line
        if code != _code_named(name, unchanged):
            drawn.append(Mutant(path, line, name, code, "\n".join(list(difference)[3:])))
    return drawn, len(every)


def _functions(
    body: Sequence[libcst.CSTNode], within: str = ""
) -> Iterator[tuple[libcst.CSTNode | None, str]]:
    for statement in body:
        if isinstance(statement, libcst.FunctionDef):
            yield statement, within + statement.name.value
        elif isinstance(statement, libcst.ClassDef):
            yield from _functions(statement.body.body, f"{statement.name.value}.")


def _code_named(name: str, code: CodeType) -> CodeType:
    """Return the code of a function of a module by its name, such as `Choices.keeps`."""
    for part in name.split("."):
        code = next(
            inner
            for inner in code.co_consts
            if isinstance(inner, CodeType) and inner.co_name == part
        )
    return code


def change(mutant: Mutant) -> None:
    """Apply a change in this process, also for modules that have already imported the function."""
    parts = mutant.path.relative_to(SOURCES).with_suffix("").parts
    # A package is imported by its folder: `__init__` would import a second copy, which nobody uses.
    module = import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    function = _function_named(mutant.function, module)
    function.__code__ = mutant.code


def _function_named(name: str, module: ModuleType) -> FunctionType:
    found: Any = module
    for part in name.split("."):
        found = vars(found)[part]
    while not isinstance(found, FunctionType):  # a property, a class method, a cached function
        found = getattr(found, "fget", None) or found.__wrapped__
    return found


@functools.cache
def remembering() -> list[Any]:
    """Return the cached functions of octavo: all of them, since everything is imported."""
    return [
        found
        for found in gc.get_objects()
        if isinstance(found, _REMEMBERING) and found.__module__.startswith("octavo")
    ]


def forget() -> None:
    """Clear all caches, which would hide that a test reaches a function."""
    for function in remembering():
        function.cache_clear()


def run(item: pytest.Item, following: pytest.Item | None) -> bool:
    """Run a test and return whether it passes."""
    return all(report.passed for report in runtestprotocol(item, log=False, nextitem=following))


def who_notices(mutant: Mutant, tests: Sequence[pytest.Item]) -> str | None:
    """Run tests on a change, in a separate process, and return the first that fails.

    If the process ends for another reason, such as time or memory, that is the last test begun.

    Raises:
        RuntimeError: the process ended before the first test.
    """
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        status = 1
        try:
            change(mutant)
            forget()
            status = int(_fails(tests, write))
        except Exception:  # noqa: BLE001 - printed here, since the process ends
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read) as begun:
        names = begun.read().splitlines()
    status = os.waitpid(process, 0)[1]
    if status and not names:
        raise RuntimeError(f"{mutant.path}:{mutant.line}: the change could not be made")
    return names[-1] if status else None


def _fails(tests: Sequence[pytest.Item], begun: int) -> bool:
    for item, following in zip(tests, [*tests[1:], None], strict=False):
        os.write(begun, f"{item.nodeid}\n".encode())
        if not run(item, following):
            return True
    return False


@dataclass(slots=True)
class Measurement:
    """A plugin that lets pytest collect the tests, and then goes through the changes instead of running them."""

    paths: list[Path]
    sample: int
    tell: Any = None

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure each module, and print a line for it and one for each change that no test noticed."""
        self.tell = session.config.get_terminal_writer()
        watch = coverage.Coverage(
            source=[str(path.parent if path.suffix else path) for path in self.paths],
            data_file=None,
            config_file="pyproject.toml",
        )
        reach = self._reach(session.items, watch)
        gc.freeze()
        for path in self.paths:
            for module in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
                self._measure(module, reach, set(watch.analysis2(str(module))[2]))
        return True

    def _reach(self, items: list[pytest.Item], watch: coverage.Coverage) -> Reach:
        reach = Reach()
        for item, following in zip(items, [*items[1:], None], strict=True):
            forget()
            started = time.process_time()
            watch.start()
            watch.switch_context(item.nodeid)
            if not run(item, following):
                pytest.exit(f"{item.nodeid} fails without any change", 1)
            watch.stop()
            reach.items[item.nodeid] = item
            reach.seconds[item.nodeid] = time.process_time() - started
        data = watch.get_data()
        for file in data.measured_files():
            path = Path(file).relative_to(Path.cwd())
            reach.lines[path] = data.contexts_by_lineno(file)
        return reach

    def _measure(self, module: Path, reach: Reach, excluded: set[int]) -> None:
        drawn, count = mutants_of(module, excluded, self.sample)
        noticed = unreached = 0
        for mutant in drawn:
            tests = reach.tests_of(mutant)
            if first := who_notices(mutant, tests):
                reach.noticed[first] += 1
                noticed += 1
                continue
            unreached += not tests
            reached = f"{len(tests)} tests reach it" if tests else "run at import, or never"
            self._print(f"{module}:{mutant.line}, {mutant.function}, {reached}")
            self._print(mutant.difference)
        if drawn:
            of = f"of {len(drawn) - unreached} that tests reach, of {count} in all"
            self._print(f"{noticed} noticed {of}: {module}")

    def _print(self, line: str) -> None:
        self.tell.line(line)
        self.tell.flush()


def main() -> int:
    """Measure the modules named on the command line."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("paths", nargs="+", type=Path, help="modules, or folders of them")
    asked.add_argument("--sample", type=int, default=40, help="changes of a module at most")
    asked.add_argument("--tests", nargs="+", default=TESTS, help="the tests that may notice")
    given = asked.parse_args()
    measurement = Measurement(given.paths, given.sample)
    return int(pytest.main([*PLUGINS, *given.tests], plugins=[measurement]))


if __name__ == "__main__":
    sys.exit(main())
