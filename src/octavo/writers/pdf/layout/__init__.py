"""WeasyPrint's layout: what it laid out, what is changed of it, and what is told of it to a screen reader."""
