"""Layers -> pixels and files."""
