"""What type checkers accept and refuse is part of the promise.

mypy comes with ``make check``, which runs this file; without mypy pytest says that it is skipped.
"""

from __future__ import annotations

import re
import subprocess
import sys
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


def marked(name: str) -> dict[int, str]:
    """Return the codes that a file is marked with, by line."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return {number: line.split("# error: ")[1] for number, line in enumerate(lines, 1) if "# error: " in line}


def test_right_uses_are_accepted() -> None:
    """No error where none belongs."""
    assert errors("right.py") == {}


def test_wrong_mixes_are_refused() -> None:
    """An error on every marked line, of the kind it names, and nowhere else."""
    assert errors("wrong.py") == marked("wrong.py")


def test_conditions_are_refused() -> None:
    """``if formula`` and ``0 <= formula <= 10``: pyright sees them, mypy does not."""
    pytest.importorskip("pyright", reason="pyright comes with `make check`")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, str(HERE / "conditions.py")]
    output = subprocess.run(command, capture_output=True, text=True, check=False, cwd=CONFIG.parent).stdout
    found = re.findall(r"conditions.py:(\d+):.*error: [^(]*\((\w+)\)", output)
    assert {int(line): code for line, code in found} == marked("conditions.py")
