"""What a line says by its words, and a box by its names and what stands in it: asked by the passes of all rooms."""
