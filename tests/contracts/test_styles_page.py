"""`docs/styles.md` names what books have: each selector finds something, each token is there."""

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from octavo.app.convert import convert
from octavo.tree.document import Contributor, Metadata
from octavo.writers.epub import write_epub

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "styles.md").read_text(encoding="utf-8")
SELECTORS = [
    selector
    for row in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
    for selector in re.findall(r"`([^`]+)`", row)
]
PAGES = (
    "---\nrole: prologue\n---\n\nBefore.\n",
    """---
title: The Lamp
subtitle: in which it burns
number: Chapter 1
---

::: standfirst
What it is about.
:::

::: epigraph
It burns.

— Rule 7
:::

The tide came in.[^1] [Ann]{.smallcaps} said `oil`.

[^1]: It did.

* * *

## One

### Two

#### Three

::: letter
Dear Ann,
:::

::: verse
The lamp
:::

::: aside
Beside.
:::

::: note
From me.
:::

::: translator-note
From her.
:::

::: status
Oil: 3
:::

::: centered
NO LAMPS
:::

::: right
Ann
:::

| Oil | Price |
|:--|--:|
| train | 3 |

: What it costs

```
lamp()
```

![The lamp](lamp.png "The lamp")
""",
    "---\nrole: appendix\ntitle: Tables\n---\n\nThe tides.\n",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[BeautifulSoup]:
    folder = tmp_path_factory.mktemp("book")
    for number, text in enumerate(PAGES):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    Image.new("RGB", (40, 30), "grey").save(folder / "lamp.png")
    people = (Contributor("Ann Wick"),)
    known = Metadata("Lamps", contributors=people, language="en", publisher="The Press")
    document = convert([folder], metadata=known).document
    data = write_epub(document, modified=datetime(2026, 3, 1, tzinfo=UTC)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return [BeautifulSoup(archive.read(name), "html.parser") for name in names]


@pytest.mark.parametrize("selector", SELECTORS)
def test_what_the_page_names_is_in_a_book(selector: str, pages: list[BeautifulSoup]) -> None:
    assert any(page.select(selector) for page in pages)


def test_the_page_holds_the_tokens_as_they_are() -> None:
    tokens = (ROOT / "styles" / "base" / "style.toml").read_text(encoding="utf-8")
    assert tokens.rstrip() in PAGE
