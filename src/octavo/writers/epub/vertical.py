"""The style sheet of a book whose lines run from top to bottom, on top of the one of its style.

Style sheets are written for lines across; what stands before and behind a block there stands to the
right and to the left of it here. Both old spellings are for reading systems of their time.
https://www.w3.org/TR/epub-33/#sec-css-writing-mode
"""

from typing import Final

from octavo.tree.document import Metadata

VERTICAL_SHEET: Final = """\
/* Lines from top to bottom, the first one at the right. */

html {
  -epub-writing-mode: vertical-rl;
  -webkit-writing-mode: vertical-rl;
  writing-mode: vertical-rl;
  -epub-text-orientation: mixed;
  -webkit-text-orientation: mixed;
  text-orientation: mixed;
}

header {
  margin: 0 2em 0 3em;
  text-align: start;
}

section section > header {
  margin: 0 2em 0 1.5em;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  margin: 0 2em 0 0.75em;
}

.c-head,
.d-head {
  margin: 0 1em 0 0.25em;
}

header .number {
  margin: 0 0 0 0.4em;
}

header .subtitle,
.titlepage .subtitle {
  margin: 0 0.75em 0 0;
}

body > section > p:first-child {
  margin: 0;
}

.part > header,
.titlepage,
.halftitlepage,
.copyright-page,
.generated.colophon {
  margin: 0 3em 0 0;
}

.titlepage .author,
.titlepage .series,
.titlepage .publisher {
  margin: 0 2em 0 0;
}

section.dedication > p,
section.dedication > header + p {
  margin: 10% 3em 0 0;
}

.contents h1 {
  margin: 0 2em 0 1.5em;
}

.contents ol ol {
  margin: 1.5em 0 0;
}

.contents li {
  margin: 0 0.5em;
}

hr.scene-break {
  margin: 0 1.5em;
}

ul,
ol {
  margin: 0 0.75em;
  padding: 2em 0 0;
}

dl {
  margin: 0 0.75em;
}

dl > div + div {
  margin: 0 0.5em 0 0;
}

dd {
  margin: 2em 0 0;
}

blockquote,
blockquote.letter,
blockquote.epigraph,
.verse {
  margin: 2em 1.25em;
}

.attribution {
  margin: 0 0.5em 0 0;
  text-align: end;
}

.stanza {
  margin: 0 0 0 0.9em;
  text-align: start;
}

.line {
  padding: 2em 0 0;
}

ul,
ol {
  margin: 0 1em;
  padding: 2em 0 0;
}

.contents ol {
  margin: 0;
  padding: 0;
}

figure {
  margin: 0 1.75em;
}

figure img {
  max-width: 85vw;
  max-height: 90%;
}

.standfirst {
  margin: 0 0 0 1em;
}

aside.author-note,
aside.translator-note,
aside.status {
  margin: 0 1.5em;
}

.notes {
  margin: 0 2.5em 0 0;
  padding: 0 1em 0 0;
  border-top: 0;
  border-right: 1px solid;
}

aside.footnote {
  margin: 0 0 0 0.6em;
}

a.backlink {
  padding: 0 0 0.3em;
}

a.noteref,
a.backlink,
.upright {
  -epub-text-combine: horizontal;
  -webkit-text-combine: horizontal;
  text-combine-upright: all;
}

ol > li::marker {
  text-combine-upright: all;
}
"""


def is_vertical(metadata: Metadata) -> bool:
    """Tell whether the lines of a book run from top to bottom."""
    return metadata.writing == "vertical"
