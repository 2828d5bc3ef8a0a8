"""Procedural backdrops, one file per scene: a ``Stage`` in, a lit picture of a set out."""
