"""Clean one saved page, print its story, and print what was taken away and why.

Usage: python clean_page.py [PAGE]
"""

import sys
from pathlib import Path

import octavo

SAMPLE = """
<title>Chapter 3: Low Water - The Salt Road | A Reading Site</title>
<nav class="menu"><a href="/">Home</a> <a href="/list">Library</a></nav>
<h1>Chapter 3: Low Water</h1>
<div class="chapter-content">
  <p>At low water the road came up out of the sea, black and shining, and they set off along it.</p>
  <p>“How long have we got?” asked the boy. Nobody had told him not to ask.</p>
  <div class="ad-slot">Advertisement</div>
  <p>“Long enough,” said Marta, and looked back at the gulls. She walked a little faster.</p>
</div>
<div class="chapter-nav"><a href="/2">Previous Chapter</a> | <a href="/4">Next Chapter</a></div>
"""


def main() -> None:
    """Clean the page that is named, or the sample above."""
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    outcome = octavo.clean(page)

    print(outcome.document.plain_text())

    ledger = octavo.open_ledger(outcome)
    print(f"{ledger.read} characters read = {ledger.kept} kept")
    print(f"                     + {ledger.removed} removed - {ledger.added} added")
    for finding in ledger.findings:
        if finding.before:
            print(f"{finding.code}  {finding.message}  {finding.before!r}")


if __name__ == "__main__":
    main()
