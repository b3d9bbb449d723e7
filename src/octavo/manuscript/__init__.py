"""`octavo.toml` → `Manuscript`: what a folder of pages should become.

Its modules, in the order to read them in:

- the value, and how it is read: `model` `load`
- what tables and keys accept: `schema` `values` `limits` `relators`
- the files that a manuscript names: `pages`
"""

from octavo.manuscript.load import FILE_NAME, is_manuscript, load_manuscript, set_value
from octavo.manuscript.model import Manuscript
from octavo.manuscript.pages import find_pages

__all__ = [
    "FILE_NAME", "Manuscript", "find_pages", "is_manuscript", "load_manuscript", "set_value",
]  # fmt: skip
