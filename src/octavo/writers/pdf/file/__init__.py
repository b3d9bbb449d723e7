"""The PDF as a file: its objects, and how those of many pieces become one."""
