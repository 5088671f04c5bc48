"""Interop: values of kinerja as JSON, and back."""

from __future__ import annotations

from .convert import dumps, from_data, loads, make_converter, structure, to_data, unstructure

__all__ = ["dumps", "from_data", "loads", "make_converter", "structure", "to_data", "unstructure"]
