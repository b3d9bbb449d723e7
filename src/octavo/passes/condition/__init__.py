"""A clean chapter → remarks on what cleaning cannot repair, each with its place.

Its modules, in the order to read them in:

- the whole of it: `examination`, and `comparison` for chapters compared with each other
- a page without its chapter: `refusals` `outages` `emptiness` `listings`
- a chapter that is not whole: `completeness` `locks` `losses` `languages`
- text in a wrong encoding: `mojibake` `encodings` `western` `central` `scripts`
- letters that cannot be read: `glyphs` `overrides`
- lines in doubt: `doubts`
"""
