"""What type checkers accept and refuse is part of the promise.

mypy comes with ``make check``, which runs this file; without mypy pytest says that it is skipped.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api", reason="mypy comes with `make check`")

HERE = Path(__file__).parent
CONFIG = HERE.parents[1] / "pyproject.toml"


def errors(name: str) -> dict[int, str]:
    """Return the codes of the errors that mypy finds in a file, by line."""
    output, trouble, _ = api.run(["--config-file", str(CONFIG), "--no-error-summary", str(HERE / name)])
    assert not trouble
    found = re.findall(rf"{name}:(\d+): error: .*\[([a-z-]+)\]", output)
    return {int(line): code for line, code in found}


def test_right_uses_are_accepted() -> None:
    """No error where none belongs."""
    assert errors("right.py") == {}


def test_wrong_mixes_are_refused() -> None:
    """An error on every marked line, of the kind it names, and nowhere else."""
    lines = (HERE / "wrong.py").read_text(encoding="utf-8").splitlines()
    marked = {number: line.split("# error: ")[1] for number, line in enumerate(lines, 1) if "# error: " in line}
    assert errors("wrong.py") == marked
