"""What the words of a line say, and the names and contents of a box. Passes of all rooms use these detectors."""
