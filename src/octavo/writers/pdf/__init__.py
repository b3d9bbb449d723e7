"""Document → PDF: WeasyPrint sets it, with our style sheets and a closed resource store."""
