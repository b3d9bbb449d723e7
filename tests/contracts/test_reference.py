"""`docs/reference.md` leaves nothing out: it is made of the code, and held against it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.contracts.reference import FAMILIES, reference

from octavo.findings.codes import CODES
from octavo.manuscript.schema import TABLES

ROOT: Final = Path(__file__).parents[2]
SOURCES: Final = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
INSIDE: Final = {"FC_LANG", "PANGO_LANGUAGE", "FONTCONFIG_FILE"}
"""Variables that octavo sets for its own processes."""


def test_the_page_is_what_the_code_says(compare_golden: Callable[[Path, str], None]) -> None:
    compare_golden(ROOT / "docs/reference.md", reference())


def test_every_code_key_variable_and_schema_stands_in_it() -> None:
    page = reference()
    assert {code[:3] for code in CODES} == set(FAMILIES)
    assert [code for code in CODES if f"\n| {code} |" not in page] == []
    keys = {f"{table}.{key}" for table, keys in TABLES.items() for key in keys}
    assert [
        key for key in keys if not re.search(rf"^(?:# )?{key.split('.')[1]} = ", page, re.MULTILINE)
    ] == []
    read = set(re.findall(r'environ(?:\.get)?[(\[]"(\w+)"', SOURCES)) - INSIDE
    read |= set(re.findall(r'"(\w+)" in os\.environ', SOURCES))
    assert "OCTAVO_DEBUG" in read
    assert [name for name in read if f"| `{name}` |" not in page] == []
    schemas = set(re.findall(r'"(octavo-\w+/\d+)"', SOURCES))
    assert len(schemas) == 7
    assert [schema for schema in schemas if f"| `{schema}` |" not in page] == []


def test_the_readme_leads_to_it() -> None:
    assert "(docs/reference.md)" in (ROOT / "README.md").read_text("utf-8")
