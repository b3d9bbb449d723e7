"""Bytes → page: everything the source says, as a tree, with raw nodes where only passes can decide."""
