"""A font configuration that knows only the fonts it is given.

WeasyPrint's own starts from the computer's fontconfig set-up, whose fonts, aliases and rendering rules vary.
This one starts empty; `@font-face` rules fill it.
"""

from multiprocessing.util import Finalize
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
from weasyprint.text.fonts import FontConfiguration

from octavo.writers.pdf.fonts import system_fonts


class ClosedFonts(FontConfiguration):  # type: ignore[misc] # WeasyPrint has no types
    """Replaces what `FontConfiguration.__init__` of WeasyPrint 70 loads; adds nothing to it."""

    def __init__(self) -> None:  # its parent's would load the computer's configuration
        self._config: Any = system_fonts.empty_configuration()
        self.font_map: Any = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        pangoft2.pango_fc_font_map_set_config(
            ffi.cast("PangoFcFontMap *", self.font_map), self._config
        )
        fontconfig.FcConfigDestroy(self._config)  # the font map holds its own reference
        self._folder = Path(mkdtemp(prefix="octavo-faces-"))
        # Workers exit without finalising their objects; this is called nevertheless.
        self.close = Finalize(self, rmtree, (self._folder, True), exitpriority=0)
        """Remove the files of faces; nothing can be set afterwards. A second call does nothing."""
        self.strut_layouts: dict[Any, Any] = {}
        self.font_features: dict[Any, Any] = {}

    def __del__(self) -> None:
        """Leave the folder to `Finalize`; at the end of a program its parent's method would fail."""
