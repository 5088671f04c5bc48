"""What the page on law and agencies names is in the code, and each article is the one that the code cites."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from kinerja.base.law import Basis

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "law-and-agencies.md"
LAWS = "PP|UU|Peraturan BKN|SE Kepala BKN|PermenPANRB|Praktik"
CITED = re.compile(rf"((?:{LAWS}) [^|;]*?) \((text|secondary|practice|assumption)\)")


def rows() -> list[list[str]]:
    """Return the cells of every row of the tables."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return [row for row in cells if row[0] not in {"consequence", "---"}]


def named(expression: str) -> object:
    """Return what a name of the last column stands for."""
    module = expression.partition(".")[0]
    return eval(expression, {module: importlib.import_module(f"kinerja.career.{module}")})


EVERY_ROW = pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])


def test_there_are_rows() -> None:
    assert len(rows()) == 26
    assert {len(row) for row in rows()} == {5}


@EVERY_ROW
def test_every_name_is_in_the_code(row) -> None:
    """A name that was changed, or is gone, is found here."""
    names = re.findall(r"`([^`]+)`", row[-1])
    assert names
    assert all(named(name) is not None for name in names)


@EVERY_ROW
def test_every_article_is_that_of_the_code(row) -> None:
    """Whatever is cited stands in the code under a name of the row, known as well as the page says; and back."""
    found = [named(name) for name in re.findall(r"`([^`]+)`", row[-1])]
    bases = [each if isinstance(each, Basis) else getattr(each, "basis", None) for each in found]
    in_code = {(str(basis), str(basis.assurance)) for basis in bases if isinstance(basis, Basis)}
    assert {told for cell in row[1:4] for told in CITED.findall(cell)} == in_code
