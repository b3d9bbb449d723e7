"""The use cases: convert, build, inspect, check. Clock and disk live here and nowhere else."""
