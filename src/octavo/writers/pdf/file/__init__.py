"""The PDF as a file: its objects, and how the objects of many pieces become one file."""
