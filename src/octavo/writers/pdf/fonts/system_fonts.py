"""Ask fontconfig which fonts are installed, and which characters each can set.

This is only done for scripts that the book's own faces lack. The fonts found are given to WeasyPrint file by
file (`fonts`), so that nothing else of the system's set-up affects the page.
https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-devel/
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from weasyprint.text.ffi import ffi, fontconfig

_REGULAR, _BOLD = 80, 200
_NORMAL_WIDTH: Final = 100
"""Weights and widths in fontconfig's units."""
_DECLARATIONS: Final = """
    typedef struct _FcCharSet FcCharSet;
    FcConfig *FcConfigCreate(void);
    FcBool FcConfigBuildFonts(FcConfig *config);
    FcBool FcCharSetHasChar(const FcCharSet *set, unsigned int character);
    FcResult FcPatternGetCharSet(const FcPattern *p, const char *object, int n, FcCharSet **set);
    FcResult FcPatternGetInteger(const FcPattern *p, const char *object, int n, int *value);
    FcResult FcPatternGetBool(const FcPattern *p, const char *object, int n, FcBool *value);
"""
"""Declarations of the opened library that WeasyPrint lacks."""

_SCALE_PICTURES: Final = b"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <match target="font">
    <test name="outline"><bool>false</bool></test>
    <edit name="matrix" mode="assign">
      <times>
        <name>matrix</name>
        <matrix>
          <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
          <double>0</double>
          <double>0</double>
          <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
        </matrix>
      </times>
    </edit>
  </match>
</fontconfig>
"""
"""Bitmap fonts of pictures have one size, about 109 pixels to the em, and are set in it without this rule.
https://www.freedesktop.org/software/fontconfig/fontconfig-user.html"""

ffi.cdef(_DECLARATIONS, override=True)


@dataclass(frozen=True, slots=True)
class SystemFace:
    """One face of a font file. `index` is its place in a collection."""

    family: str
    style: str
    file: str
    index: int
    weight: int
    slant: int
    width: int
    colour: bool
    _owner: Any = field(compare=False, repr=False)
    _characters: Any = field(compare=False, repr=False)

    @property
    def upright(self) -> bool:
        """Whether it is the plain face of its family."""
        return (self.weight, self.slant, self.width) == (_REGULAR, 0, _NORMAL_WIDTH)

    @property
    def bold(self) -> bool:
        """Whether it is the plain bold of its family."""
        return (self.weight, self.slant, self.width) == (_BOLD, 0, _NORMAL_WIDTH)

    def has(self, character: str) -> bool:
        """Return whether the face has a glyph for `character`."""
        return bool(fontconfig.FcCharSetHasChar(self._characters, ord(character)))


def system_faces() -> tuple[SystemFace, ...]:
    """Return the installed outline faces, sorted by family, style and file, so that the order is fixed."""
    config = ffi.gc(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcConfigDestroy)
    if config == ffi.NULL:
        return ()
    faces = sorted(
        _faces(config), key=lambda face: (face.family, face.style, face.file, face.index)
    )
    return tuple(faces)


def empty_configuration() -> Any:
    """Return a fontconfig configuration without fonts or directories; the caller owns it.

    Its only rule scales the pictures of an emoji font to the size of the text.
    """
    config = fontconfig.FcConfigCreate()
    fontconfig.FcConfigParseAndLoadFromMemory(config, _SCALE_PICTURES, True)
    fontconfig.FcConfigBuildFonts(config)
    return config


def _faces(config: Any) -> Iterator[SystemFace]:
    fonts = fontconfig.FcConfigGetFonts(config, fontconfig.FcSetSystem)
    if fonts == ffi.NULL:
        return
    for position in range(fonts.nfont):
        pattern = fonts.fonts[position]
        characters = ffi.new("FcCharSet **")
        if fontconfig.FcPatternGetCharSet(pattern, b"charset", 0, characters):
            continue
        index = _integer(pattern, b"index")
        if not _flag(pattern, b"scalable") or index >> 16:  # a named instance of a variable font
            continue
        yield SystemFace(
            family=_string(pattern, b"family"),
            style=_string(pattern, b"style"),
            file=_string(pattern, b"file"),
            index=index,
            weight=_integer(pattern, b"weight"),
            slant=_integer(pattern, b"slant"),
            width=_integer(pattern, b"width"),
            colour=_flag(pattern, b"color"),
            _owner=config,
            _characters=characters[0],
        )


def _string(pattern: Any, name: bytes) -> str:
    found = ffi.new("FcChar8 **")
    if fontconfig.FcPatternGetString(pattern, name, 0, found):
        return ""
    return bytes(ffi.string(found[0])).decode("utf-8", "surrogateescape")


def _integer(pattern: Any, name: bytes) -> int:
    found = ffi.new("int *")
    return 0 if fontconfig.FcPatternGetInteger(pattern, name, 0, found) else int(found[0])


def _flag(pattern: Any, name: bytes) -> bool:
    found = ffi.new("FcBool *")
    return not fontconfig.FcPatternGetBool(pattern, name, 0, found) and bool(found[0])
